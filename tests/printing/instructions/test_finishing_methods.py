"""What hands must do with sheets: by their scheme and fold, their sections and their thickness."""

import pytest

from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.printing.instructions.finishing_methods import (
    finishing_method,
    is_sewn,
    section_sizes,
    sheets_at_spine,
    staple_sizes,
)
from tests.support.finishing import METHODS, arranged, arrangement_of


@pytest.mark.parametrize("method", METHODS)
def test_each_method_has_its_arrangement(method: str) -> None:
    assert finishing_method(arrangement_of(method)) == method


def test_a_saddle_of_several_signatures_is_finished_in_sections() -> None:
    signatures = arranged("saddle", 40, ImposeOptions(sheets_per_signature=4))
    assert (finishing_method(signatures), section_sizes(signatures)) == (
        "sections",
        (4, 3, 3),
    )
    assert is_sewn(signatures)
    assert section_sizes(arranged("saddle", 40)) == (10,)


@pytest.mark.parametrize(
    ("name", "pages", "layers"),
    [("saddle", 16, 4), ("quarto", 16, 4), ("octavo", 16, 4), ("cut-stack-fold", 16, 4)],
)
def test_each_leaf_pair_of_a_sheet_is_a_layer_at_the_spine(
    name: str, pages: int, layers: int
) -> None:
    assert sheets_at_spine(arranged(name, pages)) == layers


def test_a_cover_apart_is_a_layer_too() -> None:
    assert sheets_at_spine(arranged("saddle", 16, ImposeOptions(cover_apart=True))) == 4


@pytest.mark.parametrize(
    ("sheets", "sizes"),
    [
        (1, ("24/6", "26/6")),
        (20, ("24/6", "26/6")),
        (21, ("24/8", "26/8")),
        (40, ("24/8", "26/8")),
        (41, None),
    ],
)
def test_staples_hold_so_many_sheets(sheets: int, sizes: tuple[str, str] | None) -> None:
    assert staple_sizes(sheets) == sizes


def test_what_no_staple_holds_is_sewn() -> None:
    assert not is_sewn(arranged("saddle", 160))
    assert is_sewn(arranged("saddle", 164))
