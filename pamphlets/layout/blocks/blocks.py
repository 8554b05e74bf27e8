"""Blocks -> parts: each kind of block is set by its own file; here they are called and spaced."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from pamphlets.document.nodes import (
    Aside,
    Block,
    Blocks,
    CodeBlock,
    DefinitionList,
    Figure,
    ForeignBlocks,
    FormatSection,
    Heading,
    Inlines,
    Link,
    List,
    Paragraph,
    PullQuote,
    Quote,
    SourceList,
    StyledText,
    Table,
    Text,
    ThematicBreak,
)
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    keep_together,
    make_paragraph_boxes,
)
from pamphlets.layout.blocks.code_blocks import set_code_block
from pamphlets.layout.blocks.figures import set_figure, set_ornament
from pamphlets.layout.blocks.galley import Box, GalleyPart, VerticalSpace
from pamphlets.layout.blocks.headings import (
    LINES_KEPT_WITH_HEADING,
    add_heading_anchor,
    set_heading,
)
from pamphlets.layout.blocks.lists import set_definitions, set_list, set_source_list
from pamphlets.layout.blocks.quotes_and_asides import set_aside, set_pull_quote, set_quote
from pamphlets.layout.blocks.tables import set_table
from pamphlets.layout.paragraph.context import TypesettingContext

_RUN_IN_LEVEL = 4  # level from which a heading opens its paragraph's first line


def set_blocks(
    case: TypesettingContext, blocks: Blocks, context: ContainingBlock
) -> list[GalleyPart]:
    """Return the parts of `blocks`, gaps merged to the widest, headings tied to what they head."""
    parts: list[GalleyPart] = []
    before: Block | None = None
    opened = (
        _join_run_in_headings(blocks)
        if context.role == "body"
        else ((block, None) for block in blocks)
    )
    for block, heading in opened:
        made = _set_block(case, block, context, before)
        if heading is not None:
            made = add_heading_anchor(made, heading)
        if isinstance(before, Heading):
            # A heading's own white is enough, but not over the rule of a table.
            close = made and isinstance(made[0], VerticalSpace) and not isinstance(block, Table)
            made = keep_together(made[1:] if close else made, LINES_KEPT_WITH_HEADING)
        parts = join_parts(parts, made)
        before = block
    return parts


def _set_block(
    case: TypesettingContext, block: Block, context: ContainingBlock, before: Block | None
) -> list[GalleyPart]:
    """Return the parts of one block."""
    match block:
        case Paragraph():
            return _set_paragraph(case, block, context, before)
        case Heading():
            return set_heading(case, block, context)
        case Quote():
            return set_quote(case, block, context, set_blocks)
        case List():
            return set_list(case, block, context, set_blocks)
        case CodeBlock():
            return set_code_block(case, block, context)
        case Table():
            return set_table(case, block, context)
        case ThematicBreak():
            return set_ornament(case, block, context)
        case Figure():
            return set_figure(case, block, context, set_blocks)
        case Aside():
            return set_aside(case, block, context, set_blocks)
        case PullQuote():
            return set_pull_quote(case, block, context, set_blocks)
        case ForeignBlocks(lang=lang, blocks=blocks):
            return set_blocks(case, blocks, replace(context, lang=lang))
        case FormatSection(blocks=blocks):
            return set_blocks(case, blocks, context)
        case DefinitionList():
            return set_definitions(case, block, context, set_blocks)
        case SourceList():
            return set_source_list(case, block, context)
        case _:
            assert_never(block)


def _set_paragraph(
    case: TypesettingContext, block: Paragraph, context: ContainingBlock, before: Block | None
) -> list[GalleyPart]:
    """Return a paragraph: indented after another, flush after anything else."""
    # The context of a quotation or an aside already stands in by what its style asks.
    style = replace(case.theme.block_styles[context.role], left_indent=0.0, right_indent=0.0)
    follows = isinstance(before, Paragraph)
    parts = make_paragraph_boxes(
        case, block.children, style, context, block.node, block.span, indent=follows
    )
    parted = follows and context.role == "body" and style.lines_before
    return [VerticalSpace(round(style.lines_before)), *parts] if parted else parts


def _join_run_in_headings(blocks: Blocks) -> Iterator[tuple[Block, Heading | None]]:
    """Yield blocks; a paragraph opened by a heading of the lowest level comes with that heading in it."""
    held: Heading | None = None
    for block in blocks:
        if held is not None and isinstance(block, Paragraph):
            yield replace(block, children=_with_run_in_heading(held, block.children)), held
        else:
            if held is not None:
                yield held, None
            if not _is_run_in(block):
                yield block, None
        held = block if isinstance(block, Heading) and _is_run_in(block) else None
    if held is not None:
        yield held, None


def _is_run_in(block: Block) -> bool:
    """Return whether a block waits for the paragraph it opens."""
    return isinstance(block, Heading) and block.level >= _RUN_IN_LEVEL


def _with_run_in_heading(heading: Heading, inlines: Inlines) -> Inlines:
    """Return a paragraph's inlines behind its run-in heading, whose marks keep the heading's node."""
    title = StyledText("emphasis", heading.children, heading.span)
    named = Link("", (title,), is_bare=False, node=heading.node, span=heading.span)
    return (named, Text("\u2002", heading.span), *inlines)


def join_parts(parts: list[GalleyPart], more: list[GalleyPart]) -> list[GalleyPart]:
    """Return parts one after the other, where two gaps meet the wider one standing for both."""
    if not parts:
        return more
    at = len(parts)
    while at and not isinstance(parts[at - 1], Box):
        at -= 1
    tail, head = parts[at:], []
    for part in more:
        if isinstance(part, Box):
            break
        head.append(part)
    gaps = [part.lines for part in (*tail, *head) if isinstance(part, VerticalSpace)]
    if len(gaps) < 2:
        return parts + more
    rest = [part for part in tail if not isinstance(part, VerticalSpace)]
    first = [part for part in head if not isinstance(part, VerticalSpace)]
    return [*parts[:at], *rest, VerticalSpace(max(gaps)), *first, *more[len(head) :]]
