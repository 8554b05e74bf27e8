"""Where columns and rows lie, and how many pieces go on a sheet."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.placement.grid import (
    Grid,
    build_grid,
    choose_grid,
    choose_reading_grid,
    fit_grid,
)
from pamphlets.impose.placement.paper import (
    PAPER_SIZES,
    compute_page_size,
    orient_sheet,
    parse_paper,
)

A4 = parse_paper("A4")


@pytest.mark.parametrize("name", scheme_names())
@pytest.mark.parametrize("stock", PAPER_SIZES)
def test_cells_lie_side_by_side_in_the_middle_of_the_sheet(name: str, stock: str) -> None:
    found, sheet = load_scheme(name), orient_sheet(parse_paper(stock), load_scheme(name))
    cells = build_grid(
        found, parse_paper(stock), compute_page_size(parse_paper(stock), found)
    )
    for edges, number, length in (
        (cells.column_edges, found.columns, sheet.width),
        (cells.row_edges, found.rows, sheet.height),
    ):
        assert len(edges) == number + 1
        assert list(edges) == sorted(edges)
        assert edges[0] + edges[-1] == pytest.approx(length)
        assert edges[0] >= 0
    assert cells.mirrored().mirrored().column_edges == pytest.approx(cells.column_edges)


def test_the_flap_of_a_leaflet_is_narrower_and_comes_last_inside() -> None:
    cells = build_grid(load_scheme("leaflet3"), A4, Size(mm(99), mm(210)))
    assert cells.column_edges == pytest.approx([0, mm(98), mm(197.5), mm(297)])
    assert cells.mirrored().column_edges == pytest.approx([0, mm(99.5), mm(199), mm(297)])
    folded_in_z = load_scheme("leaflet3").with_fold
    assert folded_in_z is not None
    cells = build_grid(folded_in_z("z"), A4, Size(mm(99), mm(210)))
    assert cells.column_edges[1] == pytest.approx(mm(99))


@given(st.floats(20, 300), st.floats(20, 430), st.sampled_from(["cards", "repeat"]))
def test_pieces_at_full_size_stay_on_the_sheet_and_no_other_grid_takes_more(
    w: float, h: float, name: str
) -> None:
    page = Size(mm(w), mm(h))
    found = choose_grid(load_scheme(name), A4, page)
    most = max(int(210.3 / w) * int(297.3 / h), int(297.3 / w) * int(210.3 / h))
    if found is None:
        assert most == 0
        return
    sheet = orient_sheet(A4, found)
    assert found.columns * found.rows >= most
    assert found.columns * (page.width - mm(0.3)) <= sheet.width + 1e-6
    assert found.rows * (page.height - mm(0.3)) <= sheet.height + 1e-6


@pytest.mark.parametrize(
    ("width", "height", "up", "shape"),
    [
        (105, 148, 4, (2, 2, False)),
        (105, 148, 2, (2, 1, False)),
        (148, 105, 4, (2, 2, True)),
        (148, 210, 2, (2, 1, True)),
        (210, 148, 2, (1, 2, False)),
        (99, 210, 3, (3, 1, True)),
        (74, 105, 8, (4, 2, True)),
        (85, 55, None, (2, 5, False)),
        (148, 210, 3, None),
        (211, 298, None, None),
    ],
)
def test_as_many_as_asked_for_or_none(
    width: float, height: float, up: int | None, shape: tuple[int, int, bool] | None
) -> None:
    found = choose_grid(load_scheme("repeat"), A4, Size(mm(width), mm(height)), up)
    assert (found and (found.columns, found.rows, found.is_landscape)) == shape


@pytest.mark.parametrize(
    ("up", "shape"),
    [
        (1, (1, 1, False)),
        (2, (2, 1, True)),
        (3, (3, 1, True)),
        (4, (2, 2, False)),
        (8, (4, 2, True)),
    ],
)
def test_pieces_made_smaller_are_as_large_as_can_be(
    up: int, shape: tuple[int, int, bool]
) -> None:
    found = fit_grid(load_scheme("repeat"), A4, A4.size, up)
    assert (found.columns, found.rows, found.is_landscape) == shape


def test_the_smallest_cell_says_how_large_pages_become() -> None:
    cells = Grid(Size(100, 200), (0, 60, 100), (0, 150, 200))
    assert cells.fit_scale(Size(20, 100)) == 0.5
    assert cells.fit_scale(Size(80, 10)) == 0.5
    assert cells.mirrored() == Grid(Size(100, 200), (0, 40, 100), (0, 150, 200))
    assert cells.turned() == Grid(Size(100, 200), (0, 40, 100), (0, 50, 200))


def test_single_pieces_lie_close_together_and_others_share_the_sheet() -> None:
    gridded = load_scheme("repeat").with_grid
    assert gridded
    small = Size(mm(50), mm(60))
    cells = build_grid(gridded(2, 3), A4, small)
    assert cells.column_edges == pytest.approx([mm(x) for x in (55, 105, 155)])
    assert cells.row_edges == pytest.approx([mm(y) for y in (58.5, 118.5, 178.5, 238.5)])
    nearly = build_grid(gridded(2, 2), A4, Size(mm(104.5), mm(147.2)))
    assert nearly.column_edges == pytest.approx([0, mm(105), mm(210)])
    assert nearly.row_edges == pytest.approx([mm(1.3), mm(148.5), mm(295.7)])
    nearly = build_grid(gridded(2, 2), A4, Size(mm(103.5), mm(148)))
    assert nearly.column_edges == pytest.approx([mm(1.5), mm(105), mm(208.5)])
    assert nearly.row_edges == pytest.approx([0, mm(148.5), mm(297)])
    book = build_grid(load_scheme("saddle"), A4, small)
    assert book.column_edges == pytest.approx([0, mm(148.5), mm(297)])
    assert book.row_edges == pytest.approx([0, mm(210)])


@pytest.mark.parametrize(
    ("size", "pieces", "grid"),
    [
        ((74, 210), None, (4, 1)),
        ((74, 105), None, (4, 2)),
        ((74, 105), 4, (4, 1)),
        ((52, 74), 16, (4, 4)),
    ],
)
def test_strips_are_as_long_as_the_sheet_lets_them(
    size: tuple[float, float], pieces: int | None, grid: tuple[int, int]
) -> None:
    page_size = Size(mm(size[0]), mm(size[1]))
    scheme = choose_grid(load_scheme("accordion"), A4, page_size, pieces)
    assert scheme is not None
    assert (scheme.columns, scheme.rows) == grid


def test_a_spine_stands_between_two_pages_in_the_middle() -> None:
    scheme = load_scheme("cover")
    assert scheme.with_spine
    cells = build_grid(scheme.with_spine(8000), parse_paper("A3"), Size(mm(148), mm(210)))
    assert cells.column_edges == pytest.approx([mm(edge) for edge in (58, 206, 214, 362)])
    assert cells.fit_scale(Size(mm(74), mm(105))) == pytest.approx(2)


@given(
    gap=st.integers(0, 12_000),
    width=st.floats(20, 140),
    height=st.floats(20, 140),
)
def test_pieces_are_as_far_from_each_other_as_the_gap_and_on_the_sheet(
    gap: int, width: float, height: float
) -> None:
    page = Size(mm(width), mm(height))
    scheme = choose_grid(replace(load_scheme("cards"), gap=gap), A4, page)
    assert scheme is not None
    grid = build_grid(scheme, A4, page)
    half_gap = mm(gap / 2000)
    for edges, side, length in (
        (grid.column_edges, page.width, grid.sheet_size.width),
        (grid.row_edges, page.height, grid.sheet_size.height),
    ):
        assert edges[0] + half_gap >= -mm(0.3)
        assert edges[-1] - half_gap <= length + mm(0.3)
        for begin, end in pairwise(edges):
            assert side - mm(0.3) <= end - begin - 2 * half_gap <= side + mm(1.1)


@pytest.mark.parametrize(
    ("size", "page_count", "shape", "is_landscape"),
    [
        ((210, 297), None, (2, 1), True),
        ((297, 210), None, (1, 2), False),
        ((105, 148), None, (2, 2), False),
        ((210, 297), 6, (3, 2), True),
        ((210, 297), 8, (4, 2), True),
        ((160, 90), 6, (2, 3), True),
        ((74, 105), 1, (1, 1), False),
    ],
)
def test_pages_to_be_read_stand_where_they_come_out_largest(
    size: tuple[float, float],
    page_count: int | None,
    shape: tuple[int, int],
    is_landscape: bool,
) -> None:
    page = Size(mm(size[0]), mm(size[1]))
    scheme = choose_reading_grid(load_scheme("n-up"), A4, page, page_count)
    assert (scheme.columns, scheme.rows) == shape
    assert scheme.is_landscape is is_landscape
