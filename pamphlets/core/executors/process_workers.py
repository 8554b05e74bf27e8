"""A number of processes of this machine -> workers: as many as it has cores and memory for."""

import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from functools import partial
from multiprocessing import (
    active_children,
    get_context,
    parent_process,
    resource_tracker,
)
from typing import Final

from pamphlets.core.executors.task_runs import Result, Task
from pamphlets.core.executors.worker_life import (
    carry_out_and_free,
    live_as_long_as,
    stop_process,
)
from pamphlets.core.system.stop_signals import install_worker_signals, uninterrupted

_PAUSE: Final = 0.1  # seconds
_MOST_STOPS: Final = 30  # that a process is sent: three seconds to tidy up
_MOST_PROCESSES: Final = 61 if sys.platform == "win32" else 1000  # that can be waited for
# A worker takes 86 MB with a brochure, and a file of others in its child may take up to 250 MB; few do at once.
_WORKER_MEMORY: Final = 250_000_000


def count_usable_workers() -> int:
    """Return how many processes this machine has cores, and free memory, for; at least 1."""
    if hasattr(os, "sched_getaffinity"):  # what this process may use of them
        core_count = len(os.sched_getaffinity(0))
    else:
        core_count = os.cpu_count() or 1
    memory = _read_available_memory()
    if memory is not None:
        core_count = min(core_count, memory // _WORKER_MEMORY)
    return max(core_count, 1)


def _read_available_memory() -> int | None:
    """Return the bytes that new processes can have without others being swapped out; None where nobody says."""
    try:
        with open("/proc/meminfo", encoding="ascii") as file:  # noqa: PTH123 (no path of an author's)
            for line in file:
                name, _, amount = line.partition(":")
                if name == "MemAvailable":
                    return int(amount.split()[0]) * 1024
    except (OSError, ValueError):
        pass
    return None


class ProcessWorkers:
    """Processes that are begun as tasks come. They leave Ctrl+C and a closed terminal to the one that has the terminal."""

    losses: Final = (BrokenExecutor,)

    def __init__(self, count: int) -> None:
        self.count: Final = min(count, _MOST_PROCESSES)

    def open_executor(self) -> Executor:
        """Return a pool without any process yet. Raises OSError where the system allows none."""
        _start_tracker()
        # Begun anew, not forked: the same on every system, and no thread is cut in half.
        return ProcessPoolExecutor(self.count, get_context("spawn"), _prepare_worker)

    def prepare(self, function: Callable[[Task], Result]) -> Callable[[Task], Result]:
        """Return the function, its process tidied up behind it."""
        return partial(carry_out_and_free, function)

    def check(self) -> None:
        """Leave it to the pool, which notices at once."""

    def close(self, executor: Executor) -> None:
        """Wait for the end of the processes, which have nothing to do any more."""
        executor.shutdown()

    def abandon(self, executor: Executor) -> None:
        """Stop the processes: what they have begun comes to nothing, and nothing of it is left.

        One that does not stop is killed: a process that died with a lock of the pool's keeps its neighbours waiting.
        """
        executor.shutdown(wait=False, cancel_futures=True)
        with uninterrupted():
            for child in active_children():
                for _ in range(_MOST_STOPS):
                    if not child.is_alive():
                        break
                    stop_process(child.pid)
                    child.join(_PAUSE)
                else:
                    child.kill()
                    child.join()
        executor.shutdown()


def _start_tracker() -> None:
    """Start what `multiprocessing` has for its semaphores; it leaves a closed terminal to us, as it does Ctrl+C."""
    if sys.platform == "win32":
        return
    # What is blocked stays so in the process that is begun here; what comes meanwhile reaches us behind it.
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGHUP,))
    resource_tracker.ensure_running()
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def _prepare_worker() -> None:
    """Let a worker stop, cleaning up, when it is told to, or when whoever started it is no more."""
    install_worker_signals()
    parent = parent_process()
    if parent is not None:
        live_as_long_as(parent.sentinel, parent.join)
        if not parent.is_alive():
            os._exit(1)  # it was killed before; nothing is begun yet
