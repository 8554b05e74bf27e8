"""What a copy may be given for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.run.printing.print_plan import suggest_prices


@pytest.mark.parametrize(
    ("copy_cost", "cost", "support"),
    [
        (0.204, 0.25, 0.5),
        (0.25, 0.25, 0.5),
        (0.251, 0.3, 1.0),
        (0.5, 0.5, 1.0),
        (0.0, 0.0, 0.0),
    ],
)
def test_prices_are_rounded_up_to_coins(
    copy_cost: float, cost: float, support: float
) -> None:
    assert suggest_prices(copy_cost) == (cost, support)


@given(st.floats(0, 1000))
def test_no_price_is_below_what_a_copy_costs(copy_cost: float) -> None:
    prices = suggest_prices(copy_cost)
    assert copy_cost <= prices.cost + 0.005 <= prices.support + 0.01
    assert prices.cost < copy_cost + 0.06
