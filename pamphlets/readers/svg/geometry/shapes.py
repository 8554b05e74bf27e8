"""SVG's basic shapes -> segments. SVG 1.1 § 9; lengths in user units, 96 to the inch."""

import re
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Final

from pamphlets.core.drawing import PathSegment
from pamphlets.core.geometry import Size
from pamphlets.readers.svg.geometry.arcs import XY, arc_to_curves
from pamphlets.readers.svg.geometry.numbers import NUMBER, PointBudget, convert_number
from pamphlets.readers.svg.geometry.paths import PathDataError, parse_path
from pamphlets.readers.svg.xml_tree import SvgElement

SHAPE_NAMES: Final = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
PIXELS_PER_UNIT: Final = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
}
_LENGTH: Final = re.compile(rf"\s*+({NUMBER})\s*+(%|[a-z]*+)\s*+", re.IGNORECASE)
_NUMBER: Final = re.compile(NUMBER)
_POINTS: Final = re.compile(rf"[\s,]*+(?:{NUMBER}[\s,]*+)*+")


class SvgValueError(ValueError):
    """An attribute that cannot be read: its name and its value."""


@dataclass(frozen=True, slots=True)
class SvgViewport:
    """The box that percentages are shares of."""

    width: float
    height: float

    def reference_length(self, name: str) -> float:
        """Return the length that 100 % of an attribute means."""
        if name in ("x", "x1", "x2", "cx", "rx", "width"):
            return self.width
        if name in ("y", "y1", "y2", "cy", "ry", "height"):
            return self.height
        return hypot(self.width, self.height) / sqrt(2)


def parse_length(name: str, text: str, viewport: SvgViewport) -> float:
    """Return a length in user units. Raises SvgValueError, and SvgLimitError if it is too large."""
    match = _LENGTH.fullmatch(text)
    unit = match[2].lower() if match else ""
    if match is None or unit not in (*PIXELS_PER_UNIT, "%"):
        raise SvgValueError(name, text)
    number = convert_number(match[1])
    if unit == "%":
        return number * (viewport.reference_length(name) / 100)
    return number * PIXELS_PER_UNIT[unit]


def shape_segments(
    element: SvgElement, viewport: SvgViewport, budget: PointBudget
) -> list[PathSegment]:
    """Return the path of a shape, empty if it has no extent; its points are taken off the budget.

    Raises SvgValueError, and SvgLimitError where a number is too large or the points are too many.
    """
    attributes = element.attributes

    def length(name: str, default: float = 0.0) -> float:
        if attributes.get(name, "auto") == "auto" and (
            name in ("rx", "ry") or name not in attributes
        ):
            return default
        return parse_length(name, attributes[name], viewport)

    match element.name:
        case "path":
            try:
                return parse_path(attributes.get("d", ""), budget)
            except PathDataError as fault:
                offset = fault.args[0]
                around = attributes["d"][max(0, offset - 10) : offset + 10]
                raise SvgValueError("d", around) from None
        case "rect" | "ellipse":
            rx = length("rx", length("ry"))
            ry = length("ry", length("rx"))
            if element.name == "ellipse":
                return _ellipse(length("cx"), length("cy"), rx, ry)
            size = Size(length("width"), length("height"))
            return _rectangle(length("x"), length("y"), size, (rx, ry))
        case "circle":
            radius = length("r")
            return _ellipse(length("cx"), length("cy"), radius, radius)
        case "line":
            return [("M", length("x1"), length("y1")), ("L", length("x2"), length("y2"))]
        case _:
            return _polyline(
                attributes.get("points", ""), budget, is_closed=element.name == "polygon"
            )


def _rectangle(x: float, y: float, size: Size, radii: XY) -> list[PathSegment]:
    """Return a rectangle; no radius is more than half a side."""
    if size.width <= 0 or size.height <= 0:
        return []
    rx = min(radii[0], size.width / 2)
    ry = min(radii[1], size.height / 2)
    right = x + size.width
    bottom = y + size.height
    if rx <= 0 or ry <= 0:
        return [
            ("M", x, y),
            ("L", right, y),
            ("L", right, bottom),
            ("L", x, bottom),
            ("Z",),
        ]
    first, last = x + rx, right - rx  # where the straight parts begin and end
    upper, lower = y + ry, bottom - ry
    corners = (
        ((last, y), (right, upper)),
        ((right, lower), (last, bottom)),
        ((first, bottom), (x, lower)),
        ((x, upper), (first, y)),
    )
    segments: list[PathSegment] = [("M", first, y)]
    for start, stop in corners:
        segments.append(("L", *start))
        segments += [("C", *curve) for curve in arc_to_curves(start, stop, (rx, ry))]
    return [*segments, ("Z",)]


def _ellipse(x: float, y: float, rx: float, ry: float) -> list[PathSegment]:
    """Return an ellipse round (x, y)."""
    if rx <= 0 or ry <= 0:
        return []
    right = (x + rx, y)
    left = (x - rx, y)
    segments: list[PathSegment] = [("M", *right)]
    for start, stop in ((right, left), (left, right)):
        segments += [("C", *curve) for curve in arc_to_curves(start, stop, (rx, ry))]
    segments.append(("Z",))
    return segments


def _polyline(points: str, budget: PointBudget, *, is_closed: bool) -> list[PathSegment]:
    """Return the path through a list of points. Raises SvgValueError and SvgLimitError."""
    budget.spend_characters(points)
    values = [convert_number(number) for number in _NUMBER.findall(points)]
    budget.spend(len(values) // 2)
    if _POINTS.fullmatch(points) is None or len(values) % 2:
        raise SvgValueError("points", points[:20])
    if not values:
        return []
    segments: list[PathSegment] = [("M", values[0], values[1])]
    for index in range(2, len(values), 2):
        segments.append(("L", values[index], values[index + 1]))
    if is_closed:
        segments.append(("Z",))
    return segments
