"""Colours -> ink and tint."""

import pytest

from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.readers.svg.paint.colours import InkTint, nearest_ink, parse_colour

SPOT = Ink("spot", (1.0, 0.0, 0.0))


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#123", (0x11, 0x22, 0x33, 1)),
        ("#1238", (0x11, 0x22, 0x33, 0x88 / 255)),
        ("#102030", (16, 32, 48, 1)),
        ("#10203080", (16, 32, 48, 128 / 255)),
        (" Tomato ", (255, 99, 71, 1)),
        ("transparent", (0, 0, 0, 0)),
        ("rgb(1, 2, 3)", (1, 2, 3, 1)),
        ("rgba(1 2 3 / 50%)", (1, 2, 3, 0.5)),
        ("RGB(100%, 50%, -1)", (255, 128, 0, 1)),
        ("rgb(300, 1.6, 0, 2)", (255, 2, 0, 1)),
        ("#12", None),
        ("#12345", None),
        ("#ghi", None),
        ("rgb(1, 2)", None),
        ("rgb(1, 2, 3, 4, 5)", None),
        ("rgb(a, b, c)", None),
        ("nothing", None),
        ("", None),
    ],
)
def test_a_colour_is_read_in_every_way_of_writing_it(
    text: str, colour: tuple[float, ...] | None
) -> None:
    assert parse_colour(text) == (None if colour is None else pytest.approx(colour))


@pytest.mark.parametrize(
    ("colour", "spot", "paint"),
    [
        ((0, 0, 0), None, InkTint(BLACK, 1)),
        ((255, 255, 255), None, InkTint(PAPER, 1)),
        ((255, 255, 255), SPOT, InkTint(PAPER, 1)),
        ((51, 51, 51), None, InkTint(BLACK, 0.8)),
        ((51, 51, 51), SPOT, InkTint(SPOT, 0.8)),
        ((0x23, 0x1F, 0x20), None, InkTint(BLACK, 1)),
        ((48, 47, 48), None, InkTint(BLACK, 1)),
        ((48, 48, 48), None, InkTint(BLACK, 1)),
        ((51, 50, 51), None, InkTint(BLACK, 1 - 152 / 765)),
        ((200, 0, 0), SPOT, InkTint(SPOT, 1)),
        ((100, 108, 100), None, InkTint(BLACK, 1 - 308 / 765)),
    ],
)
def test_greys_are_tints_and_the_darkest_are_black(
    colour: tuple[int, int, int], spot: Ink | None, paint: InkTint
) -> None:
    ink = nearest_ink(*colour, spot)
    assert (ink.ink, ink.exact) == (paint.ink, True)
    assert ink.tint == pytest.approx(paint.tint)


@pytest.mark.parametrize(
    ("colour", "lightness"),
    [
        ((255, 0, 0), 0.498),
        ((0, 255, 0), 0.8633),
        ((0, 0, 255), 0.2979),
        ((100, 109, 100), 0.4178),
        ((9, 0, 0), 0.0075),
    ],
)
def test_other_colours_become_greys_that_look_as_light(
    colour: tuple[int, int, int], lightness: float
) -> None:
    paint = nearest_ink(*colour, None)
    assert (paint.ink, paint.exact) == (BLACK, False)
    assert 1 - paint.tint == pytest.approx(lightness, abs=1e-3)
