"""Every edge of a page on its sheet is known: printer's end, cut, fold in or out, spine."""

import pytest

from pamphlets.impose.arrangement.arrange import arrange_pages
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.margins.cell_edges import EdgeKind, find_cell_edges
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import compute_page_size
from pamphlets.impose.placement.place import Flip
from tests.impose.margins.breaches import A4, FLIPS, HERE


def kinds(
    name: str, pages: int, fold: str = "", flip: Flip = "short"
) -> dict[int, tuple[EdgeKind, ...]]:
    """What is at left, right, top, bottom of each page as the sheet lies."""
    sizes = [compute_page_size(A4, load_scheme(name))] * pages
    arrangement = arrange_pages(
        HERE, load_scheme(name), A4, sizes, ImposeOptions(fold_name=fold)
    )
    return {
        one.cell.sequence_index + 1: one.edge_kinds
        for _, cells in find_cell_edges(arrangement, flip)
        for one in cells
    }


def test_a_zine_knows_its_folds_and_its_slit() -> None:
    """7v 6v 5v 4v over 8 1 2 3; 2|3, 4|5, 6|7 face each other."""
    of = kinds("zine8", 8)
    assert of[8] == ("sheet", "fold out", "fold out", "sheet")
    assert of[1] == ("fold out", "fold out", "cut", "sheet")
    assert of[2] == ("fold out", "fold in", "cut", "sheet")
    assert of[3] == ("fold in", "sheet", "fold out", "sheet")
    assert of[6] == ("fold in", "fold out", "sheet", "cut")
    assert of[4] == ("fold in", "sheet", "sheet", "fold out")


def test_every_leaflet_is_folded_alike() -> None:
    for fold in ("roll", "z"):
        of = kinds("leaflet3", 12, fold)
        assert [of[page] for page in range(7, 13)] == [of[page] for page in range(1, 7)]


def test_a_leaflet_knows_which_way_it_is_folded() -> None:
    roll, zigzag = kinds("leaflet3", 6), kinds("leaflet3", 6, "z")
    assert [roll[page][1] for page in (5, 6, 2, 3)] == [
        "fold out",
        "fold out",
        "fold in",
        "fold in",
    ]
    assert [zigzag[page][1] for page in (1, 2, 4, 5)] == [
        "fold out",
        "fold in",
        "fold out",
        "fold in",
    ]
    # Over the other edge backs stand on their heads: what was right is left.
    for page in (
        1,
        2,
        4,
        5,
    ):
        assert (
            zigzag[page][1] == kinds("leaflet3", 6, "z", "long")[page][1 if page < 4 else 0]
        )


@pytest.mark.parametrize("flip", FLIPS)
def test_a_quarto_is_slit_at_its_heads(flip: Flip) -> None:
    for page, around in kinds("quarto", 8, flip=flip).items():
        assert sorted(around) == ["cut", "sheet", "sheet", "spine"], page


def test_an_accordion_is_folded_to_and_fro() -> None:
    """Printed outside between 1 and 2, inside between 2 and 3; strips are cut apart."""
    of = kinds("accordion", 16)
    assert of[1] == ("sheet", "fold out", "sheet", "cut")
    assert of[2] == ("fold out", "fold in", "sheet", "cut")
    assert of[4] == ("fold out", "sheet", "sheet", "cut")
    assert of[5] == ("sheet", "fold out", "cut", "sheet")
    # Behind 1 stands 16: what is outside on one side is inside on the other.
    assert of[16][0] == "fold in"
    assert of[15] == ("fold out", "fold in", "sheet", "cut")


def test_each_sheet_of_a_meander_is_folded_alike() -> None:
    of = kinds("meander", 32)
    assert [of[page] for page in range(17, 33)] == [of[page] for page in range(1, 17)]
    assert of[4] == ("fold out", "sheet", "fold in", "sheet")
    assert of[5] == ("fold out", "sheet", "sheet", "fold in")


def test_a_cover_is_folded_at_both_edges_of_its_spine() -> None:
    of = kinds("cover", 4)
    assert (of[1][0], of[4][1]) == ("fold out", "fold out")
    assert (of[2][1], of[3][0]) == ("fold in", "fold in")
    assert of[1][1] == of[4][0] == "sheet"
