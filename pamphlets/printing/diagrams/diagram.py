"""A drawing with words in it: paths and labels in one box. Points, y downward from the top left corner."""

from dataclasses import dataclass, replace
from typing import Literal

from pamphlets.core.drawing import PathSegment, VectorPath, translate_paths
from pamphlets.core.geometry import Point, Size
from pamphlets.core.units import Pt


@dataclass(frozen=True, slots=True)
class Label:
    """One line of words; `at` is on its baseline: at its left end, its middle or its right end."""

    text: str
    at: Point
    size: Pt
    align: Literal["left", "center", "right"] = "center"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Diagram:
    """Paths, drawn in their order, and labels over them."""

    size: Size
    paths: tuple[VectorPath, ...]
    labels: tuple[Label, ...] = ()


def shift_diagram(diagram: Diagram, x: Pt, y: Pt) -> Diagram:
    """Return a diagram with all of it further right and down; its box stays."""
    labels = tuple(
        replace(label, at=Point(label.at.x + x, label.at.y + y)) for label in diagram.labels
    )
    return Diagram(diagram.size, translate_paths(diagram.paths, x, y), labels)


def scale_diagram(diagram: Diagram, factor: float) -> Diagram:
    """Return a diagram larger or smaller, the widths of its lines and the sizes of its letters with it."""
    size = Size(diagram.size.width * factor, diagram.size.height * factor)
    paths = tuple(_scale_path(path, factor) for path in diagram.paths)
    labels = tuple(_scale_label(label, factor) for label in diagram.labels)
    return Diagram(size, paths, labels)


def _scale_label(label: Label, factor: float) -> Label:
    at = Point(label.at.x * factor, label.at.y * factor)
    return replace(label, at=at, size=label.size * factor)


def _scale_path(path: VectorPath, factor: float) -> VectorPath:
    segments = tuple(_scale_segment(segment, factor) for segment in path.segments)
    stroke = path.stroke
    if stroke is not None:
        dashes = tuple(dash * factor for dash in stroke.dashes)
        stroke = replace(stroke, width=stroke.width * factor, dashes=dashes)
    return replace(path, segments=segments, stroke=stroke)


def _scale_segment(segment: PathSegment, factor: float) -> PathSegment:
    match segment:
        case ("C", x1, y1, x2, y2, x3, y3):
            return (
                "C",
                x1 * factor,
                y1 * factor,
                x2 * factor,
                y2 * factor,
                x3 * factor,
                y3 * factor,
            )
        case (kind, x1, y1):
            return (kind, x1 * factor, y1 * factor)
        case _:
            return segment
