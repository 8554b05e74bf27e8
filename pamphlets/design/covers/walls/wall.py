"""The lines of a wall -> its marks: the same white between all lines, accents cut out of what stands above them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, transform_outline
from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.fonts.glyph_outlines import outline_words
from pamphlets.core.geometry import Point, Size
from pamphlets.core.inks import is_dark_ink
from pamphlets.core.page import GlyphRun, PageItem, PageItems, ScaledDrawing, place_rule
from pamphlets.core.style import BLACK, PAPER, FontSpec, Ink
from pamphlets.core.units import Pt, mm
from pamphlets.design.covers.walls.line_fitter import WORD_SPACE, WallLine
from pamphlets.design.covers.walls.wall_lines import (
    WallRoom,
    divide_title,
)
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph_stack import SheetColumn

KEYLINE: Final = mm(1.1)  # the white that is left around an accent: 0.8 points close up
_BAND_PADDING: Final = 0.9  # of the gap: between a line and the edge of its band
_DEEPEST_CUT: Final = 0.36  # of a line's height, for the accents of the next one
_DEEPEST_NOTCH: Final = 0.2  # of a line's height, for a comma or cedilla of the one above


_Drawn = Literal["letters", "hems"]


class CoverWall(NamedTuple):
    """A wall from the heads of its first line's capitals, which are at y 0; its accents stand above."""

    marks: PageItems
    size: Size
    accent: Pt
    """how far the accents of the first line rise above it"""
    depth: Pt
    """how far the commas and cedillas of the last line hang below it"""
    smallest: Pt
    """the size of its smallest letters"""

    def placed_at(self, x: Pt, y: Pt) -> PageItems:
        """Return its marks, the heads of its first capitals at a place."""
        return translate_marks(self.marks, y, x)


def set_cover_wall(
    column: SheetColumn, title: str, font: FontSpec, room: WallRoom, ink: Ink
) -> CoverWall:
    """Return a title as the wall that fills `room` best; one too high for it is reduced as a whole."""
    lines, stretch = divide_title(column, title, font, room)
    gaps = _find_gaps(lines, room.gap)
    height = sum(line.height for line in lines) + sum(gaps)
    reduction = min(1.0, room.most_height / height)
    lines = tuple([line.scale_by(reduction) for line in lines])
    narrowing = 1 / stretch
    marks: list[PageItem] = []
    hems: list[PageItem] = []
    # Accents and commas, once more above all hems: a comma's does not eat of the accent beside it.
    tips: list[PageItem] = []
    y = 0.0
    for number, line in enumerate(lines):
        if number:
            y += gaps[number - 1] * reduction
        y += line.height
        place = _LinePlace(line, narrowing, y, ink)
        gap = room.gap * reduction
        if line.accent > gap - KEYLINE:
            marks += place.draw_accents("hems")
            tips += place.draw_accents("letters")
        marks += place.runs()
        if line.depth > gap - KEYLINE:
            hems += place.draw_descenders("hems")
            tips += place.draw_descenders("letters")
    size = Size(room.width * reduction, y)
    smallest = min(line.size for line in lines)
    all_marks = (*marks, *hems, *(tips if hems else ()))
    return CoverWall(all_marks, size, lines[0].accent, lines[-1].depth, smallest)


def set_banded_wall(
    column: SheetColumn, title: str, font: FontSpec, room: WallRoom, ink: Ink
) -> CoverWall:
    """Return a title whose lines stand in bands, every other one white out of a flat of `ink`.

    An ink too pale for white letters bears black ones. The bands are as wide as the room, and meet.
    """
    padding = room.gap * _BAND_PADDING
    inner = room._replace(width=room.width - 2 * padding, gap=2 * padding)
    lines, stretch = divide_title(column, title, font, inner)
    height = sum(line.height for line in lines) + inner.gap * len(lines)
    height += sum(max(0.0, line.accent - padding / 2) for line in lines)
    height += sum(max(0.0, line.depth - padding / 2) for line in lines)
    reduction = min(1.0, room.most_height / height)
    lines = tuple([line.scale_by(reduction) for line in lines])
    is_dark = is_dark_ink(ink)
    marks: list[PageItem] = []
    y = 0.0
    for number, line in enumerate(lines):
        is_flat = number % 2 == 0
        top = max(padding, line.accent + padding / 2)
        band_height = top + line.height + max(padding, line.depth + padding / 2)
        letters = PAPER if is_flat and is_dark else BLACK
        if is_flat:
            marks.append(place_rule(0.0, y, room.width, band_height, ink))
        place = _LinePlace(line, 1 / stretch, y + top + line.height, letters)
        left = (room.width - inner.width * reduction) / 2
        marks += translate_marks(place.runs(), 0.0, left)
        y += band_height
    if len(lines) % 2 == 0:
        marks.append(place_rule(0.0, y, room.width, padding / 2, ink))
        y += padding / 2
    smallest = min(line.size for line in lines)
    return CoverWall(tuple(marks), Size(room.width, y), 0.0, 0.0, smallest)


def _find_gaps(lines: Sequence[WallLine], gap: Pt) -> list[Pt]:
    """Return the white under each line but the last: the same, but where an accent would cut a line in two."""
    gaps: list[Pt] = []
    for upper, lower in pairwise(lines):
        for_accent = lower.accent - upper.height * _DEEPEST_CUT
        for_comma = upper.depth - lower.height * _DEEPEST_NOTCH
        wanted = max(gap, for_accent, for_comma)
        if upper.depth + lower.accent > wanted and _do_marks_meet(upper, lower):
            wanted = upper.depth + lower.accent + KEYLINE
        gaps.append(wanted)
    return gaps


def _do_marks_meet(upper: WallLine, lower: WallLine) -> bool:
    """Return whether a comma or cedilla of a line hangs where an accent of the next one rises."""
    hanging = _LinePlace(upper, 1.0, 0.0, BLACK).spans_below(KEYLINE)
    rising = _LinePlace(lower, 1.0, 0.0, BLACK).spans_above(lower.height + KEYLINE)
    for start, stop in hanging:
        for other_start, other_stop in rising:
            if start < other_stop + KEYLINE / 2 and other_start < stop + KEYLINE / 2:
                return True
    return False


class _LinePlace(NamedTuple):
    """A line at its place in the wall."""

    line: WallLine
    narrowing: float
    """what its letters' width is multiplied by"""
    baseline: Pt
    ink: Ink

    def runs(self) -> PageItems:
        """Return its letters."""
        marks: list[PageItem] = []
        for word, x in self._word_places():
            run = GlyphRun((word,), self.line.size, 0.0, self.ink, 1.0, self.narrowing)
            marks.append(PageItem(Point(x * self.narrowing, self.baseline), run))
        return tuple(marks)

    def spans_below(self, depth: Pt) -> list[tuple[Pt, Pt]]:
        """Return what hangs deeper under the baseline, from where to where across."""
        return self._spans(lambda y: y > depth)

    def spans_above(self, height: Pt) -> list[tuple[Pt, Pt]]:
        """Return what rises higher over the baseline, from where to where across."""
        return self._spans(lambda y: -y > height)

    def _spans(self, is_beyond: Callable[[Pt], bool]) -> list[tuple[Pt, Pt]]:
        """Return from where to where each letter has points that lie beyond a level."""
        spans: list[tuple[Pt, Pt]] = []
        for word, x in self._word_places():
            for glyph in outline_words([word], self.line.size):
                xs: list[Pt] = []
                for segment in glyph.outline:
                    if segment[0] != "Z" and is_beyond(segment[-1]):
                        xs.append(x + segment[-2])
                if xs:
                    spans.append((min(xs), max(xs)))
        return spans

    def draw_accents(self, what: _Drawn) -> PageItems:
        """Return what rises above its capitals, or the white around it."""
        line = self.line
        return self._draw_strip(-line.height - line.accent - KEYLINE, -line.height, what)

    def draw_descenders(self, what: _Drawn) -> PageItems:
        """Return what hangs below its baseline, or the white around it."""
        return self._draw_strip(0.0, self.line.depth + KEYLINE, what)

    def _draw_strip(self, top: Pt, foot: Pt, what: _Drawn) -> PageItems:
        """Return the outlines of its letters, or hems round them, clipped to a strip; y is from the baseline."""
        # The hem, not the letters alone, has to be as wide across as down.
        hem = Stroke(2 * KEYLINE, PAPER, join="round")
        paths: list[VectorPath] = []
        for word, x in self._word_places():
            left = (x * self.narrowing) + 2 * KEYLINE
            matrix = (self.narrowing, 0.0, 0.0, 1.0, left, -top)
            for glyph in outline_words([word], self.line.size):
                outline = transform_outline(glyph.outline, matrix)
                if what == "hems":
                    paths.append(VectorPath(outline, stroke=hem))
                else:
                    paths.append(VectorPath(outline, Fill(self.ink)))
        width = self.line.size * self.narrowing * self._advance() + 4 * KEYLINE
        size = Size(width, foot - top)
        at = Point(-2 * KEYLINE, self.baseline + top)
        return (PageItem(at, ScaledDrawing(Drawing(size, tuple(paths)), size)),)

    def _word_places(self) -> Iterator[tuple[ShapedWord, Pt]]:
        """Yield its words, and where each begins before it is narrowed."""
        line = self.line
        x = -line.bearing
        for number, word in enumerate(line.words):
            if number and number in line.breaks:
                x += WORD_SPACE * line.size
            yield word, x
            x += word.advance * line.size

    def _advance(self) -> float:
        """Return its length in em."""
        line = self.line
        spaces = WORD_SPACE * (len(line.breaks) - 1)
        return sum(word.advance for word in line.words) + spaces
