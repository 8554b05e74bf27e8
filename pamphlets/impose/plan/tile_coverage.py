"""Tiles held to their law: every point of a poster on one at least, on two where they join. Integers only.

Nothing is taken over from the scheme's own arithmetic: what counts is what the windows show.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, product

from pamphlets.impose.plan.sheet import Plan, Scheme, TileWindow


def find_tile_breaches(scheme: Scheme, plan: Plan, page_count: int) -> Iterator[str]:
    """Yield where the sheets of posters break the law of tiles, and in what."""
    for number, sheet in enumerate(plan, 1):
        if len(sheet.front) != 1 or sheet.back:
            yield f"sheet {number}: a tile has one page, and nothing behind it"
            return
    cells = [sheet.front[0] for sheet in plan]
    posters = [list(run) for _, run in groupby(cells, lambda cell: cell.sequence_index)]
    if [poster[0].sequence_index for poster in posters] != list(range(page_count)):
        yield "posters are missing, or not in order"
        return
    for page_index, poster in enumerate(posters):
        windows = [cell.window for cell in poster if cell.window is not None]
        wholes = [position for position, cell in enumerate(poster) if cell.window is None]
        if wholes != ([len(windows)] if len(windows) > 1 else []):
            yield f"poster {page_index + 1}: the whole is not shown once, last"
        for breach in _find_poster_breaches(scheme, page_index, windows):
            yield f"poster {page_index + 1}, {breach}"


def _find_poster_breaches(
    scheme: Scheme, page_index: int, windows: Sequence[TileWindow]
) -> Iterator[str]:
    """Yield what is wrong with the windows of one poster."""
    tiling = scheme.tiling
    if tiling is None or not windows:
        yield "no tile"
        return
    width = tiling.width
    height = tiling.height
    if page_index < len(tiling.posters):
        width, height = tiling.posters[page_index]
    columns = sorted({(window.column, window.x, window.width) for window in windows})
    rows = sorted({(window.row, window.y, window.height) for window in windows})
    row_numbers = [row[0] for row in rows]
    column_numbers = [column[0] for column in columns]
    places = [(window.row, window.column) for window in windows]
    if places != list(product(row_numbers, column_numbers)):
        yield "tiles are missing, stand twice, or are not in order"
    for breach in _find_strip_breaches(columns, width, tiling.width, tiling.overlap):
        yield f"column {breach}"
    for breach in _find_strip_breaches(rows, height, tiling.height, tiling.overlap):
        yield f"row {breach}"


def _find_strip_breaches(
    strips: Sequence[tuple[int, int, int]], length: int, longest: int, overlap: int
) -> Iterator[str]:
    """Yield what is wrong with the columns, or the rows: numbers in order, where each begins and how long it is."""
    if [number for number, *_ in strips] != list(range(len(strips))):
        yield f"{len(strips)}: counted twice, or left out"
    for number, _, size in strips:
        if not 0 < size <= longest:
            yield f"{number + 1}: it shows more than a sheet takes"
    _, first_begin, _ = strips[0]
    _, last_begin, last_size = strips[-1]
    if first_begin != 0 or last_begin + last_size != length:
        yield f"{len(strips)}: the poster's edge is on no tile"
    for (number, begin, size), (_, following, _) in pairwise(strips):
        shared = begin + size - following
        if shared != overlap:
            yield f"{number + 1}: it shares {shared} with the next, not {overlap}"
    for (number, begin, size), (_, third, _) in zip(strips, strips[2:], strict=False):
        if begin + size > third:
            yield f"{number + 1}: three tiles share a point"
