"""The square of an address: the standard's own matrix, as rectangles, with white around it."""

from collections.abc import Iterator

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.drawing import PathSegment
from pamphlets.core.units import mm
from pamphlets.layout.single_sheet.qr_code import QUIET_ZONE, make_qr_code

MODULE = mm(0.6)


@given(st.text("abcdefghij0123456789-/.?=&~", max_size=50))
def test_the_square_is_the_one_of_the_standard_with_white_around_it(path: str) -> None:
    address = f"https://exemple.org/{path}"
    made = make_qr_code(address, MODULE)
    expected = segno.make_qr(address, error="q", boost_error=False)
    matrix = [[bool(dark) for dark in row] for row in expected.matrix]
    (drawn,) = made.drawing.paths
    dark: list[tuple[int, int]] = []
    for (left, top), (right, bottom) in _rectangles(drawn.segments):
        assert bottom - top == pytest.approx(MODULE)
        columns = range(round(left / MODULE), round(right / MODULE))
        dark += [(round(top / MODULE), column) for column in columns]
    assert sorted(dark) == [
        (y + QUIET_ZONE, x + QUIET_ZONE)
        for y, row in enumerate(matrix)
        for x, one in enumerate(row)
        if one
    ]
    assert (
        made.size.width
        == made.size.height
        == pytest.approx((len(matrix) + 2 * QUIET_ZONE) * MODULE)
    )
    assert expected.error == "Q"


def _rectangles(
    segments: tuple[PathSegment, ...],
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Top left and bottom right of each."""
    corners: list[tuple[float, float]] = []
    for segment in segments:
        if segment[0] == "Z":
            yield corners[0], corners[2]
            corners = []
        elif segment[0] != "C":
            corners.append((segment[1], segment[2]))
