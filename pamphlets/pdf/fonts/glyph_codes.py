"""Words as they are written into one PDF: codes and kerns for TJ, and the fonts behind them.

One Type 0 font for each face. Its /W tells the glyphs' own advances; kerning and offsets are numbers in TJ,
in thousandths of an em (ISO 32000-1 § 9.4.3). What is embedded comes from what was placed.
"""

from collections.abc import Iterable
from typing import Final

from pamphlets.core.fonts.font_book import Face, Font, ShapedWord
from pamphlets.core.fonts.shaping import SOFT_HYPHEN, OpenFont, ShapedGlyph
from pamphlets.pdf.fonts.embedding import PlacedGlyph, embed_font
from pamphlets.pdf.numbers import format_number
from pamphlets.pdf.writer import PdfFile

_NEGLIGIBLE: Final = 0.05  # thousandths of an em; what is left out is carried on, never lost
# Stands for a glyph that has no text of its own, since its cluster's first glyph bears it all: a reader that
# knows ActualText never sees it, and PDF/A asks that every glyph stand for something.
_TEXTLESS_GLYPH: Final = "\u200b"


class _EmbeddedFace:
    """A face in this PDF: its resource, and the codes given out so far."""

    __slots__ = ("_known", "_opened", "codes", "face", "name", "place", "space")

    def __init__(self, pdf: PdfFile, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self.place = pdf.reserve()
        self.codes: list[PlacedGlyph] = []
        self._known: dict[tuple[int, str], tuple[str, float]] = {}
        self._opened = OpenFont(face.path, face.weight)
        self.space = self._opened.glyph_id(" ")
        pdf.add_font(name, self.place)

    def code(self, glyph: int, text: str) -> tuple[str, float]:
        """Return the code of a glyph that stands for `text`, as hex digits, and its width as in /W."""
        known = self._known.get((glyph, text))
        if known is None:
            width = round(self.width(glyph), 2)
            self.codes.append(PlacedGlyph(glyph, text, width))
            known = self._known[glyph, text] = (f"{len(self.codes):04X}", width)
        return known

    def width(self, glyph: int) -> float:
        """Return a glyph's own advance in thousandths of an em."""
        return self._opened.glyph_advance(glyph) * 1000 / self._opened.upem

    def finish(self, pdf: PdfFile) -> None:
        """Write the font with the glyphs placed."""
        pdf.fill(self.place, embed_font(pdf, self.face, self._opened, self.codes))


class DocumentFonts:
    """The fonts of one PDF in the making. Asking for a code counts as placing the word."""

    def __init__(self, pdf: PdfFile) -> None:
        """Begin without fonts; `finish` must come before the file is written."""
        self._pdf = pdf
        self._faces: dict[Face, _EmbeddedFace] = {}
        self._fonts: dict[
            int, tuple[_EmbeddedFace, Font]
        ] = {}  # by identity: hashing a Font costs 3 µs
        self._words: dict[ShapedWord, str] = {}
        self._raised: set[ShapedWord] = set()
        self._actual: dict[ShapedWord, str] = {}

    def tj_elements(self, word: ShapedWord) -> str:
        """Return the elements of a TJ array that draw `word` and leave the pen at its advance.

        Glyphs off the baseline are put on it: see `raised`.
        """
        code = self._words.get(word)
        if code is None:
            code = self._words[word] = self._place(word)
        return code

    def is_raised(self, word: ShapedWord) -> bool:
        """Tell whether a glyph of `word` stands off the baseline, so that `raised_code` must draw it."""
        return self.tj_elements(word) is not None and word in self._raised

    def raised_tj_elements(self, word: ShapedWord, size: float, rise: float = 0.0) -> str:
        """Return TJ elements as `code` does, with `] TJ … Ts [` between them where the baseline changes.

        `size` and `rise` (that of the run) are points; the rise is restored at the end.
        """
        written = self._written(word.font)
        parts: list[str] = []
        at = 0.0
        for up, elements in _split_by_rise(written, word.glyphs):
            if up != at:
                parts.append(f"] TJ {format_number(rise + up * size)} Ts [")
                at = up
            parts.append(elements)
        return "".join(parts) + (f"] TJ {format_number(rise)} Ts [" if at else "")

    def actual_text(self, word: ShapedWord) -> str | None:
        """Return the text for an ActualText span where codes alone do not tell it, else None."""
        self.tj_elements(word)
        return self._actual.get(word)

    def space_element(self, font: Font, char: str) -> str:
        """Return the TJ element that sets the space glyph and reads as `char`; "" if the face has none."""
        written = self._written(font)
        return f"<{written.code(written.space, char)[0]}>" if written.space else ""

    def space_width(self, font: Font) -> float:
        """Return in em how far `space` moves the pen."""
        written = self._written(font)
        return round(written.width(written.space), 2) / 1000 if written.space else 0.0

    def resource_name(self, font: Font) -> str:
        """Return the name for Tf: F1, F2, … in the order of first use, the same for all fonts of a face."""
        return self._written(font).name

    def finish(self) -> None:
        """Write all fonts into the file."""
        for written in self._faces.values():
            if written.codes:
                written.finish(self._pdf)

    def _written(self, font: Font) -> _EmbeddedFace:
        """Return what this PDF has of the font's face."""
        found = self._fonts.get(id(font))
        if found is None:
            written = self._faces.get(font.face)
            if written is None:
                name = f"F{len(self._faces) + 1}"
                written = self._faces[font.face] = _EmbeddedFace(self._pdf, font.face, name)
            found = self._fonts[id(font)] = (written, font)
        return found[0]

    def _place(self, word: ShapedWord) -> str:
        """Return a word's elements, and note what else its drawing needs."""
        if any(glyph[3] for glyph in word.glyphs):
            self._raised.add(word)
        if word.text == SOFT_HYPHEN or not all(glyph[4] for glyph in word.glyphs):
            self._actual[word] = word.text
        pieces = _split_by_rise(self._written(word.font), word.glyphs)
        return "".join(elements for _, elements in pieces).replace("><", "")


def _split_by_rise(
    written: _EmbeddedFace, glyphs: Iterable[ShapedGlyph]
) -> list[tuple[float, str]]:
    """Return a word's TJ elements by the rise (em) they are drawn at; those of one rise stand together.

    The pen is kept where the shaper wants it to within a twentieth of a thousandth of an em.
    """
    pieces: list[tuple[float, str]] = []
    ahead = 0.0  # of where the pen should be, in thousandths of an em
    for glyph, advance, right, up, text in glyphs:
        ahead -= right * 1000
        element = ""
        if abs(ahead) >= _NEGLIGIBLE:
            kern = round(ahead, 2)
            ahead -= kern
            element = format_number(kern)
        code, width = written.code(glyph, text or _TEXTLESS_GLYPH)
        pieces.append((up, f"{element}<{code}>"))
        ahead += width - (advance - right) * 1000
    if abs(ahead) >= _NEGLIGIBLE:
        pieces.append((pieces[-1][0], format_number(round(ahead, 2))))
    return pieces
