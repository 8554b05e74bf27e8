"""PageNumbers: what the pages of a job are called in messages and pictures where that is not their place."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """The names of a job's pages, and which of them are blanks that somebody asked for."""

    numbers: tuple[int | None, ...] = ()
    """The number of each page in its file, from 1, None for a blank; empty: they stand in the order of the file."""
    ruled_pages: frozenset[int] = frozenset()
    """The indices of blanks to write on."""

    def number_page(self, page_index: int) -> int:
        """Return by which number a page is called, from 1."""
        number = self.numbers[page_index] if self.numbers else None
        return number or page_index + 1

    def is_blank(self, page_index: int) -> bool:
        """Return whether no file has the page."""
        return bool(self.numbers) and self.numbers[page_index] is None


PAGES_IN_ORDER: Final = PageNumbers()
