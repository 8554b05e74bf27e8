"""Titles of a run -> their outcomes, in order: those that are stale made here, or side by side by workers."""

import pickle
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import lru_cache
from traceback import format_exception
from typing import TYPE_CHECKING, Final, NamedTuple

from pamphlets.app.build.build_options import BuildOutcome, BuildRequest, RunOptions
from pamphlets.app.build.incremental import BuildRun
from pamphlets.app.build.titles import Title
from pamphlets.core.executors.worker_options import WorkerOptions, choose_workers
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    Source,
    error,
    iter_diagnostics,
    raise_errors,
)
from pamphlets.core.system.interpreter.garbage import free_between
from pamphlets.core.system.temporary_names import make_temporary_name

if TYPE_CHECKING:
    from pamphlets.core.executors.task_runs import Workers

# The 19 titles that come with us took 26.4 s in one process, 13.9 s in two, on a busy machine of two cores. To begin
# two processes takes 0.9 s of them: as much as two flyers.
_LEAST_TITLES: Final = 4


class TitleTask(NamedTuple):
    """A title to make, for a process that may never have heard of its run."""

    request: BuildRequest
    run_name: str
    """No two runs have the same: what one has opened serves no other."""
    title: Title


class TitleResult(NamedTuple):
    """How it went with one title."""

    outcome: BuildOutcome | None
    """None where what all titles share is at fault."""
    doubts: tuple[Diagnostic, ...] = ()
    """About what titles share: of the first title that a process makes."""
    faults: tuple[Diagnostic, ...] = ()
    """Of what titles share."""


def build_side_by_side(
    request: BuildRequest,
    titles: Sequence[Title],
    options: RunOptions,
    begin: Callable[[str], None],
) -> Generator[BuildOutcome, None, None]:
    """Yield how it went with each title, in their order; `begin` gets the slug of each that must be made.

    Raises the faults of what titles share once one needs it, those of a cluster, and OSError as `BuildRun` does.
    """
    run = BuildRun(request)
    standing = {title: run.find_standing(title) for title in titles}
    stale = [title for title, outcome in standing.items() if outcome is None]
    # A traceback, whole, is that of one process.
    asked = WorkerOptions(jobs=1) if options.debug else options.workers
    workers = choose_workers(asked, len(stale), _LEAST_TITLES, request.out)
    if workers is None:
        results = _build_here(run, stale)
    else:
        results = build_in_workers(request, stale, workers)
    shared_doubts = run.take_doubts()
    with closing(results):
        for title in titles:
            outcome = standing[title]
            if outcome is None:
                begin(title.slug)
                outcome, doubts = _read_result(next(results))
                shared_doubts += doubts
            yield replace(outcome, diagnostics=shared_doubts + outcome.diagnostics)
            shared_doubts = ()
    run.save()


def build_in_workers(
    request: BuildRequest, titles: Sequence[Title], workers: "Workers"
) -> Generator[TitleResult, None, None]:
    """Yield the result of each title in order, made by workers."""
    # `concurrent.futures`: 15 ms, where a title is stale.
    from pamphlets.core.executors.task_runs import TaskKind, restore_order, run_tasks

    run_name = make_temporary_name()
    tasks = [TitleTask(request, run_name, title) for title in titles]
    kind = TaskKind(make_title, _describe_loss, _measure_title)
    has_doubts = False
    with closing(run_tasks(workers, kind, tasks)) as results:
        for result in restore_order(results):
            # Each process has doubts about what titles share, and they are the same.
            yield result._replace(doubts=()) if has_doubts else result
            has_doubts = has_doubts or bool(result.doubts)


def make_title(task: TitleTask) -> TitleResult:
    """Return how it went with a title, made in this process, in which others of its run may have been made."""
    faults: list[Diagnostic] = []
    try:
        run = _open_run(task.request, task.run_name)
        outcome = run.build(task.title)
        if outcome.crash is not None:
            outcome = replace(outcome, crash=_make_portable(outcome.crash))
        return TitleResult(outcome, run.take_doubts())
    except* PamphletError as group:
        faults += iter_diagnostics(group)
    return TitleResult(None, faults=tuple(faults))


@lru_cache(maxsize=1)
def _open_run(request: BuildRequest, run_name: str) -> BuildRun:  # noqa: ARG001 (it tells runs apart)
    """Return the run of this process, opened for its first title."""
    run = BuildRun(request)
    run.take_doubts()  # about the printer: told where the run was begun
    return run


def _build_here(
    run: BuildRun, titles: Sequence[Title]
) -> Generator[TitleResult, None, None]:
    """Yield the result of each title, made in this process."""
    for title in free_between(titles):
        yield TitleResult(run.build(title), run.take_doubts())


def _read_result(result: TitleResult) -> tuple[BuildOutcome, tuple[Diagnostic, ...]]:
    """Return what a title came to, and doubts about what titles share. Raises the faults of that."""
    if result.outcome is None:
        raise_errors("project", result.faults)
        raise ValueError("a title without an outcome and without a fault")
    return result.outcome, result.doubts


def _describe_loss(task: TitleTask) -> TitleResult:
    """Return the result of a title whose workers were killed each time."""
    fault = error("worker-lost", Source(str(task.title.path), ""))
    return TitleResult(BuildOutcome(task.title, "failed", diagnostics=(fault,)))


def _measure_title(task: TitleTask) -> float:
    """Return how long a text is, 0 for one that cannot be looked at."""
    try:
        return task.title.path.stat().st_size
    except OSError:
        return 0


def _make_portable(crash: Exception) -> Exception:
    """Return a bug as it can go to another process, its traceback as a note."""
    note = "".join(format_exception(crash))
    portable: Exception = RuntimeError(f"{type(crash).__name__}: {crash}")
    try:
        if pickle.loads(pickle.dumps(crash)):  # noqa: S301 (just written)
            portable = crash
    except Exception:  # noqa: BLE001 (whatever its class does: it is told by its text)
        portable.__cause__ = None
    portable.add_note(note)
    return portable
