"""A text -> a line of a wall, at the size at which its ink is as wide as the wall."""

from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.slug import strip_accents
from pamphlets.core.style import FontSpec
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.word_wall import shape_line
from pamphlets.layout.paragraph_stack import SheetColumn

WORD_SPACE: Final = 0.2  # em between words


class WallLine(NamedTuple):
    """One line, its ink as wide as the wall at `size`."""

    text: str
    words: tuple[ShapedWord, ...]
    breaks: tuple[int, ...]
    """the indexes of words that follow a space"""
    size: Pt
    bearing: Pt
    """white before its first letter"""
    height: Pt
    """of its capitals"""
    accent: Pt
    """how far its accents rise above them"""
    depth: Pt
    """how far its commas and cedillas hang below the baseline"""

    def scale_by(self, factor: float) -> "WallLine":
        """Return the line so many times higher; its width is for `horizontal_scale` to keep."""
        return self._replace(
            size=self.size * factor,
            bearing=self.bearing * factor,
            height=self.height * factor,
            accent=self.accent * factor,
            depth=self.depth * factor,
        )


class LineFitter:
    """Texts -> lines as wide as a wall, each text shaped once."""

    def __init__(self, column: SheetColumn, font: FontSpec, width: Pt) -> None:
        """Fit lines to a wall of `width` points."""
        self._column = column
        self._font = font
        self._width = width
        self._line_cache: dict[str, WallLine] = {}

    def fit(self, text: str) -> WallLine:
        """Return a line at the size at which its ink fills the width."""
        line = self._line_cache.get(text)
        if line is None:
            line = self._line_cache[text] = self._fit(text)
        return line

    def _fit(self, text: str) -> WallLine:
        line = shape_line(self._column, text, self._font)
        size = self._width / line.ink_width(WORD_SPACE)
        book = self._column.context.font_book
        height = book.measure_ink(_capitals_of(text), self._font).top or line.top
        return WallLine(
            text=text,
            words=line.words,
            breaks=line.breaks,
            size=size,
            bearing=line.inks[0].left * size,
            height=height * size,
            accent=max(0.0, line.top - height) * size,
            depth=max(0.0, -line.bottom) * size,
        )


def _capitals_of(text: str) -> str:
    """Return the letters and figures of a text without their accents; all of it where it has none."""
    plain = strip_accents(text)
    return "".join([char for char in plain if char.isalnum()]) or plain
