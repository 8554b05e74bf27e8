"""What the words of an option mean, and which are refused before anything is read."""

from collections.abc import Callable

import pytest
import typer

from pamphlets.app.cli.options import euros, named_marks, thicknesses
from pamphlets.core.units import mm


def test_creep_comes_from_weights_or_is_said() -> None:
    assert thicknesses("", 0, 0) == (0, 0)
    assert thicknesses("auto", 0, 0) == pytest.approx((mm(0.1), mm(0.1)))
    assert thicknesses("auto", 120, 0) == pytest.approx((mm(0.14), mm(0.14)))
    assert thicknesses("auto", 0, 160) == pytest.approx((mm(0.1), mm(0.18)))
    assert thicknesses("0,2 mm", 0, 0) == pytest.approx((mm(0.2), mm(0.2)))


@pytest.mark.parametrize(("typed", "price"), [("0,03", 0.03), ("0.03", 0.03), ("5", 5.0), ("4,50 €", 4.5), ("0", 0.0)])
def test_a_price_is_typed_with_a_comma_or_a_point(typed: str, price: float) -> None:
    assert euros(100)(typed) == price


def test_marks_are_named_with_commas() -> None:
    assert named_marks("") == frozenset()
    assert named_marks("slug, crop") == {"slug", "crop"}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: thicknesses("thick", 0, 0),
        lambda: thicknesses("", 80, 0),
        lambda: thicknesses("0.1mm", 0, 160),
        lambda: named_marks("crop,colour"),
        lambda: named_marks(","),
        lambda: euros(100)("cher"),
        lambda: euros(100)("-0,03"),
        lambda: euros(100)("101"),
        lambda: euros(100)("nan"),
    ],
)
def test_what_means_nothing_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(typer.BadParameter):
        wrong()
