"""An arc of an ellipse -> Bézier curves, at most a quarter of the ellipse each.

From end points to centre: SVG 1.1 appendix F.6.5. All sums are done where the ellipse is the unit circle.
"""

from math import acos, ceil, copysign, cos, hypot, pi, sin, sqrt, tan

Pair = tuple[float, float]
Curve = tuple[float, float, float, float, float, float]


def arc(start: Pair, stop: Pair, radii: Pair, turn: float, *, large: bool, sweep: bool) -> list[Curve]:
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
    first = _angle((1, 0), (px - centre_x, py - centre_y))
    spread = _angle((px - centre_x, py - centre_y), (-px - centre_x, -py - centre_y))
    if sweep != (spread > 0):
        spread += 2 * pi if sweep else -2 * pi
    middle_x, middle_y = (start[0] + stop[0]) / 2, (start[1] + stop[1]) / 2

    def back(u: float, v: float) -> Pair:
        """Return a point of the circle's plane where it lies in the drawing."""
        x, y = (u + centre_x) * rx, (v + centre_y) * ry
        return c * x - s * y + middle_x, s * x + c * y + middle_y

    curves = [(*back(*one), *back(*two), *back(*end)) for one, two, end in _circle(first, spread)]
    curves[-1] = (*curves[-1][:4], *stop)
    return curves


def _circle(first: float, spread: float) -> list[tuple[Pair, Pair, Pair]]:
    """Return the curves of an arc of the unit circle: two control points and an end each."""
    count = max(1, ceil(abs(spread) / (pi / 2) - 1e-9))
    step = spread / count
    reach = 4 / 3 * tan(step / 4)
    pieces: list[tuple[Pair, Pair, Pair]] = []
    for number in range(count):
        a, b = first + number * step, first + (number + 1) * step
        one = cos(a) - reach * sin(a), sin(a) + reach * cos(a)
        two = cos(b) + reach * sin(b), sin(b) - reach * cos(b)
        pieces.append((one, two, (cos(b), sin(b))))
    return pieces


def _angle(u: Pair, v: Pair) -> float:
    """Return the signed angle from u to v in radians."""
    cosine = (u[0] * v[0] + u[1] * v[1]) / (hypot(*u) * hypot(*v))
    return copysign(acos(max(-1.0, min(1.0, cosine))), u[0] * v[1] - u[1] * v[0])
