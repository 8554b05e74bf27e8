"""Lights are paper, darks are black, and no tone changes places with another."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pamphlets.pdf.images.tones.tone_curve import (
    clear_stray_dots,
    cover_paper,
    find_levels,
    find_outlines,
    has_flat_tones,
    sharpen,
)

GREYS = Image.frombytes("L", (256, 1), bytes(range(256)))
EVEN = [1] * 256


def coverage_of(histogram: list[int]) -> bytes:
    return cover_paper(GREYS, histogram).tobytes()


@settings(max_examples=15)
@given(st.lists(st.integers(0, 1000), min_size=256, max_size=256).filter(any))
def test_a_darker_grey_never_covers_less(histogram: list[int]) -> None:
    covers = list(coverage_of(histogram))
    assert covers == sorted(covers, reverse=True)


def test_the_lightest_tones_are_paper_and_the_darkest_solid() -> None:
    covers = coverage_of(EVEN)
    assert covers[round(255 * 0.93)] == 0
    assert covers[round(255 * 0.88)] > 0
    assert covers[127] == pytest.approx(255 * 0.46, abs=4)
    assert covers[round(255 * 0.11)] == 255
    assert covers[round(255 * 0.2)] < 255


def test_the_levels_of_a_dull_picture_are_spread_and_fog_stays_fog() -> None:
    dull = [0] * 80 + [9] * 120 + [0] * 56
    black, white = find_levels(dull)
    assert (black, white) == (81, 198)
    fog = [0] * 180 + [9] * 20 + [0] * 56
    black, white = find_levels(fog)
    assert white - black == 96
    assert (black + white) / 2 == pytest.approx(189.5)


@pytest.mark.parametrize(("grey", "levels"), [(255, (159, 255)), (0, (0, 96))])
def test_white_paper_stays_white_and_a_black_wall_black(
    grey: int, levels: tuple[int, int]
) -> None:
    blank = [0] * 256
    blank[grey] = 100
    assert find_levels(blank) == levels


def test_a_night_is_lit_a_little_and_a_snowfield_shaded() -> None:
    night = [50] * 40 + [1] * 216
    snow = night[::-1]
    even = coverage_of(EVEN)
    assert coverage_of(night)[80] < even[80] < coverage_of(snow)[80]


def test_a_chart_keeps_its_tones() -> None:
    chart = [0] * 256
    for grey in (91, 100, 112, 152, 255):
        chart[grey] = 100
    assert has_flat_tones(chart)
    assert not has_flat_tones(EVEN)
    covers = coverage_of(chart)
    assert covers[91] - covers[112] > 20
    assert covers[91] < 220


def test_edges_grow_steeper_and_grain_does_not() -> None:
    edge = Image.new("L", (60, 20), 160)
    edge.paste(90, (30, 0, 60, 20))
    steeper = sharpen(edge, 300)
    assert steeper.getpixel((28, 10)) > 170  # type: ignore[operator]
    assert steeper.getpixel((31, 10)) < 80  # type: ignore[operator]
    grain = Image.new("L", (60, 20), 240)
    grain.putpixel((20, 10), 200)
    assert sharpen(grain, 300).getextrema() == (240, 240)


@pytest.mark.parametrize("is_black", [False, True])
def test_lone_dots_go_and_thin_lines_and_light_tones_stay(is_black: bool) -> None:
    coverage = Image.new("L", (60, 60), 0)
    coverage.putpixel((10, 10), 60)
    coverage.paste(200, (30, 0, 31, 60))
    coverage.paste(14, (40, 0, 60, 60))
    if is_black:
        coverage = coverage.point(lambda value: 255 - value)
    cleared = clear_stray_dots(coverage, 6)
    blank = 255 if is_black else 0
    assert cleared.getpixel((10, 10)) == blank
    for place in ((30, 30), (50, 30)):
        assert cleared.getpixel(place) == coverage.getpixel(place)


def test_an_outline_is_where_black_meets_white_and_no_tone_does() -> None:
    edge = Image.new("L", (30, 10), 0)
    edge.paste(255, (15, 0, 30, 10))
    edge.paste(90, (14, 0, 15, 10))
    outlines = find_outlines(edge)
    assert [outlines.getpixel((x, 5)) for x in (9, 14, 15, 25)] == [0, 255, 255, 0]
    tone = edge.point(lambda value: value // 2)
    assert find_outlines(tone).getextrema() == (0, 0)
