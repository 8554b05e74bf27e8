"""The address of a Dask scheduler -> workers: those of its machines, which see the same folder and run the same program.

Whoever can reach a Dask scheduler can have any program carried out on its workers: it belongs in a network that is
trusted, or behind `tls://` with Dask's own settings (`distributed.comm.tls`).
"""

import logging
import os
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any, Final

from pamphlets.core.executors.program_hash import hash_program
from pamphlets.core.executors.task_runs import Result, Task
from pamphlets.core.executors.task_server import (
    ServerLostError,
    TaskSite,
    run_in_server,
)
from pamphlets.core.source import Source, error, raise_error
from pamphlets.core.system.temporary_names import make_temporary_name, share_folders

_PATIENCE: Final = 10.0  # seconds to reach a scheduler
_MOST_IDLE: Final = 60.0  # seconds without any worker: who restarts a machine takes less


class ClusterWorkers:
    """The workers of a cluster, as they were when the run began; those that join later work too."""

    def __init__(self, address: str, out: Path) -> None:
        """Reach a scheduler, and leave a probe in the folder `out`, which all workers must see.

        Raises a fault where Dask is not installed, nobody answers, nobody works or somebody has another program, and
        OSError for the folder.
        """
        self._source: Final = Source(address, "")
        self._client: Final[Any] = _connect(address, self._source)
        self.losses: Final = (*_list_losses(), CancelledError, ServerLostError)
        self.count: Final = self._count_threads()
        self._last_seen = monotonic()
        if not self.count:
            self._client.close()
            raise_error(error("cluster-idle", self._source))
        self._check_programs()
        share_folders()
        out.mkdir(parents=True, exist_ok=True)
        self._probe: Final = out.absolute() / make_temporary_name(".tmp")
        self._probe.touch(exist_ok=False)
        self._site: Final = TaskSite(os.getcwd(), str(self._probe), hash_program())  # noqa: PTH109

    def _check_programs(self) -> None:
        """Raise a fault where the scheduler does not know this program, or a worker has another one."""
        programs: dict[str, str] = {}
        try:
            self._client.run_on_scheduler(hash_program)
            programs = self._client.run(hash_program)
        except Exception:  # noqa: BLE001 (whatever comes of a function that is not there)
            programs = {self._source.path: ""}
        for address, program in programs.items():
            if program != hash_program():
                self._client.close()
                raise_error(error("cluster-program", Source(address, "")))

    def open_executor(self) -> Executor:
        """Return an executor of the cluster."""
        executor: Executor = self._client.get_executor(pure=False)
        return executor

    def prepare(self, function: Callable[[Task], Result]) -> Callable[[Task], Result]:
        """Return what carries a function out by a server of the worker."""
        return partial(run_in_server, self._site, function)

    def check(self) -> None:
        """Raise a fault where no worker has been there for a minute, or the scheduler is gone."""
        if self._count_threads():
            self._last_seen = monotonic()
        elif monotonic() - self._last_seen > _MOST_IDLE:
            raise_error(error("cluster-idle", self._source))

    def close(self, executor: Executor) -> None:
        """Leave an executor, whose tasks are done, and the cluster."""
        executor.shutdown()
        self._leave()

    def abandon(self, executor: Executor) -> None:
        """Leave the cluster; a task that was begun comes to its end there, its file whole."""
        executor.shutdown(wait=False)
        self._leave()

    def _count_threads(self) -> int:
        """Return how many tasks the cluster carries out at once. Raises a fault where its scheduler is gone."""
        try:
            return sum(self._client.nthreads().values())
        except OSError:
            raise_error(error("cluster-unreachable", self._source))

    def _leave(self) -> None:
        with suppress(OSError):
            self._probe.unlink(missing_ok=True)
        self._client.close()


def _connect(address: str, source: Source) -> Any:  # noqa: ANN401 (a Client, whose methods have no types)
    """Return a client of a scheduler. Raises a fault where Dask is not installed, or nobody answers."""
    try:
        from distributed import Client  # 500 ms, where a cluster is named
    except ImportError:
        raise_error(error("cluster-missing", source))
    # What it has to tell of machines that come and go is not for authors: what is lost is begun again.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client: Any = Client
        return client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError):
        raise_error(error("cluster-unreachable", source))


def _list_losses() -> tuple[type[BaseException], ...]:
    """Return what Dask raises for a task whose workers were lost."""
    from distributed.scheduler import KilledWorker  # loaded by now: 0 ms

    return (KilledWorker,)
