"""Sheets of a poster that show little are told, with what would save them: each way is tried and keeps its word."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.cli.options import parse_poster_size
from pamphlets.app.messages import message_fields
from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, Source
from pamphlets.core.units import mm, to_mm
from pamphlets.impose.placement.options import ImposeOptions, TileGrid
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.printer_settings import PrinterSettings
from pamphlets.impose.posters.savings import suggest_savings
from pamphlets.impose.posters.tiles import find_fewest_tiles

A4 = parse_paper("A4")
LINES = Source("a.pdf", "")


def said(options: ImposeOptions, *sizes: Size, sheet: str = "A4") -> dict[str, Diagnostic]:
    return {
        one.code: one
        for one in suggest_savings(LINES, parse_paper(sheet), sizes or (A4.size,), options)
    }


def sheets(options: ImposeOptions, *sizes: Size, sheet: str = "A4") -> int:
    found = find_fewest_tiles(parse_paper(sheet), sizes or (A4.size,), options)
    assert found
    return found.sheet_count


def test_an_a2_on_a4_ends_in_a_strip_and_a_smaller_one_takes_two_sheets_less() -> None:
    thin = message_fields(
        said(ImposeOptions(poster_size=parse_paper("A2").size))["impose.thin"]
    )
    assert (thin["tiles"], thin["saved"]) == ("8", "2")
    assert thin["ways"] == "--size 410x580mm (2.2 % smaller) takes 6"


def test_a_narrower_overlap_is_named_where_that_is_enough() -> None:
    told = said(ImposeOptions(tile_overlap=mm(20)), Size(mm(382), mm(550)))
    thin = message_fields(told["impose.thin"])
    assert "--overlap 18mm takes 4" in thin["ways"]


def test_a_poster_whose_sheets_are_full_is_left_in_peace() -> None:
    assert said(ImposeOptions(poster_size=Size(mm(390), mm(560)))) == {}
    assert said(ImposeOptions(), Size(mm(190), mm(270))) == {}


def test_pages_of_different_sizes_are_not_told_one_size() -> None:
    sizes = (parse_paper("A2").size, A4.size)
    assert "--size" not in "".join(
        message_fields(one)["ways"] for one in said(ImposeOptions(), *sizes).values()
    )


_EDGES = st.integers(200, 1500)


@given(
    width=_EDGES,
    height=_EDGES,
    overlap=st.integers(0, 40),
    sheet=st.sampled_from(["A3", "A4", "Letter"]),
)
def test_each_way_takes_as_many_sheets_as_it_says(
    width: int, height: int, overlap: int, sheet: str
) -> None:
    size, options = Size(mm(width), mm(height)), ImposeOptions(tile_overlap=mm(overlap))
    thin = said(options, size, sheet=sheet).get("impose.thin")
    for way in message_fields(thin)["ways"].split("; ") if thin else ():
        option, value, taken = re.fullmatch(r"(--\w+) (\S+)mm.* takes (\d+)", way).groups()  # type: ignore[union-attr]
        asked = (
            replace(options, tile_overlap=mm(float(value)))
            if option == "--overlap"
            else options
        )
        if option == "--size":
            smaller = parse_poster_size(f"{value}mm")
            assert isinstance(smaller, Size)
            asked = replace(options, poster_size=smaller)
        assert (
            sheets(asked, size, sheet=sheet)
            == int(taken)
            < sheets(options, size, sheet=sheet)
        )


@pytest.mark.parametrize(
    ("margin", "edges", "safe"),
    [
        (0, (0, 0, 0, 0), "5"),
        (5, (0, 0, 0, 0), ""),
        (5, (6, 7, 4, 12), "12"),
        (12, (6, 7, 4, 12), ""),
        (3, (3, 3, 3, 3), ""),
    ],
)
def test_a_margin_that_the_printer_cannot_keep_is_told(
    margin: int, edges: tuple[int, ...], safe: str
) -> None:
    left, right, top, bottom = (mm(edge) for edge in edges)
    options = ImposeOptions(
        tile_margin=mm(margin),
        printer=PrinterSettings(unprintable_edges=(left, right, top, bottom)),
    )
    found = said(options, Size(mm(150), mm(200)))
    assert (
        found["impose.poster-white"].fields["safe"] == safe
        if safe
        else "impose.poster-white" not in found
    )


def test_a0_is_a_size_of_posters_though_no_paper() -> None:
    wanted = parse_poster_size("A0")
    assert isinstance(wanted, Size)
    assert (to_mm(wanted.width), to_mm(wanted.height)) == pytest.approx((841, 1189))


def test_without_a_printer_the_usual_strip_counts() -> None:
    assert set(said(ImposeOptions(tile_margin=0.0), Size(mm(150), mm(200)))) == {
        "impose.poster-white"
    }


def test_a_column_that_shows_little_of_a_grid_is_told_with_the_grid_that_saves_it() -> None:
    a3 = parse_paper("A3").size
    thin = message_fields(said(ImposeOptions(tile_grid=TileGrid(3, 2)), a3)["impose.thin"])
    assert (thin["tiles"], thin["saved"]) == ("6", "2")
    assert thin["ways"] == "--size 2x2 (2.2 % smaller) takes 4"
    assert said(ImposeOptions(tile_grid=TileGrid(2, 2)), a3) == {}
    assert said(ImposeOptions(tile_grid=TileGrid(1, 1)), a3) == {}
