"""A shape in bars or squares: inside its outline, out of its counters, evenly spaced."""

import itertools

import pytest

from pamphlets.core.drawing import Outline, circle, polygon
from pamphlets.design.ornaments.outline_fillings import find_inner_squares, hatch_outline

SQUARE = polygon([(0, 0), (100, 0), (100, 100), (0, 100)])
HOLE = polygon([(40, 20), (40, 80), (60, 80), (60, 20)])  # the other way round


def edges(bar: Outline) -> tuple[float, float, float, float]:
    xs = [float(segment[-2]) for segment in bar if segment[0] != "Z"]
    ys = [float(segment[-1]) for segment in bar if segment[0] != "Z"]
    return min(xs), min(ys), max(xs), max(ys)


def test_bars_cross_a_shape_and_leave_its_counter_free() -> None:
    bars = [edges(bar) for bar in hatch_outline((*SQUARE, *HOLE), 10, 4, swells=False)]
    assert {(left, right) for left, _, right, _ in bars} == {(0, 100), (0, 40), (60, 100)}
    heights = {round(foot - top, 6) for _, top, _, foot in bars}
    assert heights == {4}
    tops = sorted({top for _, top, _, _ in bars})
    assert [round(b - a, 6) for a, b in itertools.pairwise(tops)] == [10] * 9


def test_bars_that_swell_grow_from_a_half_to_the_whole() -> None:
    bars = [edges(bar) for bar in hatch_outline(SQUARE, 10, 4, swells=True)]
    heights = [foot - top for _, top, _, foot in bars]
    assert heights == sorted(heights)
    assert heights[0] == pytest.approx(2.1)
    assert heights[-1] == pytest.approx(3.9)


def test_bars_of_a_disc_end_on_its_edge() -> None:
    for left, top, right, foot in map(
        edges, hatch_outline(circle(50 + 50j, 50), 10, 4, swells=False)
    ):
        middle = (top + foot) / 2
        half = (50**2 - (middle - 50) ** 2) ** 0.5
        assert right - left == pytest.approx(2 * half, abs=0.6)


def test_squares_lie_within_a_shape() -> None:
    places = list(find_inner_squares((*SQUARE, *HOLE), 10))
    assert len(places) == 100 - 12
    assert (45.0, 45.0) not in places
    assert (35.0, 45.0) in places
