"""The line breaker against every way there is: its lines are never dearer than the cheapest of all."""

from dataclasses import fields
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.layout.paragraph.break_table import BreakTable, LineFit, LineMeasure
from pamphlets.layout.paragraph.chunks import (
    EXPLICIT_HYPHEN_PENALTY,
    HYPHEN_PENALTY,
    URL_PENALTY,
)
from pamphlets.layout.paragraph.line_breaking import (
    CHANGE_DEMERITS,
    DOUBLE_HYPHEN_DEMERITS,
    FINAL_HYPHEN_DEMERITS,
    LINE_DEMERITS,
    MOST_CHANGE,
    SHORT_END_RATIO,
    SHORT_LAST_LINE_DEMERITS,
    SHRINK_BADNESS,
    STRETCH_BADNESS,
    find_fits_by_count,
    find_total_fit,
    space_change,
)

SPACE = 4.0


def make_table(ends: list[float], **lists: list[float]) -> BreakTable:
    """A table of breaks without hyphens; what is not given is nought everywhere."""
    zeros: dict[str, list[float]] = {}
    for field in fields(BreakTable):
        zeros[field.name] = lists.get(field.name, [0.0] * len(ends))
    table = BreakTable(**{**zeros, "letter_widths": ends, "end_widths": ends})  # type: ignore[arg-type]
    table.hyphenated = [False] * len(ends)
    return table


@st.composite
def paragraphs(draw: st.DrawFn) -> BreakTable:
    """Words with blanks, some of them with a place for a hyphen, some with marks that hang; ten breaks at most."""
    breaks = BreakTable([], [], [], [], [], [], [], [], [], [], [], [])
    width = give = take = letters = 0.0
    hang = st.sampled_from([0.0, 0.0, 1.5])
    for _ in range(draw(st.integers(1, 5))):
        parts = draw(st.lists(st.integers(6, 40), min_size=1, max_size=2))
        for place, part in enumerate(parts):
            width, letters = width + part, letters + 0.02 * part
            inner = place < len(parts) - 1
            breaks.letter_widths.append(width)
            breaks.end_widths.append(width + (3.0 if inner else -draw(hang)))
            breaks.end_stretches.append(give)
            breaks.end_shrinks.append(take)
            breaks.end_letter_stretches.append(letters - (0.0 if inner else 0.1))
            breaks.start_letter_stretches.append(letters)
            if not inner:
                width, give, take = width + SPACE, give + SPACE / 2, take + SPACE / 3
            breaks.start_widths.append(width + draw(hang))
            breaks.start_stretches.append(give)
            breaks.start_shrinks.append(take)
            breaks.penalties.append(
                draw(st.sampled_from([0.0, 50.0, 200.0])) if inner else 0.0
            )
            breaks.hyphenated.append(inner)
            breaks.short_ends.append(draw(st.sampled_from([0.0, 0.0, 0.0, 30.0])))
    return breaks


measures = st.builds(
    LineMeasure,
    width=st.floats(35, 120),
    indent=st.sampled_from([0.0, 11.0]),
    line_stretch=st.sampled_from([0.0, 0.0, 20.0]),
    tolerance=st.sampled_from([1.0, 3.0, 20.0]),
    shortest_last_line=st.sampled_from([0.0, 22.0]),
    hang_left=st.sampled_from([0.0, 1.5]),
    shrink_tolerance=st.sampled_from([1.0, 0.5]),
    allow_overfull=st.just(False),
    fill_last_line=st.booleans(),
)


def ratio_of(
    breaks: BreakTable, measure: LineMeasure, start: int, stop: int
) -> float | None:
    """By how much a line's blanks stretch (shrink, if negative); None where it cannot be set."""
    first = start < 0
    begun = measure.hang_left - measure.indent if first else breaks.start_widths[start]
    room = measure.width - breaks.end_widths[stop] + begun
    letters = breaks.end_letter_stretches[stop]
    letters -= 0.0 if first else breaks.start_letter_stretches[start]
    if room >= 0 and stop == len(breaks.end_widths) - 1 and not measure.fill_last_line:
        return 0.0
    if -letters <= room <= letters:
        return 0.0
    room -= letters if room > 0 else -letters
    if room >= 0:
        stretch = (
            breaks.end_stretches[stop]
            - (0.0 if first else breaks.start_stretches[start])
            + measure.line_stretch
        )
        ratio = room / stretch if stretch else 0.0 if room < 1e-6 else 1e5
        if ratio > SHORT_END_RATIO and breaks.short_ends[stop]:
            lacking = room - SHORT_END_RATIO * stretch
            ratio = SHORT_END_RATIO + lacking / breaks.short_ends[stop]
        return ratio if ratio <= measure.tolerance else None
    shrink = breaks.end_shrinks[stop] - (0.0 if first else breaks.start_shrinks[start])
    ratio = room / shrink if shrink else -1e5
    return ratio if ratio >= -measure.shrink_tolerance else None


def badness(ratio: float) -> float:
    """What a line costs by its spaces alone: stretching is felt sooner than shrinking, which soon is too much."""
    return STRETCH_BADNESS * ratio**3 if ratio > 0 else SHRINK_BADNESS * abs(ratio) ** 5


def demerits(
    breaks: BreakTable, measure: LineMeasure, stops: tuple[int, ...]
) -> float | None:
    """The cost of a whole paragraph broken at `stops`, after Knuth & Plass and the constants; None if it cannot be."""
    total, start, before = 0.0, -1, 0.0
    last = len(breaks.end_widths) - 1
    for stop in stops:
        ratio = ratio_of(breaks, measure, start, stop)
        if ratio is None:
            return None
        total += (LINE_DEMERITS + badness(ratio) + breaks.penalties[stop]) ** 2
        hyphen_before = start >= 0 and breaks.hyphenated[start]
        if stop < last and hyphen_before and breaks.hyphenated[stop]:
            total += DOUBLE_HYPHEN_DEMERITS
        if stop == last:
            begun = (
                measure.hang_left - measure.indent
                if start < 0
                else breaks.start_widths[start]
            )
            short = measure.shortest_last_line - (breaks.end_widths[stop] - begun)
            total += (FINAL_HYPHEN_DEMERITS if hyphen_before else 0.0) + (
                SHORT_LAST_LINE_DEMERITS[measure.line_stretch > 0] * short**2
                if short > 0
                else 0.0
            )
        change = space_change(ratio)
        if not measure.line_stretch:
            total += CHANGE_DEMERITS * min(abs(change - before), MOST_CHANGE) ** 2
        start, before = stop, change
    return total


def every_way(breaks: BreakTable) -> list[tuple[int, ...]]:
    last = len(breaks.end_widths) - 1
    return [
        (*cuts, last)
        for count in range(last + 1)
        for cuts in combinations(range(last), count)
    ]


@given(paragraphs(), measures)
@settings(max_examples=250)
def test_total_fit_is_as_cheap_as_the_cheapest_of_all_ways(
    breaks: BreakTable, measure: LineMeasure
) -> None:
    costs = [
        cost
        for stops in every_way(breaks)
        if (cost := demerits(breaks, measure, stops)) is not None
    ]
    fits = find_total_fit(breaks, measure)
    if not costs:
        assert fits is None
        return
    assert fits is not None
    found = demerits(breaks, measure, tuple(fit.break_index for fit in fits))
    assert found == pytest.approx(min(costs), rel=1e-9)


@given(paragraphs(), measures)
def test_each_line_s_ratio_is_what_its_blanks_take_up(
    breaks: BreakTable, measure: LineMeasure
) -> None:
    start = -1
    for fit in find_total_fit(breaks, measure) or ():
        assert fit.ratio == pytest.approx(ratio_of(breaks, measure, start, fit.break_index))
        start = fit.break_index


@given(paragraphs(), st.floats(5, 80))
def test_with_overfull_there_always_is_an_answer(breaks: BreakTable, width: float) -> None:
    measure = LineMeasure(width, tolerance=1e6, allow_overfull=True)
    fits = find_total_fit(breaks, measure)
    assert fits is not None
    stops = [fit.break_index for fit in fits]
    assert stops == sorted(set(stops))
    assert stops[-1] == len(breaks.end_widths) - 1
    start = -1
    for stop in stops:
        if ratio_of(breaks, measure, start, stop) is None:
            assert stop == start + 1, "a line that could have been broken is too wide"
        start = stop


def test_two_hyphens_running_are_dear() -> None:
    """Against small paragraphs whose cheapest lines would have them, were they not."""
    random = Random(1)
    tempted = 0
    for _ in range(350):
        breaks = BreakTable([], [], [], [], [], [], [], [], [], [], [], [])
        width = give = 0.0
        for _ in range(5):
            for inner in (True, False):
                part = random.randint(7, 15)
                width, give = width + part, give + 0.02 * part
                breaks.letter_widths.append(width)
                breaks.end_widths.append(width + (3.0 if inner else 0.0))
                breaks.end_stretches.append(give)
                breaks.end_shrinks.append(give)
                breaks.end_letter_stretches.append(0.0)
                breaks.start_letter_stretches.append(0.0)
                if not inner:
                    width, give = width + SPACE, give + SPACE / 2
                breaks.start_widths.append(width)
                breaks.start_stretches.append(give)
                breaks.start_shrinks.append(give)
                breaks.penalties.append(50.0 if inner else 0.0)
                breaks.hyphenated.append(inner)
                breaks.short_ends.append(0.0)
        measure = LineMeasure(random.uniform(36, 44), tolerance=20.0, line_stretch=2.0)
        costs = {
            stops: cost
            for stops in every_way(breaks)
            if (cost := demerits(breaks, measure, stops)) is not None
        }
        if not costs:
            continue
        best = min(costs, key=lambda stops: costs[stops])
        blind = min(
            costs,
            key=lambda stops: (
                costs[stops] - DOUBLE_HYPHEN_DEMERITS * doubles(breaks, stops)
            ),
        )
        if doubles(breaks, blind) > doubles(breaks, best):
            tempted += 1
            fits = find_total_fit(breaks, measure)
            assert fits is not None
            assert costs[tuple(fit.break_index for fit in fits)] == pytest.approx(
                costs[best]
            )
    assert tempted >= 3


def doubles(breaks: BreakTable, stops: tuple[int, ...]) -> int:
    """How often two lines running end on a hyphen."""
    return sum(breaks.hyphenated[a] and breaks.hyphenated[b] for a, b in pairwise(stops))


def test_what_fits_on_one_line_stays_there() -> None:
    breaks = make_table([10.0], start_widths=[14.0], end_stretches=[0.2])
    assert find_total_fit(breaks, LineMeasure(100.0)) == (LineFit(0, 0.0),)


def test_spaces_grow_by_half_at_most_unless_a_measure_tolerates_more() -> None:
    """A line of two words, its space 4 wide, then one as long as the measure."""
    breaks = make_table(
        [10.0, 24.0, 40.0],
        start_widths=[14.0, 28.0, 44.0],
        end_stretches=[0.0, 2.0, 4.0],
        start_stretches=[2.0, 4.0, 6.0],
    )
    assert find_total_fit(breaks, LineMeasure(26.0)) == (LineFit(1, 1.0), LineFit(2, 0.0))
    assert find_total_fit(breaks, LineMeasure(26.5)) is None
    loose = find_total_fit(breaks, LineMeasure(26.5, tolerance=1.25))
    assert loose == (LineFit(1, 1.25), LineFit(2, 0.0))


def test_a_hyphen_of_ours_costs_more_than_the_author_s_and_more_than_a_broken_address() -> (
    None
):
    assert 0.0 < EXPLICIT_HYPHEN_PENALTY < URL_PENALTY < HYPHEN_PENALTY


def first_line_end(
    ratio: float, penalty: float, *, tolerance: float = 3.0
) -> tuple[int, ...]:
    """Where lines end: the first at a space, stretched by `ratio`, or further on, at no stretch but for a penalty."""
    width = 20.0 + 10.0 * ratio
    ends = [20.0, width, width + 15.0]
    breaks = make_table(
        ends,
        start_widths=[22.0, width, width + 15.0],
        end_stretches=[10.0, 11.0, 12.0],
        start_stretches=[10.5, 11.0, 12.0],
        penalties=[0.0, penalty, 0.0],
    )
    fits = find_total_fit(breaks, LineMeasure(width, tolerance=tolerance))
    assert fits is not None
    return tuple(fit.break_index for fit in fits)


@pytest.mark.parametrize("ratio", [0.5, 1.01, 3.0])
def test_a_line_looser_than_both_its_neighbours_costs_the_square_of_the_change_twice(
    ratio: float,
) -> None:
    change = min(space_change(ratio), MOST_CHANGE)
    loose = (LINE_DEMERITS + badness(ratio)) ** 2 + 2 * CHANGE_DEMERITS * change**2
    penalty = loose**0.5 - LINE_DEMERITS
    assert first_line_end(ratio, penalty - 1.0) == (1, 2)
    assert first_line_end(ratio, penalty + 1.0) == (0, 2)


def test_spaces_change_by_half_of_themselves_at_ratio_one_and_by_a_third_at_minus_one() -> (
    None
):
    assert space_change(1.0) == 0.5
    assert space_change(0.0) == 0.0
    assert space_change(-1.0) == pytest.approx(-1 / 3)


def two_lines(width: float, shrink: float) -> tuple[LineFit, ...] | None:
    """The lines of two words that cannot stretch, the first 26 points wide."""
    breaks = make_table([26.0, 40.0], start_widths=[30.0, 44.0], end_shrinks=[shrink] * 2)
    return find_total_fit(breaks, LineMeasure(width))


def test_a_line_that_cannot_stretch_is_full_or_cannot_be() -> None:
    assert two_lines(26.0, 0.0) == (LineFit(0, 0.0), LineFit(1, 0.0))
    assert two_lines(26.1, 0.0) is None


def test_a_line_may_use_all_its_shrink_and_no_more() -> None:
    assert two_lines(25.0, 1.0) == (LineFit(0, -1.0), LineFit(1, 0.0))
    assert two_lines(24.9, 1.0) is None


def lines_before_a_last_one(length: float) -> tuple[int, ...]:
    """Where lines end: the last is `length` long if the first is full, 5 points longer if that is stretched by half."""
    ends = [95.0, 100.0, 102.0 + length]
    breaks = make_table(
        ends,
        start_widths=[97.0, 102.0, 102.0 + length],
        end_stretches=[10.0, 12.0, 14.0],
        start_stretches=[11.0, 13.0, 14.0],
    )
    fits = find_total_fit(breaks, LineMeasure(100.0, shortest_last_line=22.0))
    assert fits is not None
    return tuple(fit.break_index for fit in fits)


def test_what_a_last_line_lacks_of_the_shortest_counts_by_its_square() -> None:
    """Half a stretch against 22 - length squared, 17 - length squared: the two are alike at one length."""
    loose = (LINE_DEMERITS + badness(0.5)) ** 2 - LINE_DEMERITS**2
    loose += 2 * CHANGE_DEMERITS * space_change(0.5) ** 2
    length = (39.0 - loose / SHORT_LAST_LINE_DEMERITS[0] / 5.0) / 2
    assert lines_before_a_last_one(length - 0.1) == (0, 2)
    assert lines_before_a_last_one(length + 0.1) == (1, 2)
    assert lines_before_a_last_one(22.0) == (1, 2)


def by_count(most_lines: int, tolerance: float) -> list[tuple[int, ...]]:
    """Where lines of some eight words end, for each number of lines."""
    breaks = BreakTable([], [], [], [], [], [], [], [], [], [], [], [])
    for number in range(1, 9):
        end = number * 20.0 + (number - 1) * SPACE
        breaks.letter_widths.append(end)
        breaks.end_widths.append(end)
        breaks.start_widths.append(end + SPACE)
        breaks.end_stretches.append((number - 1) * SPACE)
        breaks.start_stretches.append(number * SPACE)
        breaks.end_shrinks.append((number - 1) * SPACE / 2)
        breaks.start_shrinks.append(number * SPACE / 2)
        letters = (breaks.end_letter_stretches, breaks.start_letter_stretches)
        for zeros in (*letters, breaks.penalties, breaks.short_ends):
            zeros.append(0.0)
        breaks.hyphenated.append(False)
    fits = find_fits_by_count(breaks, LineMeasure(72.0, tolerance=tolerance), most_lines)
    assert all(len(lines) == count for count, lines in fits.items())
    return [tuple(fit.break_index for fit in fits[count]) for count in sorted(fits)]


def test_a_paragraph_is_set_in_each_number_of_lines_that_its_spaces_allow() -> None:
    """Three words to a line are natural, two have 28 points to fill with a stretch of 4."""
    assert by_count(9, tolerance=7.0) == [(2, 5, 7), (2, 4, 6, 7)]
    assert by_count(9, tolerance=6.9) == [(2, 5, 7)]
    assert by_count(4, tolerance=7.0) == [(2, 5, 7), (2, 4, 6, 7)]
    assert by_count(3, tolerance=7.0) == [(2, 5, 7)]
