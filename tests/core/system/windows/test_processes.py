"""Windows' own calls get what they ask for: whole handles, structures of the right size, the limits that were meant."""

import ctypes
import sys
from collections.abc import Callable
from types import FunctionType, SimpleNamespace

import pytest

from pamphlets.core.system import limited_child, temporary_names
from pamphlets.core.system.limited_child import ProcessLimits
from pamphlets.core.system.limited_process import ProcessLimitError, _read_answer
from pamphlets.core.system.windows import console, processes
from pamphlets.core.system.windows.kernel32 import (
    declare_handles,
    is_handle,
    load_kernel32,
)
from pamphlets.core.system.windows.processes import (
    ExtendedLimits,
    MemoryCounters,
    is_process_running,
    limit_this_process,
)

HIGH_HANDLE = 0x7FFF_0000_0124  # beyond 32 bits


def test_structures_are_as_large_as_windows_has_them_on_64_bits() -> None:
    assert ctypes.sizeof(ExtendedLimits) == 144
    assert ctypes.sizeof(MemoryCounters) == 80
    assert ExtendedLimits.process_memory.offset == 64 + 48
    assert processes.BasicLimits.flags.offset == 16
    assert MemoryCounters.private.offset == 72


@pytest.mark.parametrize("value", [None, 0, -1, 2**64 - 1])
def test_null_and_minus_one_are_no_handles(value: int | None) -> None:
    assert not is_handle(value)
    assert is_handle(HIGH_HANDLE)


def test_handles_are_declared_as_wide_as_pointers() -> None:
    def call() -> None:
        pass

    names = ("OpenProcess", "GetCurrentProcess", "CreateJobObjectW", "GetStdHandle")
    library = declare_handles(
        SimpleNamespace(**{name: FunctionType(call.__code__, {}) for name in names})
    )
    assert all(getattr(library, name).restype is ctypes.c_void_p for name in names)


def test_there_is_no_kernel32_elsewhere() -> None:
    if sys.platform != "win32":
        assert load_kernel32() is None


def value_of(reference: object) -> ctypes.Structure:
    """What `byref` refers to."""
    return reference._obj  # type: ignore[attr-defined, no-any-return]


class Kernel32:
    """Windows, as far as we ask it."""

    def __init__(self, *, status: int = 259, error: int = 0, opens: bool = True) -> None:
        self.status, self.error, self.opens = status, error, opens
        self.closed: list[int | None] = []
        self.limits: ExtendedLimits | None = None
        self.assigned: tuple[int | None, int | None] | None = None
        self.refuses = ""

    def OpenProcess(self, access: int, _inherit: bool, _number: int) -> int | None:  # noqa: N802 (as Windows has it)
        assert (
            access == 0x1000
        )  # PROCESS_QUERY_LIMITED_INFORMATION: of others' processes too
        return HIGH_HANDLE if self.opens else None

    def GetLastError(self) -> int:  # noqa: N802 (as Windows has it)
        return self.error

    def GetExitCodeProcess(self, handle: ctypes.c_void_p, status: object) -> int:  # noqa: N802 (as Windows has it)
        assert handle.value == HIGH_HANDLE
        value_of(status).value = self.status
        return 1

    def CloseHandle(self, handle: ctypes.c_void_p) -> int:  # noqa: N802 (as Windows has it)
        self.closed.append(handle.value)
        return 1

    def GetCurrentProcess(self) -> int:  # noqa: N802 (as Windows has it)
        return 2**64 - 1  # the pseudo handle: -1

    def CreateJobObjectW(self, _security: None, name: None) -> int | None:  # noqa: N802 (as Windows has it)
        assert name is None
        return None if self.refuses == "job" else HIGH_HANDLE

    def K32GetProcessMemoryInfo(  # noqa: N802 (as Windows has it)
        self, process: ctypes.c_void_p, counters: object, size: int
    ) -> int:
        assert (process.value, size) == (2**64 - 1, 80)
        value_of(counters).private = 30_000_000
        return int(self.refuses != "memory")

    def SetInformationJobObject(  # noqa: N802 (as Windows has it)
        self, job: ctypes.c_void_p, kind: int, limits: object, size: int
    ) -> int:
        assert (job.value, kind, size) == (HIGH_HANDLE, 9, 144)
        self.limits = value_of(limits)  # type: ignore[assignment]
        return int(self.refuses != "set")

    def AssignProcessToJobObject(  # noqa: N802 (as Windows has it)
        self, job: ctypes.c_void_p, process: ctypes.c_void_p
    ) -> int:
        self.assigned = job.value, process.value
        return int(self.refuses != "assign")


@pytest.mark.parametrize(
    ("windows", "runs"),
    [
        (Kernel32(), True),
        (Kernel32(status=0), False),
        (Kernel32(status=1), False),
        (Kernel32(opens=False, error=5), True),  # somebody else's
        (Kernel32(opens=False, error=87), False),  # there is none of this number
    ],
)
def test_a_process_runs_as_long_as_it_has_no_status(windows: Kernel32, runs: bool) -> None:
    assert is_process_running(windows, 1234) == runs
    assert windows.closed == ([HIGH_HANDLE] if windows.opens else [])


def test_what_killed_runs_left_goes_on_windows_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    for windows, runs in ((Kernel32(), True), (Kernel32(opens=False, error=87), False)):
        monkeypatch.setattr(processes, "load_kernel32", lambda library=windows: library)
        assert temporary_names._is_running(1234) == runs


def test_a_child_is_held_by_a_job_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = Kernel32()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(processes, "load_kernel32", lambda: windows)
    monkeypatch.setattr(limited_child, "raise_on_signals", lambda *_: None)
    limited_child._limit_this_process(ProcessLimits(200_000_000, 1.5))
    assert windows.assigned == (HIGH_HANDLE, 2**64 - 1)
    assert windows.limits is not None
    assert windows.limits.process_memory == 230_000_000  # what it had is not counted
    assert windows.limits.basic.process_time == 15_000_000
    assert windows.limits.basic.flags == 0x100 | 0x2 | 0x400
    assert windows.closed == []  # a closed job is a lost one


@pytest.mark.parametrize("refuses", ["job", "memory", "set", "assign", ""])
def test_it_is_known_whether_limits_hold(refuses: str) -> None:
    windows = Kernel32()
    windows.refuses = refuses
    assert limit_this_process(windows, 1, 1) == (refuses == "")


def test_what_windows_ends_for_its_time_is_told_so() -> None:
    with pytest.raises(ProcessLimitError, match="time"):
        _read_answer(b"", 1816)


@pytest.mark.parametrize(
    ("handle", "gets", "sets", "obeyed"),
    [(7, 1, 1, True), (7, 0, 1, False), (7, 1, 0, False), (None, 1, 1, False)],
)
def test_a_console_is_told_to_obey_escapes(
    handle: int | None, gets: int, sets: int, obeyed: bool
) -> None:
    modes: list[int] = []

    def get_mode(_console: ctypes.c_void_p, mode: object) -> int:
        value_of(mode).value = 3
        return gets

    def set_mode(_console: ctypes.c_void_p, mode: int) -> int:
        modes.append(mode)
        return sets

    get_handle: Callable[[int], int | None] = {-11: handle}.get
    windows = SimpleNamespace(
        GetStdHandle=get_handle, GetConsoleMode=get_mode, SetConsoleMode=set_mode
    )
    assert console.enable_escapes(windows) == obeyed
    assert modes == ([7] if handle and gets else [])
