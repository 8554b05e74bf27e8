"""Glyph runs -> text operators. ISO 32000-1 § 9.2 to 9.4, ActualText § 14.9.4.

The fast path of the whole writer: a word is looked up, a blank is the blank before it again, and a run is one
join. What needs more (a hyphen that is not to be copied, a raised glyph, a face that stands in for another)
goes round by `_special`.
"""

from typing import Final

from pamphlets.core.fonts.font_book import Font, ShapedWord, Space
from pamphlets.core.geometry import Point
from pamphlets.core.page import GlyphRun
from pamphlets.core.units import Pt
from pamphlets.pdf.content.colour import InkOperators
from pamphlets.pdf.fonts.glyph_codes import DocumentFonts
from pamphlets.pdf.numbers import format_number

_LEAST_KERN: Final = 0.05  # thousandths of an em
LINE_END: Final = Space(" ", 0.0)


def with_actual_text(text: str, operators: str) -> str:
    """Return operators that are to be read as `text`."""
    code = text.encode("utf-16-be").hex().upper()
    return f"/Span <</ActualText <FEFF{code}>>> BDC {operators} EMC"


class TextWriter:
    """The text operators of one page after another; a text object stays open from run to run."""

    def __init__(self, fonts: DocumentFonts, inks: InkOperators) -> None:
        self._fonts = fonts
        self._inks = inks
        # Words by font that are nothing but codes and kerns, told by identity, as the fonts tell them.
        self._plain: dict[int, dict[ShapedWord, str]] = {}
        self._faces: dict[int, Font] = {}
        self.begin_page(0.0, [])

    def begin_page(self, height: Pt, code: list[str]) -> None:
        """Start a page `height` high; operators go to `code`."""
        self._height = height
        self._code = code
        self._open = False
        self._paint = ""
        self._look: tuple[str, Pt] = ("", 0.0)
        self._tracking: Pt = 0.0
        self._font: Font | None = None
        self._x = self._y = 0  # hundredths of a point, so that steps add up without loss

    def end_text(self) -> None:
        """End the text object, if one is open: what follows is no text."""
        if self._open:
            self._code.append("ET")
            self._open = False

    def set_colour(self, operators: str) -> None:
        """Choose the colour of fillings, unless it is chosen already."""
        if operators != self._paint:
            self._code.append(operators)
            self._paint = operators

    def draw_run(self, at: Point, glyphs: GlyphRun, *, blank: bool) -> None:
        """Draw a run from the baseline point `at`; `blank` adds one, of no width, after the last word."""
        words = glyphs.words
        font = next((word.font for word in words if type(word) is ShapedWord), self._font)
        if font is None:
            return  # blanks before any letter of the page
        self._move_to(at)
        self.set_colour(self._inks.colour_operators(glyphs.ink, glyphs.tint))
        self._set_font(font, glyphs.size, glyphs.tracking)
        plain = self._plain.get(id(font))
        if plain is None:
            plain = self._plain[id(font)] = {}
            self._faces[id(font)] = font  # kept, so that its id stays its own
        parts: list[str] = []
        last: Space | None = None
        gap = ""
        if blank:
            words = (*words, LINE_END)
        for word in words:
            if type(word) is Space:
                if word is not last:
                    last, gap = word, self._space_elements(word, font, glyphs)
                parts.append(gap)
            elif (code := plain.get(word)) is not None:  # type: ignore[arg-type]
                parts.append(code)
            else:
                parts.append(self._word_elements(word, font, glyphs.size, plain))  # type: ignore[arg-type]
        self._code.append(f"[{''.join(parts)}] TJ".replace("><", "").replace("[] TJ ", ""))

    def _move_to(self, at: Point) -> None:
        """Move to the start of a run."""
        if not self._open:
            self._code.append("BT")
            self._open = True
            self._x = self._y = 0
        x, y = round(at.x * 100), round((self._height - at.y) * 100)
        self._code.append(f"{(x - self._x) / 100:g} {(y - self._y) / 100:g} Td")
        self._x, self._y = x, y

    def _set_font(self, font: Font, size: Pt, tracking: Pt) -> None:
        """Choose face, size and tracking, unless they are chosen already."""
        if font is not self._font or size != self._look[1]:
            look = self._fonts.resource_name(font), size
            if look != self._look:
                self._code.append(f"/{look[0]} {format_number(size)} Tf")
                self._look = look
            self._font = font
        if tracking != self._tracking:
            self._code.append(f"{tracking:.5f} Tc")
            self._tracking = tracking

    def _space_elements(self, space: Space, font: Font, glyphs: GlyphRun) -> str:
        """Return a blank: the face's own, and by how much it has to be wider or narrower.

        Mere distance, without a character, has no glyph: readers would copy something in its place.
        """
        element = self._fonts.space_element(font, space.char) if space.char else ""
        size = glyphs.size
        drawn = self._fonts.space_width(font) * size + glyphs.tracking if element else 0.0
        excess = (drawn - space.width) * 1000 / size
        if abs(excess) < _LEAST_KERN:
            return element
        return (
            f"{element}{excess:.1f} " if element else f" {excess:.1f} "
        )  # it may stand behind another number

    def _word_elements(
        self, word: ShapedWord, font: Font, size: Pt, plain: dict[ShapedWord, str]
    ) -> str:
        """Return the elements of a word seen for the first time, or of one that is not plain."""
        fonts = self._fonts
        raised = fonts.is_raised(word)
        # A blank before a number: it may stand behind another number.
        code = f" {fonts.raised_tj_elements(word, size) if raised else fonts.tj_elements(word)}"
        actual = fonts.actual_text(word)
        if word.font is font and not raised and actual is None:
            code = code.lstrip() if code.startswith(" <") else code
            plain[word] = code
            return code
        operators = f"[{code}] TJ"
        if actual is not None:
            operators = with_actual_text(actual, operators)
        if word.font is not font:
            own, other = fonts.resource_name(font), fonts.resource_name(word.font)
            operators = (
                f"/{other} {format_number(size)} Tf {operators} /{own} {format_number(size)} Tf"
            )
        return f"] TJ {operators} ["
