"""Raw HTML in Markdown -> the few tags that we understand, and paragraphs of its visible text (CommonMark § 4.6, § 6.6).

Nothing that a reader would see is lost; a tag that we do not know is left out and reported.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Final, Literal

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import (
    Block,
    Blocks,
    LineBreak,
    Paragraph,
    Text,
    to_plain_text,
)
from pamphlets.readers.markdown.excess import EXCESS_FIELDS, find_excess
from pamphlets.readers.markdown.html.tags import is_html_tag
from pamphlets.readers.markdown.inline_builder import InlineBuilder
from pamphlets.readers.markdown.reading_state import ReadingState, map_content

HtmlPart = Literal["text", "open", "close", "break", "silent", "torn"]

STYLE_TAGS: Final = frozenset({"sup", "sub", "small"})
# Their content is not for readers.
HIDDEN_CONTENT_TAGS: Final = frozenset({"script", "style", "template"})
_INLINE_TAGS: Final = frozenset(  # they do not end a paragraph
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "span", "strike", "strong",
        "time", "tt", "u", "var",
    }
)  # fmt: skip
_TAG_NAME: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_MARKUP: Final = re.compile(
    r"(?P<silent><!--(?:>|->|.*?-->)|<\?[^>]*>|<!\[CDATA\[.*?\]\]>|<![A-Za-z][^>]*>)"
    # Not more than 200 stretches, and none tried twice: `<a "` 100 000 times would be looked at against all the rest.
    r"|(?P<tag></?[A-Za-z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+'){0,200}+>)"
    r"|(?P<torn><!--.*|<\?.*|<!\[CDATA\[.*)",
    re.DOTALL,
)
_WORD: Final = re.compile(
    r"[^\s&]+|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|&|[ \t]*\n\s*|[ \t]+|\s"
)
_UNFINISHED_TAG: Final = re.compile(r"<(/?([A-Za-z][A-Za-z0-9-]*))(?!\w)")
_NOTE_CALL: Final = re.compile(r"\[\^([^\[\]\s]+)\]")


@dataclass(frozen=True, slots=True)
class HtmlPiece:
    """One stretch of raw HTML, by its offsets."""

    part: HtmlPart
    """`silent`: a comment or a declaration; `torn`: one that is never closed"""
    name: str
    """of a tag; of torn markup its beginning"""
    start: int
    stop: int


def classify_markup(markup: str) -> tuple[HtmlPart, str]:
    """Return the kind and the tag name of one piece of markup; comments and declarations are silent."""
    tag = _TAG_NAME.match(markup)
    if tag is None:
        return "silent", "" if markup.startswith("<!--") else markup[1:2]
    name = tag[1].lower()
    if name == "br":
        return "break", name
    return ("close" if markup.startswith("</") else "open"), name


def report_dropped_tag(state: ReadingState, name: str, span: Span) -> None:
    """Report that a tag was left out, once for each name."""
    if name not in state.dropped_tags:
        state.dropped_tags.add(name)
        code = "html-content" if name in HIDDEN_CONTENT_TAGS else "html-dropped"
        state.report("warning", code, span, tag=name)


def split_html(markup: str) -> Iterator[HtmlPiece]:
    """Yield the stretches of an HTML block in order, all of it and nothing twice; `<nom>` is text."""
    stop = 0
    for match in _MARKUP.finditer(markup):
        part, name = classify_markup(match[0])
        if match["tag"] and not is_html_tag(name):
            continue  # a word between angle brackets
        if match.start() > stop:
            yield HtmlPiece("text", "", stop, match.start())
        start, stop = match.span()
        if match["torn"] is None:
            yield HtmlPiece(part, name, start, stop)
        else:
            yield HtmlPiece("torn", match[0][:4], start, stop)
    if stop < len(markup):
        yield HtmlPiece("text", "", stop, len(markup))


def read_html_block(state: ReadingState, token: Token, _inside: Sequence[Token]) -> Blocks:
    """Return the paragraphs of an HTML block; tags that we do not know are reported once each."""
    markup = token.content
    source_map = map_content(state, token)
    excess = find_excess(markup)
    if excess:
        span = source_map.source_span(excess[1], excess[1] + 1)
        state.report("error", excess[0], span, **EXCESS_FIELDS)
        return ()
    paragraphs: list[Block] = []
    builder = InlineBuilder(state, source_map)
    hidden_tag = ""
    for piece in split_html(markup):
        span = source_map.source_span(piece.start, piece.stop)
        if hidden_tag:
            if piece.part == "close" and piece.name == hidden_tag:
                hidden_tag = ""
        elif piece.part == "text":
            _add_text(builder, markup, piece)
        elif piece.part == "break":
            builder.add(LineBreak(span))
        elif piece.name in STYLE_TAGS:
            builder.switch_style(
                piece.name, piece.start, piece.stop, is_closing=piece.part == "close"
            )
        elif piece.part == "torn":
            state.report("warning", "html-torn", span, tag=piece.name)
        elif piece.name:
            report_dropped_tag(state, piece.name, span)
            if piece.part == "open" and piece.name in HIDDEN_CONTENT_TAGS:
                hidden_tag = piece.name
            if piece.name not in _INLINE_TAGS:
                paragraphs += _end_paragraph(builder)
                builder = InlineBuilder(state, source_map, piece.stop)
    paragraphs += _end_paragraph(builder)
    return tuple(paragraphs)


def _add_text(builder: InlineBuilder, markup: str, piece: HtmlPiece) -> None:
    """Add characters of HTML: white space is one space, entities are characters; a note cannot be called there."""
    if call := _NOTE_CALL.search(markup, piece.start, piece.stop):
        span = builder.source_span(*call.span())
        builder.state.report("error", "note-in-html", span, label=call[1])
    for match in _WORD.finditer(markup, piece.start, piece.stop):
        word, start = match[0], match.start()
        if "\n" in word:
            builder.flush()
            builder.position = start
            if builder.open_inlines[-1].children and not builder.ends_in_space():
                builder.add(Text(" ", builder.source_span(start, start + 1)))
        elif word.startswith("&") and len(word) > 1:
            builder.write_entity(unescape(word), start, len(word))
        else:
            builder.write(word, start, len(word))
    for tag in _UNFINISHED_TAG.finditer(markup, piece.start, piece.stop):
        if is_html_tag(tag[2]):
            span = builder.source_span(*tag.span())
            builder.state.report("warning", "html-unfinished", span, tag=tag[1])
            break


def _end_paragraph(builder: InlineBuilder) -> Blocks:
    """Return what was built as a paragraph, if a reader would see any of it."""
    inlines = builder.finish()
    while inlines and not to_plain_text(inlines[:1]).strip():
        inlines = inlines[1:]
    while inlines and not to_plain_text(inlines[-1:]).strip():
        inlines = inlines[:-1]
    if not inlines:
        return ()
    first, last = inlines[0].span, inlines[-1].span
    span = Span(first.start, last.stop)
    return (Paragraph(inlines, builder.state.new_node(), span),)
