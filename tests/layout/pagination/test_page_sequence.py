"""The order of pages, by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.layout.blocks.galley import Box, Galley, PageBreak
from pamphlets.layout.pagination.fillings.page_fillings import PageFilling
from pamphlets.layout.pagination.notes.footnotes import NoteSlice
from pamphlets.layout.pagination.page_sequence import (
    Binding,
    FrontPages,
    PageSlot,
    list_text_slots,
    order_pages,
    order_pages_without_cover,
)
from pamphlets.layout.pagination.paginate import SegmentPages
from pamphlets.layout.pagination.segments import split_into_segments
from tests.support.documents import SOURCE

PAGE = PageFilling(0.0, 0, 1, (), (), 0, 0.0)


def runs(
    pages: list[int], *, opening: bool = False, page: PageFilling = PAGE
) -> list[PageSlot]:
    galley = Galley(SOURCE, (PageBreak(opening), Box(1, ())), (), (), 13.4, 11.2)
    (stretch,) = split_into_segments(galley)
    return list_text_slots(tuple(SegmentPages(stretch, (page,) * count) for count in pages))


counts = st.lists(st.integers(1, 20), max_size=5)


@given(counts, st.integers(0, 3))
def test_a_covered_title_fills_whole_sheets_with_three_blanks_at_most(
    pages: list[int], contents: int
) -> None:
    kinds = [
        leaf.kind
        for leaf in order_pages(runs(pages), "stapled", FrontPages(contents, inside=True))
    ]
    assert len(kinds) % 4 == 0
    assert kinds.count("blank") <= 3
    assert kinds.count("text") == sum(pages)
    assert kinds.count("contents") == contents
    assert (kinds[0], kinds[-2:]) == ("cover", ["colophon", "back"])


@given(counts, st.integers(0, 3))
def test_blanks_stand_behind_the_cover_and_before_the_colophon_alone(
    pages: list[int], contents: int
) -> None:
    kinds = [
        leaf.kind
        for leaf in order_pages(runs(pages), "stapled", FrontPages(contents, inside=True))
    ]
    first = kinds.index("inside")
    assert kinds[1:first] == ["blank"] * (kinds.count("blank") > 1)
    rest = kinds[first:-2]
    assert rest == [kind for kind in rest if kind != "blank"] + ["blank"] * rest.count(
        "blank"
    )


@given(counts)
def test_without_a_cover_pages_are_those_of_the_text(pages: list[int]) -> None:
    assert [leaf.kind for leaf in order_pages_without_cover(runs(pages), 0)] == (
        ["text"] * sum(pages) or ["blank"]
    )


@given(counts, st.floats(0, 10), st.floats(0.5, 5), st.booleans())
def test_without_a_cover_the_imprint_stands_once_and_never_on_text(
    pages: list[int], slack: float, height: float, noted: bool
) -> None:
    last = PAGE._replace(
        empty_lines=slack, note_slices=(NoteSlice(1, 0, 1),) if noted else ()
    )
    leaves = order_pages_without_cover(
        runs(pages, page=last),
        height,
    )
    assert [leaf.kind for leaf in leaves if leaf.kind != "colophon"] == ["text"] * sum(
        pages
    )
    foot = sum(pages) > 0 and slack >= height + 1 and not noted
    assert [place for place, leaf in enumerate(leaves, 1) if leaf.foot == "imprint"] == [
        sum(pages)
    ] * foot
    assert [leaf.kind for leaf in leaves].count("colophon") == 1 - foot


def test_the_first_page_of_a_chapter_is_its_opening() -> None:
    assert [
        leaf.is_opening for leaf in order_pages_without_cover(runs([2, 3], opening=True), 0)
    ] == [
        True,
        False,
        True,
        False,
        False,
    ]


@given(st.integers(0, 40))
def test_page_2_with_nothing_to_say_is_white_or_saves_a_sheet_by_the_colophon(
    pages: int,
) -> None:
    slots = order_pages(runs([pages] if pages else []), "stapled", FrontPages())
    kinds = [slot.kind for slot in slots]
    assert len(kinds) % 4 == 0
    assert kinds.count("text") == pages
    holders = [slot.kind for slot in slots if "colophon" in (slot.kind, slot.foot)]
    if pages % 4 == 1:
        assert slots[1] == PageSlot("empty-inside", foot="colophon")
        assert kinds == ["cover", "empty-inside", *["text"] * pages, "back"]
    else:
        assert kinds[1] == "empty-inside"
        assert kinds[-2:] == ["colophon", "back"]
    assert len(holders) == 1


@given(st.integers(0, 40), st.integers(0, 2), st.booleans())
def test_a_colophon_asked_for_on_page_2_stands_there_and_nowhere_else(
    pages: int, contents: int, inside: bool
) -> None:
    front = FrontPages(contents, inside, "colophon")
    slots = order_pages(runs([pages] if pages else []), "stapled", front)
    assert [number for number, slot in enumerate(slots, 1) if slot.foot] == [2]
    kinds = [slot.kind for slot in slots]
    assert len(kinds) % 4 == 0
    assert kinds[-1] == "back"
    assert "colophon" not in kinds
    assert kinds[2 : 2 + contents] == ["contents"] * contents
    assert kinds.count("blank") <= 3


@given(st.integers(1, 40), st.floats(0, 40), st.floats(1, 30), st.booleans())
def test_a_text_asked_for_on_page_2_begins_there_and_ends_with_the_colophon_if_that_saves_a_sheet(
    pages: int, slack: float, height: float, noted: bool
) -> None:
    last = PAGE._replace(
        empty_lines=slack, note_slices=(NoteSlice(1, 0, 1),) if noted else ()
    )
    text = [*runs([pages - 1]), *runs([1], page=last)]
    front = FrontPages(page_2="text", colophon_lines=height)
    slots = order_pages(text, "stapled", front)
    kinds = [slot.kind for slot in slots]
    assert kinds[:2] == ["cover", "text"]
    has_room = slack >= height + 1 and not noted
    is_shared = has_room and pages % 4 == 2
    assert [slot.kind for slot in slots if slot.foot == "colophon"] == ["text"] * is_shared
    assert kinds.count("colophon") == 1 - is_shared
    assert len(kinds) == pages + 2 if is_shared else len(kinds) == -(-(pages + 3) // 4) * 4


def kinds_of(
    pages: int, binding: Binding, contents: int = 0, *, inside: bool = True
) -> list[str]:
    slots = order_pages(runs([pages]), binding, FrontPages(contents, inside))
    return [slot.kind for slot in slots]


def test_loose_sheets_have_no_blank_and_no_back_cover() -> None:
    assert kinds_of(2, "loose") == ["cover", "inside", "text", "text", "colophon"]
    assert kinds_of(1, "loose", 1) == ["cover", "inside", "contents", "text", "colophon"]
    assert kinds_of(1, "loose", 1, inside=False) == [
        "cover",
        "empty-inside",
        "contents",
        "text",
        "colophon",
    ]
    assert kinds_of(2, "loose", inside=False) == ["cover", "text", "text", "colophon"]


def test_a_leaflet_fills_its_eight_pages_with_blanks_before_the_colophon() -> None:
    assert kinds_of(6, "leaflet") == ["cover", *["text"] * 6, "colophon"]
    assert kinds_of(4, "leaflet") == ["cover", *["text"] * 4, "blank", "blank", "colophon"]
    assert kinds_of(4, "leaflet", 1) == kinds_of(4, "leaflet")


def test_a_stapled_brochure_has_one_of_several_blanks_behind_its_cover() -> None:
    assert kinds_of(3, "stapled", 0)[:4] == ["cover", "inside", "text", "text"]
    assert kinds_of(2, "stapled", 0) == [
        *["cover", "blank", "inside", "text", "text", "blank"],
        *["colophon", "back"],
    ]


@pytest.mark.parametrize(("inside", "indexes"), [(True, [1, 2]), (False, [0, 1])])
def test_pages_of_contents_go_on_where_the_inside_cover_ends(
    inside: bool, indexes: list[int]
) -> None:
    pages = order_pages(runs([1]), "stapled", FrontPages(2, inside=inside))
    assert [slot.contents_index for slot in pages if slot.kind == "contents"] == indexes
    assert {slot.contents_index for slot in pages if slot.kind != "contents"} == {0}


def test_no_blank_stands_after_the_cover_where_the_text_may_not_change_its_side() -> None:
    for pages in range(1, 9):
        front = FrontPages(inside=True, may_shift=False)
        kinds = [slot.kind for slot in order_pages(runs([pages]), "stapled", front)]
        assert kinds.index("text") == 2
        assert len(kinds) % 4 == 0
    shifted = [
        slot.kind for slot in order_pages(runs([5]), "stapled", FrontPages(inside=True))
    ]
    assert shifted.index("text") == 3, "three blanks, one of them after the cover"
