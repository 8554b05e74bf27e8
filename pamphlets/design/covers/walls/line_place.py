"""A line of a wall at its place -> its letters, its accents and commas once more with white round them, and where these are."""

from collections.abc import Callable, Iterator
from typing import Final, Literal, NamedTuple

from pamphlets.core.drawing import (
    Drawing,
    Fill,
    Outline,
    Stroke,
    VectorPath,
    transform_outline,
)
from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.fonts.glyph_outlines import outline_words
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, PageItem, PageItems, ScaledDrawing
from pamphlets.core.style import PAPER, Ink
from pamphlets.core.units import Pt, mm
from pamphlets.design.covers.walls.line_fitter import WORD_SPACE, WallLine

KEYLINE: Final = mm(1.1)  # the white that is left around an accent: 0.8 points close up
DEEPEST_CUT: Final = 0.36  # of a line's height, for the accents of the next one

DrawnPart = Literal["letters", "hems"]


def _split_shapes(outline: Outline) -> list[list[Point]]:
    """Return the points of each closed shape of an outline."""
    shapes: list[list[Point]] = [[]]
    for segment in outline:
        if segment[0] == "Z":
            shapes.append([])
        else:
            shapes[-1].append(Point(segment[-2], segment[-1]))
    return [shape for shape in shapes if shape]


class LinePlace(NamedTuple):
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

    def spans_of_accents(self) -> list[tuple[Pt, Pt]]:
        """Return what rises above its capitals, from where to where across."""
        return self._spans(lambda y: -y > self.line.height + KEYLINE)

    def spans_of_dots(self) -> list[tuple[Pt, Pt]]:
        """Return the shapes that stand wholly where an accent may cut the line, from where to where across."""
        spans: list[tuple[Pt, Pt]] = []
        for word, x in self._word_places():
            for glyph in outline_words([word], self.line.size):
                for shape in _split_shapes(glyph.outline):
                    xs = [x + point.x for point in shape]
                    if min(point.y for point in shape) > -DEEPEST_CUT * self.line.height:
                        spans.append((min(xs), max(xs)))
        return spans

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

    def draw_accents(self, what: DrawnPart) -> PageItems:
        """Return what rises above its capitals, or the white around it."""
        line = self.line
        return self._draw_strip(-line.height - line.accent - KEYLINE, -line.height, what)

    def draw_descenders(self, what: DrawnPart) -> PageItems:
        """Return what hangs below its baseline, or the white around it."""
        return self._draw_strip(0.0, self.line.depth + KEYLINE, what)

    def _draw_strip(self, top: Pt, foot: Pt, what: DrawnPart) -> PageItems:
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
