"""What the system refused, as OSErrors -> diagnostics: which file, why, and what can be done about it."""

import errno
import os
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from pamphlets.core.source import Diagnostic, PamphletError, Source, error, iter_causes

_CODES: Final = MappingProxyType(
    {
        errno.ENOSPC: "system-full",
        errno.EDQUOT: "system-full",
        errno.EFBIG: "system-full",
        errno.EROFS: "system-read-only",
        errno.EACCES: "system-denied",
        errno.EPERM: "system-denied",
        errno.ENOENT: "system-missing",
        errno.ENAMETOOLONG: "system-name",
        errno.ELOOP: "system-loop",
        errno.ENOTDIR: "system-kind",
        errno.EISDIR: "system-kind",
        errno.EEXIST: "system-kind",
        errno.EMFILE: "system-busy",
        errno.ENFILE: "system-busy",
        errno.EAGAIN: "system-busy",
        errno.ENOMEM: "system-busy",
    }
)
# What `errno` does not tell apart: Windows' own numbers (Microsoft, "System Error Codes").
_WINDOWS_CODES: Final = MappingProxyType(
    {
        32: "system-open",  # ERROR_SHARING_VIOLATION
        33: "system-open",  # ERROR_LOCK_VIOLATION
        112: "system-full",  # ERROR_DISK_FULL
        123: "system-name",  # ERROR_INVALID_NAME
        206: "system-long",  # ERROR_FILENAME_EXCED_RANGE
        267: "system-kind",  # ERROR_DIRECTORY
        1224: "system-open",  # ERROR_USER_MAPPED_FILE
    }
)
_MOST_PATH_LETTERS: Final = 259  # MAX_PATH, its closing zero apart
_UNKNOWN_PLACE: Final = "pamphlets"


def describe_faults(group: BaseExceptionGroup[BaseException]) -> Iterator[Diagnostic]:
    """Yield the faults of a group that holds an author's, and what the system refused, however deep."""
    for cause in iter_causes(group):
        if isinstance(cause, PamphletError):
            yield cause.diagnostic
        elif isinstance(cause, OSError):
            yield describe_os_error(cause)


def describe_os_error(cause: OSError) -> Diagnostic:
    """Return the fault of the file that an error names, of the program's own where it names none."""
    reason = cause.strerror or str(cause) or type(cause).__name__
    code = _name_fault(cause)
    if not cause.filename:
        # As of `tempfile`, which names those that it tried.
        code = "system-nowhere" if code == "system-missing" else code
        return error(code, Source(_UNKNOWN_PLACE, ""), reason=reason)
    name = cause.filename
    place = (
        name.decode("utf-8", "surrogateescape") if isinstance(name, bytes) else str(name)
    )
    return error(code, Source(place, ""), reason=reason)


def _name_fault(cause: OSError) -> str:
    """Return the code of what an error means."""
    windows_number: int | None = getattr(cause, "winerror", None)
    if windows_number is not None and windows_number in _WINDOWS_CODES:
        return _WINDOWS_CODES[windows_number]
    code = _CODES.get(cause.errno or 0, "system-refused")
    if windows_number is None or code != "system-missing":
        return code
    # Windows says so too where a path is too long.
    path = os.path.abspath(cause.filename or "")  # noqa: PTH100 (it may be bytes)
    return "system-long" if len(path) > _MOST_PATH_LETTERS else code
