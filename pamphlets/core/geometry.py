"""Points, sizes and rectangles. Origin top left, y grows downward; the PDF writer alone flips it."""

from dataclasses import dataclass
from typing import Final

from pamphlets.core.units import Pt


@dataclass(frozen=True, slots=True)
class Point:
    """A place on a page, from its top left corner."""

    x: Pt
    y: Pt

    def shift_by(self, x: Pt, y: Pt) -> "Point":
        """Return the place further right and down."""
        return Point(self.x + x, self.y + y)


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height."""

    width: Pt
    height: Pt

    def scale_by(self, factor: float) -> "Size":
        """Return the size so many times larger."""
        return Size(self.width * factor, self.height * factor)

    def scaled_into(self, width: Pt, height: Pt) -> "Size":
        """Return the largest size of the same proportions that a width and a height hold."""
        scale = min(width / self.width, height / self.height)
        return Size(self.width * scale, self.height * scale)


_LEAST_CROP: Final = 1e-3  # of a side: less is the rounding of the sizes


@dataclass(frozen=True, slots=True)
class Insets:
    """Distances inwards from the edges of a page or a sheet as it is looked at."""

    left: Pt
    right: Pt
    top: Pt
    bottom: Pt


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its top left corner and its size."""

    x: Pt
    y: Pt
    width: Pt
    height: Pt

    def shift_by(self, x: Pt, y: Pt) -> "Rect":
        """Return the rectangle further right and down."""
        return Rect(self.x + x, self.y + y, self.width, self.height)

    def scale_to(self, size: Size) -> "Rect":
        """Return the rectangle of a size of which this one names the shares: where a crop lies in a picture."""
        width, height = size.width, size.height
        return Rect(
            self.x * width, self.y * height, self.width * width, self.height * height
        )

    def expand_by(self, margin: Pt) -> "Rect":
        """Return the rectangle with so much more on each side."""
        width, height = self.width + 2 * margin, self.height + 2 * margin
        return Rect(self.x - margin, self.y - margin, width, height)

    def corners(self) -> tuple[tuple[Pt, Pt], ...]:
        """Return the corners, clockwise from the top left."""
        return (
            (self.x, self.y),
            (self.right, self.y),
            (self.right, self.bottom),
            (self.x, self.bottom),
        )

    def centre(self, size: Size) -> Point:
        """Return where something of that size has its top left corner if it stands in the middle."""
        x = self.x + (self.width - size.width) / 2
        y = self.y + (self.height - size.height) / 2
        return Point(x, y)

    @property
    def right(self) -> Pt:
        """Return the x of the right edge."""
        return self.x + self.width

    @property
    def centre_x(self) -> Pt:
        """Return the x half way between the left and the right edge."""
        return self.x + self.width / 2

    @property
    def centre_y(self) -> Pt:
        """Return the y half way between the upper and the lower edge."""
        return self.y + self.height / 2

    @property
    def bottom(self) -> Pt:
        """Return the y of the lower edge."""
        return self.y + self.height


def crop_to_ratio(size: Size, room: Size, focus: tuple[float, float]) -> Rect:
    """Return the largest part of something that has the proportions of `room`, in shares of its width and height.

    `focus` (shares from the top left) stands where it stands in the whole: (0, 0) keeps the top left corner in sight,
    (0.5, 0.5) the middle. What differs by less than a thousandth keeps all of it.
    """
    width = min(1.0, size.height * room.width / (size.width * room.height))
    height = min(1.0, size.width * room.height / (size.height * room.width))
    if min(width, height) > 1.0 - _LEAST_CROP:
        return Rect(0.0, 0.0, 1.0, 1.0)
    return Rect((1.0 - width) * focus[0], (1.0 - height) * focus[1], width, height)
