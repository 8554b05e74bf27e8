"""Words of our own on sheets: SheetLabel -> the operators that draw it, through a form that sets its text at one point."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

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
        operators += b"\nq " + format_lengths(*matrix) + b" cm /T%d Do Q" % form
        if b"/T%d " % form not in entries:
            entries += b"/T%d %d 0 R" % (form, form)
    return operators, entries
