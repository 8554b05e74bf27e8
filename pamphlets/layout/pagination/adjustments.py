"""A page and the lines it lacks or has too many -> what gives them: paragraphs set longer or shorter, white that grows.

Paragraphs first, then the white above headings, then that around figures, tables and asides (TeX's looseness,
Mittelbach 2016, "A General Framework for Globally Optimized Pagination").
"""

from math import inf
from typing import Final, NamedTuple

from pamphlets.layout.pagination.segments import GalleySegment

# Each above what a page costs that ends less than a line short: a page that is full is left as it is.
PARAGRAPH_COST: Final = 31.0
HEADING_SPACE_COST: Final = 36.0
BLOCK_SPACE_COST: Final = 60.0
OWN_ROW_COST: Final = 33.0  # a short note that could run in and has a row of its own


class PageAdjustment(NamedTuple):
    """How the boxes of a page are set other than best."""

    # The settings of the paragraphs that the page begins and ends in.
    start_setting: int = 0
    stop_setting: int = 0
    changed: tuple[
        tuple[int, int], ...
    ] = ()  # whole paragraphs: the first box, and -1 or 1
    grown: tuple[int, ...] = ()  # the boxes above which white is a line higher
    # How many notes of the page stand on rows of their own, the last ones, though short ones could run in.
    own_row_count: int = 0


NO_ADJUSTMENT: Final = PageAdjustment()


class Flexibility(NamedTuple):
    """What the boxes of a page may give: paragraphs to be set shorter or longer, and white that may grow."""

    shorter: int
    longer: int
    heading_spaces: int
    block_spaces: int

    @property
    def spare_lines(self) -> int:
        """Return how many lines the page could take more than at its best."""
        return self.longer + self.heading_spaces + self.block_spaces

    def cost(self, line_count: int) -> float:
        """Return what it costs to set the page in so many lines more, or less; infinite where it cannot be."""
        if line_count <= 0:
            return -line_count * PARAGRAPH_COST if self.shorter >= -line_count else inf
        cost = 0.0
        for available, unit_cost in (
            (self.longer, PARAGRAPH_COST),
            (self.heading_spaces, HEADING_SPACE_COST),
            (self.block_spaces, BLOCK_SPACE_COST),
        ):
            taken = min(available, line_count)
            cost += taken * unit_cost
            line_count -= taken
        return cost if not line_count else inf


def measure_flexibility(
    segment: GalleySegment, start: int, stop: int, *, with_paragraphs: bool
) -> Flexibility:
    """Return what boxes `start` to `stop` may give; without paragraphs all of these stay at their best."""
    shorter = longer = 0
    if with_paragraphs:
        shorter = segment.paragraphs.count_whole(start, stop, -1)
        longer = segment.paragraphs.count_whole(start, stop, 1)
    heading_spaces = _count_spaces(segment.heading_spaces, start, stop)
    block_spaces = _count_spaces(segment.block_spaces, start, stop)
    return Flexibility(shorter, longer, heading_spaces, block_spaces)


def _count_spaces(counts: list[int], start: int, stop: int) -> int:
    """Return how much white stands between boxes `start` to `stop`; that above the first is dropped."""
    return counts[stop] - counts[start + 1] if stop > start else 0


def choose_adjustment(
    segment: GalleySegment, start: int, stop: int, line_count: int
) -> PageAdjustment:
    """Return which whole paragraphs and which white of a page give so many lines; the longest paragraphs change first."""
    if not line_count:
        return NO_ADJUSTMENT
    setting = 1 if line_count > 0 else -1
    candidates: list[tuple[int, int]] = []
    for first, last, _ in segment.paragraphs.list_whole(start, stop, setting):
        candidates.append((first - last, first))
    chosen = sorted(candidates)[: abs(line_count)]
    changed = sorted((first, setting) for _, first in chosen)
    grown: list[int] = []
    if line_count > len(changed):
        for counts in (segment.heading_spaces, segment.block_spaces):
            grown += [
                box for box in range(start + 1, stop) if counts[box + 1] > counts[box]
            ]
        grown = sorted(grown[: line_count - len(changed)])
    return PageAdjustment(changed=tuple(changed), grown=tuple(grown))
