"""A Source and markdown-it's tokens -> spans in that source: the mutable state of one reading, and its maps."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from markdown_it.token import Token

from pamphlets.core.source import Diagnostic, NodeId, Severity, Source, Span

# Those that markdown-it takes off at the ends of a paragraph.
_BLANKS: Final = (" ", "\t", "\u00a0", "\u202f")


@dataclass(frozen=True, slots=True)
class NoteBody:
    """One `[^label]:` of the text, not yet read."""

    label: str
    span: Span
    """of its mark, `[^label]`"""
    tokens: Sequence[Token]


Removals = tuple[tuple[int, int], ...]


@dataclass(slots=True, eq=False, repr=False)
class ReadingState:
    """The mutable state of one call of `read_document`; no other outlives it."""

    source: Source
    body: str
    """the text that markdown-it reads: the source's behind its front matter, without the characters removed"""
    body_start: int
    """the offset of `body` in the source"""
    removals: Removals = ()
    """offsets in `body`, each with the number of characters removed up to there"""
    has_invisible: bool = False
    """whether the source holds invisible characters at all"""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    node_count: int = 0
    note_numbers: dict[str, int] = field(default_factory=dict)
    """numbers by label, in the order of first call"""
    note_calls: list[tuple[str, Span]] = field(default_factory=list)
    note_bodies: dict[str, NoteBody] = field(default_factory=dict)
    continued_notes: dict[str, Span] = field(default_factory=dict)
    """labels of notes, each with the place of what they take although it is not indented enough"""
    current_note: str | None = None
    """the label of the note whose body is being read"""
    anchors: dict[str, Span] = field(default_factory=dict)
    anchor_counts: dict[str, int] = field(default_factory=dict)
    """how many headings have had the same words, up to which no number behind them is free"""
    inner_links: list[tuple[str, Span]] = field(default_factory=list)
    """the anchors that links of the text name"""
    speech_breaks: set[int] = field(default_factory=set)
    """offsets in the source of the line ends before lines of speech"""
    dropped_tags: set[str] = field(default_factory=set)
    first_invisible: Span | None = None
    picture_titles: dict[NodeId, tuple[str, Span]] = field(default_factory=dict)
    """of pictures, `![…](a.png "title")`, those that are no caption yet, each with its picture's place"""

    def new_node(self) -> NodeId:
        """Return the next node id."""
        self.node_count += 1
        return self.node_count

    def source_offset(self, offset: int) -> int:
        """Return the offset in the source of an offset in `body`."""
        passed = bisect_right(self.removals, (offset, len(self.body)))
        removed = self.removals[passed - 1][1] if passed else 0
        return self.body_start + offset + removed

    def line_number(self, span: Span) -> str:
        """Return the line in which a span begins, for a message."""
        return str(self.source.line_at(span.start))

    def report(self, severity: Severity, code: str, span: Span, **fields: object) -> None:
        """Keep one diagnostic."""
        self.diagnostics.append(Diagnostic(severity, code, self.source, span, fields))

    def block_span(self, token: Token) -> Span:
        """Return the span of a block token: from its first mark to the end of its last line with text."""
        source = self.source
        first, last = token.map or (0, 1)
        start = self.source_offset(token.meta["at"][0])
        first_line = source.line_at(start)
        last_line = first_line + max(last - first, 1) - 1
        while last_line > first_line and not source.line_text(last_line).strip(" \t>"):
            last_line -= 1
        words = source.line_text(last_line).rstrip(" \t")
        stop = source.line_start(last_line) + len(words)
        return Span(start, max(start, stop))


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where the content of one inline token stands in the source: segment by segment."""

    content_offsets: Sequence[int]
    """where each segment begins in the content; the first is 0"""
    source_offsets: Sequence[int]
    """where each segment begins in the source"""

    def source_offset(self, offset: int) -> int:
        """Return the offset in the source of an offset in the content."""
        segment = max(bisect_right(self.content_offsets, offset) - 1, 0)
        return self.source_offsets[segment] + offset - self.content_offsets[segment]

    def source_span(self, start: int, stop: int) -> Span:
        """Return the span in the source of a stretch of the content."""
        first = self.source_offset(start)
        if stop <= start:
            return Span(first, first)
        return Span(first, self.source_offset(stop - 1) + 1)


def map_content(state: ReadingState, token: Token, marks: int = 0) -> SourceMap:
    """Return the map of a paragraph's or heading's words; `marks` characters before them are no words."""
    line_starts: list[int] = token.meta["at"]
    first = line_starts[0] + marks
    while state.body[first : first + 1] in _BLANKS:
        first += 1
    lines = token.content.split("\n")
    first_indent = len(lines[0]) - len(lines[0].lstrip(" \t"))  # HTML keeps it
    content_offsets = [0]
    source_offsets = [state.source_offset(first) - first_indent]
    offset = len(lines[0]) + 1
    for line_start, line in zip(line_starts[1:], lines[1:], strict=False):
        indent = len(line) - len(line.lstrip(" \t"))
        source_offset = state.source_offset(line_start) - indent
        content_offsets.append(offset)
        source_offsets.append(source_offset)
        offset += len(line) + 1
    return SourceMap(content_offsets, source_offsets)
