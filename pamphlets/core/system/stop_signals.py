"""Signals that end a program -> KeyboardInterrupt, so that each of them cleans up as Ctrl+C does.

SIGTERM comes from who shuts a computer or a service down, SIGHUP from a terminal window that is closed (POSIX); on Windows
that is SIGBREAK (CTRL_CLOSE_EVENT), with five seconds to tidy up. Whoever begins a command installs this once; what is removed in between is removed uninterrupted.
"""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Final

_SIGNAL_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
_EXIT_CODE_BASE: Final = 128  # as shells say of what a signal ended


@dataclass(slots=True)
class _StopState:
    """The signals of this process, of which there is one set."""

    interrupt: type[BaseException] = KeyboardInterrupt
    """What a signal raises."""
    first_signal: int = 0
    """The one that came first; 0 where none came."""
    shield_count: int = 0
    """How many blocks that must not be cut short are being carried out."""
    is_deferred: bool = False
    """Whether a signal came in one of them."""
    stop: Callable[[], None] | None = None
    """What ends the block that is being carried out; None: nothing does."""


_STATE: Final = _StopState()


def install_stop_signals() -> None:
    """Make SIGTERM, SIGHUP and SIGBREAK raise KeyboardInterrupt in the main thread, as SIGINT does.

    A signal that whoever started us ignores, as `nohup` does, stays ignored.
    """
    for name in _SIGNAL_NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _raise_interrupt)


def install_worker_signals() -> None:
    """Make SIGTERM raise SystemExit, of which a worker says nothing; the rest is for who has the terminal."""
    ignore_stop_signals()
    _STATE.interrupt = SystemExit
    signal.signal(signal.SIGTERM, _raise_interrupt)


def raise_on_signals(interrupt: type[BaseException], *names: str) -> None:
    """Make these signals, and those that were installed before, raise something else in this process."""
    _STATE.interrupt = interrupt
    for name in names:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _raise_interrupt)


def ignore_stop_signals() -> None:
    """Let nothing interrupt the last steps of a process that ends anyway."""
    for name in _SIGNAL_NAMES:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)


def stop_exit_code() -> int | None:
    """Return the status of a program that a signal ended: 130, 143, 129 or 149; None where none came."""
    number = _STATE.first_signal
    return _EXIT_CODE_BASE + number if number else None


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Carry a block out to its end: a signal that comes meanwhile is raised behind it.

    It is for what takes milliseconds, as clean-up does, and nothing else. Signals are raised in the main thread alone:
    in others the block is one like any other, and what came to the main thread meanwhile is not raised there.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    _STATE.shield_count += 1
    try:
        yield
    finally:
        _STATE.shield_count -= 1
        if _STATE.is_deferred and not _STATE.shield_count:
            _STATE.is_deferred = False
            _interrupt()


@contextmanager
def stopped_by(stop: Callable[[], None]) -> Iterator[None]:
    """Carry a block out that `stop` ends: a signal calls that, at once, and is raised behind the block.

    It is for what goes on after whatever is raised in it, as servers do, which take it for a fault of the request that
    they were answering just then. `stop` is called between any two steps of the block: it sets a flag, no more.
    """
    outer_stop, _STATE.stop = _STATE.stop, stop
    try:
        with uninterrupted():
            yield
    finally:
        _STATE.stop = outer_stop


def _raise_interrupt(number: int, _frame: FrameType | None) -> None:
    """Stop what is being done; a second signal while the first one's clean-up runs changes nothing."""
    _STATE.first_signal = _STATE.first_signal or number
    if _STATE.shield_count:
        _STATE.is_deferred = True
        if _STATE.stop is not None:
            _STATE.stop()
    else:
        _interrupt()


def _interrupt() -> None:
    """Raise, unless an interrupt is being handled: its clean-up must come to its end."""
    if not isinstance(sys.exception(), _STATE.interrupt):
        raise _STATE.interrupt(stop_exit_code())
