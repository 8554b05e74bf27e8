"""The pages of a title that is being written -> its sheets, laid out by the title's own plans as a build would, in memory.

Files for the short edge: printed so, the back of a sheet that lies is upright when one turns it like a leaf.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from pamphlets.app.build.sheet_files import SheetPlan
from pamphlets.app.build.sheet_plans import sheet_plans
from pamphlets.app.preview.preview_pages import PrintablePages
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.system.input_files import hash_bytes
from pamphlets.core.system.recent_cache import RecentCache
from pamphlets.design.registry import find_format
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.arrangement.page_placements import place_pages
from pamphlets.impose.job import impose_pdf_for_flips
from pamphlets.impose.placement.place import Flip, SidePlacements
from pamphlets.impose.plan.sheet import Plan
from pamphlets.pdf.render import render_page

# Each of some 300 kB: those of a few titles, and of what one of them was some edits ago.
MOST_RUNS: Final = 12
_FLIP: Final[Flip] = "short"


class PageCell(NamedTuple):
    """A page at its place on a side."""

    number: int
    """of the page, from 1"""
    box: Rect
    """from the top left of the sheet, in points"""
    turn: int
    """degrees, clockwise"""


class SheetRun(NamedTuple):
    """The sheets of one file."""

    key: str
    """equal keys, equal sheets"""
    name: str
    """of the file that a build writes"""
    pdf: bytes
    paper_name: str
    size: Size
    sides: tuple[tuple[PageCell, ...], ...]
    """front and back of the first sheet, then of the next; fronts only where nothing has a back"""
    is_two_sided: bool
    has_both_flips: bool
    """whether there is a file for each edge that a printer may turn over; this is the one for the short edge"""


def impose_pages(
    printable: PrintablePages, fonts: Path, language: str
) -> tuple[SheetRun, ...]:
    """Return the sheets of a title's format; none where its pages are sheets by themselves.

    `language` is that of words on sheets. Raises the faults of what the title asks of its sheets.
    """
    fmt = find_format(printable.format_name)
    if fmt is None:
        raise AssertionError("it was set in this format")
    runs: list[SheetRun] = []
    with TemporaryDirectory(prefix="pamphlets-") as folder:
        source = Path(folder) / "pages.pdf"
        source.write_bytes(printable.pdf)
        sizes = printable.page_sizes
        for plan in sheet_plans(printable.document, fmt, sizes[0], fonts):
            options = replace(plan.options, lang=language, keep_metadata=True)
            runs += _impose_plan(plan._replace(options=options), source, sizes)
    return tuple(runs)


def _impose_plan(
    plan: SheetPlan, source: Path, page_sizes: Sequence[Size]
) -> Iterable[SheetRun]:
    """Yield the sheets of a plan, then those of a cover apart."""
    name = f"{plan.stem}-bordcourt.pdf" if plan.has_both_flips else f"{plan.stem}.pdf"
    imposition = impose_pdf_for_flips(
        source,
        {_FLIP: source.with_name(name)},
        plan.scheme,
        plan.paper,
        options=plan.options,
    )
    arrangement = imposition.arrangement
    plans = (arrangement.plan, arrangement.cover_plan)
    for path, sheets in zip(imposition.files, plans, strict=False):
        data = path.read_bytes()
        sides = _place_cells(imposition, sheets, page_sizes)
        yield SheetRun(
            hash_bytes(data),
            path.name,
            data,
            plan.paper.name,
            arrangement.grid.sheet_size,
            tuple(tuple(_list_cells(side)) for side in sides),
            imposition.sides_per_sheet == 2,
            plan.has_both_flips,
        )


def _place_cells(
    imposition: Imposition, plan: Plan, page_sizes: Sequence[Size]
) -> tuple[SidePlacements, ...]:
    """Return where the pages stand; of a poster in tiles, whose sheets show parts of a page, sides without any."""
    arrangement = imposition.arrangement
    if arrangement.scheme.tiling is not None:
        return ((),) * len(plan)
    return place_pages(arrangement, plan, page_sizes, _FLIP)


def _list_cells(side: SidePlacements) -> Iterable[PageCell]:
    for placement in side:
        yield PageCell(placement.page_index + 1, placement.box, placement.turn)


class SheetStore:
    """Sheets that a browser was told of, until it asks for their pictures."""

    def __init__(self) -> None:
        self._runs: RecentCache[str, SheetRun] = RecentCache(MOST_RUNS)

    def keep(self, runs: Iterable[SheetRun]) -> None:
        """Keep sheets; those of long ago go."""
        for run in runs:
            self._runs.keep(run.key, run)

    def render_side(self, key: str, side: int, scale: float) -> bytes:
        """Return the PNG of a side, the first being 0. Raises KeyError for sheets of long ago, and for no such side."""
        run = self._runs.find(key)
        if run is None or not 0 <= side < len(run.sides):
            raise KeyError(key)
        return render_page(run.pdf, scale, side)
