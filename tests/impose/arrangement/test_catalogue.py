"""The schemes that there are, each held to the law that it declares."""

import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose import schemes
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.catalogue import (
    load_scheme,
    scheme_names,
    suggest_scheme_by_size,
)
from pamphlets.impose.arrangement.page_placements import place_pages
from pamphlets.impose.placement.grid import build_grid
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.impose.placement.place import Flip, Placement
from pamphlets.impose.plan.plan_check import find_plan_breaches
from pamphlets.impose.plan.sheet import Scheme, Sheet, Turn, mirror_plan
from tests.support.counts import MANY_COUNTS

SCHEMES = [load_scheme(name) for name in scheme_names()]
BOOKS = [found for found in SCHEMES if found.kind == "book"]
book = pytest.mark.parametrize("scheme", BOOKS, ids=lambda found: found.name)


def plan(scheme: Scheme, least: int) -> tuple[int, tuple[Sheet, ...]]:
    pages = least + -least % scheme.page_multiple
    return pages, scheme.make_plan(pages)


def plans(scheme: Scheme) -> Iterator[tuple[int, int, tuple[Sheet, ...]]]:
    """For each count: the number of pages, that with blanks, and the sheets."""
    for least in MANY_COUNTS:
        yield least, *plan(scheme, least)


def test_a_scheme_is_called_like_its_file() -> None:
    files = sorted(module.name for module in pkgutil.iter_modules(schemes.__path__))
    assert "saddle" in files
    assert sorted(found.name.replace("-", "_") for found in SCHEMES) == files


def test_an_unknown_scheme_is_a_key_error() -> None:
    for name in ("sadle", "../sheet"):
        with pytest.raises(KeyError):
            load_scheme(name)


@book
def test_a_book_keeps_its_law_in_both_directions(scheme: Scheme) -> None:
    for _, pages, sheets in plans(scheme):
        assert list(find_plan_breaches(scheme, sheets, pages)) == []
        assert (
            list(
                find_plan_breaches(
                    scheme, mirror_plan(sheets, scheme.columns), pages, rtl=True
                )
            )
            == []
        )


@pytest.mark.parametrize("most", [1, 2, 3, 5])
@pytest.mark.parametrize("name", ["saddle", "sections"])
def test_signatures_keep_the_law_of_a_book(name: str, most: int) -> None:
    signed = load_scheme(name).with_signatures
    assert signed is not None
    found = replace(load_scheme(name), make_plan=signed(most))
    for _, pages, sheets in plans(found):
        assert list(find_plan_breaches(found, sheets, pages)) == []


@pytest.mark.parametrize(
    "name", [name for name in scheme_names() if load_scheme(name).kind == "book"]
)
@pytest.mark.parametrize("flip", get_args(Flip))
def test_both_faces_of_every_leaf_lie_behind_each_other_on_paper(
    name: str, flip: Flip
) -> None:
    """Many counts, both directions: a printer that turns over `flip` puts page 2k + 1 behind page 2k, head to head."""
    found = load_scheme(name)
    a4 = parse_paper("A4")
    page = compute_page_size(a4, found)
    cells = build_grid(found, a4, page)
    for least in MANY_COUNTS:
        pages, sheets = plan(found, least)
        for one in (
            () if found.has_inner_cuts else (sheets, mirror_plan(sheets, found.columns))
        ):
            laid = Arrangement(found, cells, a4, tuple(range(pages)), one)
            sides = place_pages(laid, one, [page] * pages, flip)
            for front, back in zip(sides[::2], sides[1::2], strict=True):
                assert sorted(map(face, front)) == sorted(
                    face(through(p, cells.sheet_size, flip)) for p in back
                )


@pytest.mark.parametrize(
    "name",
    [name for name in scheme_names() if load_scheme(name).kind in {"pairs", "copies"}],
)
@pytest.mark.parametrize("flip", get_args(Flip))
def test_the_back_of_every_piece_lies_behind_its_front_on_paper(
    name: str, flip: Flip
) -> None:
    """Many counts; where the last page is odd, it has nothing behind it."""
    gridded = load_scheme(name).with_grid
    assert gridded is not None
    found = gridded(3, 2)
    a4 = parse_paper("A4")
    page = compute_page_size(a4, found)
    cells = build_grid(found, a4, page)
    for pages in MANY_COUNTS:
        sequence = (*range(pages), *[None] * (-pages % found.page_multiple))
        laid = Arrangement(found, cells, a4, sequence, found.make_plan(len(sequence)))
        sides = place_pages(laid, laid.plan, [page] * pages, flip)
        faces = list(zip(sides[::2], sides[1::2] or [()], strict=True))
        behind = [
            {face(through(p, cells.sheet_size, flip)) for p in back} for _, back in faces
        ]
        alone = {pages // 2} if pages % 2 else set()
        assert behind == [
            {face(p) for p in front if p.page_index // 2 not in alone} for front, _ in faces
        ]


@pytest.mark.parametrize("manner", ["roll", "z"])
@pytest.mark.parametrize("flip", get_args(Flip))
def test_the_panels_of_a_leaflet_lie_behind_each_other_on_paper(
    manner: str, flip: Flip
) -> None:
    """Many counts; narrow panels too."""
    folded = load_scheme("leaflet3").with_fold
    assert folded is not None
    found = folded(manner)
    a4 = parse_paper("A4")
    page = compute_page_size(a4, found)
    cells = build_grid(found, a4, page)
    for least in MANY_COUNTS:
        pages, sheets = plan(found, least)
        laid = Arrangement(found, cells, a4, tuple(range(pages)), sheets)
        sides = place_pages(laid, sheets, [page] * pages, flip)
        for front, back in zip(sides[::2], sides[1::2], strict=True):
            assert sorted(face(p)[1:] for p in front) == sorted(
                face(through(p, cells.sheet_size, flip))[1:] for p in back
            )


def face(placement: Placement) -> tuple[int, int, int, int]:
    """The leaf, where it is, and which way up."""
    return (
        placement.page_index // 2,
        round(placement.box.x),
        round(placement.box.y),
        placement.turn,
    )


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
def test_single_pieces_keep_their_law_on_every_grid(
    law: str, columns: int, rows: int
) -> None:
    for declared in [found for found in SCHEMES if found.kind == law]:
        assert declared.with_grid is not None
        found = declared.with_grid(columns, rows)
        for _, pages, sheets in plans(found):
            assert list(find_plan_breaches(found, sheets, pages)) == []


@pytest.mark.parametrize("manner", ["roll", "z"])
def test_panels_go_on_from_one_to_the_next(manner: str) -> None:
    """On each side, left to right, and from the end of one side to the beginning of the other."""
    for declared in [found for found in SCHEMES if found.kind == "panels"]:
        assert declared.with_fold is not None
        found = declared.with_fold(manner)
        for _, pages, sheets in plans(found):
            assert list(find_plan_breaches(found, sheets, pages)) == []


@pytest.mark.parametrize(
    ("paper_name", "width", "height", "pages", "name"),
    [
        ("A4", 148, 210, 16, "saddle"),
        ("A3", 210, 297, 16, "saddle"),
        ("A4", 105, 148, 16, "quarto"),
        ("A4", 74, 105, 8, "zine8"),
        ("A4", 74, 105, 9, "octavo"),
        ("A4", 52, 74, 16, "zine16"),
        ("A4", 99, 210, 6, "leaflet3"),
        ("A4", 85, 55, 2, "cards"),
        ("A4", 210, 297, 2, "saddle"),
        ("A3", 148, 210, 40, "quarto"),
        ("Letter", 139.7, 215.9, 16, "saddle"),
        ("Letter", 107.9, 139.7, 8, "quarto"),
    ],
)
def test_the_size_of_a_page_says_what_it_is_for(
    paper_name: str, width: float, height: float, pages: int, name: str
) -> None:
    assert (
        suggest_scheme_by_size(
            parse_paper(paper_name), Size(mm(width), mm(height)), pages
        ).name
        == name
    )
