"""A number of tasks -> processes that carry them out side by side."""

import os
import signal
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import (
    active_children,
    get_context,
    parent_process,
    resource_tracker,
)
from multiprocessing.process import BaseProcess
from threading import Thread
from types import FrameType
from typing import Final

if sys.platform == "linux":
    from fcntl import F_GETFL, F_SETFL, F_SETOWN, fcntl

from pamphlets.core.system.stop_signals import install_worker_signals, uninterrupted

_PAUSE: Final = 0.1  # seconds


def start_workers(task_count: int) -> ProcessPoolExecutor:
    """Return as many processes as there are cores, or tasks; `stop_workers` ends them before their tasks are done.

    They leave Ctrl+C and a closed terminal to the one that has the terminal.
    """
    _start_tracker()
    # Begun anew, not forked: the same on every system, and no thread is cut in half.
    return ProcessPoolExecutor(
        min(task_count, os.cpu_count() or 1), get_context("spawn"), _prepare_worker
    )


def stop_workers() -> None:
    """Stop the processes that this one started: what they have begun comes to nothing, and nothing of it is left."""
    with uninterrupted():
        for child in active_children():
            while child.is_alive():
                _stop_once(child.pid)
                child.join(_PAUSE)


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
    if parent is None:
        return
    if sys.platform == "linux":
        # No thread: where there is one, `run_limited` cannot fork, which is ten times as fast as to begin anew.
        signal.signal(signal.SIGIO, _leave_for_good)
        signal.signal(signal.SIGALRM, _leave_for_good)
        fcntl(parent.sentinel, F_SETOWN, os.getpid())
        fcntl(parent.sentinel, F_SETFL, fcntl(parent.sentinel, F_GETFL) | os.O_ASYNC)
        if parent.is_alive():
            return
    Thread(target=_follow_parent, args=(parent,), daemon=True).start()


def _leave_for_good(_number: int, _frame: FrameType | None) -> None:
    """Leave, now and until that is done: whoever started this worker was killed, perhaps, and tells it nothing."""
    if sys.platform == "linux":
        signal.setitimer(signal.ITIMER_REAL, _PAUSE)
        _stop_once(os.getpid())


def _follow_parent(parent: BaseProcess) -> None:
    parent.join()
    while True:
        _stop_once(os.getpid())
        time.sleep(_PAUSE)


def _stop_once(process_id: int | None) -> None:
    """Ask a worker to stop. The first time ends its task, and it may begin the next one; a later time ends that."""
    # Elsewhere a process is killed by it, and cannot clean up: there it comes to the end of what it does.
    if sys.platform != "win32" and process_id is not None:
        with suppress(ProcessLookupError):
            os.kill(process_id, signal.SIGTERM)
