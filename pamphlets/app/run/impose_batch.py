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
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_BUG, EXIT_DONE
from pamphlets.app.run.impose_task import ImposeRequest, ImposeResult, run_impose_request
from pamphlets.app.run.picture_pages import is_picture
from pamphlets.core.source import Source, error
from pamphlets.impose.plan.plan_check import BrokenPlanError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_LOCKED_CODE: Final = "impose.locked"


def impose_files(task: ImposeRequest, sources: Sequence[Path], *, quiet: bool) -> int:
    """Carry out a task, or the same with many sources, `task.out` then being the folder for what they become."""
    quiet = quiet or task.as_json
    pictures = [source for source in sources if is_picture(source)]
    if pictures and len(pictures) < len(sources):
        other = next(source for source in sources if source not in pictures)
        report.print_diagnostics([error("scans.mixed", Source(str(other), ""))])
        return EXIT_AUTHOR_ERROR
    if pictures:  # the pages of one job, in the order in which they are named
        out = (
            task.output_path / f"{pictures[0].stem}.pdf"
            if task.output_path.is_dir() and not task.show_plan
            else task.output_path
        )
        task, sources = replace(task, output_path=out, pictures=tuple(pictures)), pictures[:1]
    if task.show_plan:
        return _show_plans(task, sources)
    if len(sources) == 1 and not task.output_path.is_dir():
        return _report_result(
            task, _retry_with_password(task, run_impose_request(task)), quiet=quiet
        )
    try:
        task.output_path.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        report.print_os_errors(ExceptionGroup("impose", [cause]))
        return EXIT_AUTHOR_ERROR
    outs = [task.output_path / source.name for source in sources]
    twice = [out for place, out in enumerate(outs) if out in outs[:place]]
    if twice:
        report.print_diagnostics(error("impose.same-file", Source(str(out), "")) for out in twice)
        return EXIT_AUTHOR_ERROR
    tasks = [
        replace(task, source=source, output_path=out)
        for source, out in zip(sources, outs, strict=True)
    ]
    status = EXIT_DONE
    locked: list[
        tuple[ImposeRequest, ImposeResult]
    ] = []  # who is asked for passwords is asked in the end, one after another
    with report.show_progress(len(tasks), quiet=quiet) as begin, _start_workers(len(tasks)) as pool:
        going = [(one, pool.submit(run_impose_request, one)) for one in tasks]
        for one, future in going:
            begin(one.source.name)
            laid = future.result()
            if _needs_password(laid):
                locked.append((one, laid))
            else:
                status = max(status, _report_result(one, laid, quiet=quiet))
    return max(
        [
            status,
            *(
                _report_result(one, _retry_with_password(one, laid), quiet=quiet)
                for one, laid in locked
            ),
        ]
    )


def _show_plans(task: ImposeRequest, sources: Sequence[Path]) -> int:
    """Show how each source would lie; a picture has room for one."""
    if task.output_path.name and len(sources) > 1:
        report.print_diagnostics([error("impose.same-file", Source(str(task.output_path), ""))])
        return EXIT_AUTHOR_ERROR
    shown = [replace(task, source=source) for source in sources]
    return max(
        _report_result(one, _retry_with_password(one, run_impose_request(one)), quiet=False)
        for one in shown
    )


def _needs_password(laid: ImposeResult) -> bool:
    """Return whether a password is missing."""
    return [fault.code for fault in laid.diagnostics] == [_LOCKED_CODE]


def _retry_with_password(task: ImposeRequest, laid: ImposeResult) -> ImposeResult:
    """Return how it went in the end where a password is missing and somebody is there to give it."""
    if not _needs_password(laid) or not sys.stdin.isatty():
        return laid
    password = report.ask_password(task.source)
    return run_impose_request(replace(task, password=password)) if password else laid


def _report_result(task: ImposeRequest, laid: ImposeResult, *, quiet: bool) -> int:
    """Tell how one file went and return its status."""
    if task.as_json and laid.crash is None:
        report.print_json_row(task.source, task.output_path, laid.facts, laid.diagnostics)
        return EXIT_DONE if laid.lines else EXIT_AUTHOR_ERROR
    report.print_diagnostics(laid.diagnostics)
    if laid.crash is not None:
        if "--debug" in sys.argv:
            raise laid.crash
        if isinstance(laid.crash, BrokenPlanError):
            report.print_broken_plan(task.source, laid.crash)
        report.print_crash(laid.crash, Path("build"))
        return EXIT_BUG
    if laid.lines and not quiet:
        report.print_lines(laid.lines)
    return EXIT_DONE if laid.lines else EXIT_AUTHOR_ERROR


@contextmanager
def _start_workers(tasks: int) -> "Iterator[ProcessPoolExecutor]":
    """Give as many processes as there are cores, or tasks; Ctrl+C lets no further task begin."""
    from concurrent.futures import ProcessPoolExecutor  # not for the one file of every day
    from multiprocessing import get_context

    # Begun anew, not forked: the same on every system, and no thread is cut in half.
    pool = ProcessPoolExecutor(
        min(tasks, os.cpu_count() or 1), get_context("spawn"), _ignore_interrupts
    )
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _ignore_interrupts() -> None:
    """Leave Ctrl+C to the process that has the terminal; what was begun is finished or comes to nothing."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
