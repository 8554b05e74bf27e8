"""Pictures stand near the text that speaks of them, in order, and leave no page empty."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pamphlets.core.source import WHOLE_FILE
from pamphlets.document.nodes import Figure, Image
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    Box,
    Galley,
    GalleyPart,
    PageFloat,
)
from pamphlets.layout.pagination.floats.anchored_floats import (
    anchor_floats,
    find_page_index,
)
from pamphlets.layout.pagination.floats.float_plan import FloatPlan
from pamphlets.layout.pagination.floats.float_planner import FloatPlanner
from pamphlets.layout.pagination.page_sequence import PageSlot, list_text_slots
from pamphlets.layout.pagination.paginate import Paginator
from tests.support.documents import SOURCE

GRID, LINES = 10.0, 10
FIGURE = Figure(Image("a.jpg", "vu", 1, WHOLE_FILE), (), 2, WHOLE_FILE)
LINE = Box(1, (), node=1)
CAPTION = (Box(1, (), node=3),)


def picture(placement: str, *, captioned: bool = True, lines: int = 4) -> PageFloat:
    height = lines * GRID if placement == "foot" else 0.0
    caption = CAPTION if captioned else ()
    return PageFloat(placement, FIGURE, caption, height)  # type: ignore[arg-type]


def galley_of(*parts: GalleyPart | int) -> Galley:
    """Lines of text, so many of them, and pictures."""
    flat: list[GalleyPart] = []
    for part in parts:
        flat += [LINE] * part if isinstance(part, int) else [part]
    return Galley(SOURCE, tuple(flat), (), (), GRID, GRID)


def plan_of(galley: Galley, first_page: int | None) -> tuple[FloatPlan, list[PageSlot]]:
    paginator = Paginator(galley, LINES, 0.0)
    planner = FloatPlanner(paginator, first_page)
    plan = planner.plan(anchor_floats(galley))
    assert planner.unplaced == []
    segments, _ = paginator.paginate(plan.text_pages(first_page))
    return plan, list_text_slots(segments, plan)


def kinds(slots: list[PageSlot]) -> str:
    """T: text, with t: something at its foot; P: a picture, L and R its halves; -: blank."""
    letters = {"whole": "P", "left": "L", "right": "R"}
    signs: list[str] = []
    for slot in slots:
        if slot.picture is not None:
            signs.append(letters[slot.picture.part])
        else:
            text = "t" if slot.page_foot else "T"
            signs.append(text if slot.kind == "text" else "-")
    return "".join(signs)


@pytest.mark.parametrize(
    ("parts", "first_page", "expected"),
    [
        ((15, picture("page"), 25), 3, "TtPTT"),  # on a right page: its caption faces it
        ((5, picture("page"), 35), 3, "TPtTT"),  # on a left one
        ((15, picture("page"), 25), 2, "TTPtT"),
        ((5, picture("page"), 35), 2, "tPTTT"),
        ((5, picture("page", captioned=False), 35), 3, "TPTTT"),
        ((5, picture("spread", captioned=False), 35), 3, "TLRTTT"),
        ((15, picture("spread", captioned=False), 35), 3, "TTTLRTT"),
        ((5, picture("spread"), 35), 3, "tLRTTT"),
        ((25, picture("page")), 3, "TtPT"),
        ((picture("page"), 30), 2, "PtTT"),
        ((picture("page"), 30), 3, "TPtTT"),
        # At the end of a text a picture goes before the page that speaks of it, lest a page stay empty.
        ((20, picture("spread", captioned=False)), 3, "TLRT"),
        ((10, picture("spread", captioned=False)), 2, "LRT"),
        ((10, picture("spread", captioned=False)), 3, "TLR"),
    ],
)  # fmt: skip
def test_the_text_flows_past_pictures(
    parts: tuple[GalleyPart | int, ...], first_page: int, expected: str
) -> None:
    _, slots = plan_of(galley_of(*parts), first_page)
    assert kinds(slots) == expected


def test_a_caption_points_to_its_picture() -> None:
    plan, _ = plan_of(galley_of(5, picture("page"), 35), 3)
    assert [foot.points_left for foot in plan.feet.values()] == [True]
    plan, _ = plan_of(galley_of(5, picture("page"), 35), 2)
    assert [foot.points_left for foot in plan.feet.values()] == [False]


def test_a_caption_that_no_text_faces_stands_under_its_picture() -> None:
    plan, slots = plan_of(galley_of(picture("page"), picture("page")), 4)
    assert kinds(slots) == "PP"
    assert [page.has_caption for page in plan.pictures.values()] == [True, True]
    assert plan.feet == {}


def test_pages_that_do_not_face_each_other_show_captions_under_their_pictures() -> None:
    plan, slots = plan_of(galley_of(5, picture("page"), 15), None)
    assert kinds(slots) == "TPT"
    assert plan.pictures[1].has_caption


def test_a_picture_at_the_foot_takes_its_lines_from_the_page_that_speaks_of_it() -> None:
    plan, slots = plan_of(galley_of(3, picture("foot"), 17), 3)
    assert kinds(slots) == "tTT"
    assert plan.feet[0].line_count == 6  # four, one of caption, one of white
    assert plan.feet[0].shows_picture
    assert slots[0].filling is not None
    assert slots[0].filling.stop == LINES - 6


def test_a_picture_without_room_beside_its_words_stands_on_the_next_page() -> None:
    _, slots = plan_of(galley_of(8, picture("foot"), 22), 3)
    assert kinds(slots)[:2] == "Tt"


def test_a_picture_a_page_before_its_words_is_nearer_than_two_behind_them() -> None:
    plan, slots = plan_of(galley_of(5, picture("page"), 3, picture("foot"), 22), 3)
    assert kinds(slots) == "tPtTT"
    assert plan.feet[0].shows_picture


def test_two_pictures_for_the_foot_of_one_page_stand_on_two() -> None:
    _, slots = plan_of(galley_of(2, picture("foot"), 1, picture("foot"), 30), 3)
    assert kinds(slots)[:2] == "tt"


def test_a_picture_whose_page_has_a_foot_already_stands_on_the_one_before_at_the_end() -> (
    None
):
    _, slots = plan_of(galley_of(11, picture("page"), 2, picture("foot")), 3)
    assert kinds(slots) == "ttP"


def test_a_caption_gives_way_to_a_picture_that_would_stand_pages_before_its_text() -> None:
    parts = (2, picture("foot"), 9, picture("page"), 1, picture("foot"))
    plan, slots = plan_of(galley_of(*parts), 3)
    assert kinds(slots) == "ttPT"
    assert [foot.shows_picture for foot in plan.feet.values()] == [True, True]
    assert [page.has_caption for page in plan.pictures.values()] == [True]


def test_a_spread_overtakes_a_picture_that_would_leave_a_page_empty_before_it() -> None:
    pictures = [picture("page"), picture("spread")]
    plan, slots = plan_of(galley_of(5, *pictures), 3)
    assert kinds(slots) == "TLRP"
    assert plan.pictures[3].has_caption
    _, slots = plan_of(galley_of(*pictures), 4)
    assert kinds(slots) == "LRP"


def test_a_picture_that_leaves_what_cannot_be_parted_no_room_has_its_own_page() -> None:
    block = [Box(8, (), node=1, break_cost=FORBIDDEN_BREAK)]
    galley = galley_of(*block, picture("foot"), *block)
    planner = FloatPlanner(Paginator(galley, LINES, 0.0), 3)
    plan = planner.plan(anchor_floats(galley))
    assert len(planner.unplaced) == 1
    assert plan.feet == {}
    assert [page.anchored for page in plan.pictures.values()] == planner.unplaced


def test_a_picture_at_a_foot_where_there_is_no_more_text_has_its_own_page() -> None:
    galley = galley_of(1, picture("foot"), picture("foot"))
    planner = FloatPlanner(Paginator(galley, LINES, 0.0), 3)
    plan = planner.plan(anchor_floats(galley))
    assert len(planner.unplaced) == 1
    assert plan.feet[0].shows_picture
    assert plan.pictures[1].has_caption


placements = st.sampled_from(["page", "spread", "foot"])
runs = st.lists(
    st.tuples(st.integers(0, 25), placements, st.booleans()), min_size=1, max_size=5
)


@settings(max_examples=40)
@given(runs, st.integers(0, 30), st.sampled_from([2, 3, None]))
@example(pictures=[(0, "page", False), (0, "spread", False)], rest=0, first_page=2)
@example(
    pictures=[(0, "spread", False), *[(0, "page", False)] * 2, (0, "spread", False)],
    rest=0,
    first_page=3,
)
def test_laws_of_a_plan(
    pictures: list[tuple[int, str, bool]], rest: int, first_page: int | None
) -> None:
    parts: list[GalleyPart | int] = []
    for lines, placement, captioned in pictures:
        parts += [lines, picture(placement, captioned=captioned)]
    galley = galley_of(*parts, rest)
    floats = anchor_floats(galley)
    paginator = Paginator(galley, LINES, 0.0)
    planner = FloatPlanner(paginator, first_page)
    plan = planner.plan(floats)
    segments, _ = paginator.paginate(plan.text_pages(first_page))
    slots = list_text_slots(segments, plan)
    # All text and every picture is there once.
    text_count = sum(len(segment.fillings) for segment in segments)
    assert sum(slot.kind == "text" for slot in slots) == text_count
    shown = [page.anchored for page in plan.pictures.values() if page.part != "right"]
    shown += [foot.anchored for foot in plan.feet.values() if foot.shows_picture]
    assert len(shown) == len(floats)
    # Every caption is printed once, under its picture or at a foot.
    for anchored in floats:
        at_foot = [foot for foot in plan.feet.values() if foot.anchored is anchored]
        under = [
            page.anchored is anchored and page.has_caption
            for page in plan.pictures.values()
        ]
        assert len(at_foot) <= 1
        if anchored.page_float.caption:
            assert bool(at_foot) != any(under)
    # Halves face each other, the left one on a left page.
    for place, page in plan.pictures.items():
        if page.part == "left":
            assert first_page is not None
            assert (first_page + place) % 2 == 0
            assert plan.pictures[place + 1].part == "right"
    # A page is blank only where the text is at its end.
    blanks = [index for index, slot in enumerate(slots) if slot.kind == "blank"]
    texts = [index for index, slot in enumerate(slots) if slot.kind == "text"]
    assert all(blank > text for blank in blanks for text in texts)
    # Pictures that have pages stand in the order of the text, but for one that a spread overtakes.
    numbers = {id(anchored): number for number, anchored in enumerate(floats)}
    for first, second in pairwise(sorted(plan.pictures)):
        before, behind = plan.pictures[first], plan.pictures[second]
        is_overtaken = before.part == "right" and behind.part == "whole"
        in_order = numbers[id(before.anchored)] <= numbers[id(behind.anchored)]
        assert in_order or (is_overtaken and second == first + 1)


@settings(max_examples=20)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=6), st.integers(1, 60))
def test_the_page_of_a_box_is_found(lines: list[int], box_count: int) -> None:
    galley = galley_of(sum(lines))
    segments = Paginator(galley, LINES, 0.0).find_pages(plan_of(galley, 3)[0].text_pages(3))
    assert segments is not None
    page_index = find_page_index(segments, min(box_count, sum(lines)))
    filling = segments[0].fillings[page_index]
    assert filling.start < min(box_count, sum(lines)) <= filling.stop
