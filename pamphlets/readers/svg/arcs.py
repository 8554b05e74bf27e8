"""An arc of an ellipse -> Bézier curves, at most a quarter of the ellipse each.

From end points to centre: SVG 1.1 appendix F.6.5. All sums are done where the ellipse is the unit circle.
"""

from math import acos, ceil, copysign, cos, hypot, pi, sin, sqrt, tan

XY = tuple[float, float]
CurveValues = tuple[float, float, float, float, float, float]


def arc_to_curves(
    start: XY, stop: XY, radii: XY, turn: float, *, large: bool, sweep: bool
) -> list[CurveValues]:
    """Return the curves from `start` to `stop`; `turn` is the ellipse's in radians, radii are not 0.

    Radii too small for the distance are enlarged. `start` and `stop` differ.
    """
    rx, ry = abs(radii[0]), abs(radii[1])
    c, s = cos(turn), sin(turn)
    half_x, half_y = (start[0] - stop[0]) / 2, (start[1] - stop[1]) / 2
    px, py = (c * half_x + s * half_y) / rx, (c * half_y - s * half_x) / ry
    distance = px * px + py * py
    if distance > 1:
        grow = sqrt(distance)
        rx, ry, px, py, distance = rx * grow, ry * grow, px / grow, py / grow, 1.0
    side = sqrt(max(0.0, 1 / distance - 1)) * (-1 if large == sweep else 1)
    centre_x, centre_y = side * py, -side * px
    first = _angle_between((1, 0), (px - centre_x, py - centre_y))
    spread = _angle_between((px - centre_x, py - centre_y), (-px - centre_x, -py - centre_y))
    if sweep != (spread > 0):
        spread += 2 * pi if sweep else -2 * pi
    middle_x, middle_y = (start[0] + stop[0]) / 2, (start[1] + stop[1]) / 2

    def back(u: float, v: float) -> XY:
        """Return a point of the circle's plane where it lies in the drawing."""
        x, y = (u + centre_x) * rx, (v + centre_y) * ry
        return c * x - s * y + middle_x, s * x + c * y + middle_y

    curves = [
        (*back(*one), *back(*two), *back(*end))
        for one, two, end in _unit_circle_curves(first, spread)
    ]
    curves[-1] = (*curves[-1][:4], *stop)
    return curves


def _unit_circle_curves(first: float, spread: float) -> list[tuple[XY, XY, XY]]:
    """Return the curves of an arc of the unit circle: two control points and an end each."""
    count = max(1, ceil(abs(spread) / (pi / 2) - 1e-9))
    step = spread / count
    reach = 4 / 3 * tan(step / 4)
    pieces: list[tuple[XY, XY, XY]] = []
    for number in range(count):
        a, b = first + number * step, first + (number + 1) * step
        one = cos(a) - reach * sin(a), sin(a) + reach * cos(a)
        two = cos(b) + reach * sin(b), sin(b) - reach * cos(b)
        pieces.append((one, two, (cos(b), sin(b))))
    return pieces


def _angle_between(u: XY, v: XY) -> float:
    """Return the signed angle from u to v in radians."""
    cosine = (u[0] * v[0] + u[1] * v[1]) / (hypot(*u) * hypot(*v))
    return copysign(acos(max(-1.0, min(1.0, cosine))), u[0] * v[1] - u[1] * v[0])
