"""Boxes for digits: one each, wide enough for a hand, in the room that there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.drawing import Drawing
from pamphlets.core.units import mm
from pamphlets.layout.blocks.displays.digit_boxes import (
    draw_digit_boxes,
    draw_signature_area,
)


def count_boxes(drawing: Drawing) -> int:
    """A group has its outline, and a line more for each box but one."""
    return sum(
        1 + (len(path.segments) - len("MLLLZ")) // len("ML") for path in drawing.paths
    )


@given(st.integers(1, 34), st.floats(mm(60), mm(200)), st.sampled_from([9.0, 11.0, 18.0]))
def test_each_digit_has_a_box_and_no_box_leaves_its_room(
    count: int, width: float, size: float
) -> None:
    boxes = draw_digit_boxes(count, width, size, may_wrap=True)
    assert boxes is not None
    assert count_boxes(boxes) == count
    assert boxes.size.width <= width + 0.01
    for path in boxes.paths:
        for segment in path.segments:
            if len(segment) == 3:
                assert 0.0 <= segment[1] <= boxes.size.width
                assert 0.0 <= segment[2] <= boxes.size.height


def test_the_number_of_the_securite_sociale_is_grouped_as_it_is_read() -> None:
    boxes = draw_digit_boxes(15, mm(110), 10.6)
    assert boxes is not None
    assert len(boxes.paths) == 7
    assert boxes.size.width == pytest.approx(15 * mm(5.4) + 6 * mm(1.8) + 0.6)
    assert boxes.size.height == pytest.approx(mm(7) + 0.6)


def test_where_a_hand_has_no_room_there_are_none_on_one_line() -> None:
    narrowest = 15 * mm(4.6) + 6 * mm(1.8) + 0.6
    assert draw_digit_boxes(15, narrowest + 0.01, 10.6) is not None
    assert draw_digit_boxes(15, narrowest - 0.01, 10.6) is None
    wrapped = draw_digit_boxes(15, mm(60), 10.6, may_wrap=True)
    assert wrapped is not None
    assert wrapped.size.height > 2 * mm(7)


def test_a_signature_has_60_millimetres_by_25() -> None:
    area = draw_signature_area()
    assert (area.size.width, area.size.height) == pytest.approx((mm(60), mm(25)))
