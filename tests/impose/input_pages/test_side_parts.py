"""Parts of a side are looked at as pages of their own: where they lie, however the side or the part is turned."""

import pytest

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.matrix import transform_point, upright_matrix
from pamphlets.impose.input_pages.side_parts import SidePart, halve_side, view_part
from pamphlets.impose.plan.sheet import Turn
from pamphlets.impose.source_pdf.page_boxes import PageView

BOX = (10.0, 20.0, 810.0, 520.0)


def side_view(turn: Turn) -> PageView:
    size = Size(800, 500) if turn in (0, 180) else Size(500, 800)
    return PageView(BOX, size, upright_matrix(BOX, 1, turn), BOX)


@pytest.mark.parametrize("side_turn", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_part_stands_upright_with_its_corner_at_the_origin(
    side_turn: Turn, turn: Turn
) -> None:
    view = side_view(side_turn)
    part = view_part(view, SidePart(0, Rect(100, 50, 200, 300), turn))
    assert part.size == (Size(200, 300) if turn in (0, 180) else Size(300, 200))
    left, bottom, right, top = part.trim_box
    corners = [
        transform_point(part.matrix, x, y) for x in (left, right) for y in (bottom, top)
    ]
    assert min(x for x, _ in corners) == pytest.approx(0)
    assert min(y for _, y in corners) == pytest.approx(0)
    assert max(x for x, _ in corners) == pytest.approx(part.size.width)
    assert max(y for _, y in corners) == pytest.approx(part.size.height)


def test_a_part_is_found_from_the_top_left_of_the_side() -> None:
    view = side_view(0)
    part = view_part(view, SidePart(0, Rect(0, 0, 400, 100), 0))
    assert part.trim_box == pytest.approx((10, 420, 410, 520))
    assert part.bleed_box == part.trim_box
    turned = view_part(view, SidePart(0, Rect(0, 0, 400, 100), 180))
    assert transform_point(turned.matrix, 10, 520) == pytest.approx((400, 0))


def test_halves_meet_in_the_middle() -> None:
    left, right = halve_side(3, Size(800, 500))
    assert (left.side, right.side) == (3, 3)
    assert left.area == Rect(0, 0, 400, 500)
    assert right.area == Rect(400, 0, 400, 500)
