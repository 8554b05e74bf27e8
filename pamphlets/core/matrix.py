"""Coordinate changes as PDF and SVG write them: (a, b, c, d, e, f), x' = ax + cy + e and y' = bx + dy + f.

ISO 32000-2 § 8.3.3, SVG 1.1 § 7.4. The y axis of boxes and turns points up, as in PDF.
"""

from typing import Literal

Matrix = tuple[float, float, float, float, float, float]
BoxBounds = tuple[float, float, float, float]  # left, bottom, right, top

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rotation_matrix(width: float, height: float, turn: Literal[0, 90, 180, 270]) -> Matrix:
    """Return the change that turns a box at the origin clockwise and brings it back to the origin."""
    return {
        0: IDENTITY,
        90: (0.0, -1.0, 1.0, 0.0, 0.0, width),
        180: (-1.0, 0.0, 0.0, -1.0, width, height),
        270: (0.0, 1.0, -1.0, 0.0, height, 0.0),
    }[turn]


def translate_matrix(matrix: Matrix, x: float, y: float) -> Matrix:
    """Return `matrix` followed by a shift."""
    a, b, c, d, e, f = matrix
    return (a, b, c, d, e + x, f + y)


def upright_matrix(box: BoxBounds, unit: float, turn: Literal[0, 90, 180, 270]) -> Matrix:
    """Return the change that brings a page's box to the origin, as it is looked at.

    `unit` is the page's UserUnit, `turn` its Rotate.
    """
    left, bottom, right, top = box
    a, b, c, d, e, f = rotation_matrix(right - left, top - bottom, turn)
    e -= a * left + c * bottom
    f -= b * left + d * bottom
    return (a * unit, b * unit, c * unit, d * unit, e * unit, f * unit)


def concatenate(first: Matrix, second: Matrix) -> Matrix:
    """Return the change that makes `first`, then `second`."""
    a, b, c, d, e, f = first
    x, y = transform_point(second, e, f)
    m, n, p, q, _, _ = second
    return (a * m + b * p, a * n + b * q, c * m + d * p, c * n + d * q, x, y)


def invert_matrix(matrix: Matrix) -> Matrix:
    """Return the change that undoes a change. Raises ZeroDivisionError for one that leaves no area."""
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    a, b, c, d = d / area, -b / area, -c / area, a / area
    return (a, b, c, d, -a * e - c * f, -b * e - d * f)


def transform_point(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a point comes to lie."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def transform_box(box: BoxBounds, matrix: Matrix) -> BoxBounds:
    """Return the upright box (left, bottom, right, top) around a box that has been changed."""
    left, bottom, right, top = box
    box_corners = ((left, bottom), (left, top), (right, bottom), (right, top))
    corners = [transform_point(matrix, x, y) for x, y in box_corners]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def map_box(box: BoxBounds, into: BoxBounds) -> Matrix:
    """Return the change that stretches and shifts one upright box, which has an area, onto another."""
    across = (into[2] - into[0]) / (box[2] - box[0])
    up = (into[3] - into[1]) / (box[3] - box[1])
    return (across, 0.0, 0.0, up, into[0] - box[0] * across, into[1] - box[1] * up)
