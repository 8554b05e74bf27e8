"""A sheet in the hand: panels with the pages on their two sides, folded and turned over as hands would do it.

What comes in is a `Sheet` of a plan; what goes out are `FoldedSheet` values, one for each state of the paper.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import Literal, NamedTuple

from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.plan.sheet import Sheet, SheetCell

PaperEdge = Literal["left", "right", "top", "bottom"]
PanelPosition = tuple[int, int]
"""Column and row, from 0."""


class PrintedFace(NamedTuple):
    """One side of a panel, as it is seen once the panel is turned over about its upright axis."""

    page: str = ""
    """Its page's number; empty where it is blank."""
    turn: int = 0
    """Degrees, clockwise, by which the page stands turned."""

    def turn_by(self, turn: int) -> "PrintedFace":
        """Return the side turned in its plane by so many degrees more."""
        return PrintedFace(self.page, (self.turn + turn) % 360)


class Panel(NamedTuple):
    """One panel of paper."""

    up: PrintedFace = PrintedFace()
    down: PrintedFace = PrintedFace()

    def flip(self, turn: int) -> "Panel":
        """Return the panel with its under side up, turned in its plane by so many degrees besides."""
        up = self.down.turn_by(turn)
        return Panel(up, self.up.turn_by(turn))


PanelPile = tuple[Panel, ...]
"""Panels over each other, the top one first."""
PanelPiles = Mapping[PanelPosition, PanelPile]


@dataclass(frozen=True, slots=True)
class FoldedSheet:
    """Paper as it lies: panels in columns and rows, some of them over each other."""

    widths: tuple[float, ...]
    """Points, a column each."""
    heights: tuple[float, ...]
    """Points, a row each."""
    panels: PanelPiles
    """What lies in each place."""
    spine: PaperEdge | None = None
    """Where the last fold is; None where nothing is folded."""


def unfolded_sheet(
    sheet: Sheet, grid: Grid, sequence: tuple[int | None, ...]
) -> FoldedSheet:
    """Return a sheet as it lies with its front up."""
    column_count = len(grid.column_edges) - 1
    row_count = len(grid.row_edges) - 1
    ups: dict[PanelPosition, PrintedFace] = {}
    for cell in sheet.front:
        ups[cell.column, cell.row] = _printed_face(cell, sequence)
    downs: dict[PanelPosition, PrintedFace] = {}
    for cell in sheet.back:
        column = column_count - 1 - cell.column
        downs[column, cell.row] = _printed_face(cell, sequence)
    blank = PrintedFace()
    panels: dict[PanelPosition, PanelPile] = {}
    for place in product(range(column_count), range(row_count)):
        up = ups.get(place, blank)
        down = downs.get(place, blank)
        panels[place] = (Panel(up, down),)
    widths = _distances(grid.column_edges)
    heights = _distances(grid.row_edges)
    return FoldedSheet(widths, heights, panels)


def _distances(edges: Sequence[float]) -> tuple[float, ...]:
    """Return how far each edge is from the one before."""
    return tuple(end - start for start, end in pairwise(edges))


def staying_part(sheet: FoldedSheet, edge: PaperEdge, count: int) -> FoldedSheet:
    """Return what of a sheet stays where it is when `count` columns or rows at an edge are folded."""
    axis = _axis(edge)
    lengths = (sheet.widths, sheet.heights)[axis]
    first = count if edge in ("left", "top") else 0
    last = first + len(lengths) - count
    panels: dict[PanelPosition, PanelPile] = {}
    for position, pile in sheet.panels.items():
        place = position[axis]
        if first <= place < last:
            target = _move_along(position, axis, place - first)
            panels[target] = pile
    rest = lengths[first:last]
    if axis == 0:
        return FoldedSheet(rest, sheet.heights, panels, edge)
    return FoldedSheet(sheet.widths, rest, panels, edge)


def fold_sheet(
    sheet: FoldedSheet, edge: PaperEdge, count: int, *, behind: bool
) -> FoldedSheet:
    """Return a sheet once `count` columns or rows at an edge are folded over the others, or behind them.

    What the fold would carry beyond the paper is left out.
    """
    axis = _axis(edge)
    staying = staying_part(sheet, edge, count)
    is_first_edge = edge in ("left", "top")
    if is_first_edge:
        fold_line = count
        mirror = count - 1
    else:
        fold_line = len(staying.widths if axis == 0 else staying.heights)
        mirror = 2 * fold_line - 1
    panels = dict(staying.panels)
    for position, pile in sheet.panels.items():
        place = position[axis]
        target = _move_along(position, axis, mirror - place)
        is_before_fold = place < fold_line
        if is_before_fold != is_first_edge or target not in panels:
            continue
        flap = _flip_pile(pile, 180 * axis)
        if behind:
            panels[target] += flap
        else:
            panels[target] = flap + panels[target]
    return replace(staying, panels=panels)


def turn_over(sheet: FoldedSheet) -> FoldedSheet:
    """Return a sheet turned over like the page of a book."""
    last = len(sheet.widths) - 1
    panels: dict[PanelPosition, PanelPile] = {}
    for (column, row), pile in sheet.panels.items():
        target = (last - column, row)
        panels[target] = _flip_pile(pile, 0)
    spine = sheet.spine
    if spine == "left":
        spine = "right"
    elif spine == "right":
        spine = "left"
    widths = sheet.widths[::-1]
    return replace(sheet, widths=widths, panels=panels, spine=spine)


def cut_row(sheet: FoldedSheet, row: int) -> FoldedSheet:
    """Return one row of a sheet, cut off."""
    panels: dict[PanelPosition, PanelPile] = {}
    for column in range(len(sheet.widths)):
        panels[column, 0] = sheet.panels[column, row]
    return replace(sheet, heights=(sheet.heights[row],), panels=panels)


def cut_panel(sheet: FoldedSheet, position: PanelPosition, spine: PaperEdge) -> FoldedSheet:
    """Return the top panel of one place by itself."""
    column, row = position
    top_panel = sheet.panels[position][0]
    return FoldedSheet(
        widths=(sheet.widths[column],),
        heights=(sheet.heights[row],),
        panels={(0, 0): (top_panel,)},
        spine=spine,
    )


def cut_first_page(sheet: FoldedSheet) -> FoldedSheet:
    """Return the panel of page 1 by itself, its spine where page 2 is not; the first panel where there is none."""
    column, row = 0, 0
    for position, pile in sheet.panels.items():
        if pile[0].up.page == "1":
            column, row = position
            break
    before = sheet.panels.get((column - 1, row))
    spine: PaperEdge = "right"
    if before and before[0].up.page != "2":
        spine = "left"
    return cut_panel(sheet, (column, row), spine)


def _axis(edge: PaperEdge) -> int:
    """Return 0 where folding at an edge moves columns, 1 where it moves rows."""
    return 0 if edge in ("left", "right") else 1


def _move_along(position: PanelPosition, axis: int, place: int) -> PanelPosition:
    """Return a position in another column, or in another row."""
    column, row = position
    if axis == 0:
        return place, row
    return column, place


def _flip_pile(pile: PanelPile, turn: int) -> PanelPile:
    """Return a pile with its under side up, turned in its plane by so many degrees besides."""
    return tuple(panel.flip(turn) for panel in reversed(pile))


def _printed_face(cell: SheetCell, sequence: tuple[int | None, ...]) -> PrintedFace:
    page = sequence[cell.sequence_index]
    number = "" if page is None else str(page + 1)
    return PrintedFace(number, cell.turn)
