"""SVG's basic shapes -> segments. SVG 1.1 § 9; lengths in user units, 96 to the inch."""

import re
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Final

from pamphlets.core.drawing import PathSegment
from pamphlets.readers.svg.arcs import arc_to_curves
from pamphlets.readers.svg.paths import PathDataError, parse_path
from pamphlets.readers.svg.transforms import NUMBER
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
_LENGTH: Final = re.compile(rf"\s*({NUMBER})\s*(%|[a-z]*)\s*", re.IGNORECASE)
_NUMBER: Final = re.compile(NUMBER)
_POINTS: Final = re.compile(rf"[\s,]*(?:{NUMBER}[\s,]*)*")


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


def parse_length(name: str, text: str, view: SvgViewport) -> float:
    """Return a length in user units. Raises BadValueError."""
    found = _LENGTH.fullmatch(text)
    unit = found[2].lower() if found else "?"
    if found is None or unit not in (*PIXELS_PER_UNIT, "%"):
        raise SvgValueError(name, text)
    return float(found[1]) * (
        view.reference_length(name) / 100 if unit == "%" else PIXELS_PER_UNIT[unit]
    )


def shape_segments(element: SvgElement, view: SvgViewport) -> list[PathSegment]:
    """Return the path of a shape, empty if it has no extent. Raises BadValueError."""
    given = element.attributes

    def of(name: str) -> float:
        """Return one of the shape's lengths, 0 where it is not given."""
        return parse_length(name, given[name], view) if name in given else 0.0

    match element.name:
        case "path":
            try:
                return parse_path(given.get("d", ""))
            except PathDataError as fault:
                at = fault.args[0]
                raise SvgValueError("d", given["d"][max(0, at - 10) : at + 10]) from None
        case "rect":
            return _rectangle(element, of("x"), of("y"), of("width"), of("height"), view)
        case "circle":
            return _ellipse(of("cx"), of("cy"), of("r"), of("r"))
        case "ellipse":
            rx, ry = (
                (of("rx") if "rx" in given else of("ry")),
                (of("ry") if "ry" in given else of("rx")),
            )
            return _ellipse(of("cx"), of("cy"), rx, ry)
        case "line":
            return [("M", of("x1"), of("y1")), ("L", of("x2"), of("y2"))]
        case _:
            return _polyline(given.get("points", ""), closed=element.name == "polygon")


def _rectangle(
    element: SvgElement, x: float, y: float, width: float, height: float, view: SvgViewport
) -> list[PathSegment]:
    """Return a rectangle; a radius not given is the other one, and none is more than half a side."""
    if width <= 0 or height <= 0:
        return []
    given = {
        name: parse_length(name, element.attributes[name], view)
        for name in ("rx", "ry")
        if element.attributes.get(name, "auto") != "auto"
    }
    rx = min(given.get("rx", given.get("ry", 0.0)), width / 2)
    ry = min(given.get("ry", given.get("rx", 0.0)), height / 2)
    right, bottom = x + width, y + height
    if rx <= 0 or ry <= 0:
        return [("M", x, y), ("L", right, y), ("L", right, bottom), ("L", x, bottom), ("Z",)]
    sides = (
        ((x + rx, y), (right - rx, y), (right, y + ry)),
        ((right, y + ry), (right, bottom - ry), (right - rx, bottom)),
        ((right - rx, bottom), (x + rx, bottom), (x, bottom - ry)),
        ((x, bottom - ry), (x, y + ry), (x + rx, y)),
    )
    segments: list[PathSegment] = [("M", x + rx, y)]
    for _, corner, end in sides:
        segments.append(("L", *corner))
        segments += [
            ("C", *curve)
            for curve in arc_to_curves(corner, end, (rx, ry), 0.0, large=False, sweep=True)
        ]
    return [*segments, ("Z",)]


def _ellipse(x: float, y: float, rx: float, ry: float) -> list[PathSegment]:
    """Return an ellipse round (x, y)."""
    if rx <= 0 or ry <= 0:
        return []
    ends = (x + rx, y), (x - rx, y)
    halves = [*arc_to_curves(*ends, (rx, ry), 0.0, large=False, sweep=True)]
    halves += arc_to_curves(ends[1], ends[0], (rx, ry), 0.0, large=False, sweep=True)
    return [("M", *ends[0]), *(("C", *curve) for curve in halves), ("Z",)]


def _polyline(points: str, *, closed: bool) -> list[PathSegment]:
    """Return the path through a list of points. Raises BadValueError."""
    values = [float(number) for number in _NUMBER.findall(points)]
    if _POINTS.fullmatch(points) is None or len(values) % 2:
        raise SvgValueError("points", points[:20])
    if not values:
        return []
    segments: list[PathSegment] = [("M", values[0], values[1])]
    segments += [("L", x, y) for x, y in zip(values[2::2], values[3::2], strict=True)]
    return [*segments, ("Z",)] if closed else segments
