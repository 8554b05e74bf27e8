"""A scheme on its grid, options and sizes of pages -> how much smaller or larger each page is printed, and what to say of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, Source, notice, warning
from pamphlets.impose.arrangement.page_sizes import check_page_sizes
from pamphlets.impose.checks import list_pages
from pamphlets.impose.input_pages.spreads import have_spreads_inside
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.printer_settings import find_printer_margins
from pamphlets.impose.plan.sheet import Scheme

_FULL_SCALE: Final = 0.9995  # a scale that nobody would tell from 100 %
_SMALLEST_SCALE: Final = 0.05  # of a page beside margins that leave it no room


def compute_page_scale(
    scheme: Scheme, grid: Grid, options: ImposeOptions, page_size: Size
) -> float:
    """Return the factor by which a page is printed: 1 unless the options fit it to its cell or to what is printed of it.

    What is fitted to the printable part keeps its place at the spine, or in the middle of its cell, and is never
    enlarged.
    """
    if options.scale_to_fit:
        return grid.fit_scale(page_size)
    if not options.scale_to_printable:
        return _shrink_to_cell(scheme, grid, page_size)
    room = _measure_printable_room(scheme, grid, options)
    scale = min(room.width / page_size.width, room.height / page_size.height, 1.0)
    if grid.gap:
        scale = min(scale, grid.fit_scale(page_size))
    return max(scale, _SMALLEST_SCALE)


def _shrink_to_cell(scheme: Scheme, grid: Grid, page_size: Size) -> float:
    """Return 1; of pages that are read on the sheet, less where they are larger than their cells."""
    if scheme.reading_order is None:
        return 1.0
    scale = grid.fit_scale(page_size)
    return scale if scale < _FULL_SCALE else 1.0


def describe_sizes(
    source: Source,
    scheme: Scheme,
    grid: Grid,
    paper: Paper,
    sizes: Mapping[int, Size],
    options: ImposeOptions,
) -> tuple[Diagnostic, ...]:
    """Return what to say of pages that are not as large as they should be, or not printed as large as they are.

    `sizes` has the pages by their numbers, in the order of the job. Raises a fault for those that are too large.
    """
    if not sizes:
        return ()
    if options.scales_pages or scheme.reading_order is not None:
        return tuple(_describe_scales(source, scheme, grid, sizes, options))
    return check_page_sizes(source, scheme, paper, sizes)


def _describe_scales(
    source: Source,
    scheme: Scheme,
    grid: Grid,
    sizes: Mapping[int, Size],
    options: ImposeOptions,
) -> Iterator[Diagnostic]:
    """Yield which pages were printed larger or smaller, and by how much."""
    page_numbers: dict[str, list[int]] = defaultdict(list)
    for page_number, size in sizes.items():
        scale = compute_page_scale(scheme, grid, options, size)
        if not _FULL_SCALE <= scale <= 2 - _FULL_SCALE:
            page_numbers[f"{100 * scale:.1f}".removesuffix(".0")].append(page_number)
    if page_numbers and have_spreads_inside(tuple(sizes.values())):
        yield warning("impose.spreads-small", source)
    for percent, numbers in page_numbers.items():
        page_text = list_pages(sorted(numbers))
        yield notice("impose.scaled", source, pages=page_text, percent=percent)


def _measure_printable_room(scheme: Scheme, grid: Grid, options: ImposeOptions) -> Size:
    """Return what a page may cover in any cell of either side without a part that the printer leaves white.

    Backs may stand the other way up, so that the wider of two opposite margins counts.
    """
    sheet_size = grid.sheet_size
    margins, _ = find_printer_margins(options.printer, sheet_size)
    across = max(margins.left, margins.right)
    down = max(margins.top, margins.bottom)
    if options.printer is not None and sheet_size.width > sheet_size.height:
        shift_across, shift_down = options.printer.back_shift
        across += abs(shift_across)
        down += abs(shift_down)
    widths: list[float] = []
    for column, (left, right) in enumerate(pairwise(grid.column_edges)):
        left_room = max(left, across)
        right_room = min(right, sheet_size.width - across)
        if scheme.kind != "book":
            widths.append(_centred_room(left, right, left_room, right_room))
        else:
            spine_to_edge = right_room - left if column % 2 else right - left_room
            widths.append(spine_to_edge)
    heights: list[float] = []
    for top, bottom in pairwise(grid.row_edges):
        top_room = max(top, down)
        bottom_room = min(bottom, sheet_size.height - down)
        heights.append(_centred_room(top, bottom, top_room, bottom_room))
    shift = max(options.binding_shift, options.cover_shift or 0.0, 0.0)
    return Size(min(widths) - shift, min(heights))


def _centred_room(begin: float, end: float, room_begin: float, room_end: float) -> float:
    """Return how long the longest thing is that stands in the middle of a cell and within some room."""
    middle = (begin + end) / 2
    return 2 * min(middle - room_begin, room_end - middle)
