"""Panels in a row, or in a path over the sheet -> sheets whose pages go on from panel to panel, then back behind them."""

from collections.abc import Sequence
from typing import NamedTuple

from pamphlets.impose.plan.sheet import Plan, Sheet, SheetCell, Turn, renumber_plan


class PanelPlace(NamedTuple):
    """Where a panel lies on a front, and how its page is turned."""

    column: int
    row: int
    turn: Turn = 0


def list_strip_panels(column_count: int, row_count: int) -> tuple[PanelPlace, ...]:
    """Return the panels of strips that are cut apart: row by row, all upright."""
    panels: list[PanelPlace] = []
    for row in range(row_count):
        for column in range(column_count):
            panels.append(PanelPlace(column, row))
    return tuple(panels)


def list_meander_panels(column_count: int, row_count: int) -> tuple[PanelPlace, ...]:
    """Return the panels of one path: the lowest row to the right, the next one above it back, head to head, and so on."""
    panels: list[PanelPlace] = []
    for distance in range(row_count):
        row = row_count - 1 - distance
        turn: Turn = 0 if distance % 2 == 0 else 180
        columns = range(column_count) if turn == 0 else reversed(range(column_count))
        for column in columns:
            panels.append(PanelPlace(column, row, turn))
    return tuple(panels)


def plan_concertina(
    panels: Sequence[PanelPlace], column_count: int, page_count: int, side_count: int
) -> Plan:
    """Return the sheets of one concertina, `page_count % side_count == 0`.

    Its panels are those of each sheet in turn, as many as its pages take. Printed on two sides, the pages go on behind
    the last panel, back to the first: pages that lie behind each other sum to `page_count - 1`.
    """
    panel_count = page_count // side_count
    sheets: list[Sheet] = []
    for first in range(0, panel_count, len(panels)):
        fronts: list[SheetCell] = []
        backs: list[SheetCell] = []
        pages = range(first, panel_count)
        for page, (column, row, turn) in zip(pages, panels, strict=False):
            fronts.append(SheetCell(page, column, row, turn))
            behind = SheetCell(page_count - 1 - page, column_count - 1 - column, row, turn)
            backs.append(behind)
        sheets.append(Sheet(tuple(fronts), tuple(backs) if side_count == 2 else ()))
    return tuple(sheets)


def plan_concertina_each(
    panels: Sequence[PanelPlace], column_count: int, page_count: int, side_count: int
) -> Plan:
    """Return sheets that are a concertina each, all of them full."""
    pages_per_sheet = side_count * len(panels)
    one_sheet = plan_concertina(panels, column_count, pages_per_sheet, side_count)
    sheets: Plan = ()
    for first in range(0, page_count, pages_per_sheet):
        sheets += renumber_plan(one_sheet, range(first, first + pages_per_sheet))
    return sheets
