"""Outlines and marks -> the same ones stretched, shifted, or turned to run up the page."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from pamphlets.core.drawing import Drawing, Outline, PathSegment
from pamphlets.core.geometry import Point, Size
from pamphlets.core.matrix import Matrix, transform_point
from pamphlets.core.page import (
    GlyphRun,
    PageItem,
    PageItems,
    Rule,
    ScaledDrawing,
)
from pamphlets.core.units import Pt


def transform_outline(outline: Outline, matrix: Matrix) -> Outline:
    """Return an outline whose points a matrix has moved."""
    moved: list[PathSegment] = []
    for segment in outline:
        match segment:
            case ("C", x1, y1, x2, y2, x3, y3):
                first = transform_point(matrix, x1, y1)
                second = transform_point(matrix, x2, y2)
                moved.append(("C", *first, *second, *transform_point(matrix, x3, y3)))
            case (("M" | "L") as kind, x1, y1):
                moved.append((kind, *transform_point(matrix, x1, y1)))
            case ("Z",):
                moved.append(segment)
            case _:
                assert_never(segment)
    return tuple(moved)


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
                    drawing=turn_drawing(drawing),
                    size=Size(size.height, size.width),
                )
                turned.append(replace(mark, at=Point(x, y - size.width), content=upright))
            case _:
                raise ValueError(f"{type(content).__name__} cannot be turned")
    return tuple(turned)


def turn_drawing(drawing: Drawing) -> Drawing:
    """Return a drawing turned by a quarter, its right side up."""
    size = drawing.size
    matrix = (0.0, -1.0, 1.0, 0.0, 0.0, size.width)
    paths = [
        replace(path, segments=transform_outline(path.segments, matrix))
        for path in drawing.paths
    ]
    return Drawing(Size(size.height, size.width), tuple(paths))
