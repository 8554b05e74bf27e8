"""Words of our own on sheets: what they say, and how the line that a setter makes of them gets to its place."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from pamphlets.impose.pdf_objects.pdf_syntax import format_length
from pamphlets.impose.placement.matrix import Matrix

SET: Final = 6.0  # points in which a setter sets its lines
_BASE: Final = 0.3  # of the size: how high the baseline stands above a line's lower edge
_LETTER_WIDTH, _CAPITAL_WIDTH, _THIN_WIDTH = (
    0.48,
    0.56,
    0.26,
)  # of the size: breadths of letters, a little more than they are
_THIN: Final = frozenset(" .,;:·’'()ijlt\u00a0")


class SheetLabel(NamedTuple):
    """A line in so many points, its baseline beginning at (x, y) from the sheet's lower left corner, or turned up."""

    text: str
    x: float
    y: float
    size: float
    upward: bool = False

    @property
    def matrix(self) -> Matrix:
        """The way of a line from where it was set, its lower left corner at the origin."""
        scale, below = self.size / SET, self.size * _BASE
        if self.upward:
            return (0.0, scale, -scale, 0.0, self.x + below, self.y)
        return (scale, 0.0, 0.0, scale, self.x, self.y - below)


def label_width(text: str, size: float) -> float:
    """Return about how long a line is: a little more than it will be."""
    return size * sum(
        _THIN_WIDTH
        if one in _THIN
        else _CAPITAL_WIDTH
        if one.isupper() or one.isdigit()
        else _LETTER_WIDTH
        for one in text
    )


def centred_label(text: str, x: float, y: float, size: float) -> SheetLabel:
    """Return a short line around a place, its capitals as far above it as below."""
    return SheetLabel(text, x - label_width(text, size) / 2, y - 0.33 * size, size)


def label_background(line: SheetLabel) -> bytes:
    """Return a white ground for a line to be read on."""
    pad, long = 0.35 * line.size, label_width(line.text, line.size)
    low, high = line.y - 0.35 * line.size, line.y + 1.05 * line.size
    if line.upward:
        box = (line.x - 1.05 * line.size, line.y - pad, high - low, long + 2 * pad)
    else:
        box = (line.x - pad, low, long + 2 * pad, high - low)
    return b"q 1 g " + b" ".join(format_length(side) for side in box) + b" re f Q"


def draw_labels(lines: Sequence[SheetLabel], forms: Mapping[str, int]) -> tuple[bytes, bytes]:
    """Return the operators that draw lines on a side, and the entries of their forms among its resources."""
    drawn, named = b"", b""
    for line in lines:
        form = forms[line.text]
        place = b" ".join(format_length(factor) for factor in line.matrix)
        drawn += b"\nq " + place + b" cm /T%d Do Q" % form
        if b"/T%d " % form not in named:
            named += b"/T%d %d 0 R" % (form, form)
    return drawn, named
