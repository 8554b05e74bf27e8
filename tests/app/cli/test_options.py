"""What the words of an option mean, and which are refused before anything is read."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable

import pytest

from pamphlets.app.cli.options import parse_count, parse_length, parse_marks, price_parser
from pamphlets.app.cli.parser import UsageError
from pamphlets.app.cli.sheets import choose_thicknesses
from pamphlets.core.units import mm


def parse_thicknesses(
    creep: str | None, weight: int | None, cover_weight: int | None
) -> tuple[float | None, float | None]:
    return choose_thicknesses(
        Namespace(creep=creep, weight=weight, cover_weight=cover_weight)
    )


def test_counts_and_lengths_have_their_bounds() -> None:
    assert [parse_count(text) for text in ("0", "1", "12")] == [None, 1, 12]
    assert [parse_length(text) for text in ("0", "100 mm", "1,5MM")] == [
        0.0,
        mm(100),
        mm(1.5),
    ]
    for wrong in ("-1", "100.1mm", "1cm", ""):
        with pytest.raises(ArgumentTypeError):
            parse_length(wrong)


def test_creep_comes_from_weights_or_is_said() -> None:
    assert parse_thicknesses(None, None, None) == (None, None)
    assert parse_thicknesses("auto", None, None) == pytest.approx((mm(0.1), mm(0.1)))
    assert parse_thicknesses("auto", 120, None) == pytest.approx((mm(0.14), mm(0.14)))
    assert parse_thicknesses("auto", None, 160) == pytest.approx((mm(0.1), mm(0.18)))
    assert parse_thicknesses("0,2 mm", None, None) == pytest.approx((mm(0.2), mm(0.2)))


@pytest.mark.parametrize(
    ("typed", "price"),
    [("0,03", 0.03), ("0.03", 0.03), ("5", 5.0), ("4,50 €", 4.5), ("0", 0.0)],
)
def test_a_price_is_typed_with_a_comma_or_a_point(typed: str, price: float) -> None:
    assert price_parser(100)(typed) == price


def test_marks_are_named_with_commas() -> None:
    assert parse_marks("") == frozenset()
    assert parse_marks("slug, crop") == {"slug", "crop"}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: parse_thicknesses("thick", None, None),
        lambda: parse_thicknesses(None, 80, None),
        lambda: parse_thicknesses("0.1mm", None, 160),
        lambda: parse_marks("crop,colour"),
        lambda: parse_marks(","),
        lambda: price_parser(100)("cher"),
        lambda: price_parser(100)("-0,03"),
        lambda: price_parser(100)("101"),
        lambda: price_parser(100)("nan"),
    ],
)
def test_what_means_nothing_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises((ArgumentTypeError, UsageError)):
        wrong()
