"""Run a command some times: the medians of its wall time and its work, the largest of its memory."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

RUNS = 5

# A small program runs the command: Linux counts as a child's memory what its parent held when it was forked.
_WATCH = """
import os, sys, time
began = time.perf_counter()
_, status, usage = os.wait4(os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ), 0)
spent = time.perf_counter() - began
print("\\n", os.waitstatus_to_exitcode(status), spent, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds (a median), megabytes (a maximum), and the seconds that processors worked (a median)."""

    seconds: float
    megabytes: float
    work: float


def took(command: Sequence[str], folder: Path, runs: int = RUNS, status: int = 0) -> Took:
    """Return what `command` took, each run a new process in `folder`. Raises where it ends in another `status`.

    A first run that does not count leaves compiled modules behind, as an installed program has them.
    """
    seconds: list[float] = []
    work: list[float] = []
    memory = 0.0
    env = {
        name: value
        for name, value in os.environ.items()
        if name != "PYTHONDONTWRITEBYTECODE"
    }
    for run in range(-1, runs):
        watched = [sys.executable, "-I", "-S", "-c", _WATCH, *command]
        done = subprocess.run(
            watched, cwd=folder, env=env, capture_output=True, check=False
        )
        *said, last = (done.stderr + done.stdout).decode(errors="replace").splitlines()
        ended, spent, worked, size = last.split()
        if int(ended) != status:
            raise RuntimeError(f"{command}: {said[-20:]}")
        if run >= 0:
            seconds.append(float(spent))
            work.append(float(worked))
        memory = max(memory, int(size) / (1024 if sys.platform != "darwin" else 1024**2))
    return Took(median(seconds), memory, median(work))
