"""An ImposeRequest -> an ImposeResult, come to in a process of its own: no file of others can eat the machine.

A PDF of a few kilobytes may stand for gigabytes, and one of a megabyte for a million objects.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pamphlets.app.os_faults import describe_os_error
from pamphlets.app.run.impose.impose_task import (
    ImposeRequest,
    ImposeResult,
    carry_out_request,
    refuse,
)
from pamphlets.core.source import Source, error
from pamphlets.core.system.limited_child import ProcessLimits
from pamphlets.core.system.limited_process import (
    LimitReason,
    ProcessLimitError,
    run_limited,
)

# 600 pages of text take 30 MB and 0.5 s; a file of scans is copied page by page, 50 MB a second.
_MEMORY: Final = 250_000_000
_SECONDS: Final = 20.0
_MEMORY_A_BYTE: Final = 3
_SECONDS_A_BYTE: Final = 1e-7
# A scan is drawn and measured in 0.3 to 1 s, whether it has 30 KB of black and white or 5 MB of colours.
_SCAN_SECONDS: Final = 100.0
_SCAN_SECONDS_A_BYTE: Final = 1e-5
# A scan of 100 million dots: 300 MB, twice while it is read.
_PICTURE_MEMORY: Final = 1_000_000_000

_LIMIT_CODES: Final[Mapping[LimitReason, str]] = {
    "memory": "impose.limit-memory",
    "time": "impose.limit-time",
    "died": "impose.limit-died",
}


def run_impose_request(request: ImposeRequest) -> ImposeResult:
    """Return how it went with one file. What goes wrong is in the result, not raised: other files wait."""
    try:
        return run_limited(_choose_limits(request), carry_out_request, request)
    except ProcessLimitError as cause:
        source = Source(str(request.source), "")
        return ImposeResult((error(_LIMIT_CODES[cause.reason], source),))
    except OSError as cause:
        return ImposeResult((describe_os_error(cause),))
    except ExceptionGroup as group:
        try:
            return refuse(group)
        except ExceptionGroup:
            return ImposeResult((), crash=group)
    except Exception as crash:  # noqa: BLE001 (it is told as ours, and the next file gets its turn)
        return ImposeResult((), crash=crash)


def _choose_limits(request: ImposeRequest) -> ProcessLimits:
    """Return what a job may take: more for a larger file, and for pictures, which are laid open."""
    size = measure_sources(request)
    memory = _MEMORY + _MEMORY_A_BYTE * size
    input_pages = request.options.input_pages
    has_scans = input_pages.straighten or input_pages.cut_borders or input_pages.spreads
    if request.pictures or has_scans:
        memory += _PICTURE_MEMORY
    seconds = _SECONDS + _SECONDS_A_BYTE * size
    if has_scans:
        seconds += _SCAN_SECONDS + _SCAN_SECONDS_A_BYTE * size
    return ProcessLimits(memory, seconds)


def measure_sources(request: ImposeRequest) -> int:
    """Return the size of all files that a request reads."""
    return sum(map(_measure_file, list_sources(request)))


def list_sources(request: ImposeRequest) -> tuple[Path, ...]:
    """Return the files that a request reads."""
    sources = request.pictures or (request.source,)
    return sources + request.options.input_pages.further_files


def _measure_file(path: Path) -> int:
    """Return the size of a file, 0 for one that cannot be looked at: that is told where it is opened."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
