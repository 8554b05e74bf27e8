"""Coordinate changes as PDF writes them: (a, b, c, d, e, f), x' = ax + cy + e and y' = bx + dy + f.

ISO 32000-2 § 8.3.3. The y axis points up here, as in PDF itself.
"""

from pamphlets.impose.sheet import Turn

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def turned(width: float, height: float, turn: Turn) -> Matrix:
    """Return the change that turns a box at the origin clockwise and brings it back to the origin."""
    return {
        0: IDENTITY,
        90: (0.0, -1.0, 1.0, 0.0, 0.0, width),
        180: (-1.0, 0.0, 0.0, -1.0, width, height),
        270: (0.0, 1.0, -1.0, 0.0, height, 0.0),
    }[turn]


def shifted(matrix: Matrix, x: float, y: float) -> Matrix:
    """Return `matrix` followed by a shift."""
    a, b, c, d, e, f = matrix
    return (a, b, c, d, e + x, f + y)


def upright(box: tuple[float, float, float, float], unit: float, turn: Turn) -> Matrix:
    """Return the change that brings a page's box to the origin, as it is looked at.

    `box` is (left, bottom, right, top), `unit` the page's UserUnit, `turn` its Rotate.
    """
    left, bottom, right, top = box
    a, b, c, d, e, f = turned(right - left, top - bottom, turn)
    e -= a * left + c * bottom
    f -= b * left + d * bottom
    return (a * unit, b * unit, c * unit, d * unit, e * unit, f * unit)
