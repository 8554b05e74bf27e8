"""Pages whose pictures run beyond their edges, and pages whose pictures do not."""

import pytest

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import find_picture_frame, make_page, place_rule
from pamphlets.core.units import mm

A5 = Size(mm(148), mm(210))
MARK = place_rule(10.0, 20.0, 5.0, 1.0)


def test_a_page_without_bleed_is_its_trim() -> None:
    page = make_page(A5, (MARK,), "1")
    assert (page.size, page.trim) == (A5, Rect(0.0, 0.0, *_sides(A5)))
    assert page.items == (MARK,)


def test_a_page_with_bleed_has_3_mm_more_on_all_sides_and_its_marks_keep_their_place_on_the_trim() -> (
    None
):
    page = make_page(A5, (MARK,), "1", bleeds=True)
    assert _sides(page.size) == pytest.approx((mm(154), mm(216)))
    assert page.trim == Rect(mm(3), mm(3), *_sides(A5))
    assert page.items[0].at == Point(10.0 + mm(3), 20.0 + mm(3))


@pytest.mark.parametrize(
    ("bleeds", "frame"), [(False, (5, 5, 138, 200)), (True, (-3, -3, 154, 216))]
)
def test_a_picture_of_a_whole_page_stops_5_mm_before_the_edge_or_3_mm_beyond_it(
    bleeds: bool, frame: tuple[int, ...]
) -> None:
    rect = find_picture_frame(A5, bleeds=bleeds)
    sides = (rect.x, rect.y, rect.width, rect.height)
    assert sides == pytest.approx(tuple(map(mm, frame)))


def _sides(size: Size) -> tuple[float, float]:
    return size.width, size.height
