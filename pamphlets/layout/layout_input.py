"""Copy, as printers say: what a compositor is handed, and what composing makes of it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import Theme
from pamphlets.document.nodes import Document
from pamphlets.layout.brochure.converge import LayoutResult
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import Artwork, TypesettingContext


class LayoutInput(NamedTuple):
    """A text in the edition of its format, and what it is to be set in.

    `pages` is a number of pages asked for, `day` the day on which it is set, in words.
    """

    document: Document
    design: Design
    font_book: FontBook
    artworks: Mapping[str, Artwork]
    page_count: int | None = None
    date_text: str = ""

    def new_context(self, theme: Theme) -> TypesettingContext:
        """Return a case of its own, in a theme: no doubt in it yet."""
        return TypesettingContext(theme, self.font_book, self.document.source, self.artworks, {})


# Returns the pages and the doubts about them; raises the faults of setting as one group.
LayoutFunction = Callable[[LayoutInput], tuple[LayoutResult, tuple[Diagnostic, ...]]]
