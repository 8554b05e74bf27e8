"""Numbers without needless figures, outlines as `d`, inks as they look on white paper."""

import pytest

from pamphlets.core.drawing import Outline
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.writers.svg_values import (
    format_svg_colour,
    format_svg_number,
    format_svg_path,
)


@pytest.mark.parametrize(
    ("value", "text"), [(10, "10"), (0, "0"), (2.5, "2.5"), (1 / 3, "0.33")]
)
def test_numbers_have_no_needless_figures(value: float, text: str) -> None:
    assert format_svg_number(value) == text


def test_an_outline_is_letters_and_numbers() -> None:
    outline: Outline = (("M", 0.0, 1.5), ("L", 10.0, 0.0), ("Z",))
    assert format_svg_path(outline) == "M 0 1.5 L 10 0 Z"


def test_a_tint_is_paler_and_paper_is_white() -> None:
    red = Ink("rouge", (1.0, 0.0, 0.0))
    assert format_svg_colour(red, 0.5) == "#ff8080"
    assert format_svg_colour(BLACK, 1.0) == "#000000"
    assert format_svg_colour(PAPER, 0.5) == "#ffffff"
