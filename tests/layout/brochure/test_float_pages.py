"""Pictures of a brochure that have pages, halves of spreads, margins or feet of pages: where they stand on paper."""

from functools import cache
from math import isclose

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import GlyphRun, Page, PageItem, ScaledPicture
from pamphlets.core.source import Diagnostic, PamphletError, iter_diagnostics
from pamphlets.core.units import mm, to_mm
from pamphlets.design.themes import sobre
from pamphlets.layout.brochure.converge import draft_pages
from pamphlets.layout.brochure.page_makeup import make_pages
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.pagination.page_sequence import PageSlot
from pamphlets.layout.paragraph.context import Artwork
from tests.design.formats.pressed import HEAD, Pressed, press, text_of
from tests.support.documents import written

ART = {
    "debout.jpg": Artwork(Size(300, 450)),
    "large.jpg": Artwork(Size(450, 300)),
    "ruban.jpg": Artwork(Size(900, 60)),
}
PROSE = "Une phrase assez longue pour remplir un peu plus d’une ligne de cette page. " * 6
PARAGRAPHS = [PROSE] * 18


@cache
def brochure(
    picture: str, before: int = 4, head: str = "", name: str = "brochure"
) -> Pressed:
    """A brochure of some pages, its picture behind so many paragraphs."""
    blocks = [*PARAGRAPHS[:before], picture, *PARAGRAPHS[before:]]
    return press(name, f"{HEAD}{head}", "\n\n".join(blocks) + "\n", ART)


def pictures_of(page: Page) -> list[PageItem]:
    return [item for item in page.items if isinstance(item.content, ScaledPicture)]


def pictured_pages(pressed: Pressed) -> list[tuple[int, Page]]:
    return [
        (number, page) for number, page in enumerate(pressed.pages, 1) if pictures_of(page)
    ]


def place_of(item: PageItem) -> Rect:
    """The rectangle of a picture in millimetres from the top left of the page, rounded to a tenth."""
    assert isinstance(item.content, ScaledPicture)
    size = item.content.size
    return Rect(
        *[
            round(to_mm(length), 1)
            for length in (item.at.x, item.at.y, size.width, size.height)
        ]
    )


def crop_of(item: PageItem) -> Rect:
    assert isinstance(item.content, ScaledPicture)
    return item.content.crop


def words_of(page: Page) -> str:
    return text_of(page).replace("\n", " ")


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("", Rect(5.0, 5.0, 138.0, 200.0)),
        ("fond_perdu: oui\n", Rect(0.0, 0.0, 154.0, 216.0)),
    ],
)
def test_a_whole_page_is_covered_to_5_mm_of_the_trim_or_beyond_it(
    head: str, place: Rect
) -> None:
    pressed = brochure("![vu](large.jpg){plein}", head=head)
    [(_, page)] = pictured_pages(pressed)
    assert [place_of(item) for item in page.items] == [place]
    assert page.trim.width == mm(148)


def test_a_page_with_bleed_keeps_its_text_where_it_stands_on_the_trim() -> None:
    plain = brochure("", head="")
    bleeding = brochure("", head="fond_perdu: oui\n")
    for page, other in zip(plain.pages, bleeding.pages, strict=True):
        for item, moved in zip(page.items, other.items, strict=True):
            assert isclose(moved.at.x - item.at.x, mm(3))
            assert isclose(moved.at.y - item.at.y, mm(3))


@pytest.mark.parametrize(
    ("frame", "x"), [("gauche", 0.0), ("centre", 0.27), ("droite", 0.54), ("100,0", 0.54)]
)
def test_the_frame_chooses_what_stays_in_sight(frame: str, x: float) -> None:
    [(_, page)] = pictured_pages(brochure(f"![vu](large.jpg){{plein cadre={frame}}}"))
    crop = crop_of(page.items[0])
    assert (round(crop.x, 2), round(crop.width, 2), crop.height) == (x, 0.46, 1.0)


@pytest.mark.parametrize("before", range(2, 10))
def test_a_caption_stands_on_the_facing_page_and_points_to_its_picture(before: int) -> None:
    pressed = brochure('![vu](debout.jpg "Une légende."){plein}', before)
    [(number, _)] = pictured_pages(pressed)
    [(caption_number, page)] = [
        (place, page)
        for place, page in enumerate(pressed.pages, 1)
        if "Une légende." in words_of(page)
    ]
    assert caption_number == (number + 1 if number % 2 == 0 else number - 1)
    arrow = "←" if number % 2 == 0 else "→"
    assert f"{arrow}Une légende." in words_of(page).replace("→ ", "→").replace("← ", "←")
    assert str(caption_number) in words_of(page)  # the folio


def test_the_notes_of_a_caption_stand_under_it() -> None:
    figure = "::: figure\n![vu](debout.jpg){plein}\n\nUne légende[^a].\n:::\n\n[^a]: Archives, cote 12."
    pressed = brochure(figure, 3)
    [page] = [page for page in pressed.pages if "cote 12" in words_of(page)]
    assert "Une légende" in words_of(page)
    assert sum(words_of(each).count("cote 12") for each in pressed.pages) == 1


def test_a_spread_begins_on_a_left_page_and_shows_what_the_fold_swallows_twice() -> None:
    pressed = brochure("![vu](large.jpg){double}", 2)
    (left_number, left), (right_number, right) = pictured_pages(pressed)
    assert (left_number % 2, right_number) == (0, left_number + 1)
    assert {left_number, right_number} != middle_of(pressed)
    (first,), (second,) = pictures_of(left), pictures_of(right)
    assert place_of(first) == Rect(5.0, 5.0, 143.0, 200.0)
    assert place_of(second) == Rect(0.0, 5.0, 143.0, 200.0)
    shown_twice = crop_of(first).right - crop_of(second).x
    # 4 mm of the 282 that are seen.
    whole = crop_of(second).right - crop_of(first).x
    assert isclose(shown_twice / whole, 4 / 282)
    assert (first.node is None, second.node is None) == (False, True)


def middle_of(pressed: Pressed) -> set[int]:
    middle = len(pressed.pages) // 2
    return {middle, middle + 1}


def test_in_the_middle_of_the_booklet_nothing_is_lost() -> None:
    pressed = brochure("![vu](large.jpg){double}", 8)
    (left_number, left), (right_number, right) = pictured_pages(pressed)
    assert {left_number, right_number} == middle_of(pressed)
    (first,), (second,) = pictures_of(left), pictures_of(right)
    assert isclose(crop_of(first).right, crop_of(second).x)


@pytest.mark.parametrize("before", range(3, 7))
def test_a_picture_in_the_margin_reaches_from_the_inner_edge_to_10_mm_of_the_outer(
    before: int,
) -> None:
    [(number, page)] = pictured_pages(brochure("![vu](large.jpg){marge}", before))
    [item] = pictures_of(page)
    place = place_of(item)
    assert place.width == 121.0
    assert place.x == (17.0 if number % 2 else 10.0)


def test_a_high_picture_in_the_margin_is_cropped() -> None:
    [(_, page)] = pictured_pages(brochure("![vu](debout.jpg){marge cadre=haut}"))
    [item] = pictures_of(page)
    assert place_of(item).width == 121.0
    assert crop_of(item).y == 0.0
    assert crop_of(item).height < 1.0


@pytest.mark.parametrize(
    ("head", "edges"),
    [("", (5.0, 143.0, 205.0)), ("fond_perdu: oui\n", (0.0, 154.0, 216.0))],
)
def test_a_picture_at_the_foot_runs_out_at_it_under_the_text(
    head: str, edges: tuple[float, ...]
) -> None:
    pressed = brochure('![vu](large.jpg "Une légende."){pied}', 2, head)
    [(number, page)] = pictured_pages(pressed)
    [item] = pictures_of(page)
    place = place_of(item)
    assert (place.x, round(place.right, 1), round(place.bottom, 1)) == edges
    lowest = max(mark.at.y for mark in page.items if isinstance(mark.content, GlyphRun))
    assert lowest < item.at.y - 2.0
    assert "Une légende." in words_of(page)
    assert str(number) not in words_of(page)


@pytest.mark.parametrize("extra_lines", [-1, 1])
def test_a_picture_at_the_foot_of_a_longer_spread_begins_lower(
    book: FontBook, extra_lines: int
) -> None:
    """Else it would stand on the page's notes."""
    blocks = [*PARAGRAPHS[:6], '![vu](large.jpg "Légende."){pied}', *PARAGRAPHS]
    document = written("\n\n".join(blocks))
    draft = draft_pages(LayoutInput(document, sobre.DESIGN, book, ART))
    slots: list[PageSlot] = []
    for slot in draft.page_slots:
        if slot.page_foot is not None and slot.filling is not None:
            slots.append(
                slot._replace(filling=slot.filling._replace(extra_lines=extra_lines))
            )
        else:
            slots.append(slot)
    tops: list[float] = []
    bottoms: list[float] = []
    for page_slots in (draft.page_slots, tuple(slots)):
        for page in make_pages(draft.content, page_slots):
            for item in pictures_of(page):
                tops.append(item.at.y)
                bottoms.append(to_mm(item.at.y) + place_of(item).height)
    assert isclose(tops[1] - tops[0], extra_lines * draft.content.galley.grid)
    assert isclose(bottoms[0], bottoms[1], abs_tol=0.1)


@pytest.mark.parametrize("name", ["ruban.jpg", "debout.jpg"])
def test_a_picture_at_the_foot_is_neither_a_ribbon_nor_a_page(name: str) -> None:
    [(_, page)] = pictured_pages(brochure(f"![vu]({name}){{pied}}", 2))
    [item] = pictures_of(page)
    assert 25.0 < place_of(item).height < 95.0


def test_no_page_but_those_at_the_end_is_empty_and_all_text_is_there() -> None:
    for placement in ("plein", "double", "pied"):
        pressed = brochure(f'![vu](large.jpg "Une légende."){{{placement}}}', 5)
        text = " ".join(words_of(page) for page in pressed.pages)
        assert text.count("Une phrase") == 6 * len(PARAGRAPHS)
        inside = pressed.pages[2:-4]
        assert all(page.items for page in inside)


@pytest.mark.parametrize("placement", ["plein", "double", "marge", "pied"])
@pytest.mark.parametrize(
    "body",
    [
        "::: encadré\nAvant.\n\n![vu](large.jpg){%s}\n:::",
        "> Avant.\n>\n> ![vu](large.jpg){%s}",
        "Dans une phrase ![vu](large.jpg){%s} qui continue.",
        "| a | b |\n|---|---|\n| ![vu](large.jpg){%s} | c |",
        "Un mot[^a].\n\n[^a]: Voir.\n\n    ![vu](large.jpg){%s}\n",
    ],
)
def test_inside_other_blocks_there_is_no_such_place(placement: str, body: str) -> None:
    faults: list[Diagnostic] = []
    try:
        press("brochure", HEAD, body % placement, ART)
    except* PamphletError as group:
        faults += iter_diagnostics(group)
    assert {(fault.code, fault.fields["asked"]) for fault in faults} == {
        ("picture-inside", f"{{{placement}}}")
    }


def test_a_width_beside_a_placement_is_told_to_be_left_out() -> None:
    pressed = brochure("![vu](debout.jpg){plein largeur=60%}")
    assert [doubt.code for doubt in pressed.doubts] == ["picture-width"]


@pytest.mark.parametrize(
    ("picture", "shares"),
    [
        ("large.jpg){plein}", ["46"]),
        ("large.jpg){plein cadre=gauche}", []),
        ("large.jpg){double}", []),
        ("debout.jpg){plein}", []),
        ("debout.jpg){pied}", ["45"]),
        ("debout.jpg){double}", ["48"]),
        ("ruban.jpg){pied}", []),
        ("ruban.jpg){plein}", ["5"]),
    ],
)
def test_a_picture_that_loses_more_than_half_is_told(
    picture: str, shares: list[str]
) -> None:
    doubts = brochure(f"![vu]({picture}").doubts
    told = [doubt.fields["share"] for doubt in doubts if doubt.code == "picture-cropped"]
    assert told == shares


def test_a_caption_too_long_for_a_foot_is_refused() -> None:
    faults: list[Diagnostic] = []
    figure = f"::: figure\n![vu](large.jpg){{plein}}\n\n{PROSE * 3}\n:::"
    try:
        brochure(figure)
    except* PamphletError as group:
        faults += iter_diagnostics(group)
    assert [fault.code for fault in faults] == ["caption-tall"]
