"""The output and error streams of this process -> streams that a closed pipe, a full disk or another alphabet never stop.

Whoever reads may leave early (`build | head -1`), or nobody may be there (`>&-`): the titles are made all the same.
What could not be said is known in the end.
"""

import codecs
import io
import os
import sys
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize

STANDARD_STREAM: Final = Path("-")
"""What is typed for standard input or output where a file is asked for."""
_NEAREST_ERRORS: Final = "pamphlets.nearest"
_STANDARD_HANDLES: Final = (0, 1, 2)
# What no decomposition turns into signs that every terminal has.
_NEAREST_SIGNS: Final = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-",
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "€": "EUR", "\u202f": " ", "\u00a0": " ", "→": "->",
}  # fmt: skip


class LossyRawStream(io.RawIOBase):
    """Bytes -> another raw stream, as long as that takes them; then nowhere."""

    def __init__(self, inner: io.RawIOBase) -> None:
        super().__init__()
        self.inner = inner
        self.fault: OSError | None = None
        """Why no more can be written; None while it can."""

    def writable(self) -> bool:
        """Return that it can be written to: it always seems so."""
        return True

    def write(self, data: Any) -> int | None:  # noqa: ANN401 (a buffer, which has no type before Python 3.12)
        """Write bytes; once that fails, take them and forget them."""
        if self.fault is None:
            try:
                return self.inner.write(data)
            except OSError as fault:
                self.fault = fault
        return memoryview(data).nbytes

    def fileno(self) -> int:
        """Return the handle of the stream behind it."""
        return self.inner.fileno()

    def isatty(self) -> bool:
        """Return whether somebody reads it at a terminal."""
        return self.inner.isatty()


def open_closed_handles() -> None:
    """Open what was closed at the start (`>&-`), to nowhere: the next file opened would else take its place."""
    for handle in _STANDARD_HANDLES:
        try:
            os.fstat(handle)
        except OSError:
            nowhere = os.open(os.devnull, os.O_RDWR)  # the lowest free handle is this one
            os.set_inheritable(nowhere, True)


def replace_streams() -> list[LossyRawStream]:
    """Put streams that never fail in the place of output and error, and return what lies behind each of them.

    A stream that is not a file's, as in a test, stays.
    """
    codecs.register_error(_NEAREST_ERRORS, _write_nearest)
    if sys.platform == "win32":
        from pamphlets.core.system.windows import console  # ctypes: 5 ms

        console.enable_escapes(console.load_kernel32())
    open_closed_handles()
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 (for as long as we run)
    raw_streams: list[LossyRawStream] = []
    for name, handle in (("stdout", 1), ("stderr", 2)):
        stream = getattr(sys, name)
        encoding = "utf-8"
        inner: object = None
        if stream is None:
            inner = io.FileIO(handle, "w", closefd=False)
        elif isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding
            inner = getattr(stream.buffer, "raw", stream.buffer)
        if not isinstance(inner, io.RawIOBase):
            continue
        raw_stream = LossyRawStream(inner)
        has_no_wait = (
            name == "stderr" or inner.isatty() or getattr(stream, "write_through", False)
        )
        buffer = io.BufferedWriter(raw_stream)
        lossy = io.TextIOWrapper(
            buffer, encoding, _NEAREST_ERRORS, line_buffering=has_no_wait
        )
        setattr(sys, name, lossy)
        raw_streams.append(raw_stream)
    return raw_streams


def unsaid_reason(raw_streams: list[LossyRawStream]) -> str | None:
    """Return why output was lost that its reader waits for; None where all was said, or the reader left."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    for raw_stream in raw_streams:
        fault = raw_stream.fault
        if fault is not None and not isinstance(fault, BrokenPipeError):
            return fault.strerror or str(fault)
    return None


def _write_nearest(fault: UnicodeError) -> tuple[str, int]:
    """Return the nearest signs that an alphabet has for what it lacks: `e` for `é`, else a question mark."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    nearest: list[str] = []
    for sign in fault.object[fault.start : fault.end]:
        plain = normalize("NFKD", sign).encode("ascii", "ignore").decode()
        nearest.append(_NEAREST_SIGNS.get(sign) or plain or "?")
    return "".join(nearest), fault.end
