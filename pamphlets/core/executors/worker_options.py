"""How many processes, or which cluster, somebody asks for -> workers; nothing where this process does it all."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pamphlets.core.executors.task_runs import Workers


@dataclass(frozen=True, slots=True)
class WorkerOptions:
    """Who carries the tasks of a run out."""

    jobs: int | None = None
    """Processes of this machine; None: as many as it has cores and memory for."""
    cluster: str | None = None
    """The address of a Dask scheduler, whose workers do it instead."""


ALL_CORES: Final = WorkerOptions()


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How a run over many files is carried out."""

    workers: WorkerOptions = ALL_CORES
    force: bool = False
    """Whether what stands is made again."""


USUAL_BATCH: Final = BatchOptions()


def choose_workers(
    options: WorkerOptions, task_count: int, least_count: int, out: Path
) -> "Workers | None":
    """Return workers for so many tasks; None where it is as quick to do them here, one after another.

    Processes take half a second of each core to begin: that is for `least_count` tasks and more. Workers of a cluster
    must see the folder `out`. Raises the faults of a cluster that cannot be reached, and OSError for that folder.
    """
    if options.cluster is not None:
        # Dask, 500 ms.
        from pamphlets.core.executors.cluster_workers import ClusterWorkers

        return ClusterWorkers(options.cluster, out) if task_count else None
    if task_count < least_count or options.jobs == 1:
        return None
    # Together 50 ms, which one file need not wait for: `concurrent.futures` and `multiprocessing`.
    from pamphlets.core.executors import process_workers

    count = options.jobs or process_workers.count_usable_workers()
    count = min(count, task_count)
    return process_workers.ProcessWorkers(count) if count > 1 else None
