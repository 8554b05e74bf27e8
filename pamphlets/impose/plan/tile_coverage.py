"""Tiles held to their law: every point of a poster on one at least, on two where they join. Integers only.

Nothing is taken over from the scheme's own arithmetic: what counts is what the windows show.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, product
from operator import attrgetter
from typing import NamedTuple

from pamphlets.impose.plan.sheet import Plan, Scheme, SheetCell


class _Strip(NamedTuple):
    """A column or a row of tiles."""

    number: int
    """From 0."""
    begin: int
    """Of what it shows, in thousandths of a millimetre."""
    size: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.begin + self.size


def find_tile_breaches(scheme: Scheme, plan: Plan, page_count: int) -> Iterator[str]:
    """Yield where the sheets of posters break the law of tiles, and in what."""
    cells: list[SheetCell] = []
    for number, sheet in enumerate(plan, 1):
        if len(sheet.front) != 1 or sheet.back:
            yield f"sheet {number}: a tile has one page, and nothing behind it"
            return
        cells += sheet.front
    runs = groupby(cells, attrgetter("sequence_index"))
    posters = [list(run) for _, run in runs]
    order = [poster[0].sequence_index for poster in posters]
    if order != list(range(page_count)):
        yield "posters are missing, or not in order"
        return
    for number, poster in enumerate(posters, 1):
        windows = [cell.window for cell in poster]
        whole_count = windows.count(None)
        tile_count = len(poster) - whole_count
        is_whole_last = poster[-1].window is None
        if not whole_count == is_whole_last == (tile_count > 1):
            yield f"poster {number}: the whole is not shown once, last"
        for breach in _find_poster_breaches(scheme, poster):
            yield f"poster {number}, {breach}"


def _find_poster_breaches(scheme: Scheme, poster: Sequence[SheetCell]) -> Iterator[str]:
    """Yield what is wrong with the windows of one poster."""
    columns: set[_Strip] = set()
    rows: set[_Strip] = set()
    places: list[tuple[int, int]] = []
    for cell in poster:
        window = cell.window
        if window is not None:
            column = _Strip(window.column, window.x, window.width)
            row = _Strip(window.row, window.y, window.height)
            columns.add(column)
            rows.add(row)
            places.append((window.row, window.column))
    tiling = scheme.tiling
    if tiling is None or not places:
        yield "no tile"
        return
    width = tiling.width
    height = tiling.height
    page_index = poster[0].sequence_index
    if page_index < len(tiling.posters):
        width, height = tiling.posters[page_index]
    grid_places: list[tuple[int, int]] = []
    for row, column in product(sorted(rows), sorted(columns)):
        grid_places.append((row.number, column.number))
    if places != grid_places:
        yield "tiles are missing, stand twice, or are not in order"
    for breach in _find_strip_breaches(columns, width, tiling.width, tiling.overlap):
        yield f"column {breach}"
    for breach in _find_strip_breaches(rows, height, tiling.height, tiling.overlap):
        yield f"row {breach}"


def _find_strip_breaches(
    strips: set[_Strip], length: int, longest: int, overlap: int
) -> Iterator[str]:
    """Yield what is wrong with the columns, or the rows: their numbers, where each begins and how long it is."""
    ordered = sorted(strips)
    numbers = [strip.number for strip in ordered]
    if numbers != list(range(len(ordered))):
        yield f"{len(ordered)}: counted twice, or left out"
    for strip in ordered:
        if not 0 < strip.size <= longest:
            yield f"{strip.number + 1}: it shows more than a sheet takes"
    first = ordered[0]
    last = ordered[-1]
    if first.begin != 0 or last.end != length:
        yield f"{len(ordered)}: the poster's edge is on no tile"
    for strip, following in pairwise(ordered):
        shared = strip.end - following.begin
        if shared != overlap:
            yield f"{strip.number + 1}: it shares {shared} with the next, not {overlap}"
    for strip, third in zip(ordered, ordered[2:], strict=False):
        if strip.end > third.begin:
            yield f"{strip.number + 1}: three tiles share a point"
