"""A Scheme for posters, pages by number and size, a paper -> what is said of how large each page is printed, and on how many sheets."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, notice
from pamphlets.impose.checks import list_pages
from pamphlets.impose.placement.options import TileGrid
from pamphlets.impose.placement.paper import Paper, describe_size
from pamphlets.impose.plan.sheet import Scheme
from pamphlets.impose.posters.tiles import compute_poster_scale, size_in_points
from pamphlets.impose.schemes.poster import count_columns_and_rows

NumberedPage = tuple[int, Size]
"""What a page is called, and its size."""


class _PrintedPoster(NamedTuple):
    """How a page is printed."""

    size: str
    percent: str
    columns: int
    rows: int


def describe_posters(
    source: Source, scheme: Scheme, pages: Sequence[NumberedPage], paper: Paper
) -> tuple[Diagnostic, ...]:
    """Return how large each page is printed, and on how many sheets."""
    if scheme.tiling is None:
        return ()
    page_numbers: dict[_PrintedPoster, list[int]] = defaultdict(list)
    for (page_number, size), poster in zip(pages, scheme.tiling.posters, strict=True):
        column_count, row_count = count_columns_and_rows(scheme.tiling, poster)
        percent = 100 * compute_poster_scale(poster, size)
        printed = _PrintedPoster(
            size=describe_size(size_in_points(poster)),
            percent=f"{percent:.1f}".removesuffix(".0"),
            columns=column_count,
            rows=row_count,
        )
        if page_number not in page_numbers[printed]:
            page_numbers[printed].append(page_number)
    diagnostics: list[Diagnostic] = []
    for printed, numbers in page_numbers.items():
        tile_count = printed.columns * printed.rows
        fields = {
            "pages": list_pages(sorted(numbers)),
            "size": printed.size,
            "percent": printed.percent,
            "tiles": str(tile_count),
            "columns": str(printed.columns),
            "rows": str(printed.rows),
            "paper": paper.name,
        }
        code = "impose.poster" if tile_count > 1 else "impose.poster-small"
        diagnostics.append(notice(code, source, WHOLE_FILE, **fields))
    return tuple(diagnostics)


def describe_unused_tiles(
    source: Source, scheme: Scheme, pages: Sequence[NumberedPage], grid: TileGrid
) -> tuple[Diagnostic, ...]:
    """Return a notice of the pages whose shape fills fewer columns or rows than those that were asked for."""
    if scheme.tiling is None:
        return ()
    page_numbers: dict[tuple[int, int], list[int]] = defaultdict(list)
    for (page_number, _), poster in zip(pages, scheme.tiling.posters, strict=True):
        counts = count_columns_and_rows(scheme.tiling, poster)
        if counts != grid and page_number not in page_numbers[counts]:
            page_numbers[counts].append(page_number)
    diagnostics: list[Diagnostic] = []
    for (columns, rows), numbers in page_numbers.items():
        fields = {
            "asked": f"{grid.columns} × {grid.rows}",
            "columns": str(columns),
            "rows": str(rows),
            "pages": list_pages(sorted(numbers)),
        }
        diagnostics.append(notice("impose.unused-tiles", source, WHOLE_FILE, **fields))
    return tuple(diagnostics)
