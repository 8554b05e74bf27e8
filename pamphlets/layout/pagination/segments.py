"""A galley between two forced page ends, as parallel lists that the search for page ends runs on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import FORBIDDEN, Box, Break, Galley, Part


class Stretch(NamedTuple):
    """Boxes that fill pages one after the other; box k is `parts[places[k]]`.

    `tops` and `bottoms` are in grid lines from the stretch's head, gaps counted; `heads` are the lines of a table
    head to repeat if a page begins with the box; `notes` are the notes first called in it, each by number;
    `called[k]` is how many lines the notes called before box k have.
    """

    parts: tuple[Part, ...]
    opening: Break | None
    places: list[int]
    tops: list[int]
    bottoms: list[int]
    costs: list[float]
    heads: list[int]
    shrinks: list[int]
    notes: list[tuple[int, ...]]
    called: list[int]


class Foot(NamedTuple):
    """The notes of a galley as the search sees them: how many lines each has, and what they take.

    `solid` are the lines of each note below which it cannot be parted, counted from 1: rows and pictures in it.
    """

    lines: tuple[int, ...]
    leading: Pt
    gap: Pt  # from the text to the first note, its rule included
    solid: tuple[frozenset[int], ...]


def stretches(galley: Galley) -> Iterator[Stretch]:
    """Yield the stretches of a galley; an empty one (two breaks running) is left out."""
    seen: set[int] = set()
    opening: Break | None = None
    parts: list[Part] = []
    for part in galley.parts:
        if not isinstance(part, Break):
            parts.append(part)
            continue
        if any(isinstance(held, Box) for held in parts):
            yield _stretch(galley, parts, opening, seen)
            parts, opening = [], None
        opening = part if part.opening or opening is None else opening
    if any(isinstance(held, Box) for held in parts):
        yield _stretch(galley, parts, opening, seen)


def _stretch(galley: Galley, parts: Sequence[Part], opening: Break | None, seen: set[int]) -> Stretch:
    """Return the lists of one stretch; a note belongs to the box that calls it first."""
    found = Stretch(tuple(parts), opening, [], [], [], [], [], [], [], [0])
    at = 0
    for place, part in enumerate(parts):
        if isinstance(part, Box):
            first = part.head >= 0 and not (place and _is_head(galley, parts[place - 1], part.head))
            found.places.append(place)
            found.tops.append(at)
            at += part.lines
            found.bottoms.append(at)
            found.costs.append(part.after)
            found.heads.append(galley.heads[part.head].lines if first else 0)
            found.shrinks.append(part.shrink)
            fresh = tuple(dict.fromkeys(note for note in part.notes if note not in seen))
            seen.update(fresh)
            found.notes.append(fresh)
            found.called.append(found.called[-1] + sum(len(galley.notes[note - 1]) for note in fresh))
        else:
            at += getattr(part, "lines", 0)
    found.costs[-1] = 0.0
    return found


def _is_head(galley: Galley, part: Part, head: int) -> bool:
    """Return whether a part is the very head that would be repeated."""
    return isinstance(part, Box) and part.after == FORBIDDEN and part.node == galley.heads[head].node
