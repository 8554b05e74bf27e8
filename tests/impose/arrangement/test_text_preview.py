"""Sheets shown on a terminal: pages, heads, folds, cuts and spines stand where paper has them."""

import re
from typing import get_args

import pytest

from pamphlets.app.imposition_lines import word_preview
from pamphlets.core.source import Source
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.arrange import Arrangement, arrange_pages
from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.arrangement.page_placements import place_pages
from pamphlets.impose.arrangement.text_preview import draw_text_preview
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.impose.placement.place import Flip, is_two_sided

A4 = parse_paper("A4")
HEADS = {0: "▲", 180: "▼"}


def laid(name: str, pages: int, options: ImposeOptions | None = None) -> Arrangement:
    found = load_scheme(name)
    return arrange_pages(
        Source("in.pdf", ""),
        found,
        A4,
        [compute_page_size(A4, found)] * pages,
        options or ImposeOptions(),
    )


def test_a_cahier_for_the_short_edge() -> None:
    assert (
        "\n".join(draw_text_preview(laid("saddle", 7), "short", word_preview()))
        == """\
sheet 1, front       sheet 1, back
┌───────────────┐    ┌───────────────┐
│       ‡       │    │       ‡       │
│ blank ‡  1 ▲  │    │  2 ▲  ‡  7 ▲  │
│       ‡       │    │       ‡       │
└───────────────┘    └───────────────┘

sheet 2, front       sheet 2, back
┌───────────────┐    ┌───────────────┐
│       ‡       │    │       ‡       │
│  6 ▲  ‡  3 ▲  │    │  4 ▲  ‡  5 ▲  │
│       ‡       │    │       ‡       │
└───────────────┘    └───────────────┘

▲ the page and where its head is, ‡ the spine, to fold, and to staple or sew"""
    )


def test_a_zine_with_its_slit_in_the_middle() -> None:
    assert (
        "\n".join(draw_text_preview(laid("zine8", 8), "short", word_preview()))
        == """\
sheet 1
┌───────────────────────────────┐
│       ┊       ┊       ┊       │
│  7 ▼  ┊  6 ▼  ┊  5 ▼  ┊  4 ▼  │
│       ┊       ┊       ┊       │
│╌╌╌╌╌╌╌━━━━━━━━━━━━━━━━━╌╌╌╌╌╌╌│
│       ┊       ┊       ┊       │
│  8 ▲  ┊  1 ▲  ┊  2 ▲  ┊  3 ▲  │
│       ┊       ┊       ┊       │
└───────────────────────────────┘

▲ the page and where its head is, ┊╌ fold, ┃━ cut"""
    )


@pytest.mark.parametrize(
    ("name", "signs"),
    [
        ("octavo", "┊╌‡"),
        ("quarto", "╌‡"),
        ("cut-stack-fold", "━‡"),
        ("double", "━‡"),
        ("leaflet3", "┊"),
        ("cards", "┃━"),
        ("repeat", "┃━"),
        ("zine16", "┊╌┃━"),
        ("sections", "‡"),
    ],
)
def test_each_scheme_is_folded_and_cut_in_its_own_way(name: str, signs: str) -> None:
    *picture, _key = draw_text_preview(laid(name, 12), "short", word_preview())
    found = set("".join(picture)) & set("┊╌┃━‡")
    assert found == set(signs)


@pytest.mark.parametrize("flip", get_args(Flip))
@pytest.mark.parametrize(
    "name", [name for name in scheme_names() if name != "poster"]
)  # whose sheets have names of their own
def test_pages_stand_where_the_file_has_them(name: str, flip: Flip) -> None:
    """Row by row and left to right, as the placements in points say."""
    arrangement = laid(name, 13)
    *picture, _key = draw_text_preview(arrangement, flip, word_preview())
    sides = place_pages(
        arrangement,
        arrangement.plan,
        [compute_page_size(A4, arrangement.scheme)] * 13,
        flip,
    )
    each = 2 if is_two_sided(arrangement.plan) else 1
    shown = [re.findall(r"\d+ [▲▼]", line) for line in picture if re.search(r"[▲▼]", line)]
    expected = []
    for first in range(0, len(sides), each):
        rows: dict[int, list[str]] = {}
        for side in sides[first : first + each]:
            for one in sorted(side, key=lambda placed: placed.box.x):
                row = rows.setdefault(round(one.box.y), [])
                row.append(f"{one.page_index + 1} {HEADS[one.turn]}")
        expected += [rows[y] for y in sorted(rows)]
    assert shown == expected


def test_a_cover_apart_is_shown_first() -> None:
    lines = list(
        draw_text_preview(
            laid("saddle", 12, ImposeOptions(cover_apart=True)), "long", word_preview()
        )
    )
    assert [line for line in lines if "front" in line] == [
        "cover, sheet 1, front    cover, sheet 1, back",
        "sheet 1, front       sheet 1, back",
        "sheet 2, front       sheet 2, back",
    ]


def test_the_tiles_of_a_poster_have_their_names() -> None:
    lines = "".join(
        draw_text_preview(
            laid("poster", 1, ImposeOptions(poster_size=parse_paper("A3").size)),
            "short",
            word_preview(),
        )
    )
    assert re.findall(r"\w+ ▲", lines)[:5] == ["A1 ▲", "A2 ▲", "B1 ▲", "B2 ▲", "1 ▲"]


def test_creep_and_marks_are_told_below_the_key() -> None:
    options = ImposeOptions(sheet_thickness=mm(0.1), marks=frozenset({"staples", "crop"}))
    *_, creep, marks = draw_text_preview(
        laid("saddle", 16, options), "short", word_preview()
    )
    assert creep == "creep: the innermost pages go 0.30 mm towards their spine"
    assert marks == "printed besides: crop, staples"
