"""A motif's outlines as SVG path data, in its own units -> shapes, lines, hatchings and dots of a seeded hand, in points.

A block has two surfaces: the one that prints, and the one that is cut away and shows paper. A motif draws with both. What
would be too fine for a photocopier where the motif is small is drawn broader and farther apart.
"""

from cmath import rect
from collections.abc import Sequence
from itertools import chain, pairwise
from math import pi, radians
from typing import Final, NamedTuple

from pamphlets.core.drawing import Fill, Outline, Stroke, VectorPath
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut.bounds import Bounds, MotifFrame, closed_outline
from pamphlets.design.ornaments.linocut.polylines import (
    clip_to_box,
    cross_outlines,
    flatten_path_data,
    measure_line,
    resample,
)
from pamphlets.design.ornaments.linocut.strokes import (
    MIN_LINE_GAP,
    MIN_LINE_WIDTH,
    LinocutHand,
)

_WAVER: Final = 0.26  # units: how far an edge leaves its line
_MAX_WAVER: Final = 1.1  # points
_WAVER_STEP: Final = 7.0  # units between two places where it does
_HATCH_INSET: Final = 1.2  # units left between a hatching and the edge of its shape
_TICK_PITCH: Final = 46.0  # points between ticks that break a solid: 30 mm of black come grey out of a copier
_SQUARE: Final = Bounds(
    left=0.0, top=0.0, right=100.0, bottom=100.0
)  # of a motif, in its units
_MIN_HATCH: Final = 2.5  # units: a shorter line of a hatching is a speck

# Of a line: share of its length, share of its width.
WidthProfile = tuple[tuple[float, float], ...]
# A cut enters steeply and leaves slowly.
CUT: Final[WidthProfile] = ((0.0, 0.0), (0.14, 0.75), (0.4, 1.0), (0.75, 0.72), (1.0, 0.0))
WEDGE: Final[WidthProfile] = ((0.0, 1.0), (0.35, 0.86), (0.75, 0.45), (1.0, 0.0))
BLUNT: Final[WidthProfile] = ((0.0, 1.0), (1.0, 1.0))


class SurfaceInks(NamedTuple):
    """What a surface prints in, and what the rims are in that set its shapes off."""

    fill: Ink
    rim: Ink


class BlockSurface:
    """What prints of a block, or what shows paper. Lengths are units of the motif; `paths` collects both, back to front."""

    def __init__(
        self,
        hand: LinocutHand,
        frame: MotifFrame,
        paths: list[VectorPath],
        inks: SurfaceInks,
        *,
        is_square: bool = False,
    ) -> None:
        """Draw in a frame; where it is a motif's square, no shape reaches beyond it."""
        self._hand = hand
        self._frame = frame
        self._paths = paths
        self._ink, self._rim_ink = inks
        self._is_square = is_square

    def fill_shape(self, data: str, rim: float = 0.0) -> None:
        """Fill the area within path data (even-odd), set off by a rim of paper where it lies over other shapes."""
        waver = min(_WAVER * self._frame.scale, _MAX_WAVER)
        step = _WAVER_STEP * self._frame.scale
        segments: Outline = ()
        lines = flatten_path_data(data)
        if self._is_square:
            lines = tuple(clip_to_box(line, _SQUARE) for line in lines)
        for line in lines:
            places = self._place(line)
            if len(places) > 1 and abs(places[0] - places[-1]) < 0.01:
                places.pop()
            if places:
                segments += closed_outline(self._hand.waver_edge(places, waver, step))
        if rim:
            width = 2 * max(rim * self._frame.scale, MIN_LINE_GAP)
            stroke = Stroke(width, self._rim_ink, join="round")
            self._paths.append(VectorPath(segments, stroke=stroke))
        self._paths.append(VectorPath(segments, Fill(self._ink, even_odd=True)))
        if self._ink == BLACK:
            self._break_solid([self._place(line) for line in lines if line])

    def _break_solid(self, outlines: Sequence[Sequence[complex]]) -> None:
        """Cut ticks, in staggered rows, where a shape has no white within the distance that a copier's toner bridges."""
        tops = [place.imag for place in chain.from_iterable(outlines)]
        row = 0
        y = min(tops, default=0.0) + _TICK_PITCH * 0.6
        while y < max(tops, default=0.0) - _TICK_PITCH * 0.4:
            for left, right in cross_outlines(outlines, y):
                x = left + _TICK_PITCH * (0.7 + 0.5 * (row % 2))
                while x < right - _TICK_PITCH * 0.6:
                    spot = complex(x, y + self._hand.random_about(6.0))
                    angle = self._hand.random_between(1.2, 1.5)
                    length = self._hand.random_between(6.0, 10.0)
                    tick = self._hand.cut_tick(spot, angle, length, 1.9, self._rim_ink)
                    self._paths.append(tick)
                    x += _TICK_PITCH
            y += _TICK_PITCH * 0.8
            row += 1

    def draw_line(self, data: str, weight: float, profile: WidthProfile = CUT) -> None:
        """Draw a line along each part of path data, `weight` units broad in its belly."""
        for line in flatten_path_data(data):
            self._stroke(self._place(line), weight, profile)

    def shade(
        self,
        edge: str,
        inner: str,
        pitch: float = 2.8,
        reach: tuple[float, float] = (0.6, 1.0),
    ) -> None:
        """Draw wedges from one line towards another, `pitch` units apart, that end after a share within `reach`.

        In paper they are light that falls on `edge` and dies away over a black shape; in ink a shadow.
        """
        (start_line,) = flatten_path_data(edge)
        (stop_line,) = flatten_path_data(inner)
        weight = pitch * 0.52
        count = max(2, round(measure_line(start_line) / self._fit_pitch(pitch, weight)))
        starts = resample(start_line, count)
        stops = resample(stop_line, count)
        for start, stop in zip(starts, stops, strict=True):
            share = self._hand.random_between(*reach)
            end = start + (stop - start) * share
            middle = (start + end) / 2 + 0.2 * self._hand.random_about(1.0)
            self._stroke(self._place([start, middle, end]), weight, WEDGE)

    def hatch(
        self,
        data: str,
        angle: float,
        pitch: float = 2.8,
        weights: tuple[float, float] = (1.3, 1.3),
    ) -> None:
        """Draw parallel lines within path data at an angle in degrees, broadening from the first weight to the last.

        They end a little before the edge, so that a shape keeps its outline.
        """
        turn = rect(1.0, -radians(angle))
        outlines: list[list[complex]] = []
        for outline in flatten_path_data(data):
            outlines.append([spot * turn for spot in outline])
        heights = [spot.imag for spot in chain.from_iterable(outlines)]
        pitch = self._fit_pitch(pitch, max(weights))
        top = min(heights) + pitch * 0.7
        count = max(1, round((max(heights) - top) / pitch))
        for number in range(count):
            y = top + pitch * (number + self._hand.random_about(0.1))
            weight = weights[0] + (weights[1] - weights[0]) * number / count
            for left, right in cross_outlines(outlines, y):
                start = left + _HATCH_INSET + self._hand.random_between(0, 0.7)
                stop = right - _HATCH_INSET - self._hand.random_between(0, 0.7)
                if stop - start >= _MIN_HATCH:
                    middle = complex((start + stop) / 2, y + self._hand.random_about(0.2))
                    line = [complex(start, y), middle, complex(stop, y)]
                    self._stroke(self._place([spot / turn for spot in line]), weight)

    def stipple(self, data: str, pitch: float, radii: tuple[float, float]) -> None:
        """Draw dots within path data, growing from the first radius at its head to the last at its foot."""
        outlines = flatten_path_data(data)
        heights = [spot.imag for spot in chain.from_iterable(outlines)]
        least = (MIN_LINE_WIDTH / 2) / self._frame.scale
        largest = max(*radii, least)
        pitch = max(pitch, 2 * largest + MIN_LINE_GAP / self._frame.scale)
        row_height = pitch * 0.866
        row_count = int((max(heights) - min(heights)) / row_height)
        for row in range(row_count + 1):
            y = min(heights) + row_height * (row + 0.5)
            share = row / max(row_count, 1)
            radius = max(least, radii[0] + (radii[1] - radii[0]) * share)
            for left, right in cross_outlines(outlines, y):
                first = (left + radius + 0.6) / pitch + row % 2 / 2
                x = (int(first) + 1 - row % 2 / 2) * pitch
                while x < right - radius - 0.6:
                    spot = complex(x + self._hand.random_about(pitch * 0.06), y)
                    place = self._frame.place(spot)
                    dot = self._hand.cut_disc(
                        place, radius * self._frame.scale, self._ink, 0.08
                    )
                    self._paths.append(dot)
                    x += pitch

    def draw_rays(
        self, centre: complex, radii: tuple[float, float], count: int, weight: float = 1.4
    ) -> None:
        """Draw pointed lines that fly from a centre, between two radii."""
        around = 2 * pi * radii[0] / self._fit_pitch(0.0, weight)
        count = max(3, min(count, int(around)))
        for angle in self._hand.random_angles(count, 0.12):
            inner = radii[0] + self._hand.random_between(0, 0.12) * (radii[1] - radii[0])
            outer = radii[1] - self._hand.random_between(0, 0.25) * (radii[1] - radii[0])
            line = [centre + rect(inner, angle), centre + rect(outer, angle)]
            self._stroke(self._place(line), weight)

    def _place(self, line: Sequence[complex]) -> list[complex]:
        return [self._frame.place(spot) for spot in line]

    def _fit_pitch(self, pitch: float, weight: float) -> float:
        """Return a pitch in units that leaves lines, and what stands between them, broad enough to be copied."""
        finest = (MIN_LINE_WIDTH + MIN_LINE_GAP) / self._frame.scale
        return max(pitch, finest, weight + MIN_LINE_WIDTH / self._frame.scale)

    def _stroke(
        self, places: Sequence[complex], weight: float, profile: WidthProfile = CUT
    ) -> None:
        """Add a line along places, as broad as its profile says at each share of its length."""
        width = max(weight * self._frame.scale, MIN_LINE_GAP)
        line = list(places)
        if profile is not BLUNT:  # a pointed line needs places for its points
            line = resample(places, max(7, min(24, round(len(places) * 1.5))))
        count = len(line)
        upper: list[complex] = []
        lower: list[complex] = []
        for index, place in enumerate(line):
            along = line[min(index + 1, count - 1)] - line[max(index - 1, 0)]
            normal = 1j * along / (abs(along) or 1.0)
            half = width / 2 * width_at(profile, index / (count - 1))
            upper.append(place + normal * half * self._hand.random_between(0.86, 1.14))
            lower.append(place - normal * half * self._hand.random_between(0.86, 1.14))
        outline = closed_outline([*upper, *reversed(lower)])
        self._paths.append(VectorPath(outline, Fill(self._ink)))


def width_at(profile: WidthProfile, share: float) -> Pt:
    """Return the share of a line's width at a share of its length."""
    for (start, start_width), (stop, stop_width) in pairwise(profile):
        if share <= stop:
            return start_width + (stop_width - start_width) * (share - start) / (
                stop - start
            )
    return profile[-1][1]
