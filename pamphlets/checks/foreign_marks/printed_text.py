"""Document -> its words as one string, as their author typed them, each with its place in the source.

Runs (paragraphs, headings, cells…) stand between empty lines; lines stay lines. Code, pictures, calls and citations are
one object replacement character each, and so is every character that a backslash or an entity stands for: no mark is
found in them.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pamphlets.document import nodes

HOLE: Final = "\ufffc"
_RUN_END: Final = "\n\n"
# `&amp;nbsp;` is an entity that was written twice over: its author sees it on paper.
_ESCAPES: Final = re.compile(
    r"(?P<line_end>\\\\(?=\s|$))|\\[!-/:-@\[-`{-~ ]|(?!&amp;#?\w+;)&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});"
)
# An address that is written plainly: what may stand in it is no mark.
_NO_MARK: Final = re.compile(r"[^A-Za-z0-9:/.-]")


@dataclass(frozen=True, slots=True)
class PrintedText:
    """Words, and where they stand."""

    text: str
    starts: Sequence[int]
    """offsets in `text` at which pieces begin, in order; the first is 0"""
    source_offsets: Sequence[int]
    """where each piece begins in the source"""

    def source_offset(self, offset: int) -> int:
        """Return the offset in the source of an offset in the text."""
        piece = bisect_right(self.starts, offset) - 1
        return self.source_offsets[piece] + offset - self.starts[piece]


def collect_printed_text(document: nodes.Document) -> PrintedText:
    """Return the words of a document's blocks, then of its notes."""
    collector = _TextCollector(document.source.text)
    collector.add_blocks(document.blocks)
    for note in document.notes:
        collector.add_blocks(note.blocks)
    collector.add(_RUN_END, 0)
    text = "".join(collector.parts)
    return PrintedText(text, collector.starts, collector.source_offsets)


@dataclass(slots=True)
class _TextCollector:
    """The pieces gathered so far."""

    source_text: str
    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    source_offsets: list[int] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, source_offset: int) -> None:
        """Add a piece that begins at an offset of the source."""
        self.parts.append(text)
        self.starts.append(self.length)
        self.source_offsets.append(source_offset)
        self.length += len(text)

    def add_blocks(self, blocks: nodes.Blocks) -> None:
        """Add the runs of blocks, and of those inside them."""
        for block in blocks:
            match block:
                case nodes.Heading(children=children) | nodes.Paragraph(children=children):
                    self.add_run(children)
                case nodes.Quote(attribution=attribution):
                    self.add_blocks(block.blocks)
                    self.add_run(attribution)
                case nodes.List(items=(item,), start=None):
                    # `* mots*` is a list of one item to CommonMark, and italics to its author.
                    offset = item.span.start
                    is_starred = self.source_text.startswith("* ", offset)
                    self.add(_RUN_END + "* " * is_starred, offset - len(_RUN_END))
                    self.add_blocks(item.blocks)
                case nodes.Table(rows=rows):
                    for row in rows:
                        for cell in row:
                            self.add_run(cell.children, HOLE)  # no line begins in a cell
                case nodes.DefinitionList(entries=entries):
                    for term, explanations in entries:
                        self.add_run(term.children)
                        for explanation in explanations:
                            self.add_blocks(explanation)
                case _:
                    self.add_blocks(nodes.child_blocks(block))

    def add_run(self, run: nodes.Inlines, before: str = "") -> None:
        """Add one run behind those before it."""
        if not run:
            return
        # Behind the asterisk of a list of one item its words go on in the same line.
        is_item_start = bool(self.parts) and self.parts[-1].endswith("* ")
        separator = before if is_item_start else _RUN_END + before
        self.add(separator, run[0].span.start - len(separator))
        self.add_inlines(run)

    def add_inlines(self, inlines: nodes.Inlines) -> None:
        """Add the words of inlines, those inside styles and links too."""
        for inline in inlines:
            span = inline.span
            match inline:
                case nodes.Text(text=text):
                    written = self.source_text[span.start : span.stop]
                    if written != text:
                        written = _ESCAPES.sub(_blank_escape, written)
                    self.add(written, span.start)
                case nodes.Link(children=(nodes.Text(text=text),), is_bare=True):
                    self.add(_NO_MARK.sub(HOLE, text), inline.children[0].span.start)
                case (
                    nodes.StyledText(children=children)
                    | nodes.ForeignText(children=children)
                    | nodes.Link(children=children)
                ):
                    self.add_inlines(children)
                case nodes.Citation(typed=typed) if typed:
                    self.add_inlines(typed)  # `@fig-plan`, which is no key of the register
                case nodes.LineBreak():
                    self.add("\n", span.start)
                case _:
                    self.add(HOLE, span.start)


def _blank_escape(escape: re.Match[str]) -> str:
    """Return what stands for an escaped character: as many holes as it has characters; spaces for a space."""
    length = len(escape[0])
    if escape["line_end"]:  # of DokuWiki, and of LaTeX
        return escape[0]
    if escape[0] in ("\\(", "\\)"):  # as TeX has its formulas
        return HOLE + escape[0][1]
    return (" " if escape[0] == "\\ " else HOLE) * length
