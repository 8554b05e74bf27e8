"""markdown-it's block tokens -> Blocks, each with its node id and its span in the source."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document import nodes
from pamphlets.readers.markdown.attributes.block_attributes import read_opener
from pamphlets.readers.markdown.containers import make_container, read_page_line
from pamphlets.readers.markdown.grammar.list_numbers import (
    find_own_numbers,
    find_repeated_number,
)
from pamphlets.readers.markdown.grammar.spoken_lines import split_attribution, split_speech
from pamphlets.readers.markdown.html.raw_html import read_html_block
from pamphlets.readers.markdown.inlines import read_inlines, read_words
from pamphlets.readers.markdown.parser import split_tokens
from pamphlets.readers.markdown.pictures import take_title
from pamphlets.readers.markdown.reading_state import ReadingState
from pamphlets.readers.markdown.references import assign_anchor, keep_note_body
from pamphlets.readers.markdown.syntax_rules import MAX_NESTING
from pamphlets.readers.markdown.tables import read_table
from pamphlets.readers.text_file import INVISIBLE_CHARACTERS

MAX_HEADING_LEVEL: Final = 4  # the lowest that a brochure shows

Reader = Callable[[ReadingState, Token, Sequence[Token]], nodes.Blocks]


def read_blocks(state: ReadingState, tokens: Sequence[Token]) -> nodes.Blocks:
    """Return the blocks that a run of whole blocks' tokens stands for."""
    blocks: list[nodes.Block] = []
    for opening, inside in split_tokens(tokens):
        blocks += _READERS[opening.type](state, opening, inside)
    return tuple(blocks)


def read_paragraph(
    state: ReadingState, opening: Token, inside: Sequence[Token]
) -> nodes.Blocks:
    """Return a paragraph; a picture alone in one is a figure, and what shows nothing is nothing."""
    node = state.new_node()
    match children := read_words(state, inside[0]):
        case (nodes.Image() as image,):
            return (nodes.Figure(image, take_title(state, image), node, image.span),)
        case ():
            return ()
        case _:
            paragraph = nodes.Paragraph(children, node, state.block_span(opening))
            return (paragraph,) if opening.level else split_speech(state, paragraph)


def read_heading(
    state: ReadingState, opening: Token, inside: Sequence[Token]
) -> nodes.Blocks:
    """Return a heading; levels below the fourth are set as the fourth, with a warning."""
    node = state.new_node()
    span = state.block_span(opening)
    marks = opening.markup if opening.markup.startswith("#") else ""
    children = read_words(state, inside[0], len(marks))
    if not children:
        state.report("warning", "heading-empty", span)
        return ()
    level = int(opening.tag.removeprefix("h"))
    if level > MAX_HEADING_LEVEL:
        lowest = str(MAX_HEADING_LEVEL)
        state.report("warning", "heading-deep", span, level=str(level), lowest=lowest)
        level = MAX_HEADING_LEVEL
    words = nodes.to_plain_text(children)
    anchor = assign_anchor(state, words, opening.meta.get("anchor"), span)
    opens_page = read_opener(state, opening, level, span)
    return (nodes.Heading(level, children, anchor, node, span, opens_page),)


def read_quote(
    state: ReadingState, opening: Token, inside: Sequence[Token]
) -> nodes.Blocks:
    """Return a quotation; an empty one is nothing."""
    node = state.new_node()
    all_blocks = read_blocks(state, inside)
    blocks, attribution = split_attribution(state, all_blocks)
    if not blocks:
        return ()
    span = state.block_span(opening)
    return (nodes.Quote(blocks, attribution, node, span),)


def read_list(state: ReadingState, opening: Token, inside: Sequence[Token]) -> nodes.Blocks:
    """Return a list; it is tight where no blank line parts its items."""
    node = state.new_node()
    items: list[nodes.ListItem] = []
    entries = list(split_tokens(inside))
    numbers = _read_numbers(state, [item_opening for item_opening, _ in entries])
    for (item_opening, item_tokens), number in zip(entries, numbers, strict=True):
        item_node = state.new_node()
        blocks = read_blocks(state, item_tokens)
        is_checked = item_opening.meta.get("checked")
        span = state.block_span(item_opening)
        items.append(nodes.ListItem(blocks, is_checked, item_node, span, number))
    is_tight = True
    for token in inside:
        if token.type == "paragraph_open" and token.level == opening.level + 2:
            is_tight = is_tight and token.hidden
    start: int | None = None
    if opening.tag == "ol":
        start = int(opening.attrs.get("start", 1))
    span = state.block_span(opening)
    numbered = nodes.List(tuple(items), start, is_tight, False, node, span)
    return (replace(numbered, delimiter=")") if opening.markup == ")" else numbered,)


def _read_numbers(state: ReadingState, items: Sequence[Token]) -> tuple[str, ...]:
    """Return the own number of each item, empty for bullets; one that stands twice is reported."""
    typed = [item.info for item in items]
    if not all(typed):
        return ("",) * len(items)
    own_numbers = find_own_numbers(typed)
    place = find_repeated_number(own_numbers)
    if place >= 0:
        start = state.block_span(items[place]).start
        number = typed[place]
        span = Span(start, start + len(number) + 1)
        state.report("notice", "list-number-twice", span, number=number)
    return own_numbers


def read_code(
    state: ReadingState, opening: Token, _inside: Sequence[Token]
) -> nodes.Blocks:
    """Return a code block: the characters as they are, indentation of its container taken off."""
    lines = opening.content.removesuffix("\n").split("\n")
    span = state.block_span(opening)
    if state.removals and opening.content:
        first = state.source.line_at(span.start)
        if opening.type == "fence":
            first += 1
        for number, line in enumerate(lines, first):
            lines[number - first] = _restore_invisible(state.source.line_text(number), line)
    code = "\n".join(lines)
    return (nodes.CodeBlock(code, state.new_node(), span),)


def _restore_invisible(line: str, code: str) -> str:
    """Return the code of a source line with the invisible characters that were removed from the line's head."""
    words = line.lstrip(" \t>")
    visible = words.lstrip(INVISIBLE_CHARACTERS)
    removed = len(words) - len(visible)
    if not removed or not code:
        return code
    start = len(line) - len(code) - removed
    return line[start:]


def read_definitions(
    state: ReadingState, opening: Token, inside: Sequence[Token]
) -> nodes.Blocks:
    """Return a list of terms, each with its explanations."""
    node = state.new_node()
    definitions: list[nodes.Definition] = []
    for entry, tokens in split_tokens(inside):
        if entry.type == "dt_open":
            term_node = state.new_node()
            words = read_words(state, tokens[0])
            term_span = state.block_span(entry)
            definitions.append((nodes.DefinitionTerm(words, term_node, term_span), ()))
        else:
            term, explanations = definitions.pop()
            explanation = read_blocks(state, tokens)
            definitions.append((term, (*explanations, explanation)))
    span = state.block_span(opening)
    return (nodes.DefinitionList(tuple(definitions), node, span),)


def read_container(
    state: ReadingState, opening: Token, inside: Sequence[Token]
) -> nodes.Blocks:
    """Return the blocks that `::: name` makes of those inside it."""
    node = state.new_node()
    blocks = read_blocks(state, inside)
    return make_container(state, opening, node, blocks)


def read_mark(state: ReadingState, token: Token, inside: Sequence[Token]) -> nodes.Blocks:
    """Return a thematic break, or nothing where a token only leaves something to keep or to report."""
    match token.type:
        case "hr":
            node = state.new_node()
            return (nodes.ThematicBreak(node, state.block_span(token)),)
        case "new_page":
            span = state.block_span(token)
            if token.meta["is_inside"]:
                state.report("warning", "new-page-inside", span, mark=token.markup)
            elif token.info:
                return read_page_line(state, token, state.new_node())
            else:
                return (nodes.NewPage(state.new_node(), span),)
        case "note_open":
            keep_note_body(state, token, inside)
        case "container_stray":
            state.report("error", "container-stray", state.block_span(token))
        case "too_deep":
            start = state.source_offset(token.meta["at"][0])
            span = Span(start, start + 1)
            state.report("error", "nesting", span, most=str(MAX_NESTING))
            # What is around it is not empty.
            words = (nodes.Text("…", span),)
            return (nodes.Paragraph(words, state.new_node(), span),)
    return ()


def read_note_words(
    state: ReadingState, token: Token, _inside: Sequence[Token]
) -> nodes.Blocks:
    """Return the words of a note that stands at its call, as a paragraph."""
    children = read_inlines(state, token, token.meta["source_map"])
    if all(isinstance(word, nodes.Text) and word.text.isspace() for word in children):
        return ()
    return (nodes.Paragraph(children, state.new_node(), token.meta["span"]),)


_READERS: Final[MappingProxyType[str, Reader]] = MappingProxyType(
    {
        "paragraph_open": read_paragraph,
        "note_words": read_note_words,
        "heading_open": read_heading,
        "blockquote_open": read_quote,
        "bullet_list_open": read_list,
        "ordered_list_open": read_list,
        "fence": read_code,
        "code_block": read_code,
        "html_block": read_html_block,
        "hr": read_mark,
        "new_page": read_mark,
        "table_open": read_table,
        "dl_open": read_definitions,
        "container_open": read_container,
        "container_stray": read_mark,
        "note_open": read_mark,
        "too_deep": read_mark,
    },
)
