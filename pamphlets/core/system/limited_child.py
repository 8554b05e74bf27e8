"""A task, in the process that is to carry it out -> limits on memory and time, then the answer, written to a pipe.

What `limited_process` starts. POSIX `setrlimit`: memory is held on Linux, processor time on all POSIX systems; on Windows
a job object holds both.
"""

import faulthandler
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from math import ceil
from traceback import format_exception
from typing import Final, NoReturn

from pamphlets.core.system.stop_signals import raise_on_signals

if sys.platform != "win32":
    import resource

GRACE: Final = 2.0  # seconds that a process has to tidy up before it is killed
MEMORY_STATUS, TIME_STATUS = 90, 91  # exit statuses of a child without an answer
# ERROR_NOT_ENOUGH_QUOTA: what Windows ends a process with whose time is used up.
WINDOWS_TIME_STATUS: Final = 1816
_CLOCK_FACTOR: Final = 3
_STOPPED_STATUS: Final = 92
_STANDARD_ERROR: Final = 2


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """What a process may take."""

    memory: int
    """Bytes beyond what it begins with: of address space on Linux, of its own memory on Windows, not held on macOS."""
    seconds: float
    """Of processor time."""
    clock_seconds: float | None = None
    """On the clock; None: three times as many as of processor time, which other programs want too."""

    @property
    def most_clock_seconds(self) -> float:
        """How long the process may take on the clock."""
        if self.clock_seconds is None:
            return _CLOCK_FACTOR * self.seconds
        return self.clock_seconds


@dataclass(frozen=True, slots=True)
class LimitedTask:
    """What to do in a process of its own."""

    limits: ProcessLimits
    function: Callable[..., object]
    arguments: tuple[object, ...]
    named_arguments: dict[str, object]


@dataclass(frozen=True, slots=True)
class TaskAnswer:
    """How it went."""

    result: object = None
    error: BaseException | None = None
    """What the function raised; None: it returned."""


class _TimeUpError(BaseException):
    """This process has used its time, or is to stop: no `except Exception` of a library holds this up."""


def run_spawned_child() -> NoReturn:
    """Carry out the task that stands on standard input in this process, a new Python, and leave it."""
    writer = os.dup(sys.stdout.fileno())
    os.dup2(_STANDARD_ERROR, sys.stdout.fileno())
    run_child(pickle.load(sys.stdin.buffer), writer)  # noqa: S301 (our parent wrote it)


def run_child(task: LimitedTask, writer: int) -> NoReturn:
    """Carry out a task within its limits, write the answer and leave the process at once, whatever happens."""
    status = 1
    try:
        # What a library says of its own end is not for authors: the parent tells it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), _STANDARD_ERROR)
        faulthandler.disable()
        _limit_this_process(task.limits)
        answer = _carry_out(task)
        with open(writer, "wb") as file:
            file.write(pickle_answer(answer))
        status = 0
    except MemoryError:
        status = MEMORY_STATUS
    except _TimeUpError:
        status = TIME_STATUS
    except BaseException:  # noqa: BLE001 (Ctrl-C, which the parent has heard as well)
        status = _STOPPED_STATUS
    finally:
        os._exit(status)


def _limit_this_process(limits: ProcessLimits) -> None:
    """Hold this process to its limits, where the system can. What it has already does not count."""
    raise_on_signals(_TimeUpError, "SIGTERM", "SIGXCPU")
    if sys.platform == "win32":
        from pamphlets.core.system.windows import processes  # ctypes: 5 ms

        kernel32 = processes.load_kernel32()
        processes.limit_this_process(kernel32, limits.memory, limits.seconds)
        return
    seconds = ceil(limits.seconds)
    bounds = {
        resource.RLIMIT_CPU: (seconds, seconds + ceil(GRACE)),
        resource.RLIMIT_CORE: (0, 0),
    }
    if sys.platform == "linux":
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 (no path of an author's)
            page_count = int(file.read().split()[0])
        memory = page_count * resource.getpagesize() + limits.memory
        # A program begun from here may lift it: some reserve many more addresses than they use.
        _, hard_limit = resource.getrlimit(resource.RLIMIT_AS)
        bounds[resource.RLIMIT_AS] = (memory, hard_limit)
    for kind, bound in bounds.items():
        with suppress(ValueError, OSError):  # what was set from outside is lower
            resource.setrlimit(kind, bound)


def _carry_out(task: LimitedTask) -> TaskAnswer:
    """Return the answer of a task. Raises MemoryError where memory ran out, whatever that was taken for."""
    try:
        return TaskAnswer(task.function(*task.arguments, **task.named_arguments))
    except Exception as error:  # noqa: BLE001 (the parent raises it)
        if _is_out_of_memory(error):
            raise MemoryError from None
        error.add_note("".join(format_exception(error)))
        return TaskAnswer(error=error)


def _is_out_of_memory(error: BaseException) -> bool:
    """Return whether an exception, or what led to it, is that memory has run out."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        cause = waiting.pop()
        if cause is None or id(cause) in seen:
            continue
        if isinstance(cause, MemoryError):
            return True
        seen.add(id(cause))
        waiting += (cause.__cause__, cause.__context__)
        if isinstance(cause, BaseExceptionGroup):
            waiting += cause.exceptions
    return False


def pickle_answer(answer: TaskAnswer) -> bytes:
    """Return an answer as bytes that can be read back; an exception that cannot be is told by its text."""
    try:
        data = pickle.dumps(answer)
        if answer.error is not None:  # some take other arguments than they keep
            pickle.loads(data)  # noqa: S301 (just written)
    except (TypeError, AttributeError, pickle.PicklingError) as cause:
        error = answer.error or cause
        told = RuntimeError(f"{type(error).__name__}: {error}")
        data = pickle.dumps(TaskAnswer(error=told))
    return data
