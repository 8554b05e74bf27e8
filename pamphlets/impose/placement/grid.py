"""A scheme on a paper -> a Grid: where its columns and rows lie on the sheet, in points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.placement.paper import SIZE_TOLERANCE, Paper, orient_sheet
from pamphlets.impose.plan.sheet import Scheme

# A page whose size was rounded up to whole points is not too large.
_ROUNDING: Final = mm(0.3)
_FEWEST_READ: Final = 2  # pages on a side, where their number is left open


@dataclass(frozen=True, slots=True)
class Grid:
    """The edges of columns and rows of a front, from the sheet's top left corner: one more than there are cells.

    Where there is a gap between cells, each edge is the middle of one, and the outermost may lie beyond the sheet.
    """

    sheet_size: Size
    column_edges: tuple[float, ...]
    row_edges: tuple[float, ...]
    gap: float = 0.0
    """Between the pages of neighbouring cells: each has half of it."""

    def mirrored(self) -> "Grid":
        """Return the grid as it lies on the back."""
        column_edges = _reverse_edges(self.column_edges, self.sheet_size.width)
        return replace(self, column_edges=column_edges)

    def turned(self) -> "Grid":
        """Return the grid of the sheet turned by 180 degrees."""
        row_edges = _reverse_edges(self.row_edges, self.sheet_size.height)
        return replace(self.mirrored(), row_edges=row_edges)

    def fit_scale(self, page_size: Size) -> float:
        """Return the factor that makes a page as large as a cell for pages, the narrowest one."""
        columns = [end - begin for begin, end in pairwise(self.column_edges)]
        rows = [end - begin for begin, end in pairwise(self.row_edges)]
        # The narrow column of a leaflet is its first or its last one; the middle one of a cover holds no page.
        width = min(columns[0], columns[-1])
        height = min(rows)
        across = (width - self.gap) / page_size.width
        down = (height - self.gap) / page_size.height
        return min(across, down)


def _reverse_edges(edges: Sequence[float], length: float) -> tuple[float, ...]:
    """Return edges as they lie on a sheet of this length that is turned over."""
    return tuple(length - edge for edge in reversed(edges))


def build_grid(scheme: Scheme, paper: Paper, page_size: Size) -> Grid:
    """Return the grid of a scheme for pages of this size.

    The cells share the sheet; but single pieces that are smaller than so large a cell lie close together in its middle,
    as far from each other as the scheme's gap.
    """
    sheet_size = orient_sheet(paper, scheme)
    gap = _gap_in_points(scheme)
    width = (sheet_size.width + gap) / scheme.columns
    height = (sheet_size.height + gap) / scheme.rows
    if scheme.is_cut_out:
        if width - gap - page_size.width > SIZE_TOLERANCE:
            width = page_size.width + gap
        if height - gap - page_size.height > SIZE_TOLERANCE:
            height = page_size.height + gap
    column_edges = _cell_edges(sheet_size.width, scheme.columns, width, gap)
    row_edges = _cell_edges(sheet_size.height, scheme.rows, height, gap)
    if scheme.narrow_column_tenths:
        difference = mm(scheme.narrow_column_tenths / 10)
        narrow = (sheet_size.width - (scheme.columns - 1) * difference) / scheme.columns
        wide = narrow + difference
        wide_edges = [narrow + wide * column for column in range(scheme.columns)]
        column_edges = (0.0, *wide_edges)
    if scheme.spine_width is not None:
        spine = mm(scheme.spine_width / 1000)
        width = min(page_size.width, (sheet_size.width - spine) / 2)
        left = sheet_size.width / 2 - spine / 2
        column_edges = (left - width, left, left + spine, left + spine + width)
        row_edges = _cell_edges(sheet_size.height, 1, min(page_size.height, height), gap)
    return Grid(sheet_size, column_edges, row_edges, gap)


def _gap_in_points(scheme: Scheme) -> float:
    return mm(scheme.gap / 1000)


def _cell_edges(
    length: float, cell_count: int, cell: float, gap: float
) -> tuple[float, ...]:
    """Return the edges of cells of one length in the middle of the sheet; half a gap may lie beyond it."""
    first = max(-gap / 2, (length - cell_count * cell) / 2)
    return tuple(first + position * cell for position in range(cell_count + 1))


def choose_grid(
    scheme: Scheme, paper: Paper, page_size: Size, piece_count: int | None = None
) -> Scheme | None:
    """Return a scheme for single pieces on the most columns and rows that the sheet takes at 100 %.

    With `piece_count`, on exactly so many cells. None where the sheet takes none, or not so many. A scheme whose
    cells are given is returned as it is. Of two shapes with as many cells, the sheet that stands is preferred; of strips,
    the one with longer strips, which has fewer joints.
    """
    if scheme.with_grid is None:
        return scheme
    gap = _gap_in_points(scheme)
    cell_width = page_size.width + gap - _ROUNDING
    cell_height = page_size.height + gap - _ROUNDING
    shapes: list[tuple[int, int, bool, int, int]] = []
    is_in_strips = scheme.kind == "strips"
    for is_upright, sheet_size in _sheet_orientations(paper):
        most_columns = int((sheet_size.width + gap) / cell_width)
        most_rows = int((sheet_size.height + gap) / cell_height)
        for column_count in range(1, most_columns + 1):
            for row_count in range(1, most_rows + 1):
                cell_count = column_count * row_count
                if piece_count in (None, 0, cell_count):
                    length = column_count if is_in_strips else 0
                    shapes.append((cell_count, length, is_upright, column_count, row_count))
    if not shapes:
        return None
    _, _, is_upright, column_count, row_count = max(shapes)
    grid_scheme = scheme.with_grid(column_count, row_count)
    return replace(grid_scheme, is_landscape=not is_upright, gap=scheme.gap)


def fit_grid(scheme: Scheme, paper: Paper, page_size: Size, piece_count: int) -> Scheme:
    """Return a scheme for single pieces on so many cells, in the shape in which they come out largest."""
    if scheme.with_grid is None:
        return scheme
    gap = _gap_in_points(scheme)
    shapes: list[tuple[float, bool, int]] = []
    for is_upright, sheet_size in _sheet_orientations(paper):
        for column_count in range(1, piece_count + 1):
            if piece_count % column_count == 0:
                row_count = piece_count // column_count
                width = (sheet_size.width + gap) / column_count - gap
                height = (sheet_size.height + gap) / row_count - gap
                across = width / page_size.width
                down = height / page_size.height
                shapes.append((min(across, down), is_upright, column_count))
    _, is_upright, column_count = max(shapes)
    grid_scheme = scheme.with_grid(column_count, piece_count // column_count)
    return replace(grid_scheme, is_landscape=not is_upright, gap=scheme.gap)


def choose_reading_grid(
    scheme: Scheme, paper: Paper, page_size: Size, page_count: int | None
) -> Scheme:
    """Return a scheme for pages read one after the other, on so many cells a side.

    Without a number of them: on as many as the sheet takes at 100 %, on two made smaller where that is only one. Of the
    shapes with that many cells, one that takes them at 100 % comes first, then the one in which they come out largest.
    """
    full_size_scheme = choose_grid(scheme, paper, page_size, page_count)
    if full_size_scheme is not None:
        cell_count = full_size_scheme.columns * full_size_scheme.rows
        if cell_count >= (page_count or _FEWEST_READ):
            return full_size_scheme
    return fit_grid(scheme, paper, page_size, page_count or _FEWEST_READ)


def _sheet_orientations(paper: Paper) -> Iterator[tuple[bool, Size]]:
    """Yield whether the sheet stands, and its size then."""
    yield True, paper.size
    yield False, Size(paper.size.height, paper.size.width)
