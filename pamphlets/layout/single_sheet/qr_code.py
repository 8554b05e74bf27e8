"""URL -> ScaledDrawing, its QR code: a courtesy beside the written address, never instead of it.

The matrix is segno's (ISO/IEC 18004), at error level Q: a quarter of it may be dirt. The quiet zone belongs to it.
"""

from itertools import groupby
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, PathSegment, VectorPath, polygon
from pamphlets.core.geometry import Size
from pamphlets.core.page import ScaledDrawing
from pamphlets.core.units import Pt

QUIET_ZONE: Final = 4  # modules of white on every side


def make_qr_code(url: str, module: Pt) -> ScaledDrawing:
    """Return the QR code of a URL, its modules `module` points wide, within its quiet zone."""
    import segno  # 30 ms

    rows = segno.make_qr(url, error="q", boost_error=False).matrix
    segments: list[PathSegment] = []
    for row_number, row in enumerate(rows, QUIET_ZONE):
        top = row_number * module
        bottom = top + module
        stop = QUIET_ZONE
        for is_dark, run in groupby(map(bool, row)):
            start = stop
            stop += len(list(run))
            if is_dark:
                left = start * module
                right = stop * module
                corners = [
                    (left, top),
                    (right, top),
                    (right, bottom),
                    (left, bottom),
                ]
                segments += polygon(corners)
    side_modules = len(rows) + 2 * QUIET_ZONE
    side = side_modules * module
    size = Size(side, side)
    path = VectorPath(tuple(segments), Fill())
    drawing = Drawing(size, (path,))
    return ScaledDrawing(drawing, size, f"Code QR\u00a0: {url}")
