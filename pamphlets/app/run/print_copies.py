"""Copies of a title on paper: what they take is told, a yes is asked for, then the print server gets the sheets.

They are laid out anew for the printer at hand, aside: what lies in build/ may be for another one.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from pamphlets.app.build.titles import find_titles
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.app.run.print_job import PrintJob, PrintRequest, count_noun, describe_manual_printing
from pamphlets.app.run.printer_setup import report_faults
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import WHOLE_FILE, Source, error, raise_error
from pamphlets.printing.printers import cups as spool
from pamphlets.printing.printers import messages as sayings
from pamphlets.printing.printers import profile_folder as shelf
from pamphlets.printing.printers.printer_sheets import impose_for_printer
from pamphlets.printing.printers.profile import (
    SHEETS_A_REAM,
    PrinterProfile,
    printing_cost,
    settings_from_profile,
)

if TYPE_CHECKING:
    from pamphlets.app.build.sheet_files import SheetPlan
    from pamphlets.impose.placement.place import Flip

_YES_ANSWERS: Final = ("o", "oui", "y", "yes")


def print_title(wanted: PrintRequest) -> int:
    """Print copies of a title, or say how that is done by hand."""
    return report_faults(lambda: _print_title(wanted))


def _print_title(wanted: PrintRequest) -> int:
    """Print. Raises faults."""
    from pamphlets.app.build.sheet_files import first_test_page

    profile = _choose_profile(wanted)
    reading, way, words = _find_sheets(wanted)
    with TemporaryDirectory(prefix="pamphlets-") as place:
        made = impose_for_printer(
            reading, Path(place) / f"{wanted.slug}.pdf", profile, way.scheme, way.paper, way.options
        )
        copies = 1 if wanted.trial else wanted.copies
        job = PrintJob(
            wanted, profile, made, copies, way.paper.name, first_test_page(way, made), way, words
        )
        _print_summary(job)
        state = spool.print_server_state()
        if state != "ready":
            saying = sayings.NO_PROGRAM if state == "no-program" else sayings.NO_SERVER
            print(saying.format(hand=describe_manual_printing(job)), file=sys.stderr)
            return EXIT_AUTHOR_ERROR
        if job.needs_hands and not sys.stdin.isatty():
            print(sayings.ALONE.format(hand=describe_manual_printing(job)), file=sys.stderr)
            return EXIT_AUTHOR_ERROR
        if not wanted.skip_confirmation and not _is_confirmed():
            print(sayings.NOT_PRINTED)
            return EXIT_DONE
        _send_sheets(job)
    return EXIT_DONE


def _find_sheets(wanted: PrintRequest) -> "tuple[Path, SheetPlan, str]":
    """Return the PDF that the sheets are made of, how its pages lie on them, and the text that says how to print them.

    Raises a fault where it is not built.

    A title whose text is gone is taken for a brochure. Pages that are sheets are printed as they are.
    """
    from pamphlets.app.build.sheet_files import instructions_name
    from pamphlets.app.build.sheet_plans import plain_sheets, sheet_plans
    from pamphlets.design.formats.brochure import FORMAT
    from pamphlets.document.metadata import Meta
    from pamphlets.document.nodes import Document

    fmt, document = FORMAT, Document(Source("", ""), Meta(wanted.slug, wanted.slug), (), ())
    titles = [title for title in find_titles(wanted.content_folder) if title.slug == wanted.slug]
    if titles:
        from pamphlets.app.build.pipeline import load_first_edition
        from pamphlets.app.build.project import open_project

        fmt, document = load_first_edition(
            titles[0], open_project(wanted.content_folder, FONTS)[0], wanted.format_name
        )
    path = (
        wanted.output_folder
        / wanted.slug
        / f"{wanted.slug}-{fmt.page_file_name(document.meta)}.pdf"
    )
    if not path.is_file():
        raise_error(error("printer.not-built", Source(str(path), ""), WHOLE_FILE, slug=wanted.slug))
    made = sheet_plans(document, fmt, FONTS)
    words = instructions_name(fmt.name) if made else ""
    return path, (*made, plain_sheets(path.stem))[0], words


def _choose_profile(wanted: PrintRequest) -> PrinterProfile:
    """Return the printer to print on: the one named, else the usual one, else one that nobody has learnt."""
    from dataclasses import replace

    name = wanted.printer or shelf.default_printer(wanted.printer_folder)
    profile = shelf.load_profile(wanted.printer_folder, name) if name else PrinterProfile("")
    side, ream = wanted.prices
    return replace(
        profile,
        queue=wanted.queue or profile.queue,
        side_price=side or profile.side_price,
        ream_price=ream or profile.ream_price,
    )


def _print_summary(job: PrintJob) -> None:
    """Print what it takes, and what it costs where that is known."""
    wanted, profile = job.request, job.profile
    sheets = job.copies * (1 if wanted.trial == "page" else job.imposition.sheet_count)
    faces = sheets * job.imposition.sides_per_sheet
    price = printing_cost(profile, sheets, faces)
    copies = (
        "une feuille d’essai" if wanted.trial == "page" else count_noun("exemplaire", job.copies)
    )
    print(
        sayings.PLANNED.format(
            title=wanted.slug,
            copies=copies,
            sheets=count_noun("feuille", sheets),
            paper=job.paper_name,
            sides=f"{count_noun('face', faces)} {'imprimées' if faces > 1 else 'imprimée'}",
            reams=f" ({_format_decimal(sheets / SHEETS_A_REAM)} rame)"
            if sheets >= SHEETS_A_REAM
            else "",
            cost="" if price is None else sayings.COST.format(cost=_format_decimal(price, 2)),
            printer=profile.name or profile.queue or "celle du système, sans profil",
            how=sayings.BY_HAND.format(pile=sayings.PILES[profile.pile_placement])
            if job.two_passes
            else "",
        ).rstrip()
    )


def _send_sheets(job: PrintJob) -> None:
    """Hand the sheets over: fronts and backs apart where hands turn the pile, a cover apart at last."""
    step = 2 if job.two_passes else 1
    for first in range(0, len(job.imposition.files), step):
        if first and job.request.trial == "page":
            return
        if first:
            _wait_for_hands(sayings.COVER)
        if job.two_passes:
            _send_two_passes(job, *job.imposition.files[first : first + 2])
        else:
            flip = job.profile.asked_flip if job.imposition.sides_per_sheet == 2 else None
            _send_file(
                job,
                job.imposition.files[first],
                flip,
                f"{job.first_page}-{job.first_page + job.imposition.sides_per_sheet - 1}",
            )


def _send_two_passes(job: PrintJob, fronts: Path, backs: Path) -> None:
    """Hand over fronts, have the pile put back, hand over backs.

    Copy after copy in the first pass is copy after copy in the second, whichever way the pile is drawn.
    """
    from pamphlets.impose.output.duplex_passes import pass_orders
    from pamphlets.printing.instructions.reload_pile import reload_sentence

    machine = settings_from_profile(job.profile)
    first, second = pass_orders(
        job.imposition.sheet_count - (1 if job.imposition.cover_path else 0), machine
    )
    _send_file(job, fronts, None, "1")
    _wait_for_hands(sayings.TURN.format(put=reload_sentence(job.profile.pile_placement)))
    _send_file(job, backs, None, str(second.index(first[0]) + 1))


def _send_file(job: PrintJob, file: Path, flip: "Flip | None", trial: str) -> None:
    """Give one file to the print server; of a trial of one sheet, only the pages `trial`. Raises a fault."""
    pages = trial if job.request.trial == "page" else ""
    media = (
        job.paper_name
        if job.paper_name[:1].isalpha()
        else f"Custom.{job.paper_name.replace(' ', '')}"
    )
    try:
        said = spool.send_job(
            spool.CupsJob(file, job.copies, flip, media, job.profile.queue, job.request.slug, pages)
        )
    except spool.PrintServerError as refused:
        raise_error(
            error("printer.refused", Source(job.request.slug, ""), WHOLE_FILE, reason=str(refused))
        )
    print(sayings.SENT.format(said=said))


def _is_confirmed() -> bool:
    """Return whether whoever sits at the terminal says yes; nobody says no."""
    if not sys.stdin.isatty():
        return False
    return input(sayings.CONFIRM).strip().casefold() in _YES_ANSWERS


def _wait_for_hands(words: str) -> None:
    """Say what hands have to do, and wait until it is done."""
    input(words)


def _format_decimal(value: float, digits: int = 1) -> str:
    """Return a number as the French write it."""
    return f"{value:.{digits}f}".replace(".", ",")
