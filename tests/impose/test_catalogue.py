"""The schemes that there are, each held to the law that it declares."""

import pkgutil

import pytest

from pamphlets.impose import schemes
from pamphlets.impose.catalogue import manual, names, scheme
from pamphlets.impose.sheet import Scheme, Sheet

SCHEMES = [scheme(name) for name in names()]
BOOKS = [found for found in SCHEMES if found.law == "book"]
counts = pytest.mark.parametrize("least", range(1, 201))
book = pytest.mark.parametrize("scheme", BOOKS, ids=lambda found: found.name)


def plan(scheme: Scheme, least: int) -> tuple[int, tuple[Sheet, ...]]:
    pages = least + -least % scheme.multiple
    return pages, scheme.plan(pages)


def test_a_scheme_is_called_like_its_file() -> None:
    files = sorted(module.name for module in pkgutil.iter_modules(schemes.__path__))
    assert "saddle" in files
    assert sorted(found.name.replace("-", "_") for found in SCHEMES) == files


@pytest.mark.parametrize("name", names())
def test_a_scheme_says_how_to_print_and_fold_it(name: str) -> None:
    assert len(manual(name).splitlines()) > 2


def test_an_unknown_scheme_is_a_key_error() -> None:
    for ask in (scheme, manual):
        with pytest.raises(KeyError):
            ask("sadle")
        with pytest.raises(KeyError):
            ask("../sheet")


@book
@counts
def test_every_page_is_printed_once(scheme: Scheme, least: int) -> None:
    pages, sheets = plan(scheme, least)
    cells = [cell for sheet in sheets for side in (sheet.front, sheet.back) for cell in side]
    assert sorted(cell.page for cell in cells) == list(range(pages))


@book
@counts
def test_every_cell_of_every_side_is_used_once(scheme: Scheme, least: int) -> None:
    grid = {(column, row) for column in range(scheme.columns) for row in range(scheme.rows)}
    for sheet in plan(scheme, least)[1]:
        for side in (sheet.front, sheet.back):
            assert {(cell.column, cell.row) for cell in side} == grid
            assert len(side) == len(grid)


@book
@counts
def test_the_cells_behind_each_other_are_the_two_pages_of_a_leaf(scheme: Scheme, least: int) -> None:
    for sheet in plan(scheme, least)[1]:
        behind = {(scheme.columns - 1 - cell.column, cell.row): cell.page for cell in sheet.back}
        for cell in sheet.front:
            other = behind[cell.column, cell.row]
            assert {cell.page, other} == {2 * (cell.page // 2), 2 * (cell.page // 2) + 1}
