"""The press room: printers are learnt there, and sheets printed. As at the counter, an exit status comes back."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pamphlets.app import terminal as report
from pamphlets.app.exit_codes import AUTHOR, DONE
from pamphlets.core.source import PamphletError, Source, error, fail, faults
from pamphlets.printing.printers import messages as sayings
from pamphlets.printing.printers import profile_folder as shelf

if TYPE_CHECKING:
    from pamphlets.impose.placement.place import Flip
    from pamphlets.impose.placement.printer_settings import Machine
    from pamphlets.printing.printers.profile import Profile
    from pamphlets.printing.printers.questions import Question
    from pamphlets.printing.test_sheet.page import Part

_FILES: "Final[Mapping[Part, str]]" = {
    "both": "feuille-d-essai", "fronts": "feuille-d-essai-rectos", "backs": "feuille-d-essai-versos",
}  # fmt: skip


def told(work: Callable[[], int]) -> int:
    """Return the status of some work, having told its faults."""
    try:
        return work()
    except* PamphletError as group:
        report.tell(faults(group))
    except* OSError as group:
        report.tell_trouble(group)
    except* EOFError:  # nobody answers any more
        print(f"\n{sayings.STOPPED}", file=sys.stderr)
    return AUTHOR


def machine(folder: Path, name: str, passes: int, flip: "Flip | None") -> "tuple[Machine | None, Flip] | None":
    """Return what a job must know of a printer, and the edge that its backs are made for; None where that failed.

    Passes of 1 or 2, and a flip, are asked for whatever the profile says. Without a name, two passes are those of
    the most usual printer.
    """
    from dataclasses import replace

    from pamphlets.impose.placement.printer_settings import USUAL
    from pamphlets.printing.printers.profile import machine_of

    found: list[Profile] = []

    def read() -> int:
        found.append(shelf.read(folder, name))
        return DONE

    if not name:
        return USUAL, flip or "short"
    if told(read) != DONE:
        return None
    known = machine_of(found[0])
    if passes:
        known = replace(known, passes=2 if passes == 2 else 1)
    if flip:
        known = replace(known, asked="")
    return known, flip or found[0].flip


def show(folder: Path, name: str) -> int:
    """Print a profile as its file says it, once it is seen to make sense; without a name, which there are."""

    def work() -> int:
        if name:
            shelf.read(folder, name)
            print(shelf.path_of(folder, name).read_text("utf-8"), end="")
            return DONE
        usual = shelf.usual(folder)
        for one in shelf.names(folder):
            mark = " (habituelle)" if one == usual else ""
            print(sayings.LISTED.format(name=one, usual=mark, path=shelf.path_of(folder, one)))
        if not shelf.names(folder):
            print(sayings.NONE)
        return DONE

    return told(work)


def make_usual(folder: Path, name: str) -> int:
    """Make a printer the usual one."""

    def work() -> int:
        shelf.read(folder, name)
        shelf.choose(folder, name)
        print(sayings.USUAL.format(name=name))
        return DONE

    return told(work)


def tell_questions() -> int:
    """Print all questions with their keys, as a file of answers to begin with."""
    from pamphlets.printing.printers.answers import blank

    print(blank(), end="")
    return DONE


def set_up(folder: Path, name: str, answers: Path | None, queue: str, fonts: Path) -> int:
    """Make the test sheets; then, from a file of answers or from who sits at the terminal, learn the printer."""

    def work() -> int:
        from pamphlets.printing.printers.answers import from_file

        path = shelf.path_of(folder, name)
        if not path.stem:
            fail(error("printer.name-empty", Source(str(folder), "")))
        if answers is not None:
            _learn(folder, name, queue, from_file(answers))
            return DONE
        folder.mkdir(parents=True, exist_ok=True)
        print(sayings.SHEETS.format(**{part: _trial(folder, part, fonts) for part in _FILES}))
        if sys.stdin.isatty():
            _learn(folder, name, queue, _ask)
        else:
            print(sayings.LATER.format(name=name), end="")
        return DONE

    return told(work)


def _trial(folder: Path, part: "Part", fonts: Path) -> Path:
    """Write one file of test sheets and return where."""
    from pamphlets.core.atomic_files import write_atomically
    from pamphlets.printing.test_sheet.page import write_trial

    path = folder / f"{_FILES[part]}.pdf"
    with write_atomically(path) as file:
        write_trial(fonts, part, file)
    return path


def _ask(question: "Question") -> str:
    """Return the answer of whoever sits at the terminal, asked until it makes sense."""
    from pamphlets.printing.printers.questions import meant, prompt

    while (answer := meant(question, input(prompt(question)))) is None:
        print(sayings.NOT_UNDERSTOOD)
    return answer


def _learn(folder: Path, name: str, queue: str, ask: "Callable[[Question], str]") -> None:
    """Ask, write the profile, and say what was learnt. Prices and CUPS name of an older one are kept."""
    from dataclasses import replace

    from pamphlets.printing.printers.learn import learn
    from pamphlets.printing.printers.questions import BY_HAND, put

    old = shelf.read(folder, name) if shelf.path_of(folder, name).is_file() else None
    profile = learn(name, put(ask, by_hand=ask(BY_HAND) == "non"), queue=queue)
    if old is not None:
        profile = replace(
            profile, queue=queue or old.queue, side_price=old.side_price, ream_price=old.ream_price,
            compensate=old.compensate,
        )  # fmt: skip
    path = shelf.write(folder, profile)
    by_hand = profile.duplex == "none"
    does = sayings.BY_HAND.format(pile=sayings.PILES[profile.pile]) if by_hand else sayings.AUTO.format(
        asked=sayings.EDGES[profile.asked]
    )
    print(sayings.LEARNT.format(path=path, does=does))
    if any(profile.shift):
        x, y = (_decimal(tenths / 10) for tenths in profile.shift)
        print(sayings.SHIFTED.format(x=x, y=y))
    if profile.scale != (100.0, 100.0):
        across, down = map(_decimal, profile.scale)
        print(sayings.SCALED.format(across=across, down=down))
    if shelf.usual(folder) == path.stem:
        print(sayings.USUAL.format(name=name))


def _decimal(value: float) -> str:
    """Return a number as the French write it, no longer than it must be."""
    return f"{value:g}".replace(".", ",")
