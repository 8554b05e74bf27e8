"""Every task has its result, whoever carries it out, and whatever happens to workers."""

import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import active_children, get_context
from pathlib import Path

import pytest

from pamphlets.core.executors import process_workers
from pamphlets.core.executors.given_workers import GivenWorkers
from pamphlets.core.executors.process_workers import ProcessWorkers
from pamphlets.core.executors.task_runs import (
    TaskKind,
    Workers,
    restore_order,
    run_tasks,
)
from tests.support.worker_tasks import (
    CountTask,
    describe_loss,
    double,
    hear_nothing,
    measure,
    wait_long,
)

KIND = TaskKind(double, describe_loss, measure)
needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def make_tasks(folder: Path, count: int, **kills: int) -> list[CountTask]:
    """So many tasks, `n3=1` the kills of the third."""
    return [
        CountTask(number, str(folder), kills.get(f"n{number}", 0))
        for number in range(1, count + 1)
    ]


def results_of(workers: Workers, tasks: list[CountTask]) -> list[int]:
    return list(restore_order(run_tasks(workers, KIND, tasks)))


def test_any_executor_will_do(tmp_path: Path) -> None:
    executors: list[Executor] = [
        ThreadPoolExecutor(3),
        ProcessPoolExecutor(2, get_context("spawn")),
    ]
    for executor in executors:
        with executor:
            workers = GivenWorkers(executor, 2)
            assert results_of(workers, make_tasks(tmp_path, 30)) == list(range(2, 62, 2))
            assert executor.submit(double, CountTask(4, "")).result() == 8, "it was closed"


def test_an_executor_of_others_that_breaks_is_not_replaced(tmp_path: Path) -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as executor:
        workers = GivenWorkers(executor, 1)
        with pytest.raises(Exception, match="the executor that was given is broken"):
            results_of(workers, make_tasks(tmp_path, 2, n1=1))


@needs_signals
def test_what_a_killed_worker_had_begun_is_done_again(tmp_path: Path) -> None:
    tasks = make_tasks(tmp_path, 12, n3=1, n7=1)
    assert results_of(ProcessWorkers(2), tasks) == list(range(2, 26, 2))
    assert active_children() == []


@needs_signals
def test_a_task_that_breaks_each_of_its_workers_is_given_up_and_no_other(
    tmp_path: Path,
) -> None:
    results = results_of(ProcessWorkers(2), make_tasks(tmp_path, 9, n4=99))
    assert results == [2, 4, 6, -4, 10, 12, 14, 16, 18]
    assert len(list(tmp_path.glob("4-*"))) == 3


@needs_signals
def test_whoever_stops_asking_stops_the_workers(tmp_path: Path) -> None:
    kind = TaskKind(wait_long, describe_loss, measure)
    results = run_tasks(ProcessWorkers(2), kind, make_tasks(tmp_path, 5))
    begun = time.monotonic()

    class StoppedError(Exception):
        pass

    class StoppingWorkers(ProcessWorkers):
        def check(self) -> None:
            if len(list(tmp_path.glob("*-begun"))) == 2:
                raise StoppedError

    results = run_tasks(StoppingWorkers(2), kind, make_tasks(tmp_path, 5))
    with pytest.raises(StoppedError):
        list(results)
    assert time.monotonic() - begun < 50
    assert active_children() == []


@needs_signals
def test_a_worker_that_does_not_stop_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_workers, "_MOST_STOPS", 3)
    workers = ProcessWorkers(1)
    executor = workers.open_executor()
    future = executor.submit(hear_nothing, CountTask(1, str(tmp_path)))
    while not list(tmp_path.glob("*-begun")):
        assert not future.done()
        time.sleep(0.05)
    workers.abandon(executor)
    assert active_children() == []


def test_results_come_in_order_each_as_soon_as_it_can() -> None:
    given: list[int] = []

    def arrive() -> Iterator[tuple[int, str]]:
        for position, letter in ((1, "b"), (0, "a"), (3, "d"), (2, "c")):
            given.append(position)
            yield position, letter

    ordered = restore_order(arrive())
    assert next(ordered) == "a"
    assert given == [1, 0]
    assert list(ordered) == ["b", "c", "d"]


def test_of_the_next_few_the_largest_begins_first(tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as executor:
        workers = GivenWorkers(executor, 1)
        arrived = [
            position for position, _ in run_tasks(workers, KIND, make_tasks(tmp_path, 40))
        ]
    # Four are looked at, one for each that is handed out before a worker asks.
    assert arrived[0] == 3
    assert sorted(arrived) == list(range(40))
    assert max(abs(position - place) for place, position in enumerate(arrived)) <= 40
