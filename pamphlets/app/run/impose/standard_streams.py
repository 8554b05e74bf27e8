"""An ImposeRequest whose source or output is `-` -> an ImposeResult: the PDF comes on standard input, or goes to standard output.

A PDF is read from its end, and is whole before any of it is sent: both go through a temporary folder.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copyfileobj
from typing import BinaryIO, Final

from pamphlets.app.run.impose.impose_task import ImposeRequest, ImposeResult
from pamphlets.app.streams import STANDARD_STREAM
from pamphlets.core.source import Source, error
from pamphlets.core.system.temporary_folders import temporary_folder

_MOST_BYTES: Final = 2_000_000_000  # a folder of temporary files is often in memory
_CHUNK: Final = 1 << 20


def uses_standard_streams(request: ImposeRequest) -> bool:
    """Return whether a request reads standard input or writes standard output."""
    return STANDARD_STREAM in (request.source, request.output_path)


def impose_streams(
    request: ImposeRequest, carry_out: Callable[[ImposeRequest], ImposeResult]
) -> ImposeResult:
    """Return what a request came to; what is said of its file names it `-`. Nothing is sent of a job that failed.

    Raises OSError.
    """
    with temporary_folder() as folder:
        source, out = request.source, request.output_path
        if source == STANDARD_STREAM:
            source = folder / "stdin.pdf"
            with source.open("wb") as file:
                is_whole = _copy_limited(sys.stdin.buffer, file)
            if not is_whole:
                return ImposeResult((error("impose.limit-memory", Source("-", "")),))
        if out == STANDARD_STREAM:
            out = folder / "stdout.pdf"
        result = carry_out(replace(request, source=source, output_path=out))
        if request.output_path == STANDARD_STREAM and out is not None and result.lines:
            with out.open("rb") as file:
                copyfileobj(file, sys.stdout.buffer, _CHUNK)
            sys.stdout.buffer.flush()
    named = Source("-", "")
    diagnostics = []
    for diagnostic in result.diagnostics:
        is_temporary = Path(diagnostic.source.path).parent == folder
        shown = replace(diagnostic, source=named) if is_temporary else diagnostic
        diagnostics.append(shown)
    return replace(result, diagnostics=tuple(diagnostics))


def _copy_limited(stream: BinaryIO, file: BinaryIO) -> bool:
    """Copy a stream, and return whether that was all of it, within the limit."""
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > _MOST_BYTES:
            return False
        file.write(chunk)
    return True
