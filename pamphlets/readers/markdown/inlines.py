"""markdown-it's inline tokens -> Inlines, each with its exact place in the source."""

import re
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Final

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import Code, Image, Inlines, LineBreak, NoteRef, Text
from pamphlets.readers.characters import remove_invisible
from pamphlets.readers.markdown.attributes import parse_language, parse_picture_size
from pamphlets.readers.markdown.citations import parse_citation
from pamphlets.readers.markdown.inline_builder import InlineBuilder, OpenInline, write_entity
from pamphlets.readers.markdown.raw_html import (
    HIDDEN_CONTENT_TAGS,
    STYLE_TAGS,
    classify_markup,
    report_dropped_tag,
)
from pamphlets.readers.markdown.reading_state import ReadingState, SourceMap
from pamphlets.readers.markdown.references import number_note_call

_STRAY_ATTRIBUTES: Final = re.compile(
    r"\{(?:(?:lang|langue|largeur|width)\s*=|plein\b|full\b|#[A-Za-z]|\.[A-Za-z])[^{}]*\}?"
)


def read_inlines(desk: ReadingState, tokens: Sequence[Token], origin: SourceMap) -> Inlines:
    """Return the inlines that the children of one inline token stand for."""
    stick = InlineBuilder(desk, origin)
    unread = -1
    for place, token in enumerate(tokens):
        if place <= unread:
            continue
        if token.type == "text":
            _add_text(stick, token)
        elif token.type == "html_inline":
            unread = _add_html(stick, tokens, place)
        else:
            _ADDERS[token.type](stick, token)
    return stick.finish()


def _token_start(stick: InlineBuilder, token: Token) -> int:
    """Return where a token begins: delimiters of one run share a place, so never before what is set."""
    return max(token.map[0] if token.map else 0, stick.position)


def _add_text(stick: InlineBuilder, token: Token) -> None:
    content = token.content
    if not content:
        return
    start = _token_start(stick, token)
    stick.write(content, start, len(content))
    if "{" in content:
        for stray in _STRAY_ATTRIBUTES.finditer(content):
            where = stick.source_map.source_span(start + stray.start(), start + stray.end())
            stick.state.report("warning", "attributes-stray", where, attributes=stray[0])


def _add_escaped(stick: InlineBuilder, token: Token) -> None:
    """Write an escaped character or an entity."""
    start, length = _token_start(stick, token), len(token.markup)
    if token.info == "entity":
        write_entity(stick, token.content, start, length)
    else:
        stick.write(token.content, start, length)


def _add_soft_break(stick: InlineBuilder, token: Token) -> None:
    start = _token_start(stick, token)
    stick.flush()
    if not stick.ends_in_space():
        stick.add(Text(" ", stick.source_map.source_span(start, start + 1)))
    stick.position = start + 1


def _add_hard_break(stick: InlineBuilder, token: Token) -> None:
    start = _token_start(stick, token)
    stick.add(LineBreak(stick.source_map.source_span(start, start + 1)))
    stick.position = start + 1


def _add_code(stick: InlineBuilder, token: Token) -> None:
    start, stop = token.map or (0, 0)
    stick.flush()
    stick.add(
        Code(
            token.content,
            stick.source_map.source_span(max(start, stop - len(token.content) - 2), stop),
        )
    )
    stick.position = stop


def _open_style(stick: InlineBuilder, token: Token) -> None:
    start = _token_start(stick, token)
    stick.open(OpenInline(token.tag, start))
    stick.position = start + len(token.markup)


def _close_style(stick: InlineBuilder, token: Token) -> None:
    stick.close(token.tag, _token_start(stick, token) + len(token.markup))


def _open_link(stick: InlineBuilder, token: Token) -> None:
    """Begin a link. markdown-it pushes `[` from behind it, an address from its `<`."""
    at = token.map[0] if token.map else 0
    start = at if token.info else at - 1
    stick.flush()
    stick.open(
        OpenInline("a", start, target=str(token.attrs.get("href", "")), node=stick.state.new_node())
    )
    stick.position = start + (0 if token.info == "bare" else 1)


def _close_link(stick: InlineBuilder, token: Token) -> None:
    stick.close("a", token.map[1] if token.map else stick.position)


def _open_span(stick: InlineBuilder, token: Token) -> None:
    start, stop = token.map or (0, 0)
    raw: str = token.meta["attributes"]
    at: int = token.meta["at"]
    lang = parse_language(stick.state, raw, stick.source_map.source_span(at, at + len(raw)))
    stick.open(OpenInline("span", start, target=lang, stop=stop))
    stick.position = start + 1


def _close_span(stick: InlineBuilder, _token: Token) -> None:
    stick.close("span", stick.position)


def _add_note_ref(stick: InlineBuilder, token: Token) -> None:
    start, stop = token.map or (0, 0)
    span = stick.source_map.source_span(start, stop)
    number = number_note_call(stick.state, token.meta["label"], span)
    stick.flush()
    stick.position = stop
    if number:
        stick.add(NoteRef(number, stick.state.new_node(), span))


def _add_citation(stick: InlineBuilder, token: Token) -> None:
    start, stop = token.map or (0, 0)
    stick.flush()
    stick.position = stop
    if made := parse_citation(stick.state, token.content, start, stick.source_map):
        stick.add(made)


def _add_image(stick: InlineBuilder, token: Token) -> None:
    start, stop = token.map or (0, 0)
    span = stick.source_map.source_span(start, stop)
    stick.flush()
    stick.position = stop
    width, full = None, False
    if "attributes" in token.meta:
        at: int = token.meta["at"]
        where = stick.source_map.source_span(at, at + len(token.meta["attributes"]))
        width, full = parse_picture_size(stick.state, token.meta["attributes"], where)
    path = str(token.attrs.get("src", ""))
    if not path:
        stick.state.report("error", "picture-path", span)
    alt = " ".join(remove_invisible(_join_alternative(stick, token.children or (), span)).split())
    stick.add(Image(path, alt, width, full, stick.state.new_node(), span))


def _join_alternative(stick: InlineBuilder, tokens: Sequence[Token], span: Span) -> str:
    """Return the plain words of a picture's description; a call in it would never be printed."""
    words: list[str] = []
    for token in tokens:
        if token.type in ("note_ref", "citation"):
            stick.state.report("error", "picture-call", span)
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif token.type == "image":
            words.append(_join_alternative(stick, token.children or (), span))
        elif token.type != "html_inline":
            words.append(token.content)
    return "".join(words)


def _add_html(stick: InlineBuilder, tokens: Sequence[Token], place: int) -> int:
    """Set one tag of raw HTML; return the place of the last token that goes unread with it."""
    token, start = tokens[place], _token_start(stick, tokens[place])
    part, name = classify_markup(token.content)
    stick.flush()
    stick.position = start + len(token.content)
    where = stick.source_map.source_span(start, stick.position)
    if part == "break":
        stick.add(LineBreak(where))
    elif name in STYLE_TAGS and not token.content.endswith("/>"):
        _switch_html_style(stick, part, name, start)
    elif name:
        report_dropped_tag(stick.state, name, where)
        if part == "open" and name in HIDDEN_CONTENT_TAGS:
            return next(
                (i for i in range(place + 1, len(tokens)) if _is_closing_tag(tokens[i], name)), -1
            )
    return -1


def _switch_html_style(stick: InlineBuilder, part: str, name: str, start: int) -> None:
    """Open or close `<sup>`, `<sub>` or `<small>`."""
    tag = f"<{name}"
    if part == "open":
        stick.open(OpenInline(tag, start))
    elif stick.has_open(tag):
        stick.close(tag, stick.position)
    else:
        stick.state.report(
            "warning",
            "html-unopened",
            stick.source_map.source_span(start, stick.position),
            tag=name,
        )


def _is_closing_tag(token: Token, name: str) -> bool:
    return token.type == "html_inline" and classify_markup(token.content) == ("close", name)


_ADDERS: Final[MappingProxyType[str, Callable[[InlineBuilder, Token], None]]] = MappingProxyType(
    {
        "text_special": _add_escaped,
        "softbreak": _add_soft_break,
        "hardbreak": _add_hard_break,
        "code_inline": _add_code,
        "em_open": _open_style,
        "strong_open": _open_style,
        "s_open": _open_style,
        "em_close": _close_style,
        "strong_close": _close_style,
        "s_close": _close_style,
        "link_open": _open_link,
        "link_close": _close_link,
        "span_open": _open_span,
        "span_close": _close_span,
        "note_ref": _add_note_ref,
        "citation": _add_citation,
        "image": _add_image,
    },
)
