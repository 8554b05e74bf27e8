"""Courses of bars, as long as the words of a title."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.geometry import Size
from pamphlets.design.ornaments.word_bars import draw_word_bars
from tests.support.documents import STEMS


@given(
    st.lists(st.sampled_from(STEMS), min_size=1, max_size=8).map(" ".join),
    st.floats(60, 600),
    st.floats(30, 600),
)
@settings(max_examples=40)
def test_courses_fill_their_box_with_bars_that_a_copier_holds(
    title: str, width: float, height: float
) -> None:
    drawing = draw_word_bars(title, Size(width, height))
    spots = [
        segment[1:]
        for path in drawing.paths
        for segment in path.segments
        if segment[0] != "Z"
    ]
    assert all(-0.01 <= x <= width + 0.01 and -0.01 <= y <= height + 0.01 for x, y in spots)  # type: ignore[misc]
    assert max(x for x, _ in spots) == pytest.approx(width, abs=height)  # type: ignore[misc]
