"""The square of an address: the standard's own matrix, as rectangles, with white around it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.drawing import Segment
from pamphlets.layout.qr import QUIET, square
from pamphlets.units import mm

TOP = Path(__file__).resolve().parents[2] / "pamphlets"
MODULE = mm(0.6)


@given(st.text("abcdefghij0123456789-/.?=&~", max_size=50))
def test_the_square_is_the_one_of_the_standard_with_white_around_it(path: str) -> None:
    address = f"https://exemple.org/{path}"
    made = square(address, MODULE)
    expected = segno.make_qr(address, error="q", boost_error=False)
    matrix = [[bool(dark) for dark in row] for row in expected.matrix]
    (drawn,) = made.drawing.paths
    dark: list[tuple[int, int]] = []
    for (left, top), (right, bottom) in _rectangles(drawn.segments):
        assert bottom - top == pytest.approx(MODULE)
        columns = range(round(left / MODULE), round(right / MODULE))
        dark += [(round(top / MODULE), column) for column in columns]
    assert sorted(dark) == [(y + QUIET, x + QUIET) for y, row in enumerate(matrix) for x, one in enumerate(row) if one]
    assert made.size.width == made.size.height == pytest.approx((len(matrix) + 2 * QUIET) * MODULE)
    assert expected.error == "Q"


def test_one_module_alone_knows_how_squares_are_made() -> None:
    found = [
        path.relative_to(TOP).as_posix() for path in TOP.rglob("*.py") if "import segno" in path.read_text("utf-8")
    ]
    assert found == ["layout/qr.py"]


def _rectangles(segments: tuple[Segment, ...]) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Top left and bottom right of each."""
    corners: list[tuple[float, float]] = []
    for segment in segments:
        if segment[0] == "Z":
            yield corners[0], corners[2]
            corners = []
        elif segment[0] != "C":
            corners.append((segment[1], segment[2]))
