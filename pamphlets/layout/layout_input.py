"""What every format's layout takes, LayoutInput, leaves for the next one, LayoutCache, and gives, LayoutResult."""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.hyphenation import Hyphenator
from pamphlets.core.page import Page
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import TextStyle, Theme
from pamphlets.core.system.generation_cache import EDITS_KEPT
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Document
from pamphlets.layout.blocks.block_cache import BlockCache
from pamphlets.layout.look import CoverCache, Design
from pamphlets.layout.pagination.caches.page_search_cache import PageSearchCache
from pamphlets.layout.paragraph.caches.paragraph_cache import ParagraphCache
from pamphlets.layout.paragraph.context import Artwork, TypesettingContext
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper


class CopyfitOutcome(NamedTuple):
    """How a search for a number of pages ended: the type that gives it, or the code and fields of the warning."""

    size: Pt = 0.0
    leading: Pt = 0.0
    code: str = ""  # empty: there is such a type
    fields: Mapping[str, str] = MappingProxyType({})


class LayoutCache:
    """Shaped words, broken paragraphs, set blocks, covers and page ends, which no layout's result depends on: it is only quicker with them.

    One cache serves one text at a time, in all its formats; what the last edits did not use goes.
    """

    def __init__(self) -> None:
        self.paragraphs = ParagraphCache()
        self.blocks = BlockCache()
        self.covers = CoverCache()
        self.searches = PageSearchCache()
        self.chunk_shapers: dict[tuple[TextStyle, str], ChunkShaper] = {}
        self.hyphens: dict[str, Hyphenator] = {}
        self._font_book: FontBook | None = None
        self._edit_count = 0

    def begin_edit(self, font_book: FontBook) -> None:
        """Make ready for a layout in the fonts of a book; in another book than before nothing is left."""
        if font_book is not self._font_book:
            self._font_book = font_book
            self.paragraphs.clear()
            self.blocks.clear()
            self.covers.clear()
            self.searches.clear()
            self.chunk_shapers = {}
        self._edit_count += 1
        if self._edit_count % EDITS_KEPT == 0:
            self.paragraphs.begin_generation()
            self.blocks.begin_generation()
            self.searches.begin_generation()
            # Their words are those of paragraphs that are kept, but for one or two: shaping these again costs 2 ms.
            self.chunk_shapers = {}
            self.hyphens = {}
            font_book.forget_words()


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

    cache: LayoutCache | None = (
        None  # what earlier layouts of the text left; None: nothing, and nothing is left
    )

    @property
    def kept_blocks(self) -> BlockCache | None:
        """Return the blocks that earlier layouts set, None where nothing is kept."""
        return self.cache.blocks if self.cache is not None else None

    def new_context(self, theme: Theme) -> TypesettingContext:
        """Return a context of its own, in a theme, without diagnostics."""
        document = self.document
        context = TypesettingContext(
            theme,
            self.font_book,
            document.source,
            self.artworks,
            {},
            meta=document.meta,
            ornament=self.design.ornament,
        )
        if self.cache is None:
            return context
        cache = self.cache
        shapers, hyphens = cache.chunk_shapers, cache.hyphens
        return replace(
            context, chunk_shapers=shapers, hyphens=hyphens, paragraphs=cache.paragraphs
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
