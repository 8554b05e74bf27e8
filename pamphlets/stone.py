"""The imposing stone of the shop: finished PDFs are laid on it, one or many, and come off as sheets, or as pages again.

As at the counter, what carries an order out returns an exit status.
"""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pamphlets import report
from pamphlets.counter import AUTHOR, DONE, OURS
from pamphlets.impose.proof import BrokenPlanError
from pamphlets.source import Diagnostic, PamphletError, Source, error, faults

if TYPE_CHECKING:
    from pamphlets.impose.arrange import Arrangement
    from pamphlets.impose.paper import Paper
    from pamphlets.impose.place import Flip
    from pamphlets.impose.sheet import Scheme
    from pamphlets.impose.wish import Wish

_LOCKED: Final = "impose.locked"


@dataclass(frozen=True, slots=True)
class Task:
    """One file to lay out. Without a scheme, its pages choose one; `undo` makes pages of sheets.

    `plan` shows the sheets and writes nothing; `instructions` are written beside them; `as_json` tells a program.
    """

    source: Path
    out: Path
    scheme: str | None
    paper: "Paper"
    flip: "Flip"
    wish: "Wish"
    password: str = ""
    undo: bool = False
    plan: bool = False
    instructions: bool = False
    as_json: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """How it went: what is to be said of it, and the lines that praise it; none where it failed.

    `facts` are what it came to, for a program.
    """

    said: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = ()
    crash: Exception | None = None
    facts: Mapping[str, str | int | None] = field(default_factory=dict)


def impose(task: Task, sources: Sequence[Path], *, quiet: bool) -> int:
    """Carry out a task, or the same with many sources, `task.out` then being the folder for what they become."""
    quiet = quiet or task.as_json
    if task.plan:
        shown = [replace(task, source=source) for source in sources]
        return max(_tell(one, _asked(one, lay(one)), quiet=False) for one in shown)
    if len(sources) == 1 and not task.out.is_dir():
        return _tell(task, _asked(task, lay(task)), quiet=quiet)
    try:
        task.out.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        report.tell_trouble(ExceptionGroup("impose", [cause]))
        return AUTHOR
    outs = [task.out / source.name for source in sources]
    twice = [out for place, out in enumerate(outs) if out in outs[:place]]
    if twice:
        report.tell(error("impose.same-file", Source(str(out), "")) for out in twice)
        return AUTHOR
    tasks = [replace(task, source=source, out=out) for source, out in zip(sources, outs, strict=True)]
    status = DONE
    locked: list[tuple[Task, Laid]] = []  # who is asked for passwords is asked in the end, one after another
    with report.progress(len(tasks), quiet=quiet) as begin, _workers(len(tasks)) as pool:
        going = [(one, pool.submit(lay, one)) for one in tasks]
        for one, future in going:
            begin(one.source.name)
            laid = future.result()
            if _is_locked(laid):
                locked.append((one, laid))
            else:
                status = max(status, _tell(one, laid, quiet=quiet))
    return max([status, *(_tell(one, _asked(one, laid), quiet=quiet) for one, laid in locked)])


def lay(task: Task) -> Laid:
    """Carry out one task. What goes wrong is told, not raised: other files wait."""
    try:
        if task.plan:
            return _planned(task)
        return _undone(task) if task.undo else _imposed(task)
    except ExceptionGroup as group:
        found, crash = group.split(PamphletError)
        if crash is None and found is not None:
            return Laid(tuple(faults(found)))
        return Laid((), crash=group)
    except Exception as crash:  # noqa: BLE001 (it is told as ours, and the next file gets its turn)
        return Laid((), crash=crash)


def _imposed(task: Task) -> Laid:
    """Lay a PDF on sheets."""
    from pamphlets.impose.job import impose as lay_out

    scheme = _scheme(task)
    made = lay_out(task.source, task.out, scheme, task.paper, task.flip, password=task.password, wish=task.wish)
    lines = [*report.lines_of_imposed(task.out, made, task.flip, scaled=task.wish.fit)]
    facts: dict[str, str | int | None] = {
        "scheme": made.scheme, "paper": task.paper.name, "flip": task.flip if made.sides > 1 else None,
        "pages": made.pages, "blanks": made.blanks, "sheets": made.sheets, "sides": made.sides,
        "cover": str(made.cover) if made.cover else None, "instructions": None,
    }  # fmt: skip
    if task.instructions and made.job is not None:
        text = _directed(task, made.job, made.cover)
        facts["instructions"] = str(text)
        lines.append(report.line_of_instructions(text))
    return Laid(made.diagnostics, tuple(lines), facts=facts)


def _directed(task: Task, job: "Arrangement", cover: Path | None) -> Path:
    """Write how to print, cut, fold and bind beside the sheets, and return where."""
    from pamphlets.impose.checks import written
    from pamphlets.impose.directions import Printed, directions

    text = task.out.with_name(f"{task.out.stem}-comment-imprimer.txt")
    printed = Printed(task.source.stem, task.out.name, cover.name if cover else "", task.paper.name, task.flip)
    with written(text) as file:
        file.write(directions(job, printed).encode())
    return text


def _planned(task: Task) -> Laid:
    """Show how a PDF would lie on sheets, and write nothing."""
    from pamphlets.impose.dummy import dummy
    from pamphlets.impose.job import impose_flips

    made = impose_flips(task.source, {}, _scheme(task), task.paper, password=task.password, wish=task.wish)
    head = report.line_of_planned(task.source, made, task.paper.name)
    return Laid(made.diagnostics, (head, "", *(dummy(made.job, task.flip) if made.job else ())))


def _scheme(task: Task) -> "Scheme | None":
    """Return the scheme of a task that names one."""
    if not task.scheme:
        return None
    from pamphlets.impose.catalogue import scheme

    return scheme(task.scheme)


def _undone(task: Task) -> Laid:
    """Make pages of sheets."""
    from pamphlets.impose.undo import undo

    made = undo(task.source, task.out, task.flip, password=task.password)
    facts = {"pages": made.pages, "sides": made.sides}
    return Laid(made.diagnostics, (report.line_of_undone(task.out, made.pages, made.sides),), facts=facts)


def _is_locked(laid: Laid) -> bool:
    """Return whether a password is missing."""
    return [fault.code for fault in laid.said] == [_LOCKED]


def _asked(task: Task, laid: Laid) -> Laid:
    """Return how it went in the end where a password is missing and somebody is there to give it."""
    if not _is_locked(laid) or not sys.stdin.isatty():
        return laid
    password = report.ask_password(task.source)
    return lay(replace(task, password=password)) if password else laid


def _tell(task: Task, laid: Laid, *, quiet: bool) -> int:
    """Tell how one file went and return its status."""
    if task.as_json and laid.crash is None:
        report.tell_row(task.source, task.out, laid.facts, laid.said)
        return DONE if laid.lines else AUTHOR
    report.tell(laid.said)
    if laid.crash is not None:
        if "--debug" in sys.argv:
            raise laid.crash
        if isinstance(laid.crash, BrokenPlanError):
            report.tell_unproved(task.source, laid.crash)
        report.tell_crash(laid.crash, Path("build"))
        return OURS
    if laid.lines and not quiet:
        report.tell_lines(laid.lines)
    return DONE if laid.lines else AUTHOR


@contextmanager
def _workers(tasks: int) -> Iterator[ProcessPoolExecutor]:
    """Give as many processes as there are cores, or tasks; Ctrl+C lets no further task begin."""
    # Begun anew, not forked: the same on every system, and no thread is cut in half.
    pool = ProcessPoolExecutor(min(tasks, os.cpu_count() or 1), get_context("spawn"), _be_calm)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _be_calm() -> None:
    """Leave Ctrl+C to the process that has the terminal; what was begun is finished or comes to nothing."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
