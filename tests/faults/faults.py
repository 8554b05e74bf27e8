"""The ways in which a step of writing goes wrong."""

import errno
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from tests.faults.steps import OnStep, Step

_MOVING = ("os.rename", "os.remove", "os.rmdir", "os.chmod")
_GROWING = ("open", "write", "fsync", "os.mkdir", "os.link")


@dataclass(frozen=True, slots=True)
class Fault:
    """One way."""

    name: str
    begin: Callable[[int], OnStep]
    """The number of the step at which it begins -> what is done at each step."""
    statuses: frozenset[int] = frozenset({1})
    """With which a build may then leave; 0 besides, where a step is not needed for what is built."""
    may_leave_files: bool = False
    """Under temporary names, until the next build: nobody removes them, or nobody can."""
    actions: frozenset[str] = frozenset({*_GROWING, *_MOVING})
    """What steps do at which it is tried."""
    may_mix_files: bool = False
    """Old and new ones of a title: what was moved stays where it is, and nobody is there to say so."""


def _refuse(number: int, path: str) -> OSError:
    return OSError(number, os.strerror(number), path)


def _fill_disk(first: int) -> OnStep:
    """From a step on nothing new can be written; what is there can be moved and removed."""

    def on_step(step: Step) -> None:
        if step.number >= first and step.action in _GROWING:
            raise _refuse(errno.ENOSPC, step.path)

    return on_step


def _forbid_all(first: int) -> OnStep:
    """From a step on nothing can be changed: the disk is read-only, as after an error of its own."""

    def on_step(step: Step) -> None:
        if step.number >= first:
            raise _refuse(errno.EROFS, step.path)

    return on_step


def _lock_target(first: int) -> OnStep:
    """The file of one step is open in another program, as Windows has it: it cannot be replaced, moved or removed."""
    locked: set[str] = set()

    def on_step(step: Step) -> None:
        if step.number == first:
            locked.add(step.path)
        if step.path in locked:
            raise _refuse(errno.EACCES, step.path)

    return on_step


def _fail_once(first: int) -> OnStep:
    """One step fails, the next ones do not: a network folder that comes back."""

    def on_step(step: Step) -> None:
        if step.number == first:
            raise _refuse(errno.EIO, step.path)

    return on_step


def _send(number: signal.Signals) -> Callable[[int], OnStep]:
    """The process gets a signal before a step."""

    def begin(first: int) -> OnStep:
        def on_step(step: Step) -> None:
            if step.number == first:
                os.kill(os.getpid(), number)

        return on_step

    return begin


_KILLED, _ENDED, _HUNG_UP = -signal.SIGKILL, 128 + signal.SIGTERM, 128 + signal.SIGHUP
FAULTS = MappingProxyType(
    {
        fault.name: fault
        for fault in (
            Fault(
                "kill",
                _send(signal.SIGKILL),
                frozenset({_KILLED}),
                may_leave_files=True,
                may_mix_files=True,
            ),
            Fault("full", _fill_disk),
            Fault("readonly", _forbid_all, may_leave_files=True),
            Fault("locked", _lock_target, actions=frozenset(_MOVING), may_leave_files=True),
            Fault("once", _fail_once),
            Fault("interrupt", _send(signal.SIGINT), frozenset({130})),
            Fault(
                "terminate",
                _send(signal.SIGTERM),
                frozenset({_ENDED}),
                actions=frozenset({"write", "os.rename"}),
            ),
            Fault(
                "hangup",
                _send(signal.SIGHUP),
                frozenset({_HUNG_UP}),
                actions=frozenset({"open", "os.link"}),
            ),
        )
    }
)
