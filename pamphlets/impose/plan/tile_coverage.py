"""Tiles held to their law: every point of a poster on one at least, on two where they join. Integers only.

Nothing is taken over from the scheme's own arithmetic: what counts is what the windows show.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pamphlets.impose.plan.sheet import Plan, Scheme, TileWindow


def find_tile_breaches(scheme: Scheme, plan: Plan, pages: int) -> Iterator[str]:
    """Yield where the sheets of posters break the law of tiles, and in what."""
    faulty = [number for number, sheet in enumerate(plan, 1) if len(sheet.front) != 1 or sheet.back]
    if faulty:
        yield f"sheet {faulty[0]}: a tile has one page, and nothing behind it"
        return
    runs = [
        (page, list(run))
        for page, run in groupby(
            (sheet.front[0] for sheet in plan), lambda cell: cell.sequence_index
        )
    ]
    if [page for page, _ in runs] != list(range(pages)):
        yield "posters are missing, or not in order"
        return
    for page, cells in runs:
        windows = [cell.window for cell in cells if cell.window is not None]
        whole = [place for place, cell in enumerate(cells) if cell.window is None]
        if whole != ([len(windows)] if len(windows) > 1 else []):
            yield f"poster {page + 1}: the whole is not shown once, last"
        yield from (
            f"poster {page + 1}, {breach}"
            for breach in _find_poster_breaches(scheme, page, windows)
        )


def _find_poster_breaches(
    scheme: Scheme, page: int, windows: Sequence[TileWindow]
) -> Iterator[str]:
    """Yield what is wrong with the windows of one poster."""
    tiling = scheme.tiling
    if tiling is None or not windows:
        yield "no tile"
        return
    width, height = (
        tiling.posters[page] if page < len(tiling.posters) else (tiling.width, tiling.height)
    )
    across = sorted({(window.column, window.x, window.width) for window in windows})
    down = sorted({(window.row, window.y, window.height) for window in windows})
    if [(window.row, window.column) for window in windows] != [
        (row, column) for row, *_ in down for column, *_ in across
    ]:
        yield "tiles are missing, stand twice, or are not in order"
    for name, strips, length, most in (
        ("column", across, width, tiling.width),
        ("row", down, height, tiling.height),
    ):
        yield from (
            f"{name} {breach}"
            for breach in _find_strip_breaches(strips, length, most, tiling.overlap)
        )


def _find_strip_breaches(
    strips: Sequence[tuple[int, int, int]], length: int, most: int, overlap: int
) -> Iterator[str]:
    """Yield what is wrong with the columns, or the rows: places in order, where each begins and how long it is."""
    if [place for place, *_ in strips] != list(range(len(strips))):
        yield f"{len(strips)}: counted twice, or left out"
    for place, _, size in strips:
        if not 0 < size <= most:
            yield f"{place + 1}: it shows more than a sheet takes"
    if strips[0][1] != 0 or strips[-1][1] + strips[-1][2] != length:
        yield f"{len(strips)}: the poster's edge is on no tile"
    for (place, begin, size), (_, following, _) in pairwise(strips):
        if begin + size - following != overlap:
            yield f"{place + 1}: it shares {begin + size - following} with the next, not {overlap}"
    for (place, begin, size), (_, third, _) in zip(strips, strips[2:], strict=False):
        if begin + size > third:
            yield f"{place + 1}: three tiles share a point"
