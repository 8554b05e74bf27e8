"""Paper in the hand: panels with the pages on their two sides, folded and turned over as hands would do it.

A face's turn is clockwise, as it is seen: that of an under side, once its panel has been turned over about its
upright axis, like the page of a book.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.plan.sheet import Cell, Sheet

Edge = Literal["left", "right", "top", "bottom"]
Spot = tuple[int, int]  # column and row


class Face(NamedTuple):
    """A page's number, empty where it is blank, and which way up it stands."""

    page: str = ""
    turn: int = 0


class Leaf(NamedTuple):
    """One panel of paper."""

    up: Face = Face()
    down: Face = Face()


@dataclass(frozen=True, slots=True)
class Bundle:
    """Panels in columns and rows of these lengths in points, in each place those that lie there, the top one first."""

    widths: tuple[float, ...]
    heights: tuple[float, ...]
    piles: Mapping[Spot, tuple[Leaf, ...]]
    spine: Edge | None = None  # where the last fold is


def bundle(sheet: Sheet, grid: Grid, sequence: tuple[int | None, ...]) -> Bundle:
    """Return a sheet as it lies with its front up."""
    columns = len(grid.columns) - 1
    ups = {(cell.column, cell.row): _face(cell, sequence) for cell in sheet.front}
    downs = {(columns - 1 - cell.column, cell.row): _face(cell, sequence) for cell in sheet.back}
    spots = [(column, row) for column in range(columns) for row in range(len(grid.rows) - 1)]
    return Bundle(
        tuple(after - before for before, after in pairwise(grid.columns)),
        tuple(after - before for before, after in pairwise(grid.rows)),
        {spot: (Leaf(ups.get(spot, Face()), downs.get(spot, Face())),) for spot in spots},
    )


def folded(paper: Bundle, edge: Edge, cells: int, *, behind: bool) -> Bundle:
    """Return a bundle after so many columns or rows at an edge have been folded over the others, or behind them."""
    upright = edge in ("left", "right")
    lengths = paper.widths if upright else paper.heights
    low = edge in ("left", "top")
    moves = range(cells) if low else range(len(lengths) - cells, len(lengths))
    axis = 2 * cells - 1 if low else 2 * (len(lengths) - cells) - 1
    first = cells if low else 0
    piles: dict[Spot, tuple[Leaf, ...]] = {}
    for (column, row), pile in paper.piles.items():
        place = column if upright else row
        if place in moves:
            continue
        other = (axis - column, row) if upright else (column, axis - row)
        over = _flipped(paper.piles[other], 0 if upright else 180) if axis - place in moves else ()
        spot = (column - first, row) if upright else (column, row - first)
        piles[spot] = pile + over if behind else over + pile
    kept = tuple(length for place, length in enumerate(lengths) if place not in moves)
    return Bundle(kept if upright else paper.widths, paper.heights if upright else kept, piles, edge)


def turned_over(paper: Bundle) -> Bundle:
    """Return a bundle turned over like the page of a book."""
    last = len(paper.widths) - 1
    piles = {(last - column, row): _flipped(pile, 0) for (column, row), pile in paper.piles.items()}
    spine: Edge | None = paper.spine
    if spine in ("left", "right"):
        spine = "left" if spine == "right" else "right"
    return Bundle(paper.widths[::-1], paper.heights, piles, spine)


def row_of(paper: Bundle, row: int) -> Bundle:
    """Return one row of a bundle, cut off."""
    piles = {(column, 0): pile for (column, other), pile in paper.piles.items() if other == row}
    return Bundle(paper.widths, (paper.heights[row],), piles, paper.spine)


def _flipped(pile: tuple[Leaf, ...], turn: int) -> tuple[Leaf, ...]:
    """Return a pile with its under side up, turned in its plane by so much besides."""

    def face(old: Face) -> Face:
        return old._replace(turn=(old.turn + turn) % 360)

    return tuple(Leaf(face(leaf.down), face(leaf.up)) for leaf in reversed(pile))


def _face(cell: Cell, sequence: tuple[int | None, ...]) -> Face:
    """Return what stands in a cell."""
    page = sequence[cell.page]
    return Face("" if page is None else str(page + 1), cell.turn)
