"""markdown-it's inline tokens -> Inlines, each with its exact place in the source."""

import re
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Final

from markdown_it.token import Token

from pamphlets.document.nodes import Code, Inlines, LineBreak, NoteRef, Text
from pamphlets.readers.markdown.attributes.block_attributes import parse_language
from pamphlets.readers.markdown.grammar.excess import report_excess
from pamphlets.readers.markdown.html.pieces import (
    HIDDEN_CONTENT_TAGS,
    STYLE_TAGS,
    classify_markup,
    read_link_tag,
    read_picture_tag,
)
from pamphlets.readers.markdown.html.raw_html import report_comment, report_dropped_tag
from pamphlets.readers.markdown.inline_builder import InlineBuilder, OpenInline
from pamphlets.readers.markdown.pictures import add_html_picture, add_image
from pamphlets.readers.markdown.reading_state import ReadingState, SourceMap, map_content
from pamphlets.readers.markdown.references import (
    make_citation,
    number_inline_note,
    number_note_call,
)

_STRAY_ATTRIBUTES: Final = re.compile(
    r"\{(?:(?:lang|langue|largeur|width)\s*=|plein\b|full\b|d[ée]cor|#[A-Za-z]|\.[A-Za-z])[^{}]*\}?"
)


def read_words(state: ReadingState, token: Token, marks: int = 0) -> Inlines:
    """Return the inlines of a paragraph, a heading or a term, of which `marks` characters are no words."""
    return read_inlines(state, token, map_content(state, token, marks))


def read_inlines(state: ReadingState, token: Token, source_map: SourceMap) -> Inlines:
    """Return the inlines that the children of one inline token stand for."""
    builder = InlineBuilder(state, source_map)
    tokens = token.children or []
    hidden_to = -1
    unclosed: set[str] = set()  # tags whose closing one was sought in vain, once each
    for place, child in enumerate(tokens):
        if place <= hidden_to:
            continue
        if child.type == "html_inline":
            hidden_tag = add_html(builder, child)
            if hidden_tag and hidden_tag not in unclosed:
                hidden_to = _find_closing_tag(tokens, place + 1, hidden_tag)
                if hidden_to < 0:
                    unclosed.add(hidden_tag)
        else:
            _ADDERS[child.type](builder, child)
    return builder.finish()


def _find_closing_tag(tokens: Sequence[Token], start: int, name: str) -> int:
    """Return the place of the closing tag of that name, -1 where there is none."""
    for place in range(start, len(tokens)):
        token = tokens[place]
        if token.type == "html_inline" and classify_markup(token.content) == (
            "close",
            name,
        ):
            return place
    return -1


def add_text(builder: InlineBuilder, token: Token) -> None:
    """Add characters as written, an escaped one, or one given by its entity."""
    if not token.content:
        return
    start = builder.token_start(token)
    if token.type == "text":
        builder.write(token.content, start, len(token.content))
        for stray in _STRAY_ATTRIBUTES.finditer(token.content):
            first, last = stray.span()
            span = builder.source_span(start + first, start + last)
            builder.state.report("warning", "attributes-stray", span, attributes=stray[0])
    elif token.info == "entity":
        builder.write_entity(token.content, start, len(token.markup))
    else:
        builder.write(token.content, start, len(token.markup))


def add_break(builder: InlineBuilder, token: Token) -> None:
    """Add a line end: a space, or one that the author insists on."""
    start = builder.token_start(token)
    span = builder.source_span(start, start + 1)
    builder.flush()
    if token.type == "hardbreak":
        builder.add(LineBreak(span))
        if token.info == "speech":
            builder.state.speech_breaks.add(span.start)
    elif not builder.ends_in_space():
        builder.add(Text(" ", span))
    builder.position = start + 1


def add_code(builder: InlineBuilder, token: Token) -> None:
    """Add code between backticks."""
    start, stop = builder.enter_token(token)
    marked = f"`{token.content}`"
    span = builder.source_span(max(start, stop - len(marked)), stop)
    builder.add(Code(token.content, span))


def open_inline(builder: InlineBuilder, token: Token) -> None:
    """Begin a style, a link, or words with attributes behind them."""
    start, stop = token.map or (0, 0)
    match token.type:
        case "link_open":
            # markdown-it pushes `[` from behind it, an address from its `<`
            if not token.info:
                start -= 1
            builder.flush()
            target = str(token.attrs.get("href", ""))
            node = builder.state.new_node()
            builder.open(OpenInline("a", start, target=target, node=node))
            builder.position = start if token.info == "bare" else start + 1
        case "span_open":
            attributes: str = token.meta["attributes"]
            first: int = token.meta["at"]
            span = builder.source_span(first, first + len(attributes))
            lang = parse_language(builder.state, attributes, span)
            builder.open(OpenInline("span", start, target=lang, stop=stop))
            builder.position = start + 1
        case _:
            start = builder.token_start(token)
            builder.open(OpenInline(token.tag, start))
            builder.position = start + len(token.markup)


def close_inline(builder: InlineBuilder, token: Token) -> None:
    """End a style, a link, or words with attributes behind them."""
    match token.type:
        case "link_close":
            builder.close("a", token.map[1] if token.map else builder.position)
        case "span_close":
            builder.close("span", builder.position)
        case _:
            start = builder.token_start(token)
            builder.close(token.tag, start + len(token.markup))


def add_note_ref(builder: InlineBuilder, token: Token) -> None:
    """Add the call of a note, unless it has faults."""
    span = builder.source_span(*builder.enter_token(token))
    number = number_note_call(builder.state, token.meta["label"], span)
    if number is not None:
        builder.add(NoteRef(number, builder.state.new_node(), span))


def add_inline_note(builder: InlineBuilder, token: Token) -> None:
    """Add the call of a note whose text stands at the call itself."""
    span = builder.source_span(*builder.enter_token(token))
    number = number_inline_note(builder.state, token, span, builder.source_map)
    if number is not None:
        builder.add(NoteRef(number, builder.state.new_node(), span))


def add_citation(builder: InlineBuilder, token: Token) -> None:
    """Add a citation, unless it has faults."""
    builder.enter_token(token)
    state, source_map = builder.state, builder.source_map
    outer = state.current_note
    state.current_note = outer or ""  # what a citation says stands in a note
    words: list[tuple[Inlines, Inlines]] = []
    for part in token.meta["parts"]:
        prefix = Token("inline", "", 0, children=part.prefix)
        locator = Token("inline", "", 0, children=part.locator)
        prefix_words = read_inlines(state, prefix, source_map)
        words.append((prefix_words, read_inlines(state, locator, source_map)))
    state.current_note = outer
    citation = make_citation(state, token, words, source_map)
    if citation is not None:
        builder.add(citation)


def add_html(builder: InlineBuilder, token: Token) -> str:
    """Add one tag of raw HTML; return its name if what stands inside it is not for readers."""
    start = builder.token_start(token)
    stop = start + len(token.content)
    part, name = classify_markup(token.content)
    builder.flush()
    builder.position = stop
    span = builder.source_span(start, stop)
    report_comment(builder.state, token.content, span)
    if part == "break":
        builder.add(LineBreak(span))
    elif name in STYLE_TAGS and not token.content.endswith("/>"):
        if not builder.switch_style(name, start, stop, is_closing=part == "close"):
            builder.state.report("warning", "html-unopened", span, tag=name)
    elif picture := read_picture_tag(token.content):
        add_html_picture(builder, picture, span)
    elif address := read_link_tag(token.content):
        node = builder.state.new_node()
        builder.open(OpenInline("<a", start, target=address, node=node))
        builder.position = stop
    elif name == "a" and part == "close" and builder.close_tag(name, stop):
        pass
    elif name:
        report_dropped_tag(builder.state, name, span)
        if part == "open" and name in HIDDEN_CONTENT_TAGS:
            return name
    return ""


_ADDERS: Final[MappingProxyType[str, Callable[[InlineBuilder, Token], None]]] = (
    MappingProxyType(
        {
            "text": add_text,
            "text_special": add_text,
            "softbreak": add_break,
            "hardbreak": add_break,
            "code_inline": add_code,
            "em_open": open_inline,
            "strong_open": open_inline,
            "s_open": open_inline,
            "em_close": close_inline,
            "strong_close": close_inline,
            "s_close": close_inline,
            "link_open": open_inline,
            "link_close": close_inline,
            "span_open": open_inline,
            "span_close": close_inline,
            "sup_open": open_inline,
            "sub_open": open_inline,
            "sup_close": close_inline,
            "sub_close": close_inline,
            "note_ref": add_note_ref,
            "note_inline": add_inline_note,
            "citation": add_citation,
            "image": add_image,
            "word-long": report_excess,
            "brackets-many": report_excess,
            "picture-embedded": report_excess,
        },
    )
)
