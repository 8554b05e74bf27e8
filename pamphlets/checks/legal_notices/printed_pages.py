"""The pages of an edition -> where words are printed on them, whatever lines, hyphens and blanks part them."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.page import GlyphRun, Page, ScaledDrawing, ScaledPicture
from pamphlets.core.units import Pt


class DescribedPicture(NamedTuple):
    """A picture with words for who cannot see it."""

    page: str
    alt: str
    height: Pt


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """The letters of pages, in the order of their marks."""

    labels: tuple[str, ...]
    """What the pages are called: their numbers, or words such as `recto`."""
    letters: tuple[str, ...]
    """Letters and figures of each page, small and without accents."""
    pictures: tuple[DescribedPicture, ...] = ()
    """Those that have words for who cannot see them."""

    def find(self, words: str) -> str | None:
        """Return the label of the first page that prints words in a row; None where none does, or there are no words."""
        wanted = _to_letters(words)
        if not wanted:
            return None
        for label, letters in zip(self.labels, self.letters, strict=True):
            if wanted in letters:
                return label
        return None

    def find_apart(self, words: str) -> str | None:
        """Return the label of the first page that prints each of some words, wherever it stands."""
        wanted = [_to_letters(word) for word in words.split()]
        if not wanted:
            return None
        for label, letters in zip(self.labels, self.letters, strict=True):
            if all(word in letters for word in wanted):
                return label
        return None


def read_pages(pages: Sequence[Page]) -> PrintedPages:
    """Return the letters that pages print; a page without a name goes by its place, from 1."""
    labels = [page.label or str(number) for number, page in enumerate(pages, 1)]
    letters = [_to_letters("".join(_iter_texts(page))) for page in pages]
    pictures: list[DescribedPicture] = []
    for page, label in zip(pages, labels, strict=True):
        for item in page.items:
            shown = item.content
            if isinstance(shown, ScaledDrawing | ScaledPicture) and shown.alt:
                pictures.append(DescribedPicture(label, shown.alt, shown.size.height))
    return PrintedPages(tuple(labels), tuple(letters), tuple(pictures))


def _iter_texts(page: Page) -> Iterable[str]:
    for item in page.items:
        if isinstance(item.content, GlyphRun):
            for word in item.content.words:
                if isinstance(word, ShapedWord):
                    yield word.text


def _to_letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filter(str.isalnum, plain))
