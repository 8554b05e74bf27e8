"""A scheme on a paper -> where its columns and rows lie on the sheet, in points."""

from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.placement.paper import SIZE_TOLERANCE, Paper, orient_sheet
from pamphlets.impose.plan.sheet import Scheme

_ROUNDING: Final = mm(0.3)


@dataclass(frozen=True, slots=True)
class Grid:
    """The edges of columns and rows of a front, from the sheet's top left corner: one more than there are cells."""

    sheet_size: Size
    column_edges: tuple[float, ...]
    row_edges: tuple[float, ...]

    def mirrored(self) -> "Grid":
        """Return the grid as it lies on the back."""
        return Grid(
            self.sheet_size,
            tuple(self.sheet_size.width - edge for edge in reversed(self.column_edges)),
            self.row_edges,
        )


def build_grid(scheme: Scheme, stock: Paper, page: Size) -> Grid:
    """Return the grid of a scheme for pages of this size.

    The cells share the sheet; but single pieces that are smaller than so large a cell lie close together in its middle.
    """
    sheet = orient_sheet(stock, scheme)
    across, down = sheet.width / scheme.columns, sheet.height / scheme.rows
    loose = scheme.with_grid is not None
    columns = _cell_edges(
        sheet.width,
        scheme.columns,
        page.width if loose and across - page.width > SIZE_TOLERANCE else across,
    )
    rows = _cell_edges(
        sheet.height,
        scheme.rows,
        page.height if loose and down - page.height > SIZE_TOLERANCE else down,
    )
    if scheme.narrow_column_tenths:
        flap = (
            sheet.width - (scheme.columns - 1) * mm(scheme.narrow_column_tenths / 10)
        ) / scheme.columns
        wide = flap + mm(scheme.narrow_column_tenths / 10)
        columns = (0.0, *(flap + wide * i for i in range(scheme.columns)))
    return Grid(sheet, columns, rows)


def _cell_edges(length: float, number: int, cell: float) -> tuple[float, ...]:
    """Return the edges of cells of one length in the middle of the sheet."""
    first = (length - number * cell) / 2 if number * cell < length else 0.0
    return tuple(first + i * cell for i in range(number + 1))


def choose_grid(scheme: Scheme, stock: Paper, page: Size, up: int = 0) -> Scheme | None:
    """Return a scheme for single pieces on the most columns and rows that the sheet takes at 100 %.

    With `up`, on exactly so many cells. None where it takes none, or not so many. Other schemes are as they were.
    """
    if scheme.with_grid is None:
        return scheme
    shapes = [
        (columns * rows, not lying, columns, rows)
        for lying, sheet in _sheet_orientations(stock)
        for columns in range(1, _count_pieces(sheet.width, page.width) + 1)
        for rows in range(1, _count_pieces(sheet.height, page.height) + 1)
        if up in (0, columns * rows)
    ]
    if not shapes:
        return None
    _, upright, columns, rows = max(shapes)
    return replace(scheme.with_grid(columns, rows), is_landscape=not upright)


def fit_grid(scheme: Scheme, stock: Paper, page: Size, up: int) -> Scheme:
    """Return a scheme for single pieces on so many cells, in the shape in which they come out largest."""
    if scheme.with_grid is None:
        return scheme
    shapes = [
        (
            min(sheet.width / columns / page.width, sheet.height / (up // columns) / page.height),
            not lying,
            columns,
        )
        for lying, sheet in _sheet_orientations(stock)
        for columns in range(1, up + 1)
        if up % columns == 0
    ]
    _, upright, columns = max(shapes)
    return replace(scheme.with_grid(columns, up // columns), is_landscape=not upright)


def _sheet_orientations(stock: Paper) -> tuple[tuple[bool, Size], tuple[bool, Size]]:
    """Return the sheet as it stands and as it lies."""
    return (False, stock.size), (True, Size(stock.size.height, stock.size.width))


def _count_pieces(length: float, piece: float) -> int:
    """Return how many pieces lie side by side; a page whose size was rounded up to whole points is not too large."""
    return int(length / (piece - _ROUNDING))
