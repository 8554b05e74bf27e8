"""Sources in columns: all of them, in order, none parted, and no division of them is less high."""

from itertools import combinations_with_replacement, pairwise

from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.geometry import Point
from pamphlets.core.page import PageItem, Rule
from pamphlets.layout.paragraph_stack import ParagraphStack
from pamphlets.layout.zine.back import _balance_columns

BETWEEN = 5.0


@given(st.lists(st.integers(1, 200), min_size=1, max_size=9))
def test_the_highest_column_is_as_low_as_can_be(heights: list[int]) -> None:
    entries = [
        ParagraphStack(
            (PageItem(Point(0.0, 0.0), Rule(float(n), float(height))),), float(height), 1
        )
        for n, height in enumerate(heights)
    ]
    columns = _balance_columns(entries, BETWEEN)
    drawn = [
        mark.content.width
        for column in columns
        for mark in column.marks
        if isinstance(mark.content, Rule)
    ]
    assert drawn == [float(n) for n in range(len(heights))]
    assert len(columns) <= 3
    assert all(column.marks for column in columns)
    divisions = (
        (0, *cuts, len(heights))
        for cuts in combinations_with_replacement(range(len(heights) + 1), 2)
    )
    best = min(
        max(sum(heights[a:b]) + BETWEEN * (b - a - 1) for a, b in pairwise(cuts) if b > a)
        for cuts in divisions
    )
    assert max(column.height for column in columns) == best
