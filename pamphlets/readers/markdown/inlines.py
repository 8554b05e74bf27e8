"""markdown-it's inline tokens -> Inlines, each with its exact place in the source."""

import re
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Final

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import Code, Image, Inlines, LineBreak, NoteRef, Text
from pamphlets.readers.characters import visible
from pamphlets.readers.markdown.attributes import language_in, size_in
from pamphlets.readers.markdown.citations import citation
from pamphlets.readers.markdown.inline_builder import Frame, Stick, entity
from pamphlets.readers.markdown.raw_html import STYLES, UNREAD, drop, tag_of
from pamphlets.readers.markdown.reading_state import Desk, Origin
from pamphlets.readers.markdown.references import call

_STRAY: Final = re.compile(
    r"\{(?:(?:lang|langue|largeur|width)\s*=|plein\b|full\b|#[A-Za-z]|\.[A-Za-z])[^{}]*\}?"
)


def inlines(desk: Desk, tokens: Sequence[Token], origin: Origin) -> Inlines:
    """Return the inlines that the children of one inline token stand for."""
    stick = Stick(desk, origin)
    unread = -1
    for place, token in enumerate(tokens):
        if place <= unread:
            continue
        if token.type == "text":
            _text(stick, token)
        elif token.type == "html_inline":
            unread = _html(stick, tokens, place)
        else:
            _SETTERS[token.type](stick, token)
    return stick.inlines()


def _start(stick: Stick, token: Token) -> int:
    """Return where a token begins: delimiters of one run share a place, so never before what is set."""
    return max(token.map[0] if token.map else 0, stick.at)


def _text(stick: Stick, token: Token) -> None:
    content = token.content
    if not content:
        return
    start = _start(stick, token)
    stick.write(content, start, len(content))
    if "{" in content:
        for stray in _STRAY.finditer(content):
            where = stick.origin.span(start + stray.start(), start + stray.end())
            stick.desk.tell("warning", "attributes-stray", where, attributes=stray[0])


def _special(stick: Stick, token: Token) -> None:
    """Write an escaped character or an entity."""
    start, length = _start(stick, token), len(token.markup)
    if token.info == "entity":
        entity(stick, token.content, start, length)
    else:
        stick.write(token.content, start, length)


def _soft_break(stick: Stick, token: Token) -> None:
    start = _start(stick, token)
    stick.flush()
    if not stick.spaced():
        stick.add(Text(" ", stick.origin.span(start, start + 1)))
    stick.at = start + 1


def _hard_break(stick: Stick, token: Token) -> None:
    start = _start(stick, token)
    stick.add(LineBreak(stick.origin.span(start, start + 1)))
    stick.at = start + 1


def _code(stick: Stick, token: Token) -> None:
    start, stop = token.map or (0, 0)
    stick.flush()
    stick.add(Code(token.content, stick.origin.span(max(start, stop - len(token.content) - 2), stop)))
    stick.at = stop


def _open(stick: Stick, token: Token) -> None:
    start = _start(stick, token)
    stick.open(Frame(token.tag, start))
    stick.at = start + len(token.markup)


def _close(stick: Stick, token: Token) -> None:
    stick.close(token.tag, _start(stick, token) + len(token.markup))


def _open_link(stick: Stick, token: Token) -> None:
    """Begin a link. markdown-it pushes `[` from behind it, an address from its `<`."""
    at = token.map[0] if token.map else 0
    start = at if token.info else at - 1
    stick.flush()
    stick.open(Frame("a", start, target=str(token.attrs.get("href", "")), node=stick.desk.node()))
    stick.at = start + (0 if token.info == "bare" else 1)


def _close_link(stick: Stick, token: Token) -> None:
    stick.close("a", token.map[1] if token.map else stick.at)


def _open_span(stick: Stick, token: Token) -> None:
    start, stop = token.map or (0, 0)
    raw: str = token.meta["attributes"]
    at: int = token.meta["at"]
    lang = language_in(stick.desk, raw, stick.origin.span(at, at + len(raw)))
    stick.open(Frame("span", start, target=lang, stop=stop))
    stick.at = start + 1


def _close_span(stick: Stick, _token: Token) -> None:
    stick.close("span", stick.at)


def _note_ref(stick: Stick, token: Token) -> None:
    start, stop = token.map or (0, 0)
    span = stick.origin.span(start, stop)
    number = call(stick.desk, token.meta["label"], span)
    stick.flush()
    stick.at = stop
    if number:
        stick.add(NoteRef(number, stick.desk.node(), span))


def _citation(stick: Stick, token: Token) -> None:
    start, stop = token.map or (0, 0)
    stick.flush()
    stick.at = stop
    if made := citation(stick.desk, token.content, start, stick.origin):
        stick.add(made)


def _image(stick: Stick, token: Token) -> None:
    start, stop = token.map or (0, 0)
    span = stick.origin.span(start, stop)
    stick.flush()
    stick.at = stop
    width, full = None, False
    if "attributes" in token.meta:
        at: int = token.meta["at"]
        where = stick.origin.span(at, at + len(token.meta["attributes"]))
        width, full = size_in(stick.desk, token.meta["attributes"], where)
    path = str(token.attrs.get("src", ""))
    if not path:
        stick.desk.tell("error", "picture-path", span)
    alt = " ".join(visible(_alternative(stick, token.children or (), span)).split())
    stick.add(Image(path, alt, width, full, stick.desk.node(), span))


def _alternative(stick: Stick, tokens: Sequence[Token], span: Span) -> str:
    """Return the plain words of a picture's description; a call in it would never be printed."""
    words: list[str] = []
    for token in tokens:
        if token.type in ("note_ref", "citation"):
            stick.desk.tell("error", "picture-call", span)
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif token.type == "image":
            words.append(_alternative(stick, token.children or (), span))
        elif token.type != "html_inline":
            words.append(token.content)
    return "".join(words)


def _html(stick: Stick, tokens: Sequence[Token], place: int) -> int:
    """Set one tag of raw HTML; return the place of the last token that goes unread with it."""
    token, start = tokens[place], _start(stick, tokens[place])
    part, name = tag_of(token.content)
    stick.flush()
    stick.at = start + len(token.content)
    where = stick.origin.span(start, stick.at)
    if part == "break":
        stick.add(LineBreak(where))
    elif name in STYLES and not token.content.endswith("/>"):
        _style(stick, part, name, start)
    elif name:
        drop(stick.desk, name, where)
        if part == "open" and name in UNREAD:
            return next((i for i in range(place + 1, len(tokens)) if _ends(tokens[i], name)), -1)
    return -1


def _style(stick: Stick, part: str, name: str, start: int) -> None:
    """Open or close `<sup>`, `<sub>` or `<small>`."""
    tag = f"<{name}"
    if part == "open":
        stick.open(Frame(tag, start))
    elif stick.has_open(tag):
        stick.close(tag, stick.at)
    else:
        stick.desk.tell("warning", "html-unopened", stick.origin.span(start, stick.at), tag=name)


def _ends(token: Token, name: str) -> bool:
    return token.type == "html_inline" and tag_of(token.content) == ("close", name)


_SETTERS: Final[MappingProxyType[str, Callable[[Stick, Token], None]]] = MappingProxyType(
    {
        "text_special": _special,
        "softbreak": _soft_break,
        "hardbreak": _hard_break,
        "code_inline": _code,
        "em_open": _open,
        "strong_open": _open,
        "s_open": _open,
        "em_close": _close,
        "strong_close": _close,
        "s_close": _close,
        "link_open": _open_link,
        "link_close": _close_link,
        "span_open": _open_span,
        "span_close": _close_span,
        "note_ref": _note_ref,
        "citation": _citation,
        "image": _image,
    },
)
