"""A page of sources behind a poster is one sheet; a poster itself is as large as its page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm, to_mm
from pamphlets.impose.placement.options import ImposeOptions, TileGrid
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.posters.tiles import PosterTiling, find_fewest_tiles
from pamphlets.impose.schemes.poster import count_columns_and_rows

A4 = parse_paper("A4")
A3 = parse_paper("A3").size
A2 = parse_paper("A2").size


def test_a_page_as_large_as_the_paper_behind_a_poster_is_one_sheet() -> None:
    tiles = find_fewest_tiles(A4, (A3, A4.size), ImposeOptions())
    assert tiles is not None
    assert tiles.sheet_count == 5
    poster, behind = tiles.tiling.posters
    assert poster == pytest.approx((297_000, 420_000))
    assert behind[0] / behind[1] == pytest.approx(210 / 297, rel=1e-4)
    assert behind[0] == pytest.approx(200_000, abs=1)


def test_it_is_one_sheet_where_the_tiles_lie_and_it_stands() -> None:
    tiles = find_fewest_tiles(A4, (A2, A4.size), ImposeOptions())
    assert tiles is not None
    assert (tiles.is_landscape, tiles.sheet_count) == (True, 9)


def test_a_poster_of_one_sheet_and_one_of_a_size_asked_for_keep_theirs() -> None:
    alone = find_fewest_tiles(A4, (A4.size,), ImposeOptions())
    asked = find_fewest_tiles(A4, (A3, A4.size), ImposeOptions(poster_size=A3))
    assert alone is not None
    assert asked is not None
    assert to_mm(alone.tiling.posters[0][0]) == pytest.approx(to_mm(210_000))
    assert asked.tiling.posters[1] == pytest.approx((297_000, 420_000), abs=60)


def tiles_of(columns: int, rows: int, *sizes: Size) -> PosterTiling:
    options = ImposeOptions(tile_grid=TileGrid(columns, rows))
    tiles = find_fewest_tiles(A4, sizes, options)
    assert tiles is not None
    return tiles


@pytest.mark.parametrize(
    ("columns", "rows", "page_size", "is_landscape", "poster"),
    [
        # A4 shows 200 × 287 mm, of which neighbours share 10.
        (2, 2, A3, False, (390_000, 551_515)),
        (2, 3, A3, True, (410_143, 580_000)),
        (1, 2, A4.size, True, (275_758, 390_000)),
        (2, 1, Size(A4.size.height, A4.size.width), False, (390_000, 275_758)),
        (1, 1, A3, False, (200_000, 282_828)),
        (4, 1, Size(mm(600), mm(200)), False, (770_000, 256_667)),
    ],
)
def test_a_poster_of_so_many_tiles_is_as_large_as_they_allow_whichever_way_they_lie(
    columns: int,
    rows: int,
    page_size: Size,
    is_landscape: bool,
    poster: tuple[int, int],
) -> None:
    tiles = tiles_of(columns, rows, page_size)
    assert tiles.tiling.posters[0] == pytest.approx(poster, abs=1)
    assert (tiles.is_landscape, tiles.sheet_count) == (is_landscape, columns * rows)


@given(
    columns=st.integers(1, 9),
    rows=st.integers(1, 9),
    width=st.integers(20, 3000),
    height=st.integers(20, 3000),
)
def test_it_keeps_its_shape_takes_no_more_tiles_and_touches_two_edges_of_them(
    columns: int, rows: int, width: int, height: int
) -> None:
    tiling = tiles_of(columns, rows, Size(mm(width), mm(height))).tiling
    (poster,) = tiling.posters
    counts = count_columns_and_rows(tiling, poster)
    assert counts[0] <= columns
    assert counts[1] <= rows
    assert poster[0] * height == pytest.approx(poster[1] * width, abs=max(width, height))
    across = columns * (tiling.width - tiling.overlap) + tiling.overlap
    down = rows * (tiling.height - tiling.overlap) + tiling.overlap
    assert poster[0] == across or poster[1] == down
    assert poster[0] <= across
    assert poster[1] <= down


def test_every_page_gets_so_many_tiles_the_one_of_sources_too() -> None:
    assert tiles_of(2, 2, A3, A4.size).sheet_count == 8
