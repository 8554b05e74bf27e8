"""A galley between two forced page ends, as parallel lists that the search for page ends runs on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, Galley, GalleyPart, PageBreak


class GalleySegment(NamedTuple):
    """Boxes that fill pages one after the other; box k is `parts[places[k]]`.

    `tops` and `bottoms` are in grid lines from the stretch's head, gaps counted; `heads` are the lines of a table
    head to repeat if a page begins with the box; `notes` are the notes first called in it, each by number;
    `called[k]` is how many lines the notes called before box k have.
    """

    parts: tuple[GalleyPart, ...]
    opening: PageBreak | None
    box_indexes: list[int]
    tops: list[int]
    bottoms: list[int]
    break_costs: list[float]
    head_line_counts: list[int]
    shrinks: list[int]
    note_numbers: list[tuple[int, ...]]
    called_note_lines: list[int]


class NoteMetrics(NamedTuple):
    """The notes of a galley as the search sees them: how many lines each has, and what they take.

    `solid` are the lines of each note below which it cannot be parted, counted from 1: rows and pictures in it.
    """

    line_counts: tuple[int, ...]
    leading: Pt
    gap: Pt  # from the text to the first note, its rule included
    unsplittable_lines: tuple[frozenset[int], ...]


def split_into_segments(galley: Galley) -> Iterator[GalleySegment]:
    """Yield the stretches of a galley; an empty one (two breaks running) is left out."""
    seen: set[int] = set()
    opening: PageBreak | None = None
    parts: list[GalleyPart] = []
    for part in galley.parts:
        if not isinstance(part, PageBreak):
            parts.append(part)
            continue
        if any(isinstance(held, Box) for held in parts):
            yield _make_segment(galley, parts, opening, seen)
            parts, opening = [], None
        opening = part if part.is_opening or opening is None else opening
    if any(isinstance(held, Box) for held in parts):
        yield _make_segment(galley, parts, opening, seen)


def _make_segment(
    galley: Galley, parts: Sequence[GalleyPart], opening: PageBreak | None, seen: set[int]
) -> GalleySegment:
    """Return the lists of one stretch; a note belongs to the box that calls it first."""
    found = GalleySegment(tuple(parts), opening, [], [], [], [], [], [], [], [0])
    at = 0
    for place, part in enumerate(parts):
        if isinstance(part, Box):
            first = part.table_head >= 0 and not (
                place and _is_repeated_head(galley, parts[place - 1], part.table_head)
            )
            found.box_indexes.append(place)
            found.tops.append(at)
            at += part.lines
            found.bottoms.append(at)
            found.break_costs.append(part.break_cost)
            found.head_line_counts.append(galley.table_heads[part.table_head].lines if first else 0)
            found.shrinks.append(part.shrink)
            fresh = tuple(dict.fromkeys(note for note in part.note_numbers if note not in seen))
            seen.update(fresh)
            found.note_numbers.append(fresh)
            found.called_note_lines.append(
                found.called_note_lines[-1]
                + sum(len(galley.note_boxes[note - 1]) for note in fresh)
            )
        else:
            at += getattr(part, "lines", 0)
    found.break_costs[-1] = 0.0
    return found


def _is_repeated_head(galley: Galley, part: GalleyPart, head: int) -> bool:
    """Return whether a part is the very head that would be repeated."""
    return (
        isinstance(part, Box)
        and part.break_cost == FORBIDDEN_BREAK
        and part.node == galley.table_heads[head].node
    )
