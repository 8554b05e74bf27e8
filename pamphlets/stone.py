"""The imposing stone of the shop: finished PDFs are laid on it, one or many, and come off as sheets, or as pages again.

As at the counter, what carries an order out returns an exit status.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pamphlets import report
from pamphlets.counter import AUTHOR, DONE, OURS
from pamphlets.source import Diagnostic, PamphletError, Source, error, faults

if TYPE_CHECKING:
    from pamphlets.impose.paper import Paper
    from pamphlets.impose.place import Flip
    from pamphlets.impose.wish import Wish

_LOCKED: Final = "impose.locked"


@dataclass(frozen=True, slots=True)
class Task:
    """One file to lay out. Without a scheme, its pages choose one; `undo` makes pages of sheets."""

    source: Path
    out: Path
    scheme: str | None
    paper: "Paper"
    flip: "Flip"
    wish: "Wish"
    password: str = ""
    undo: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """How it went: what is to be said of it, and the lines that praise it; none where it failed."""

    said: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = ()
    crash: Exception | None = None


def impose(task: Task, sources: Sequence[Path], *, quiet: bool) -> int:
    """Carry out a task, or the same with many sources, `task.out` then being the folder for what they become."""
    if len(sources) == 1 and not task.out.is_dir():
        return _tell(_asked(task, lay(task)), quiet=quiet)
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
                status = max(status, _tell(laid, quiet=quiet))
    return max([status, *(_tell(_asked(one, laid), quiet=quiet) for one, laid in locked)])


def lay(task: Task) -> Laid:
    """Carry out one task. What goes wrong is told, not raised: other files wait."""
    try:
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
    from importlib import import_module

    from pamphlets.impose.job import impose as lay_out

    name = task.scheme.replace("-", "_") if task.scheme else ""
    scheme = import_module(f"pamphlets.impose.schemes.{name}").SCHEME if name else None
    made = lay_out(task.source, task.out, scheme, task.paper, task.flip, password=task.password, wish=task.wish)
    lines = report.lines_of_imposed(task.out, made, task.flip, scaled=task.wish.fit)
    return Laid(made.diagnostics, tuple(lines))


def _undone(task: Task) -> Laid:
    """Make pages of sheets."""
    from pamphlets.impose.undo import undo

    made = undo(task.source, task.out, task.flip, password=task.password)
    return Laid(made.diagnostics, (report.line_of_undone(task.out, made.pages, made.sides),))


def _is_locked(laid: Laid) -> bool:
    """Return whether a password is missing."""
    return [fault.code for fault in laid.said] == [_LOCKED]


def _asked(task: Task, laid: Laid) -> Laid:
    """Return how it went in the end where a password is missing and somebody is there to give it."""
    if not _is_locked(laid) or not sys.stdin.isatty():
        return laid
    password = report.ask_password(task.source)
    return lay(replace(task, password=password)) if password else laid


def _tell(laid: Laid, *, quiet: bool) -> int:
    """Tell how one file went and return its status."""
    report.tell(laid.said)
    if laid.crash is not None:
        if "--debug" in sys.argv:
            raise laid.crash
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
