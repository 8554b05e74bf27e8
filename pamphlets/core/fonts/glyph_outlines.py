"""Shaped words -> the outlines of their letters as paths: to cut, hatch, turn or crop what no text operator can.

HarfBuzz draws them, at the weight of the face; quadratic curves become cubic ones.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from pamphlets.core.drawing import Outline, PathSegment
from pamphlets.core.fonts.font_book import Face, ShapedWord
from pamphlets.core.fonts.shaping import OpenFont
from pamphlets.core.units import Pt

_QUADRATIC_SHARE: Final = 2 / 3  # of the way to a quadratic curve's one handle


class GlyphOutline(NamedTuple):
    """A glyph's outline at its place in a row of words."""

    text: str
    """the characters it stands for; empty after a cluster's first glyph"""
    outline: Outline
    """y downward, the start of the row's baseline at (0, 0)"""
    left: Pt
    """where the pen stands before it"""
    advance: Pt


def outline_words(
    words: Iterable[ShapedWord], size: Pt, opened: dict[Face, OpenFont] | None = None
) -> list[GlyphOutline]:
    """Return the glyphs of words set in a row at a size, in points; what has no ink has an empty outline.

    A face that is not among those `opened` is opened (2 ms) and added to them.
    """
    glyphs: list[GlyphOutline] = []
    fonts = {} if opened is None else opened
    x = 0.0
    for word in words:
        face = word.font.face
        font = fonts.get(face)
        if font is None:
            font = fonts[face] = OpenFont(face.path, face.weight)
        for glyph in word.glyphs:
            pen = _OutlinePen(
                size / font.upem, x + glyph.x_offset * size, -glyph.y_offset * size
            )
            pen.draw(font, glyph.glyph_id)
            advance = glyph.advance * size
            glyphs.append(GlyphOutline(glyph.text, tuple(pen.segments), x, advance))
            x += advance
    return glyphs


class _OutlinePen:
    """What HarfBuzz draws on; it speaks in font units, y upward."""

    def __init__(self, scale: float, x: Pt, y: Pt) -> None:
        """Draw `scale` points a unit from an origin, which is on the baseline."""
        self._scale = scale
        self._x = x
        self._y = y
        self._at = (0.0, 0.0)
        self.segments: list[PathSegment] = []

    def draw(self, font: OpenFont, glyph_id: int) -> None:
        """Draw a glyph of a font."""
        import uharfbuzz as hb  # 28 ms, as in `shaping`

        functions = hb.DrawFuncs()
        functions.set_move_to_func(self._move_to)
        functions.set_line_to_func(self._line_to)
        functions.set_cubic_to_func(self._cubic_to)
        functions.set_quadratic_to_func(self._quadratic_to)
        functions.set_close_path_func(self._close_path)
        font.font.draw_glyph(glyph_id, functions)

    def _move_to(self, x: float, y: float, _data: object) -> None:
        self.segments.append(("M", *self._place(x, y)))
        self._at = (x, y)

    def _line_to(self, x: float, y: float, _data: object) -> None:
        self.segments.append(("L", *self._place(x, y)))
        self._at = (x, y)

    def _cubic_to(
        self, x1: float, y1: float, x2: float, y2: float, x: float, y: float, _data: object
    ) -> None:
        handles = (*self._place(x1, y1), *self._place(x2, y2))
        self.segments.append(("C", *handles, *self._place(x, y)))
        self._at = (x, y)

    def _quadratic_to(self, x1: float, y1: float, x: float, y: float, data: object) -> None:
        """Draw the cubic curve of the same shape."""
        x0, y0 = self._at
        share = _QUADRATIC_SHARE
        first = (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share)
        second = (x + (x1 - x) * share, y + (y1 - y) * share)
        self._cubic_to(*first, *second, x, y, data)

    def _close_path(self, _data: object) -> None:
        self.segments.append(("Z",))

    def _place(self, x: float, y: float) -> tuple[Pt, Pt]:
        """Return where a point in font units lies on paper."""
        return self._x + x * self._scale, self._y - y * self._scale
