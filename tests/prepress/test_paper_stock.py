"""A paper by what is said of it, and how thick a book it makes."""

import pytest

from pamphlets.core.units import mm
from pamphlets.prepress.paper_stock import parse_stock, spine_width


@pytest.mark.parametrize(
    ("words", "weight", "bulk", "is_guessed"),
    [
        ("offset 90 g", 90, 1.25, True),
        ("Offset  90g, main 1,3", 90, 1.3, False),
        ("bouffant 80 g/m²", 80, 1.8, True),
        ("couché mat 135 g", 135, 0.9, True),
        ("recyclé 80 gr", 80, 1.3, True),
        ("Munken 100 g bulk 1.5", 100, 1.5, False),
        ("papier 60 g", 60, 1.25, True),
    ],
)
def test_a_paper_has_a_weight_and_a_bulk(
    words: str, weight: int, bulk: float, is_guessed: bool
) -> None:
    stock = parse_stock(words)
    assert (stock.weight, stock.bulk, stock.is_bulk_guessed) == (weight, bulk, is_guessed)
    assert stock.name == " ".join(words.split())


@pytest.mark.parametrize("words", ["", "offset", "39 g", "501 g", "offset 9000 g"])
def test_a_paper_without_a_weight_is_none(words: str) -> None:
    with pytest.raises(ValueError, match=f"^{words}$"):
        parse_stock(words)


@pytest.mark.parametrize("words", ["offset 40 g", "carte 500 g"])
def test_the_lightest_and_the_heaviest_are_papers(words: str) -> None:
    assert parse_stock(words)


def test_a_spine_is_leaves_times_weight_times_bulk() -> None:
    # 100 pages are 50 leaves of 90 g/m² × 1.25 cm³/g = 112.5 µm.
    assert spine_width(100, parse_stock("offset 90 g, main 1,25")) == pytest.approx(
        mm(5.625)
    )
    assert spine_width(99, parse_stock("offset 90 g")) == pytest.approx(mm(5.625))
