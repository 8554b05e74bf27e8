"""An ImposeRequest and its sources, one or many -> an exit status; who sits at the terminal is asked for passwords."""

import sys
from collections.abc import Generator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pamphlets.app import terminal
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_BUG, EXIT_DONE
from pamphlets.app.run.impose.impose_task import ImposeRequest, ImposeResult
from pamphlets.app.run.impose.limited_impose import (
    measure_sources,
    run_impose_request,
)
from pamphlets.app.run.impose.picture_pages import is_picture
from pamphlets.app.run.impose.sheet_files import gather_sheet_files
from pamphlets.app.run.impose.standard_streams import (
    impose_streams,
    uses_standard_streams,
)
from pamphlets.app.streams import STANDARD_STREAM
from pamphlets.core.executors.worker_options import (
    ALL_CORES,
    WorkerOptions,
    choose_workers,
)
from pamphlets.core.source import Source, error, raise_error
from pamphlets.core.system.interpreter.garbage import free_between
from pamphlets.impose.plan.plan_check import BrokenPlanError

if TYPE_CHECKING:
    from pamphlets.core.executors.task_runs import Workers

_LOCKED_CODE: Final = "impose.locked"
_LEAST_FILES: Final = 2  # that are quicker by two processes than by one


def impose_files(
    request: ImposeRequest,
    sources: Sequence[Path],
    *,
    quiet: bool,
    options: WorkerOptions = ALL_CORES,
) -> int:
    """Carry out a request for each source; for many, `output_path` is the folder for what they become.

    Pictures are the pages of one job, in the order in which they are named. Raises the faults of sources that do
    not go together, and OSError where the folder cannot be made.
    """
    quiet = quiet or request.as_json
    if any(is_picture(source) for source in sources):
        request = _gather_pictures(request, sources)
        sources = sources[:1]
    if request.undo is not None:
        request, sources = gather_sheet_files(request, request.undo, sources)
    out = request.output_path
    if request.show_plan:
        if out is not None and len(sources) > 1:  # a picture has room for one
            raise_error(error("impose.same-file", Source(str(out), "")))
        return max(_impose_file(replace(request, source=source)) for source in sources)
    if out is None:
        raise ValueError("sheets need a file or a folder")
    if len(sources) == 1 and not out.is_dir():
        return _impose_file(request, quiet=quiet)
    out.mkdir(parents=True, exist_ok=True)
    outs = [out / source.name for source in sources]
    distinct: set[Path] = set()
    for path in outs:
        if path in distinct:
            raise_error(error("impose.same-file", Source(str(path), "")))
        distinct.add(path)
    requests = [
        replace(request, source=source, output_path=out / source.name) for source in sources
    ]
    workers = choose_workers(options, len(requests), _LEAST_FILES, out)
    return _impose_side_by_side(requests, workers, quiet=quiet)


def _gather_pictures(request: ImposeRequest, sources: Sequence[Path]) -> ImposeRequest:
    """Return the request for one file of pictures. Raises a fault where one of the sources is none."""
    for source in sources:
        if not is_picture(source):
            raise_error(error("scans.mixed", Source(str(source), "")))
    out = request.output_path
    if out is not None and out.is_dir() and not request.show_plan:
        out /= f"{sources[0].stem}.pdf"
    return replace(request, output_path=out, pictures=tuple(sources))


def _impose_side_by_side(
    requests: Sequence[ImposeRequest], workers: "Workers | None", *, quiet: bool
) -> int:
    """Carry out requests by workers, or here. Passwords are asked for in the end, one after another.

    Ctrl+C lets no further file begin; what was begun comes to nothing.
    """
    status = EXIT_DONE
    locked: list[ImposeRequest] = []
    with ExitStack() as stack:
        progress = stack.enter_context(terminal.show_progress(len(requests), quiet=quiet))
        results = stack.enter_context(closing(_carry_out_each(requests, workers)))
        for request in requests:
            progress.begin(request.source.name)
            result = next(results)
            progress.clear()
            if _needs_password(result) and sys.stdin.isatty():
                locked.append(request)
            else:
                status = max(status, _report_result(request, result, quiet=quiet))
    for request in locked:
        status = max(status, _impose_file(request, quiet=quiet))
    return status


def _carry_out_each(
    requests: Sequence[ImposeRequest], workers: "Workers | None"
) -> Generator[ImposeResult, None, None]:
    """Yield what each request came to, in their order."""
    if workers is None:
        yield from map(run_impose_request, free_between(requests))
        return
    # `concurrent.futures`: 15 ms, which one file need not wait for.
    from pamphlets.core.executors.task_runs import TaskKind, restore_order, run_tasks

    kind = TaskKind(run_impose_request, _describe_loss, measure_sources)
    with closing(run_tasks(workers, kind, requests)) as results:
        yield from restore_order(results)


def _describe_loss(request: ImposeRequest) -> ImposeResult:
    """Return the result of a file whose workers were killed each time."""
    return ImposeResult((error("worker-lost", Source(str(request.source), "")),))


def _impose_file(request: ImposeRequest, *, quiet: bool = False) -> int:
    """Carry out one request, with a password where one is missing and somebody is there to give it."""
    if uses_standard_streams(request):
        result = impose_streams(request, run_impose_request)
        is_quiet = quiet or request.output_path == STANDARD_STREAM
        return _report_result(request, result, quiet=is_quiet)
    result = run_impose_request(request)
    if _needs_password(result) and sys.stdin.isatty():
        password = terminal.ask_password(request.source)
        if password:
            result = run_impose_request(replace(request, password=password))
    return _report_result(request, result, quiet=quiet)


def _needs_password(result: ImposeResult) -> bool:
    return [fault.code for fault in result.diagnostics] == [_LOCKED_CODE]


def _report_result(request: ImposeRequest, result: ImposeResult, *, quiet: bool) -> int:
    """Print how one file went and return its status."""
    status = EXIT_DONE if result.lines else EXIT_AUTHOR_ERROR
    if request.as_json and result.crash is None:
        out = request.output_path
        facts = result.facts
        terminal.print_json_row(request.source, out, facts, result.diagnostics)
        return status
    diagnostics = result.diagnostics
    if quiet:
        diagnostics = tuple(each for each in diagnostics if each.severity != "notice")
    terminal.print_diagnostics(diagnostics)
    if result.crash is not None:
        if "--debug" in sys.argv:
            raise result.crash
        if isinstance(result.crash, BrokenPlanError):
            terminal.print_error_sentence(
                "impositions.broken-plan", path=request.source, reason=result.crash
            )
        terminal.print_crash(result.crash, Path("build"))
        return EXIT_BUG
    if result.lines and not quiet:
        terminal.print_sentences(result.lines)
    return status
