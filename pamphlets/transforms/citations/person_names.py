"""Names -> the words that print them: surnames in small capitals, a body's name in plain letters."""

from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.bibliography import ContributorName
from pamphlets.document.nodes import Inline, Inlines, StyledText, Text

_MAX_NAMES: Final = 3


def format_full_names(
    names: tuple[ContributorName, ...], span: Span, *, inverted: bool = False
) -> Inlines:
    """Return names in full; inverted, as in a list, the first comes surname first."""
    made = [
        _format_full_name(name, span, inverted=inverted and place == 0)
        for place, name in enumerate(names[:_MAX_NAMES])
    ]
    return _join_names(made, span, more=len(names) > _MAX_NAMES)


def format_surnames(names: tuple[ContributorName, ...], span: Span) -> Inlines:
    """Return names without what is given."""
    made = [_format_surname(name, span) for name in names[:_MAX_NAMES]]
    return _join_names(made, span, more=len(names) > _MAX_NAMES)


def _format_full_name(name: ContributorName, span: Span, *, inverted: bool) -> Inlines:
    """Return one name."""
    surname = _format_surname(name, span)
    if name.literal or not (name.given and name.family):
        return surname
    return (
        (*surname, Text(f" {name.given}", span))
        if inverted
        else (Text(f"{name.given} ", span), *surname)
    )


def _format_surname(name: ContributorName, span: Span) -> Inlines:
    """Return what one is called by: someone known by a first name alone has no other."""
    if name.literal or not name.family:
        return (Text(name.literal or name.given, span),)
    return (StyledText("small-caps", (Text(name.family, span),), span),)


def _join_names(made: list[Inlines], span: Span, *, more: bool) -> Inlines:
    """Return names joined by commas, the last by « et »; of too many, the first ones."""
    found: list[Inline] = []
    for place, each in enumerate(made):
        if place:
            found.append(Text(" et " if place == len(made) - 1 and not more else ", ", span))
        found += each
    if more:
        found.append(Text(" et al.", span))
    return tuple(found)
