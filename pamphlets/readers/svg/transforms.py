"""SVG's transforms and viewBox -> one matrix. SVG 1.1 § 7.6 to 7.8."""

import re
from math import cos, hypot, radians, sin, sqrt, tan
from typing import Final

from pamphlets.core.drawing import PathSegment

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
NUMBER: Final = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_NUMBER: Final = re.compile(NUMBER)
_FUNCTION: Final = re.compile(rf"\s*,?\s*([a-zA-Z]+)\s*\(\s*({NUMBER}(?:\s*,?\s*{NUMBER})*)\s*\)")
_ALIGNMENT_SHARES: Final = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}
_ASPECT_RATIO: Final = re.compile(
    r"\s*(?:defer\s+)?(?:(none)|x(Min|Mid|Max)Y(Min|Mid|Max))(?:\s+(meet|slice))?\s*"
)


def multiply(outer: Matrix, inner: Matrix) -> Matrix:
    """Return the matrix that does `inner` first, then `outer`."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (
        a * g + c * h,
        b * g + d * h,
        a * i + c * j,
        b * i + d * j,
        a * k + c * m + e,
        b * k + d * m + f,
    )


def mean_scale(matrix: Matrix) -> float:
    """Return by how much lengths grow: exact for turns and even scalings, a mean otherwise."""
    a, b, c, d, _, _ = matrix
    return sqrt(abs(a * d - b * c))


def is_uniform(matrix: Matrix) -> bool:
    """Return whether circles stay circles."""
    a, b, c, d, _, _ = matrix
    size = hypot(a, b) + hypot(c, d)
    return (
        abs(hypot(a, b) - hypot(c, d)) <= size * 1e-3 and abs(a * c + b * d) <= size * size * 1e-3
    )


def transform_segments(segments: list[PathSegment], matrix: Matrix) -> tuple[PathSegment, ...]:
    """Return a path with the matrix applied to every point."""
    a, b, c, d, e, f = matrix
    done: list[PathSegment] = []
    for segment in segments:
        match segment:
            case ("Z",):
                done.append(segment)
            case ("C", x1, y1, x2, y2, x, y):
                done.append(
                    (
                        "C",
                        a * x1 + c * y1 + e,
                        b * x1 + d * y1 + f,
                        a * x2 + c * y2 + e,
                        b * x2 + d * y2 + f,
                        a * x + c * y + e,
                        b * x + d * y + f,
                    )
                )
            case (("M" | "L") as kind, x, y):
                done.append((kind, a * x + c * y + e, b * x + d * y + f))
    return tuple(done)


def parse_transform(text: str) -> Matrix:
    """Return the matrix of a `transform` attribute. Raises ValueError if it is not one."""
    matrix = IDENTITY
    at = 0
    text = text.strip()
    while at < len(text):
        step = _FUNCTION.match(text, at)
        if step is None:
            raise ValueError(text)
        matrix = multiply(
            matrix,
            _function_matrix(step[1], [float(number) for number in _NUMBER.findall(step[2])]),
        )
        at = step.end()
    return matrix


def _function_matrix(name: str, values: list[float]) -> Matrix:
    """Return the matrix of one transform function. Raises ValueError."""
    match name, values:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case "translate", [x, *rest] if len(rest) <= 1:
            return 1.0, 0.0, 0.0, 1.0, x, rest[0] if rest else 0.0
        case "scale", [x, *rest] if len(rest) <= 1:
            return x, 0.0, 0.0, rest[0] if rest else x, 0.0, 0.0
        case "rotate", [angle, *rest] if len(rest) in (0, 2):
            x, y = rest or (0.0, 0.0)
            c, s = cos(radians(angle)), sin(radians(angle))
            return c, s, -s, c, x - c * x + s * y, y - s * x - c * y
        case "skewX", [angle]:
            return 1.0, 0.0, tan(radians(angle)), 1.0, 0.0, 0.0
        case "skewY", [angle]:
            return 1.0, tan(radians(angle)), 0.0, 1.0, 0.0, 0.0
        case _:
            raise ValueError(name)


def fit_view_box(
    view: tuple[float, float, float, float], width: float, height: float, aspect: str
) -> Matrix:
    """Return the matrix that brings a viewBox (x, y, width, height) into a box as preserveAspectRatio says.

    Raises ValueError if `aspect` is no such value or the viewBox is empty.
    """
    x, y, across, down = view
    found = _ASPECT_RATIO.fullmatch(aspect or "xMidYMid")
    if found is None or across <= 0 or down <= 0:
        raise ValueError(aspect)
    scales = width / across, height / down
    if found[1]:
        return scales[0], 0.0, 0.0, scales[1], -x * scales[0], -y * scales[1]
    scale = max(scales) if found[4] == "slice" else min(scales)
    left = (width - across * scale) * _ALIGNMENT_SHARES[found[2]]
    top = (height - down * scale) * _ALIGNMENT_SHARES[found[3]]
    return scale, 0.0, 0.0, scale, left - x * scale, top - y * scale
