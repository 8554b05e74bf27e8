"""What a compositor sets from: looks, letters, pictures, page numbers; and a slip for doubts and faults."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.hyphenation import Hyphenator
from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, Source
from pamphlets.core.style import TextStyle, Theme
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper


@dataclass(frozen=True, slots=True)
class Artwork:
    """A picture as the compositor sees it: its proportions, and its paths if it is drawn."""

    size: Size
    drawing: Drawing | None = None


@dataclass(frozen=True, slots=True)
class TypesettingContext:
    """One title's type case. `pages` gives the printed page of each anchor as known so far.

    The slips `doubts` and `sorts` are filled while setting; nothing that is set depends on them.
    """

    theme: Theme
    font_book: FontBook
    source: Source
    artworks: Mapping[str, Artwork]
    page_numbers: Mapping[str, str]
    diagnostics: list[Diagnostic] = field(default_factory=list)
    chunk_shapers: dict[tuple[TextStyle, str], ChunkShaper] = field(default_factory=dict)
    hyphens: dict[str, Hyphenator] = field(default_factory=dict)

    def chunk_shaper(self, style: TextStyle, lang: str) -> ChunkShaper:
        """Return the sorts of a style in a language, the same object each time."""
        held = self.chunk_shapers.get((style, lang))
        if held is None:
            points = self.hyphens.get(lang)
            if points is None:
                points = self.hyphens[lang] = Hyphenator(lang)
            held = self.chunk_shapers[style, lang] = ChunkShaper(
                style, lang, self.font_book, points
            )
        return held
