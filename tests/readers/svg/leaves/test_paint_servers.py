"""Gradients and patterns: where they are how dark, in which ink, and what cannot be printed, told."""

import pytest

from pamphlets.core.drawing import Gradient
from pamphlets.core.style import PAPER
from tests.support.svg import RED, faults, read, shades

ALL = '<rect width="100" height="100" fill="url(#g)"/>'
STOPS = '<stop stop-color="#fff"/><stop offset="1" stop-color="#000"/>'


def gradient(body: str) -> Gradient:
    """The only gradient of a drawing."""
    (path,) = read(body)[0].paths
    assert path.fill is not None
    pattern = path.fill.pattern
    assert isinstance(pattern, Gradient)
    return pattern


@pytest.mark.parametrize(
    ("server", "dark"),
    [
        (f'<linearGradient id="g">{STOPS}</linearGradient>', [0.1, 0.5, 0.9]),
        (f'<linearGradient id="g" x1="1" x2="0">{STOPS}</linearGradient>', [0.9, 0.5, 0.1]),
        (f'<linearGradient id="g" gradientUnits="userSpaceOnUse" x2="50">{STOPS}</linearGradient>', [0.2, 1.0, 1.0]),
        (f'<linearGradient id="g" gradientTransform="rotate(90)">{STOPS}</linearGradient>', [0.5, 0.5, 0.5]),
        (f'<linearGradient id="g" href="#h"/><linearGradient id="h">{STOPS}</linearGradient>', [0.1, 0.5, 0.9]),
        (f'<linearGradient id="g" x2=".5" spreadMethod="repeat">{STOPS}</linearGradient>', [0.2, 0.0, 0.8]),
        (f'<linearGradient id="g" x2=".5" spreadMethod="reflect">{STOPS}</linearGradient>', [0.2, 1.0, 0.2]),
        (f'<radialGradient id="g">{STOPS}</radialGradient>', [0.8, 0.0, 0.8]),
        (f'<radialGradient id="g" r="1" fx="0.3">{STOPS}</radialGradient>', [0.2, 0.2, 0.4]),
        ('<linearGradient id="g"><stop stop-color="#000"/></linearGradient>', [1, 1, 1]),
        ('<linearGradient id="g"/>', [0, 0, 0]),
        (f'<linearGradient id="g" x1=".5" x2=".5">{STOPS}</linearGradient>', [1, 1, 1]),
        ('<linearGradient id="g"><stop offset=".5" stop-color="#fff"/><stop offset=".5"/></linearGradient>', [0, 1.0, 1]),
    ],
)  # fmt: skip
def test_a_gradient_is_as_dark_as_its_stops(server: str, dark: list[float]) -> None:
    seen = shades(server + ALL, (10.5, 50.5), (53, 50.5), (90, 50.5))
    assert seen == pytest.approx(dark, abs=0.11)


def test_a_gradient_with_the_spot_ink_is_in_tints_of_it() -> None:
    stops = '<stop stop-color="var(--encre)"/><stop offset="1" stop-color="#fff"/>'
    shown = gradient(f'<linearGradient id="g">{stops}</linearGradient>{ALL}')
    assert (shown.ink, [stop.tint for stop in shown.stops]) == (RED, [1.0, 0.0])
    marked = ALL.replace("<rect", '<rect class="encre"')
    assert gradient(f'<linearGradient id="g">{STOPS}</linearGradient>{marked}').ink == RED


def test_opacity_alone_makes_a_veil() -> None:
    stops = '<stop stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/>'
    shown = gradient(f'<linearGradient id="g">{stops}</linearGradient>{ALL}')
    assert (shown.ink, shown.is_veil) == (PAPER, True)
    assert [stop.tint for stop in shown.stops] == [1.0, 0.0]
    opaque = gradient(f'<linearGradient id="g">{STOPS}</linearGradient>{ALL}')
    assert not opaque.is_veil


def test_a_colour_in_a_gradient_is_told_as_elsewhere() -> None:
    stops = '<stop stop-color="red"/><stop offset="1" stop-color="#fff"/>'
    assert read(f'<linearGradient id="g">{stops}</linearGradient>{ALL}')[1] == [
        "svg-colour"
    ]


@pytest.mark.parametrize(
    ("pattern", "dark"),
    [
        ('<pattern id="g" width=".5" height="1"><rect width="25" height="100"/></pattern>', [1, 0, 1, 0]),
        ('<pattern id="g" width="50" height="9" patternUnits="userSpaceOnUse"><rect width="25" height="9"/></pattern>', [1, 0, 1, 0]),
        ('<pattern id="g" width=".5" height="1" viewBox="0 0 2 4"><rect width="1" height="4"/></pattern>', [1, 0, 1, 0]),
        ('<pattern id="g" width="1" height="1" patternContentUnits="objectBoundingBox"><rect width=".25" height="1"/></pattern>', [1, 0, 0, 0]),
        ('<pattern id="g" width="50" height="50" patternUnits="userSpaceOnUse" patternTransform="translate(25)"><rect width="25" height="50"/></pattern>',
         [0, 1, 0, 1]),
        ('<pattern id="g" href="#h" width=".5" height="1"/><pattern id="h"><rect width="25" height="100"/></pattern>', [1, 0, 1, 0]),
        ('<pattern id="g" width=".5" height="1"><rect width="100" height="100" fill="#fff"/><rect width="25" height="100"/></pattern>', [1, 0, 1, 0]),
    ],
)  # fmt: skip
def test_a_pattern_is_repeated_over_the_shape_and_no_further(
    pattern: str, dark: list[int]
) -> None:
    body = pattern + ALL.replace('height="100"', 'height="60"')
    assert shades(body, (12, 30), (38, 30), (62, 30), (88, 30)) == dark
    assert shades(body, (12, 80)) == [0]


def test_a_pattern_without_end_and_one_that_is_too_fine_are_told() -> None:
    fine = '<pattern id="g" width=".001" height=".001"><path d="M0 0h1"/></pattern>'
    assert faults(fine + ALL) == [("svg-tiles", "4000")]
    own = f'<pattern id="g" width="1" height="1">{ALL}</pattern>{ALL}'
    assert ("svg-circle", "#g") in faults(own)


def test_a_paint_that_is_not_there_has_its_stand_in_or_is_told() -> None:
    assert shades(ALL.replace("url(#g)", "url(#rien) #000"), (50, 50)) == [1]
    assert shades(ALL.replace("url(#g)", "url(#rien) none"), (50, 50)) == [0]
    assert faults(ALL) == [("svg-reference", "#g")]
    assert faults(f'<rect id="g" width="1" height="1"/>{ALL}') == [("svg-paint", "fill")]


def test_a_stroke_has_a_gradient_too() -> None:
    line = '<path d="M0 50H100" stroke-width="40" stroke="url(#g)"/>'
    units = 'gradientUnits="userSpaceOnUse" x2="100"'
    body = f'<linearGradient id="g" {units}>{STOPS}</linearGradient>{line}'
    assert shades(body, (10, 50), (90, 50), (50, 10)) == pytest.approx(
        [0.1, 0.9, 0], abs=0.11
    )
