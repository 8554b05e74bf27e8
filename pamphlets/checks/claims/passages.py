"""A document as read -> its passages: runs of words with the calls in them, and the calls that cover them from outside.

A passage is a paragraph, a heading, a cell, a term… : what the eye takes as one. Its text has no call in it; each call
keeps the place at which it stands.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple, assert_never

from pamphlets.checks.claims.sentences import SentenceRange, split_sentences
from pamphlets.core.source import Span
from pamphlets.document.nodes import (
    Aside,
    Block,
    Blocks,
    Citation,
    Code,
    CodeBlock,
    DefinitionList,
    Document,
    Figure,
    ForeignBlocks,
    ForeignText,
    FormatSection,
    Heading,
    Image,
    Inlines,
    LineBreak,
    Link,
    List,
    NoteRef,
    PageRef,
    Paragraph,
    PullQuote,
    Quote,
    SourceList,
    StyledText,
    Table,
    Text,
    ThematicBreak,
)

_MAX_LABEL_WORDS: Final = 3  # words of a row's head that names and does not tell

PassageKind = Literal["text", "heading", "step", "pull-quote", "quote"]


class SourceCall(NamedTuple):
    """The call of a note, or a citation, before the character `at` of its passage."""

    offset: int
    inline: NoteRef | Citation


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that belong together: `places` has, for each character and the end, its offset in the source.

    `homes` are the numbers of the sentences that the calls belong to: each to that of the last letter before it.
    `above` are the calls outside of it that cover all of it, `lead` the words that introduce it: the head of its
    column, or the paragraph before it that ends in a colon. A passage « step » tells what to do; « quote » is one that
    the text quotes as a block. `names`: it is the short head of a row whose figures have their notes.
    """

    kind: PassageKind
    text: str
    source_offsets: Sequence[int]
    calls: tuple[SourceCall, ...]
    outer_calls: tuple[SourceCall, ...]
    sentences: tuple[SentenceRange, ...]
    call_sentences: tuple[int, ...]
    introduction: str = ""
    is_row_label: bool = False

    def source_span(self, start: int, stop: int) -> Span:
        """Return where a stretch of the text stands in the source."""
        begin = self.source_offsets[start]
        return Span(begin, max(begin, self.source_offsets[max(stop - 1, start)] + 1))

    def sentence_text(self, stretch: SentenceRange) -> str:
        """Return a sentence without the blanks around it."""
        return self.text[stretch.start : stretch.stop].strip()

    def sentence_at(self, place: int) -> int:
        """Return the number of the sentence that a character stands in."""
        return max(bisect_right(self.sentences, (place, len(self.text))) - 1, 0)


@dataclass(slots=True)
class _PassageBuilder:
    """Gathers the words and the calls of one run."""

    parts: list[str]
    places: list[int]
    calls: list[SourceCall]

    def add(self, text: str, span: Span) -> None:
        """Add characters, each with its place; what the author wrote longer than it is set is told by its end."""
        self.parts.append(text)
        self.places += [
            min(span.start + i, max(span.stop - 1, span.start)) for i in range(len(text))
        ]

    def read(self, run: Inlines) -> None:
        """Add a run of inlines."""
        for inline in run:
            match inline:
                case Text(text=text, span=span) | Code(text=text, span=span):
                    self.add(text, span)
                case (
                    StyledText(children=inner) | ForeignText(children=inner) | Link(children=inner)
                ):
                    self.read(inner)
                case NoteRef() | Citation():
                    self.calls.append(SourceCall(len(self.places), inline))
                case LineBreak(span=span) | PageRef(span=span):
                    self.add(" ", span)
                case Image():
                    pass
                case _:
                    assert_never(inline)


def read_passages(document: Document) -> tuple[Passage, ...]:
    """Return the passages of a document in reading order, those of its notes left out."""
    return read_block_passages(document.blocks)


def read_block_passages(blocks: Blocks) -> tuple[Passage, ...]:
    """Return the passages of some blocks."""
    return tuple(_read_blocks(blocks, "text", ()))


def make_passage(
    kind: PassageKind, run: Inlines, above: tuple[SourceCall, ...] = (), lead: str = ""
) -> Passage:
    """Return the passage of one run of inlines."""
    reader = _PassageBuilder([], [], [])
    reader.read(run)
    text = "".join(reader.parts)
    ends = [*reader.places, reader.places[-1] + 1 if reader.places else 0]
    made = Passage(kind, text, ends, tuple(reader.calls), above, split_sentences(text), (), lead)
    homes = (made.sentence_at(len(text[: call.offset].rstrip()) - 1) for call in made.calls)
    return replace(made, call_sentences=tuple(homes))


def find_closing_calls(one: Passage) -> tuple[SourceCall, ...]:
    """Return the calls at the end of a passage, with nothing but a mark behind them: they speak for all of it.

    So do those before a colon in its last sentence: what follows there draws a conclusion.
    """
    last = one.sentences[-1].start if one.sentences else 0
    return tuple(
        call
        for call in one.calls
        if _is_closing(one.text[call.offset :], in_last=call.offset >= last)
    )


def _is_closing(behind: str, *, in_last: bool) -> bool:
    """Return whether words behind a call are none, or what a colon introduces."""
    return (in_last and behind.lstrip().startswith(":")) or not any(
        char.isalnum() for char in behind
    )


def _read_blocks(
    blocks: Blocks, kind: PassageKind, above: tuple[SourceCall, ...]
) -> Iterator[Passage]:
    """Yield the passages of blocks in a row.

    A heading's calls cover what stands under it; those at the end of a paragraph that ends in a colon, the block that
    it introduces.
    """
    under: list[tuple[int, tuple[SourceCall, ...]]] = []
    intro: tuple[SourceCall, ...] = ()
    lead = ""
    for block in blocks:
        if isinstance(block, Heading):
            under = [(level, calls) for level, calls in under if level < block.level]
            made = make_passage("heading", block.children, above)
            under.append((block.level, made.calls))
            intro, lead = (), ""
            yield made
            continue
        cover = (*above, *(call for _, calls in under for call in calls), *intro)
        found = [
            replace(one, introduction=one.introduction or lead)
            for one in _read_block(block, kind, cover)
        ]
        intro, lead = (), ""
        if isinstance(block, Paragraph) and found and found[0].text.rstrip().endswith(":"):
            intro, lead = find_closing_calls(found[0]), found[0].text
        yield from found


def _read_block(
    block: Block, kind: PassageKind, above: tuple[SourceCall, ...]
) -> Iterator[Passage]:
    """Yield the passages of one block."""
    match block:
        case Paragraph(children=run) | Heading(children=run):
            yield make_passage(kind, run, above)
        case Quote():
            sign = make_passage("text", block.attribution)
            inside: PassageKind = "quote" if block.attribution else kind
            yield from _read_blocks(block.blocks, inside, (*above, *sign.calls))
            if block.attribution:
                yield make_passage("text", block.attribution, above)
        case List():
            for item in block.items:
                yield from _read_blocks(item.blocks, "step" if block.are_steps else kind, above)
        case Table():
            yield from _read_table(block, above)
        case (
            Figure(caption=inner)
            | Aside(blocks=inner)
            | ForeignBlocks(blocks=inner)
            | FormatSection(blocks=inner)
        ):
            yield from _read_blocks(inner, kind, above)
        case PullQuote(blocks=inner):
            yield from _read_blocks(inner, "pull-quote", above)
        case DefinitionList(entries=entries):
            for term, bodies in entries:
                named = make_passage("text", term, above)
                yield named
                for body in bodies:
                    yield from _read_blocks(body, kind, (*above, *named.calls))
        case SourceList() | CodeBlock() | ThematicBreak():
            pass
        case _:
            assert_never(block)


def _read_table(table: Table, above: tuple[SourceCall, ...]) -> Iterator[Passage]:
    """Yield the cells of a table.

    A call in the head of a column or of a row covers its cells, one in any of these cells the head. A short head of a
    row, such as a bare number, only names it where other columns have their notes in their heads.
    """
    grid = [[make_passage("text", cell.children) for cell in row] for row in table.rows]
    for number, row in enumerate(grid):
        for place, one in enumerate(row):
            column = [other[place] for other in grid if place < len(other)]
            head = column[:1] if number else column[1:]
            beside = [] if not number else row[:1] if place else row[1:]
            calls = tuple(call for other in (*head, *beside) for call in other.calls)
            short = place == 0 and len(one.text.split()) <= _MAX_LABEL_WORDS
            names = short and number > 0 and any(other.calls for other in grid[0][1:])
            yield replace(
                one,
                outer_calls=(*above, *calls),
                introduction=head[0].text if number else "",
                is_row_label=names,
            )
