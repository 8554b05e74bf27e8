"""Names -> the words that print them: surnames in small capitals, a body's name in plain letters."""

from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.bibliography import Name
from pamphlets.document.nodes import Inline, Inlines, Styled, Text

_MOST: Final = 3


def people(names: tuple[Name, ...], span: Span, *, inverted: bool = False) -> Inlines:
    """Return names in full; inverted, as in a list, the first comes surname first."""
    made = [_person(name, span, inverted=inverted and place == 0) for place, name in enumerate(names[:_MOST])]
    return _and(made, span, more=len(names) > _MOST)


def surnames(names: tuple[Name, ...], span: Span) -> Inlines:
    """Return names without what is given."""
    made = [_surname(name, span) for name in names[:_MOST]]
    return _and(made, span, more=len(names) > _MOST)


def _person(name: Name, span: Span, *, inverted: bool) -> Inlines:
    """Return one name."""
    surname = _surname(name, span)
    if name.literal or not (name.given and name.family):
        return surname
    return (*surname, Text(f" {name.given}", span)) if inverted else (Text(f"{name.given} ", span), *surname)


def _surname(name: Name, span: Span) -> Inlines:
    """Return what one is called by: someone known by a first name alone has no other."""
    if name.literal or not name.family:
        return (Text(name.literal or name.given, span),)
    return (Styled("small-caps", (Text(name.family, span),), span),)


def _and(made: list[Inlines], span: Span, *, more: bool) -> Inlines:
    """Return names joined by commas, the last by « et »; of too many, the first ones."""
    found: list[Inline] = []
    for place, each in enumerate(made):
        if place:
            found.append(Text(" et " if place == len(made) - 1 and not more else ", ", span))
        found += each
    if more:
        found.append(Text(" et al.", span))
    return tuple(found)
