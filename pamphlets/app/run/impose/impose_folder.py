"""ImposeRequests for many files, which go into one folder -> an exit status, and a report beside what was made."""

import sys
from collections.abc import Generator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pamphlets.app import terminal
from pamphlets.app.exit_codes import EXIT_DONE
from pamphlets.app.run.impose.batch_records import (
    BatchRecord,
    BatchRecords,
    list_written_files,
)
from pamphlets.app.run.impose.batch_task import (
    BatchResult,
    describe_loss,
    impose_in_batch,
)
from pamphlets.app.run.impose.impose_file import (
    ask_and_impose,
    needs_password,
    report_result,
)
from pamphlets.app.run.impose.impose_task import ImposeRequest
from pamphlets.app.run.impose.limited_impose import measure_sources
from pamphlets.app.run.reports.report_rows import (
    ReportRow,
    RowState,
    count_states,
    word_messages,
)
from pamphlets.app.run.reports.write_reports import check_report_places, write_reports
from pamphlets.core.executors.worker_options import BatchOptions, choose_workers
from pamphlets.core.system.interpreter.garbage import free_between
from pamphlets.languages.wording import sentence

if TYPE_CHECKING:
    from pamphlets.core.executors.task_runs import Workers

_LEAST_FILES: Final = 2  # that are quicker by two processes than by one


class FolderRun:
    """A run over many files: what each came to, made now or before."""

    def __init__(self, requests: Sequence[ImposeRequest], folder: Path) -> None:
        """Look which files stand. Raises a fault where a report would replace a file that is not ours."""
        check_report_places(folder)
        self._folder: Final = folder
        self._requests: Final = requests
        self._records: Final = BatchRecords(folder)
        self._rows: Final[list[ReportRow | None]] = [None] * len(requests)
        outs = [request.output_path for request in requests]
        self._positions: Final = {out: position for position, out in enumerate(outs)}
        self.stale: list[ImposeRequest] = list(requests)

    def find_standing(self) -> None:
        """Leave the files out that would be made again just as they are."""
        self.stale.clear()
        for position, request in enumerate(self._requests):
            record = self._records.find_standing(request)
            if record is None:
                self.stale.append(request)
                continue
            self._rows[position] = _describe_record(request, record)
            if request.as_json:
                terminal.print_json_row(
                    request.source, request.output_path, record.facts, ()
                )

    def carry_out(self, workers: "Workers | None") -> Generator[BatchResult, None, None]:
        """Yield what each stale file came to, in order; each is written down as soon as it is made."""
        # `concurrent.futures`: 15 ms, which one file need not wait for.
        from pamphlets.core.executors.task_runs import TaskKind, restore_order, run_tasks

        if workers is None:
            results = _impose_here(self.stale)
        else:
            kind = TaskKind(impose_in_batch, describe_loss, measure_sources)
            results = run_tasks(workers, kind, self.stale)
        with closing(results):
            yield from restore_order(self._write_down(results))

    def add(self, request: ImposeRequest, batch_result: BatchResult) -> None:
        """Write down what a file came to."""
        self._records.add(request, batch_result)
        position = self._positions[request.output_path]
        self._rows[position] = _describe_result(request, batch_result)

    def finish(self, *, quiet: bool) -> None:
        """Write the report, and say in a line what there is; files that were not begun are told too."""
        self._records.save()
        rows: list[ReportRow] = []
        for request, row in zip(self._requests, self._rows, strict=True):
            rows.append(row or ReportRow(str(request.source), "waiting"))
        page = write_reports(self._folder, sentence("reports.title-sheets"), rows)
        if not quiet:
            counts = [
                sentence(f"reports.count-{state}", count=count)
                for state, count in count_states(rows)
            ]
            terminal.print_sentence("reports.summary", parts=tuple(counts), path=page)

    def _write_down(
        self, results: Generator[tuple[int, BatchResult], None, None]
    ) -> Generator[tuple[int, BatchResult], None, None]:
        for position, batch_result in results:
            self.add(self.stale[position], batch_result)
            yield position, batch_result


def impose_folder(
    requests: Sequence[ImposeRequest],
    folder: Path,
    options: BatchOptions,
    *,
    quiet: bool,
) -> int:
    """Carry out requests by workers, or here. Passwords are asked for in the end, one after another.

    Ctrl+C lets no further file begin; what was begun comes to nothing, and the report tells what is left.
    """
    run = FolderRun(requests, folder)
    if not options.force:
        run.find_standing()
    workers = choose_workers(options.workers, len(run.stale), _LEAST_FILES, folder)
    try:
        return _carry_out(run, workers, quiet=quiet)
    finally:
        run.finish(quiet=quiet)


def _carry_out(run: FolderRun, workers: "Workers | None", *, quiet: bool) -> int:
    """Return the exit status of the files that are stale, each told in its turn."""
    status = EXIT_DONE
    locked: list[ImposeRequest] = []
    with ExitStack() as stack:
        progress = stack.enter_context(terminal.show_progress(len(run.stale), quiet=quiet))
        results = stack.enter_context(closing(run.carry_out(workers)))
        for request in run.stale:
            progress.begin(request.source.name)
            result = next(results).result
            progress.clear()
            if needs_password(result) and sys.stdin.isatty():
                locked.append(request)
            else:
                status = max(status, report_result(request, result, quiet=quiet))
    for request in locked:
        batch_result = ask_and_impose(request)
        run.add(request, batch_result)
        status = max(status, report_result(request, batch_result.result, quiet=quiet))
    return status


def _impose_here(
    requests: Sequence[ImposeRequest],
) -> Generator[tuple[int, BatchResult], None, None]:
    """Yield the position of each request and what it came to in this process."""
    for position, request in enumerate(free_between(requests)):
        yield position, impose_in_batch(request)


def _describe_result(request: ImposeRequest, batch_result: BatchResult) -> ReportRow:
    """Return the row of a file that was tried now."""
    result = batch_result.result
    state: RowState = "made" if result.lines else "refused"
    if result.crash is not None:
        state = "broken"
    files: list[str] = []
    if result.lines:
        folder = request.output_path.parent if request.output_path else Path()
        named = list_written_files(request, batch_result)
        files += [name for name in named if (folder / name).exists()]
    return ReportRow(
        str(request.source),
        state,
        _read_count(result.facts.get("pages")),
        _read_count(result.facts.get("sheets")),
        batch_result.seconds,
        tuple(files),
        word_messages(result.diagnostics),
    )


def _describe_record(request: ImposeRequest, record: BatchRecord) -> ReportRow:
    """Return the row of a file that was made before."""
    return ReportRow(
        str(request.source),
        "standing",
        _read_count(record.facts.get("pages")),
        _read_count(record.facts.get("sheets")),
        record.seconds,
        tuple(record.outputs),
        record.messages,
    )


def _read_count(fact: str | int | None) -> int | None:
    return fact if isinstance(fact, int) else None
