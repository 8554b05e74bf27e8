"""Run a command some times: the median of its wall time, the largest of its memory."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

RUNS = 5


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds (a median) and megabytes (a maximum)."""

    seconds: float
    megabytes: float


def took(command: Sequence[str], folder: Path, runs: int = RUNS) -> Took:
    """Return what `command` took, each run a new process in `folder`. Raises where it fails.

    A first run that does not count leaves compiled modules behind, as an installed program has them.
    """
    seconds: list[float] = []
    memory = 0.0
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for run in range(-1, runs):
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        spent = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"{command}: {output.decode(errors='replace')[-2000:]}")
        if run >= 0:
            seconds.append(spent)
        memory = max(memory, usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2))
    return Took(median(seconds), memory)
