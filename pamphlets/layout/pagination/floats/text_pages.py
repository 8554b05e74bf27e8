"""Where the pages of a text stand in their brochure: between those that pictures take, some with lines kept at the foot.

Places are counted from the first page of the run of text and pictures: 0.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

_NO_LINES: Final[Mapping[int, int]] = MappingProxyType({})


class TextPages(NamedTuple):
    """The pages of a text; one of its segments counts its own pages from 0."""

    first_page: int | None = None
    """The number of the run's first page, even ones facing the next; None where no pages face each other."""
    taken: tuple[int, ...] = ()
    """The places that pictures take, in ascending order."""
    foot_lines: Mapping[int, int] = _NO_LINES
    """How many grid lines are kept at the foot of a page, by its place."""
    earlier_count: int = 0
    """How many pages of text stand before those of the segment."""

    def place(self, page_index: int) -> int:
        """Return the place of a page of the segment."""
        place = self.earlier_count + page_index
        for taken in self.taken:
            if taken > place:
                break
            place += 1
        return place

    def kept_lines(self, page_index: int) -> int:
        """Return how many lines a page of the segment has less than others."""
        return self.foot_lines.get(self.place(page_index), 0) if self.foot_lines else 0

    def begins_spread(self, page_index: int) -> bool:
        """Return whether a page is a left one, and the next page of text faces it."""
        place = self.place(page_index)
        return self._is_left(place) and place + 1 not in self.taken

    def faces_no_text(self, page_index: int) -> bool:
        """Return whether a page faces a picture, or nothing of its segment."""
        if self.first_page is None:
            return False
        place = self.place(page_index)
        if self._is_left(place):
            return place + 1 in self.taken
        return not page_index or place - 1 in self.taken

    def behind(self, page_count: int) -> "TextPages":
        """Return the pages of the next segment, behind so many of this one."""
        return self._replace(earlier_count=self.earlier_count + page_count)

    def _is_left(self, place: int) -> bool:
        return self.first_page is not None and (self.first_page + place) % 2 == 0
