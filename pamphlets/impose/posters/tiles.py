"""Pages of given sizes, a paper, a wish -> posters in tiles; tiles -> placements on their sheets, in points."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, error, notice, raise_error
from pamphlets.core.units import mm, to_mm
from pamphlets.impose.checks import format_page_list
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper, describe_size
from pamphlets.impose.placement.place import Placement, SidePlacements
from pamphlets.impose.plan.sheet import Plan, Scheme, SheetCell, TileWindow, Tiling
from pamphlets.impose.schemes.poster import count_columns_and_rows

DEFAULT_OVERLAP: Final = mm(10)  # takes a glue stick
DEFAULT_MARGIN: Final = mm(5)  # what most printers leave white, and a little more
_MIN_SHOWN: Final = mm(30)  # a tile that shows less is no help to anybody
_MAX_SHEETS: Final = 1000  # sheets: two packets of paper
_FULL_SCALE_TOLERANCE: Final = 0.0005  # of a scale, which nobody would tell from 100 %


def apply_tiling(
    source: Source, scheme: Scheme, paper: Paper, sizes: Sequence[Size], wish: ImposeOptions
) -> Scheme:
    """Return the scheme for pages of these sizes as posters, the paper in the way that takes fewer sheets.

    Raises a fault where tiles would show too little, or be too many.
    """
    if scheme.with_tiling is None:
        return scheme
    found = find_fewest_tiles(paper, sizes, wish)
    if found is None:
        raise_error(error("impose.overlap", source, WHOLE_FILE, paper=paper.name))
    if found.sheet_count > _MAX_SHEETS:
        size = describe_size(_size_in_points(max(found.poster_sizes)))
        raise_error(
            error(
                "impose.too-many-tiles",
                source,
                WHOLE_FILE,
                size=size,
                paper=paper.name,
                sheets=str(found.sheet_count),
            )
        )
    return replace(scheme.with_tiling(found.tiling), is_landscape=found.is_landscape)


class PosterTiling(NamedTuple):
    """The sheets that posters take without their plans, their sizes, whether the paper lies for it, what it shows."""

    sheet_count: int
    poster_sizes: tuple[tuple[int, int], ...]
    is_landscape: bool
    tiling: Tiling


def find_fewest_tiles(
    paper: Paper, sizes: Sequence[Size], wish: ImposeOptions
) -> PosterTiling | None:
    """Return how pages of these sizes become posters on the fewest sheets; None where tiles would show too little."""
    posters = tuple(_poster_size(size, wish.poster_size) for size in sizes)
    shapes: list[tuple[bool, PosterTiling]] = []
    for lying, sheet in ((False, paper.size), (True, Size(paper.size.height, paper.size.width))):
        tiling = _make_tiling(sheet, posters, wish)
        if tiling is not None:
            sheets = sum(
                columns * rows
                for columns, rows in (count_columns_and_rows(tiling, poster) for poster in posters)
            )
            unlike = lying != (sizes[0].width > sizes[0].height)
            shapes.append((unlike, PosterTiling(sheets, posters, lying, tiling)))
    return min(shapes, key=lambda found: (found[1].sheet_count, found[0]), default=(True, None))[1]


def _poster_size(page: Size, wanted: Size | None) -> tuple[int, int]:
    """Return how large a page is printed, in thousandths of a millimetre: as it is, or as fits what is wanted."""
    scale = 1.0
    if wanted is not None:
        short, long = sorted((wanted.width, wanted.height))
        across, down = (long, short) if page.width > page.height else (short, long)
        scale = min(across / page.width, down / page.height)
    return max(1, _to_thousandths(page.width * scale)), max(1, _to_thousandths(page.height * scale))


def _make_tiling(
    sheet: Size, posters: tuple[tuple[int, int], ...], wish: ImposeOptions
) -> Tiling | None:
    """Return what a sheet can show of posters, None where that is too little, or most of it would be shared."""
    least = max(DEFAULT_MARGIN, *wish.printer.unprintable_edges) if wish.printer else DEFAULT_MARGIN
    margin = least if wish.tile_margin is None else wish.tile_margin
    overlap = DEFAULT_OVERLAP if wish.tile_overlap is None else wish.tile_overlap
    width, height = sheet.width - 2 * margin, sheet.height - 2 * margin
    if min(width, height) - 2 * overlap < _MIN_SHOWN:
        return None
    return Tiling(
        _to_thousandths(width), _to_thousandths(height), _to_thousandths(overlap), posters
    )


def describe_posters(
    source: Source, scheme: Scheme, sizes: Sequence[Size], paper: Paper
) -> tuple[Diagnostic, ...]:
    """Return how large each page is printed, and on how many sheets."""
    tiling = scheme.tiling or Tiling(1, 1, 0)
    alike: dict[tuple[str, str, int, int], list[int]] = {}
    for number, (size, poster) in enumerate(zip(sizes, tiling.posters, strict=True), 1):
        percent = f"{100 * compute_poster_scale(poster, size):.1f}".removesuffix(".0")
        alike.setdefault(
            (
                describe_size(_size_in_points(poster)),
                percent,
                *count_columns_and_rows(tiling, poster),
            ),
            [],
        ).append(number)
    return tuple(
        notice(
            "impose.poster" if columns * rows > 1 else "impose.poster-small",
            source,
            WHOLE_FILE,
            pages=format_page_list(pages),
            size=size,
            percent=percent,
            tiles=str(columns * rows),
            columns=str(columns),
            rows=str(rows),
            paper=paper.name,
        )
        for (size, percent, columns, rows), pages in alike.items()
    )


def compute_poster_scale(poster: tuple[int, int], page: Size) -> float:
    """Return the factor by which a page is enlarged, 1 where that is what is meant."""
    scale = mm(poster[0] / 1000) / page.width
    return 1.0 if abs(scale - 1) < _FULL_SCALE_TOLERANCE / 100 else scale


def window_rect(grid: Grid, tiling: Tiling, window: TileWindow) -> Rect:
    """Return where on its sheet a window lies: tiles begin at the margin, which is the same all around."""
    size = _size_in_points((tiling.width, tiling.height))
    left, top = (grid.sheet_size.width - size.width) / 2, (grid.sheet_size.height - size.height) / 2
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

    def side(cell: SheetCell) -> SidePlacements:
        page, poster = sizes[cell.sequence_index], tiling.posters[cell.sequence_index]
        if cell.window is None:
            return (_place_whole_poster(cell.sequence_index, page, wholes[cell.sequence_index]),)
        shown = window_rect(grid, tiling, cell.window)
        x, y = shown.x - mm(cell.window.x / 1000), shown.y - mm(cell.window.y / 1000)
        full = _size_in_points(poster)
        box = Rect(x, y, full.width, full.height)
        within = (
            _extend_to_bleed(shown, box, grid.sheet_size)
            if cell.sequence_index in bleeding
            else shown
        )
        return (
            Placement(
                cell.sequence_index, box, scale=compute_poster_scale(poster, page), clip=within
            ),
        )

    return tuple(side(sheet.front[0]) for sheet in plan)


def _place_whole_poster(number: int, page: Size, room: Rect) -> Placement:
    """Return a page as large as there is room for, in the middle of it, at its upper edge."""
    scale = min(room.width / page.width, room.height / page.height)
    width, height = page.width * scale, page.height * scale
    box = Rect(room.x + (room.width - width) / 2, room.y, width, height)
    return Placement(number, box, scale=scale, clip=box)


def _extend_to_bleed(shown: Rect, box: Rect, sheet: Size) -> Rect:
    """Return a window that goes to the edges of the sheet where the poster ends in it."""
    left = 0.0 if shown.x <= box.x else shown.x
    top = 0.0 if shown.y <= box.y else shown.y
    right = sheet.width if shown.right >= box.right - mm(0.01) else shown.right
    bottom = sheet.height if shown.bottom >= box.bottom - mm(0.01) else shown.bottom
    return Rect(left, top, right - left, bottom - top)


def _to_thousandths(length: float) -> int:
    """Return a length in thousandths of a millimetre."""
    return round(to_mm(length) * 1000)


def _size_in_points(poster: tuple[int, int]) -> Size:
    """Return a size given in thousandths of a millimetre."""
    return Size(mm(poster[0] / 1000), mm(poster[1] / 1000))
