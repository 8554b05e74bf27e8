"""Numbers as content streams have them; what is none is refused."""

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Size
from pamphlets.pdf.content.colour import InkOperators
from pamphlets.pdf.content.paths import draw_shape
from pamphlets.pdf.numbers import format_number, format_numbers


@given(st.floats(-1e15, 1e15))
def test_a_number_is_short_and_has_no_exponent(value: float) -> None:
    text = format_number(value)
    assert set(text) <= set("-.0123456789")
    assert not text.endswith(".")
    assert float(text) == pytest.approx(value, abs=6e-4)


@pytest.mark.parametrize(
    ("value", "text"), [(0.0004, "0"), (-0.0004, "0"), (1.0, "1"), (2.5, "2.5")]
)
def test_nothing_is_written_that_says_nothing(value: float, text: str) -> None:
    assert format_number(value) == text


@pytest.mark.parametrize("value", [inf, -inf, nan])
def test_what_is_no_number_never_reaches_a_pdf(value: float) -> None:
    with pytest.raises(ValueError, match="no number of a PDF"):
        format_number(value)
    with pytest.raises(ValueError, match="no number of a PDF"):
        format_numbers(1, value)


def test_a_drawing_too_small_to_be_scaled_never_reaches_a_pdf() -> None:
    with pytest.raises(ValueError, match="cannot be scaled"):
        draw_shape(
            Drawing(Size(1e-300, 1e-300), ()), Point(0, 0), Size(9, 9), 9, InkOperators()
        )
