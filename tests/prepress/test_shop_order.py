"""What follows from an order for a number of pages."""

import pytest

from pamphlets.core.units import mm
from pamphlets.prepress.paper_stock import parse_stock
from pamphlets.prepress.shop_order import Binding, ShopOrder


@pytest.mark.parametrize(
    ("page_count", "is_book", "binding"),
    [(8, True, "staples"), (64, True, "staples"), (68, True, "glue"), (68, False, "none")],
)
def test_a_book_is_stapled_up_to_64_pages_and_glued_beyond(
    page_count: int, is_book: bool, binding: Binding
) -> None:
    assert ShopOrder().choose_binding(page_count, is_book=is_book) == binding


def test_the_binding_that_is_asked_for_is_taken_of_a_book_alone() -> None:
    order = ShopOrder(binding="glue")
    assert order.choose_binding(8, is_book=True) == "glue"
    assert order.choose_binding(8, is_book=False) == "none"


def test_four_pages_are_stapled_for_no_cover_can_be_glued_around_nothing() -> None:
    assert ShopOrder(binding="glue").choose_binding(4, is_book=True) == "staples"
    assert ShopOrder(binding="glue").choose_binding(5, is_book=True) == "glue"


def test_a_spine_is_that_of_the_inside() -> None:
    order = ShopOrder(inner_stock=parse_stock("bouffant 100 g, main 2"))
    assert order.spine(104) == pytest.approx(mm(10.0))
    assert ShopOrder(5).bleed == pytest.approx(mm(5))
