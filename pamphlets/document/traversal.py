"""Document -> Document with every run of inlines passed through one function; Document -> its inlines.

A run is what stands in one paragraph, heading, cell, term or attribution. Runs are met in reading
order. What does not change is returned as the very same object.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar, assert_never

from pamphlets.core.source import Span
from pamphlets.document import nodes

InlineMapper = Callable[[nodes.Inlines, str], nodes.Inlines]
TableMapper = Callable[[nodes.Table, str], nodes.Blocks]
_T = TypeVar("_T")
_Node = TypeVar(
    "_Node",
    bound="nodes.Document | nodes.Note | nodes.Block | nodes.ListItem | nodes.TableCell"
    " | nodes.DefinitionTerm | nodes.Inline",
)
_TextNode = TypeVar(
    "_TextNode", nodes.Paragraph, nodes.Heading, nodes.TableCell, nodes.DefinitionTerm
)


def map_inlines(blocks: nodes.Blocks, mapper: InlineMapper, lang: str) -> nodes.Blocks:
    """Return `blocks` with `mapper(inlines, language)` applied to each run; ForeignBlocks change the language."""
    return _BlockMapper(mapper, lang).map_blocks(blocks)


def map_tables(blocks: nodes.Blocks, mapper: TableMapper, lang: str) -> nodes.Blocks:
    """Return `blocks` with the blocks of `mapper(table, language)` in the place of each table."""
    return _BlockMapper(_keep_inlines, lang, mapper).map_blocks(blocks)


def _keep_inlines(inlines: nodes.Inlines, _lang: str) -> nodes.Inlines:
    return inlines


def walk_document_inlines(document: nodes.Document) -> Iterator[nodes.Inline]:
    """Yield every inline of the blocks, then of the notes, each before those inside it."""
    yield from list_inlines(document.blocks)
    for note in document.notes:
        yield from list_inlines(note.blocks)


def find_picture_addresses(document: nodes.Document) -> dict[str, Span]:
    """Return the address of each picture in the document and where it first stands."""
    addresses: dict[str, Span] = {}
    if document.meta.cover_image:
        addresses[document.meta.cover_image] = document.meta.span_of("cover")
    text = document.source.text
    if "![" in text or "<img" in text.lower():  # the marks that every picture begins with
        for inline in walk_document_inlines(document):
            if isinstance(inline, nodes.Image):
                addresses.setdefault(inline.path, inline.span)
    return addresses


def split_source_list(blocks: nodes.Blocks) -> tuple[nodes.Blocks, nodes.SourceList | None]:
    """Return blocks without the list of sources that ends them and its heading, and the list; None where there is none."""
    if not blocks or not isinstance(blocks[-1], nodes.SourceList):
        return blocks, None
    text = blocks[:-1]
    if text and isinstance(text[-1], nodes.Heading):
        text = text[:-1]
    return text, blocks[-1]


def split_chapters(blocks: nodes.Blocks) -> Iterator[nodes.Blocks]:
    """Yield the chapters of a text: each from one heading of its highest level to the next.

    New pages asked for between two chapters belong to the second: the notes of the first stand before them.
    """
    highest = min(
        (block.level for block in blocks if isinstance(block, nodes.Heading)), default=0
    )
    start = 0
    for index, block in enumerate(blocks):
        if index and isinstance(block, nodes.Heading) and block.level == highest:
            stop = index
            while stop > start and isinstance(blocks[stop - 1], nodes.NewPage):
                stop -= 1
            yield blocks[start:stop]
            start = stop
    yield blocks[start:]


def list_inlines(blocks: nodes.Blocks) -> list[nodes.Inline]:
    """Return every inline of some blocks, in reading order."""
    inlines: list[nodes.Inline] = []

    def collect(run: nodes.Inlines, _lang: str) -> nodes.Inlines:
        inlines.extend(_walk_inlines(run))
        return run

    map_inlines(blocks, collect, "")
    return inlines


def has_words(inlines: nodes.Inlines) -> bool:
    """Return whether inlines say anything, or show a picture."""
    has_picture = any(isinstance(inline, nodes.Image) for inline in inlines)
    return has_picture or bool(nodes.to_plain_text(inlines).strip())


def names_rows(table: nodes.Table) -> bool:
    """Return whether the first cell of each row names it: an empty corner stands above a column of names."""
    head = table.rows[0]
    corner, *others = [has_words(cell.children) for cell in head]
    return not corner and any(others)


def _walk_inlines(run: nodes.Inlines) -> Iterator[nodes.Inline]:
    """Yield inlines, each before those inside it."""
    for inline in run:
        yield inline
        if isinstance(inline, nodes.StyledText | nodes.ForeignText | nodes.Link):
            yield from _walk_inlines(inline.children)
        elif isinstance(inline, nodes.Citation):
            for item in inline.items:
                yield from _walk_inlines(item.prefix + item.locator)


@dataclass(frozen=True, slots=True)
class _BlockMapper:
    """One pass over blocks of one language."""

    mapper: InlineMapper
    lang: str
    table_mapper: TableMapper | None = None

    def map_blocks(self, blocks: nodes.Blocks) -> nodes.Blocks:
        mapped: list[nodes.Block] = []
        for block in blocks:
            if self.table_mapper is not None and isinstance(block, nodes.Table):
                mapped += self.table_mapper(block, self.lang)
            else:
                mapped.append(self.map_block(block))
        return keep_if_same(blocks, mapped)

    def map_block(self, block: nodes.Block) -> nodes.Block:
        match block:
            case nodes.Paragraph():
                return self.map_text(block)
            case nodes.Heading():
                return self.map_text(block)
            case nodes.List():
                return update_node(block, items=_map_items(block.items, self.map_item))
            case nodes.Quote():
                blocks = self.map_blocks(block.blocks)
                attribution = (
                    self.mapper(block.attribution, self.lang) if block.attribution else ()
                )
                return update_node(block, blocks=blocks, attribution=attribution)
            case nodes.Table():
                return update_node(block, rows=_map_items(block.rows, self.map_row))
            case nodes.Figure():
                return self.map_figure(block)
            case (
                nodes.Aside()
                | nodes.PullQuote()
                | nodes.FormLetter()
                | nodes.FormatSection()
            ):
                return update_node(block, blocks=self.map_blocks(block.blocks))
            case nodes.ForeignBlocks():
                inside = replace(self, lang=block.lang)
                return update_node(block, blocks=inside.map_blocks(block.blocks))
            case nodes.DefinitionList():
                return update_node(
                    block, entries=_map_items(block.entries, self.map_definition)
                )
            case nodes.SourceList():
                return update_node(block, entries=_map_items(block.entries, self.map_text))
            case nodes.CodeBlock() | nodes.ThematicBreak() | nodes.NewPage():
                return block
            case _:
                assert_never(block)

    def map_text(self, node: _TextNode) -> _TextNode:
        return update_node(node, children=self.mapper(node.children, self.lang))

    def map_item(self, item: nodes.ListItem) -> nodes.ListItem:
        return update_node(item, blocks=self.map_blocks(item.blocks))

    def map_row(self, row: tuple[nodes.TableCell, ...]) -> tuple[nodes.TableCell, ...]:
        return _map_items(row, self.map_text)

    def map_figure(self, figure: nodes.Figure) -> nodes.Figure:
        """Return a figure with its caption mapped; its picture goes through the mapper for its alternative text."""
        image = figure.image
        run = self.mapper((image,), self.lang)
        if len(run) == 1 and isinstance(run[0], nodes.Image):
            image = run[0]
        return update_node(figure, image=image, caption=self.map_blocks(figure.caption))

    def map_definition(self, definition: nodes.Definition) -> nodes.Definition:
        term, explanations = definition
        mapped_term = self.map_text(term)
        mapped_explanations = _map_items(explanations, self.map_blocks)
        if mapped_term is term and mapped_explanations is explanations:
            return definition
        return mapped_term, mapped_explanations


def _map_items(items: tuple[_T, ...], change: Callable[[_T], _T]) -> tuple[_T, ...]:
    """Return the items changed, or the very tuple if none is."""
    return keep_if_same(items, tuple(map(change, items)))


def keep_if_same(old: tuple[_T, ...], new: Sequence[_T]) -> tuple[_T, ...]:
    """Return the old items if the new are the very same, else the new."""
    if len(new) == len(old) and all(a is b for a, b in zip(new, old, strict=True)):
        return old
    return tuple(new)


def update_node(node: _Node, **fields: Any) -> _Node:  # noqa: ANN401 - the fields of any node
    """Return the node with these fields, or the very node if none differs."""
    if all(getattr(node, name) is value for name, value in fields.items()):
        return node
    return replace(node, **fields)
