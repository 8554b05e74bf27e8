"""Blocks -> parts: each kind of block is set by its own file; here they are called and spaced."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from pamphlets.document.nodes import (  # fmt: skip
    Aside,
    Block,
    Blocks,
    CodeBlock,
    Definitions,
    Figure,
    Heading,
    Inlines,
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
    Text,
)
from pamphlets.layout.blocks.block_context import Context, keep, paragraph
from pamphlets.layout.blocks.code_blocks import set_code
from pamphlets.layout.blocks.figures import set_figure, set_ornament
from pamphlets.layout.blocks.galley import Box, Gap, Part
from pamphlets.layout.blocks.headings import AFTER_HEADING, anchored, set_heading
from pamphlets.layout.blocks.lists import set_definitions, set_entries, set_list
from pamphlets.layout.blocks.quotes_and_asides import set_aside, set_pull_quote, set_quote
from pamphlets.layout.blocks.tables import set_table
from pamphlets.layout.paragraph.context import Case

_RUN_IN = 4  # level from which a heading opens its paragraph's first line


def set_blocks(case: Case, blocks: Blocks, context: Context) -> list[Part]:
    """Return the parts of `blocks`, gaps merged to the widest, headings tied to what they head."""
    parts: list[Part] = []
    before: Block | None = None
    opened = _run_in(blocks) if context.role == "body" else ((block, None) for block in blocks)
    for block, heading in opened:
        made = _set(case, block, context, before)
        if heading is not None:
            made = anchored(made, heading)
        if isinstance(before, Heading):
            # A heading's own white is enough, but not over the rule of a table.
            close = made and isinstance(made[0], Gap) and not isinstance(block, Table)
            made = keep(made[1:] if close else made, AFTER_HEADING)
        parts = join(parts, made)
        before = block
    return parts


def _set(case: Case, block: Block, context: Context, before: Block | None) -> list[Part]:
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
            return set_code(case, block, context)
        case Table():
            return set_table(case, block, context)
        case Ornament():
            return set_ornament(case, block, context)
        case Figure():
            return set_figure(case, block, context, set_blocks)
        case Aside():
            return set_aside(case, block, context, set_blocks)
        case PullQuote():
            return set_pull_quote(case, block, context, set_blocks)
        case Region(lang=lang, blocks=blocks):
            return set_blocks(case, blocks, replace(context, lang=lang))
        case Portion(blocks=blocks):
            return set_blocks(case, blocks, context)
        case Definitions():
            return set_definitions(case, block, context, set_blocks)
        case SourceList():
            return set_entries(case, block, context)
        case _:
            assert_never(block)


def _set_paragraph(case: Case, block: Paragraph, context: Context, before: Block | None) -> list[Part]:
    """Return a paragraph: indented after another, flush after anything else."""
    # The context of a quotation or an aside already stands in by what its style asks.
    style = replace(case.theme.blocks[context.role], left=0.0, right=0.0)
    follows = isinstance(before, Paragraph)
    parts = paragraph(case, block.children, style, context, block.node, block.span, indent=follows)
    parted = follows and context.role == "body" and style.before
    return [Gap(round(style.before)), *parts] if parted else parts


def _run_in(blocks: Blocks) -> Iterator[tuple[Block, Heading | None]]:
    """Yield blocks; a paragraph opened by a heading of the lowest level comes with that heading in it."""
    held: Heading | None = None
    for block in blocks:
        if held is not None and isinstance(block, Paragraph):
            yield replace(block, children=_opened(held, block.children)), held
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
    return isinstance(block, Heading) and block.level >= _RUN_IN


def _opened(heading: Heading, inlines: Inlines) -> Inlines:
    """Return a paragraph's inlines behind its run-in heading, whose marks keep the heading's node."""
    title = Styled("emphasis", heading.children, heading.span)
    named = Link("", (title,), bare=False, node=heading.node, span=heading.span)
    return (named, Text("\u2002", heading.span), *inlines)


def join(parts: list[Part], more: list[Part]) -> list[Part]:
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
    gaps = [part.lines for part in (*tail, *head) if isinstance(part, Gap)]
    if len(gaps) < 2:
        return parts + more
    rest = [part for part in tail if not isinstance(part, Gap)]
    first = [part for part in head if not isinstance(part, Gap)]
    return [*parts[:at], *rest, Gap(max(gaps)), *first, *more[len(head) :]]
