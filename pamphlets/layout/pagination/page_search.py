"""GalleySegment -> PageFillings: a shortest path over page ends, those of facing pages weighed together.

A page is made only of what the path chose. Plass 1981, "Optimal Pagination Techniques"; the search is Dijkstra's,
held to the pages behind the furthest one reached, so that its time is near linear.
"""

from collections import Counter
from collections.abc import Container
from heapq import heappop, heappush
from typing import Final, NamedTuple

from pamphlets.layout.pagination.filling_choices import ChoiceLists, make_filling
from pamphlets.layout.pagination.fillings.page_fillings import (
    FillingChoice,
    PageFilling,
    PageStart,
    count_short_lines,
    uneven_spread_cost,
)
from pamphlets.layout.pagination.floats.text_pages import TextPages

EXTRA_LINE_COST: Final = 60.0  # a spread a line longer or shorter than the others
FAULT_COST: Final = 100.0  # of a page around which all is tried: more than two adjustments
PAGES_BEFORE_FAULT: Final = 8  # that are tried with everything, and
PAGES_AFTER_FAULT: Final = 3  # the faulty one counted
PAGES_BEHIND: Final = 6  # the furthest one reached, up to which other ways are followed
STARTS_PER_PAGE: Final = 24  # that are followed, the cheapest
SPREADS_PER_START: Final = 2  # of a recto, by what faces it


class FacingPage(NamedTuple):
    """What the verso is like that a recto faces."""

    extra_lines: int  # that both pages of the spread are longer
    short_lines: float


class _Step(NamedTuple):
    """A way to the start of a page."""

    cost: float
    page_index: int
    start: PageStart
    facing: FacingPage | None
    # The page before, how it is filled, and how many lines it is longer than the others.
    before: "_Step | None" = None
    choice: FillingChoice | None = None
    extra_lines: int = 0


# The cost so far, the boxes before it, which come first among equals, a number that no two share, the step, and
# the extra lines that its page is to be tried with.
_HeapItem = tuple[float, int, int, _Step, int]


# By what two ways to a page are the same: its start, what it faces, which page it is.
_StepKey = tuple[PageStart, FacingPage | None, int]


class NoFillingError(Exception):
    """Nothing fits the page that begins with box `args[0]`."""


def find_cheapest_fillings(
    choice_lists: ChoiceLists, pages: TextPages
) -> tuple[PageFilling, ...]:
    """Return the fillings of the cheapest way through a segment, whose pages stand where `pages` says.

    Raises NoFillingError where a box is higher than a page.
    """
    thorough_pages: set[int] = set()
    step = _PageSearch(choice_lists, pages, thorough_pages).find_end()
    while new_pages := _list_pages_near_faults(step) - thorough_pages:
        thorough_pages |= new_pages
        step = _PageSearch(choice_lists, pages, thorough_pages).find_end()
    segment, capacity = choice_lists.segment, choice_lists.capacity
    fillings: list[PageFilling] = []
    while step.before is not None and step.choice is not None:
        filling = make_filling(segment, step.before.start, step.choice, capacity)
        fillings.append(filling._replace(extra_lines=step.extra_lines))
        step = step.before
    return tuple(reversed(fillings))


def _list_pages_near_faults(step: _Step) -> set[int]:
    """Return the indexes of the pages before, and some behind, each page on the way that costs more than it should."""
    pages: set[int] = set()
    while step.before is not None:
        if step.cost - step.before.cost >= FAULT_COST:
            page_index = step.before.page_index
            pages.update(
                range(page_index - PAGES_BEFORE_FAULT, page_index + PAGES_AFTER_FAULT)
            )
        step = step.before
    return pages


class _PageSearch:
    """The search under way."""

    def __init__(
        self,
        choice_lists: ChoiceLists,
        pages: TextPages,
        thorough_pages: Container[int],
    ) -> None:
        self._choice_lists = choice_lists
        self._end_box = len(choice_lists.segment.box_indexes)
        self._pages = pages
        self._thorough_pages = thorough_pages
        self._heap: list[_HeapItem] = []
        self._pushed_count = 0
        self._best_costs: dict[_StepKey, float] = {}
        # How often each page, and each start of one, has been followed with so many extra lines.
        self._page_counts: Counter[tuple[int, int]] = Counter()
        self._start_counts: Counter[tuple[PageStart, int, int]] = Counter()

    def find_end(self) -> _Step:
        """Return the last step of the cheapest way."""
        self._push(_Step(0.0, 0, PageStart(0, ()), None), 0.0, 0)
        furthest_page = furthest_box = 0
        while self._heap:
            cost, _, _, step, extra_lines = heappop(self._heap)
            if step.start.box == self._end_box and not step.start.unfinished_notes:
                return step
            page_index = step.page_index
            if page_index < furthest_page - PAGES_BEHIND or self._is_known(
                step, extra_lines
            ):
                continue
            if step.start.box > furthest_box:
                furthest_page, furthest_box = page_index, step.start.box
            pages = self._pages
            is_free = pages.begins_spread(page_index) or pages.faces_no_text(page_index)
            if is_free and not extra_lines:
                for extra in (1, -1):
                    self._push(step, cost + EXTRA_LINE_COST, extra)
            self._push_next_steps(step, cost, extra_lines)
        raise NoFillingError(furthest_box)

    def _is_known(self, step: _Step, extra_lines: int) -> bool:
        """Return whether a step need not be followed: cheaper ones were, from the same start or enough of its page."""
        if extra_lines and step.facing is None:
            return False  # its start was followed already
        if step.cost > self._best_costs.get(_step_key(step), _UNREACHED):
            return True
        # A page that is shorter may hold nothing at all where the start is a picture that fills the others.
        start_key = (step.start, step.page_index, extra_lines)
        page_key = (step.page_index, extra_lines)
        self._start_counts[start_key] += 1
        self._page_counts[page_key] += 1
        return (
            self._start_counts[start_key] > SPREADS_PER_START
            or self._page_counts[page_key] > STARTS_PER_PAGE
        )

    def _push(self, step: _Step, cost: float, extra_lines: int) -> None:
        self._pushed_count += 1
        item = (cost, -step.start.box, self._pushed_count, step, extra_lines)
        heappush(self._heap, item)

    def _push_next_steps(self, step: _Step, cost: float, extra_lines: int) -> None:
        """Push the ways on from the start of a page."""
        begins_spread = self._pages.begins_spread(step.page_index)
        facing = step.facing
        is_thorough = step.page_index in self._thorough_pages
        more_lines = extra_lines - self._pages.kept_lines(step.page_index)
        choices = self._choice_lists.list_choices(step.start, more_lines, is_thorough)
        page_index = step.page_index + 1
        for choice in choices:
            next_start = choice.next_start
            is_last = next_start.box == self._end_box and not next_start.unfinished_notes
            total = cost + choice.cost
            next_facing = None
            if begins_spread and is_last and extra_lines:
                continue  # alone it would be uneven
            if begins_spread and not is_last:
                next_facing = FacingPage(
                    extra_lines, count_short_lines(choice, extra_lines)
                )
            elif facing is not None and not is_last:
                short_lines = count_short_lines(choice, extra_lines)
                total += uneven_spread_cost(facing.short_lines - short_lines)
            key = (next_start, next_facing, page_index)
            if total < self._best_costs.get(key, _UNREACHED):
                self._best_costs[key] = total
                next_step = _Step(
                    total, page_index, next_start, next_facing, step, choice, extra_lines
                )
                extra = next_facing.extra_lines if next_facing is not None else 0
                self._push(next_step, total, extra)


_UNREACHED: Final = float("inf")


def _step_key(step: _Step) -> _StepKey:
    return step.start, step.facing, step.page_index
