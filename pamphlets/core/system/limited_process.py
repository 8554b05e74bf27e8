"""A function and its arguments -> its result, worked out in a process of its own that is held to memory and time.

For what reads files of others with libraries that can be made to eat the machine, to run for ever or to abort. On
Linux the process is forked, 2 ms, unless there are threads, which a fork would cut in half; else a new Python is
begun: 60 ms and the imports of the function. What is printed there on standard error is lost.
"""

import os
import pickle
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Final, Literal, ParamSpec, TypeVar

from pamphlets.core.system.limited_child import (
    GRACE,
    MEMORY_STATUS,
    TIME_STATUS,
    WINDOWS_TIME_STATUS,
    LimitedTask,
    ProcessLimits,
    TaskAnswer,
    run_child,
)

if TYPE_CHECKING:
    from subprocess import Popen

Params = ParamSpec("Params")
Result = TypeVar("Result")
LimitReason = Literal["memory", "time", "died"]

_CHUNK: Final = 1 << 16

# A new Python learns where our modules are before it needs them.
_BOOTSTRAP: Final = """
import pickle, sys
sys.path[:] = pickle.load(sys.stdin.buffer)
from pamphlets.core.system.limited_child import run_spawned_child
run_spawned_child()
"""


@dataclass(slots=True)
class _WaitedFor:
    """What threads of this process wait for."""

    processes: set["Popen[bytes]"] = field(default_factory=set)
    """Adding one, and discarding it, is one step for all threads."""


_WAITED_FOR: Final = _WaitedFor()


class ProcessLimitError(Exception):
    """A process came to its end without an answer: out of `memory`, out of `time`, or it `died`, as by an abort."""

    def __init__(self, reason: LimitReason) -> None:
        super().__init__(reason)
        self.reason: LimitReason = reason


def run_limited(
    limits: ProcessLimits,
    function: Callable[Params, Result],
    *arguments: Params.args,
    **named: Params.kwargs,
) -> Result:
    """Return what `function`, importable by its name, returns in a process of its own.

    Arguments and result are pickled. Raises ProcessLimitError; what the function raises is raised here too, with the
    traceback of its process as a note. Whatever is raised here, Ctrl-C too, ends that process first.
    """
    task = LimitedTask(limits, function, arguments, named)
    if _can_fork():
        answer = _run_forked(task)
    else:
        answer = _run_spawned(task)
    if answer.error is not None:
        raise answer.error
    return answer.result  # type: ignore[return-value] # what the function returned


def _can_fork() -> bool:
    """Return whether a copy of this process can work on: locks that other threads hold would stay so."""
    return sys.platform == "linux" and threading.active_count() == 1


def _run_forked(task: LimitedTask) -> TaskAnswer:
    """Return the answer of a copy of this process."""
    for stream in (sys.stdout, sys.stderr):  # else what waits in them is printed twice
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    deadline = monotonic() + task.limits.most_clock_seconds
    reader, writer = os.pipe()
    # Python's own hooks at a fork swallow what a signal raises in them, and print it.
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        run_child(task, writer)
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    status = None
    try:
        os.close(writer)
        answer = _read_until(reader, deadline)
        _, status = os.waitpid(child, 0)
    finally:
        os.close(reader)
        if status is None:
            _end_child(child)
    return _read_answer(answer, os.waitstatus_to_exitcode(status))


def _read_until(reader: int, deadline: float) -> bytes:
    """Return all that a pipe gives. Raises ProcessLimitError where that does not end before the deadline."""
    chunks: list[bytes] = []
    while (left := deadline - monotonic()) > 0:
        ready, _, _ = select.select([reader], [], [], left)
        if ready:
            chunk = os.read(reader, _CHUNK)
            if not chunk:
                return b"".join(chunks)
            chunks.append(chunk)
    raise ProcessLimitError("time")


def _end_child(child: int) -> None:
    """Stop a child and wait for its end: it tidies up if it can, else it is killed."""
    os.kill(child, signal.SIGTERM)
    deadline = monotonic() + GRACE
    while monotonic() < deadline:
        ended, _ = os.waitpid(child, os.WNOHANG)
        if ended:
            return
        select.select([], [], [], 0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _run_spawned(task: LimitedTask) -> TaskAnswer:
    """Return the answer of a new Python."""
    from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired  # 10 ms, hardly on Linux

    words = [sys.executable, "-c", _BOOTSTRAP]
    question = pickle.dumps(sys.path) + pickle.dumps(task)
    process = Popen(words, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)  # noqa: S603 (our own)
    _WAITED_FOR.processes.add(process)
    try:
        answer, _ = process.communicate(question, task.limits.most_clock_seconds)
    except BaseException as cause:
        process.terminate()
        with suppress(TimeoutExpired):
            process.communicate(timeout=GRACE)
        process.kill()
        process.communicate()
        if isinstance(cause, TimeoutExpired):
            raise ProcessLimitError("time") from None
        raise
    finally:
        _WAITED_FOR.processes.discard(process)
    return _read_answer(answer, process.returncode)


def end_limited_children() -> None:
    """End the processes that threads wait for with `run_limited`, which raises ProcessLimitError there."""
    for process in tuple(_WAITED_FOR.processes):
        process.terminate()


def _read_answer(data: bytes, status: int) -> TaskAnswer:
    """Return the answer of a child that has ended. Raises ProcessLimitError where it gave none."""
    if status == 0:
        answer: TaskAnswer = pickle.loads(data)  # noqa: S301 (our own child's)
        return answer
    if status == MEMORY_STATUS:
        raise ProcessLimitError("memory")
    statuses_of_time = {TIME_STATUS, WINDOWS_TIME_STATUS}
    if hasattr(signal, "SIGXCPU"):
        statuses_of_time |= {-signal.SIGXCPU, -signal.SIGKILL}
    raise ProcessLimitError("time" if status in statuses_of_time else "died")
