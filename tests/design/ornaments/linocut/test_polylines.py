"""Path data becomes short straight pushes; lines are measured, resampled, clipped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.design.ornaments.linocut.bounds import Bounds
from pamphlets.design.ornaments.linocut.polylines import (
    clip_to_box,
    cross_outlines,
    flatten_path_data,
    measure_line,
    resample,
)

BOX = Bounds(left=0.0, top=0.0, right=100.0, bottom=100.0)
SQUARE = (20 + 20j, 80 + 20j, 80 + 80j, 20 + 80j)


def test_a_curve_becomes_pushes_and_a_closed_part_ends_where_it_begins() -> None:
    first, second = flatten_path_data("M0 0 C0 50 50 100 100 100 M10 10 L20 10 L20 20 Z")
    assert first[0] == 0
    assert first[-1] == 100 + 100j
    assert 5 <= len(first) <= 13
    assert second == (10 + 10j, 20 + 10j, 20 + 20j, 10 + 10j)


def test_a_line_is_resampled_at_equal_distances() -> None:
    line = [0j, 30 + 0j, 30 + 10j]
    assert measure_line(line) == 40
    assert resample(line, 5) == [0, 10, 20, 30, 30 + 10j]


def test_a_level_line_crosses_a_shape_and_not_its_hole() -> None:
    hole = (40 + 40j, 60 + 40j, 60 + 60j, 40 + 60j)
    assert cross_outlines([SQUARE, hole], 50) == [(20, 40), (60, 80)]
    assert cross_outlines([SQUARE, hole], 90) == []


@given(st.lists(st.complex_numbers(max_magnitude=200), min_size=3, max_size=3))
def test_a_triangle_clipped_keeps_what_is_inside_and_nothing_else(
    corners: list[complex],
) -> None:
    kept = clip_to_box(corners, BOX)
    for corner in kept:
        assert -0.01 <= corner.real <= 100.01
        assert -0.01 <= corner.imag <= 100.01
    for corner in corners:
        if 0 < corner.real < 100 and 0 < corner.imag < 100:
            assert any(abs(corner - other) < 0.01 for other in kept)


def test_what_lies_in_the_box_is_not_touched() -> None:
    assert clip_to_box(SQUARE, BOX) == pytest.approx(SQUARE)
