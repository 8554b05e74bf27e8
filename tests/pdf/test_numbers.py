"""Numbers as content streams have them."""

import pytest

from pamphlets.pdf.numbers import format_number, format_numbers


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (-0.0004, "0"),
        (-0.0006, "-0.001"),
        (100.0, "100"),
        (1.5, "1.5"),
        (-20.25, "-20.25"),
        (0.12349, "0.123"),
        (1e-9, "0"),
        (1e9, "1000000000"),
    ],
)
def test_a_number_is_as_short_as_a_thousandth_lets_it_be(value: float, text: str) -> None:
    assert format_number(value) == text


def test_so_many_digits_are_kept_as_are_asked_for() -> None:
    assert format_number(0.12345, 4) == "0.1235"
    assert format_number(0.1999, 2) == "0.2"


def test_numbers_stand_in_a_row() -> None:
    assert format_numbers(1.0, -0.0, 2.25) == "1 0 2.25"
