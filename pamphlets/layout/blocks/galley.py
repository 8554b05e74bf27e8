"""The galley: one flow of one measure, in parts that pages are filled with.

Heights are whole lines of the grid (note lines in a note's galley), so a page is a sum of integers and
every line of every page stands on the grid.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.core.page import PageItem
from pamphlets.core.source import NodeId, Source, Span
from pamphlets.core.style import BlockBorder
from pamphlets.core.units import Pt

FORBIDDEN_BREAK: Final = float("inf")


@dataclass(frozen=True, slots=True)
class Box:
    """An unbreakable piece: a line, a row of cells, a picture, a heading.

    Marks stand relative to the box's top left corner at the flow's left edge. `after` is the cost of
    ending a page below it. `head` names the table head (in `Galley.heads`) to repeat when a page begins with
    this row. A picture may give up `shrink` of its lines.
    """

    lines: int
    marks: tuple[PageItem, ...]
    note_numbers: tuple[int, ...] = ()
    break_cost: float = 0.0
    node: NodeId | None = None
    span: Span | None = None
    table_head: int = -1
    shrink: int = 0


@dataclass(frozen=True, slots=True)
class VerticalSpace:
    """White space, dropped at the head and the foot of a page."""

    lines: int


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The page ends here; an `opening` begins on the next one, without head or folio."""

    is_opening: bool = False


@dataclass(frozen=True, slots=True)
class BarStart:
    """A bar begins here and is drawn beside, or around, all that follows up to its `Close`, on each page anew."""

    bar: BlockBorder
    left: Pt
    width: Pt


@dataclass(frozen=True, slots=True)
class BarEnd:
    """The bar opened last ends here."""


GalleyPart = Box | VerticalSpace | PageBreak | BarStart | BarEnd


@dataclass(frozen=True, slots=True)
class Galley:
    """A set text: its parts, the lines of each note (note n is `notes[n - 1]`), the table heads to repeat."""

    source: Source
    parts: tuple[GalleyPart, ...]
    note_boxes: tuple[tuple[Box, ...], ...]
    table_heads: tuple[Box, ...]
    grid: Pt
    note_leading: Pt
