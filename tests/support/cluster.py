"""A Dask cluster of workers on this machine, in processes of its own: `python -m tests.support.cluster 2`."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where its scheduler listens, and the numbers of its workers' processes."""

    process: int
    """The number of the process that all others descend from."""
    address: str
    workers: tuple[int, ...]


@contextmanager
def start_cluster(
    worker_count: int,
    program: Sequence[str] = (sys.executable, "-m", "tests.support.cluster"),
) -> Iterator[Cluster]:
    """Give a cluster, which ends with the block."""
    with subprocess.Popen(
        [*program, str(worker_count)], cwd=TOP, env=os.environ | {"PYTHONPATH": str(TOP)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        try:
            facts = json.loads(process.stdout.readline())
            yield Cluster(process.pid, facts["address"], tuple(facts["workers"]))
        finally:
            process.communicate()  # it ends with its standard input


def serve(worker_count: int) -> None:
    """Be a cluster until standard input ends."""
    from distributed import LocalCluster

    cluster = LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=worker_count, threads_per_worker=1, processes=True, dashboard_address=None
    )
    workers = [nanny.pid for nanny in cluster.workers.values()]
    print(
        json.dumps({"address": cluster.scheduler_address, "workers": workers}), flush=True
    )
    sys.stdin.read()
    cluster.close()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
