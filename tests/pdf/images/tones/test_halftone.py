"""Dots cover what they are to cover, stand at 45°, meet where a picture is cut, and outlive a photocopier."""

import pytest
from PIL import Image

from pamphlets.pdf.images.tones.halftone import (
    Screen,
    make_thresholds,
    screen_picture,
    tile_side,
)
from tests.support.photocopy import copy_twice

SIDE = 240
BLACK, WHITE = 0, 255


def flat(share: float, screen: Screen, side: int = SIDE) -> Image.Image:
    coverage = Image.new("L", (8, 8), round(255 * share))
    return screen_picture(coverage, (side, side), screen)


def black_share(bitmap: Image.Image) -> float:
    histogram = bitmap.convert("L").histogram()
    return histogram[BLACK] / sum(histogram)


@pytest.mark.parametrize("frequency", [10, 25, 45, 85])
def test_a_tone_covers_its_share_of_the_paper(frequency: int) -> None:
    side = tile_side(Screen(frequency, 600)) * 6
    for share in (0.15, 0.3, 0.5, 0.7, 0.85):
        bitmap = flat(share, Screen(frequency, 600), side)
        assert black_share(bitmap) == pytest.approx(share, abs=0.03)
    assert black_share(flat(0.0, Screen(frequency, 600))) == 0
    assert black_share(flat(1.0, Screen(frequency, 600))) == 1


@pytest.mark.parametrize(("frequency", "side"), [(25, 34), (45, 19), (85, 10)])
def test_two_dots_to_a_tile_are_so_many_rows_an_inch_at_45_degrees(
    frequency: int, side: int
) -> None:
    assert tile_side(Screen(frequency, 600)) == side
    # The diagonal of the tile is two dots long: half of it is the distance of rows, aslant.
    assert 600 * 2**0.5 / side == pytest.approx(frequency, rel=0.01)


def test_both_dots_of_a_tile_are_alike_and_round() -> None:
    side = 20
    thresholds = make_thresholds(side)

    def place(x: int, y: int) -> int:
        return thresholds[y % side * side + x % side]

    for x in range(side):
        for y in range(side):
            # Sixteen places of a tile are as far from a dot: they darken one after the other.
            alike = (place(x + 10, y + 10), place(-1 - x, y), place(y, x))
            assert alike == pytest.approx((place(x, y),) * 3, abs=16 * 255 / 400)


def test_no_dot_and_no_hole_is_too_small_to_print() -> None:
    ranks = sorted(make_thresholds(19))
    assert min(ranks.count(ranks[0]), ranks.count(ranks[-1])) >= 12


def test_parts_of_a_picture_have_their_dots_where_the_whole_has_them() -> None:
    coverage = Image.linear_gradient("L")
    whole = screen_picture(coverage, (256, 256), Screen(45, 600))
    right = coverage.crop((100, 30, 256, 256))
    part = screen_picture(right, right.size, Screen(45, 600, 100, 30))
    assert part.tobytes() == whole.crop((100, 30, 256, 256)).tobytes()


def test_black_meets_white_without_dots() -> None:
    edge = Image.linear_gradient("L").rotate(90)
    everywhere = Image.new("L", edge.size, 255)
    bitmap = screen_picture(edge, (512, 512), Screen(45, 600), everywhere).convert("L")
    columns = bitmap.resize((512, 1), Image.Resampling.BOX).tobytes()
    assert set(columns) == {0, 255}
    assert columns[:250] == columns[:1] * 250
    assert columns[262:] == columns[-1:] * 250


def test_strips_of_a_high_picture_leave_no_seam() -> None:
    coverage = Image.linear_gradient("L").resize((40, 1100))
    whole = screen_picture(coverage, (40, 1100), Screen(45, 600))
    low = coverage.crop((0, 480, 40, 580))
    part = screen_picture(low, low.size, Screen(45, 600, 0, 480))
    assert part.tobytes() == whole.crop((0, 480, 40, 580)).tobytes()


@pytest.mark.parametrize("frequency", [25, 45])
def test_tones_keep_their_order_through_two_photocopies(frequency: int) -> None:
    copied = []
    for hundredths in range(0, 101, 10):
        copy = copy_twice(flat(hundredths / 100, Screen(frequency, 600)), 600)
        copied.append(black_share(copy.crop((20, 20, 100, 100))))
    assert copied == sorted(copied)
    assert copied[:4][0] == 0
    assert copied[-1] == 1
    assert copied[3] < 0.25
    assert copied[7] > 0.6
