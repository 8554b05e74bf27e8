"""ShapedWords -> the codes and kerns that write them into one PDF, and the fonts behind them.

One Type 0 font for each face. Its /W tells the glyphs' own advances; kerning and offsets are numbers in TJ,
in thousandths of an em (ISO 32000-1 § 9.4.3). What is embedded comes from what was placed.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import Face, Font, ShapedWord
from pamphlets.core.fonts.shaping import SOFT_HYPHEN, OpenFont, ShapedGlyph
from pamphlets.pdf.fonts.embedding import PlacedGlyph, embed_font
from pamphlets.pdf.numbers import format_number
from pamphlets.pdf.writer import PdfObjects

# Thousandths of an em; what is left out is carried on, never lost.
_NEGLIGIBLE: Final = 0.05
# Stands for a glyph that has no text of its own, since its cluster's first glyph bears it all: a reader that
# knows ActualText never sees it, and PDF/A asks that every glyph stand for something.
_TEXTLESS_GLYPH: Final = "\u200b"
# What codes say where it is not the glyph's own text. The hyphen of a broken word is U+00AD by its ActualText, as
# ISO 32000-2 § 14.8.2.3.3 has it. Firefox's search reads codes alone, drops U+00AD and finds no broken word; after
# "-" at a line end it joins the parts: of 4 « expressément » in a brochure it found 3, and finds 4.
_TEXT_OF_CODE: Final = {"": _TEXTLESS_GLYPH, SOFT_HYPHEN: "-"}

# A rule to write on, as a letter has them: who listens would hear « tiret bas » twenty-four times.
_BLANK: Final = re.compile("_{10,}")


class _GlyphCode(NamedTuple):
    """The code of a glyph in a font."""

    digits: str
    """In base 16."""
    width: float
    """As in /W."""


class _EmbeddedFace:
    """A face in this PDF: its resource name, and the codes given out so far."""

    def __init__(self, pdf: PdfObjects, face: Face, resource_name: str) -> None:
        self.face = face
        self.resource_name = resource_name
        self.font_object = pdf.reserve()
        self.opened = OpenFont(face.path, face.weight)
        self.space = self.opened.glyph_id(" ")
        self.codes: list[PlacedGlyph] = []
        self._code_cache: dict[tuple[int, str], _GlyphCode] = {}
        pdf.add_font(resource_name, self.font_object)

    def assign_code(self, glyph: int, text: str) -> "_GlyphCode":
        """Return the code of a glyph that stands for `text`."""
        code = self._code_cache.get((glyph, text))
        if code is None:
            width = self.measure_width(glyph)
            self.codes.append(PlacedGlyph(glyph, text, width))
            code = _GlyphCode(f"{len(self.codes):04X}", width)
            self._code_cache[glyph, text] = code
        return code

    def measure_width(self, glyph: int) -> float:
        """Return a glyph's own advance in thousandths of an em, as in /W."""
        advance = self.opened.glyph_advance(glyph)
        return round(advance * 1000 / self.opened.upem, 2)


class DocumentFonts:
    """The fonts of one PDF in the making. Asking for a code counts as placing the word."""

    def __init__(self, pdf: PdfObjects) -> None:
        """Begin without fonts; `finish` must come before the file is written."""
        self._pdf = pdf
        self._faces: dict[Face, _EmbeddedFace] = {}
        # By identity: hashing a Font costs 3 µs. The font is kept, so that its id stays its own.
        self._fonts: dict[int, tuple[_EmbeddedFace, Font]] = {}
        self._elements_cache: dict[ShapedWord, str] = {}

    def tj_elements(self, word: ShapedWord) -> str:
        """Return the elements of a TJ array that draw `word` and leave the pen at its advance.

        Glyphs off the baseline are put on it: see `is_raised`.
        """
        elements = self._elements_cache.get(word)
        if elements is None:
            pieces = _split_by_rise(self._embedded_face(word.font), word.glyphs)
            elements = "".join([element for _, element in pieces]).replace("><", "")
            self._elements_cache[word] = elements
        return elements

    def is_raised(self, word: ShapedWord) -> bool:
        """Return whether a glyph of `word` stands off the baseline, so that `raised_tj_elements` must draw it."""
        return any(glyph.y_offset for glyph in word.glyphs)

    def raised_tj_elements(self, word: ShapedWord, size: float, rise: float = 0.0) -> str:
        """Return TJ elements as `tj_elements` does, with `] TJ … Ts [` between them where the baseline changes.

        `size` and `rise` (that of the run) are points; the rise is restored at the end.
        """
        parts: list[str] = []
        current_rise = 0.0
        for glyph_rise, elements in _split_by_rise(
            self._embedded_face(word.font), word.glyphs
        ):
            if glyph_rise != current_rise:
                parts.append(f"] TJ {format_number(rise + glyph_rise * size)} Ts [")
                current_rise = glyph_rise
            parts.append(elements)
        if current_rise:
            parts.append(f"] TJ {format_number(rise)} Ts [")
        return "".join(parts)

    def actual_text(self, word: ShapedWord) -> str | None:
        """Return the text for an ActualText span where codes alone do not tell it, else None."""
        if _BLANK.fullmatch(word.text):
            return "…"
        all_have_text = all(glyph.text for glyph in word.glyphs)
        return None if all_have_text and word.text != SOFT_HYPHEN else word.text

    def space_element(self, font: Font, char: str) -> str:
        """Return the TJ element that sets the space glyph and reads as `char`; "" if the face has none."""
        face = self._embedded_face(font)
        if not face.space:
            return ""
        code = face.assign_code(face.space, char)
        return f"<{code.digits}>"

    def space_width(self, font: Font) -> float:
        """Return in em how far `space_element` moves the pen."""
        face = self._embedded_face(font)
        return face.measure_width(face.space) / 1000 if face.space else 0.0

    def resource_name(self, font: Font) -> str:
        """Return the name for Tf: F1, F2, … in the order of first use, the same for all fonts of a face."""
        return self._embedded_face(font).resource_name

    def finish(self) -> None:
        """Write all fonts into the file, with the glyphs placed."""
        for face in self._faces.values():
            if face.codes:
                self._pdf.fill(
                    face.font_object,
                    embed_font(self._pdf, face.face, face.opened, face.codes),
                )

    def _embedded_face(self, font: Font) -> _EmbeddedFace:
        """Return what this PDF has of the font's face."""
        known = self._fonts.get(id(font))
        if known is None:
            face = self._faces.get(font.face)
            if face is None:
                name = f"F{len(self._faces) + 1}"
                face = _EmbeddedFace(self._pdf, font.face, name)
                self._faces[font.face] = face
            known = (face, font)
            self._fonts[id(font)] = known
        return known[0]


def _split_by_rise(
    face: _EmbeddedFace, glyphs: Iterable[ShapedGlyph]
) -> list[tuple[float, str]]:
    """Return a word's TJ elements by the rise (em) they are drawn at; those of one rise stand together.

    The pen is kept where the shaper wants it to within a twentieth of a thousandth of an em.
    """
    pieces: list[tuple[float, str]] = []
    ahead = 0.0  # of where the pen should be, in thousandths of an em
    for glyph in glyphs:
        ahead -= glyph.x_offset * 1000
        kern = ""
        if abs(ahead) >= _NEGLIGIBLE:
            correction = round(ahead, 2)
            ahead -= correction
            kern = format_number(correction)
        text = _TEXT_OF_CODE.get(glyph.text, glyph.text)
        code = face.assign_code(glyph.glyph_id, text)
        pieces.append((glyph.y_offset, f"{kern}<{code.digits}>"))
        ahead += code.width - (glyph.advance - glyph.x_offset) * 1000
    if abs(ahead) >= _NEGLIGIBLE:
        last_rise, _ = pieces[-1]
        kern = format_number(round(ahead, 2))
        pieces.append((last_rise, kern))
    return pieces
