"""Marks of a page -> the same turned by a quarter, to run up the page."""

from collections.abc import Iterable
from dataclasses import replace

from pamphlets.core.drawing import Drawing, transform_path
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import (
    GlyphRun,
    PageItem,
    PageItems,
    Rule,
    ScaledDrawing,
)
from pamphlets.core.units import Pt


def turn_marks(marks: Iterable[PageItem], length: Pt) -> PageItems:
    """Return marks of a page `length` points wide, turned to run upwards on a page `length` points high.

    Letters, rules and drawings turn; a picture, which nothing turns, must not be among them.
    """
    turned: list[PageItem] = []
    for mark in marks:
        content = mark.content
        x, y = mark.at.y, length - mark.at.x
        match content:
            case GlyphRun():
                run = replace(content, angle=content.angle + 90.0)
                turned.append(replace(mark, at=Point(x, y), content=run))
            case Rule(width, height):
                rule = replace(content, width=height, height=width)
                turned.append(replace(mark, at=Point(x, y - width), content=rule))
            case ScaledDrawing(drawing, size):
                upright = replace(
                    content,
                    drawing=_turn_drawing(drawing),
                    size=Size(size.height, size.width),
                )
                turned.append(replace(mark, at=Point(x, y - size.width), content=upright))
            case _:
                raise ValueError(f"{type(content).__name__} cannot be turned")
    return tuple(turned)


def _turn_drawing(drawing: Drawing) -> Drawing:
    """Return a drawing turned by a quarter, its right side up."""
    size = drawing.size
    matrix = (0.0, -1.0, 1.0, 0.0, 0.0, size.width)
    paths = [transform_path(path, matrix) for path in drawing.paths]
    return Drawing(Size(size.height, size.width), tuple(paths))
