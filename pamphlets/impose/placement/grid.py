"""A scheme on a paper -> a Grid: where its columns and rows lie on the sheet, in points."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.placement.paper import SIZE_TOLERANCE, Paper, orient_sheet
from pamphlets.impose.plan.sheet import Scheme

_ROUNDING: Final = mm(
    0.3
)  # a page whose size was rounded up to whole points is not too large


@dataclass(frozen=True, slots=True)
class Grid:
    """The edges of columns and rows of a front, from the sheet's top left corner: one more than there are cells."""

    sheet_size: Size
    column_edges: tuple[float, ...]
    row_edges: tuple[float, ...]

    def mirrored(self) -> "Grid":
        """Return the grid as it lies on the back."""
        width = self.sheet_size.width
        return replace(
            self, column_edges=tuple(width - x for x in reversed(self.column_edges))
        )

    def turned(self) -> "Grid":
        """Return the grid of the sheet turned by 180 degrees."""
        height = self.sheet_size.height
        return replace(
            self.mirrored(), row_edges=tuple(height - y for y in reversed(self.row_edges))
        )

    def fit_scale(self, page_size: Size) -> float:
        """Return the factor that makes a page as large as the smallest cell."""
        cell_width = min(right - left for left, right in pairwise(self.column_edges))
        cell_height = min(bottom - top for top, bottom in pairwise(self.row_edges))
        return min(cell_width / page_size.width, cell_height / page_size.height)


def build_grid(scheme: Scheme, paper: Paper, page_size: Size) -> Grid:
    """Return the grid of a scheme for pages of this size.

    The cells share the sheet; but single pieces that are smaller than so large a cell lie close together in its middle.
    """
    sheet_size = orient_sheet(paper, scheme)
    width = sheet_size.width / scheme.columns
    height = sheet_size.height / scheme.rows
    if scheme.with_grid is not None:
        if width - page_size.width > SIZE_TOLERANCE:
            width = page_size.width
        if height - page_size.height > SIZE_TOLERANCE:
            height = page_size.height
    column_edges = _cell_edges(sheet_size.width, scheme.columns, width)
    row_edges = _cell_edges(sheet_size.height, scheme.rows, height)
    if scheme.narrow_column_tenths:
        difference = mm(scheme.narrow_column_tenths / 10)
        narrow = (sheet_size.width - (scheme.columns - 1) * difference) / scheme.columns
        wide = narrow + difference
        column_edges = (0.0, *(narrow + wide * column for column in range(scheme.columns)))
    return Grid(sheet_size, column_edges, row_edges)


def _cell_edges(length: float, cell_count: int, cell: float) -> tuple[float, ...]:
    """Return the edges of cells of one length in the middle of the sheet."""
    first = max(0.0, (length - cell_count * cell) / 2)
    return tuple(first + position * cell for position in range(cell_count + 1))


def choose_grid(
    scheme: Scheme, paper: Paper, page_size: Size, piece_count: int | None = None
) -> Scheme | None:
    """Return a scheme for single pieces on the most columns and rows that the sheet takes at 100 %.

    With `piece_count`, on exactly so many cells. None where the sheet takes none, or not so many. A scheme whose
    cells are given is returned as it is. Of two shapes with as many cells, the sheet that stands is preferred.
    """
    if scheme.with_grid is None:
        return scheme
    shapes: list[tuple[int, bool, int, int]] = []
    for is_upright, sheet_size in _sheet_orientations(paper):
        most_columns = int(sheet_size.width / (page_size.width - _ROUNDING))
        most_rows = int(sheet_size.height / (page_size.height - _ROUNDING))
        candidates = product(range(1, most_columns + 1), range(1, most_rows + 1))
        shapes += [
            (columns * rows, is_upright, columns, rows)
            for columns, rows in candidates
            if not piece_count or piece_count == columns * rows
        ]
    if not shapes:
        return None
    _, is_upright, columns, rows = max(shapes)
    return replace(scheme.with_grid(columns, rows), is_landscape=not is_upright)


def fit_grid(scheme: Scheme, paper: Paper, page_size: Size, piece_count: int) -> Scheme:
    """Return a scheme for single pieces on so many cells, in the shape in which they come out largest."""
    if scheme.with_grid is None:
        return scheme
    shapes: list[tuple[float, bool, int]] = []
    for is_upright, sheet_size in _sheet_orientations(paper):
        for columns in range(1, piece_count + 1):
            if piece_count % columns == 0:
                rows = piece_count // columns
                across = sheet_size.width / columns / page_size.width
                down = sheet_size.height / rows / page_size.height
                shapes.append((min(across, down), is_upright, columns))
    _, is_upright, columns = max(shapes)
    return replace(
        scheme.with_grid(columns, piece_count // columns), is_landscape=not is_upright
    )


def _sheet_orientations(paper: Paper) -> Iterator[tuple[bool, Size]]:
    """Yield whether the sheet stands, and its size then."""
    yield True, paper.size
    yield False, Size(paper.size.height, paper.size.width)
