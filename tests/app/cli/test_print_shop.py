"""The options of a shop's order, and the words that are none."""

from argparse import ArgumentError, ArgumentParser

import pytest

from pamphlets.app.cli.parser import UsageError
from pamphlets.app.cli.print_shop import PRINT_SHOP_OPTIONS, read_purpose, read_shop_order
from pamphlets.prepress.shop_order import ShopOrder


def read(words: str, purpose: str | None = "imprimeur") -> ShopOrder | None:
    parser = ArgumentParser(exit_on_error=False)
    for option in PRINT_SHOP_OPTIONS:
        parser.add_argument(*option.names, **option.settings)
    arguments = parser.parse_args(words.split())
    arguments.purpose = purpose
    return read_shop_order(arguments)


def test_an_order_is_what_is_asked_and_the_rest_is_usual() -> None:
    assert read("") == ShopOrder()
    order = read("--exemplaires 300 --reliure collé --fond-perdu 5mm --quadri --papier 90g")
    assert order is not None
    assert (order.copies, order.binding, order.bleed_mm) == (300, "glue", 5)
    assert order.converts_spot_inks
    assert order.inner_stock is not None
    assert order.inner_stock.weight == 90
    english = read("--copies 300 --binding glue --bleed 5 --four-colour --inner-paper 90g")
    assert english == order


@pytest.mark.parametrize(
    "words",
    ["--copies 0", "--copies 1000001", "--bleed 4", "--binding spirale", "--papier offset"],
)
def test_what_makes_no_sense_is_refused(words: str) -> None:
    with pytest.raises(ArgumentError):
        read(words)


@pytest.mark.parametrize(
    "words", ["--copies 3", "--bleed 3", "--quadri", "--reliure colle", "--carton 250g"]
)
def test_an_order_is_for_a_shop_alone(words: str) -> None:
    assert read("", None) is None
    with pytest.raises(UsageError):
        read(words, "riso")


def test_a_purpose_has_a_french_name_and_an_english_one() -> None:
    assert read_purpose("Imprimeur", saves_ink=False) == "imprimeur"
    assert read_purpose("printer", saves_ink=False) == "imprimeur"
    assert read_purpose(None, saves_ink=False) is None
    with pytest.raises(UsageError):
        read_purpose("maison", saves_ink=False)
