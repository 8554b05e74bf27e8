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
    MAX_SCALING,
    MAX_TRACKING,
    NO_BREAK_SPACES,
    Chunk,
    ChunkPart,
    NoBreakSpace,
    trailing_tracking,
)

_STRIKE_HEIGHT: Final = 0.25  # em above the baseline
_STRIKE_WEIGHT: Final = 0.05
_LINK_ABOVE: Final = 0.8
_LINK_BELOW: Final = 0.25
_WORD_SPACE: Final = NO_BREAK_SPACES["\u00a0"]  # stretches and shrinks as the breakable one


class LinePlacement(NamedTuple):
    """Where a line stands and how it is filled."""

    left: Pt
    width: Pt
    align: Literal["justify", "left", "center", "right"]
    hang: bool  # marks may protrude


class BuiltLine(NamedTuple):
    """A line's marks, y 0 on the baseline, and by how much it passes the measure."""

    marks: tuple[PageItem, ...]
    excess: Pt
    ratio: float  # by how much its spaces stretch: 1 is by half; if negative, shrink: -1 is by a third


class TextLine(NamedTuple):
    """One line of a paragraph."""

    marks: tuple[PageItem, ...]  # y 0 on the baseline
    note_numbers: tuple[int, ...]
    ends_with_hyphen: bool
    span: Span
    ratio: float = 0.0  # how far its spaces stretch or shrink, 1 being half as wide again as they like to be
    ends_part: bool = False  # the author ends it, and the paragraph goes on


class _Adjustment(NamedTuple):
    """How a line fills its measure: its letters, then shares of the stretch or of the shrink of its spaces."""

    tracking: float = 0.0  # em, between letters: a space is no wider for it
    horizontal_scale: float = 1.0
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
    adjustment = _Adjustment()
    excess = max(0.0, -spare)
    if placement.align == "justify":
        adjustment, excess = _adjust_line(chunks, spare)
    elif placement.align == "center":
        x += spare / 2
    elif placement.align == "right":
        x += spare
    elif spare < 0.0:
        adjustment, excess = _adjust_line(chunks, spare)
    builder = _LineBuilder(adjustment, x, node, span)
    builder.add_chunks(chunks)
    ratio = adjustment.stretch + adjustment.shrink
    return BuiltLine(tuple(builder.marks), excess, ratio)


def _adjust_line(chunks: Sequence[Chunk], spare: Pt) -> tuple[_Adjustment, Pt]:
    """Return how letters take up `spare` as far as they may, spaces what they leave, and what stays over."""
    letter_stretch = stretch = shrink = 0.0
    for chunk in chunks:
        letter_stretch += chunk.letter_stretch
        stretch += chunk.stretch + chunk.space / 2
        shrink += chunk.shrink + chunk.space / 3
    stretch -= chunks[-1].space / 2
    shrink -= chunks[-1].space / 3
    tracking, horizontal_scale = 0.0, 1.0
    if letter_stretch > 0.0:
        share = max(-1.0, min(1.0, spare / letter_stretch))
        tracking = share * MAX_TRACKING
        horizontal_scale = 1.0 + share * MAX_SCALING
        spare -= share * letter_stretch
    if spare >= 0.0:
        ratio = spare / stretch if stretch > 0.0 else 0.0
        return _Adjustment(tracking, horizontal_scale, stretch=ratio), 0.0
    ratio = max(spare / shrink, -1.0) if shrink > 0.0 else 0.0
    excess = max(0.0, -(spare + shrink))
    return _Adjustment(tracking, horizontal_scale, shrink=ratio), excess


class _LineBuilder:
    """Adds letters from the left; a run of one font and style becomes a mark when another begins."""

    def __init__(
        self, adjustment: _Adjustment, x: Pt, node: NodeId | None, span: Span
    ) -> None:
        self.marks: list[PageItem] = []
        self._adjustment = adjustment
        self._node = node
        self._span = span
        self._run: list[ShapedWord | Space] = []
        # That of the run's letters, or of the picture before it.
        self._part: ChunkPart | None = None
        self._font: Font | None = None  # that of the run's letters
        self._tracked_size: Pt = 0.0  # of the letter that ends at `_x`; 0: none does
        self._start: Pt = x
        self._x: Pt = x

    def add_chunks(self, chunks: Sequence[Chunk]) -> None:
        """Add the marks of all chunks."""
        space = Space(" ", 0.0)
        natural_width = tracked_size = -1.0
        for index, chunk in enumerate(chunks):
            if index:
                before = chunks[index - 1]
                if before.space != natural_width or self._tracked_size != tracked_size:
                    natural_width, tracked_size = before.space, self._tracked_size
                    space = self._make_space(" ", natural_width, _WORD_SPACE)
                self._add_space(space)
            for number, part in enumerate(chunk.parts):
                if number:
                    self._x -= trailing_tracking(chunk.parts[number - 1], part)
                for element in part.elements:
                    if isinstance(element, ShapedWord):
                        self._add_word(element, part)
                    elif isinstance(element, NoBreakSpace):
                        self._add_space(self._make_space(element.char, part.space, element))
                    else:
                        self._end_run()
                        self._part = part
                        self._font = None
                        at = Point(self._x, -element.mark.size.height)
                        mark = PageItem(at, element.mark, self._node, "", self._span)
                        self.marks.append(mark)
                        self._x += element.width
                        self._start = self._x
                        self._tracked_size = 0.0
        self._end_run()

    def _make_space(self, char: str, natural_width: Pt, kind: NoBreakSpace) -> Space:
        """Return a space of a kind behind the last letter, which no tracking is to set further apart."""
        tracking, _, stretch, shrink = self._adjustment
        share = kind.natural + stretch * kind.stretch / 2 + shrink * kind.shrink / 3
        # What a hair space parts is written together, and searched so.
        char = "" if char == HAIR_SPACE else char
        return Space(char, natural_width * share - tracking * self._tracked_size)

    def _add_space(self, space: Space) -> None:
        self._run.append(space)
        self._x += space.width
        self._tracked_size = 0.0

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
        tracking, horizontal_scale, *_ = self._adjustment
        advance = word.advance * horizontal_scale
        glyph_tracking = tracking + part.style.tracking
        self._x += (advance + len(word.glyphs) * glyph_tracking) * part.style.size
        self._tracked_size = part.style.size

    def _end_run(self) -> None:
        """Make the run so far a mark; spaces before any letter wait for the letter's font."""
        part = self._part
        if part is None and self._run:
            return
        if self._run and part is not None and self._font is not None:
            style = part.style
            tracking, horizontal_scale, *_ = self._adjustment
            glyph_run = GlyphRun(
                tuple(self._run),
                style.size,
                (tracking + style.tracking) * style.size,
                style.ink,
                horizontal_scale=horizontal_scale,
            )
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
