"""Names -> the words that print them: surnames in small capitals, a body's name in plain letters."""

from collections.abc import Sequence
from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.bibliography import ContributorName
from pamphlets.document.nodes import Inline, Inlines, StyledText, Text

_MAX_NAMES: Final = 3


def format_full_names(
    names: tuple[ContributorName, ...], span: Span, *, inverted: bool = False
) -> Inlines:
    """Return names in full; inverted, as in a list, the first comes surname first."""
    words: list[Inlines] = []
    for name in names:
        surname = _format_surname(name, span)
        if name.literal or not (name.given and name.family):
            words.append(surname)
        elif inverted and not words:
            words.append((*surname, Text(f" {name.given}", span)))
        else:
            words.append((Text(f"{name.given} ", span), *surname))
    return _join_names(words, span)


def format_surnames(names: tuple[ContributorName, ...], span: Span) -> Inlines:
    """Return names without what is given."""
    return _join_names([_format_surname(name, span) for name in names], span)


def _format_surname(name: ContributorName, span: Span) -> Inlines:
    """Return what one is called by: someone known by a first name alone has no other."""
    if name.literal or not name.family:
        return (Text(name.literal or name.given, span),)
    return (StyledText("small-caps", (Text(name.family, span),), span),)


def _join_names(names: Sequence[Inlines], span: Span) -> Inlines:
    """Return names joined by commas, the last by « et »; of too many, the first ones and « et al. »."""
    joined: list[Inline] = []
    for index, name in enumerate(names[:_MAX_NAMES]):
        if index:
            joined.append(Text(" et " if index == len(names) - 1 else ", ", span))
        joined += name
    if len(names) > _MAX_NAMES:
        joined.append(Text(" et al.", span))
    return tuple(joined)
