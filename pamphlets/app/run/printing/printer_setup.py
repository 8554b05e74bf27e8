"""Printers: learnt from a test sheet and answers, listed, shown, loaded for a job. Raises faults, and EOFError."""

import shlex
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from pamphlets.app import terminal
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import Source
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.languages.wording import sentence, spoken_language
from pamphlets.printing.printers import profile_folder
from pamphlets.printing.printers.answers import blank_answers, load_answers
from pamphlets.printing.printers.learn import learn_printer
from pamphlets.printing.printers.printer_names import check_names
from pamphlets.printing.printers.profile import PrinterProfile
from pamphlets.printing.printers.questions import (
    AUTOMATIC_DUPLEX,
    Question,
    ask_questions,
    format_prompt,
    parse_answer,
)
from pamphlets.printing.test_sheet.page import TestSheetPart, write_test_sheet

_TEST_SHEET_NAMES: Final[dict[TestSheetPart, str]] = {
    "both": "feuille-d-essai",
    "fronts": "feuille-d-essai-rectos",
    "backs": "feuille-d-essai-versos",
}


def list_profiles(folder: Path) -> None:
    """Print which printers were learnt."""
    usual = profile_folder.default_printer(folder)
    names = profile_folder.profile_names(folder)
    for name in names:
        code = "printers.listed-usual" if name == usual else "printers.listed"
        path = profile_folder.profile_path(folder, name)
        terminal.print_sentence(code, name=name, path=path)
    if not names:
        terminal.print_sentence("printers.none")


def print_profile(folder: Path, name: str) -> None:
    """Print a profile as its file says it, once it is seen to make sense."""
    profile_folder.load_profile(folder, name)
    text = profile_folder.profile_path(folder, name).read_text("utf-8")
    terminal.print_text(text.removesuffix("\n"))


def set_usual_printer(folder: Path, name: str) -> None:
    """Make a printer the usual one."""
    profile_folder.load_profile(folder, name)
    profile_folder.set_default_printer(folder, name)
    terminal.print_sentence("printers.usual", name=name)


def print_questions() -> None:
    """Print all questions with their keys, as a file of answers to begin with."""
    terminal.print_text(blank_answers(terminal.write_sentence).removesuffix("\n"))


def set_up_printer(
    folder: Path, name: str, answers: Path | None, queue: str | None
) -> None:
    """Make the test sheets; then, from a file of answers or from who sits at the terminal, learn the printer."""
    check_names(name, queue or "", Source(str(folder), ""))
    former = _load_former_profile(folder, name)
    if answers is not None:
        _learn_printer(folder, former, queue or "", load_answers(answers))
        return
    folder.mkdir(parents=True, exist_ok=True)
    paths: dict[str, Path] = {}
    for part, file_name in _TEST_SHEET_NAMES.items():
        paths[part] = folder / f"{file_name}.pdf"
        with write_atomically(paths[part]) as file:
            write_test_sheet(FONTS, part, file, spoken_language())
    terminal.print_sentence("printers.sheets", **paths)
    if sys.stdin.isatty():
        _learn_printer(folder, former, queue or "", _ask_at_terminal)
    else:
        terminal.print_sentence("printers.later", name=shlex.quote(name))


def _load_former_profile(folder: Path, name: str) -> PrinterProfile:
    """Return the profile that is to be learnt anew, a blank one of this name where there is none.

    Raises its faults: what no test sheet tells would be lost with it, and nobody shall answer 20 questions first.
    """
    if not profile_folder.profile_path(folder, name).is_file():
        return PrinterProfile(name)
    return replace(profile_folder.load_profile(folder, name), name=name)


def _ask_at_terminal(question: Question) -> str:
    """Return the answer of whoever sits at the terminal, asked until it makes sense."""
    while True:
        typed = terminal.ask(format_prompt(question, terminal.write_sentence))
        answer = parse_answer(question, typed, terminal.write_sentence)
        if answer is not None:
            return answer
        terminal.print_sentence("printers.not-understood")


def _learn_printer(
    folder: Path, former: PrinterProfile, queue: str, ask: Callable[[Question], str]
) -> None:
    """Ask, write the profile, and say what was learnt. Name, prices and CUPS name of the former one are kept."""
    is_manual = ask(AUTOMATIC_DUPLEX) == "non"
    profile = learn_printer(
        former.name, ask_questions(ask, by_hand=is_manual), queue=queue or former.queue
    )
    profile = replace(
        profile,
        side_price=former.side_price,
        ream_price=former.ream_price,
        compensate=former.compensate,
    )
    path = profile_folder.save_profile(folder, profile, spoken_language())
    if profile.duplex == "none":
        does = sentence(f"printers.by-hand-{profile.pile_placement}")
    else:
        does = sentence(f"printers.auto-{profile.asked_flip}")
    terminal.print_sentence("printers.learnt", path=path, does=does)
    if any(profile.back_shift):
        x, y = profile.back_shift
        terminal.print_sentence("printers.shifted", x=f"{x / 10:g}", y=f"{y / 10:g}")
    if profile.ruler_lengths != (100.0, 100.0):
        across, down = profile.ruler_lengths
        lengths = {"across": f"{across:g}", "down": f"{down:g}"}
        terminal.print_sentence("printers.scaled", **lengths)
    if profile_folder.default_printer(folder) == path.stem:
        terminal.print_sentence("printers.usual", name=profile.name)
