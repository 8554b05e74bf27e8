"""Builds of a small project in a process that is held to something: less rights, smaller files, another clock."""

import ctypes
import os
import resource
import signal
import time
from collections.abc import Callable

_CAPABILITIES_VERSION = 0x20080522
_IGNORES_MODES = (1 << 1) | (1 << 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


def heed_modes() -> None:
    """Hold this process to the modes of files and folders, which root need not heed (Linux `capset`)."""
    if os.geteuid() != 0:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_CAPABILITIES_VERSION, 0)
    sets = (ctypes.c_uint32 * 6)()
    if libc.capget(header, sets) != 0:
        raise OSError(ctypes.get_errno(), "capget")
    sets[0] &= ~_IGNORES_MODES  # those in effect
    if libc.capset(header, sets) != 0:
        raise OSError(ctypes.get_errno(), "capset")


def limit_file_size(most_bytes: int) -> Callable[[], None]:
    """Return what lets no file of this process grow beyond so many bytes, as a quota does."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # as Python does at its start
        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

    return limit


def move_clock(seconds: float) -> Callable[[], None]:
    """Return what sets this process's clock back, or forth."""
    now = time.time

    def move() -> None:
        time.time = lambda: now() + seconds

    return move
