"""Copies of a title on paper: what they take is told, a yes is asked for, then the print server gets the sheets."""

import sys
from typing import Final

from pamphlets.app import terminal
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.app.run.printing.open_document import open_document
from pamphlets.app.run.printing.print_job import (
    PrintJob,
    PrintRequest,
    choose_manual_files,
    describe_manual_printing,
)
from pamphlets.app.run.printing.print_plan import (
    find_obstacle,
    list_steps,
    measure_needs,
    plan_print_job,
    send_step,
)
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.languages.wording import sentence
from pamphlets.printing.printers.profile import SHEETS_A_REAM

_YES_ANSWERS: Final = ("o", "oui", "y", "yes")


def print_title(request: PrintRequest) -> int:
    """Print copies of a title, or say how that is done by hand. Return the exit status. Raises faults."""
    with temporary_folder() as folder:
        job = plan_print_job(request, folder)
        _print_summary(job)
        if not job.names_printer:
            terminal.print_sentence("printers.no-imprint")
        obstacle = find_obstacle(job, has_hands=sys.stdin.isatty())
        if obstacle is not None:
            terminal.print_error_sentence(obstacle, hand=describe_manual_printing(job))
            _show_sheets(job)
            return EXIT_AUTHOR_ERROR
        question = "printers.confirm"
        if not job.names_printer:
            question = "printers.confirm-all-the-same"
        if not (request.skip_confirmation or _ask_yes(question)):
            terminal.print_sentence("printers.not-printed")
            return EXIT_DONE
        _send_sheets(job)
    return EXIT_DONE


def _show_sheets(job: PrintJob) -> None:
    """Open what is to be printed by hand, where somebody sits at the terminal and it is there."""
    file = choose_manual_files(job).first
    if sys.stdin.isatty() and file.is_file() and open_document(file):
        terminal.print_error_sentence("printers.shown")


def _ask_yes(question: str) -> bool:
    """Return whether whoever sits at the terminal says yes to a question; where nobody does, no."""
    if not sys.stdin.isatty():
        return False
    answer = terminal.ask(terminal.write_sentence(sentence(question)))
    return answer.strip().casefold() in _YES_ANSWERS


def _print_summary(job: PrintJob) -> None:
    """Print what it takes, and what it costs where that is known."""
    request = job.request
    profile = job.profile
    sheet_count, side_count, price = measure_needs(job)
    copies = sentence("printers.copies", count=job.copies)
    if request.trial == "page":
        copies = sentence("printers.trial-sheet")
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
    """Hand the sheets over; whoever sits at the terminal says when paper was put back."""
    for step in list_steps(job):
        if step.before is not None:
            enter = terminal.write_sentence(sentence("printers.press-enter"))
            terminal.ask(f"{terminal.write_sentence(step.before)}\n{enter}")
        terminal.print_sentence("printers.sent", said=send_step(job, step))
