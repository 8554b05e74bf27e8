"""A number of tasks -> processes that carry them out side by side."""

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def start_workers(task_count: int) -> ProcessPoolExecutor:
    """Return as many processes as there are cores, or tasks. They leave Ctrl+C to the one that has the terminal."""
    # Begun anew, not forked: the same on every system, and no thread is cut in half.
    return ProcessPoolExecutor(
        min(task_count, os.cpu_count() or 1),
        get_context("spawn"),
        signal.signal,
        (signal.SIGINT, signal.SIG_IGN),
    )
