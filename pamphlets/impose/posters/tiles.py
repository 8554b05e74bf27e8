"""Pages of given sizes, a paper, options -> a Tiling of posters; tiles -> Placements on their sheets, in points."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.source import WHOLE_FILE, Source, error, raise_error
from pamphlets.core.units import mm, to_mm
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.options import ImposeOptions, TileGrid
from pamphlets.impose.placement.paper import Paper, describe_size, is_same_size
from pamphlets.impose.placement.place import Placement, SidePlacements
from pamphlets.impose.plan.sheet import Plan, Scheme, TileWindow, Tiling
from pamphlets.impose.schemes.poster import count_columns_and_rows

DEFAULT_OVERLAP: Final = mm(10)  # takes a glue stick
DEFAULT_MARGIN: Final = mm(5)  # what most printers leave white, and a little more
_MIN_SHOWN: Final = mm(30)  # a tile that shows less is no help to anybody
_MAX_SHEETS: Final = 1000  # sheets: two packets of paper
_FULL_SCALE_TOLERANCE: Final = 0.0005  # of a scale, which nobody would tell from 100 %


@dataclass(frozen=True, slots=True)
class PosterTiling:
    """How posters are shared out on sheets."""

    tiling: Tiling
    is_landscape: bool
    """Whether the paper lies for it."""
    sheet_count: int
    """Without the sheets that show the whole."""


def apply_tiling(
    source: Source,
    scheme: Scheme,
    paper: Paper,
    sizes: Sequence[Size],
    options: ImposeOptions,
) -> Scheme:
    """Return the scheme for pages of these sizes as posters, the paper in the way that takes fewer sheets.

    Raises a fault where tiles would show too little, or be too many.
    """
    if scheme.with_tiling is None:
        return scheme
    fewest = find_fewest_tiles(paper, sizes, options)
    if fewest is None:
        raise_error(error("impose.overlap", source, paper=paper.name))
    if fewest.sheet_count > _MAX_SHEETS:
        largest = max(fewest.tiling.posters)
        fields = {
            "size": describe_size(size_in_points(largest)),
            "paper": paper.name,
            "sheets": str(fewest.sheet_count),
        }
        raise_error(error("impose.too-many-tiles", source, WHOLE_FILE, **fields))
    scheme = scheme.with_tiling(fewest.tiling)
    return replace(scheme, is_landscape=fewest.is_landscape)


def find_fewest_tiles(
    paper: Paper, sizes: Sequence[Size], options: ImposeOptions
) -> PosterTiling | None:
    """Return how pages of these sizes become posters on the fewest sheets; None where tiles would show too little.

    Posters that are as large as so many tiles allow are the largest instead. Where both ways are as good, the paper
    lies as the first page does.
    """
    best: PosterTiling | None = None
    lies_first = sizes[0].width > sizes[0].height
    for is_landscape in (lies_first, not lies_first):
        sheet_size = paper.size
        if is_landscape:
            sheet_size = Size(sheet_size.height, sheet_size.width)
        tiling = _make_tiling(sheet_size, options)
        if tiling is not None:
            posters: list[tuple[int, int]] = []
            for page_index, page_size in enumerate(sizes):
                whole = tiling if page_index and _is_sheet(page_size, paper) else None
                poster = _find_poster_size(page_size, options, whole)
                if options.tile_grid is not None:
                    poster = _fill_tiles(page_size, tiling, options.tile_grid)
                posters.append(poster)
            tiling = replace(tiling, posters=tuple(posters))
            sheet_count = 0
            for poster in posters:
                column_count, row_count = count_columns_and_rows(tiling, poster)
                sheet_count += column_count * row_count
            candidate = PosterTiling(tiling, is_landscape, sheet_count)
            if best is None or is_better_tiling(candidate, best, options):
                best = candidate
    return best


def is_better_tiling(
    tiling: PosterTiling, rival: PosterTiling, options: ImposeOptions
) -> bool:
    """Return whether posters take fewer sheets than a rival; or, where their number is asked for, cover more."""
    if options.tile_grid is None:
        return tiling.sheet_count < rival.sheet_count
    return _cover_area(tiling) > _cover_area(rival)


def _cover_area(tiling: PosterTiling) -> int:
    return sum(width * height for width, height in tiling.tiling.posters)


def _fill_tiles(page_size: Size, tiling: Tiling, grid: TileGrid) -> tuple[int, int]:
    """Return the largest poster of a page's shape that so many tiles show."""
    width = grid.columns * (tiling.width - tiling.overlap) + tiling.overlap
    height = grid.rows * (tiling.height - tiling.overlap) + tiling.overlap
    scale = min(width / page_size.width, height / page_size.height)
    poster_width = min(width, max(1, round(page_size.width * scale)))
    poster_height = min(height, max(1, round(page_size.height * scale)))
    return poster_width, poster_height


def _is_sheet(page_size: Size, paper: Paper) -> bool:
    """Return whether a page is as large as the paper, standing or lying."""
    lying_size = Size(page_size.height, page_size.width)
    return is_same_size(page_size, paper.size) or is_same_size(lying_size, paper.size)


def _find_poster_size(
    page_size: Size, options: ImposeOptions, whole: Tiling | None
) -> tuple[int, int]:
    """Return how large a page is printed: its own size, or the one asked for; within one tile of `whole` if that is given.

    A page behind a poster that is as large as the paper, with its sources, is one sheet and not four.
    """
    scale = 1.0
    wished = options.poster_size
    if wished is not None:
        width, height = sorted((wished.width, wished.height))
        if page_size.width > page_size.height:
            width, height = height, width
        scale = min(width / page_size.width, height / page_size.height)
    elif whole is not None:
        tile = size_in_points((whole.width, whole.height))
        scale = min(tile.width / page_size.width, tile.height / page_size.height)
    poster_width = max(1, _to_thousandths(page_size.width * scale))
    poster_height = max(1, _to_thousandths(page_size.height * scale))
    return poster_width, poster_height


def _make_tiling(sheet_size: Size, options: ImposeOptions) -> Tiling | None:
    """Return what a sheet can show of any poster, None where that is too little, or most of it would be shared."""
    margin = options.tile_margin
    overlap = options.tile_overlap
    if margin is None:
        margin = DEFAULT_MARGIN
        if options.printer:
            margin = max(margin, *options.printer.unprintable_edges)
    if overlap is None:
        overlap = DEFAULT_OVERLAP
    width = sheet_size.width - 2 * margin
    height = sheet_size.height - 2 * margin
    if min(width, height) - 2 * overlap < _MIN_SHOWN:
        return None
    shared = _to_thousandths(overlap)
    return Tiling(_to_thousandths(width), _to_thousandths(height), shared)


def compute_poster_scale(poster: tuple[int, int], page_size: Size) -> float:
    """Return the factor by which a page is enlarged, 1 where that is what is meant."""
    scale = mm(poster[0] / 1000) / page_size.width
    return 1.0 if abs(scale - 1) < _FULL_SCALE_TOLERANCE / 100 else scale


def window_rect(grid: Grid, tiling: Tiling, window: TileWindow) -> Rect:
    """Return where on its sheet a window lies: tiles begin at the margin, which is the same all around."""
    size = size_in_points((tiling.width, tiling.height))
    left = (grid.sheet_size.width - size.width) / 2
    top = (grid.sheet_size.height - size.height) / 2
    return Rect(left, top, mm(window.width / 1000), mm(window.height / 1000))


def place_tiles(
    plan: Plan,
    sizes: Sequence[Size],
    grid: Grid,
    tiling: Tiling,
    bleeding: Collection[int],
    wholes: Sequence[Rect],
) -> tuple[SidePlacements, ...]:
    """Return the fronts of posters in printing order; the small picture of page k, last, stands within `wholes[k]`.

    `bleeding` are pages that show more than their size: it is printed around the poster, for the knife.
    """
    sides: list[SidePlacements] = []
    for sheet in plan:
        window = sheet.front[0].window
        page_index = sheet.front[0].sequence_index
        page_size = sizes[page_index]
        poster = tiling.posters[page_index]
        if window is None:
            # As large as there is room for, in the middle of it, at its upper edge.
            room = wholes[page_index]
            scale = min(room.width / page_size.width, room.height / page_size.height)
            size = page_size.scale_by(scale)
            left = room.x + (room.width - size.width) / 2
            box = Rect(left, room.y, size.width, size.height)
            sides.append((Placement(page_index, box, scale=scale, clip=box),))
            continue
        shown = window_rect(grid, tiling, window)
        poster_size = size_in_points(poster)
        left = shown.x - mm(window.x / 1000)
        top = shown.y - mm(window.y / 1000)
        box = Rect(left, top, poster_size.width, poster_size.height)
        if page_index in bleeding:
            shown = _extend_to_bleed(shown, box, grid.sheet_size)
        scale = compute_poster_scale(poster, page_size)
        sides.append((Placement(page_index, box, scale=scale, clip=shown),))
    return tuple(sides)


def _extend_to_bleed(shown: Rect, box: Rect, sheet_size: Size) -> Rect:
    """Return a window that goes to the edges of the sheet where the poster ends in it."""
    left = shown.x
    top = shown.y
    right = shown.right
    bottom = shown.bottom
    if left <= box.x:
        left = 0.0
    if top <= box.y:
        top = 0.0
    if right >= box.right - mm(0.01):
        right = sheet_size.width
    if bottom >= box.bottom - mm(0.01):
        bottom = sheet_size.height
    return Rect(left, top, right - left, bottom - top)


def _to_thousandths(length: float) -> int:
    """Return a length in thousandths of a millimetre."""
    return round(to_mm(length) * 1000)


def size_in_points(poster: tuple[int, int]) -> Size:
    """Return a size given in thousandths of a millimetre."""
    return Size(mm(poster[0] / 1000), mm(poster[1] / 1000))
