"""The press room: printers are learnt there, and sheets printed. As at the counter, an exit status comes back."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pamphlets.app import terminal as report
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.core.source import PamphletError, Source, error, iter_diagnostics, raise_error
from pamphlets.printing.printers import messages as sayings
from pamphlets.printing.printers import profile_folder as shelf

if TYPE_CHECKING:
    from pamphlets.impose.placement.place import Flip
    from pamphlets.impose.placement.printer_settings import PrinterSettings
    from pamphlets.printing.printers.profile import PrinterProfile
    from pamphlets.printing.printers.questions import Question
    from pamphlets.printing.test_sheet.page import TestSheetPart

_TEST_SHEET_NAMES: "Final[Mapping[TestSheetPart, str]]" = {
    "both": "feuille-d-essai",
    "fronts": "feuille-d-essai-rectos",
    "backs": "feuille-d-essai-versos",
}


def report_faults(work: Callable[[], int]) -> int:
    """Return the status of some work, having told its faults."""
    try:
        return work()
    except* PamphletError as group:
        report.print_diagnostics(iter_diagnostics(group))
    except* OSError as group:
        report.print_os_errors(group)
    except* EOFError:  # nobody answers any more
        print(f"\n{sayings.STOPPED}", file=sys.stderr)
    return EXIT_AUTHOR_ERROR


def load_printer_settings(
    folder: Path, name: str, passes: int, flip: "Flip | None"
) -> "tuple[PrinterSettings | None, Flip] | None":
    """Return what a job must know of a printer, and the edge that its backs are made for; None where that failed.

    Passes of 1 or 2, and a flip, are asked for whatever the profile says. Without a name, two passes are those of
    the most usual printer.
    """
    from dataclasses import replace

    from pamphlets.impose.placement.printer_settings import USUAL_PRINTER
    from pamphlets.printing.printers.profile import settings_from_profile

    found: list[PrinterProfile] = []

    def read() -> int:
        found.append(shelf.load_profile(folder, name))
        return EXIT_DONE

    if not name:
        return USUAL_PRINTER, flip or "short"
    if report_faults(read) != EXIT_DONE:
        return None
    known = settings_from_profile(found[0])
    if passes:
        known = replace(known, passes=2 if passes == 2 else 1)
    if flip:
        known = replace(known, asked_flip="")
    return known, flip or found[0].flip


def print_profiles(folder: Path, name: str) -> int:
    """Print a profile as its file says it, once it is seen to make sense; without a name, which there are."""

    def work() -> int:
        if name:
            shelf.load_profile(folder, name)
            print(shelf.profile_path(folder, name).read_text("utf-8"), end="")
            return EXIT_DONE
        usual = shelf.default_printer(folder)
        for one in shelf.profile_names(folder):
            mark = " (habituelle)" if one == usual else ""
            print(sayings.LISTED.format(name=one, usual=mark, path=shelf.profile_path(folder, one)))
        if not shelf.profile_names(folder):
            print(sayings.NONE)
        return EXIT_DONE

    return report_faults(work)


def set_usual_printer(folder: Path, name: str) -> int:
    """Make a printer the usual one."""

    def work() -> int:
        shelf.load_profile(folder, name)
        shelf.set_default_printer(folder, name)
        print(sayings.USUAL.format(name=name))
        return EXIT_DONE

    return report_faults(work)


def print_questions() -> int:
    """Print all questions with their keys, as a file of answers to begin with."""
    from pamphlets.printing.printers.answers import blank_answers

    print(blank_answers(), end="")
    return EXIT_DONE


def set_up_printer(folder: Path, name: str, answers: Path | None, queue: str, fonts: Path) -> int:
    """Make the test sheets; then, from a file of answers or from who sits at the terminal, learn the printer."""

    def work() -> int:
        from pamphlets.printing.printers.answers import load_answers

        path = shelf.profile_path(folder, name)
        if not path.stem:
            raise_error(error("printer.name-empty", Source(str(folder), "")))
        if answers is not None:
            _learn_printer(folder, name, queue, load_answers(answers))
            return EXIT_DONE
        folder.mkdir(parents=True, exist_ok=True)
        print(
            sayings.SHEETS.format(
                **{part: _write_test_sheet(folder, part, fonts) for part in _TEST_SHEET_NAMES}
            )
        )
        if sys.stdin.isatty():
            _learn_printer(folder, name, queue, _ask_at_terminal)
        else:
            print(sayings.LATER.format(name=name), end="")
        return EXIT_DONE

    return report_faults(work)


def _write_test_sheet(folder: Path, part: "TestSheetPart", fonts: Path) -> Path:
    """Write one file of test sheets and return where."""
    from pamphlets.core.atomic_files import write_atomically
    from pamphlets.printing.test_sheet.page import write_test_sheet

    path = folder / f"{_TEST_SHEET_NAMES[part]}.pdf"
    with write_atomically(path) as file:
        write_test_sheet(fonts, part, file)
    return path


def _ask_at_terminal(question: "Question") -> str:
    """Return the answer of whoever sits at the terminal, asked until it makes sense."""
    from pamphlets.printing.printers.questions import format_prompt, parse_answer

    while (answer := parse_answer(question, input(format_prompt(question)))) is None:
        print(sayings.NOT_UNDERSTOOD)
    return answer


def _learn_printer(folder: Path, name: str, queue: str, ask: "Callable[[Question], str]") -> None:
    """Ask, write the profile, and say what was learnt. Prices and CUPS name of an older one are kept."""
    from dataclasses import replace

    from pamphlets.printing.printers.learn import learn_printer
    from pamphlets.printing.printers.questions import AUTOMATIC_DUPLEX, ask_questions

    old = shelf.load_profile(folder, name) if shelf.profile_path(folder, name).is_file() else None
    profile = learn_printer(
        name, ask_questions(ask, by_hand=ask(AUTOMATIC_DUPLEX) == "non"), queue=queue
    )
    if old is not None:
        profile = replace(
            profile,
            queue=queue or old.queue,
            side_price=old.side_price,
            ream_price=old.ream_price,
            compensate=old.compensate,
        )
    path = shelf.save_profile(folder, profile)
    by_hand = profile.duplex == "none"
    does = (
        sayings.BY_HAND.format(pile=sayings.PILES[profile.pile_placement])
        if by_hand
        else sayings.AUTO.format(asked=sayings.EDGES[profile.asked_flip])
    )
    print(sayings.LEARNT.format(path=path, does=does))
    if any(profile.back_shift):
        x, y = (_format_decimal(tenths / 10) for tenths in profile.back_shift)
        print(sayings.SHIFTED.format(x=x, y=y))
    if profile.ruler_lengths != (100.0, 100.0):
        across, down = map(_format_decimal, profile.ruler_lengths)
        print(sayings.SCALED.format(across=across, down=down))
    if shelf.default_printer(folder) == path.stem:
        print(sayings.USUAL.format(name=name))


def _format_decimal(value: float) -> str:
    """Return a number as the French write it, no longer than it must be."""
    return f"{value:g}".replace(".", ",")
