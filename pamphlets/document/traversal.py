"""Document -> Document: the same tree with every run of inlines passed through one function.

A run is what stands in one paragraph, heading, cell, term or attribution. Runs are met in reading
order. What does not change is returned as the very same object.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar, assert_never

from pamphlets.document.nodes import (
    Aside,
    Block,
    Blocks,
    CodeBlock,
    DefinitionList,
    Document,
    Figure,
    ForeignBlocks,
    ForeignText,
    FormatSection,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    Paragraph,
    PullQuote,
    Quote,
    SourceList,
    StyledText,
    Table,
    TableCell,
    ThematicBreak,
)

InlineMapper = Callable[[Inlines, str], Inlines]
_T = TypeVar("_T")


def map_inlines(blocks: Blocks, run: InlineMapper, lang: str) -> Blocks:
    """Return `blocks` with `run(inlines, language)` applied to each run; a Region changes the language."""
    return _map_items(blocks, lambda block: _map_block(block, run, lang))


def _map_items(items: tuple[_T, ...], change: Callable[[_T], _T]) -> tuple[_T, ...]:
    """Return the items changed, or the very tuple if none is."""
    made = tuple(map(change, items))
    return items if all(a is b for a, b in zip(made, items, strict=True)) else made


def _map_block(block: Block, run: InlineMapper, lang: str) -> Block:
    """Return one block with its runs changed."""
    match block:
        case Paragraph():
            return _map_text_block(block, run, lang)
        case Heading():
            return _map_text_block(block, run, lang)
        case List():
            items = _map_items(block.items, lambda item: _map_list_item(item, run, lang))
            return block if items is block.items else replace(block, items=items)
        case Quote():
            blocks = map_inlines(block.blocks, run, lang)
            attribution = run(block.attribution, lang) if block.attribution else block.attribution
            if blocks is block.blocks and attribution is block.attribution:
                return block
            return replace(block, blocks=blocks, attribution=attribution)
        case Table():
            rows = _map_items(
                block.rows,
                lambda row: _map_items(row, lambda cell: _map_text_block(cell, run, lang)),
            )
            return block if rows is block.rows else replace(block, rows=rows)
        case Figure():
            return _map_figure(block, run, lang)
        case Aside() | PullQuote() | FormatSection():
            blocks = map_inlines(block.blocks, run, lang)
            return block if blocks is block.blocks else replace(block, blocks=blocks)
        case ForeignBlocks():
            blocks = map_inlines(block.blocks, run, block.lang)
            return block if blocks is block.blocks else replace(block, blocks=blocks)
        case DefinitionList():
            return _map_definition_list(block, run, lang)
        case SourceList():
            entries = _map_items(block.entries, lambda entry: _map_text_block(entry, run, lang))
            return block if entries is block.entries else replace(block, entries=entries)
        case CodeBlock() | ThematicBreak():
            return block
        case _:
            assert_never(block)


_Leaf = TypeVar("_Leaf", Paragraph, Heading, TableCell)


def _map_text_block(block: _Leaf, run: InlineMapper, lang: str) -> _Leaf:
    """Return a block or cell that holds inlines with them changed."""
    inlines = run(block.children, lang)
    return block if inlines is block.children else replace(block, children=inlines)


def _map_list_item(item: ListItem, run: InlineMapper, lang: str) -> ListItem:
    """Return one item of a list changed."""
    blocks = map_inlines(item.blocks, run, lang)
    return item if blocks is item.blocks else replace(item, blocks=blocks)


def _map_figure(figure: Figure, run: InlineMapper, lang: str) -> Figure:
    """Return a figure with its caption changed; the picture goes through `run` for its alternative text."""
    before: Inlines = (figure.image,)
    after = run(before, lang)
    image = figure.image
    if after is not before and len(after) == 1 and isinstance(after[0], Image):
        image = after[0]
    caption = map_inlines(figure.caption, run, lang)
    if image is figure.image and caption is figure.caption:
        return figure
    return replace(figure, image=image, caption=caption)


def _map_definition_list(block: DefinitionList, run: InlineMapper, lang: str) -> DefinitionList:
    """Return a glossary with its terms and explanations changed."""

    def entry(pair: tuple[Inlines, tuple[Blocks, ...]]) -> tuple[Inlines, tuple[Blocks, ...]]:
        term = run(pair[0], lang)
        bodies = _map_items(pair[1], lambda body: map_inlines(body, run, lang))
        return pair if term is pair[0] and bodies is pair[1] else (term, bodies)

    entries = _map_items(block.entries, entry)
    return block if entries is block.entries else replace(block, entries=entries)


def walk_document_inlines(document: Document) -> Iterator[Inline]:
    """Yield every inline of the blocks, then of the notes, each before those inside it."""
    yield from list_inlines(document.blocks)
    for note in document.notes:
        yield from list_inlines(note.blocks)


def list_inlines(blocks: Blocks) -> list[Inline]:
    """Return every inline of some blocks, in reading order."""
    found: list[Inline] = []

    def take(run: Inlines, _lang: str) -> Inlines:
        found.extend(_walk_inlines(run))
        return run

    map_inlines(blocks, take, "")
    return found


def _walk_inlines(run: Inlines) -> Iterator[Inline]:
    """Yield inlines, each before those inside it."""
    for inline in run:
        yield inline
        if isinstance(inline, StyledText | ForeignText | Link):
            yield from _walk_inlines(inline.children)
