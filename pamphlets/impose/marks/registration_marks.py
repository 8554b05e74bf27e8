"""The size of a sheet -> two crosses by which sheets printed in several inks are laid over each other.

They stand at the middles of its head and foot: where a sheet of two pages is folded, and a cross is least seen.
"""

from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.pdf_objects.pdf_syntax import line_operators

_STYLE: Final = b"\nq 0.35 w 0 G 0 J [] 0 d"
_ARM: Final = mm(2.5)
_FROM_EDGE: Final = mm(7)  # a Risograph leaves 3 to 4 mm of A3 white


def draw_registration_marks(sheet_size: Size) -> bytes:
    """Return the crosses of a side."""
    x = sheet_size.width / 2
    lines = [_STYLE]
    for y in (_FROM_EDGE, sheet_size.height - _FROM_EDGE):
        lines.append(line_operators(x - _ARM, y, x + _ARM, y))
        lines.append(line_operators(x, y - _ARM, x, y + _ARM))
    return b"\n".join((*lines, b"Q"))
