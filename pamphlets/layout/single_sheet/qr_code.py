"""An address -> a square for telephones: a courtesy beside the written address, never instead of it.

The matrix is segno's (ISO/IEC 18004), at error level Q: a quarter of it may be dirt. The quiet zone belongs to it.
"""

from typing import Final

from pamphlets.core.drawing import Drawing, Fill, PathSegment, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.page import ScaledDrawing
from pamphlets.core.units import Pt

QUIET_ZONE: Final = 4  # modules of white on every side


def make_qr_code(address: str, module: Pt) -> ScaledDrawing:
    """Return the square of an address, its modules `module` points wide, the quiet zone around it kept."""
    import segno

    made = segno.make_qr(address, error="q", boost_error=False)
    rows = [[bool(dark) for dark in row] for row in made.matrix]
    side = (len(rows) + 2 * QUIET_ZONE) * module
    segments: list[PathSegment] = []
    for row, cells in enumerate(rows):
        segments += _dark_rectangles(cells, (row + QUIET_ZONE) * module, module)
    size = Size(side, side)
    return ScaledDrawing(
        Drawing(size, (VectorPath(tuple(segments), Fill()),)), size, f"Code QR\u00a0: {address}"
    )


def _dark_rectangles(cells: list[bool], top: Pt, module: Pt) -> list[PathSegment]:
    """Return the dark modules of a row as rectangles, neighbours as one."""
    found: list[PathSegment] = []
    start: int | None = None
    for column, dark in enumerate([*cells, False]):
        if dark and start is None:
            start = column
        elif not dark and start is not None:
            left, right, bottom = (
                (start + QUIET_ZONE) * module,
                (column + QUIET_ZONE) * module,
                top + module,
            )
            found += [
                ("M", left, top),
                ("L", right, top),
                ("L", right, bottom),
                ("L", left, bottom),
                ("Z",),
            ]
            start = None
    return found
