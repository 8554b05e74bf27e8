"""Finished PDFs brought to the stone, one or many: whoever brings them is asked for passwords and told how it went.

As at the counter, what carries an order out returns an exit status.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pamphlets.app import terminal as report
from pamphlets.app.exit_codes import AUTHOR, DONE, OURS
from pamphlets.app.run.impose_task import Laid, Task, lay
from pamphlets.app.run.picture_pages import is_picture
from pamphlets.core.source import Source, error
from pamphlets.impose.plan.plan_check import BrokenPlanError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_LOCKED: Final = "impose.locked"


def impose(task: Task, sources: Sequence[Path], *, quiet: bool) -> int:
    """Carry out a task, or the same with many sources, `task.out` then being the folder for what they become."""
    quiet = quiet or task.as_json
    pictures = [source for source in sources if is_picture(source)]
    if pictures and len(pictures) < len(sources):
        other = next(source for source in sources if source not in pictures)
        report.tell([error("scans.mixed", Source(str(other), ""))])
        return AUTHOR
    if pictures:  # the pages of one job, in the order in which they are named
        out = task.out / f"{pictures[0].stem}.pdf" if task.out.is_dir() and not task.plan else task.out
        task, sources = replace(task, out=out, pictures=tuple(pictures)), pictures[:1]
    if task.plan:
        return _show(task, sources)
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


def _show(task: Task, sources: Sequence[Path]) -> int:
    """Show how each source would lie; a picture has room for one."""
    if task.out.name and len(sources) > 1:
        report.tell([error("impose.same-file", Source(str(task.out), ""))])
        return AUTHOR
    shown = [replace(task, source=source) for source in sources]
    return max(_tell(one, _asked(one, lay(one)), quiet=False) for one in shown)


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
def _workers(tasks: int) -> "Iterator[ProcessPoolExecutor]":
    """Give as many processes as there are cores, or tasks; Ctrl+C lets no further task begin."""
    from concurrent.futures import ProcessPoolExecutor  # not for the one file of every day
    from multiprocessing import get_context

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
