"""Blocks -> passages: runs of words with the calls in them, and the calls that cover them from outside.

A passage is a paragraph, a heading, a cell, a term… : what the eye takes as one. Its text has no call in it; each call
keeps the place at which it stands.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple, assert_never

from pamphlets.checks.claims.sentences import SentenceRange, split_sentences
from pamphlets.core.source import Span
from pamphlets.document import nodes
from pamphlets.document.nodes import Blocks, Citation, Inlines, NoteRef

_MAX_LABEL_WORDS: Final = 3  # words of a row's head that names and does not tell

PassageKind = Literal["text", "heading", "step", "pull-quote", "quote"]


class SourceCall(NamedTuple):
    """The call of a note, or a citation, before the character `offset` of its passage."""

    offset: int
    inline: NoteRef | Citation


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that belong together."""

    kind: PassageKind
    """`step` tells what to do; `quote` is what the text quotes as a block."""
    text: str
    source_offsets: Sequence[int]
    """Where each character, and the end, stands in the source."""
    calls: tuple[SourceCall, ...]
    outer_calls: tuple[SourceCall, ...]
    """The calls outside of it that cover all of it."""
    sentences: tuple[SentenceRange, ...]
    call_sentences: tuple[int, ...] = ()
    """For each call the number of its sentence: that of the last letter before it."""
    introduction: str = ""
    """The words that introduce it: the head of its column, or the paragraph before it that ends in a colon."""
    is_row_label: bool = False
    """Whether it is the short head of a row whose figures have their notes."""

    def source_span(self, start: int, stop: int) -> Span:
        """Return where a stretch of the text stands in the source."""
        begin = self.source_offsets[start]
        return Span(begin, max(begin, self.source_offsets[max(stop - 1, start)] + 1))

    def sentence_text(self, number: int) -> str:
        """Return a sentence without the blanks around it."""
        start, stop = self.sentences[number]
        return self.text[start:stop].strip()

    def is_quotation(self, number: int) -> bool:
        """Return whether a sentence is nothing but one quotation."""
        words = self.sentence_text(number)
        return words.startswith("«") and words.endswith("»") and words.count("«") == 1

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that a character stands in."""
        return max(bisect_right(self.sentences, (offset, len(self.text))) - 1, 0)

    def calls_in(self, sentence: int) -> tuple[SourceCall, ...]:
        """Return the calls that stand in a sentence, by its number."""
        pairs = zip(self.calls, self.call_sentences, strict=True)
        return tuple(call for call, number in pairs if number == sentence)

    def closing_calls(self) -> tuple[SourceCall, ...]:
        """Return the calls at the end, with nothing but a mark behind them: they speak for the whole passage.

        So do those before a colon in the last sentence: what follows there draws a conclusion.
        """
        closing: list[SourceCall] = []
        last_start = self.sentences[-1].start if self.sentences else 0
        for call in self.calls:
            behind = self.text[call.offset :]
            is_before_colon = behind.lstrip().startswith(":")
            has_words_behind = any(map(str.isalnum, behind))
            if not has_words_behind or (is_before_colon and call.offset >= last_start):
                closing.append(call)
        return tuple(closing)


@dataclass(slots=True)
class _PassageBuilder:
    """Gathers the words and the calls of one run."""

    texts: list[str]
    source_offsets: list[int]
    calls: list[SourceCall]

    def add_text(self, text: str, span: Span) -> None:
        """Add characters, each with its place in the source; where more are set than were typed, the last place recurs."""
        self.texts.append(text)
        self.source_offsets += [
            min(span.start + i, max(span.stop - 1, span.start)) for i in range(len(text))
        ]

    def add_inlines(self, run: Inlines) -> None:
        """Add a run of inlines."""
        for inline in run:
            match inline:
                case nodes.Text(text=text, span=span) | nodes.Code(text=text, span=span):
                    self.add_text(text, span)
                case nodes.StyledText() | nodes.ForeignText() | nodes.Link():
                    self.add_inlines(inline.children)
                case NoteRef() | Citation():
                    self.calls.append(SourceCall(len(self.source_offsets), inline))
                case nodes.LineBreak(span=span) | nodes.PageRef(span=span):
                    self.add_text(" ", span)
                case nodes.Image():
                    pass
                case _:
                    assert_never(inline)


def make_passage(
    kind: PassageKind,
    run: Inlines,
    outer_calls: tuple[SourceCall, ...] = (),
    introduction: str = "",
) -> Passage:
    """Return the passage of one run of inlines."""
    builder = _PassageBuilder([], [], [])
    builder.add_inlines(run)
    text, offsets = "".join(builder.texts), builder.source_offsets
    offsets.append(offsets[-1] + 1 if offsets else 0)
    calls, sentences = tuple(builder.calls), split_sentences(text)
    passage = Passage(kind, text, offsets, calls, outer_calls, sentences)
    call_sentences: list[int] = []
    for call in calls:
        last_letter = len(text[: call.offset].rstrip()) - 1
        call_sentences.append(passage.sentence_at(last_letter))
    return replace(passage, call_sentences=tuple(call_sentences), introduction=introduction)


def read_passages(blocks: Blocks) -> tuple[Passage, ...]:
    """Return the passages of some blocks in reading order."""
    return tuple(_read_blocks(blocks, "text", ()))


def _read_blocks(
    blocks: Blocks, kind: PassageKind, outer_calls: tuple[SourceCall, ...]
) -> Iterator[Passage]:
    """Yield the passages of blocks in a row.

    A heading's calls cover what stands under it; those at the end of a paragraph that ends in a colon, the block that
    it introduces.
    """
    # The headings that are open: the level and the calls of each.
    headings: list[tuple[int, tuple[SourceCall, ...]]] = []
    introducing: tuple[SourceCall, ...] = ()
    introduction = ""
    for block in blocks:
        if isinstance(block, nodes.Heading):
            heading = make_passage("heading", block.children, outer_calls)
            headings = [(level, calls) for level, calls in headings if level < block.level]
            headings.append((block.level, heading.calls))
            introducing, introduction = (), ""
            yield heading
            continue
        covering = outer_calls
        for _, calls in headings:
            covering += calls
        passages = list(_read_block(block, kind, covering + introducing))
        for passage in passages:
            words = passage.introduction or introduction
            yield replace(passage, introduction=words)
        introducing, introduction = (), ""
        if isinstance(block, nodes.Paragraph) and passages[0].text.rstrip().endswith(":"):
            introducing, introduction = passages[0].closing_calls(), passages[0].text


def _read_block(
    block: nodes.Block, kind: PassageKind, outer_calls: tuple[SourceCall, ...]
) -> Iterator[Passage]:
    """Yield the passages of one block."""
    match block:
        case nodes.Paragraph(children=run) | nodes.Heading(children=run):
            yield make_passage(kind, run, outer_calls)
        case nodes.Quote(attribution=()):
            yield from _read_blocks(block.blocks, kind, outer_calls)
        case nodes.Quote():
            signature = make_passage("text", block.attribution, outer_calls)
            yield from _read_blocks(block.blocks, "quote", outer_calls + signature.calls)
            yield signature
        case nodes.List():
            for item in block.items:
                item_kind = "step" if block.are_steps else kind
                yield from _read_blocks(item.blocks, item_kind, outer_calls)
        case nodes.Table():
            yield from _read_table(block, outer_calls)
        case nodes.Figure(caption=blocks):
            yield from _read_blocks(blocks, kind, outer_calls)
        case nodes.Aside() | nodes.ForeignBlocks() | nodes.FormatSection():
            yield from _read_blocks(block.blocks, kind, outer_calls)
        case nodes.PullQuote():
            yield from _read_blocks(block.blocks, "pull-quote", outer_calls)
        case nodes.DefinitionList():
            for run, explanations in block.entries:
                term = make_passage("text", run, outer_calls)
                yield term
                for blocks in explanations:
                    yield from _read_blocks(blocks, kind, outer_calls + term.calls)
        case nodes.SourceList() | nodes.CodeBlock() | nodes.ThematicBreak():
            pass
        case _:
            assert_never(block)


def _read_table(
    table: nodes.Table, outer_calls: tuple[SourceCall, ...]
) -> Iterator[Passage]:
    """Yield the cells of a table.

    A call in the head of a column or of a row covers its cells, one in any of these cells the head. A short head of a
    row, such as a bare number, only names it where other columns have their notes in their heads.
    """
    grid: list[list[Passage]] = []
    for cells in table.rows:
        passages = [make_passage("text", cell.children) for cell in cells]
        grid.append(passages)
    has_noted_columns = any(head.calls for head in grid[0][1:])
    for row_number, row in enumerate(grid):
        for column_number, cell in enumerate(row):
            column = [cells[column_number] for cells in grid if column_number < len(cells)]
            related, introduction = column[1:], ""
            if row_number:
                related = column[:1] + (row[:1] if column_number else row[1:])
                introduction = column[0].text
            calls = outer_calls
            for other in related:
                calls += other.calls
            is_label = has_noted_columns and row_number > 0 and column_number == 0
            is_label = is_label and len(cell.text.split()) <= _MAX_LABEL_WORDS
            yield replace(
                cell, outer_calls=calls, introduction=introduction, is_row_label=is_label
            )
