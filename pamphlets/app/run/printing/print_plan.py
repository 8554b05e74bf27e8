"""A PrintRequest -> the PrintJob that it comes to, its sheets laid out anew for the printer at hand; what it takes; its steps.

The sheets are laid out aside: what lies in build/ may be for another printer.
"""

import sys
from dataclasses import replace
from math import ceil
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.app.build.pipeline import load_first_edition
from pamphlets.app.build.project import open_project
from pamphlets.app.build.sheet_files import SheetPlan, instructions_name
from pamphlets.app.build.sheet_plans import plain_sheets, sheet_plans
from pamphlets.app.build.stages.title_design import choose_format_design
from pamphlets.app.run.build import find_title
from pamphlets.app.run.printing.print_job import PrintJob, PrintRequest
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Size
from pamphlets.core.source import Source, error, raise_error
from pamphlets.core.units import PAGE_SIZES
from pamphlets.design.formats.brochure import FORMAT
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.impose.output.duplex_passes import pass_orders
from pamphlets.impose.placement.place import Flip
from pamphlets.languages.wording import Sentence, sentence, spoken_language
from pamphlets.printing.instructions.reload_pile import reload_sentence
from pamphlets.printing.printers import cups as spool
from pamphlets.printing.printers import profile_folder
from pamphlets.printing.printers.printer_sheets import impose_for_printer
from pamphlets.printing.printers.profile import (
    PrinterProfile,
    printing_cost,
    settings_from_profile,
)

_COST_STEP: Final = 0.05  # euros
_SUPPORT_STEP: Final = 0.50


class PrintNeeds(NamedTuple):
    """What a job takes."""

    sheet_count: int
    side_count: int
    """Printed sides."""
    cost: float | None
    """Euros; None where no price is known."""


class SuggestedPrices(NamedTuple):
    """What a copy may be given for, in euros."""

    cost: float
    """What the paper and its printing cost, in whole five cents above."""
    support: float
    """Twice that, in whole half euros above: a copy that pays for one given away."""


class PrintStep(NamedTuple):
    """One file for the print server, and what hands do before."""

    file: Path
    flip: Flip | None
    """None: one side."""
    test_pages: str
    """The pages of a trial of one sheet."""
    before: Sentence | None
    """None: nothing."""


def plan_print_job(request: PrintRequest, folder: Path) -> PrintJob:
    """Return what goes to the printer, its sheets written into a folder. Raises faults."""
    profile = _choose_profile(request)
    sheets = _find_sheets(request)
    plan = sheets.plan
    imposition = impose_for_printer(
        sheets.pages,
        folder / f"{request.slug}.pdf",
        profile,
        plan.scheme,
        plan.paper,
        plan.options,
    )
    copies = 1 if request.trial else request.copies
    return PrintJob(
        request,
        profile,
        imposition,
        copies,
        plan,
        sheets.instructions,
        names_printer=sheets.names_printer,
    )


def measure_needs(job: PrintJob) -> PrintNeeds:
    """Return what a job takes: all its sheets, or the one of a trial."""
    sheet_count = job.copies * job.imposition.sheet_count
    if job.request.trial == "page":
        sheet_count = job.copies
    side_count = sheet_count * job.imposition.sides_per_sheet
    cost = printing_cost(job.profile, sheet_count, side_count)
    return PrintNeeds(sheet_count, side_count, cost)


def suggest_prices(copy_cost: float) -> SuggestedPrices:
    """Return what to write beside « prix libre » for a copy that costs so many euros."""
    cost = ceil(round(copy_cost / _COST_STEP, 6)) * _COST_STEP
    support = ceil(round(2 * cost / _SUPPORT_STEP, 6)) * _SUPPORT_STEP
    return SuggestedPrices(round(cost, 2), round(support, 2))


def find_obstacle(job: PrintJob, *, has_hands: bool) -> str | None:
    """Return the id of why a job cannot be handed over, with `hand` to fill; None where it can.

    `has_hands`: somebody is there to put paper back.
    """
    state = spool.print_server_state()
    if state == "no-program":
        is_windows = sys.platform == "win32"  # where nobody has heard of CUPS
        return "printers.by-reader" if is_windows else "printers.no-program"
    if state != "ready":
        return "printers.no-server"
    if job.needs_hands and not has_hands:
        return "printers.alone"
    return None


def list_steps(job: PrintJob) -> tuple[PrintStep, ...]:
    """Return the files of a job in order: fronts and backs apart where hands turn the pile, a cover apart at last.

    Of a trial of one sheet the cover is left out.
    """
    files = job.imposition.files
    if job.two_passes:
        pairs = [files[position : position + 2] for position in range(0, len(files), 2)]
        parts = [_list_passes(job, fronts, backs) for fronts, backs in pairs]
    else:
        side_count = job.imposition.sides_per_sheet
        flip = job.profile.asked_flip if side_count == 2 else None
        pages = f"{job.first_page}-{job.first_page + side_count - 1}"
        parts = [(PrintStep(file, flip, pages, None),) for file in files]
    if job.request.trial == "page":
        parts = parts[:1]
    steps: list[PrintStep] = []
    for part in parts:
        first = part[0]
        if steps:
            first = first._replace(before=sentence("printers.cover"))
        steps += (first, *part[1:])
    return tuple(steps)


def _list_passes(job: PrintJob, fronts: Path, backs: Path) -> tuple[PrintStep, ...]:
    """Return fronts, and backs on the pile that is put back.

    Copy after copy in the first pass is copy after copy in the second, whichever way the pile is drawn.
    """
    settings = settings_from_profile(job.profile)
    sheet_count = len(job.imposition.arrangement.plan)
    first, second = pass_orders(sheet_count, settings)
    put = reload_sentence(job.profile.pile_placement, spoken_language())
    turn = sentence("printers.turn", put=put)
    back_page = str(second.index(first[0]) + 1)
    return PrintStep(fronts, None, "1", None), PrintStep(backs, None, back_page, turn)


def send_step(job: PrintJob, step: PrintStep) -> str:
    """Give one file to the print server and return its answer. Raises a fault.

    Of a trial of one sheet only the pages of that go.
    """
    slug = job.request.slug
    paper_name = job.paper_name
    if not paper_name[:1].isalpha():
        paper_name = f"Custom.{paper_name.replace(' ', '')}"
    test_pages = step.test_pages if job.request.trial == "page" else ""
    cups_job = spool.CupsJob(
        step.file,
        job.copies,
        step.flip,
        paper_name,
        job.profile.queue,
        slug,
        test_pages,
    )
    try:
        return spool.send_job(cups_job)
    except spool.PrintServerError as refused:
        raise_error(error("printer.refused", Source(slug, ""), reason=str(refused)))


class _TitleSheets(NamedTuple):
    """What a title is printed from."""

    pages: Path
    """The PDF that the sheets are made of."""
    plan: SheetPlan
    """How its pages lie on them."""
    instructions: str
    """The name of the text that says how to print them; empty where there is none."""
    names_printer: bool
    """Whether the title says who prints it; True too where its text is gone."""


def _find_sheets(request: PrintRequest) -> _TitleSheets:
    """Return what a title is printed from.

    A title whose text is gone is taken for a brochure of A5. Pages that are sheets are printed as they are.
    Raises a fault where it is not built.
    """
    slug = request.slug
    content_folder = request.content_folder
    fmt, names_printer = FORMAT, True
    document = Document(Source("", ""), Meta(slug, slug), (), ())
    page_size = Size(*PAGE_SIZES["A5"])
    title = find_title(content_folder, slug)
    if title is not None:
        project, _ = open_project(content_folder, FONTS)
        fmt, document = load_first_edition(title, project, request.format_name or "")
        names_printer = bool(document.meta.imprint)
        page_size = choose_format_design(document, fmt, project).design.theme.page.size
    page_file = f"{slug}-{fmt.page_file_name(document.meta, page_size)}.pdf"
    path = request.output_folder / slug / page_file
    if not path.is_file():
        raise_error(error("printer.not-built", Source(str(path), ""), slug=slug))
    plans = sheet_plans(document, fmt, page_size, FONTS)
    if not plans:
        return _TitleSheets(path, plain_sheets(path.stem), "", names_printer)
    instructions = instructions_name(fmt.name, spoken_language())
    return _TitleSheets(path, plans[0], instructions, names_printer)


def _choose_profile(request: PrintRequest) -> PrinterProfile:
    """Return the printer to print on: the one named, else the usual one, else one that nobody has learnt."""
    folder = request.printer_folder
    name = request.printer_name or profile_folder.default_printer(folder)
    profile = profile_folder.load_profile(folder, name) if name else PrinterProfile("")
    return replace(
        profile,
        queue=request.queue or profile.queue,
        side_price=request.side_price or profile.side_price,
        ream_price=request.ream_price or profile.ream_price,
    )
