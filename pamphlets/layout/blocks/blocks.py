"""Blocks -> GalleyParts. A module sets each kind of block; here they are called and spaced.

Only this module recurs: the others are handed the parts of the blocks inside.
"""

from collections.abc import Container
from dataclasses import replace
from functools import partial
from itertools import chain
from math import ceil
from typing import assert_never

from pamphlets.core.source import NodeId, error
from pamphlets.document import nodes
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    add_space_around,
    keep_with_next,
    make_paragraph_boxes,
)
from pamphlets.layout.blocks.block_gaps import drop_first_white, join_parts
from pamphlets.layout.blocks.block_keys import find_or_set_parts
from pamphlets.layout.blocks.displays import figures, page_floats
from pamphlets.layout.blocks.displays.code_blocks import set_code_block
from pamphlets.layout.blocks.displays.form_fields import set_form_fields
from pamphlets.layout.blocks.displays.letters import replace_blanks, set_letter
from pamphlets.layout.blocks.displays.page_end_rules import (
    keep_lines_after,
    keep_with_block,
)
from pamphlets.layout.blocks.displays.quotes_and_asides import (
    inner_container,
    list_page_quote_places,
    make_page_quote,
    set_aside,
    set_pull_quote,
    set_quote,
)
from pamphlets.layout.blocks.galley import (
    GalleyPart,
    PageBreak,
    PageFloat,
    VerticalSpace,
)
from pamphlets.layout.blocks.headings import (
    LINES_KEPT_WITH_HEADING,
    add_heading_anchor,
    is_chapter,
    join_run_in_headings,
    set_heading,
)
from pamphlets.layout.blocks.lists import (
    find_glossary_entries,
    item_indent,
    set_glossary_entry,
    set_list,
)
from pamphlets.layout.blocks.source_list import set_source_list
from pamphlets.layout.blocks.tables import set_table
from pamphlets.layout.paragraph.styled_runs import ParagraphText


def set_blocks(blocks: nodes.Blocks, container: ContainingBlock) -> list[GalleyPart]:
    """Return the parts of `blocks`, white merged to the widest, headings kept with what they head."""
    parts: list[GalleyPart] = []
    earlier: list[nodes.Block] = []
    entries: Container[NodeId] = ()
    if container.role == "aside":
        entries = find_glossary_entries(blocks)
    for block, run_in_heading in join_run_in_headings(blocks, container):
        before = earlier[-1] if earlier else None
        if isinstance(block, nodes.Paragraph) and block.node in entries:
            block_parts = set_glossary_entry(block, container)
        else:
            block_parts = find_or_set_parts(
                block, container, before, partial(_set_block, block, container, before)
            )
        if isinstance(block, nodes.Figure) and isinstance(block_parts[0], PageFloat):
            parts += block_parts  # the text goes on as if nothing stood there
            continue
        if run_in_heading is not None:
            block_parts = add_heading_anchor(block_parts, run_in_heading)
        if isinstance(before, nodes.Heading) and not isinstance(block, nodes.Table):
            block_parts = drop_first_white(block_parts)
        block_parts = keep_lines_after(block_parts, earlier, LINES_KEPT_WITH_HEADING)
        parts = keep_with_block(parts, earlier, block)
        heads = isinstance(block, nodes.Heading)
        parts = join_parts(parts, block_parts, container.grid, begins_with_heading=heads)
        earlier.append(block)
    return parts


def _set_block(
    block: nodes.Block, container: ContainingBlock, before: nodes.Block | None
) -> list[GalleyPart]:
    """Return the parts of one block; `before` is the one it follows."""
    match block:
        case nodes.Paragraph():
            return _set_paragraph(block, container, before)
        case nodes.Heading(opens_page=True) if is_chapter(before):
            # A chapter's heading is no page by itself.
            return set_heading(replace(block, opens_page=False), container)
        case nodes.Heading():
            return set_heading(block, container)
        case nodes.Quote() | nodes.Aside() | nodes.PullQuote() | nodes.FormLetter():
            return _set_enclosed(block, container)
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
            return figures.set_ornament(block, container)
        case nodes.NewPage():
            return figures.set_new_page(block, container)
        case nodes.Figure():
            return _set_figure(block, container)
        case nodes.ForeignBlocks():
            return set_blocks(block.blocks, replace(container, lang=block.lang))
        case nodes.FormatSection():
            return set_blocks(block.blocks, container)
        case nodes.DefinitionList():
            return _set_definitions(block, container)
        case nodes.SourceList():
            return set_source_list(block, container)
        case _:
            assert_never(block)


def _set_enclosed(
    block: nodes.Quote | nodes.Aside | nodes.PullQuote | nodes.FormLetter,
    container: ContainingBlock,
) -> list[GalleyPart]:
    """Return the parts of blocks that are set apart from the text around them."""
    match block:
        case nodes.Quote():
            inside = set_blocks(block.blocks, inner_container("quote", container))
            return set_quote(block, inside, container)
        case nodes.Aside():
            inside = set_blocks(block.blocks, inner_container("aside", container))
            return set_aside(inside, container)
        case nodes.FormLetter():
            styles = container.theme.block_styles
            has_small = styles["note"].text.size < styles["letter"].text.size
            blocks = replace_blanks(block.blocks, "small" if has_small else "plain")
            inside = set_blocks(blocks, inner_container("letter", container))
            return set_letter(block, inside, container)
        case nodes.PullQuote(full_page=True) if container.role == "body":
            return _set_page_quote(block, container)
        case nodes.PullQuote():
            inside = set_blocks(block.blocks, inner_container("pull-quote", container))
            return set_pull_quote(block, inside, container)


def _set_paragraph(
    block: nodes.Paragraph, container: ContainingBlock, before: nodes.Block | None
) -> list[GalleyPart]:
    """Return the parts of a paragraph: indented where it follows another, else flush."""
    follows = isinstance(before, nodes.Paragraph)
    # The place of a quotation or an aside already stands in by what its style asks.
    style = container.theme.block_styles[container.role]
    protrudes = container.role != "note"
    style = replace(style, left_indent=0.0, right_indent=0.0, protrudes=protrudes)
    text = ParagraphText(block.children, container.lang, block.node, block.span)
    parts = make_paragraph_boxes(text, style, container, indent=follows)
    stands_apart = follows and container.role == "body"
    if container.role == "letter":
        stands_apart = before is not None
    if stands_apart and style.lines_before:
        parts.insert(0, VerticalSpace(round(style.lines_before)))
    return parts


def _set_page_quote(
    pull_quote: nodes.PullQuote, container: ContainingBlock
) -> list[GalleyPart]:
    """Return a page with a phrase alone, in the largest letters in which it fits; one that fits in none is an error."""
    diagnostics = container.context.diagnostics
    known_count = len(diagnostics)
    excess = 0.0
    for place in list_page_quote_places(container):
        del diagnostics[known_count:]  # of a size that is not taken
        parts = set_blocks(pull_quote.blocks, place)
        box = make_page_quote(pull_quote, parts, place, container)
        excess = box.line_count - container.page_line_count
        if excess <= 0 and len(diagnostics) == known_count:
            break
    if excess > 0:
        source, lines = container.context.source, str(ceil(excess))
        diagnostics.append(error("page-quote-tall", source, pull_quote.span, lines=lines))
    return [PageBreak(is_opening=True), box, PageBreak()]


def _set_figure(figure: nodes.Figure, container: ContainingBlock) -> list[GalleyPart]:
    """Return the parts of a picture and its caption, which is under it where the text does not flow past it."""
    figure = page_floats.check_placement(figure, container)
    if figure.image.placement in ("page", "spread", "foot"):
        inner = page_floats.float_caption_container(figure, container)
        caption = set_blocks(figure.caption, inner)
        return [page_floats.make_page_float(figure, caption, container)]
    picture = figures.place_picture(figure.image, container)
    inner = figures.caption_container(picture, container)
    caption = set_blocks(figure.caption, inner)
    return figures.set_figure(figure, picture, caption, container)


def _set_definitions(
    definitions: nodes.DefinitionList, container: ContainingBlock
) -> list[GalleyPart]:
    """Return a glossary: each term hangs before its explanation, whose other blocks stand in."""
    style = container.theme.block_styles["term"]
    inner = container.inset(container.theme.list_indent)
    parts: list[GalleyPart] = []
    for term, explanations in definitions.entries:
        if parts and style.lines_before:
            parts.append(VerticalSpace(round(style.lines_before)))
        blocks = tuple(chain.from_iterable(explanations))
        strong = nodes.StyledText("strong", term.children, term.span)
        # Leads nowhere: the words keep the term's node where they open a paragraph.
        words = nodes.Link("", (strong,), is_bare=False, node=term.node, span=term.span)
        title = (words, nodes.Text("\u2002", term.span))
        first = nodes.Paragraph(title[:1], term.node, term.span)
        if blocks and isinstance(blocks[0], nodes.Paragraph):
            first = replace(blocks[0], children=(*title, *blocks[0].children))
            blocks = blocks[1:]
        entry = set_glossary_entry(first, container)
        parts += keep_with_next(entry) if first.node == term.node else entry
        parts = join_parts(parts, set_blocks(blocks, inner), container.grid)
    return add_space_around(parts, 1, "block") if container.role == "body" else parts
