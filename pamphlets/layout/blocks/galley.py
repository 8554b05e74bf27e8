"""Galley: one flow of one measure, in parts that pages are filled with.

Heights are lines of the grid (note lines in a note's galley): whole ones, but for the rows of a table, which are
multiples of a quarter, and the lines of the list of sources, of 1/1024. Binary fractions hold those exactly, so a page
is an exact sum; a table or the list is rounded up once, at its end or where its page ends, and every line of text on
every page stands on the grid.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from pamphlets.core.page import PageItem
from pamphlets.core.source import NodeId, Source, Span
from pamphlets.core.style import BlockBorder
from pamphlets.core.units import Pt

FORBIDDEN_BREAK: Final = float("inf")
EMPTY_LINE_COST: Final = 30.0  # times the square of a page's unused lines


@dataclass(frozen=True, slots=True)
class Box:
    """A piece that no page end divides: a line, a row of cells, a picture, a heading."""

    line_count: float
    """Its height; whole where it is no row of a table, nor a line of the list of sources."""
    marks: tuple[PageItem, ...]
    """From the box's top and the flow's left edge."""
    note_numbers: tuple[int, ...] = ()
    """The notes that it calls."""
    break_cost: float = 0.0
    """What it costs to end a page below it."""
    node: NodeId | None = None
    span: Span | None = None
    table_head: int = -1
    """The index in `Galley.table_heads` of the head to repeat when a page begins with this row; -1: none."""
    shrink: int = 0
    """How many lines a picture may give up."""
    keeps_left_edge: bool = False
    """Whether a picture that gives up lines stays at its left edge, where its caption begins, not in its middle."""
    ends_table: bool = False
    """Whether a table ends with it, or the list of sources: what follows stands on the grid again."""
    rise: Pt = 0.0
    """By how much its marks go up at the head of a page, where a heading stands on the first line's baseline."""

    def find_bottom(self, top: float) -> float:
        """Return where what follows begins if the box begins at `top`, both in grid lines."""
        bottom = top + self.line_count
        return ceil(bottom) if self.ends_table else bottom


@dataclass(frozen=True, slots=True)
class VerticalSpace:
    """White space, dropped at the head and the foot of a page."""

    line_count: float
    """Its height, in quarters of a line; whole where no table follows."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The page ends here; an opening begins on the next one, without running head or folio."""

    is_opening: bool = False


@dataclass(frozen=True, slots=True)
class BarStart:
    """A border begins here and is drawn beside, or around, all that follows up to its `BarEnd`, on each page anew."""

    bar: BlockBorder
    left: Pt
    width: Pt


@dataclass(frozen=True, slots=True)
class BarEnd:
    """The border begun last ends here."""


GalleyPart = Box | VerticalSpace | PageBreak | BarStart | BarEnd


def count_lines(parts: Sequence[GalleyPart]) -> float:
    """Return the height of the boxes among some parts."""
    return sum(part.line_count for part in parts if isinstance(part, Box))


@dataclass(frozen=True, slots=True)
class Galley:
    """A typeset text."""

    source: Source
    parts: tuple[GalleyPart, ...]
    note_boxes: tuple[tuple[Box, ...], ...]
    """The lines of each note, a box each: note n is `note_boxes[n - 1]`. Empty where the parts hold the notes."""
    table_heads: tuple[Box, ...]
    grid: Pt
    note_leading: Pt
