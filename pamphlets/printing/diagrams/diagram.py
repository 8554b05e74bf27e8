"""A drawing with words in it: paths and labels in one box. Points, y downward from the top left corner."""

from dataclasses import dataclass, replace
from typing import Literal

from pamphlets.core.drawing import PathSegment, VectorPath, translate_paths
from pamphlets.core.geometry import Size
from pamphlets.core.units import Pt


@dataclass(frozen=True, slots=True)
class Label:
    """One line of words; (x, y) is on its baseline: at its left end, its middle or its right end."""

    text: str
    x: Pt
    y: Pt
    size: Pt
    align: Literal["left", "center", "right"] = "center"
    bold: bool = False

    def shifted(self, x: Pt, y: Pt) -> "Label":
        """Return the label further right and down."""
        return replace(self, x=self.x + x, y=self.y + y)

    def scaled(self, factor: float) -> "Label":
        """Return the label at a place so many times further from (0, 0), its letters as many times larger."""
        return replace(
            self,
            x=self.x * factor,
            y=self.y * factor,
            size=self.size * factor,
        )


@dataclass(frozen=True, slots=True)
class Diagram:
    """Paths, drawn in their order, and labels over them."""

    size: Size
    paths: tuple[VectorPath, ...]
    labels: tuple[Label, ...] = ()


def shift_diagram(diagram: Diagram, x: Pt, y: Pt) -> Diagram:
    """Return a diagram with all of it further right and down; its box stays."""
    paths = translate_paths(diagram.paths, x, y)
    labels = [label.shifted(x, y) for label in diagram.labels]
    return Diagram(diagram.size, paths, tuple(labels))


def scale_diagram(diagram: Diagram, factor: float) -> Diagram:
    """Return a diagram larger or smaller, the widths of its lines and the sizes of its letters with it."""
    size = diagram.size.scaled(factor)
    paths = [_scale_path(path, factor) for path in diagram.paths]
    labels = [label.scaled(factor) for label in diagram.labels]
    return Diagram(size, tuple(paths), tuple(labels))


def _scale_path(path: VectorPath, factor: float) -> VectorPath:
    segments = [_scale_segment(segment, factor) for segment in path.segments]
    stroke = path.stroke
    if stroke is not None:
        dashes = [dash * factor for dash in stroke.dashes]
        width = stroke.width * factor
        stroke = replace(stroke, width=width, dashes=tuple(dashes))
    return replace(path, segments=tuple(segments), stroke=stroke)


def _scale_segment(segment: PathSegment, factor: float) -> PathSegment:
    match segment:
        case ("C", *numbers):
            x1, y1, x2, y2, x3, y3 = [number * factor for number in numbers]
            return ("C", x1, y1, x2, y2, x3, y3)
        case (kind, x1, y1):
            return (kind, x1 * factor, y1 * factor)
        case _:
            return segment
