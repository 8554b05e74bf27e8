"""What it costs to end a page inside a paragraph, and which parts keep together."""

from dataclasses import replace

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Point
from pamphlets.core.page import PageItem, Rule
from pamphlets.core.source import WHOLE_FILE
from pamphlets.core.style import BlockBorder
from pamphlets.layout.blocks.block_context import (
    MIN_MEASURE_SHARE,
    PAGE_END_HYPHEN_COST,
    WIDOW_COST,
    ContainingBlock,
    add_space_around,
    add_to_first_box,
    keep_together,
    keep_with_next,
    page_break_costs,
    translate_marks,
)
from pamphlets.layout.blocks.block_gaps import join_parts
from pamphlets.layout.blocks.displays.quotes_and_asides import (
    keep_last_with_next,
    trim_spaces,
)
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    BarEnd,
    BarStart,
    Box,
    GalleyPart,
    VerticalSpace,
)
from pamphlets.layout.paragraph.line import TextLine
from tests.support.lines import case_of

DOT = PageItem(Point(1.0, 2.0), Rule(3.0, 4.0), 7, "fr", WHOLE_FILE)
LINE = Box(1, ())
WHITE = VerticalSpace(1)
WIDER = VerticalSpace(2)
BAR = BarStart(BlockBorder("side", 2.0), 0.0, 100.0)


def lines(count: int, *hyphens: int) -> list[TextLine]:
    """So many lines, those counted from 1 in `hyphens` ending on one."""
    return [
        TextLine((), (), number in hyphens, WHOLE_FILE) for number in range(1, count + 1)
    ]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_short_paragraph_is_not_divided(count: int) -> None:
    assert page_break_costs(lines(count, 1)) == [FORBIDDEN_BREAK] * (count - 1) + [0.0]
    assert page_break_costs([]) == []


def test_a_line_alone_on_either_side_and_a_hyphen_at_the_foot_are_dear() -> None:
    assert page_break_costs(lines(4)) == [WIDOW_COST, 0.0, WIDOW_COST, 0.0]
    costs = page_break_costs(lines(6, 1, 3, 6))
    assert costs[:3] == [WIDOW_COST + PAGE_END_HYPHEN_COST, 0.0, PAGE_END_HYPHEN_COST]
    assert costs[3:] == [0.0, WIDOW_COST, 0.0]


def test_between_an_author_s_line_breaks_lines_hold_together_as_in_a_paragraph() -> None:
    ending = [False, True, True, False, False, False, True, False]
    broken = [
        line._replace(ends_part=ends) for line, ends in zip(lines(8), ending, strict=True)
    ]
    assert page_break_costs(broken) == [
        *(FORBIDDEN_BREAK, WIDOW_COST),  # two lines, which say what the others are about
        0.0,
        *(WIDOW_COST, 0.0, WIDOW_COST, WIDOW_COST),
        0.0,
    ]


def test_marks_move_down_and_to_the_right_with_all_they_are() -> None:
    (lower,) = translate_marks([DOT], 10.0)
    assert lower == replace(DOT, at=Point(1.0, 12.0))
    assert translate_marks([DOT], 10.0, 5.0) == (replace(DOT, at=Point(6.0, 12.0)),)


def test_the_first_box_alone_gets_marks_beneath_its_own() -> None:
    other = PageItem(Point(0.0, 0.0), Rule(1.0, 1.0))
    parts: list[GalleyPart] = [WHITE, Box(1, (DOT,)), LINE]
    assert add_to_first_box(parts, [other]) == [WHITE, Box(1, (other, DOT)), LINE]
    assert add_to_first_box([WHITE], [other]) == [WHITE]


def test_white_stands_above_and_below_what_there_is() -> None:
    assert add_space_around([LINE], 2) == [WIDER, LINE, WIDER]
    assert add_space_around([LINE], 0) == [LINE]
    assert add_space_around([], 2) == []


def test_the_first_lines_keep_together_and_the_last_of_them_is_free() -> None:
    tied = Box(1, (), break_cost=FORBIDDEN_BREAK)
    assert keep_together([WHITE, LINE, LINE, LINE], 2) == [WHITE, tied, LINE, LINE]
    assert keep_together([LINE, LINE, LINE], 3) == [tied, tied, LINE]
    assert keep_together([Box(2, ()), LINE], 2) == [Box(2, ()), LINE]
    assert keep_with_next([LINE, WHITE, LINE]) == [tied, WHITE, tied]
    assert keep_last_with_next([LINE, LINE, BarEnd()]) == [LINE, tied, BarEnd()]
    assert keep_last_with_next([WHITE]) == [WHITE]


def test_white_is_trimmed_at_both_ends_and_nowhere_else() -> None:
    assert trim_spaces([WHITE, WIDER, LINE, WHITE, LINE, WHITE]) == [LINE, WHITE, LINE]
    assert trim_spaces([WHITE]) == []


def test_where_white_meets_white_the_wider_one_stands_for_both() -> None:
    assert join_parts([LINE, WHITE], [WIDER, LINE], 12.0) == [LINE, WIDER, LINE]
    assert join_parts([LINE, WIDER], [WHITE, LINE], 12.0) == [LINE, WIDER, LINE]
    assert join_parts([LINE, WHITE], [LINE], 12.0) == [LINE, WHITE, LINE]
    assert join_parts([LINE], [WHITE, LINE], 12.0) == [LINE, WHITE, LINE]
    assert join_parts([], [WHITE, WIDER, LINE], 12.0) == [WHITE, WIDER, LINE]
    ended: list[GalleyPart] = [BAR, LINE, BarEnd(), WHITE]
    assert join_parts(ended, [WIDER, BAR, LINE], 12.0) == [
        BAR,
        LINE,
        BarEnd(),
        WIDER,
        BAR,
        LINE,
    ]


def flow(book: FontBook) -> ContainingBlock:
    return ContainingBlock(case_of(book), "body", 0.0, 300.0, 13.4, "fr", 35, [])


def test_a_place_stands_in_by_what_is_asked_while_enough_width_is_left(
    book: FontBook,
) -> None:
    inner = flow(book).inset(20.0, 10.0).inset(100.0, 50.0)
    assert (inner.left, inner.width) == (120.0, 120.0)
    assert inner.width == MIN_MEASURE_SHARE * 300.0


def test_deeper_places_share_the_width_that_is_spare_and_then_stay(book: FontBook) -> None:
    inner = flow(book).inset(100.0).inset(120.0, 40.0)
    assert inner.left == pytest.approx(160.0)
    assert inner.width == pytest.approx(120.0)
    assert inner.left > flow(book).inset(120.0).left  # of the second, what was spare
    deeper = inner.inset(13.0, 13.0)
    assert (deeper.left, deeper.width) == (inner.left, inner.width)


def test_a_marker_keeps_its_room_and_hangs_out_no_further_than_the_flow(
    book: FontBook,
) -> None:
    narrow = flow(book).inset(0.0, 180.0)
    item = narrow.inset_beside(13.0)
    assert (item.left, item.width) == (13.0, 107.0)
    assert item.inset_beside(13.0) == item
    assert item.inset_beside(20.0).left == 20.0
    assert flow(book).inset_beside(13.0) == flow(book).inset(13.0)
