"""A process that carries tasks out for another -> it ends with that one, and keeps nothing of a task for the next.

Whoever started it may have been killed, and then tells it nothing; a pipe between the two is closed all the same.
"""

import gc
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from types import FrameType
from typing import Final

from pamphlets.core.executors.task_runs import Result, Task
from pamphlets.core.system.interpreter.garbage import free_cycles

if sys.platform == "linux":
    from fcntl import F_GETFL, F_SETFL, F_SETOWN, fcntl

_PAUSE: Final = 0.1  # seconds


def carry_out_and_free(function: Callable[[Task], Result], task: Task) -> Result:
    """Return the result of a task. Objects in cycles that the one before left are freed first, if they are many."""
    gc.disable()  # by itself Python looks for them all the time: a twentieth of a run
    free_cycles()
    return function(task)


def live_as_long_as(pipe: int, await_end: Callable[[], object] | None = None) -> None:
    """Stop this process, cleaning up, as soon as the other end of a pipe is closed.

    `await_end` returns then, for systems that send no signal; without it the process sees that behind its task.
    """
    if sys.platform == "linux":
        # No thread: where there is one, `run_limited` cannot fork, which is ten times as fast as to begin anew.
        def leave_if_closed(_number: int, _frame: FrameType | None) -> None:
            if is_closed(pipe):
                signal.setitimer(signal.ITIMER_REAL, _PAUSE)  # again, until that is done
                stop_process(os.getpid())

        signal.signal(signal.SIGIO, leave_if_closed)
        signal.signal(signal.SIGALRM, leave_if_closed)
        fcntl(pipe, F_SETOWN, os.getpid())
        fcntl(pipe, F_SETFL, fcntl(pipe, F_GETFL) | os.O_ASYNC)
    elif await_end is not None:
        Thread(target=_stop_after, args=(await_end,), daemon=True).start()


def is_closed(pipe: int) -> bool:
    """Return whether nobody can write into a pipe any more (POSIX `poll`)."""
    poll = select.poll()
    poll.register(pipe, select.POLLHUP)
    return any(event & select.POLLHUP for _, event in poll.poll(0))


def stop_process(process_id: int | None) -> None:
    """Ask a worker to stop. The first time ends its task, and it may begin the next one; a later time ends that."""
    # Elsewhere a process is killed by it, and cannot clean up: there it comes to the end of what it does.
    if sys.platform != "win32" and process_id is not None:
        with suppress(ProcessLookupError):
            os.kill(process_id, signal.SIGTERM)


def _stop_after(await_end: Callable[[], object]) -> None:
    await_end()
    while True:
        stop_process(os.getpid())
        time.sleep(_PAUSE)
