"""Raw HTML in Markdown -> the few tags that we understand, and paragraphs of its visible text (CommonMark § 4.6, § 6.6).

Nothing that a reader would see is lost; a tag that we do not know is left out and reported.
"""

import re
from collections.abc import Sequence
from html import unescape
from typing import Final

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
from pamphlets.readers.markdown.grammar.excess import EXCESS_FIELDS, find_excess
from pamphlets.readers.markdown.html.pieces import (
    HIDDEN_CONTENT_TAGS,
    INLINE_TAGS,
    STYLE_TAGS,
    HtmlPiece,
    find_unfinished_tag,
    split_html,
)
from pamphlets.readers.markdown.html.rules import COMMENT_START, is_open_comment
from pamphlets.readers.markdown.inline_builder import InlineBuilder
from pamphlets.readers.markdown.reading_state import ReadingState, map_content

_WORD: Final = re.compile(
    r"[^\s&]+|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|&|[ \t]*\n\s*|[ \t]+|\s"
)
_NOTE_CALL: Final = re.compile(r"\[\^([^\[\]\s]+)\]")


def report_dropped_tag(state: ReadingState, name: str, span: Span) -> None:
    """Report that a tag was left out, once for each name."""
    if name not in state.dropped_tags:
        state.dropped_tags.add(name)
        code = "html-content" if name in HIDDEN_CONTENT_TAGS else "html-dropped"
        state.report("warning", code, span, tag=name)


def report_comment(state: ReadingState, markup: str, span: Span) -> None:
    """Report a comment that is never closed, one that goes on over another, and WordPress's `<!--more-->`."""
    if not markup.startswith(COMMENT_START):
        return
    words = markup[len(COMMENT_START) :].removesuffix("-->")
    if is_open_comment(markup):
        state.report("warning", "html-torn", span, tag=COMMENT_START)
    elif COMMENT_START in words:
        line = state.line_number(Span(span.stop, span.stop))
        state.report("warning", "comment-twice", span, line=line)
    if words.split()[:1] == ["more"] and COMMENT_START not in state.dropped_tags:
        state.dropped_tags.add(COMMENT_START)
        state.report("notice", "comment-more", span, comment=markup)


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
        elif piece.part == "silent" and not piece.name:
            report_comment(state, markup[piece.start : piece.stop], span)
        elif piece.part == "torn":
            state.report("warning", "html-torn", span, tag=piece.name)
        elif piece.name:
            report_dropped_tag(state, piece.name, span)
            if piece.part == "open" and piece.name in HIDDEN_CONTENT_TAGS:
                hidden_tag = piece.name
            if piece.name not in INLINE_TAGS:
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
    if tag := find_unfinished_tag(markup, piece.start, piece.stop):
        span = builder.source_span(*tag.span())
        builder.state.report("warning", "html-unfinished", span, tag=tag[1])


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
