"""SVG's transforms and viewBox -> one matrix. SVG 1.1 § 7.6 to 7.8."""

import re
from math import cos, hypot, radians, sin, sqrt, tan
from typing import Final

from pamphlets.core.matrix import IDENTITY, Matrix, concatenate
from pamphlets.readers.svg.geometry.numbers import NUMBER, SEPARATOR, parse_number
from pamphlets.readers.svg.geometry.shapes import SvgValueError

_NUMBER: Final = re.compile(NUMBER)
_FUNCTION: Final = re.compile(
    rf"{SEPARATOR}([a-zA-Z]++)\s*+\(\s*+({NUMBER}(?:{SEPARATOR}{NUMBER})*+)\s*+\)"
)
_ALIGNMENT_SHARES: Final = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}
_ASPECT_RATIO: Final = re.compile(
    r"\s*(?:defer\s+)?(?:(none)|x(Min|Mid|Max)Y(Min|Mid|Max))(?:\s+(meet|slice))?\s*"
)
_TOLERANCE: Final = 1e-3  # of the lengths compared


def mean_scale(matrix: Matrix) -> float:
    """Return by how much lengths grow: exact for turns and even scalings, a mean otherwise."""
    a, b, c, d, _, _ = matrix
    area = a * d - b * c
    return sqrt(abs(area))


def is_uniform(matrix: Matrix) -> bool:
    """Return whether circles stay circles."""
    a, b, c, d, _, _ = matrix
    width, height = hypot(a, b), hypot(c, d)
    size = width + height
    if abs(width - height) > size * _TOLERANCE:
        return False
    return abs(a * c + b * d) <= size * size * _TOLERANCE


def is_matrix_within(matrix: Matrix, limit: float) -> bool:
    """Return whether all numbers of a matrix are finite and no larger than a limit."""
    return all(-limit <= number <= limit for number in matrix)


def parse_transform(text: str) -> Matrix:
    """Return the matrix of a `transform` attribute.

    Raises ValueError if it is not one, SvgLimitError if a number in it is too large.
    """
    matrix = IDENTITY
    offset = 0
    text = text.strip()
    while offset < len(text):
        match = _FUNCTION.match(text, offset)
        if match is None:
            raise ValueError(text)
        values = [parse_number(number) for number in _NUMBER.findall(match[2])]
        matrix = concatenate(_function_matrix(match[1], values), matrix)
        offset = match.end()
    return matrix


def _function_matrix(name: str, values: list[float]) -> Matrix:
    """Return the matrix of one transform function. Raises ValueError."""
    match name, values:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case "translate", [x]:
            return 1.0, 0.0, 0.0, 1.0, x, 0.0
        case "translate", [x, y]:
            return 1.0, 0.0, 0.0, 1.0, x, y
        case "scale", [x]:
            return x, 0.0, 0.0, x, 0.0, 0.0
        case "scale", [x, y]:
            return x, 0.0, 0.0, y, 0.0, 0.0
        case "rotate", [angle]:
            return _rotation(angle, 0.0, 0.0)
        case "rotate", [angle, x, y]:
            return _rotation(angle, x, y)
        case "skewX", [angle]:
            return 1.0, 0.0, tan(radians(angle)), 1.0, 0.0, 0.0
        case "skewY", [angle]:
            return 1.0, tan(radians(angle)), 0.0, 1.0, 0.0, 0.0
        case _:
            raise ValueError(name)


def _rotation(degrees: float, x: float, y: float) -> Matrix:
    """Return the matrix that turns round a point."""
    cosine = cos(radians(degrees))
    sine = sin(radians(degrees))
    left = x - cosine * x + sine * y
    top = y - sine * x - cosine * y
    return cosine, sine, -sine, cosine, left, top


def fit_view_box(
    view: tuple[float, float, float, float], width: float, height: float, aspect: str
) -> Matrix:
    """Return the matrix that brings a viewBox (x, y, width, height) into a box as preserveAspectRatio says.

    Raises SvgValueError if `aspect` is no such value or the viewBox is empty.
    """
    x, y, across, down = view
    match = _ASPECT_RATIO.fullmatch(aspect or "xMidYMid")
    if match is None or across <= 0 or down <= 0:
        raise SvgValueError("preserveAspectRatio", aspect)
    scale_x = width / across
    scale_y = height / down
    if match[1]:
        return scale_x, 0.0, 0.0, scale_y, -x * scale_x, -y * scale_y
    scale = min(scale_x, scale_y)
    if match[4] == "slice":
        scale = max(scale_x, scale_y)
    left = (width - across * scale) * _ALIGNMENT_SHARES[match[2]]
    top = (height - down * scale) * _ALIGNMENT_SHARES[match[3]]
    return scale, 0.0, 0.0, scale, left - x * scale, top - y * scale
