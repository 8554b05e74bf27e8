"""An ImposeRequest of a run over many files -> what it came to, how long it took, and what exactly was read.

The hashes are of the files before the job: who saves one meanwhile finds it done again by the next run.
"""

from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from time import monotonic

from pamphlets.app.run.impose.impose_task import ImposeRequest, ImposeResult
from pamphlets.app.run.impose.limited_impose import list_sources, run_impose_request
from pamphlets.core.source import Source, error
from pamphlets.core.system.input_files import UNREADABLE


@dataclass(frozen=True, slots=True)
class BatchResult:
    """How it went with one file of many."""

    result: ImposeResult
    seconds: float = 0.0
    digests: tuple[str, ...] = ()
    """Of the files that were read, in the order of `list_sources`."""


def impose_in_batch(request: ImposeRequest) -> BatchResult:
    """Return what a request came to in this process, which may be a worker's."""
    begun = monotonic()
    digests = tuple(map(_hash_file, list_sources(request)))
    result = run_impose_request(request)
    return BatchResult(result, monotonic() - begun, digests)


def describe_loss(request: ImposeRequest) -> BatchResult:
    """Return the result of a file whose workers were killed each time."""
    fault = error("worker-lost", Source(str(request.source), ""))
    return BatchResult(ImposeResult((fault,)))


def _hash_file(path: Path) -> str:
    """Return the hash of a regular file's bytes; what is none is told where it is opened."""
    try:
        if not path.is_file():
            return UNREADABLE
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return UNREADABLE
