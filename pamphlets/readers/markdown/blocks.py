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
    Definitions,
    Figure,
    Heading,
    Image,
    Inlines,
    Item,
    List,
    Ornament,
    Paragraph,
    Quote,
    plain,
)
from pamphlets.readers.characters import HIDDEN
from pamphlets.readers.markdown.anchors import anchor
from pamphlets.readers.markdown.attributions import attributed
from pamphlets.readers.markdown.block_rules import DEEPEST
from pamphlets.readers.markdown.containers import container
from pamphlets.readers.markdown.html_blocks import html_paragraphs
from pamphlets.readers.markdown.inlines import inlines
from pamphlets.readers.markdown.reading_state import Desk, origin_of
from pamphlets.readers.markdown.references import take_body
from pamphlets.readers.markdown.tables import table

LOWEST: Final = 4  # the least level of heading that a brochure shows


def blocks(desk: Desk, tokens: Sequence[Token]) -> Blocks:
    """Return the blocks that a run of whole blocks' tokens stands for."""
    made: list[Block] = []
    place = 0
    while place < len(tokens):
        stop = _end(tokens, place) if tokens[place].nesting == 1 else place
        made += _SETTERS[tokens[place].type](desk, tokens[place : stop + 1])
        place = stop + 1
    return tuple(made)


def _end(tokens: Sequence[Token], place: int) -> int:
    """Return the place of the token that closes the one at `place`."""
    level = tokens[place].level
    stop = place + 1
    while tokens[stop].level != level or tokens[stop].nesting != -1:
        stop += 1
    return stop


def _paragraph(desk: Desk, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a paragraph; a picture alone in one is a figure, and what shows nothing is nothing."""
    opening, words = tokens[:2]
    node = desk.node()
    children = inlines(desk, words.children or (), origin_of(desk, words))
    match children:
        case (Image() as image,):
            return (Figure(image, (), node, image.span),)
        case ():
            return ()
        case _:
            return (Paragraph(children, node, desk.lines(opening)),)


def _heading(desk: Desk, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a heading; levels below the fourth are set as the fourth, with a warning."""
    opening, words = tokens[:2]
    node, span, level = desk.node(), desk.lines(opening), int(opening.tag[1])
    marks = len(opening.markup) if opening.markup.startswith("#") else 0
    children = inlines(desk, words.children or (), origin_of(desk, words, marks))
    if not children:
        desk.tell("warning", "heading-empty", span)
        return ()
    if level > LOWEST:
        desk.tell("warning", "heading-deep", span, level=str(level), lowest=str(LOWEST))
    name = anchor(desk, plain(children), opening.meta.get("anchor", ""), span)
    return (Heading(min(level, LOWEST), children, name, node, span),)


def _quote(desk: Desk, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a quotation; an empty one is nothing."""
    node = desk.node()
    inside, attribution = attributed(desk, blocks(desk, tokens[1:-1]))
    return (Quote(inside, attribution, node, desk.lines(tokens[0])),) if inside else ()


def _list(desk: Desk, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a list; it is tight where no blank line parts its items."""
    opening, inner = tokens[0], tokens[1:-1]
    node, span = desk.node(), desk.lines(opening)
    items: list[Item] = []
    place = 0
    while place < len(inner):
        stop = _end(inner, place)
        first = inner[place]
        number = desk.node()
        inside = blocks(desk, inner[place + 1 : stop])
        items.append(Item(inside, first.meta.get("checked"), number, desk.lines(first)))
        place = stop + 1
    level = opening.level + 2
    tight = all(token.hidden for token in inner if token.level == level and token.type == "paragraph_open")
    start = int(opening.attrs.get("start", 1)) if opening.tag == "ol" else None
    return (List(tuple(items), start, tight, False, node, span),)


def _code(desk: Desk, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a code block: the characters as they are, indentation of its container taken off."""
    token = tokens[0]
    lines = token.content.removesuffix("\n").split("\n")
    if desk.cuts and token.content:
        begin = desk.origin(token.meta["at"][0])
        first = desk.source.place(Span(begin, begin)).line + (token.type == "fence")
        lines = [_whole(desk.source.line(first + count), line) for count, line in enumerate(lines)]
    return (CodeBlock("\n".join(lines), desk.node(), desk.lines(token)),)


def _whole(line: str, code: str) -> str:
    """Return the code of a source line with the invisible characters that were cut from the line's head."""
    hidden = len(line) - len(line.lstrip(" \t>").lstrip(HIDDEN)) - (len(line) - len(line.lstrip(" \t>")))
    return line[len(line) - len(code) - hidden :] if hidden and code else code


def _definitions(desk: Desk, tokens: Sequence[Token]) -> Sequence[Block]:
    """Return a list of terms, each with its explanations."""
    opening, inner = tokens[0], tokens[1:-1]
    node, span = desk.node(), desk.lines(opening)
    entries: list[tuple[Inlines, tuple[Blocks, ...]]] = []
    place = 0
    while place < len(inner):
        stop = _end(inner, place)
        if inner[place].type == "dt_open":
            words = inner[place + 1]
            entries.append((inlines(desk, words.children or (), origin_of(desk, words)), ()))
        else:
            term, bodies = entries[-1]
            entries[-1] = term, (*bodies, blocks(desk, inner[place + 1 : stop]))
        place = stop + 1
    return (Definitions(tuple(entries), node, span),)


def _note_body(desk: Desk, tokens: Sequence[Token]) -> Sequence[Block]:
    take_body(desk, tokens[0], tokens[1:-1])
    return ()


def _stray(desk: Desk, tokens: Sequence[Token]) -> Sequence[Block]:
    desk.tell("error", "container-stray", desk.lines(tokens[0]))
    return ()


def _too_deep(desk: Desk, tokens: Sequence[Token]) -> Sequence[Block]:
    at = desk.origin(tokens[0].meta["at"][0])
    desk.tell("error", "nesting", Span(at, at + 1), most=str(DEEPEST))
    return ()


_SETTERS: Final[MappingProxyType[str, Callable[[Desk, Sequence[Token]], Sequence[Block]]]] = MappingProxyType(
    {
        "paragraph_open": _paragraph,
        "heading_open": _heading,
        "blockquote_open": _quote,
        "bullet_list_open": _list,
        "ordered_list_open": _list,
        "fence": _code,
        "code_block": _code,
        "html_block": lambda desk, tokens: html_paragraphs(desk, tokens[0]),
        "hr": lambda desk, tokens: (Ornament(desk.node(), desk.lines(tokens[0])),),
        "table_open": lambda desk, tokens: (table(desk, tokens),),
        "dl_open": _definitions,
        "container_open": lambda desk, tokens: container(desk, tokens[0], tokens[1:-1], blocks),
        "container_stray": _stray,
        "note_open": _note_body,
        "too_deep": _too_deep,
    },
)
