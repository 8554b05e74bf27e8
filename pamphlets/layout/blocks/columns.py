"""How wide the columns of a table are: as in automatic table layout, from what cells need and would like."""

from collections.abc import Sequence
from typing import Final

from pamphlets.core.units import Pt

COLUMN_GUTTER: Final = 9.0


def share_column_widths(least: Sequence[Pt], liked: Sequence[Pt], width: Pt) -> tuple[Pt, ...]:
    """Return the columns' widths; with the gutters between them they fill `width` exactly.

    `least` is what each column needs for its widest word, `liked` for its text on one line. Each gets what it
    needs and a share of the rest in proportion to what it would like beyond that. Where not even the needs fit,
    those that ask most are cut to one width, and the others keep what they need.
    """
    room = width - COLUMN_GUTTER * (len(least) - 1)
    needed = sum(least)
    if needed >= room:
        return _shrink_widest(least, room)
    wishes = [max(like - need, 0.0) for need, like in zip(least, liked, strict=True)]
    wished = sum(wishes)
    spare = room - needed
    if wished <= spare:
        over = (spare - wished) / len(least)
        return tuple(need + wish + over for need, wish in zip(least, wishes, strict=True))
    # Square roots: a column of prose does not starve a column of short answers.
    roots = [wish**0.5 for wish in wishes]
    return _cap_at_wishes(least, wishes, [spare * root / sum(roots) for root in roots])


def _shrink_widest(least: Sequence[Pt], room: Pt) -> tuple[Pt, ...]:
    """Return widths that fill `room`, where the needs do not fit: each its need, but none more than a fair share."""
    widths = list(least)
    for done, column in enumerate(sorted(range(len(least)), key=least.__getitem__)):
        widths[column] = min(least[column], room / (len(least) - done))
        room -= widths[column]
    return tuple(widths)


def _cap_at_wishes(least: Sequence[Pt], wishes: list[Pt], given: list[Pt]) -> tuple[Pt, ...]:
    """Return widths in which no column gets more than it would like; the surplus goes to the others."""
    surplus = sum(max(0.0, got - wish) for got, wish in zip(given, wishes, strict=True))
    given = [min(got, wish) for got, wish in zip(given, wishes, strict=True)]
    lacking = [wish - got for got, wish in zip(given, wishes, strict=True)]
    total = sum(lacking)
    if surplus > 0.0 and total > 0.0:
        given = [got + surplus * lack / total for got, lack in zip(given, lacking, strict=True)]
    return tuple(need + got for need, got in zip(least, given, strict=True))
