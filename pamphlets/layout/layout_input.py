"""What every format's layout takes, LayoutInput, and gives, LayoutResult."""

from collections.abc import Callable, Mapping, MutableMapping
from types import MappingProxyType
from typing import NamedTuple

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import Page
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import Theme
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Document
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import Artwork, TypesettingContext


class CopyfitOutcome(NamedTuple):
    """How a search for a number of pages ended: the type that gives it, or the code and fields of the warning."""

    size: Pt = 0.0
    leading: Pt = 0.0
    code: str = ""  # empty: there is such a type
    fields: Mapping[str, str] = MappingProxyType({})


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

    copyfits: MutableMapping[str, CopyfitOutcome] | None = (
        None  # outcomes of searches by what decided them; that of a new one is added
    )

    def new_context(self, theme: Theme) -> TypesettingContext:
        """Return a context of its own, in a theme, without diagnostics."""
        document = self.document
        return TypesettingContext(
            theme,
            self.font_book,
            document.source,
            self.artworks,
            {},
            meta=document.meta,
            ornament=self.design.ornament,
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
