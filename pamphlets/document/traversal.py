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
    Cell,
    CodeBlock,
    Definitions,
    Document,
    Figure,
    Foreign,
    Heading,
    Image,
    Inline,
    Inlines,
    Item,
    Link,
    List,
    Ornament,
    Paragraph,
    Portion,
    PullQuote,
    Quote,
    Region,
    SourceList,
    Styled,
    Table,
)

Run = Callable[[Inlines, str], Inlines]
_T = TypeVar("_T")


def rewrite(blocks: Blocks, run: Run, lang: str) -> Blocks:
    """Return `blocks` with `run(inlines, language)` applied to each run; a Region changes the language."""
    return _each(blocks, lambda block: _block(block, run, lang))


def _each(items: tuple[_T, ...], change: Callable[[_T], _T]) -> tuple[_T, ...]:
    """Return the items changed, or the very tuple if none is."""
    made = tuple(map(change, items))
    return items if all(a is b for a, b in zip(made, items, strict=True)) else made


def _block(block: Block, run: Run, lang: str) -> Block:
    """Return one block with its runs changed."""
    match block:
        case Paragraph():
            return _leaf(block, run, lang)
        case Heading():
            return _leaf(block, run, lang)
        case List():
            items = _each(block.items, lambda item: _item(item, run, lang))
            return block if items is block.items else replace(block, items=items)
        case Quote():
            blocks = rewrite(block.blocks, run, lang)
            attribution = run(block.attribution, lang) if block.attribution else block.attribution
            if blocks is block.blocks and attribution is block.attribution:
                return block
            return replace(block, blocks=blocks, attribution=attribution)
        case Table():
            rows = _each(block.rows, lambda row: _each(row, lambda cell: _leaf(cell, run, lang)))
            return block if rows is block.rows else replace(block, rows=rows)
        case Figure():
            return _figure(block, run, lang)
        case Aside() | PullQuote() | Portion():
            blocks = rewrite(block.blocks, run, lang)
            return block if blocks is block.blocks else replace(block, blocks=blocks)
        case Region():
            blocks = rewrite(block.blocks, run, block.lang)
            return block if blocks is block.blocks else replace(block, blocks=blocks)
        case Definitions():
            return _definitions(block, run, lang)
        case SourceList():
            entries = _each(block.entries, lambda entry: _leaf(entry, run, lang))
            return block if entries is block.entries else replace(block, entries=entries)
        case CodeBlock() | Ornament():
            return block
        case _:
            assert_never(block)


_Leaf = TypeVar("_Leaf", Paragraph, Heading, Cell)


def _leaf(block: _Leaf, run: Run, lang: str) -> _Leaf:
    """Return a block or cell that holds inlines with them changed."""
    inlines = run(block.children, lang)
    return block if inlines is block.children else replace(block, children=inlines)


def _item(item: Item, run: Run, lang: str) -> Item:
    """Return one item of a list changed."""
    blocks = rewrite(item.blocks, run, lang)
    return item if blocks is item.blocks else replace(item, blocks=blocks)


def _figure(figure: Figure, run: Run, lang: str) -> Figure:
    """Return a figure with its caption changed; the picture goes through `run` for its alternative text."""
    before: Inlines = (figure.image,)
    after = run(before, lang)
    image = figure.image
    if after is not before and len(after) == 1 and isinstance(after[0], Image):
        image = after[0]
    caption = rewrite(figure.caption, run, lang)
    if image is figure.image and caption is figure.caption:
        return figure
    return replace(figure, image=image, caption=caption)


def _definitions(block: Definitions, run: Run, lang: str) -> Definitions:
    """Return a glossary with its terms and explanations changed."""

    def entry(pair: tuple[Inlines, tuple[Blocks, ...]]) -> tuple[Inlines, tuple[Blocks, ...]]:
        term = run(pair[0], lang)
        bodies = _each(pair[1], lambda body: rewrite(body, run, lang))
        return pair if term is pair[0] and bodies is pair[1] else (term, bodies)

    entries = _each(block.entries, entry)
    return block if entries is block.entries else replace(block, entries=entries)


def every_inline(document: Document) -> Iterator[Inline]:
    """Yield every inline of the blocks, then of the notes, each before those inside it."""
    yield from inlines_in(document.blocks)
    for note in document.notes:
        yield from inlines_in(note.blocks)


def inlines_in(blocks: Blocks) -> list[Inline]:
    """Return every inline of some blocks, in reading order."""
    found: list[Inline] = []

    def take(run: Inlines, _lang: str) -> Inlines:
        found.extend(_inside(run))
        return run

    rewrite(blocks, take, "")
    return found


def _inside(run: Inlines) -> Iterator[Inline]:
    """Yield inlines, each before those inside it."""
    for inline in run:
        yield inline
        if isinstance(inline, Styled | Foreign | Link):
            yield from _inside(inline.children)
