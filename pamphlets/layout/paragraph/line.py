"""Chunks -> BuiltLine: the marks of one line, whose spaces and letters share what the measure leaves over.

The fourth of the four typesetting steps.
"""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from pamphlets.core.fonts.font_book import Font, ShapedWord, Space
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, LinkArea, PageItem, Rule
from pamphlets.core.source import NodeId, Span
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.chunks import (
    HAIR_SPACE,
    Chunk,
    ChunkPart,
    NoBreakSpace,
    trailing_tracking,
)
from pamphlets.layout.paragraph.line_breaking import MAX_TRACKING

_STRIKE_HEIGHT: Final = 0.25  # em above the baseline
_STRIKE_WEIGHT: Final = 0.05
_LINK_ABOVE: Final = 0.8
_LINK_BELOW: Final = 0.25


class LinePlacement(NamedTuple):
    """Where a line stands and how it is filled."""

    left: Pt
    width: Pt
    align: Literal["justify", "left", "center", "right"]
    ratio: float  # that of its LineFit, for a justified line
    hang: bool  # marks may protrude


class BuiltLine(NamedTuple):
    """A line's marks, y 0 on the baseline, and by how much it passes the measure."""

    marks: tuple[PageItem, ...]
    excess: Pt


class _SpaceAdjustment(NamedTuple):
    """How a line fills its measure: tracking in points, shares of the stretch or of the shrink of its spaces."""

    tracking: Pt = 0.0
    stretch: float = 0.0
    shrink: float = 0.0


def build_line(
    chunks: Sequence[Chunk], placement: LinePlacement, node: NodeId | None, span: Span
) -> BuiltLine:
    """Return the marks of a line made of `chunks`, one space between each two."""
    hang_left = chunks[0].hang_left if placement.hang else 0.0
    hang_right = chunks[-1].hang_right if placement.hang else 0.0
    natural_width = sum(chunk.width + chunk.space for chunk in chunks) - chunks[-1].space
    spare = placement.width + hang_left + hang_right - natural_width
    x = placement.left - hang_left
    adjustment = _SpaceAdjustment()
    excess = max(0.0, -spare)
    if placement.align == "justify":
        adjustment, excess = _adjust_spaces(chunks, spare, placement.ratio)
    elif placement.align == "center":
        x += spare / 2
    elif placement.align == "right":
        x += spare
    elif spare < 0.0:
        adjustment, excess = _adjust_spaces(chunks, spare, -1.0)
    builder = _LineBuilder(adjustment, x, node, span)
    builder.add_chunks(chunks)
    return BuiltLine(tuple(builder.marks), excess)


def _adjust_spaces(
    chunks: Sequence[Chunk], spare: Pt, ratio: float
) -> tuple[_SpaceAdjustment, Pt]:
    """Return how the spaces take up `spare`, after tracking has taken its part, and what stays over."""
    letters = stretch = shrink = 0.0
    glyph_count = 0
    for chunk in chunks:
        for part in chunk.parts:
            for element in part.elements:
                if isinstance(element, ShapedWord):
                    letters += element.advance * part.style.size
                    glyph_count += len(element.glyphs)
                elif isinstance(element, NoBreakSpace):
                    stretch += element.stretch * part.space / 2
                    shrink += element.shrink * part.space / 3
        stretch += chunk.space / 2
        shrink += chunk.space / 3
    stretch -= chunks[-1].space / 2
    shrink -= chunks[-1].space / 3
    share = max(-1.0, min(1.0, ratio)) * MAX_TRACKING
    if stretch <= 0.0:
        share = max(-MAX_TRACKING, min(MAX_TRACKING, spare / letters)) if letters else 0.0
    tracking = share * letters / glyph_count if glyph_count else 0.0
    spare -= tracking * glyph_count
    if spare >= 0.0:
        return _SpaceAdjustment(tracking, spare / stretch if stretch > 0.0 else 0.0), 0.0
    share = spare / shrink if shrink > 0.0 else 0.0
    return _SpaceAdjustment(tracking, shrink=max(share, -1.0)), max(0.0, -(spare + shrink))


class _LineBuilder:
    """Adds letters from the left; a run of one font and style becomes a mark when another begins."""

    def __init__(
        self, adjustment: _SpaceAdjustment, x: Pt, node: NodeId | None, span: Span
    ) -> None:
        self.marks: list[PageItem] = []
        self._adjustment = adjustment
        self._node = node
        self._span = span
        self._run: list[ShapedWord | Space] = []
        # That of the run's letters, or of the picture before it.
        self._part: ChunkPart | None = None
        self._font: Font | None = None  # that of the run's letters
        self._start: Pt = x
        self._x: Pt = x

    def add_chunks(self, chunks: Sequence[Chunk]) -> None:
        """Add the marks of all chunks."""
        adjustment = self._adjustment
        space = Space(" ", 0.0)
        natural_width = -1.0
        for index, chunk in enumerate(chunks):
            if index:
                if chunks[index - 1].space != natural_width:
                    natural_width = chunks[index - 1].space
                    stretch = adjustment.stretch * natural_width / 2
                    shrink = adjustment.shrink * natural_width / 3
                    space = Space(" ", natural_width + stretch + shrink)
                self._run.append(space)
                self._x += space.width
            for number, part in enumerate(chunk.parts):
                if number:
                    self._x -= trailing_tracking(chunk.parts[number - 1], part)
                for element in part.elements:
                    if isinstance(element, ShapedWord):
                        self._add_word(element, part)
                    elif isinstance(element, NoBreakSpace):
                        stretch = adjustment.stretch * element.stretch / 2
                        shrink = adjustment.shrink * element.shrink / 3
                        width = (element.natural + stretch + shrink) * part.space
                        # What a hair space parts is written together, and searched so.
                        char = "" if element.char == HAIR_SPACE else element.char
                        self._run.append(Space(char, width))
                        self._x += width
                    else:
                        self._end_run()
                        self._part = part
                        self._font = None
                        at = Point(self._x, -element.mark.size.height)
                        mark = PageItem(at, element.mark, self._node, "", self._span)
                        self.marks.append(mark)
                        self._x += element.width
                        self._start = self._x
        self._end_run()

    def _add_word(self, word: ShapedWord, part: ChunkPart) -> None:
        before = self._part
        if (
            before is None
            or word.font is not self._font
            or part.style is not before.style
            or part.link != before.link
            or part.node != before.node
            or part.lang != before.lang
        ):
            self._end_run()
            self._part = part
            self._font = word.font
        self._run.append(word)
        size = part.style.size
        tracking = self._adjustment.tracking + part.style.tracking * size
        self._x += word.advance * size + len(word.glyphs) * tracking

    def _end_run(self) -> None:
        """Make the run so far a mark; spaces before any letter wait for the letter's font."""
        part = self._part
        if part is None and self._run:
            return
        if self._run and part is not None and self._font is not None:
            style = part.style
            tracking = self._adjustment.tracking + style.tracking * style.size
            glyph_run = GlyphRun(tuple(self._run), style.size, tracking, style.ink)
            node = part.node if part.node is not None else self._node
            at = Point(self._start, -style.rise)
            self.marks.append(PageItem(at, glyph_run, node, part.lang, self._span))
            if style.struck_through or part.link:
                self._decorate_run(part, self._run[-1])
        self._run = []
        self._start = self._x

    def _decorate_run(self, part: ChunkPart, last: ShapedWord | Space) -> None:
        """Strike the run through, make it lead somewhere."""
        style = part.style
        width = self._x - self._start
        if isinstance(last, Space):
            width -= last.width
        if style.struck_through:
            at = Point(self._start, -_STRIKE_HEIGHT * style.size - style.rise)
            rule = Rule(width, _STRIKE_WEIGHT * style.size, style.ink)
            self.marks.append(PageItem(at, rule, self._node, "", self._span))
        if part.link:
            at = Point(self._start, -_LINK_ABOVE * style.size)
            area = LinkArea(
                part.link, Size(width, (_LINK_ABOVE + _LINK_BELOW) * style.size)
            )
            self.marks.append(PageItem(at, area, part.node, "", self._span))
