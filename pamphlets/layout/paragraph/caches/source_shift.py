"""Lines set from one place of a source -> the same lines as set from another: nodes and spans counted on."""

from functools import cached_property
from typing import Final, NamedTuple, Protocol

from pamphlets.core.page import PageItem
from pamphlets.core.source import NodeId, Span
from pamphlets.layout.paragraph.line import TextLine


class SourcePlace(NamedTuple):
    """Where a paragraph begins: the offset in its source, and the number of its node; 0 where it has none."""

    offset: int
    node: NodeId


class SourceShift(NamedTuple):
    """How far text has moved in its source, and its nodes in their numbering."""

    characters: int
    nodes: int

    def move_span(self, span: Span) -> Span:
        """Return the span moved; that of the whole file stays."""
        if span.start < 0:
            return span
        return Span(span.start + self.characters, span.stop + self.characters)

    def move_line(self, line: TextLine) -> TextLine:
        """Return a line whose marks are at their new places in the source, and nowhere else on paper."""
        marks: list[PageItem] = []
        span = self.move_span(line.span)
        for mark in line.marks:
            node = None if mark.node is None else mark.node + self.nodes
            mark_span = mark.span
            if mark_span is line.span:  # that of nearly all
                mark_span = span
            elif mark_span is not None:
                mark_span = self.move_span(mark_span)
            marks.append(PageItem(mark.at, mark.content, node, mark.lang, mark_span))
        return line._replace(marks=tuple(marks), span=span)


class ParagraphLines(Protocol):
    """The lines of a paragraph: the best, and those of one line less and of one more where it may have them."""

    @property
    def best(self) -> tuple[TextLine, ...]:
        """Return the best lines."""

    @property
    def shorter(self) -> tuple[TextLine, ...] | None:
        """Return the lines of the paragraph in one line less."""

    @property
    def longer(self) -> tuple[TextLine, ...] | None:
        """Return the lines of the paragraph in one line more."""


class MovedLines:
    """The lines of a paragraph whose text has moved in its source; each setting is moved when first asked for."""

    def __init__(self, lines: ParagraphLines, shift: SourceShift) -> None:
        self._lines: Final = lines
        self._shift: Final = shift

    @cached_property
    def best(self) -> tuple[TextLine, ...]:
        """Return the best lines."""
        return tuple([self._shift.move_line(line) for line in self._lines.best])

    @cached_property
    def shorter(self) -> tuple[TextLine, ...] | None:
        """Return the lines of the paragraph in one line less."""
        return self._move(self._lines.shorter)

    @cached_property
    def longer(self) -> tuple[TextLine, ...] | None:
        """Return the lines of the paragraph in one line more."""
        return self._move(self._lines.longer)

    def _move(self, lines: tuple[TextLine, ...] | None) -> tuple[TextLine, ...] | None:
        if lines is None:
            return None
        return tuple([self._shift.move_line(line) for line in lines])
