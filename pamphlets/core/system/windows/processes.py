"""The number of a process -> whether it runs; limits on memory and time -> a job object that holds this process to them.

Microsoft, "Job Objects", JOBOBJECT_EXTENDED_LIMIT_INFORMATION; nested jobs are of Windows 8. Weaker than `setrlimit` in
one point: the time is that spent in user mode, and Windows looks at it every few seconds.
"""

import ctypes
from typing import Any, Final

from pamphlets.core.system.windows.kernel32 import is_handle, load_kernel32

__all__ = ["is_process_running", "limit_this_process", "load_kernel32"]

_QUERY_LIMITED_INFORMATION: Final = 0x1000
_STILL_ACTIVE: Final = 259
_ERROR_ACCESS_DENIED: Final = 5
_EXTENDED_LIMIT_CLASS: Final = 9
_LIMIT_PROCESS_TIME: Final = 0x2
_LIMIT_PROCESS_MEMORY: Final = 0x100
_LIMIT_DIE_WITHOUT_A_WINDOW: Final = 0x400
_TICKS_A_SECOND: Final = 10_000_000


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("process_count", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class MemoryCounters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS_EX."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        ("counters", ctypes.c_size_t * 8),
        ("private", ctypes.c_size_t),
    )


def is_process_running(kernel32: Any, process_id: int) -> bool:  # noqa: ANN401
    """Return whether a process of this number runs; True where Windows does not tell."""
    handle = kernel32.OpenProcess(_QUERY_LIMITED_INFORMATION, False, process_id)
    if not is_handle(handle):
        return bool(kernel32.GetLastError() == _ERROR_ACCESS_DENIED)
    status = ctypes.c_uint32()
    is_told = kernel32.GetExitCodeProcess(ctypes.c_void_p(handle), ctypes.byref(status))
    kernel32.CloseHandle(ctypes.c_void_p(handle))
    return not is_told or status.value == _STILL_ACTIVE


def limit_this_process(kernel32: Any, memory: int, seconds: float) -> bool:  # noqa: ANN401
    """Hold this process to `memory` bytes beyond what it has and to `seconds` of its time; return whether that was done."""
    process = ctypes.c_void_p(kernel32.GetCurrentProcess())
    counters = MemoryCounters(size=ctypes.sizeof(MemoryCounters))
    job = kernel32.CreateJobObjectW(None, None)
    if not is_handle(job) or not kernel32.K32GetProcessMemoryInfo(
        process, ctypes.byref(counters), counters.size
    ):
        return False
    limits = ExtendedLimits()
    limits.basic.flags = (
        _LIMIT_PROCESS_TIME | _LIMIT_PROCESS_MEMORY | _LIMIT_DIE_WITHOUT_A_WINDOW
    )
    limits.basic.process_time = int(seconds * _TICKS_A_SECOND)
    limits.process_memory = counters.private + memory
    job_handle = ctypes.c_void_p(
        job
    )  # open as long as this process is: the job goes with it
    is_set = kernel32.SetInformationJobObject(
        job_handle, _EXTENDED_LIMIT_CLASS, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    return bool(is_set and kernel32.AssignProcessToJobObject(job_handle, process))
