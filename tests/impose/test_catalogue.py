"""The schemes that there are, each held to the law that it declares."""

import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pytest

from pamphlets.geometry import Size
from pamphlets.impose import schemes
from pamphlets.impose.catalogue import manual, names, scheme, suggest
from pamphlets.impose.grid import grid
from pamphlets.impose.paper import page_size, paper
from pamphlets.impose.place import Flip, Placement, place
from pamphlets.impose.sheet import Cell, Scheme, Sheet, Turn, mirrored
from pamphlets.units import mm

SCHEMES = [scheme(name) for name in names()]
BOOKS = [found for found in SCHEMES if found.law == "book"]
book = pytest.mark.parametrize("scheme", BOOKS, ids=lambda found: found.name)


def plan(scheme: Scheme, least: int) -> tuple[int, tuple[Sheet, ...]]:
    pages = least + -least % scheme.multiple
    return pages, scheme.plan(pages)


def plans(scheme: Scheme) -> Iterator[tuple[int, int, tuple[Sheet, ...]]]:
    """For 1 to 200 pages: their number, that with blanks, and the sheets."""
    for least in range(1, 201):
        yield least, *plan(scheme, least)


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


def cells_of(sheets: Iterable[Sheet]) -> list[Cell]:
    return [cell for sheet in sheets for side in (sheet.front, sheet.back) for cell in side]


@book
def test_every_page_is_printed_once_in_each_copy(scheme: Scheme) -> None:
    for _, pages, sheets in plans(scheme):
        assert sorted(cell.page for cell in cells_of(sheets)) == sorted([*range(pages)] * scheme.copies)


@book
def test_every_cell_of_every_printed_side_is_used_once(scheme: Scheme) -> None:
    grid = sorted((column, row) for column in range(scheme.columns) for row in range(scheme.rows))
    for sheet in (sheet for _, _, sheets in plans(scheme) for sheet in sheets):
        for side in (sheet.front,) if scheme.slit else (sheet.front, sheet.back):
            assert sorted((cell.column, cell.row) for cell in side) == grid
        assert bool(sheet.back) is not scheme.slit


@book
def test_the_cells_behind_each_other_are_the_two_pages_of_a_leaf(scheme: Scheme) -> None:
    for sheet in () if scheme.slit else (sheet for _, _, sheets in plans(scheme) for sheet in sheets):
        behind = {(scheme.columns - 1 - cell.column, cell.row): cell.page for cell in sheet.back}
        for cell in sheet.front:
            other = behind[cell.column, cell.row]
            assert {cell.page, other} == {2 * (cell.page // 2), 2 * (cell.page // 2) + 1}


@book
def test_no_more_sheets_than_the_pages_need(scheme: Scheme) -> None:
    a_sheet = scheme.columns * scheme.rows * (1 if scheme.slit else 2) // scheme.copies
    assert a_sheet % scheme.multiple == 0
    for least, _, sheets in plans(scheme):
        assert len(sheets) == -(-least // a_sheet)


@book
def test_spines_lie_between_the_columns_of_a_pair(scheme: Scheme) -> None:
    """Where pages 2k and 2k + 1, as people count, stand on one side, they are neighbours; the first is at the left."""
    for mirror in (False, True):
        for sheet in (sheet for _, _, sheets in plans(scheme) for sheet in sheets):
            (seen,) = mirrored((sheet,), scheme.columns) if mirror else (sheet,)
            for side in (seen.front, seen.back):
                turns = {(cell.column, cell.row): cell.turn for cell in side}
                for cell in side:
                    left = (cell.column % 2 == 0) ^ mirror ^ (cell.turn == 180)
                    assert left == (cell.page % 2 == 1)
                    assert turns[cell.column ^ 1, cell.row] == cell.turn


@pytest.mark.parametrize("name", [name for name in names() if scheme(name).law == "book"])
@pytest.mark.parametrize("flip", get_args(Flip))
def test_both_faces_of_every_leaf_lie_behind_each_other_on_paper(name: str, flip: Flip) -> None:
    """Every count, both directions: a printer that turns over `flip` puts page 2k + 1 behind page 2k, head to head."""
    found = scheme(name)
    a4 = paper("A4")
    page = page_size(a4, found)
    cells = grid(found, a4, page)
    for least in range(1, 201):
        pages, sheets = plan(found, least)
        for one in () if found.slit else (sheets, mirrored(sheets, found.columns)):
            sides = place(one, found, range(pages), [page] * pages, cells, flip)
            for front, back in zip(sides[::2], sides[1::2], strict=True):
                assert sorted(map(face, front)) == sorted(face(through(p, cells.sheet, flip)) for p in back)


def face(placement: Placement) -> tuple[int, int, int, int]:
    """The leaf, where it is, and which way up."""
    return placement.page // 2, round(placement.box.x), round(placement.box.y), placement.turn


def through(placement: Placement, sheet: Size, flip: Flip) -> Placement:
    """A placement on the back as it lies behind the front; over the upright axis, a turn of 180 stays one."""
    box, about_upright = placement.box, (flip == "short") == (sheet.width > sheet.height)
    if about_upright:
        return replace(placement, box=replace(box, x=sheet.width - box.right))
    turn: Turn = 180 if placement.turn == 0 else 0
    return replace(placement, box=replace(box, y=sheet.height - box.bottom), turn=turn)


GRIDS = [(1, 1), (1, 2), (2, 1), (3, 1), (2, 2), (2, 5), (3, 3), (4, 2)]


@pytest.mark.parametrize(("columns", "rows"), GRIDS)
@pytest.mark.parametrize("law", ["copies", "pairs"])
def test_single_pieces_keep_their_law_on_every_grid(law: str, columns: int, rows: int) -> None:
    for declared in [found for found in SCHEMES if found.law == law]:
        assert declared.gridded is not None
        found = declared.gridded(columns, rows)
        for least in range(1, 201):
            pages, sheets = plan(found, least)
            for number, sheet in enumerate(sheets):
                behind = {(columns - 1 - cell.column, cell.row): cell.page for cell in sheet.back}
                ahead = {(cell.column, cell.row): cell.page for cell in sheet.front}
                assert len(ahead) == len(sheet.front) <= columns * rows
                if law == "pairs":
                    assert behind == {at: page + 1 for at, page in ahead.items()}
                else:
                    assert set(ahead.values()) == {2 * number}
                    assert behind == (dict.fromkeys(ahead, 2 * number + 1) if 2 * number + 1 < pages else {})
                    assert len(ahead) == columns * rows
            if law == "pairs":
                assert sorted(cell.page for cell in cells_of(sheets)) == list(range(pages))
                assert len(sheets) == -(-pages // (2 * columns * rows))


@pytest.mark.parametrize("manner", ["roll", "z"])
def test_panels_go_on_from_one_to_the_next(manner: str) -> None:
    """On each side, left to right, and from the end of one side to the beginning of the other."""
    for declared in [found for found in SCHEMES if found.law == "panels"]:
        assert declared.folded is not None
        for _, pages, sheets in plans(declared.folded(manner)):
            assert sorted(cell.page for cell in cells_of(sheets)) == list(range(pages))
            for number, sheet in enumerate(sheets):
                front, back = ([cell.page - 6 * number for cell in side] for side in (sheet.front, sheet.back))
                assert [cell.column for cell in (*sheet.front, *sheet.back)] == [0, 1, 2] * 2
                for before, after in (*pairwise(front), *pairwise(back), (front[-1], back[0]), (back[-1], front[0])):
                    assert after == (before + 1) % 6


@pytest.mark.parametrize(
    ("paper_name", "width", "height", "pages", "name"),
    [
        ("A4", 148, 210, 16, "saddle"), ("A3", 210, 297, 16, "saddle"), ("A4", 105, 148, 16, "quarto"),
        ("A4", 74, 105, 8, "zine8"), ("A4", 74, 105, 9, "octavo"), ("A4", 52, 74, 16, "zine16"),
        ("A4", 99, 210, 6, "leaflet3"), ("A4", 85, 55, 2, "cards"), ("A4", 210, 297, 2, "saddle"),
        ("A3", 148, 210, 40, "quarto"), ("Letter", 139.7, 215.9, 16, "saddle"), ("Letter", 107.9, 139.7, 8, "quarto"),
    ],
)  # fmt: skip
def test_the_size_of_a_page_says_what_it_is_for(
    paper_name: str, width: float, height: float, pages: int, name: str
) -> None:
    assert suggest(paper(paper_name), Size(mm(width), mm(height)), pages).name == name
