"""A page whose notes all stand whole -> the ways to fill it: its paragraphs longer or shorter, its white higher."""

from bisect import insort
from math import ceil, inf
from typing import Final, NamedTuple

from pamphlets.layout.blocks.galley import empty_lines_cost
from pamphlets.layout.pagination.adjustments import (
    OWN_ROW_COST,
    PARAGRAPH_COST,
    Flexibility,
)
from pamphlets.layout.pagination.fillings.page_fillings import FillingChoice, PageStart
from pamphlets.layout.pagination.flexible_paragraphs import PageEnd
from pamphlets.layout.pagination.segments import GalleySegment

SHORT_LAST_PAGE_COST: Final = 200.0  # each line that a last page lacks of LAST_PAGE_LINES
LAST_PAGE_LINES: Final = 5
FILLINGS_KEPT: Final = 16  # of a page's start, that the search follows

_NOTHING: Final = 1e-9


class PageStop(NamedTuple):
    """Where a page might end with all its notes whole, its paragraphs at their best."""

    start: int
    stop: int
    end: PageEnd
    empty_lines: float
    flexibility: Flexibility
    spare_rows: int  # of notes that run in
    row_height: float  # in grid lines
    has_notes: bool

    @property
    def fewest_empty_lines(self) -> float:
        """Return how few lines may be left empty."""
        return (
            self.empty_lines
            - self.flexibility.spare_lines
            - self.spare_rows * self.row_height
        )

    @property
    def next_start(self) -> PageStart:
        """Return where the next page begins."""
        return PageStart(self.stop, (), self.end.setting)

    @property
    def end_cost(self) -> float:
        """Return what it costs to end a page there."""
        return self.end.break_cost + abs(self.end.setting) * PARAGRAPH_COST


def add_whole_fillings(
    choices: list[FillingChoice], segment: GalleySegment, page: PageStop
) -> bool:
    """Add the page as full as it can be, and a line less full to suit the facing page.

    Return False where pictures or notes must give way, which is not tried here.
    """
    if page.empty_lines < 0.0:
        return _add_tightened(choices, segment, page)
    if page.stop == len(segment.box_indexes):
        cost = 0.0
        if page.start:
            lacking = LAST_PAGE_LINES - segment.count_lines(page.start, page.stop)
            cost += SHORT_LAST_PAGE_COST * max(0, lacking)
        _add_choice(choices, FillingChoice(cost, page.next_start, page.empty_lines))
        return True
    for added_rows in range(page.spare_rows + 1):
        left_empty = page.empty_lines - added_rows * page.row_height
        if left_empty < 0.0:
            break
        row_cost = added_rows * OWN_ROW_COST + page.end_cost
        added_lines = min(page.flexibility.spare_lines, int(left_empty))
        for added in {added_lines, max(added_lines - 1, 0)}:
            empty_lines = left_empty - added
            cost = row_cost + page.flexibility.cost(added)
            cost += empty_lines_cost(empty_lines)
            _add_choice(
                choices,
                FillingChoice(
                    cost, page.next_start, empty_lines, added, added_rows, page.has_notes
                ),
            )
        if left_empty < 1.0:
            break
    return True


def _add_tightened(
    choices: list[FillingChoice], segment: GalleySegment, page: PageStop
) -> bool:
    """Add a page whose whole paragraphs are set shorter by what it lacks; return whether no more is to be tried."""
    added_lines = -ceil(-page.empty_lines - _NOTHING)
    cost = page.flexibility.cost(added_lines)
    if cost == inf:
        return page.end.setting != 0
    empty_lines = page.empty_lines - added_lines
    cost += page.end_cost
    if page.stop < len(segment.box_indexes):
        cost += empty_lines_cost(empty_lines)
    choice = FillingChoice(cost, page.next_start, empty_lines, added_lines)
    _add_choice(choices, choice._replace(has_notes=page.has_notes))
    return True


def _add_choice(choices: list[FillingChoice], choice: FillingChoice) -> None:
    """Add a choice, if it is one of the cheapest."""
    if len(choices) < FILLINGS_KEPT or choice.cost < choices[-1].cost:
        insort(choices, choice, key=choice_order)
        del choices[FILLINGS_KEPT:]


def choice_order(choice: FillingChoice) -> tuple[float, int]:
    """Return what choices are ordered by: cost, then the fuller page."""
    return choice.cost, -choice.next_start.box
