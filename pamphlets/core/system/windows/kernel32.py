"""The calls of Windows' kernel32 that we make, with the types of their handles: a handle is as wide as a pointer.

Microsoft, "Windows API index", processthreadsapi.h, jobapi2.h, psapi.h, consoleapi.h. Whoever uses them is given them,
so that tests on other systems can give others.
"""

import ctypes
import sys
from typing import Any, Final

_HANDLE_CALLS: Final = (
    "OpenProcess",
    "GetCurrentProcess",
    "CreateJobObjectW",
    "GetStdHandle",
)


def load_kernel32() -> Any | None:  # noqa: ANN401 (functions that ctypes makes)
    """Return the library, None on another system."""
    if sys.platform != "win32":
        return None
    library = ctypes.WinDLL("kernel32", use_last_error=True)
    return declare_handles(library)


def declare_handles(library: Any) -> Any:  # noqa: ANN401
    """Return a library whose calls give whole handles; ctypes takes what it is not told for an int of 32 bits."""
    for name in _HANDLE_CALLS:
        getattr(library, name).restype = ctypes.c_void_p
    return library


def is_handle(value: int | None) -> bool:
    """Return whether a call gave a handle: NULL and INVALID_HANDLE_VALUE are none."""
    return value not in (None, 0, -1, ctypes.c_void_p(-1).value)
