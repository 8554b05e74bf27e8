"""A square fits into an outline, or does not: by its filling, its cuts and the frame that shows it."""

import pytest

from pamphlets.core.drawing import circle, polygon
from pamphlets.core.geometry import Rect
from pamphlets.prepress.filled_areas import FilledArea, holds_square

SIDE = 20.0


def rectangle(width: float, height: float, x: float = 3.3, y: float = 7.7) -> FilledArea:
    """A rectangle that no grid is made for."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return FilledArea(polygon(corners))


@pytest.mark.parametrize(
    ("width", "height", "holds"),
    [(20.01, 20.01, True), (20.0, 20.0, False), (19.99, 300, False), (300, 19.99, False)],
)
def test_a_rectangle_is_measured_exactly(width: float, height: float, holds: bool) -> None:
    assert holds_square((rectangle(width, height),), None, SIDE) == holds


def test_a_circle_holds_the_square_whose_diagonal_is_its_diameter() -> None:
    for radius, holds in ((SIDE * 0.62, False), (SIDE * 0.82, True)):
        assert holds_square((FilledArea(circle(50 + 50j, radius)),), None, SIDE) == holds


def test_a_ring_is_as_broad_as_its_rim_by_either_rule() -> None:
    outer, inner = circle(50 + 50j, 40), circle(50 + 50j, 25)
    assert not holds_square((FilledArea((*outer, *inner), even_odd=True),), None, SIDE)
    # The same turn twice: by winding its middle is filled.
    assert holds_square((FilledArea((*outer, *inner)),), None, SIDE)


def test_cuts_and_the_frame_leave_less() -> None:
    area = rectangle(100, 100, 0, 0)
    assert holds_square((area, rectangle(100, 21, 0, 40)), None, SIDE)
    assert not holds_square((area, rectangle(100, 19, 0, 40)), None, SIDE)
    assert not holds_square((area,), Rect(90, 0, 100, 100), SIDE)
    assert not holds_square((area,), Rect(300, 0, 100, 100), SIDE)
    assert not holds_square((area, rectangle(9, 9, 400, 400)), None, SIDE)
    assert not holds_square((area, FilledArea(())), None, SIDE)
