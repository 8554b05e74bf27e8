"""Paper in the hand: panels with the pages on their two sides, folded and turned over as hands would do it.

A face's turn is clockwise, as it is seen: that of an under side, once its panel has been turned over about its
upright axis, like the page of a book.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.plan.sheet import Sheet, SheetCell

PaperEdge = Literal["left", "right", "top", "bottom"]
PanelPosition = tuple[int, int]  # column and row


class PrintedFace(NamedTuple):
    """A page's number, empty where it is blank, and which way up it stands."""

    page: str = ""
    turn: int = 0


class Panel(NamedTuple):
    """One panel of paper."""

    up: PrintedFace = PrintedFace()
    down: PrintedFace = PrintedFace()


@dataclass(frozen=True, slots=True)
class FoldedSheet:
    """Panels in columns and rows of these lengths in points, in each place those that lie there, the top one first."""

    widths: tuple[float, ...]
    heights: tuple[float, ...]
    panels: Mapping[PanelPosition, tuple[Panel, ...]]
    spine: PaperEdge | None = None  # where the last fold is


def unfolded_sheet(sheet: Sheet, grid: Grid, sequence: tuple[int | None, ...]) -> FoldedSheet:
    """Return a sheet as it lies with its front up."""
    columns = len(grid.column_edges) - 1
    ups = {(cell.column, cell.row): _printed_face(cell, sequence) for cell in sheet.front}
    downs = {
        (columns - 1 - cell.column, cell.row): _printed_face(cell, sequence) for cell in sheet.back
    }
    spots = [(column, row) for column in range(columns) for row in range(len(grid.row_edges) - 1)]
    return FoldedSheet(
        tuple(after - before for before, after in pairwise(grid.column_edges)),
        tuple(after - before for before, after in pairwise(grid.row_edges)),
        {
            spot: (Panel(ups.get(spot, PrintedFace()), downs.get(spot, PrintedFace())),)
            for spot in spots
        },
    )


def fold_sheet(paper: FoldedSheet, edge: PaperEdge, cells: int, *, behind: bool) -> FoldedSheet:
    """Return a bundle after so many columns or rows at an edge have been folded over the others, or behind them."""
    upright = edge in ("left", "right")
    lengths = paper.widths if upright else paper.heights
    low = edge in ("left", "top")
    moves = range(cells) if low else range(len(lengths) - cells, len(lengths))
    axis = 2 * cells - 1 if low else 2 * (len(lengths) - cells) - 1
    first = cells if low else 0
    piles: dict[PanelPosition, tuple[Panel, ...]] = {}
    for (column, row), pile in paper.panels.items():
        place = column if upright else row
        if place in moves:
            continue
        other = (axis - column, row) if upright else (column, axis - row)
        over = (
            _flip_panels(paper.panels[other], 0 if upright else 180)
            if axis - place in moves
            else ()
        )
        spot = (column - first, row) if upright else (column, row - first)
        piles[spot] = pile + over if behind else over + pile
    kept = tuple(length for place, length in enumerate(lengths) if place not in moves)
    return FoldedSheet(
        kept if upright else paper.widths, paper.heights if upright else kept, piles, edge
    )


def turn_over(paper: FoldedSheet) -> FoldedSheet:
    """Return a bundle turned over like the page of a book."""
    last = len(paper.widths) - 1
    piles = {
        (last - column, row): _flip_panels(pile, 0) for (column, row), pile in paper.panels.items()
    }
    spine: PaperEdge | None = paper.spine
    if spine in ("left", "right"):
        spine = "left" if spine == "right" else "right"
    return FoldedSheet(paper.widths[::-1], paper.heights, piles, spine)


def cut_row(paper: FoldedSheet, row: int) -> FoldedSheet:
    """Return one row of a bundle, cut off."""
    piles = {(column, 0): pile for (column, other), pile in paper.panels.items() if other == row}
    return FoldedSheet(paper.widths, (paper.heights[row],), piles, paper.spine)


def _flip_panels(pile: tuple[Panel, ...], turn: int) -> tuple[Panel, ...]:
    """Return a pile with its under side up, turned in its plane by so much besides."""

    def face(old: PrintedFace) -> PrintedFace:
        return old._replace(turn=(old.turn + turn) % 360)

    return tuple(Panel(face(leaf.down), face(leaf.up)) for leaf in reversed(pile))


def _printed_face(cell: SheetCell, sequence: tuple[int | None, ...]) -> PrintedFace:
    """Return what stands in a cell."""
    page = sequence[cell.sequence_index]
    return PrintedFace("" if page is None else str(page + 1), cell.turn)
