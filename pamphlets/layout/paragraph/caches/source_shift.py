"""Lines set from one place of a source -> the same lines as set from another: nodes and spans counted on."""

from functools import cached_property
from typing import Final, NamedTuple, Protocol

from pamphlets.core.page import PageItem, PageItems
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

    def move_marks(self, marks: PageItems) -> PageItems:
        """Return marks at their new places in the source, and nowhere else on paper."""
        moved: list[PageItem] = []
        span = moved_span = None
        for mark in marks:
            node = None if mark.node is None else mark.node + self.nodes
            if mark.span is not span:  # all marks of a line mostly share one
                span = mark.span
                moved_span = None if span is None else self.move_span(span)
            moved.append(
                PageItem(mark.at, mark.content, node, mark.lang, moved_span, mark.element)
            )
        return tuple(moved)

    def move_line(self, line: TextLine) -> TextLine:
        """Return a line at its new place in the source."""
        marks = self.move_marks(line.marks)
        return line._replace(marks=marks, span=self.move_span(line.span))


class ParagraphLines(Protocol):
    """The lines of a paragraph: the best, and those of one line less and of one more where it may have them."""

    @property
    def origin(self) -> "ParagraphLines":
        """Return the lines as they were set, before their text moved in its source."""

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
        self.origin: Final = lines
        self._shift: Final = shift

    @cached_property
    def best(self) -> tuple[TextLine, ...]:
        """Return the best lines."""
        return tuple([self._shift.move_line(line) for line in self.origin.best])

    @cached_property
    def shorter(self) -> tuple[TextLine, ...] | None:
        """Return the lines of the paragraph in one line less."""
        return self._move(self.origin.shorter)

    @cached_property
    def longer(self) -> tuple[TextLine, ...] | None:
        """Return the lines of the paragraph in one line more."""
        return self._move(self.origin.longer)

    def _move(self, lines: tuple[TextLine, ...] | None) -> tuple[TextLine, ...] | None:
        if lines is None:
            return None
        return tuple([self._shift.move_line(line) for line in lines])
