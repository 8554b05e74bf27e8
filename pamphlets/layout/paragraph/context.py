"""A title's theme, fonts, pictures and page numbers -> TypesettingContext, which typesetting reads and reports to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pamphlets.core.drawing import Drawing, recolour_drawing
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.hyphenation import Hyphenator
from pamphlets.core.geometry import Size, crop_to_ratio
from pamphlets.core.page import ScaledDrawing, ScaledPicture
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, Span
from pamphlets.core.style import BLACK, TextStyle, Theme
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Image
from pamphlets.layout.paragraph.caches.paragraph_cache import ParagraphCache
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper


@dataclass(frozen=True, slots=True)
class Artwork:
    """A picture as typesetting sees it."""

    size: Size
    """Only its proportions and, where the author gives no width, its width count."""
    drawing: Drawing | None = None
    """The paths of a vector picture; None for pixels."""

    def fill_size(self, room: Size, most_loss: float) -> Size:
        """Return a room, which the picture fills, cropped; or, of a drawing, the largest size at which it is whole.

        A drawing stays whole where more than `most_loss` of its width or its height would be cropped.
        """
        whole = self.size.scaled_into(room.width, room.height)
        loss = 1.0 - min(whole.width / room.width, whole.height / room.height)
        return whole if self.drawing is not None and loss > most_loss else room


def make_picture_mark(
    image: Image, artwork: Artwork, size: Size, theme: Theme
) -> ScaledPicture | ScaledDrawing:
    """Return the mark of a picture at a size: a file of pixels, or a drawing.

    A size of other proportions than the picture's shows as much of it as fills the size, about the image's focus.
    Dots are as coarse as the author asks, else as the theme prints them; `{encre}` prints in the theme's ink.
    """
    crop = crop_to_ratio(artwork.size, size, image.focus)
    tones = image.tones
    if tones.screen_frequency is None:
        tones = replace(tones, screen_frequency=theme.screen_frequency)
    ink = theme.ink if tones.uses_spot_ink else BLACK
    if artwork.drawing is not None:
        drawing = artwork.drawing
        if ink != BLACK:
            drawing = recolour_drawing(drawing, ink)
        return ScaledDrawing(drawing, size, image.alt, crop, tones)
    return ScaledPicture(image.path, size, image.alt, crop, tones, ink)


@dataclass(frozen=True, slots=True)
class TypesettingContext:
    """What one title is typeset with. Typesetting adds to `diagnostics` and the caches; no line depends on them."""

    theme: Theme
    font_book: FontBook
    source: Source
    artworks: Mapping[str, Artwork]
    """By the path in the document."""
    page_numbers: Mapping[str, str]
    """The printed page number of each anchor, as far as known."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    chunk_shapers: dict[tuple[TextStyle, str], ChunkShaper] = field(default_factory=dict)
    """A cache by style and language."""
    hyphens: dict[str, Hyphenator] = field(default_factory=dict)
    """A cache by language."""
    paragraphs: ParagraphCache | None = None
    """Paragraphs that were set before, in the same fonts; None: each is set anew."""
    meta: Meta | None = None
    """Where the words of covers and colophons come from."""
    emblem: Drawing | None = None
    """The mark of the title, for a page with an ornament alone; None where the design has none."""
    ornament: Drawing | None = None
    """What stands between two parts of the text; None: the theme's sign, three times."""
    is_trial: bool = False
    """Only heights and diagnostics count: a word too wide is reported, and not divided."""

    def locate(self, words: str, span: Span) -> Span:
        """Return where words stand that were set from `span`, or from a value of the front matter.

        Where typography has changed them it is `span`, and `WHOLE_FILE` where the text's own front matter lacks them.
        """
        if span != WHOLE_FILE:
            at = self.source.text.find(words, span.start, span.stop)
            return Span(at, at + len(words)) if at >= 0 else span
        wanted = words.casefold()
        if self.meta is not None:
            for field_name, field_span in self.meta.spans.items():
                value = getattr(self.meta, field_name, "")
                texts = value if isinstance(value, tuple) else (value,)
                if any(
                    isinstance(text, str) and wanted in text.casefold() for text in texts
                ):
                    return field_span
        return span

    def chunk_shaper(self, style: TextStyle, lang: str) -> ChunkShaper:
        """Return the shaper of a style in a language, the same object each time."""
        shaper = self.chunk_shapers.get((style, lang))
        if shaper is None:
            hyphenator = self.hyphens.get(lang)
            if hyphenator is None:
                hyphenator = self.hyphens[lang] = Hyphenator(lang)
            shaper = self.chunk_shapers[style, lang] = ChunkShaper(
                style, lang, self.font_book, hyphenator
            )
        return shaper
