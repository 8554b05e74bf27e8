"""Blocks -> passages: runs of words with the calls in them, and the calls that cover them from outside."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, assert_never

from pamphlets.checks.claims.numerals import normalize_characters
from pamphlets.checks.claims.passages.passage import (
    Passage,
    PassageKind,
    SourceCall,
    make_passage,
)
from pamphlets.checks.claims.passages.sentence_kinds import (
    is_command,
    is_recap_title,
    is_source_line,
    lists_needs,
)
from pamphlets.checks.claims.passages.surroundings import (
    find_following_calls,
    find_introducing_calls,
)
from pamphlets.checks.claims.passages.table_passages import read_table
from pamphlets.document import nodes
from pamphlets.document.nodes import Blocks, to_plain_text

Calls = tuple[SourceCall, ...]

# A heading down to this level begins a section; those below it stand in one.
_SECTION_LEVEL: Final = 3
# What may stand between a heading and the sentence that opens its section.
_BESIDE_TEXT: Final = (nodes.Figure, nodes.PullQuote, nodes.Aside, nodes.NewPage)


def read_passages(blocks: Blocks) -> tuple[Passage, ...]:
    """Return the passages of some blocks in reading order."""
    return tuple(_add_openings(_pair_passages(blocks, "text", ()), None))


def _read_blocks(
    blocks: Blocks, kind: PassageKind, outer_calls: Calls
) -> Iterator[Passage]:
    """Yield the passages of blocks that stand in another block."""
    return _add_openings(_pair_passages(blocks, kind, outer_calls), "")


def _add_openings(
    pairs: Iterable[tuple[nodes.Block, Passage]], opening: str | None
) -> Iterator[Passage]:
    """Yield passages, each with the sentence that opens its section: the first one under the nearest heading.

    `opening` is that of what stands before any heading; None: the first sentence of all.
    """
    for block, passage in pairs:
        if isinstance(block, nodes.Heading):
            if block.level <= _SECTION_LEVEL:
                opening = None
            yield passage
            continue
        if opening is None and not isinstance(block, _BESIDE_TEXT):
            opening = passage.opening_words()
        yield replace(passage, opening=passage.opening or opening or "")


def _pair_passages(
    blocks: Blocks, kind: PassageKind, outer_calls: Calls
) -> Iterator[tuple[nodes.Block, Passage]]:
    """Yield the passages of blocks in a row, each behind its block.

    A heading's calls cover what stands under it; those of the paragraph before a block, and of the one after it, the
    block itself where that paragraph speaks of it.
    """
    # The headings that are open: the level and the calls of each.
    headings: list[tuple[int, Calls]] = []
    paragraphs = [_paragraph_passage(block) for block in blocks]
    for number, block in enumerate(blocks):
        if isinstance(block, nodes.Heading):
            heading = make_passage("heading", block.children, outer_calls)
            headings = [(level, calls) for level, calls in headings if level < block.level]
            headings.append((block.level, heading.calls))
            yield block, heading
            continue
        covering = sum((calls for _, calls in headings), outer_calls)
        before = paragraphs[number - 1] if number else None
        after = paragraphs[number + 1] if number + 1 < len(blocks) else None
        covering += find_introducing_calls(before, block)
        covering += find_following_calls(after, block)
        introduction = before.text if before and before.text.rstrip().endswith(":") else ""
        is_sourced = after is not None and _is_source_of(after, block)
        block_kind = _kind_in_context(blocks[:number], block, kind)
        own = paragraphs[number]
        speaks_for_block = number > 0 and bool(
            find_following_calls(own, blocks[number - 1])
        )
        for passage in _read_block(block, block_kind, covering):
            told = replace(
                passage,
                introduction=passage.introduction or introduction,
                is_sourced=passage.is_sourced or is_sourced,
                speaks_for_block=speaks_for_block,
            )
            yield block, told


def _paragraph_passage(block: nodes.Block) -> Passage | None:
    """Return the passage of a paragraph, None for any other block."""
    if isinstance(block, nodes.Paragraph):
        return make_passage("text", block.children)
    return None


def _is_source_of(after: Passage, block: nodes.Block) -> bool:
    """Return whether the paragraph after a block names its source in plain words: « Source : registre »."""
    is_told_of = isinstance(block, nodes.Table | nodes.Figure | nodes.Quote | nodes.List)
    return is_told_of and is_source_line(after.text)


def _kind_in_context(before: Blocks, block: nodes.Block, kind: PassageKind) -> PassageKind:
    """Return the kind of what stands in a block, by the block and the one before it."""
    if isinstance(block, nodes.Paragraph):
        return "source-line" if is_source_line(to_plain_text(block.children)) else kind
    if not isinstance(block, nodes.List):
        return kind
    items = [_first_words(item) for item in block.items]
    if block.are_steps:
        return "step"
    if all(is_command(words, or_infinitive=True) for words in items):
        return "to-do"
    introduction = _first_words(before[-1]) if before else ""
    return "step" if lists_needs(introduction) else kind


def _first_words(block: nodes.Block | nodes.ListItem) -> str:
    """Return the words of a paragraph or a heading, else those that stand first in a block."""
    if isinstance(block, nodes.Paragraph | nodes.Heading):
        return normalize_characters(to_plain_text(block.children))
    inner = nodes.child_blocks(block)
    return _first_words(inner[0]) if inner else ""


def _read_block(
    block: nodes.Block, kind: PassageKind, outer_calls: Calls
) -> Iterator[Passage]:
    """Yield the passages of one block."""
    match block:
        case nodes.Paragraph(children=run) | nodes.Heading(children=run):
            yield make_passage(kind, run, outer_calls)
        case nodes.Quote(attribution=()):
            yield from _read_blocks(block.blocks, kind, outer_calls)
        case nodes.Quote():
            yield from _read_signed_quote(block, outer_calls)
        case nodes.List(are_fields=True) | nodes.FormLetter():
            pass  # what its sender will say, not what the text says
        case nodes.List():
            for item in block.items:
                yield from _read_blocks(item.blocks, kind, outer_calls)
        case nodes.Table():
            yield from read_table(block, outer_calls)
        case nodes.Figure(caption=blocks):
            yield from _read_blocks(blocks, kind, outer_calls)
        case nodes.Aside():
            box_kind: PassageKind = "recap" if is_recap_title(_box_title(block)) else kind
            yield from _read_blocks(block.blocks, box_kind, outer_calls)
        case nodes.ForeignBlocks() | nodes.FormatSection():
            yield from _read_blocks(block.blocks, kind, outer_calls)
        case nodes.PullQuote():
            yield from _read_blocks(block.blocks, "pull-quote", outer_calls)
        case nodes.DefinitionList():
            for term, explanations in block.entries:
                passage = make_passage("text", term.children, outer_calls)
                yield passage
                for blocks in explanations:
                    yield from _read_blocks(blocks, kind, outer_calls + passage.calls)
        case (
            nodes.SourceList() | nodes.CodeBlock() | nodes.ThematicBreak() | nodes.NewPage()
        ):
            pass
        case _:
            assert_never(block)


def _read_signed_quote(quote: nodes.Quote, outer_calls: Calls) -> Iterator[Passage]:
    """Yield the passages of a quotation and of the line that signs it, whose calls cover it."""
    signature = make_passage("text", quote.attribution, outer_calls)
    names_work = any(_is_work(inline) for inline in quote.attribution)
    words = "" if names_work or signature.calls else signature.text
    for passage in _read_blocks(quote.blocks, "quote", outer_calls + signature.calls):
        yield replace(passage, signature=words.strip())
    yield signature


def _is_work(inline: nodes.Inline) -> bool:
    """Return whether an inline is set as titles are."""
    return isinstance(inline, nodes.StyledText) and inline.kind == "emphasis"


def _box_title(box: nodes.Aside) -> str:
    """Return the words of a box's title, or with which it begins."""
    blocks: Sequence[nodes.Block] = box.blocks
    return _first_words(blocks[0]) if blocks else ""
