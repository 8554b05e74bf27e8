"""Pages of given sizes, a paper, a wish -> posters in tiles; tiles -> placements on their sheets, in points."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.source import NOWHERE, Diagnostic, Source, error, fail, notice
from pamphlets.core.units import in_mm, mm
from pamphlets.impose.checks import page_list
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.placement.options import Wish
from pamphlets.impose.placement.paper import Paper, size_name
from pamphlets.impose.placement.place import Placement, Side
from pamphlets.impose.plan.sheet import Cell, Plan, Scheme, Tiling, Window
from pamphlets.impose.schemes.poster import shape

OVERLAP: Final = mm(10)  # takes a glue stick
MARGIN: Final = mm(5)  # what most printers leave white, and a little more
_LEAST: Final = mm(30)  # a tile that shows less is no help to anybody
_MOST: Final = 1000  # sheets: two packets of paper
_FULL: Final = 0.0005  # of a scale, which nobody would tell from 100 %


def tiled(source: Source, scheme: Scheme, paper: Paper, sizes: Sequence[Size], wish: Wish) -> Scheme:
    """Return the scheme for pages of these sizes as posters, the paper in the way that takes fewer sheets.

    Raises a fault where tiles would show too little, or be too many.
    """
    if scheme.tiled is None:
        return scheme
    found = fewest(paper, sizes, wish)
    if found is None:
        fail(error("impose.overlap", source, NOWHERE, paper=paper.name))
    if found.sheets > _MOST:
        size = size_name(_points(max(found.posters)))
        fail(error("impose.too-many-tiles", source, NOWHERE, size=size, paper=paper.name, sheets=str(found.sheets)))
    return replace(scheme.tiled(found.tiling), lying=found.lying)


class Fewest(NamedTuple):
    """The sheets that posters take without their plans, their sizes, whether the paper lies for it, what it shows."""

    sheets: int
    posters: tuple[tuple[int, int], ...]
    lying: bool
    tiling: Tiling


def fewest(paper: Paper, sizes: Sequence[Size], wish: Wish) -> Fewest | None:
    """Return how pages of these sizes become posters on the fewest sheets; None where tiles would show too little."""
    posters = tuple(_poster(size, wish.poster) for size in sizes)
    shapes: list[tuple[bool, Fewest]] = []
    for lying, sheet in ((False, paper.size), (True, Size(paper.size.height, paper.size.width))):
        tiling = _tiling(sheet, posters, wish)
        if tiling is not None:
            sheets = sum(columns * rows for columns, rows in (shape(tiling, poster) for poster in posters))
            unlike = lying != (sizes[0].width > sizes[0].height)
            shapes.append((unlike, Fewest(sheets, posters, lying, tiling)))
    return min(shapes, key=lambda found: (found[1].sheets, found[0]), default=(True, None))[1]


def _poster(page: Size, wanted: Size | None) -> tuple[int, int]:
    """Return how large a page is printed, in thousandths of a millimetre: as it is, or as fits what is wanted."""
    scale = 1.0
    if wanted is not None:
        short, long = sorted((wanted.width, wanted.height))
        across, down = (long, short) if page.width > page.height else (short, long)
        scale = min(across / page.width, down / page.height)
    return max(1, _thousandths(page.width * scale)), max(1, _thousandths(page.height * scale))


def _tiling(sheet: Size, posters: tuple[tuple[int, int], ...], wish: Wish) -> Tiling | None:
    """Return what a sheet can show of posters, None where that is too little, or most of it would be shared."""
    least = max(MARGIN, *wish.machine.edges) if wish.machine else MARGIN
    margin = least if wish.margin is None else wish.margin
    overlap = OVERLAP if wish.overlap is None else wish.overlap
    width, height = sheet.width - 2 * margin, sheet.height - 2 * margin
    if min(width, height) - 2 * overlap < _LEAST:
        return None
    return Tiling(_thousandths(width), _thousandths(height), _thousandths(overlap), posters)


def remarks(source: Source, scheme: Scheme, sizes: Sequence[Size], paper: Paper) -> tuple[Diagnostic, ...]:
    """Return how large each page is printed, and on how many sheets."""
    tiling = scheme.tiling or Tiling(1, 1, 0)
    alike: dict[tuple[str, str, int, int], list[int]] = {}
    for number, (size, poster) in enumerate(zip(sizes, tiling.posters, strict=True), 1):
        percent = f"{100 * scale_of(poster, size):.1f}".removesuffix(".0")
        alike.setdefault((size_name(_points(poster)), percent, *shape(tiling, poster)), []).append(number)
    return tuple(
        notice(
            "impose.poster" if columns * rows > 1 else "impose.poster-small",
            source, NOWHERE, pages=page_list(pages), size=size, percent=percent,
            tiles=str(columns * rows), columns=str(columns), rows=str(rows), paper=paper.name,
        )
        for (size, percent, columns, rows), pages in alike.items()
    )  # fmt: skip


def scale_of(poster: tuple[int, int], page: Size) -> float:
    """Return the factor by which a page is enlarged, 1 where that is what is meant."""
    scale = mm(poster[0] / 1000) / page.width
    return 1.0 if abs(scale - 1) < _FULL / 100 else scale


def windows(grid: Grid, tiling: Tiling, window: Window) -> Rect:
    """Return where on its sheet a window lies: tiles begin at the margin, which is the same all around."""
    size = _points((tiling.width, tiling.height))
    left, top = (grid.sheet.width - size.width) / 2, (grid.sheet.height - size.height) / 2
    return Rect(left, top, mm(window.width / 1000), mm(window.height / 1000))


def tile_sides(
    plan: Plan,
    sizes: Sequence[Size],
    grid: Grid,
    tiling: Tiling,
    bleeding: Collection[int],
    wholes: Sequence[Rect],
) -> tuple[Side, ...]:
    """Return the fronts of posters in printing order; the small picture of page k, last, stands within `wholes[k]`.

    `bleeding` are pages that show more than their size: it is printed around the poster, for the knife.
    """

    def side(cell: Cell) -> Side:
        page, poster = sizes[cell.page], tiling.posters[cell.page]
        if cell.window is None:
            return (_small(cell.page, page, wholes[cell.page]),)
        shown = windows(grid, tiling, cell.window)
        x, y = shown.x - mm(cell.window.x / 1000), shown.y - mm(cell.window.y / 1000)
        full = _points(poster)
        box = Rect(x, y, full.width, full.height)
        within = _beyond(shown, box, grid.sheet) if cell.page in bleeding else shown
        return (Placement(cell.page, box, scale=scale_of(poster, page), cell=within),)

    return tuple(side(sheet.front[0]) for sheet in plan)


def _small(number: int, page: Size, room: Rect) -> Placement:
    """Return a page as large as there is room for, in the middle of it, at its upper edge."""
    scale = min(room.width / page.width, room.height / page.height)
    width, height = page.width * scale, page.height * scale
    box = Rect(room.x + (room.width - width) / 2, room.y, width, height)
    return Placement(number, box, scale=scale, cell=box)


def _beyond(shown: Rect, box: Rect, sheet: Size) -> Rect:
    """Return a window that goes to the edges of the sheet where the poster ends in it."""
    left = 0.0 if shown.x <= box.x else shown.x
    top = 0.0 if shown.y <= box.y else shown.y
    right = sheet.width if shown.right >= box.right - mm(0.01) else shown.right
    bottom = sheet.height if shown.bottom >= box.bottom - mm(0.01) else shown.bottom
    return Rect(left, top, right - left, bottom - top)


def _thousandths(length: float) -> int:
    """Return a length in thousandths of a millimetre."""
    return round(in_mm(length) * 1000)


def _points(poster: tuple[int, int]) -> Size:
    """Return a size given in thousandths of a millimetre."""
    return Size(mm(poster[0] / 1000), mm(poster[1] / 1000))
