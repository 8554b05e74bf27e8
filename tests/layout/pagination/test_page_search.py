"""The cheapest pages, against all pages there could be, on texts so small that these can be counted."""

from collections.abc import Iterator
from functools import cache
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    Box,
    Galley,
    GalleyPart,
    Growth,
    ParagraphSettings,
    RunIn,
    VerticalSpace,
    empty_lines_cost,
)
from pamphlets.layout.pagination.adjustments import (
    OWN_ROW_COST,
    PARAGRAPH_COST,
    measure_flexibility,
)
from pamphlets.layout.pagination.filling_choices import ChoiceLists
from pamphlets.layout.pagination.fillings.page_fillings import (
    PageCapacity,
    PageFilling,
    PageStart,
    count_body_lines,
    count_calls,
    list_page_ends,
    uneven_spread_cost,
)
from pamphlets.layout.pagination.fillings.whole_fillings import (
    LAST_PAGE_LINES,
    SHORT_LAST_PAGE_COST,
)
from pamphlets.layout.pagination.floats.text_pages import TextPages
from pamphlets.layout.pagination.notes.note_rows import (
    CalledNotes,
    count_rows,
    measure_notes,
)
from pamphlets.layout.pagination.page_parts import list_page_parts
from pamphlets.layout.pagination.page_search import (
    EXTRA_LINE_COST,
    FAULT_COST,
    NoFillingError,
    find_cheapest_fillings,
)
from pamphlets.layout.pagination.segments import GalleySegment, split_into_segments
from tests.support.documents import SOURCE

GRID, LEADING, GAP = 12.0, 10.0, 6.0
ROW = RunIn(measure=100.0, gap=10.0)
INFINITE = float("inf")


def fill_cheapest(
    segment: GalleySegment, capacity: PageCapacity, first_page: int | None
) -> tuple[PageFilling, ...]:
    return find_cheapest_fillings(ChoiceLists(segment, capacity), TextPages(first_page))


def paragraph(
    number: int,
    line_count: int,
    notes: dict[int, tuple[int, ...]],
    others: tuple[int, ...] = (),
) -> list[GalleyPart]:
    """A paragraph in boxes; `notes` are those of its lines, `others` the settings that it has beside the best."""

    def make_boxes(setting: int) -> tuple[Box, ...] | None:
        if setting and setting not in others:
            return None
        count = line_count + setting
        costs = [0.0] * count
        if line_count <= 3:
            costs = [FORBIDDEN_BREAK] * count
        else:
            costs[0] = costs[-2] = 2500.0
        costs[-1] = 0.0
        boxes: list[Box] = []
        for line, cost in enumerate(costs):
            called = notes.get(line, ())
            boxes.append(Box(1, (), called, cost, node=number))
        return tuple(boxes)

    best = make_boxes(0)
    assert best is not None
    made = ParagraphSettings(best, make_boxes)
    return [
        Box(1, (), box.note_numbers, box.break_cost, number, settings=made) for box in best
    ]


@st.composite
def galleys(draw: st.DrawFn) -> Galley:
    """A few paragraphs, white that may grow between some, short and long notes."""
    parts: list[GalleyPart] = []
    note_lines: list[int] = []
    for number in range(draw(st.integers(1, 5))):
        line_count = draw(st.integers(1, 7))
        notes: dict[int, tuple[int, ...]] = {}
        if draw(st.booleans()):
            note_lines.append(draw(st.integers(1, 2)))
            notes[draw(st.integers(0, min(line_count, 4) - 1))] = (len(note_lines),)
        others: tuple[int, ...] = ()
        if line_count >= 5:
            others = draw(st.sampled_from(((), (-1,), (1,), (-1, 1))))
        growths: tuple[Growth, ...] = ("", "", "heading", "block")
        growth = draw(st.sampled_from(growths))
        if growth:
            parts.append(VerticalSpace(1, growth))
        parts += paragraph(number, line_count, notes, others)
    boxes = tuple((Box(1, ()),) * count for count in note_lines)
    extents = tuple((0.0, 40.0) if count == 1 else None for count in note_lines)
    run_in = ROW._replace(extents=extents)
    return Galley(SOURCE, tuple(parts), boxes, (), GRID, LEADING, run_in)


def cut(galley: Galley, line_count: int) -> tuple[GalleySegment, PageCapacity]:
    """The only segment of a galley, and pages of so many lines."""
    (segment,) = split_into_segments(galley)
    notes = measure_notes(galley, GAP)
    return segment, PageCapacity(line_count, GRID, notes, CalledNotes(segment.calls, notes))


def all_pages(
    segment: GalleySegment, start: PageStart, capacity: PageCapacity
) -> Iterator[tuple[float, PageStart, float]]:
    """Every page that holds its notes whole: its cost, where the next begins, what it leaves empty.

    Where there are no notes that is counted from one's own foot, which longer pages have lower: 100 is added.
    """
    box_count, metrics = len(segment.box_indexes), capacity.notes
    for stop in range(start.box + 1, box_count + 1):
        body = count_body_lines(segment, start, stop)
        give = measure_flexibility(segment, start.box, stop, with_paragraphs=True)
        for end in list_page_ends(segment, start, stop, capacity):
            if end.break_cost == FORBIDDEN_BREAK:
                continue
            called = segment.calls[count_calls(segment, start) : end.call_count]
            rows = count_rows(metrics, called)
            most_rows = sum(metrics.line_counts[number - 1] for number in called)
            for added_rows in range(most_rows - rows + 1):
                foot = metrics.height(rows + added_rows) / GRID
                for added in range(-give.shorter, give.spare_lines + 1):
                    empty = capacity.line_count - body - added - foot
                    if empty < -1e-9:
                        continue
                    cost = give.cost(added) + added_rows * OWN_ROW_COST
                    cost += end.break_cost + abs(end.setting) * PARAGRAPH_COST
                    if stop < box_count:
                        cost += empty_lines_cost(empty)
                    elif start.box:
                        lines = segment.count_lines(start.box, stop)
                        cost += SHORT_LAST_PAGE_COST * max(0, LAST_PAGE_LINES - lines)
                    yield cost, PageStart(stop, (), end.setting), empty + 100 * (not called)


def least_cost(segment: GalleySegment, capacity: PageCapacity, first_page: int) -> float:
    """What the cheapest of all ways costs; infinite where a note must be divided or a page end forbidden."""
    end = len(segment.box_indexes)

    @cache
    def cost_from(start: PageStart, number: int, extra: int | None, facing: float) -> float:
        best = INFINITE
        is_free = number % 2 == 0 or number == first_page
        for lines in (-1, 0, 1) if is_free else (extra or 0,):
            page = capacity._replace(line_count=capacity.line_count + lines)
            for cost, following, counted in all_pages(segment, start, page):
                empty = counted - 100 - lines if counted >= 99 else counted
                total = cost + abs(lines) * EXTRA_LINE_COST * is_free
                is_last = following.box == end
                if is_last:
                    if lines and number % 2 == 0:
                        continue
                elif number % 2 and facing > -9:
                    total += uneven_spread_cost(facing - empty)
                if not is_last and total < best:
                    is_verso = number % 2 == 0
                    next_facing = empty if is_verso else -10.0
                    next_extra = lines if is_verso else None
                    total += cost_from(following, number + 1, next_extra, next_facing)
                best = min(best, total)
        return best

    return cost_from(PageStart(0, ()), first_page, None, -10.0)


def short(page: PageFilling) -> float:
    """How many lines a page ends above its notes, or above where pages end that are no longer."""
    return page.empty_lines - (0 if page.note_slices else page.extra_lines)


def cost_of(fillings: tuple[PageFilling, ...], first_page: int) -> tuple[float, float]:
    """What pages cost altogether, spreads counted, and the dearest of them."""
    costs: list[float] = []
    for index, page in enumerate(fillings):
        number = first_page + index
        cost = page.cost
        if number % 2 == 0 or not index:
            cost += abs(page.extra_lines) * EXTRA_LINE_COST
        elif index + 1 < len(fillings):
            cost += uneven_spread_cost(short(fillings[index - 1]) - short(page))
        costs.append(cost)
    return sum(costs), max(costs)


@settings(max_examples=60)
@given(galleys(), st.integers(6, 9), st.integers(2, 3))
def test_no_way_to_fill_the_pages_is_cheaper_unless_no_page_has_a_fault(
    galley: Galley, line_count: int, first_page: int
) -> None:
    segment, capacity = cut(galley, line_count)
    least = least_cost(segment, capacity, first_page)
    fillings = fill_cheapest(segment, capacity, first_page)
    total, dearest = cost_of(fillings, first_page)
    if least < 400.0:  # dearer ones may be undercut by dividing a note
        assert total >= least - 1e-6
        if dearest >= FAULT_COST:
            assert total == pytest.approx(least)


@settings(max_examples=60)
@given(galleys(), st.integers(6, 9), st.integers(2, 3))
def test_pages_hold_the_text_in_order_and_what_they_say_they_leave_empty(
    galley: Galley, line_count: int, first_page: int
) -> None:
    segment, capacity = cut(galley, line_count)
    fillings = fill_cheapest(segment, capacity, first_page)
    lines_by_node: dict[int, int] = {}
    for page in fillings:
        line = 0.0
        for part in list_page_parts(segment, page) if page.stop > page.start else ():
            if isinstance(part, VerticalSpace) and line:
                line += part.line_count
            elif isinstance(part, Box):
                line += part.line_count
                assert part.node is not None
                lines_by_node[part.node] = lines_by_node.get(part.node, 0) + 1
        numbers = [piece.note_number for piece in page.note_slices]
        own = page.adjustment.own_row_count
        whole = all(
            (piece.start, piece.stop)
            == (0, capacity.notes.line_counts[piece.note_number - 1])
            for piece in page.note_slices
        )
        if whole:
            rows = count_rows(capacity.notes, numbers[: len(numbers) - own])
            rows += sum(
                capacity.notes.line_counts[number - 1]
                for number in numbers[len(numbers) - own :]
            )
            room = line_count + page.extra_lines
            empty = room - line - capacity.notes.height(rows) / GRID
            assert empty == pytest.approx(page.empty_lines)
        assert page.empty_lines >= -1e-9
        assert abs(page.extra_lines) <= 1
    best_lines: dict[int, int] = {}
    for part in galley.parts:
        if isinstance(part, Box) and part.node is not None:
            best_lines[part.node] = best_lines.get(part.node, 0) + 1
    assert [*lines_by_node] == [*best_lines], "no paragraph is lost, all in order"
    for node, count in lines_by_node.items():
        assert abs(count - best_lines[node]) <= 1


@given(st.integers(9, 20), st.integers(2, 3))
def test_facing_pages_are_longer_or_shorter_together(
    line_count: int, first_page: int
) -> None:
    parts: list[GalleyPart] = []
    for number in range(30):
        parts += paragraph(number, 1 + number * 7 % 5, {})
    segment, capacity = cut(Galley(SOURCE, tuple(parts), (), (), GRID, LEADING), line_count)
    fillings = fill_cheapest(segment, capacity, first_page)
    for index, page in enumerate(fillings[:-1]):
        if (first_page + index) % 2 == 0:
            assert fillings[index + 1].extra_lines == page.extra_lines


def test_a_page_that_is_full_sets_no_paragraph_longer_or_shorter() -> None:
    parts = [*paragraph(0, 8, {}, (-1, 1)), *paragraph(1, 8, {}, (-1, 1))]
    segment, capacity = cut(Galley(SOURCE, tuple(parts), (), (), GRID, LEADING), 8)
    for page in fill_cheapest(segment, capacity, None):
        assert page.adjustment.changed == ()
        assert page.empty_lines == 0


@pytest.mark.parametrize(("others", "lines"), [((1,), 7), ((-1,), 5), ((), 6)])
def test_a_paragraph_is_set_longer_to_fill_a_page_and_shorter_to_fit_it(
    others: tuple[int, ...], lines: int
) -> None:
    """Six lines before three that hold together and more: seven fill a page of seven, five let the three in."""
    page_lines = 7 if others != (-1,) else 8
    parts = [*paragraph(0, 6, {}, others), *paragraph(1, 3, {}), *paragraph(2, 13, {})]
    segment, capacity = cut(Galley(SOURCE, tuple(parts), (), (), GRID, LEADING), page_lines)
    first = fill_cheapest(segment, capacity, None)[0]
    drawn = [part for part in list_page_parts(segment, first) if isinstance(part, Box)]
    assert sum(box.node == 0 for box in drawn) == lines


def test_white_above_a_heading_grows_on_a_page_that_would_be_a_line_short_but_not_at_its_head() -> (
    None
):
    heading: list[GalleyPart] = [
        VerticalSpace(1, "heading"),
        Box(1, (), break_cost=FORBIDDEN_BREAK, node=9),
    ]
    parts: list[GalleyPart] = [
        *paragraph(0, 3, {}),
        *heading,
        *paragraph(1, 3, {}),
        *paragraph(2, 3, {}),
    ]
    segment, capacity = cut(Galley(SOURCE, tuple(parts), (), (), GRID, LEADING), 9)
    first, _ = fill_cheapest(segment, capacity, None)
    assert first.adjustment.grown == (3,)
    assert first.empty_lines == 0
    parts = [*heading, *paragraph(1, 3, {}), *paragraph(2, 3, {})]
    segment, capacity = cut(Galley(SOURCE, tuple(parts), (), (), GRID, LEADING), 5)
    first, _ = fill_cheapest(segment, capacity, None)
    assert first.adjustment.grown == ()


def test_what_fits_no_page_is_told() -> None:
    parts: tuple[GalleyPart, ...] = (Box(9, (), node=0), Box(4, (), node=1))
    segment, capacity = cut(Galley(SOURCE, parts, (), (), GRID, LEADING), 8)
    with pytest.raises(NoFillingError):
        fill_cheapest(segment, capacity, None)


def test_a_picture_that_fills_a_page_is_placed_whatever_the_spread() -> None:
    """A spread that is a line shorter does not hold it: the search must not end there."""
    parts: list[GalleyPart] = [
        *paragraph(0, 5, {}),
        Box(8, (), node=1),
        *paragraph(2, 5, {}),
    ]
    segment, capacity = cut(Galley(SOURCE, tuple(parts), (), (), GRID, LEADING), 8)
    fillings = fill_cheapest(segment, capacity, 2)
    assert [ceil(page.empty_lines) for page in fillings][1] == 0
