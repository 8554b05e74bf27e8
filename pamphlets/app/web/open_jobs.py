"""Jobs that somebody has open in the page -> what each left in a folder of its own; the folder goes with the job.

A window asks step by step: what a job takes, its first file, its second. Jobs that nobody asks for any more are closed
when newer ones are opened, oldest first, and all of them with the server.
"""

import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Final, Generic, NamedTuple, TypeVar

_MOST_JOBS: Final = 8
_NAME_BYTES: Final = 9

_Job = TypeVar("_Job")


class _OpenJob(NamedTuple, Generic[_Job]):
    job: _Job
    folder: TemporaryDirectory[str]


class OpenJobs(Generic[_Job]):
    """Jobs of one kind, by names that cannot be guessed."""

    def __init__(self) -> None:
        self._jobs: dict[str, _OpenJob[_Job]] = {}
        self._lock = Lock()

    def open(self, begin: Callable[[Path], _Job]) -> str:
        """Return the name of the job that `begin` makes in an empty folder. What it raises closes the folder."""
        # Windows does not remove what is still being sent: that goes with the system's own tidying.
        folder = TemporaryDirectory(
            prefix="pamphlets-", ignore_cleanup_errors=sys.platform == "win32"
        )
        try:
            job = begin(Path(folder.name))
        except BaseException:
            folder.cleanup()
            raise
        name = secrets.token_urlsafe(_NAME_BYTES)
        with self._lock:
            self._jobs[name] = _OpenJob(job, folder)
            surplus = list(self._jobs)[:-_MOST_JOBS]
            closed = [self._jobs.pop(each) for each in surplus]
        for old in closed:
            old.folder.cleanup()
        return name

    def find(self, name: str) -> _Job:
        """Return a job. Raises KeyError where it is closed."""
        with self._lock:
            return self._jobs[name].job

    def change(self, name: str, job: _Job) -> None:
        """Put another state of a job in its place. Raises KeyError where it is closed."""
        with self._lock:
            self._jobs[name] = self._jobs[name]._replace(job=job)

    def close_all(self) -> None:
        """Close all jobs: their folders go."""
        with self._lock:
            jobs = list(self._jobs.values())
            self._jobs.clear()
        for each in jobs:
            each.folder.cleanup()
