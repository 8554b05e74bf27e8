"""Copies of a title on paper: what they take is told, a yes is asked for, then the print server gets the sheets.

They are laid out anew for the printer at hand, aside: what lies in build/ may be for another one.
"""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.app import terminal
from pamphlets.app.build.pipeline import load_first_edition
from pamphlets.app.build.project import open_project
from pamphlets.app.build.sheet_files import SheetPlan, instructions_name
from pamphlets.app.build.sheet_plans import plain_sheets, sheet_plans
from pamphlets.app.build.stages.title_design import choose_format_design
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.app.run.build import find_title
from pamphlets.app.run.printing.print_job import (
    PrintJob,
    PrintRequest,
    describe_manual_printing,
)
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Size
from pamphlets.core.source import Source, error, raise_error
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.core.units import PAGE_SIZES
from pamphlets.design.formats.brochure import FORMAT
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.impose.output.duplex_passes import pass_orders
from pamphlets.impose.placement.place import Flip
from pamphlets.languages.wording import sentence, spoken_language
from pamphlets.printing.instructions.reload_pile import reload_sentence
from pamphlets.printing.printers import cups as spool
from pamphlets.printing.printers import profile_folder
from pamphlets.printing.printers.printer_sheets import impose_for_printer
from pamphlets.printing.printers.profile import (
    SHEETS_A_REAM,
    PrinterProfile,
    printing_cost,
    settings_from_profile,
)

_YES_ANSWERS: Final = ("o", "oui", "y", "yes")


def print_title(request: PrintRequest) -> int:
    """Print copies of a title, or say how that is done by hand. Return the exit status. Raises faults."""
    profile = _choose_profile(request)
    sheets = _find_sheets(request)
    plan = sheets.plan
    with temporary_folder() as folder:
        sheets_path = folder / f"{request.slug}.pdf"
        imposition = impose_for_printer(
            sheets.pages, sheets_path, profile, plan.scheme, plan.paper, plan.options
        )
        copies = 1 if request.trial else request.copies
        job = PrintJob(request, profile, imposition, copies, plan, sheets.instructions)
        _print_summary(job)
        if not sheets.names_printer:
            terminal.print_sentence("printers.no-imprint")
        state = spool.print_server_state()
        obstacle = None
        if state == "no-program":
            obstacle = "printers.no-program"
        elif state != "ready":
            obstacle = "printers.no-server"
        elif job.needs_hands and not sys.stdin.isatty():
            obstacle = "printers.alone"
        if obstacle is not None:
            terminal.print_error_sentence(obstacle, hand=describe_manual_printing(job))
            return EXIT_AUTHOR_ERROR
        question = (
            "printers.confirm" if sheets.names_printer else "printers.confirm-all-the-same"
        )
        if not (request.skip_confirmation or _ask_yes(question)):
            terminal.print_sentence("printers.not-printed")
            return EXIT_DONE
        _send_sheets(job)
    return EXIT_DONE


def _ask_yes(question: str) -> bool:
    """Return whether whoever sits at the terminal says yes to a question; where nobody does, no."""
    if not sys.stdin.isatty():
        return False
    answer = terminal.ask(terminal.write_sentence(sentence(question)))
    return answer.strip().casefold() in _YES_ANSWERS


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


def _print_summary(job: PrintJob) -> None:
    """Print what it takes, and what it costs where that is known."""
    request = job.request
    profile = job.profile
    sheet_count = job.copies * job.imposition.sheet_count
    copies = sentence("printers.copies", count=job.copies)
    if request.trial == "page":
        sheet_count = job.copies
        copies = sentence("printers.trial-sheet")
    side_count = sheet_count * job.imposition.sides_per_sheet
    price = printing_cost(profile, sheet_count, side_count)
    blanks: dict[str, object] = {"reams": "", "cost": "", "how": ""}
    if sheet_count >= SHEETS_A_REAM:
        reams = f"{sheet_count / SHEETS_A_REAM:.1f}"
        blanks["reams"] = sentence("printers.reams", reams=reams)
    if price is not None:
        blanks["cost"] = sentence("printers.cost", cost=f"{price:.2f}")
    if job.two_passes:
        blanks["how"] = sentence(f"printers.by-hand-{profile.pile_placement}")
    unnamed = sentence("printers.system-printer")
    summary = sentence(
        "printers.planned",
        title=request.slug,
        copies=copies,
        sheets=sentence("counts.sheets", count=sheet_count),
        paper=job.paper_name,
        sides=sentence("printers.printed-sides", count=side_count),
        printer=profile.name or profile.queue or unnamed,
        **blanks,
    )
    terminal.print_text(terminal.write_sentence(summary).rstrip())


def _send_sheets(job: PrintJob) -> None:
    """Hand the sheets over: fronts and backs apart where hands turn the pile, a cover apart at last."""
    imposition = job.imposition
    side_count = job.imposition.sides_per_sheet
    step = 2 if job.two_passes else 1
    for position in range(0, len(imposition.files), step):
        if position and job.request.trial == "page":
            return
        if position:
            terminal.ask(terminal.write_sentence(sentence("printers.cover")))
        if job.two_passes:
            fronts, backs = imposition.files[position : position + 2]
            _send_two_passes(job, fronts, backs)
        else:
            flip = job.profile.asked_flip if side_count == 2 else None
            test_pages = f"{job.first_page}-{job.first_page + side_count - 1}"
            _send_file(job, imposition.files[position], flip, test_pages)


def _send_two_passes(job: PrintJob, fronts: Path, backs: Path) -> None:
    """Hand over fronts, have the pile put back, hand over backs.

    Copy after copy in the first pass is copy after copy in the second, whichever way the pile is drawn.
    """
    settings = settings_from_profile(job.profile)
    sheet_count = len(job.imposition.arrangement.plan)
    first, second = pass_orders(sheet_count, settings)
    _send_file(job, fronts, None, "1")
    put = reload_sentence(job.profile.pile_placement, spoken_language())
    terminal.ask(terminal.write_sentence(sentence("printers.turn", put=put)))
    _send_file(job, backs, None, str(second.index(first[0]) + 1))


def _send_file(job: PrintJob, file: Path, flip: Flip | None, test_pages: str) -> None:
    """Give one file to the print server; of a trial of one sheet, only the pages `test_pages`. Raises a fault."""
    slug = job.request.slug
    paper_name = job.paper_name
    if not paper_name[:1].isalpha():
        paper_name = f"Custom.{paper_name.replace(' ', '')}"
    if job.request.trial != "page":
        test_pages = ""
    cups_job = spool.CupsJob(
        file,
        job.copies,
        flip,
        paper_name,
        job.profile.queue,
        slug,
        test_pages,
    )
    try:
        answer = spool.send_job(cups_job)
    except spool.PrintServerError as refused:
        raise_error(error("printer.refused", Source(slug, ""), reason=str(refused)))
    terminal.print_sentence("printers.sent", said=answer)
