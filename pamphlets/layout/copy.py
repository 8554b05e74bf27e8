"""Copy, as printers say: what a compositor is handed, and what composing makes of it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pamphlets.document import Document
from pamphlets.fonts import FontBook
from pamphlets.layout.look import Look
from pamphlets.layout.settle import Settled
from pamphlets.source import Diagnostic
from pamphlets.style import Theme
from pamphlets.text.case import Art, Case


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
