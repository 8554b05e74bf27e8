"""Copy, as printers say: what a compositor is handed, and what composing makes of it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import Theme
from pamphlets.document.nodes import Document
from pamphlets.layout.brochure.converge import Settled
from pamphlets.layout.look import Look
from pamphlets.layout.paragraph.context import Art, Case


class Copy(NamedTuple):
    """A text in the edition of its format, and what it is to be set in.

    `pages` is a number of pages asked for, `day` the day on which it is set, in words.
    """

    document: Document
    look: Look
    book: FontBook
    art: Mapping[str, Art]
    pages: int | None = None
    day: str = ""

    def case(self, theme: Theme) -> Case:
        """Return a case of its own, in a theme: no doubt in it yet."""
        return Case(theme, self.book, self.document.source, self.art, {})


# Returns the pages and the doubts about them; raises the faults of setting as one group.
Compose = Callable[[Copy], tuple[Settled, tuple[Diagnostic, ...]]]
