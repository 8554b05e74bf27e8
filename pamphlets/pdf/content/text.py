"""GlyphRuns -> text operators. ISO 32000-1 § 9.2 to 9.4, ActualText § 14.9.4.

The fast path of the whole writer: a word is looked up, a space is the space before it again, and a run is one
join. `_word_elements` sets what needs more: a hyphen that is not to be copied, a raised glyph, another font's word.
"""

import cmath
import re
from math import cos, radians, sin
from typing import Final

from pamphlets.core.fonts.font_book import Font, ShapedWord, Space
from pamphlets.core.fonts.shaping import SOFT_HYPHEN
from pamphlets.core.geometry import Point
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.core.units import Pt
from pamphlets.pdf.content.colour import InkOperators
from pamphlets.pdf.fonts.glyph_codes import DocumentFonts
from pamphlets.pdf.numbers import format_number

_LEAST_KERN: Final = 0.05  # thousandths of an em
_LINE_END: Final = Space(" ", 0.0)
_WORD_GAP: Final = 0.12  # em: less is the distance of letters in a word
# A line may end after these in the middle of what is written together.
_BREAKABLE_END: Final = re.compile(r"\S[-/–—]$")
_ADDRESS: Final = re.compile(r"://|^www\.|@|/\S*[/.?&=_#]$")


class TextWriter:
    """The text operators of one page after another; a text object stays open from run to run."""

    def __init__(self, fonts: DocumentFonts, inks: InkOperators) -> None:
        self._fonts = fonts
        self._inks = inks
        # The words of each font that are nothing but codes and kerns. Fonts are told by identity: hashing costs 3 µs.
        self._plain_words: dict[int, dict[ShapedWord, str]] = {}
        self._known_fonts: dict[int, Font] = {}  # kept, so that an id stays a font's own
        self.begin_page(0.0, [])

    def begin_page(self, height: Pt, operators: list[str]) -> None:
        """Start a page `height` high, whose operators are appended to a list."""
        self._height = height
        self._operators = operators
        self._is_open = False
        self._colour = ""
        self._stroke: Pt = 0.0
        self._selected: tuple[str, Pt] = ("", 0.0)
        self._tracking: Pt = 0.0
        self._horizontal_scale = 1.0
        self._font: Font | None = None
        self._angle = 0.0
        self._x = self._y = 0  # hundredths of a point, so that steps add up without loss

    def end_text(self) -> None:
        """End the text object, if one is open: what follows is no text."""
        if self._is_open:
            self._set_stroke(0.0)
            self._operators.append("ET")
            self._is_open = False

    def set_colour(self, operators: str) -> None:
        """Choose the colour of fillings, unless it is chosen already."""
        if operators != self._colour:
            self._operators.append(operators)
            self._colour = operators

    def draw_run(self, at: Point, run: GlyphRun, *, ends_with_space: bool) -> None:
        """Draw a run from the baseline point `at`; a space that ends it has no width."""
        words = run.words
        font = next((word.font for word in words if type(word) is ShapedWord), self._font)
        if font is None:
            return  # spaces before any letter of the page
        self._move_to(at, run.angle)
        self.set_colour(self._run_colour(run))
        self._set_stroke(run.stroke)
        self._set_font(font, run)
        plain_words = self._plain_words.get(id(font))
        if plain_words is None:
            plain_words = self._plain_words[id(font)] = {}
            self._known_fonts[id(font)] = font
        parts: list[str] = []
        last_space: Space | None = None
        space_elements = ""
        if ends_with_space:
            words = (*words, _LINE_END)
        for word in words:
            if isinstance(word, Space):
                if word is not last_space:
                    last_space, space_elements = word, self._space_elements(word, font, run)
                parts.append(space_elements)
                continue
            elements = plain_words.get(word)
            if elements is None:
                elements = self._word_elements(word, font, run.size)
            parts.append(elements)
        operators = f"[{''.join(parts)}] TJ"
        self._operators.append(operators.replace("><", "").replace("[] TJ ", ""))

    def _move_to(self, at: Point, angle: float) -> None:
        """Move to the start of a run, and turn it; what follows a turned run is set upright again."""
        if not self._is_open:
            self._operators.append("BT")
            self._is_open = True
            self._x = self._y = 0
            self._angle = 0.0
        x = round(at.x * 100)
        y = round((self._height - at.y) * 100)
        if angle or self._angle:
            cosine, sine = cos(radians(angle)), sin(radians(angle))
            turn = f"{cosine:.6f} {sine:.6f} {-sine:.6f} {cosine:.6f}"
            self._operators.append(f"{turn} {x / 100:g} {y / 100:g} Tm")
            self._x, self._y, self._angle = x, y, angle
            return
        right = (x - self._x) / 100
        up = (y - self._y) / 100
        self._operators.append(f"{right:g} {up:g} Td")
        self._x = x
        self._y = y

    def _run_colour(self, run: GlyphRun) -> str:
        """Return the operators of a run's colour, of the line around its letters too if there is one."""
        colour = self._inks.colour_operators(run.ink, run.tint, "text")
        if not run.stroke:
            return colour
        # The stroke's before the filling's: see `InkOperators.colour_operators`.
        return f"{self._inks.colour_operators(run.ink, run.tint, 'stroke')} {colour}"

    def _set_stroke(self, width: Pt) -> None:
        """Choose how heavy a line is drawn along the edges of letters: none outside text, of which pictures have some."""
        if width == self._stroke:
            return
        if width:
            self._operators.append(f"2 Tr {format_number(width)} w 1 j")
        else:
            self._operators.append("0 Tr 0 j")
        self._stroke = width

    def _set_font(self, font: Font, run: GlyphRun) -> None:
        """Choose face, size, horizontal scale and tracking, unless they are chosen already."""
        size = run.size
        if font is not self._font or size != self._selected[1]:
            selected = self._fonts.resource_name(font), size
            if selected != self._selected:
                self._operators.append(f"/{selected[0]} {format_number(size)} Tf")
                self._selected = selected
            self._font = font
        if run.horizontal_scale != self._horizontal_scale:
            self._operators.append(f"{run.horizontal_scale * 100:.5g} Tz")
            self._horizontal_scale = run.horizontal_scale
        # Tz scales what Tc adds, too (§ 9.4.4).
        tracking = run.tracking / run.horizontal_scale
        if tracking != self._tracking:
            self._operators.append(f"{tracking:.5f} Tc")
            self._tracking = tracking

    def _space_elements(self, space: Space, font: Font, run: GlyphRun) -> str:
        """Return a space: the font's own, and by how much it has to be wider or narrower.

        Mere distance, without a character, has no glyph: readers would copy something in its place.
        """
        element = ""
        width = 0.0
        if space.char:
            element = self._fonts.space_element(font, space.char)
        if element:
            scaled_size = run.size * run.horizontal_scale
            width = self._fonts.space_width(font) * scaled_size + run.tracking
        excess = (width - space.width) * 1000 / (run.size * run.horizontal_scale)
        if abs(excess) < _LEAST_KERN:
            return element
        # Where there is no element, the number may stand behind another one.
        return f"{element or ' '}{excess:.1f} "

    def _word_elements(self, word: ShapedWord, font: Font, size: Pt) -> str:
        """Return the elements of a word that is not known to be plain, and remember it if it is."""
        fonts = self._fonts
        is_raised = fonts.is_raised(word)
        actual_text = fonts.actual_text(word)
        if word.font is font and not is_raised and actual_text is None:
            elements = fonts.tj_elements(word)
            if not elements.startswith("<"):  # a number, which may stand behind another one
                elements = f" {elements}"
            self._plain_words[id(font)][word] = elements
            return elements
        elements = fonts.tj_elements(word)
        if is_raised:
            elements = fonts.raised_tj_elements(word, size)
        operators = f"[ {elements}] TJ"
        if actual_text is not None:
            code = actual_text.encode("utf-16-be").hex().upper()
            operators = f"/Span <</ActualText <FEFF{code}>>> BDC {operators} EMC"
        if word.font is not font:
            own = fonts.resource_name(font)
            other = fonts.resource_name(word.font)
            points = format_number(size)
            operators = f"/{other} {points} Tf {operators} /{own} {points} Tf"
        return f"] TJ {operators} ["


def needs_space(item: PageItem, run: GlyphRun, next_item: PageItem | None) -> bool:
    """Return whether a space, which no mark shows, is due between a run and the next one of the page.

    Who copies or searches may else find the words at two lines' edges glued into one. None is due after a run that ends in a space of its own, after the hyphen of a broken word, and at a line end
    within something written together.
    """
    last = run.words[-1] if run.words else None
    if last is None or isinstance(last, Space) or last.text == SOFT_HYPHEN:
        return False
    if next_item is None or not isinstance(next_item.content, GlyphRun):
        return True
    right, down = next_item.at.x - item.at.x, next_item.at.y - item.at.y
    if run.angle:
        step = complex(right, down) * cmath.rect(1.0, radians(run.angle))
        right, down = step.real, step.imag
    # The same line, or a call raised above it.
    if abs(down) < run.size:
        words = next_item.content.words
        if words and isinstance(words[0], Space):
            return False
        distance = right - run.advance
        return abs(distance) >= _WORD_GAP * run.size
    if item.node != next_item.node:
        return True
    # Of what is written together, what ends with a hyphen or within an address goes on without a space.
    tail = ""
    for word in reversed(run.words):
        if isinstance(word, Space):
            break
        tail = word.text + tail
    return not _BREAKABLE_END.search(tail) and not _ADDRESS.search(tail)
