"""What the words of an option mean, and which are refused before anything is read."""

from collections.abc import Callable

import pytest
import typer

from pamphlets.app.cli.options import parse_marks, parse_thicknesses, price_parser
from pamphlets.core.units import mm


def test_creep_comes_from_weights_or_is_said() -> None:
    assert parse_thicknesses("", 0, 0) == (0, 0)
    assert parse_thicknesses("auto", 0, 0) == pytest.approx((mm(0.1), mm(0.1)))
    assert parse_thicknesses("auto", 120, 0) == pytest.approx((mm(0.14), mm(0.14)))
    assert parse_thicknesses("auto", 0, 160) == pytest.approx((mm(0.1), mm(0.18)))
    assert parse_thicknesses("0,2 mm", 0, 0) == pytest.approx((mm(0.2), mm(0.2)))


@pytest.mark.parametrize(
    ("typed", "price"), [("0,03", 0.03), ("0.03", 0.03), ("5", 5.0), ("4,50 €", 4.5), ("0", 0.0)]
)
def test_a_price_is_typed_with_a_comma_or_a_point(typed: str, price: float) -> None:
    assert price_parser(100)(typed) == price


def test_marks_are_named_with_commas() -> None:
    assert parse_marks("") == frozenset()
    assert parse_marks("slug, crop") == {"slug", "crop"}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: parse_thicknesses("thick", 0, 0),
        lambda: parse_thicknesses("", 80, 0),
        lambda: parse_thicknesses("0.1mm", 0, 160),
        lambda: parse_marks("crop,colour"),
        lambda: parse_marks(","),
        lambda: price_parser(100)("cher"),
        lambda: price_parser(100)("-0,03"),
        lambda: price_parser(100)("101"),
        lambda: price_parser(100)("nan"),
    ],
)
def test_what_means_nothing_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(typer.BadParameter):
        wrong()
