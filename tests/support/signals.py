"""Signals that a test sends to its own process: as at a program's start before, as they were behind."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from pamphlets.core.system import stop_signals

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def own_signals() -> Iterator[None]:
    """Give the block a state of its own, in which no signal has come."""
    handlers = {number: signal.getsignal(number) for number in STOP_SIGNALS}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stop_signals, "_STATE", stop_signals._StopState())
        yield
    for number, handler in handlers.items():
        signal.signal(number, handler)
