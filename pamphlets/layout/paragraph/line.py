"""Chunks -> marks of one line: blanks and letters share what the measure leaves over."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from pamphlets.core.fonts.font_book import Font, ShapedWord, Space
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, LinkArea, PageItem, Rule
from pamphlets.core.source import NodeId, Span
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.chunks import (
    Chunk,
    ChunkPart,
    InlinePicture,
    NoBreakSpace,
    trailing_tracking,
)
from pamphlets.layout.paragraph.line_breaking import MAX_TRACKING

_STRIKE_HEIGHT: Final = 0.25  # em above the baseline
_STRIKE_WEIGHT: Final = 0.05
_LINK_ABOVE: Final = 0.8
_LINK_BELOW: Final = 0.25


class LinePlacement(NamedTuple):
    """Where a line stands and how it is filled; `hang` lets marks protrude."""

    left: Pt
    width: Pt
    align: Literal["justify", "left", "center", "right"]
    ratio: float
    hang: bool


class BuiltLine(NamedTuple):
    """A line's marks, y 0 on the baseline, and by how much it passes the measure."""

    marks: tuple[PageItem, ...]
    excess: Pt


class _SpaceAdjustment(NamedTuple):
    """How the blanks and letters of a line are set: tracking in points, share of stretch or shrink."""

    tracking: Pt = 0.0
    give: float = 0.0
    take: float = 0.0


def build_line(
    chunks: Sequence[Chunk], room: LinePlacement, node: NodeId | None, span: Span
) -> BuiltLine:
    """Return the marks of a line made of `chunks`, one blank between each two."""
    hang_left = chunks[0].hang_left if room.hang else 0.0
    hang_right = chunks[-1].hang_right if room.hang else 0.0
    natural = sum(chunk.width + chunk.space for chunk in chunks) - chunks[-1].space
    spare = room.width + hang_left + hang_right - natural
    x = room.left - hang_left
    fill = _SpaceAdjustment()
    excess = max(0.0, -spare)
    match room.align:
        case "justify":
            fill, excess = _adjust_spaces(chunks, spare, room.ratio)
        case "center":
            x += spare / 2
        case "right":
            x += spare
        case "left":
            if spare < 0.0:
                fill, excess = _adjust_spaces(chunks, spare, -1.0)
    return BuiltLine(_LineBuilder(fill, node, span).set(chunks, x), excess)


def _adjust_spaces(chunks: Sequence[Chunk], spare: Pt, ratio: float) -> tuple[_SpaceAdjustment, Pt]:
    """Return how the blanks take up `spare`, after tracking has taken its part, and what stays over."""
    letters = give = take = 0.0
    count = 0
    for chunk in chunks:
        for part in chunk.parts:
            for element in part.elements:
                if isinstance(element, ShapedWord):
                    letters += element.advance * part.style.size
                    count += len(element.glyphs)
                elif isinstance(element, NoBreakSpace):
                    give += element.stretch * part.space / 2
                    take += element.shrink * part.space / 3
        give += chunk.space / 2
        take += chunk.space / 3
    give -= chunks[-1].space / 2
    take -= chunks[-1].space / 3
    share = max(-1.0, min(1.0, ratio)) * MAX_TRACKING
    if give <= 0.0:
        share = max(-MAX_TRACKING, min(MAX_TRACKING, spare / letters)) if letters else 0.0
    tracking = share * letters / count if count else 0.0
    spare -= tracking * count
    if spare >= 0.0:
        return _SpaceAdjustment(tracking, spare / give if give > 0.0 else 0.0), 0.0
    share = spare / take if take > 0.0 else 0.0
    return _SpaceAdjustment(tracking, take=max(share, -1.0)), max(0.0, -(spare + take))


class _LineBuilder:
    """A composing stick: letters go in from the left; full runs of one font come out as marks."""

    __slots__ = ("_fill", "_marks", "_node", "_part", "_run", "_span", "_start", "_x")

    def __init__(self, fill: _SpaceAdjustment, node: NodeId | None, span: Span) -> None:
        self._fill = fill
        self._node = node
        self._span = span
        self._marks: list[PageItem] = []
        self._run: list[ShapedWord | Space] = []
        self._part: ChunkPart | None = None
        self._start: Pt = 0.0
        self._x: Pt = 0.0

    def set(self, chunks: Sequence[Chunk], x: Pt) -> tuple[PageItem, ...]:
        """Return the marks of all chunks, the first at `x`."""
        self._x = self._start = x
        blank = -1.0
        space = Space(" ", 0.0)
        last = len(chunks) - 1
        font: Font | None = None
        style: TextStyle | None = None
        for place, chunk in enumerate(chunks):
            for number, part in enumerate(chunk.parts):
                if number:
                    self._x -= trailing_tracking(chunk.parts[number - 1], part)
                for element in part.elements:
                    if isinstance(element, ShapedWord):
                        if (
                            element.font is not font
                            or part.style is not style
                            or self._leads_elsewhere(part)
                        ):
                            self._flush(font)
                            self._part, font, style = part, element.font, part.style
                        self._run.append(element)
                        glyphs = len(element.glyphs)
                        size = part.style.size
                        self._x += element.advance * size + glyphs * (
                            self._fill.tracking + part.style.tracking * size
                        )
                    elif isinstance(element, NoBreakSpace):
                        self._blank(Space(element.char, self._gap(element, part.space)))
                    else:
                        self._flush(font)
                        font, style, self._part = None, None, part
                        self._inset(element)
            if place < last:
                if chunk.space != blank:
                    blank = chunk.space
                    width = blank + self._fill.give * blank / 2 + self._fill.take * blank / 3
                    space = Space(" ", width)
                self._blank(space)
        self._flush(font)
        return tuple(self._marks)

    def _leads_elsewhere(self, part: ChunkPart) -> bool:
        """Return whether a part belongs to another link or node than the run so far."""
        before = self._part
        return (
            before is None
            or part.link != before.link
            or part.node != before.node
            or part.lang != before.lang
        )

    def _gap(self, gap: NoBreakSpace, space: Pt) -> Pt:
        """Return the width of a no-break blank in this line."""
        return (
            gap.natural + self._fill.give * gap.stretch / 2 + self._fill.take * gap.shrink / 3
        ) * space

    def _blank(self, space: Space) -> None:
        """Add a blank, to the run if there is one."""
        self._run.append(space)
        self._x += space.width

    def _inset(self, inset: InlinePicture) -> None:
        """Add a picture, its foot on the baseline."""
        self._marks.append(
            PageItem(
                Point(self._x, -inset.mark.size.height), inset.mark, self._node, "", self._span
            )
        )
        self._x += inset.width
        self._start = self._x

    def _flush(self, font: Font | None) -> None:
        """Turn the run so far into marks."""
        part = self._part
        run = self._run
        if run and part is not None and font is not None:
            style = part.style
            words = tuple(run)
            tracking = self._fill.tracking + style.tracking * style.size
            glyphs = GlyphRun(words, style.size, tracking, style.ink)
            at = Point(self._start, -style.rise)
            node = part.node if part.node is not None else self._node
            self._marks.append(PageItem(at, glyphs, node, part.lang, self._span))
            if style.struck_through or part.link:
                self._adorn(part, words)
        if part is None and run:
            return  # a gap before any letter waits for the letter's font
        self._run = []
        self._start = self._x

    def _adorn(self, part: ChunkPart, words: tuple[ShapedWord | Space, ...]) -> None:
        """Strike a run through, make it lead somewhere."""
        trailing = words[-1].width if isinstance(words[-1], Space) else 0.0
        width = self._x - self._start - trailing
        size = part.style.size
        if part.style.struck_through:
            at = Point(self._start, -_STRIKE_HEIGHT * size - part.style.rise)
            rule = Rule(width, _STRIKE_WEIGHT * size, part.style.ink)
            self._marks.append(PageItem(at, rule, self._node, "", self._span))
        if part.link:
            at = Point(self._start, -_LINK_ABOVE * size)
            area = LinkArea(part.link, Size(width, (_LINK_ABOVE + _LINK_BELOW) * size))
            self._marks.append(PageItem(at, area, part.node, "", self._span))
