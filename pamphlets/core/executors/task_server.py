"""A task, in a worker of a cluster -> its result, from a Python of its own that stays for the next task.

A worker of Dask has threads, and its processes may have no children by `multiprocessing`. In a server there are none:
there `run_limited` can fork, 2 ms, where a new Python for each file takes 60 ms and its imports.
"""

import os
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from socket import gethostname
from subprocess import PIPE, Popen
from threading import Lock
from traceback import format_exception
from typing import Any, BinaryIO, Final, NamedTuple, NoReturn

from pamphlets.core.executors.program_hash import hash_program
from pamphlets.core.executors.task_runs import Result, Task
from pamphlets.core.executors.worker_life import carry_out_and_free, live_as_long_as
from pamphlets.core.source import Source, error, raise_error
from pamphlets.core.system.limited_child import TaskAnswer, pickle_answer
from pamphlets.core.system.stop_signals import install_worker_signals
from pamphlets.core.system.temporary_names import share_folders

_STANDARD_ERROR: Final = 2
# A new Python learns where our modules are before it needs them.
_BOOTSTRAP: Final = """
import pickle, sys
sys.path[:] = pickle.load(sys.stdin.buffer)
from pamphlets.core.executors.task_server import serve_tasks
serve_tasks()
"""


class TaskSite(NamedTuple):
    """Where a run takes place, which each of its workers must see."""

    folder: str
    """The one from which paths start."""
    probe: str
    """A file that the run has made in the folder for what it makes: another machine's folder of that name has none."""
    program: str
    """What `hash_program` returns where the run was started."""


class ServerLostError(Exception):
    """A server came to its end without a result: it was killed, or out of memory."""


class _ServerProcess:
    """A Python that carries out one task after another."""

    def __init__(self) -> None:
        words = [sys.executable, "-c", _BOOTSTRAP]
        self._process = Popen(words, stdin=PIPE, stdout=PIPE)  # noqa: S603 (our own)
        self._send(sys.path)

    def ask(self, question: tuple[TaskSite, Callable[[Any], object], object]) -> TaskAnswer:
        """Return the answer to a question. Raises ServerLostError where none comes."""
        try:
            self._send(question)
            answer: TaskAnswer = pickle.load(self._process.stdout)  # type: ignore[arg-type] # noqa: S301 (our own)
        except (OSError, EOFError, pickle.UnpicklingError):
            self.end()
            raise ServerLostError from None
        return answer

    def end(self) -> None:
        """Let the process end."""
        self._process.kill()
        with suppress(OSError):
            self._process.communicate()

    def _send(self, value: object) -> None:
        pipe = self._process.stdin
        if pipe is None:
            raise EOFError
        pickle.dump(value, pipe)
        pipe.flush()


class _IdleServers:
    """The servers of this process that have nothing to do; any of its threads takes one."""

    def __init__(self) -> None:
        self._servers: list[_ServerProcess] = []
        self._lock = Lock()

    def take(self) -> _ServerProcess:
        """Return a server, a new one where all are busy."""
        with self._lock:
            if self._servers:
                return self._servers.pop()
        return _ServerProcess()

    def give_back(self, server: _ServerProcess) -> None:
        """Let others take a server."""
        with self._lock:
            self._servers.append(server)


_IDLE_SERVERS: Final = _IdleServers()


def run_in_server(site: TaskSite, function: Callable[[Task], Result], task: Task) -> Result:
    """Return the result of a task from a server of this process, which begins one where all are busy.

    Raises ServerLostError, the fault of a site that this machine cannot work at, and what the function raises.
    """
    server = _IDLE_SERVERS.take()
    answer = server.ask((site, function, task))
    _IDLE_SERVERS.give_back(server)
    if answer.error is not None:
        raise answer.error
    return answer.result  # type: ignore[return-value] # what the function returned


def serve_tasks() -> NoReturn:
    """Carry out the tasks that come on standard input until nobody is left who sends any, and leave the process."""
    install_worker_signals()
    reader = sys.stdin.buffer
    writer = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(_STANDARD_ERROR, sys.stdout.fileno())
    live_as_long_as(reader.fileno())
    share_folders()
    site = None
    for next_site, function, task in _read_questions(reader):
        try:
            if next_site != site:
                _enter_site(next_site)
                site = next_site
            answer = TaskAnswer(carry_out_and_free(function, task))
        except Exception as error:  # noqa: BLE001 (it is raised where the task came from)
            error.add_note("".join(format_exception(error)))
            answer = TaskAnswer(error=error)
        writer.write(pickle_answer(answer))
        writer.flush()
    sys.exit()


def _read_questions(
    reader: BinaryIO,
) -> Iterator[tuple[TaskSite, Callable[[Any], object], object]]:
    """Yield what is asked until nobody is left who asks."""
    with suppress(EOFError):
        while True:
            yield pickle.load(reader)  # noqa: S301 (our parent wrote it)


def _enter_site(site: TaskSite) -> None:
    """Go where a run takes place. Raises a fault where this machine would not make what that of the run makes."""
    machine = Source(gethostname(), "")
    if site.program != hash_program():
        raise_error(error("cluster-program", machine))
    with suppress(OSError):
        os.chdir(site.folder)
    if not os.path.lexists(site.probe):
        raise_error(error("cluster-folder", machine, folder=str(Path(site.probe).parent)))
