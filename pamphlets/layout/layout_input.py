"""What every format's layout takes, LayoutInput, and gives, LayoutResult."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import Page
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import Theme
from pamphlets.document.nodes import Document
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import Artwork, TypesettingContext


class LayoutInput(NamedTuple):
    """A text in the edition of its format, and what it is laid out with."""

    document: Document
    design: Design
    font_book: FontBook
    artworks: Mapping[str, Artwork]
    page_count: int | None = (
        None  # the number of pages asked for; None: as many as the text takes
    )
    date_text: str = (
        ""  # the day of layout, in words; empty where the format does not print it
    )

    def new_context(self, theme: Theme) -> TypesettingContext:
        """Return a context of its own, in a theme, without diagnostics."""
        document = self.document
        return TypesettingContext(
            theme, self.font_book, document.source, self.artworks, {}, meta=document.meta
        )


class LayoutResult(NamedTuple):
    """A title's pages."""

    pages: tuple[Page, ...]
    blank_page_count: int = 0  # how many of them were added
    last_page_line_count: int = (
        0  # grid lines filled on the last page of text; 0 for a single sheet
    )


# The pages, and the warnings about them.
ReportedLayout = tuple[LayoutResult, tuple[Diagnostic, ...]]
# Raises the errors of layout as one group.
LayoutFunction = Callable[[LayoutInput], ReportedLayout]
