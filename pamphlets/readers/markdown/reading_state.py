"""What one reading keeps at hand: the source, the next node id, the faults so far, the notes called."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from pamphlets.core.source import Diagnostic, NodeId, Severity, Source, Span


@dataclass(frozen=True, slots=True)
class NoteBody:
    """One `[^label]:` as met in the text: where its label stands, and the tokens of its body."""

    label: str
    span: Span
    tokens: Sequence[Token]


@dataclass(slots=True, eq=False, repr=False)
class ReadingState:
    """The mutable state of one reading; no other outlives a call of `read`.

    `body` is the text that markdown-it saw, `base` its offset in the source, `cuts` the places of that
    text at which characters were left out. `inside` is the label of the note being read, or None.
    """

    source: Source
    body: str
    body_start: int
    removals: tuple[tuple[int, int], ...] = ()
    has_invisible: bool = False
    diagnostics: list[Diagnostic] = field(default_factory=list)
    node_count: int = 0
    note_numbers: dict[str, int] = field(default_factory=dict)
    note_calls: list[tuple[str, Span]] = field(default_factory=list)
    note_bodies: dict[str, NoteBody] = field(default_factory=dict)
    current_note: str | None = None
    anchors: dict[str, Span] = field(default_factory=dict)
    inner_links: list[tuple[str, Span]] = field(default_factory=list)
    dropped_tags: set[str] = field(default_factory=set)
    first_invisible: Span | None = None

    def new_node(self) -> NodeId:
        """Return the next node id."""
        self.node_count += 1
        return self.node_count

    def source_offset(self, at: int) -> int:
        """Return the offset in the source of an offset in `body`."""
        if self.removals:
            cut = bisect_right(self.removals, (at, len(self.body))) - 1
            return self.body_start + at + (self.removals[cut][1] if cut >= 0 else 0)
        return self.body_start + at

    def report(self, severity: Severity, code: str, span: Span, **fields: str) -> None:
        """Keep one diagnostic."""
        self.diagnostics.append(Diagnostic(severity, code, self.source, span, fields))

    def block_span(self, token: Token) -> Span:
        """Return the span of a block token: from its first mark to the end of its last line with text."""
        first, last = token.map or (0, 1)
        start = self.source_offset(token.meta["at"][0])
        line = self.source.locate(Span(start, start)).line
        last = line + max(last - first, 1) - 1
        while last > line and not self.source.line_text(last).strip(" \t>"):
            last -= 1
        return Span(
            start,
            max(
                start, self.source.line_start(last) + len(self.source.line_text(last).rstrip(" \t"))
            ),
        )


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where the content of one inline token comes from: its segments, each with its offset in the source."""

    content_offsets: Sequence[int]
    source_offsets: Sequence[int]

    def source_offset(self, at: int) -> int:
        """Return the offset in the source of an offset in the content."""
        if len(self.content_offsets) == 1:
            return self.source_offsets[0] + at
        place = max(bisect_right(self.content_offsets, at) - 1, 0)
        return self.source_offsets[place] + at - self.content_offsets[place]

    def source_span(self, start: int, stop: int) -> Span:
        """Return the span in the source of a stretch of the content."""
        begin = self.source_offset(start)
        return Span(begin, self.source_offset(stop - 1) + 1 if stop > start else begin)


def map_content(desk: ReadingState, token: Token, skip: int = 0) -> SourceMap:
    """Return the origin of a paragraph's or heading's words; `skip` characters are marks before them."""
    begins: list[int] = token.meta["at"]
    body, content = desk.body, token.content
    first = begins[0] + skip
    while body[first : first + 1] in (" ", "\t"):
        first += 1
    if "\n" not in content:
        return SourceMap((0,), (desk.source_offset(first),))
    ats, sources, at = [0], [desk.source_offset(first)], 0
    for begin, line in zip(begins[1:], content.split("\n")[1:], strict=False):
        at = content.index("\n", at) + 1
        ats.append(at)
        sources.append(desk.source_offset(begin) - (len(line) - len(line.lstrip(" \t"))))
    return SourceMap(ats, sources)
