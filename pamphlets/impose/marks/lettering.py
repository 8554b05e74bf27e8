"""Words of our own on sheets: SheetLabel -> the operators that draw it, through a form that sets its text at one point."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths


class SheetLabel(NamedTuple):
    """A line of words on a side of a sheet, its baseline beginning at (x, y) from the lower left corner."""

    text: str
    x: float
    y: float
    size: float
    """In points."""
    upward: bool = False
    """Whether it runs up the sheet instead of to the right."""
    is_outlined: bool = False
    """Whether a white line runs around its letters, so that they can be read on a picture and hide little of it."""


_OUTLINE: Final = b" q 1 Tr 1 G 0.32 w 1 j"
"""Letters stroked in white, in em: a form inherits how text is shown (ISO 32000-2, 8.10.1, 9.3.6)."""


def draw_labels(
    labels: Sequence[SheetLabel], forms: Mapping[str, int]
) -> tuple[bytes, bytes]:
    """Return the operators that draw labels, and the entries of their forms among a side's XObjects.

    `forms` are the object numbers by text.
    """
    operators, entries = b"", b""
    for label in labels:
        form, size = forms[label.text], label.size
        matrix = (size, 0.0, 0.0, size, label.x, label.y)
        if label.upward:
            matrix = (0.0, size, -size, 0.0, label.x, label.y)
        operators += b"\nq " + format_lengths(*matrix) + b" cm"
        if label.is_outlined:
            operators += _OUTLINE + b" /T%d Do Q" % form
        operators += b" /T%d Do Q" % form
        if b"/T%d " % form not in entries:
            entries += b"/T%d %d 0 R" % (form, form)
    return operators, entries
