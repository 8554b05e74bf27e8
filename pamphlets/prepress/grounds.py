"""The marks of a page -> what its filled areas become on a photocopy, by the letters that stand on them.

A copier parts greys in the middle, and letters on lines cannot be read. So an area with letters that are darker than
it becomes paper in a frame, one with lighter letters solid black; one without letters is hatched.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians, sin, sqrt
from typing import Final, Literal, NamedTuple

from pamphlets.core.drawing import Gradient, VectorPath, outline_bounds, polygon
from pamphlets.core.geometry import Point, Rect
from pamphlets.core.inks import measure_luma
from pamphlets.core.page import GlyphRun, PageItem, Rule, ScaledDrawing
from pamphlets.core.style import PAPER, Ink
from pamphlets.core.units import Pt
from pamphlets.prepress.filled_areas import FilledArea, holds_point

GroundUse = Literal["hatched", "framed", "solid"]
# Of a path in a drawing among the items of a page, or -1 for a rule.
PathPlace = tuple[int, int]
RULE: Final = -1
_LEAST_SIDE: Final[Pt] = 6.0  # what is narrower is a line, on which nothing stands


@dataclass(frozen=True, slots=True)
class _Ground:
    """A filled area of a page, in its own coordinates."""

    place: PathPlace
    areas: tuple[FilledArea, ...]
    origin: Point
    scale: tuple[float, float]
    darkness: float

    def holds(self, point: Point) -> bool:
        """Return whether a place of the page lies in it."""
        x = (point.x - self.origin.x) / self.scale[0]
        y = (point.y - self.origin.y) / self.scale[1]
        return all(holds_point(area, x, y) for area in self.areas)

    @property
    def middle(self) -> Point:
        """The middle of its bounds on the page."""
        bounds = outline_bounds(self.areas[0].outline) or Rect(0.0, 0.0, 0.0, 0.0)
        x = self.origin.x + bounds.centre_x * self.scale[0]
        return Point(x, self.origin.y + bounds.centre_y * self.scale[1])


class PageGrounds(NamedTuple):
    """What the filled areas of a page become, and the letters on them."""

    uses: Mapping[PathPlace, GroundUse]
    """of areas with letters on them; all others are hatched"""
    white_runs: frozenset[int]
    """the items that are letters on solid black"""
    run_grounds: Mapping[int, PathPlace]
    """of items that are letters: the area with ink on which they stand"""
    drawn_upon: frozenset[PathPlace]
    """areas with ink on which something else than letters is drawn in paper"""


def measure_darkness(ink: Ink, tint: float) -> float:
    """Return how dark an ink at a tint looks to a photocopier, from 0, paper, to 1."""
    return 0.0 if ink == PAPER else tint * (1.0 - measure_luma(ink))


def measure_fill_darkness(path: VectorPath) -> float | None:
    """Return how dark a path's filling looks, a gradient as its mean; None for no filling, or a picture."""
    fill = path.fill
    if fill is None:
        return None
    if fill.pattern is None:
        return measure_darkness(fill.ink, fill.tint)
    if isinstance(fill.pattern, Gradient) and not fill.pattern.is_veil:
        stops = fill.pattern.stops
        mean = sum([stop.tint for stop in stops]) / len(stops)
        return measure_darkness(fill.pattern.ink, mean)
    return None


def find_grounds(items: Sequence[PageItem]) -> PageGrounds:
    """Return what the areas of a page become, and which letters are white."""
    grounds: list[_Ground] = []
    runs: list[tuple[int, float, _Ground | None]] = []
    for index, item in enumerate(items):
        match item.content:
            case GlyphRun(ink=ink, tint=tint) as run:
                place = _middle_of_first_letter(item.at, run)
                ground = _find_topmost(grounds, place)
                runs.append((index, measure_darkness(ink, tint), ground))
            case Rule() as rule:
                grounds += _rule_ground(index, item.at, rule)
            case ScaledDrawing() as shape:
                grounds += _drawing_grounds(index, item.at, shape)
            case _:
                pass
    uses: dict[PathPlace, GroundUse] = {}
    run_grounds: dict[int, PathPlace] = {}
    for index, darkness, ground in runs:
        if ground is None or ground.darkness == 0.0:
            continue
        run_grounds[index] = ground.place
        # Letters of both kinds on one ground: dark ones are more, and keep it paper.
        if darkness >= ground.darkness and ground.darkness < 1.0:
            uses[ground.place] = "framed"
        else:
            uses.setdefault(ground.place, "solid")
    white: set[int] = set()
    for index, darkness, ground in runs:
        if ground is None:
            is_white = darkness == 0.0
        else:
            is_white = ground.darkness > 0 and uses[ground.place] == "solid"
        if is_white:
            white.add(index)
    return PageGrounds(uses, frozenset(white), run_grounds, _find_drawn_upon(grounds))


def _find_drawn_upon(grounds: Sequence[_Ground]) -> frozenset[PathPlace]:
    """Return the areas with ink on which areas of paper lie."""
    drawn_upon: set[PathPlace] = set()
    for number, upper in enumerate(grounds):
        if upper.darkness == 0.0:
            middle = upper.middle
            drawn_upon |= {lower.place for lower in grounds[:number] if lower.holds(middle)}
    return frozenset(drawn_upon)


def _middle_of_first_letter(at: Point, run: GlyphRun) -> Point:
    """Return a place within the first letter of a run, whichever way it is turned."""
    right, up = 0.25 * run.size, 0.3 * run.size
    cosine, sine = cos(radians(run.angle)), sin(radians(run.angle))
    return Point(at.x + right * cosine - up * sine, at.y - right * sine - up * cosine)


def _find_topmost(grounds: Sequence[_Ground], place: Point) -> _Ground | None:
    for ground in reversed(grounds):
        if ground.holds(place):
            return ground
    return None


def _rule_ground(index: int, at: Point, rule: Rule) -> list[_Ground]:
    if min(rule.width, rule.height) < _LEAST_SIDE:
        return []
    area = FilledArea(polygon(Rect(0.0, 0.0, rule.width, rule.height).corners()))
    darkness = measure_darkness(rule.ink, rule.tint)
    return [_Ground((index, RULE), (area,), at, (1.0, 1.0), darkness)]


def _drawing_grounds(index: int, at: Point, shape: ScaledDrawing) -> list[_Ground]:
    own, crop = shape.drawing.size, shape.crop
    if min(own.width, own.height, crop.width, crop.height) <= 0:
        return []
    frame = crop.scale_to(own)
    scale = shape.size.width / frame.width, shape.size.height / frame.height
    origin = at.shift_by(-frame.x * scale[0], -frame.y * scale[1])
    shown = FilledArea(polygon(frame.corners()))
    grounds: list[_Ground] = []
    for number, path in enumerate(shape.drawing.paths):
        darkness = measure_fill_darkness(path)
        bounds = outline_bounds(path.segments)
        if darkness is None or path.fill is None or bounds is None:
            continue
        if min(bounds.width, bounds.height) * sqrt(scale[0] * scale[1]) < _LEAST_SIDE:
            continue
        clips = [FilledArea(clip.segments, clip.even_odd) for clip in path.clips]
        areas = (FilledArea(path.segments, path.fill.even_odd), *clips, shown)
        grounds.append(_Ground((index, number), areas, origin, scale, darkness))
    return grounds
