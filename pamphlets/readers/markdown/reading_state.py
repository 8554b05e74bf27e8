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
class Desk:
    """The mutable state of one reading; no other outlives a call of `read`.

    `body` is the text that markdown-it saw, `base` its offset in the source, `cuts` the places of that
    text at which characters were left out. `inside` is the label of the note being read, or None.
    """

    source: Source
    body: str
    base: int
    cuts: tuple[tuple[int, int], ...] = ()
    hidden: bool = False
    told: list[Diagnostic] = field(default_factory=list)
    nodes: int = 0
    numbers: dict[str, int] = field(default_factory=dict)
    called: list[tuple[str, Span]] = field(default_factory=list)
    bodies: dict[str, NoteBody] = field(default_factory=dict)
    inside: str | None = None
    anchors: dict[str, Span] = field(default_factory=dict)
    inner_links: list[tuple[str, Span]] = field(default_factory=list)
    dropped_tags: set[str] = field(default_factory=set)
    hidden_at: Span | None = None

    def node(self) -> NodeId:
        """Return the next node id."""
        self.nodes += 1
        return self.nodes

    def origin(self, at: int) -> int:
        """Return the offset in the source of an offset in `body`."""
        if self.cuts:
            cut = bisect_right(self.cuts, (at, len(self.body))) - 1
            return self.base + at + (self.cuts[cut][1] if cut >= 0 else 0)
        return self.base + at

    def tell(self, severity: Severity, code: str, span: Span, **fields: str) -> None:
        """Keep one diagnostic."""
        self.told.append(Diagnostic(severity, code, self.source, span, fields))

    def lines(self, token: Token) -> Span:
        """Return the span of a block token: from its first mark to the end of its last line with text."""
        first, last = token.map or (0, 1)
        start = self.origin(token.meta["at"][0])
        line = self.source.place(Span(start, start)).line
        last = line + max(last - first, 1) - 1
        while last > line and not self.source.line(last).strip(" \t>"):
            last -= 1
        return Span(start, max(start, self.source.offset(last) + len(self.source.line(last).rstrip(" \t"))))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the content of one inline token comes from: its segments, each with its offset in the source."""

    ats: Sequence[int]
    sources: Sequence[int]

    def offset(self, at: int) -> int:
        """Return the offset in the source of an offset in the content."""
        if len(self.ats) == 1:
            return self.sources[0] + at
        place = max(bisect_right(self.ats, at) - 1, 0)
        return self.sources[place] + at - self.ats[place]

    def span(self, start: int, stop: int) -> Span:
        """Return the span in the source of a stretch of the content."""
        begin = self.offset(start)
        return Span(begin, self.offset(stop - 1) + 1 if stop > start else begin)


def origin_of(desk: Desk, token: Token, skip: int = 0) -> Origin:
    """Return the origin of a paragraph's or heading's words; `skip` characters are marks before them."""
    begins: list[int] = token.meta["at"]
    body, content = desk.body, token.content
    first = begins[0] + skip
    while body[first : first + 1] in (" ", "\t"):
        first += 1
    if "\n" not in content:
        return Origin((0,), (desk.origin(first),))
    ats, sources, at = [0], [desk.origin(first)], 0
    for begin, line in zip(begins[1:], content.split("\n")[1:], strict=False):
        at = content.index("\n", at) + 1
        ats.append(at)
        sources.append(desk.origin(begin) - (len(line) - len(line.lstrip(" \t"))))
    return Origin(ats, sources)
