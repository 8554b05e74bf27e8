"""markdown-it's block tokens -> Blocks."""

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Final

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import (
    Block,
    Blocks,
    CodeBlock,
    DefinitionList,
    Figure,
    Heading,
    Image,
    Inlines,
    List,
    ListItem,
    Paragraph,
    Quote,
    ThematicBreak,
    to_plain_text,
)
from pamphlets.readers.characters import INVISIBLE_CHARACTERS
from pamphlets.readers.markdown.anchors import assign_anchor
from pamphlets.readers.markdown.attributions import split_attribution
from pamphlets.readers.markdown.block_rules import MAX_NESTING
from pamphlets.readers.markdown.containers import read_container
from pamphlets.readers.markdown.html_blocks import read_html_block
from pamphlets.readers.markdown.inlines import read_inlines
from pamphlets.readers.markdown.reading_state import ReadingState, map_content
from pamphlets.readers.markdown.references import keep_note_body
from pamphlets.readers.markdown.tables import read_table

MAX_HEADING_LEVEL: Final = 4  # the least level of heading that a brochure shows


def read_blocks(desk: ReadingState, tokens: Sequence[Token]) -> Blocks:
    """Return the blocks that a run of whole blocks' tokens stands for."""
    made: list[Block] = []
    place = 0
    while place < len(tokens):
        stop = _closing_index(tokens, place) if tokens[place].nesting == 1 else place
        made += _READERS[tokens[place].type](desk, tokens[place : stop + 1])
        place = stop + 1
    return tuple(made)


def _closing_index(tokens: Sequence[Token], place: int) -> int:
    """Return the place of the token that closes the one at `place`."""
    level = tokens[place].level
    stop = place + 1
    while tokens[stop].level != level or tokens[stop].nesting != -1:
        stop += 1
    return stop


def _read_paragraph(desk: ReadingState, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a paragraph; a picture alone in one is a figure, and what shows nothing is nothing."""
    opening, words = tokens[:2]
    node = desk.new_node()
    children = read_inlines(desk, words.children or (), map_content(desk, words))
    match children:
        case (Image() as image,):
            return (Figure(image, (), node, image.span),)
        case ():
            return ()
        case _:
            return (Paragraph(children, node, desk.block_span(opening)),)


def _read_heading(desk: ReadingState, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a heading; levels below the fourth are set as the fourth, with a warning."""
    opening, words = tokens[:2]
    node, span, level = desk.new_node(), desk.block_span(opening), int(opening.tag[1])
    marks = len(opening.markup) if opening.markup.startswith("#") else 0
    children = read_inlines(desk, words.children or (), map_content(desk, words, marks))
    if not children:
        desk.report("warning", "heading-empty", span)
        return ()
    if level > MAX_HEADING_LEVEL:
        desk.report(
            "warning", "heading-deep", span, level=str(level), lowest=str(MAX_HEADING_LEVEL)
        )
    name = assign_anchor(desk, to_plain_text(children), opening.meta.get("anchor", ""), span)
    return (Heading(min(level, MAX_HEADING_LEVEL), children, name, node, span),)


def _read_quote(desk: ReadingState, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a quotation; an empty one is nothing."""
    node = desk.new_node()
    inside, attribution = split_attribution(desk, read_blocks(desk, tokens[1:-1]))
    return (Quote(inside, attribution, node, desk.block_span(tokens[0])),) if inside else ()


def _read_list(desk: ReadingState, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a list; it is tight where no blank line parts its items."""
    opening, inner = tokens[0], tokens[1:-1]
    node, span = desk.new_node(), desk.block_span(opening)
    items: list[ListItem] = []
    place = 0
    while place < len(inner):
        stop = _closing_index(inner, place)
        first = inner[place]
        number = desk.new_node()
        inside = read_blocks(desk, inner[place + 1 : stop])
        items.append(ListItem(inside, first.meta.get("checked"), number, desk.block_span(first)))
        place = stop + 1
    level = opening.level + 2
    tight = all(
        token.hidden for token in inner if token.level == level and token.type == "paragraph_open"
    )
    start = int(opening.attrs.get("start", 1)) if opening.tag == "ol" else None
    return (List(tuple(items), start, tight, False, node, span),)


def _read_code(desk: ReadingState, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a code block: the characters as they are, indentation of its container taken off."""
    token = tokens[0]
    lines = token.content.removesuffix("\n").split("\n")
    if desk.removals and token.content:
        begin = desk.source_offset(token.meta["at"][0])
        first = desk.source.locate(Span(begin, begin)).line + (token.type == "fence")
        lines = [
            _restore_invisible(desk.source.line_text(first + count), line)
            for count, line in enumerate(lines)
        ]
    return (CodeBlock("\n".join(lines), desk.new_node(), desk.block_span(token)),)


def _restore_invisible(line: str, code: str) -> str:
    """Return the code of a source line with the invisible characters that were cut from the line's head."""
    hidden = (
        len(line)
        - len(line.lstrip(" \t>").lstrip(INVISIBLE_CHARACTERS))
        - (len(line) - len(line.lstrip(" \t>")))
    )
    return line[len(line) - len(code) - hidden :] if hidden and code else code


def _read_definitions(desk: ReadingState, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a list of terms, each with its explanations."""
    opening, inner = tokens[0], tokens[1:-1]
    node, span = desk.new_node(), desk.block_span(opening)
    entries: list[tuple[Inlines, tuple[Blocks, ...]]] = []
    place = 0
    while place < len(inner):
        stop = _closing_index(inner, place)
        if inner[place].type == "dt_open":
            words = inner[place + 1]
            entries.append((read_inlines(desk, words.children or (), map_content(desk, words)), ()))
        else:
            term, bodies = entries[-1]
            entries[-1] = term, (*bodies, read_blocks(desk, inner[place + 1 : stop]))
        place = stop + 1
    return (DefinitionList(tuple(entries), node, span),)


def _read_note_body(desk: ReadingState, tokens: Sequence[Token]) -> Sequence[Block]:
    keep_note_body(desk, tokens[0], tokens[1:-1])
    return ()


def _report_stray_container(desk: ReadingState, tokens: Sequence[Token]) -> Sequence[Block]:
    desk.report("error", "container-stray", desk.block_span(tokens[0]))
    return ()


def _report_nesting(desk: ReadingState, tokens: Sequence[Token]) -> Sequence[Block]:
    at = desk.source_offset(tokens[0].meta["at"][0])
    desk.report("error", "nesting", Span(at, at + 1), most=str(MAX_NESTING))
    return ()


_READERS: Final[
    MappingProxyType[str, Callable[[ReadingState, Sequence[Token]], Sequence[Block]]]
] = MappingProxyType(
    {
        "paragraph_open": _read_paragraph,
        "heading_open": _read_heading,
        "blockquote_open": _read_quote,
        "bullet_list_open": _read_list,
        "ordered_list_open": _read_list,
        "fence": _read_code,
        "code_block": _read_code,
        "html_block": lambda desk, tokens: read_html_block(desk, tokens[0]),
        "hr": lambda desk, tokens: (ThematicBreak(desk.new_node(), desk.block_span(tokens[0])),),
        "table_open": lambda desk, tokens: (read_table(desk, tokens),),
        "dl_open": _read_definitions,
        "container_open": lambda desk, tokens: read_container(
            desk, tokens[0], tokens[1:-1], read_blocks
        ),
        "container_stray": _report_stray_container,
        "note_open": _read_note_body,
        "too_deep": _report_nesting,
    },
)
