"""A drawing with words in it: paths and labels in one box. Points, y downward from the top left corner."""

from dataclasses import dataclass, replace
from typing import Literal

from pamphlets.core.drawing import VectorPath, scale_path, translate_paths
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

    def shift_by(self, x: Pt, y: Pt) -> "Label":
        """Return the label further right and down."""
        return replace(self, x=self.x + x, y=self.y + y)

    def scale_by(self, factor: float) -> "Label":
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
    labels = [label.shift_by(x, y) for label in diagram.labels]
    return Diagram(diagram.size, paths, tuple(labels))


def scale_diagram(diagram: Diagram, factor: float) -> Diagram:
    """Return a diagram larger or smaller, the widths of its lines and the sizes of its letters with it."""
    size = diagram.size.scale_by(factor)
    paths = [scale_path(path, factor) for path in diagram.paths]
    labels = [label.scale_by(factor) for label in diagram.labels]
    return Diagram(size, tuple(paths), tuple(labels))
