"""Lines of text -> their widths and Form XObjects that show them, in the fonts of a folder.

For words of our own on sheets beside the pages of another PDF, whose fonts are not ours to use. What no font has stands
as a question mark; controls, which have no shape, are left out. Lines run from left to right.
"""

import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.fonts.font_files import MissingGlyphError
from pamphlets.core.style import FontSpec
from pamphlets.pdf.fonts.glyph_codes import DocumentFonts
from pamphlets.pdf.numbers import format_number
from pamphlets.pdf.writer import PdfEntries, PdfName, PdfObjects

_FAMILIES: Final[tuple[str, ...]] = (
    "Source Sans 3",
    "DejaVu Sans",
)  # those that the folder has
# Of the baseline, in em: room for accents on capitals, and for tails.
_ABOVE, _BELOW = 0.95, 0.3
_REPLACEMENT: Final = "?"


class TextLines:
    """Sets lines at one point, each from the origin of its baseline, and knows how wide they are."""

    def __init__(self, folder: Path) -> None:
        """Find the fonts. Raises FontError where the folder has none."""
        known = FontBook(folder).families
        families = [name for name in _FAMILIES if name in known] or [
            (*known, _FAMILIES[0])[0]
        ]
        self._spec, *fallback = map(FontSpec, families)
        self._book = FontBook(folder, tuple(fallback))

    def measure_width(self, line: str) -> float:
        """Return the width of a line in em."""
        return self._place_words(line)[1]

    def format_forms(
        self, lines: Iterable[str], first_number: int
    ) -> tuple[list[bytes], list[int]]:
        """Return PDF objects numbered from `first_number`, and the number of each line's form."""
        objects = PdfObjects()
        fonts = DocumentFonts(objects)
        forms = []
        for line in lines:
            words, width = self._place_words(line)
            operators = [self._show_word(word, x, fonts) for word, x in words]
            content = "\n".join(["BT 0 g", *operators, "ET"]).encode("ascii")
            entries: PdfEntries = {
                "Type": PdfName("XObject"),
                "Subtype": PdfName("Form"),
                "BBox": [0, -_BELOW, round(max(width, 0.1), 3), _ABOVE],
                "Resources": {"Font": objects.fonts},
            }
            forms.append(objects.add_stream(content, entries))
        fonts.finish()
        bodies = list(objects.format_objects(first_number))
        return bodies, [objects.object_number(form) for form in forms]

    def _place_words(
        self, line: str
    ) -> tuple[list[tuple[ShapedWord | None, float]], float]:
        """Return words, None for a space, each with its distance in em from the line's beginning; then its end."""
        placed: list[tuple[ShapedWord | None, float]] = []
        x = 0.0
        # Controls have no shape.
        categories = unicodedata.category
        shown = [char for char in line if char.isspace() or categories(char)[0] not in "CZ"]
        for word in "".join(shown).split():
            if placed:
                placed.append((None, x))
                x += self._book.space_advance(self._spec)
            for shaped in self._shape(word):
                placed.append((shaped, x))
                x += shaped.advance
        return placed, x

    def _show_word(self, word: ShapedWord | None, x: float, fonts: DocumentFonts) -> str:
        """Return the operators of a word, or of a space, so that the line can be read and copied."""
        if word is None:
            font = self._book.shape("|", self._spec)[0].font
            elements = fonts.space_element(font, " ")
        else:
            font = word.font
            elements = fonts.raised_tj_elements(word, 1.0)
        place = f"1 0 0 1 {format_number(x, 5)} 0 Tm"
        return f"/{fonts.resource_name(font)} 1 Tf {place} [{elements}] TJ"

    def _shape(self, word: str) -> tuple[ShapedWord, ...]:
        while True:
            try:
                return self._book.shape(word, self._spec)
            except MissingGlyphError as missing:
                if missing.fields["char"] == _REPLACEMENT:
                    raise
                word = word.replace(missing.fields["char"], _REPLACEMENT)
