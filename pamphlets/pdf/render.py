"""A finished PDF -> its first page as a PNG, to show on a screen. PNG: ISO/IEC 15948.

Deterministic: pdfium and zlib give the same bytes for the same page, and the file carries no date.
"""

import zlib
from pathlib import Path
from struct import pack
from typing import BinaryIO, Final

PREVIEW_DPI: Final = 150


def render_preview(pdf: Path, out: BinaryIO, dpi: int = PREVIEW_DPI) -> None:
    """Write the first page of `pdf` into `out`, at so many dots an inch."""
    import pypdfium2 as pdfium  # most commands draw nothing

    with pdfium.PdfDocument(pdf) as document:
        bitmap = document[0].render(scale=dpi / 72, rev_byteorder=True)
        width, height, channels, stride = (
            bitmap.width,
            bitmap.height,
            bitmap.n_channels,
            bitmap.stride,
        )
        samples = bytes(bitmap.buffer)
    out.write(
        _png(
            width,
            height,
            dpi,
            b"".join(
                # Each row after its filter byte: 0, as it is. Flat pages pack as well so as with any other.
                b"\0" + samples[start : start + width * channels]
                for start in range(0, stride * height, stride)
            ),
        )
    )


def _png(width: int, height: int, dpi: int, rows: bytes) -> bytes:
    """Return a PNG of 8-bit rows: grey if they have one byte a pixel, else red, green, blue."""
    kind = 0 if len(rows) == (width + 1) * height else 2
    head = pack(">2L5B", width, height, 8, kind, 0, 0, 0)
    density = pack(">2LB", *[round(dpi / 0.0254)] * 2, 1)  # pixels a metre
    chunks = ((b"IHDR", head), (b"pHYs", density), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">L", len(body)) + name + body + pack(">L", zlib.crc32(name + body))
        for name, body in chunks
    )
