"""Thousands of PDFs by one process, by one a core, and by a Dask cluster of two workers: as much a core, the same bytes.

`python -m tests.bench.executors 3000` prints these rows alone, for so many files.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tests.bench.row import Row, seconds
from tests.support.cluster import start_cluster
from tests.support.pages import booklet

_FILE_COUNT = 3_000
_WORKER_COUNT = 2
_MUST, _AIM = 1 / 0.85, 1.05  # of the time of one process, a file and a core
_TICKS = os.sysconf("SC_CLK_TCK")


class Run(NamedTuple):
    """What a run over all files took: seconds on the clock, and of processors."""

    clock: float
    work: float


def rows(folder: Path, top: Path, count: int = _FILE_COUNT) -> Iterator[Row]:
    """Yield the rows. Raises RuntimeError where two ways of making a file make two."""
    folder.mkdir(exist_ok=True)
    sources = [
        str(booklet(folder / f"{number:05}.pdf", 4 + 4 * (number % 8)))
        for number in range(count)
    ]
    alone = _impose(folder, top, sources, "alone", "--jobs", "1")
    pair = _impose(folder, top, sources, "pair", "--jobs", str(_WORKER_COUNT))
    yield from _compare(f"{count} PDFs, {_WORKER_COUNT} processes", pair, alone)
    with start_cluster(_WORKER_COUNT) as cluster:
        before = _measure_work(cluster.process)
        shared = _impose(folder, top, sources, "shared", "--cluster", cluster.address)
        work = shared.work + _measure_work(cluster.process) - before
    yield from _compare(
        f"{count} PDFs, a Dask cluster of {_WORKER_COUNT}", Run(shared.clock, work), alone
    )
    again = _impose(folder, top, sources, "alone", "--jobs", "1")
    job = f"{count} PDFs that stand / made"
    yield Row(job, *seconds(again.clock, alone.clock), 0.1, 0.05)
    made = _hash_files(folder / "alone")
    if not made == _hash_files(folder / "pair") == _hash_files(folder / "shared"):
        raise RuntimeError("the bytes differ")


def _compare(job: str, several: Run, alone: Run) -> Iterator[Row]:
    """Yield what a file took of each core, beside what it took one process: on the clock, and of processors."""
    pair = seconds(_WORKER_COUNT * several.clock, alone.clock)
    yield Row(f"{job}: cores x time / one process", *pair, _MUST, _AIM)
    yield Row("  processor time", *seconds(several.work, alone.work), _MUST, _AIM)


def _impose(folder: Path, top: Path, sources: Sequence[str], name: str, *words: str) -> Run:
    """Lay files on sheets in a folder of that name. Raises RuntimeError where that fails."""
    line = [sys.executable, "-m", "pamphlets", "impose", *sources, "-o", str(folder / name)]
    before = os.times()
    began = time.perf_counter()
    done = subprocess.run([*line, "-q", *words], cwd=top, check=False)
    clock = time.perf_counter() - began
    after = os.times()
    if done.returncode:
        raise RuntimeError(name)
    work = after.children_user + after.children_system
    return Run(clock, work - before.children_user - before.children_system)


def _measure_work(process: int) -> float:
    """Return the processor seconds of a process and of all that descend from it, those that have ended too (Linux)."""
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        number = int(path.parent.name)
        parents[number] = int(fields[1])
        ticks[number] = sum(map(int, fields[11:15]))
    family = {process}
    grown = True
    while grown:
        children = {number for number, parent in parents.items() if parent in family}
        grown = not children <= family
        family |= children
    return sum(ticks.get(number, 0) for number in family) / _TICKS


def _hash_files(folder: Path) -> dict[str, str]:
    """Return the hash of each PDF in a folder."""
    paths = sorted(folder.glob("*.pdf"))
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in paths}


def main() -> None:
    """Print these rows alone."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else _FILE_COUNT
    with tempfile.TemporaryDirectory() as name:
        for row in rows(Path(name), Path(__file__).resolve().parents[2], count):
            print(row, flush=True)


if __name__ == "__main__":
    main()
