"""A console of Windows -> one that takes the escapes of terminals (ECMA-48), as `Windows Terminal` does by itself.

Microsoft, "Console Virtual Terminal Sequences", of Windows 10 1511.
"""

import ctypes
from typing import Any, Final

from pamphlets.core.system.windows.kernel32 import is_handle, load_kernel32

__all__ = ["enable_escapes", "load_kernel32"]

_STANDARD_OUTPUT: Final = -11
_PROCESS_ESCAPES: Final = 0x4


def enable_escapes(kernel32: Any) -> bool:  # noqa: ANN401
    """Return whether escapes that are written to standard output are obeyed from now on."""
    console = ctypes.c_void_p(kernel32.GetStdHandle(_STANDARD_OUTPUT))
    mode = ctypes.c_uint32()
    if not is_handle(console.value) or not kernel32.GetConsoleMode(
        console, ctypes.byref(mode)
    ):
        return False
    return bool(kernel32.SetConsoleMode(console, mode.value | _PROCESS_ESCAPES))
