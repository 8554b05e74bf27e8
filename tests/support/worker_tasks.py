"""Tasks for workers: functions that another process can import."""

import os
import signal
import time
from pathlib import Path
from typing import NamedTuple


class CountTask(NamedTuple):
    """A number to double, in a folder that its processes share."""

    number: int
    folder: str
    kills: int = 0
    """How many workers it takes along before it is done."""


def double(task: CountTask) -> int:
    """Twice the number of a task; the kills before that leave a mark each."""
    mark = Path(task.folder) / f"{task.number}-{time.monotonic_ns()}"
    if len(list(Path(task.folder).glob(f"{task.number}-*"))) < task.kills:
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * task.number


def wait_long(task: CountTask) -> int:
    """Nothing, after a minute; a mark says that it has begun."""
    (Path(task.folder) / f"{task.number}-begun").touch()
    time.sleep(60)
    return 0


def hear_nothing(task: CountTask) -> int:
    """Nothing, after a minute in which no signal is heeded; a mark says that it has begun."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    return wait_long(task)


def describe_loss(task: CountTask) -> int:
    """What stands for a task that was given up."""
    return -task.number


def measure(task: CountTask) -> float:
    """How large a task is."""
    return task.number
