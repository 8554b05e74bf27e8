"""As many processes as are asked for, or as there are cores and memory for; none where that is not quicker."""

import os
from pathlib import Path

import pytest

from pamphlets.core.executors import process_workers
from pamphlets.core.executors.process_workers import count_usable_workers
from pamphlets.core.executors.worker_options import WorkerOptions, choose_workers


def count_workers(jobs: int | None, task_count: int, least_count: int = 2) -> int:
    workers = choose_workers(WorkerOptions(jobs), task_count, least_count, Path())
    return workers.count if workers else 1


@pytest.mark.parametrize(
    ("jobs", "tasks", "workers"),
    [
        (None, 9, 3),
        (None, 2, 2),
        (None, 1, 1),
        (1, 9, 1),
        (5, 9, 5),
        (5, 4, 4),
        (99, 99, 99),
    ],
)
def test_workers_are_as_many_as_tasks_and_cores(
    monkeypatch: pytest.MonkeyPatch, jobs: int | None, tasks: int, workers: int
) -> None:
    monkeypatch.setattr(process_workers, "count_usable_workers", lambda: 3)
    assert count_workers(jobs, tasks) == workers


def test_few_tasks_are_not_worth_the_start_of_processes() -> None:
    assert count_workers(4, 3, least_count=4) == 1
    assert count_workers(4, 4, least_count=4) == 4


def test_no_more_processes_than_there_is_memory_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: range(8), raising=False)
    sizes = {None: 8, 16_000_000_000: 8, 800_000_000: 3, 1: 1}
    for memory, count in sizes.items():
        monkeypatch.setattr(
            process_workers, "_read_available_memory", lambda memory=memory: memory
        )
        assert count_usable_workers() == count
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert count_usable_workers() == 1
