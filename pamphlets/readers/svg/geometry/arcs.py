"""An arc of an ellipse -> Bézier curves, at most a quarter of the ellipse each.

From end points to centre: SVG 1.1 appendix F.6.5. All sums are done where the ellipse is the unit circle.
"""

from math import acos, ceil, copysign, cos, hypot, pi, sin, sqrt, tan
from typing import Final

XY = tuple[float, float]
CurveValues = tuple[float, float, float, float, float, float]
# Of both ends squared, in radii: below it floats have no arc any more.
_LEAST_DISTANCE: Final = 1e-20


def arc_to_curves(
    start: XY,
    stop: XY,
    radii: XY,
    turn: float = 0.0,
    *,
    large: bool = False,
    sweep: bool = True,
) -> list[CurveValues]:
    """Return the curves from `start` to `stop`; `turn` is the ellipse's in radians, radii are not 0.

    Radii too small for the distance are enlarged. Of an arc too short for its radii the chord is drawn.
    """
    rx, ry = abs(radii[0]), abs(radii[1])
    cosine, sine = cos(turn), sin(turn)
    half_x, half_y = (start[0] - stop[0]) / 2, (start[1] - stop[1]) / 2
    # The middle between both ends is the origin, the radii are the units.
    x = (cosine * half_x + sine * half_y) / rx
    y = (cosine * half_y - sine * half_x) / ry
    distance = x * x + y * y
    if distance < _LEAST_DISTANCE:
        return [(*start, *stop, *stop)]
    if distance > 1:
        growth = sqrt(distance)
        rx, ry = rx * growth, ry * growth
        x, y = x / growth, y / growth
        distance = 1.0
    side = sqrt(max(0.0, 1 / distance - 1))
    if large == sweep:
        side = -side
    centre_x, centre_y = side * y, -side * x
    ends = (x - centre_x, y - centre_y), (-x - centre_x, -y - centre_y)
    points = _circle_points(*ends, sweep=sweep)
    middle_x, middle_y = (start[0] + stop[0]) / 2, (start[1] + stop[1]) / 2
    values: list[float] = []
    for u, v in points:
        x, y = (u + centre_x) * rx, (v + centre_y) * ry
        values += (cosine * x - sine * y + middle_x, sine * x + cosine * y + middle_y)
    values[-2:] = stop
    return list(zip(*[iter(values)] * 6, strict=True))


def _circle_points(start: XY, stop: XY, *, sweep: bool) -> list[XY]:
    """Return the curves of an arc of the unit circle, three points each: two control points and the end."""
    first = _angle_between((1, 0), start)
    spread = _angle_between(start, stop)
    if sweep and spread <= 0:
        spread += 2 * pi
    elif spread > 0 and not sweep:
        spread -= 2 * pi
    count = max(1, ceil(abs(spread) / (pi / 2) - 1e-9))
    step = spread / count
    reach = 4 / 3 * tan(step / 4)
    points: list[XY] = []
    for number in range(count):
        begin = first + number * step
        end = first + (number + 1) * step
        x, y = cos(begin), sin(begin)
        points.append((x - reach * y, y + reach * x))
        x, y = cos(end), sin(end)
        points.append((x + reach * y, y - reach * x))
        points.append((x, y))
    return points


def _angle_between(u: XY, v: XY) -> float:
    """Return the signed angle from u to v in radians."""
    ux, uy = u
    vx, vy = v
    cosine = (ux * vx + uy * vy) / (hypot(ux, uy) * hypot(vx, vy))
    angle = acos(max(-1.0, min(1.0, cosine)))
    return copysign(angle, ux * vy - uy * vx)
