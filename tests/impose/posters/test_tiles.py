"""A page of sources behind a poster is one sheet; a poster itself is as large as its page."""

import pytest

from pamphlets.core.units import to_mm
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.posters.tiles import find_fewest_tiles

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
