"""Blocks -> GalleyParts. A module sets each kind of block; here they are called and spaced.

Only this module recurs: the others are handed the parts of the blocks inside.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, assert_never

from pamphlets.document import nodes
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    add_space_around,
    keep_together,
    keep_with_next,
    make_paragraph_boxes,
)
from pamphlets.layout.blocks.code_blocks import set_code_block
from pamphlets.layout.blocks.figures import set_figure, set_ornament
from pamphlets.layout.blocks.galley import Box, GalleyPart, PageBreak, VerticalSpace
from pamphlets.layout.blocks.headings import (
    LINES_KEPT_WITH_HEADING,
    add_heading_anchor,
    set_heading,
)
from pamphlets.layout.blocks.lists import (
    item_indent,
    set_form_fields,
    set_list,
)
from pamphlets.layout.blocks.quotes_and_asides import (
    inner_container,
    set_aside,
    set_pull_quote,
    set_quote,
)
from pamphlets.layout.blocks.source_list import set_source_list
from pamphlets.layout.blocks.tables import set_table
from pamphlets.layout.paragraph.paragraph import ParagraphText

_RUN_IN_LEVEL: Final = 4  # level from which a heading opens its paragraph's first line


def set_blocks(blocks: nodes.Blocks, container: ContainingBlock) -> list[GalleyPart]:
    """Return the parts of `blocks`, white merged to the widest, headings kept with what they head."""
    parts: list[GalleyPart] = []
    before: nodes.Block | None = None
    for block, run_in_heading in _join_run_in_headings(blocks, container):
        block_parts = _set_block(block, container, before)
        if run_in_heading is not None:
            block_parts = add_heading_anchor(block_parts, run_in_heading)
        if isinstance(before, nodes.Heading):
            # A heading's own white is enough, but not over the rule of a table.
            if (
                block_parts
                and isinstance(block_parts[0], VerticalSpace)
                and not isinstance(block, nodes.Table)
            ):
                del block_parts[0]
            block_parts = keep_together(block_parts, LINES_KEPT_WITH_HEADING)
        parts = join_parts(parts, block_parts)
        before = block
    return parts


def _set_block(
    block: nodes.Block, container: ContainingBlock, before: nodes.Block | None
) -> list[GalleyPart]:
    """Return the parts of one block; `before` is the one it follows."""
    match block:
        case nodes.Paragraph():
            return _set_paragraph(block, container, before)
        case nodes.Heading():
            return set_heading(block, container)
        case nodes.Quote():
            return set_quote(block, _set_inside(block, "quote", container), container)
        case nodes.Aside():
            return set_aside(_set_inside(block, "aside", container), container)
        case nodes.PullQuote():
            return set_pull_quote(
                block, _set_inside(block, "pull-quote", container), container
            )
        case nodes.List():
            inner = container.inset_beside(item_indent(block, container))
            item_parts = [set_blocks(item.blocks, inner) for item in block.items]
            set_items = set_form_fields if block.are_fields else set_list
            return set_items(block, item_parts, container)
        case nodes.CodeBlock():
            return set_code_block(block, container)
        case nodes.Table():
            return set_table(block, container)
        case nodes.ThematicBreak():
            return set_ornament(block, container)
        case nodes.NewPage():
            return [PageBreak()]
        case nodes.Figure():
            return _set_figure(block, container)
        case nodes.ForeignBlocks() | nodes.FormatSection():
            return _set_section(block, container)
        case nodes.DefinitionList():
            return _set_definitions(block, container)
        case nodes.SourceList():
            return set_source_list(block, container)
        case _:
            assert_never(block)


def _set_paragraph(
    block: nodes.Paragraph, container: ContainingBlock, before: nodes.Block | None
) -> list[GalleyPart]:
    """Return the parts of a paragraph: indented where it follows another, else flush."""
    follows = isinstance(before, nodes.Paragraph)
    # The place of a quotation or an aside already stands in by what its style asks.
    style = container.theme.block_styles[container.role]
    style = replace(style, left_indent=0.0, right_indent=0.0)
    if container.role == "note":
        style = replace(style, protrudes=False)
    text = ParagraphText(block.children, container.lang, block.node, block.span)
    parts = make_paragraph_boxes(text, style, container, indent=follows)
    if follows and container.role == "body" and style.lines_before:
        parts.insert(0, VerticalSpace(round(style.lines_before)))
    return parts


def _set_section(
    section: nodes.ForeignBlocks | nodes.FormatSection, container: ContainingBlock
) -> list[GalleyPart]:
    """Return the parts of blocks that stand as the text around them does, perhaps in another language."""
    if isinstance(section, nodes.ForeignBlocks):
        container = replace(container, lang=section.lang)
    return set_blocks(section.blocks, container)


def _set_figure(figure: nodes.Figure, container: ContainingBlock) -> list[GalleyPart]:
    """Return the parts of a picture and its caption."""
    caption = set_blocks(figure.caption, replace(container, role="caption"))
    return set_figure(figure, caption, container)


def _set_inside(
    block: nodes.Quote | nodes.Aside | nodes.PullQuote,
    role: str,
    container: ContainingBlock,
) -> list[GalleyPart]:
    return set_blocks(block.blocks, inner_container(role, container))


def _set_definitions(
    definitions: nodes.DefinitionList, container: ContainingBlock
) -> list[GalleyPart]:
    """Return a glossary: each term on its own line, its explanations set in."""
    style = container.theme.block_styles["term"]
    letters = container.block_style("term").text
    style = replace(style, text=replace(letters, font=style.text.font))
    parts: list[GalleyPart] = []
    for term, explanations in definitions.entries:
        if parts and style.lines_before:
            parts.append(VerticalSpace(round(style.lines_before)))
        text = ParagraphText(term, container.lang, definitions.node, definitions.span)
        parts += keep_with_next(make_paragraph_boxes(text, style, container))
        for blocks in explanations:
            parts += set_blocks(blocks, container.inset(container.theme.list_indent))
    return add_space_around(parts, 1) if container.role == "body" else parts


def _join_run_in_headings(
    blocks: nodes.Blocks, container: ContainingBlock
) -> Iterator[tuple[nodes.Block, nodes.Heading | None]]:
    """Yield blocks; a paragraph opened by a heading of the lowest level comes with that heading in it."""
    heading: nodes.Heading | None = None
    for block in blocks:
        if heading is not None and isinstance(block, nodes.Paragraph):
            title = nodes.StyledText("emphasis", heading.children, heading.span)
            # Keeps its node.
            link = nodes.Link(
                "", (title,), is_bare=False, node=heading.node, span=heading.span
            )
            children = (link, nodes.Text("\u2002", heading.span), *block.children)
            yield replace(block, children=children), heading
            heading = None
            continue
        if heading is not None:
            yield heading, None
            heading = None
        if (
            isinstance(block, nodes.Heading)
            and block.level >= _RUN_IN_LEVEL
            and container.role == "body"
        ):
            heading = block
        else:
            yield block, None
    if heading is not None:
        yield heading, None


def join_parts(parts: list[GalleyPart], more: list[GalleyPart]) -> list[GalleyPart]:
    """Return parts one after the other; where two white spaces meet the wider one stands for both."""
    tail = len(parts)
    while tail and not isinstance(parts[tail - 1], Box):
        tail -= 1
    head = 0
    while head < len(more) and not isinstance(more[head], Box):
        head += 1
    between = [*parts[tail:], *more[:head]]
    spaces = [part.line_count for part in between if isinstance(part, VerticalSpace)]
    if not parts or len(spaces) < 2:
        return parts + more
    ends = [part for part in parts[tail:] if not isinstance(part, VerticalSpace)]
    starts = [part for part in more[:head] if not isinstance(part, VerticalSpace)]
    return [*parts[:tail], *ends, VerticalSpace(max(spaces)), *starts, *more[head:]]
