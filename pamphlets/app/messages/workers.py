"""What is said of processes and machines that work side by side."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "worker-lost": (
            "the process that made it was ended from outside, three times",
            "close other programs, or let fewer work at once: --jobs 1",
        ),
        "cluster-missing": (
            "the library that speaks with clusters, Dask, is not installed",
            "type: .venv/bin/python -m pip install --requirement requirements/cluster.txt; or leave out --cluster",
        ),
        "cluster-unreachable": (
            "no Dask scheduler answers at this address",
            "start one with: .venv/bin/dask scheduler, and name the address that it shows; or leave out --cluster",
        ),
        "cluster-idle": (
            "the cluster has no worker",
            "start one on each machine with: .venv/bin/dask worker ADDRESS; what was made is whole and stays",
        ),
        "cluster-program": (
            "this machine has another version of this program, of its libraries or of Python: its files would differ",
            "install the same on all machines of the cluster",
        ),
        "cluster-folder": (
            "this machine does not see the folder {folder}",
            "let all machines of the cluster see the same folder, under the same name",
        ),
    }
)
