"""An arc of an ellipse -> Bézier curves, at most a quarter of the ellipse each.

From end points to centre: SVG 1.1 appendix F.6.5. All sums are done where the ellipse is the unit circle.
"""

from math import acos, ceil, copysign, cos, hypot, pi, sin, sqrt, tan

XY = tuple[float, float]
CurveValues = tuple[float, float, float, float, float, float]


def arc_to_curves(
    start: XY, stop: XY, radii: XY, turn: float = 0.0, *, large: bool = False, sweep: bool = True
) -> list[CurveValues]:
    """Return the curves from `start` to `stop`; `turn` is the ellipse's in radians, radii are not 0.

    Radii too small for the distance are enlarged. `start` and `stop` differ.
    """
    rx, ry = abs(radii[0]), abs(radii[1])
    cosine, sine = cos(turn), sin(turn)
    half_x, half_y = (start[0] - stop[0]) / 2, (start[1] - stop[1]) / 2
    px = (cosine * half_x + sine * half_y) / rx
    py = (cosine * half_y - sine * half_x) / ry
    distance = px * px + py * py
    if distance > 1:
        grow = sqrt(distance)
        rx, ry = rx * grow, ry * grow
        px, py = px / grow, py / grow
        distance = 1.0
    side = sqrt(max(0.0, 1 / distance - 1))
    if large == sweep:
        side = -side
    centre_x, centre_y = side * py, -side * px
    first = _angle_between((1, 0), (px - centre_x, py - centre_y))
    spread = _angle_between((px - centre_x, py - centre_y), (-px - centre_x, -py - centre_y))
    if sweep and spread <= 0:
        spread += 2 * pi
    elif spread > 0 and not sweep:
        spread -= 2 * pi
    middle_x, middle_y = (start[0] + stop[0]) / 2, (start[1] + stop[1]) / 2
    curves: list[CurveValues] = []
    for points in _unit_circle_curves(first, spread):
        values: list[float] = []
        for u, v in points:
            x, y = (u + centre_x) * rx, (v + centre_y) * ry
            values += [cosine * x - sine * y + middle_x, sine * x + cosine * y + middle_y]
        x1, y1, x2, y2, x, y = values
        curves.append((x1, y1, x2, y2, x, y))
    curves[-1] = (*curves[-1][:4], *stop)
    return curves


def _unit_circle_curves(first: float, spread: float) -> list[tuple[XY, XY, XY]]:
    """Return the curves of an arc of the unit circle: two control points and an end each."""
    count = max(1, ceil(abs(spread) / (pi / 2) - 1e-9))
    step = spread / count
    reach = 4 / 3 * tan(step / 4)
    curves: list[tuple[XY, XY, XY]] = []
    for number in range(count):
        begin, end = first + number * step, first + (number + 1) * step
        control_1 = cos(begin) - reach * sin(begin), sin(begin) + reach * cos(begin)
        control_2 = cos(end) + reach * sin(end), sin(end) - reach * cos(end)
        curves.append((control_1, control_2, (cos(end), sin(end))))
    return curves


def _angle_between(u: XY, v: XY) -> float:
    """Return the signed angle from u to v in radians."""
    cosine = (u[0] * v[0] + u[1] * v[1]) / (hypot(*u) * hypot(*v))
    angle = acos(max(-1.0, min(1.0, cosine)))
    return copysign(angle, u[0] * v[1] - u[1] * v[0])
