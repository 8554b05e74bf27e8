"""What the words of an option mean, and which are refused before anything is read."""

from collections.abc import Callable

import pytest

from pamphlets.app.cli.options import parse_length, parse_marks, parse_price
from pamphlets.app.cli.sheets import choose_thicknesses
from pamphlets.app.cli.typer_app import UsageError
from pamphlets.core.units import mm


def test_lengths_have_their_bounds() -> None:
    lengths = [parse_length("--margin", text) for text in (None, "0", "100 mm", "1,5MM")]
    assert lengths == [None, 0.0, mm(100), mm(1.5)]
    for wrong in ("-1", "100.1mm", "1cm", ""):
        with pytest.raises(UsageError, match="0 to 100 mm"):
            parse_length("--margin", wrong)


def test_creep_comes_from_weights_or_is_said() -> None:
    assert choose_thicknesses(None, None, None) == (None, None)
    assert choose_thicknesses("auto", None, None) == pytest.approx((mm(0.1), mm(0.1)))
    assert choose_thicknesses("auto", 120, None) == pytest.approx((mm(0.14), mm(0.14)))
    assert choose_thicknesses("auto", None, 160) == pytest.approx((mm(0.1), mm(0.18)))
    assert choose_thicknesses("0,2 mm", None, None) == pytest.approx((mm(0.2), mm(0.2)))


@pytest.mark.parametrize(
    ("typed", "price"),
    [("0,03", 0.03), ("0.03", 0.03), ("5", 5.0), ("4,50 €", 4.5), ("0", 0.0)],
)
def test_a_price_is_typed_with_a_comma_or_a_point(typed: str, price: float) -> None:
    assert parse_price("--side-price", typed, 100) == price


def test_marks_are_named_with_commas() -> None:
    assert parse_marks(None) == parse_marks("") == frozenset()
    assert parse_marks("slug, crop") == {"slug", "crop"}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: choose_thicknesses("thick", None, None),
        lambda: choose_thicknesses(None, 80, None),
        lambda: choose_thicknesses("0.1mm", None, 160),
        lambda: parse_marks("crop,colour"),
        lambda: parse_marks(","),
        lambda: parse_price("--side-price", "cher", 100),
        lambda: parse_price("--side-price", "-0,03", 100),
        lambda: parse_price("--side-price", "101", 100),
        lambda: parse_price("--side-price", "nan", 100),
    ],
)
def test_what_means_nothing_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(UsageError):
        wrong()
