"""A block of raw HTML -> paragraphs of its visible text: nothing that a reader would see is lost."""

import re
from html import unescape
from typing import Final

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import Block, LineBreak, Paragraph, Text, to_plain_text
from pamphlets.readers.markdown.inline_builder import InlineBuilder, OpenInline, write_entity
from pamphlets.readers.markdown.raw_html import (
    HIDDEN_CONTENT_TAGS,
    STYLE_TAGS,
    HtmlPiece,
    report_dropped_tag,
    split_html,
)
from pamphlets.readers.markdown.reading_state import ReadingState, map_content

_INLINE_TAGS: Final = frozenset(  # tags that do not end a paragraph
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "span", "strike", "strong",
        "time", "tt", "u", "var",
    }
)  # fmt: skip
_WORDS: Final = re.compile(
    r"[^\s&]+|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|&|[ \t]*\n\s*|[ \t]+|\s"
)
_UNFINISHED_TAG: Final = re.compile(r"<(/?[A-Za-z][A-Za-z0-9-]*)")
_NOTE_CALL: Final = re.compile(r"\[\^[^\[\]\s]+\]")


def read_html_block(desk: ReadingState, token: Token) -> list[Block]:
    """Return the paragraphs of an HTML block; tags that we do not know are told once each."""
    markup, origin = token.content, map_content(desk, token)
    if call := _NOTE_CALL.search(markup):
        desk.report("error", "note-in-html", origin.source_span(*call.span()), label=call[0][2:-1])
    made: list[Block] = []
    stick = InlineBuilder(desk, origin)
    parts = split_html(markup)
    place = 0
    while place < len(parts):
        piece = parts[place]
        place += 1
        if piece.part == "text":
            _add_html_text(stick, markup, piece)
        elif piece.part == "break":
            stick.add(LineBreak(origin.source_span(piece.start, piece.stop)))
        elif piece.name in STYLE_TAGS:
            _switch_style(stick, piece)
        elif piece.part == "torn":
            desk.report(
                "warning", "html-torn", origin.source_span(piece.start, piece.stop), tag=piece.name
            )
        elif piece.name:
            report_dropped_tag(desk, piece.name, origin.source_span(piece.start, piece.stop))
            if piece.part == "open" and piece.name in HIDDEN_CONTENT_TAGS:
                place = _index_after_closing(parts, place, piece.name)
            if piece.name not in _INLINE_TAGS:
                _end_paragraph(made, stick)
                stick = InlineBuilder(desk, origin, position=piece.stop)
    _end_paragraph(made, stick)
    return made


def _add_html_text(stick: InlineBuilder, markup: str, piece: HtmlPiece) -> None:
    """Set characters of HTML: white space is one space, entities are characters."""
    for found in _WORDS.finditer(markup, piece.start, piece.stop):
        word, at = found[0], found.start()
        if "\n" in word:
            stick.flush()
            stick.position = at
            if stick.open_inlines[-1].children and not stick.ends_in_space():
                stick.add(Text(" ", stick.source_map.source_span(at, at + 1)))
        elif word.startswith("&") and len(word) > 1:
            write_entity(stick, unescape(word), at, len(word))
        else:
            stick.write(word, at, len(word))
    if torn := _UNFINISHED_TAG.search(markup, piece.start, piece.stop):
        stick.state.report(
            "warning", "html-unfinished", stick.source_map.source_span(*torn.span()), tag=torn[1]
        )


def _switch_style(stick: InlineBuilder, piece: HtmlPiece) -> None:
    """Open or close `<sup>`, `<sub>` or `<small>`."""
    tag = f"<{piece.name}"
    if piece.part == "open":
        stick.open(OpenInline(tag, piece.start))
        stick.position = piece.stop
    elif stick.has_open(tag):
        stick.close(tag, piece.stop)


def _index_after_closing(parts: list[HtmlPiece], place: int, name: str) -> int:
    """Return the place after the tag that closes a script or a style; the end if nothing does."""
    closing = (
        i + 1
        for i in range(place, len(parts))
        if parts[i].part == "close" and parts[i].name == name
    )
    return next(closing, len(parts))


def _end_paragraph(made: list[Block], stick: InlineBuilder) -> None:
    """Add what the stick holds as a paragraph, if a reader would see any of it."""
    inlines = stick.finish()
    seen = [place for place, inline in enumerate(inlines) if to_plain_text((inline,)).strip()]
    if seen:
        inlines = inlines[seen[0] : seen[-1] + 1]
        span = Span(inlines[0].span.start, inlines[-1].span.stop)
        made.append(Paragraph(inlines, stick.state.new_node(), span))
