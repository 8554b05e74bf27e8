"""A galley cut at its page breaks, as lists of what the search for page ends asks."""

from dataclasses import replace

from pamphlets.core.style import BlockBorder
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    BarEnd,
    BarStart,
    Box,
    Galley,
    GalleyPart,
    PageBreak,
    VerticalSpace,
)
from pamphlets.layout.pagination.segments import GalleySegment, split_into_segments
from tests.support.documents import SOURCE

ASIDE = BlockBorder("side", 0.6, 0.6, 6.0)
LINE = Box(1, (), break_cost=5.0)
HEAD = Box(2, (), node=9)
NOTES = ((LINE,), (LINE, LINE), (LINE, LINE, LINE))


def segments(*parts: GalleyPart) -> list[GalleySegment]:
    return list(split_into_segments(Galley(SOURCE, parts, NOTES, (HEAD,), 13.4, 11.2)))


def calling(*numbers: int) -> Box:
    return Box(1, (), numbers)


def test_breaks_running_make_no_segment_of_their_own_and_an_opening_is_not_forgotten() -> (
    None
):
    breaks = PageBreak(), PageBreak(is_opening=True), PageBreak()
    first, second, third = segments(
        *breaks, LINE, VerticalSpace(1), PageBreak(), LINE, *breaks, LINE
    )
    assert first.opening == breaks[1]
    assert second.opening == PageBreak()
    assert third.opening == breaks[1]
    assert first.parts == (LINE, VerticalSpace(1))
    assert segments(VerticalSpace(1), *breaks) == []


def test_boxes_stand_where_what_is_before_them_leaves_them() -> None:
    (segment,) = segments(VerticalSpace(1), Box(2, (), shrink=1), VerticalSpace(3), LINE)
    assert (segment.tops, segment.bottoms) == ([1, 6], [3, 7])
    assert segment.box_indexes == [1, 3]
    assert segment.shrinks == [1, 0]
    assert [segment.count_lines(*bounds) for bounds in ((0, 2), (1, 2), (1, 1))] == [
        6,
        1,
        0,
    ]


def test_a_segment_ends_for_nothing_whatever_its_last_box_asks() -> None:
    (segment,) = segments(LINE, LINE)
    assert segment.break_costs == [5.0, 0.0]


def test_a_note_belongs_to_the_box_that_calls_it_first() -> None:
    first, second = segments(calling(2, 2), calling(1, 2), PageBreak(), calling(1, 3))
    assert first.note_numbers == [(2,), (1,)]
    assert first.calls == [2, 1]
    assert first.call_counts == [0, 1, 2]
    assert second.note_numbers == [(3,)]
    assert second.calls == [3]


def test_a_row_repeats_the_head_unless_the_head_stands_before_it() -> None:
    head = Box(2, (), break_cost=FORBIDDEN_BREAK, node=9)
    row = Box(1, (), table_head=0)
    (segment,) = segments(head, row, row, LINE)
    assert segment.head_line_counts == [0, 0, 2, 0]
    assert segment.count_lines(2, 4) == 4
    (other,) = segments(Box(1, (), node=9), row)
    assert other.head_line_counts == [0, 2], "the head is kept with its first row"
    (alone,) = segments(row)
    assert alone.head_line_counts == [2]


def test_a_table_is_rounded_up_once_at_its_end_wherever_its_page_begins() -> None:
    head = Box(1.25, (), break_cost=FORBIDDEN_BREAK, node=9)
    row = Box(1.5, (), table_head=0)
    parts = VerticalSpace(1.5), head, row, row, replace(row, ends_table=True)
    (segment,) = segments(LINE, *parts, VerticalSpace(1), LINE)
    assert segment.tops == [0, 2.5, 3.75, 5.25, 6.75, 10]
    assert segment.bottoms == [1, 3.75, 5.25, 6.75, 9, 11]
    heights = [segment.count_lines(0, stop) for stop in range(7)]
    assert heights == [0, 1, 4, 6, 7, 9, 11]
    assert segment.count_lines(1, 5) == 6, "white at a page's head is dropped: 1.25 + 4.5"
    assert segment.count_lines(1, 6) == 8
    # The head of two lines is repeated.
    assert [segment.count_lines(3, stop) for stop in (4, 5, 6)] == [4, 5, 7]
    assert [segment.count_lines(4, stop) for stop in (5, 6)] == [4, 6]
    assert segment.count_lines(5, 6) == 1


def test_a_box_knows_the_bars_in_which_it_stands() -> None:
    outer, inner = BarStart(ASIDE, 0.0, 100.0), BarStart(ASIDE, 10.0, 90.0)
    (segment,) = segments(LINE, outer, LINE, inner, LINE, BarEnd(), LINE, BarEnd(), LINE)
    assert segment.bars == [(), (outer,), (outer, inner), (outer,), ()]
