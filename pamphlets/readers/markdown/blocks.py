"""markdown-it's block tokens -> Blocks, each with its node id and its span in the source."""

from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType
from typing import Final

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document import nodes
from pamphlets.readers.markdown.attributions import split_attribution
from pamphlets.readers.markdown.containers import make_container
from pamphlets.readers.markdown.inlines import read_inlines
from pamphlets.readers.markdown.raw_html import read_html_block
from pamphlets.readers.markdown.reading_state import ReadingState, map_content
from pamphlets.readers.markdown.references import assign_anchor, keep_note_body
from pamphlets.readers.markdown.syntax_rules import MAX_NESTING
from pamphlets.readers.markdown.tables import read_table
from pamphlets.readers.text_file import INVISIBLE_CHARACTERS

MAX_HEADING_LEVEL: Final = 4  # the lowest that a brochure shows


def read_blocks(state: ReadingState, tokens: Sequence[Token]) -> nodes.Blocks:
    """Return the blocks that a run of whole blocks' tokens stands for."""
    blocks: list[nodes.Block] = []
    for block_tokens in _split_tokens(tokens):
        read = _READERS[block_tokens[0].type]
        blocks += read(state, block_tokens)
    return tuple(blocks)


def _split_tokens(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the tokens of each block: a single one, or all from its opening to its closing one."""
    start = 0
    while start < len(tokens):
        stop = start + 1
        if tokens[start].nesting == 1:
            while tokens[stop].level != tokens[start].level or tokens[stop].nesting != -1:
                stop += 1
            stop += 1
        yield tokens[start:stop]
        start = stop


def read_paragraph(state: ReadingState, tokens: Sequence[Token]) -> nodes.Blocks:
    """Return a paragraph; a picture alone in one is a figure, and what shows nothing is nothing."""
    opening, words = tokens[:2]
    node = state.new_node()
    children = read_inlines(state, words, map_content(state, words))
    match children:
        case (nodes.Image() as image,):
            return (nodes.Figure(image, (), node, image.span),)
        case ():
            return ()
        case _:
            return (nodes.Paragraph(children, node, state.block_span(opening)),)


def read_heading(state: ReadingState, tokens: Sequence[Token]) -> nodes.Blocks:
    """Return a heading; levels below the fourth are set as the fourth, with a warning."""
    opening, words = tokens[:2]
    node, span, level = state.new_node(), state.block_span(opening), int(opening.tag[1])
    marks = len(opening.markup) if opening.markup.startswith("#") else 0
    children = read_inlines(state, words, map_content(state, words, marks))
    if not children:
        state.report("warning", "heading-empty", span)
        return ()
    if level > MAX_HEADING_LEVEL:
        state.report(
            "warning", "heading-deep", span, level=str(level), lowest=str(MAX_HEADING_LEVEL)
        )
    anchor = assign_anchor(state, nodes.to_plain_text(children), opening.meta.get("anchor"), span)
    return (nodes.Heading(min(level, MAX_HEADING_LEVEL), children, anchor, node, span),)


def read_quote(state: ReadingState, tokens: Sequence[Token]) -> nodes.Blocks:
    """Return a quotation; an empty one is nothing."""
    node = state.new_node()
    blocks, attribution = split_attribution(state, read_blocks(state, tokens[1:-1]))
    if not blocks:
        return ()
    return (nodes.Quote(blocks, attribution, node, state.block_span(tokens[0])),)


def read_list(state: ReadingState, tokens: Sequence[Token]) -> nodes.Blocks:
    """Return a list; it is tight where no blank line parts its items."""
    opening = tokens[0]
    node, span = state.new_node(), state.block_span(opening)
    items: list[nodes.ListItem] = []
    for item_tokens in _split_tokens(tokens[1:-1]):
        item_opening = item_tokens[0]
        item_node = state.new_node()
        blocks = read_blocks(state, item_tokens[1:-1])
        is_checked = item_opening.meta.get("checked")
        items.append(nodes.ListItem(blocks, is_checked, item_node, state.block_span(item_opening)))
    is_tight = True
    for token in tokens:
        if token.type == "paragraph_open" and token.level == opening.level + 2:
            is_tight = is_tight and token.hidden
    start = int(opening.attrs.get("start", 1)) if opening.tag == "ol" else None
    return (nodes.List(tuple(items), start, is_tight, False, node, span),)


def read_code(state: ReadingState, tokens: Sequence[Token]) -> nodes.Blocks:
    """Return a code block: the characters as they are, indentation of its container taken off."""
    token = tokens[0]
    lines = token.content.removesuffix("\n").split("\n")
    if state.removals and token.content:
        start = state.source_offset(token.meta["at"][0])
        first = state.source.line_at(start)
        if token.type == "fence":
            first += 1
        for count, line in enumerate(lines):
            lines[count] = _restore_invisible(state.source.line_text(first + count), line)
    return (nodes.CodeBlock("\n".join(lines), state.new_node(), state.block_span(token)),)


def _restore_invisible(line: str, code: str) -> str:
    """Return the code of a source line with the invisible characters that were removed from the line's head."""
    marks_off = line.lstrip(" \t>")
    removed = len(marks_off) - len(marks_off.lstrip(INVISIBLE_CHARACTERS))
    if not removed or not code:
        return code
    return line[len(line) - len(code) - removed :]


def read_definitions(state: ReadingState, tokens: Sequence[Token]) -> nodes.Blocks:
    """Return a list of terms, each with its explanations."""
    node, span = state.new_node(), state.block_span(tokens[0])
    entries: list[tuple[nodes.Inlines, tuple[nodes.Blocks, ...]]] = []
    for entry_tokens in _split_tokens(tokens[1:-1]):
        if entry_tokens[0].type == "dt_open":
            words = entry_tokens[1]
            entries.append((read_inlines(state, words, map_content(state, words)), ()))
        else:
            term, explanations = entries[-1]
            entries[-1] = term, (*explanations, read_blocks(state, entry_tokens[1:-1]))
    return (nodes.DefinitionList(tuple(entries), node, span),)


def read_container(state: ReadingState, tokens: Sequence[Token]) -> nodes.Blocks:
    """Return the blocks that `::: name` makes of those inside it."""
    node = state.new_node()
    return make_container(state, tokens[0], node, read_blocks(state, tokens[1:-1]))


def read_single_token(state: ReadingState, tokens: Sequence[Token]) -> nodes.Blocks:
    """Return the block of a token of ours or markdown-it's that needs no more than a line."""
    token = tokens[0]
    match token.type:
        case "hr":
            return (nodes.ThematicBreak(state.new_node(), state.block_span(token)),)
        case "note_open":
            keep_note_body(state, token, tokens[1:-1])
        case "container_stray":
            state.report("error", "container-stray", state.block_span(token))
        case "too_deep":
            start = state.source_offset(token.meta["at"][0])
            state.report("error", "nesting", Span(start, start + 1), most=str(MAX_NESTING))
    return ()


_READERS: Final[MappingProxyType[str, Callable[[ReadingState, Sequence[Token]], nodes.Blocks]]] = (
    MappingProxyType(
        {
            "paragraph_open": read_paragraph,
            "heading_open": read_heading,
            "blockquote_open": read_quote,
            "bullet_list_open": read_list,
            "ordered_list_open": read_list,
            "fence": read_code,
            "code_block": read_code,
            "html_block": read_html_block,
            "hr": read_single_token,
            "table_open": read_table,
            "dl_open": read_definitions,
            "container_open": read_container,
            "container_stray": read_single_token,
            "note_open": read_single_token,
            "too_deep": read_single_token,
        },
    )
)
