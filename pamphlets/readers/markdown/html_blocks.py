"""A block of raw HTML -> paragraphs of its visible text: nothing that a reader would see is lost."""

import re
from html import unescape
from typing import Final

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import Block, LineBreak, Paragraph, Text, plain
from pamphlets.readers.markdown.inline_builder import Frame, Stick, entity
from pamphlets.readers.markdown.raw_html import STYLES, UNREAD, Piece, drop, pieces
from pamphlets.readers.markdown.reading_state import Desk, origin_of

_INSIDE: Final = frozenset(  # tags that do not end a paragraph
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "span", "strike", "strong",
        "time", "tt", "u", "var",
    }
)  # fmt: skip
_WORDS: Final = re.compile(
    r"[^\s&]+|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|&|[ \t]*\n\s*|[ \t]+|\s"
)
_TORN: Final = re.compile(r"<(/?[A-Za-z][A-Za-z0-9-]*)")
_CALL: Final = re.compile(r"\[\^[^\[\]\s]+\]")


def html_paragraphs(desk: Desk, token: Token) -> list[Block]:
    """Return the paragraphs of an HTML block; tags that we do not know are told once each."""
    markup, origin = token.content, origin_of(desk, token)
    if call := _CALL.search(markup):
        desk.tell("error", "note-in-html", origin.span(*call.span()), label=call[0][2:-1])
    made: list[Block] = []
    stick = Stick(desk, origin)
    parts = pieces(markup)
    place = 0
    while place < len(parts):
        piece = parts[place]
        place += 1
        if piece.part == "text":
            _words(stick, markup, piece)
        elif piece.part == "break":
            stick.add(LineBreak(origin.span(piece.start, piece.stop)))
        elif piece.name in STYLES:
            _style(stick, piece)
        elif piece.part == "torn":
            desk.tell("warning", "html-torn", origin.span(piece.start, piece.stop), tag=piece.name)
        elif piece.name:
            drop(desk, piece.name, origin.span(piece.start, piece.stop))
            if piece.part == "open" and piece.name in UNREAD:
                place = _after(parts, place, piece.name)
            if piece.name not in _INSIDE:
                _end(made, stick)
                stick = Stick(desk, origin, at=piece.stop)
    _end(made, stick)
    return made


def _words(stick: Stick, markup: str, piece: Piece) -> None:
    """Set characters of HTML: white space is one space, entities are characters."""
    for found in _WORDS.finditer(markup, piece.start, piece.stop):
        word, at = found[0], found.start()
        if "\n" in word:
            stick.flush()
            stick.at = at
            if stick.frames[-1].children and not stick.spaced():
                stick.add(Text(" ", stick.origin.span(at, at + 1)))
        elif word.startswith("&") and len(word) > 1:
            entity(stick, unescape(word), at, len(word))
        else:
            stick.write(word, at, len(word))
    if torn := _TORN.search(markup, piece.start, piece.stop):
        stick.desk.tell("warning", "html-unfinished", stick.origin.span(*torn.span()), tag=torn[1])


def _style(stick: Stick, piece: Piece) -> None:
    """Open or close `<sup>`, `<sub>` or `<small>`."""
    tag = f"<{piece.name}"
    if piece.part == "open":
        stick.open(Frame(tag, piece.start))
        stick.at = piece.stop
    elif stick.has_open(tag):
        stick.close(tag, piece.stop)


def _after(parts: list[Piece], place: int, name: str) -> int:
    """Return the place after the tag that closes a script or a style; the end if nothing does."""
    closing = (i + 1 for i in range(place, len(parts)) if parts[i].part == "close" and parts[i].name == name)
    return next(closing, len(parts))


def _end(made: list[Block], stick: Stick) -> None:
    """Add what the stick holds as a paragraph, if a reader would see any of it."""
    inlines = stick.inlines()
    seen = [place for place, inline in enumerate(inlines) if plain((inline,)).strip()]
    if seen:
        inlines = inlines[seen[0] : seen[-1] + 1]
        span = Span(inlines[0].span.start, inlines[-1].span.stop)
        made.append(Paragraph(inlines, stick.desk.node(), span))
