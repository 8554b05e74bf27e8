"""A drawing with words in it: paths and labels in one box. Points, y downward from the top left corner."""

from collections.abc import Iterable
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


def shift_diagram(figure: Diagram, x: Pt, y: Pt) -> Diagram:
    """Return a figure with all of it further right and down; its box stays."""
    labels = tuple(
        replace(label, at=Point(label.at.x + x, label.at.y + y)) for label in figure.labels
    )
    return Diagram(figure.size, translate_paths(figure.paths, x, y), labels)


def scale_diagram(figure: Diagram, factor: float) -> Diagram:
    """Return a figure larger or smaller, its lines with it."""
    paths = tuple(_scale_path(path, factor) for path in figure.paths)
    labels = tuple(
        replace(label, at=Point(label.at.x * factor, label.at.y * factor), size=label.size * factor)
        for label in figure.labels
    )
    return Diagram(Size(figure.size.width * factor, figure.size.height * factor), paths, labels)


def overlay_diagrams(size: Size, figures: Iterable[Diagram]) -> Diagram:
    """Return figures as one, over each other in a box of `size`."""
    held = tuple(figures)
    return Diagram(
        size,
        tuple(path for figure in held for path in figure.paths),
        tuple(label for figure in held for label in figure.labels),
    )


def _scale_path(path: VectorPath, factor: float) -> VectorPath:
    """Return one path larger or smaller."""
    stroke = path.stroke
    if stroke is not None:
        dashes = tuple(dash * factor for dash in stroke.dashes)
        stroke = replace(stroke, width=stroke.width * factor, dashes=dashes)
    segments = tuple(_scale_segment(segment, factor) for segment in path.segments)
    return replace(path, segments=segments, stroke=stroke)


def _scale_segment(segment: PathSegment, factor: float) -> PathSegment:
    """Return one segment larger or smaller."""
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
