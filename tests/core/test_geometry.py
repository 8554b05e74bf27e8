"""What is cropped keeps its proportions, fills its room and keeps its focus in sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.geometry import Point, Rect, Size, crop_to_ratio

LENGTHS = st.floats(1.0, 5000.0)
SHARES = st.floats(0.0, 1.0)
WHOLE = Rect(0.0, 0.0, 1.0, 1.0)


@given(LENGTHS, LENGTHS, LENGTHS, LENGTHS, SHARES, SHARES)
def test_a_crop_has_the_proportions_of_its_room_and_one_whole_side(
    width: float, height: float, across: float, down: float, x: float, y: float
) -> None:
    crop = crop_to_ratio(Size(width, height), Size(across, down), (x, y))
    shown_ratio = crop.width * width / (crop.height * height)
    assert shown_ratio == pytest.approx(across / down, rel=2e-3)
    assert max(crop.width, crop.height) == 1.0
    assert -1e-9 <= crop.x <= crop.x + crop.width <= 1.0 + 1e-9
    assert -1e-9 <= crop.y <= crop.y + crop.height <= 1.0 + 1e-9


@pytest.mark.parametrize(
    ("focus", "crop"),
    [
        ((0.0, 0.0), Rect(0.0, 0.0, 0.5, 1.0)),
        ((0.5, 0.5), Rect(0.25, 0.0, 0.5, 1.0)),
        ((1.0, 0.0), Rect(0.5, 0.0, 0.5, 1.0)),
    ],
)
def test_the_focus_chooses_what_is_cut_off(focus: tuple[float, float], crop: Rect) -> None:
    assert crop_to_ratio(Size(200.0, 100.0), Size(50.0, 50.0), focus) == crop


def test_what_rounding_makes_of_equal_proportions_crops_nothing() -> None:
    assert crop_to_ratio(Size(300.0, 200.0), Size(150.0, 100.05), (0.5, 0.5)) == WHOLE
    assert crop_to_ratio(Size(300.0, 200.0), Size(150.0, 100.5), (0.5, 0.5)) != WHOLE


def test_a_margin_is_added_on_each_side() -> None:
    assert Rect(10, 20, 30, 40).expand_by(5) == Rect(5, 15, 40, 50)


def test_shares_of_a_size_are_a_part_of_it() -> None:
    assert Rect(0.5, 0.25, 0.5, 0.75).scale_to(Size(100, 40)) == Rect(50, 10, 50, 30)


def test_a_place_is_shifted_right_and_down() -> None:
    assert Point(1, 2).shift_by(10, 20) == Point(11, 22)
