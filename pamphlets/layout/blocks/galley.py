"""Galley: one flow of one measure, in parts that pages are filled with.

Heights are lines of the grid (note lines in a note's galley): whole ones, but for the rows of a table, which are
multiples of a quarter, and the lines of the list of sources, of 1/1024. Binary fractions hold those exactly, so a page
is an exact sum; a table or the list is rounded up once, at its end or where its page ends, and every line of text on
every page stands on the grid.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Final, Literal, NamedTuple

from pamphlets.core.page import PageItem
from pamphlets.core.source import NodeId, Source, Span
from pamphlets.core.style import BlockBorder
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Figure
from pamphlets.layout.paragraph.caches.source_shift import ParagraphLines

FORBIDDEN_BREAK: Final = float("inf")
# Times the lines that a page is short, up to one: note lines are not those of the grid, so that no page is fuller.
FULL_PAGE_COST: Final = 4.0
EMPTY_LINE_COST: Final = 40.0  # times the square of a page's unused lines, from one to two
MOST_EMPTY_LINES: Final = 2  # that a page may be short
SHORT_PAGE_COST: Final = 400.0  # each line beyond them: as much as to divide a note
# From so many on a line costs half: one page much too short is better than three that all are.
HOLE_LINES: Final = 8

# White that may take a grid line more to fill a page: above a heading, or around what is set apart from the text.
Growth = Literal["", "heading", "block"]


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
    outset: Pt = 0.0
    """By how much a picture reaches into the outer margin: on a left page its marks go so far to the left."""
    settings: "ParagraphSettings | None" = field(default=None, compare=False, repr=False)
    """That of the paragraph whose line it is, where that may be set in a line less or more."""

    def find_bottom(self, top: float) -> float:
        """Return where what follows begins if the box begins at `top`, both in grid lines."""
        bottom = top + self.line_count
        return ceil(bottom) if self.ends_table else bottom


@dataclass(frozen=True, slots=True, eq=False)
class ParagraphSettings:
    """A paragraph in boxes of a line each, as it is best, and in exactly a line less and a line more where it may.

    A setting is 0 for the best, -1 for a line less, 1 for a line more; others than the best are made when asked for.
    """

    best: tuple[Box, ...]
    """As they were made; in a galley the first may have more marks, and lines may be kept together."""
    make_boxes: Callable[[int], tuple[Box, ...] | None]
    """Of -1 and 1; None where the paragraph cannot be set so."""
    lines: ParagraphLines | None = None
    """What they are made of, as it was first set: the same for a paragraph that has moved. None: not known."""
    _made: dict[int, tuple[Box, ...] | None] = field(default_factory=dict)

    def boxes(self, setting: int) -> tuple[Box, ...] | None:
        """Return the lines of a setting, None where there is no such."""
        if not setting:
            return self.best
        if setting not in self._made:
            self._made[setting] = self.make_boxes(setting)
        return self._made[setting]


@dataclass(frozen=True, slots=True)
class VerticalSpace:
    """White space, dropped at the head and the foot of a page."""

    line_count: float
    """Its height, in quarters of a line; whole where no table follows."""
    growth: Growth = ""
    """Why it may be one line higher on a page that would end short; empty: it may not."""


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


@dataclass(frozen=True, slots=True)
class PageFloat:
    """A picture that the text flows past: on a page to itself, on two that face each other, or at the foot of a page."""

    placement: Literal["page", "spread", "foot"]
    figure: Figure
    caption: tuple[Box, ...]
    """Its lines."""
    foot_height: Pt = 0.0
    """How much of a page's text block a picture at its foot takes, the white above it counted."""


GalleyPart = Box | VerticalSpace | PageBreak | BarStart | BarEnd | PageFloat


def count_lines(parts: Sequence[GalleyPart]) -> float:
    """Return the height of the boxes among some parts."""
    return sum(part.line_count for part in parts if isinstance(part, Box))


class RunIn(NamedTuple):
    """How short notes share rows at the foot of a page."""

    extents: tuple[tuple[Pt, Pt] | None, ...] = ()
    """Of each note that may: where its number begins and its line ends. None: it has rows of its own."""
    measure: Pt = 0.0
    """The width of a row."""
    gap: Pt = 0.0
    """Between two notes of a row."""


NO_RUN_IN: Final = RunIn()


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
    run_in: RunIn = NO_RUN_IN
    """Which notes may share a row."""


def empty_lines_cost(empty_lines: float) -> float:
    """Return what it costs to leave so many grid lines empty above a page's notes, or its foot."""
    if empty_lines < 1.0:
        return FULL_PAGE_COST * empty_lines
    squared = EMPTY_LINE_COST * min(empty_lines, MOST_EMPTY_LINES) ** 2
    excess = max(0.0, empty_lines - MOST_EMPTY_LINES)
    hole = max(0.0, empty_lines - HOLE_LINES)
    return squared + SHORT_PAGE_COST * (excess - hole / 2)
