"""Inlines of a tree -> atoms: stretches of our Markdown, each with the styles around it."""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any, Final

from pamphlets.importers.markdown_writer.emphasis import BREAK, Atom, Styles, spell
from pamphlets.importers.markdown_writer.escape import (
    code,
    destination,
    escape,
    tidy,
    with_addresses,
)
from pamphlets.importers.markdown_writer.writer_state import Scribe
from pamphlets.importers.pandoc_ast import Node, Nodes, attributes, block_words, plain

_PLAIN: Final[Styles] = frozenset()
_STYLES: Final = MappingProxyType({"Emph": "*", "Underline": "*", "Strong": "**", "Strikeout": "~~"})
_TAGS: Final = MappingProxyType({"Superscript": "sup", "Subscript": "sub"})
_WORD: Final = re.compile(r"\s+|\S+")
_CALLS: Final = re.compile(r"(?:\[\^\w+\][\s,]*)+")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")


def atoms(scribe: Scribe, inlines: Nodes, styles: Styles = _PLAIN, *, linked: bool = False) -> Iterator[Atom]:
    """Yield inlines as atoms. Pictures go to the scribe; `linked` within a link, which holds no other."""
    for one in _joined(inlines):
        kind, contents = one["t"], one.get("c", "")
        if kind in _STYLES:
            if kind == "Underline":
                scribe.lose("entrance-underline", plain(contents))
            yield from atoms(scribe, contents, styles | {_STYLES[kind]}, linked=linked)
        elif kind in _TAGS:
            yield from _raised(scribe, contents, styles, _TAGS[kind], linked=linked)
        elif kind == "Str":
            yield from _words(contents, styles, linked=linked)
        elif kind == "LineBreak":
            yield Atom(BREAK, styles, loose=True)
        elif kind == "Link":
            yield from _link(scribe, one, styles, linked=linked)
        elif kind == "Span":
            yield from _span(scribe, one, styles, linked=linked)
        else:
            yield from _other(scribe, one, styles, linked=linked)


def _joined(inlines: Nodes) -> Iterator[Node]:
    """Yield inlines, words and the spaces between them as one."""
    words: list[str] = []
    for one in inlines:
        match one["t"]:
            case "Str":
                words.append(one["c"])
            case "Space" | "SoftBreak":
                words.append(" ")
            case _:
                if words:
                    yield {"t": "Str", "c": "".join(words)}
                    words = []
                yield one
    if words:
        yield {"t": "Str", "c": "".join(words)}


def _words(words: str, styles: Styles, *, linked: bool) -> Iterator[Atom]:
    """Yield words and the blanks between them; an address among them becomes a link that shows itself."""
    for part, address in with_addresses(tidy(words)):
        if address and not linked:
            yield Atom(f"<{part}>", styles)
            continue
        for found in _WORD.finditer(part):
            blank = found[0].isspace()
            yield Atom(found[0] if blank else escape(found[0]), styles, loose=blank)


def _other(scribe: Scribe, one: Node, styles: Styles, *, linked: bool) -> Iterator[Atom]:
    """Yield what is rarer than words, styles and links."""
    contents: Any = one.get("c", "")
    match one["t"]:
        case "Note":
            yield from note(scribe, contents, styles)
        case "Image":
            scribe.hoisted.append(image(scribe, one))
        case "Code":
            if words := code(tidy(contents[1])):
                yield Atom(words, styles)
        case "Quoted":
            pair = "“”" if contents[0]["t"] == "DoubleQuote" else "‘’"
            quoted = [{"t": "Str", "c": pair[0]}, *contents[1], {"t": "Str", "c": pair[1]}]
            yield from atoms(scribe, quoted, styles, linked=linked)
        case "Cite":
            yield from atoms(scribe, contents[1], styles, linked=linked)
        case "SmallCaps":
            scribe.lose("entrance-small-caps", plain(contents))
            yield from atoms(scribe, contents, styles, linked=linked)
        case "Math":
            scribe.lose("entrance-equation", contents[1])
            yield Atom(code(contents[1]), styles)
        case "RawInline":
            if not contents[1].startswith("<!--"):
                scribe.lose("entrance-raw", contents[1][:40])
        case kind:
            scribe.lose("entrance-unknown", kind)


def spell_plainly(scribe: Scribe, inlines: Nodes, *, linked: bool = False) -> str:
    """Return inlines as Markdown on one line, to stand inside a bracket or a tag."""
    return spell(atoms(scribe, inlines, linked=linked)).replace(BREAK, " ").strip()


def _raised(scribe: Scribe, inlines: Nodes, styles: Styles, tag: str, *, linked: bool) -> Iterator[Atom]:
    """Yield raised or lowered words; a note's call is raised by itself."""
    words = spell_plainly(scribe, inlines, linked=linked)
    if _CALLS.fullmatch(words):
        yield Atom(words, styles, loose=True)
    elif words:
        yield Atom(f"<{tag}>{words}</{tag}>", styles)


def _link(scribe: Scribe, one: Node, styles: Styles, *, linked: bool) -> Iterator[Atom]:
    """Yield a link; one that leads nowhere from paper gives its words."""
    _, inlines, (target, _title) = one["c"]
    address = "" if linked else scribe.address(target)
    words = plain(inlines)
    if address and words.rstrip("/") in (address.rstrip("/"), address.rstrip("/").removeprefix("mailto:")):
        yield Atom(f"<{address.removeprefix('mailto:')}>", styles)
        return
    if not address or not words:
        if words and not linked and not target.startswith("#"):
            scribe.lose("entrance-link", words)
        yield from atoms(scribe, inlines, styles, linked=linked)
        return
    yield Atom(f"[{spell_plainly(scribe, inlines, linked=True)}]({destination(address)})", styles)


def _span(scribe: Scribe, one: Node, styles: Styles, *, linked: bool) -> Iterator[Atom]:
    """Yield words with a language of their own, the call of a note that stands apart, or just the words."""
    attr, inlines = one["c"]
    values = attributes(attr)
    lang = values.get("lang", "")
    if "note" in values and values["note"] in scribe.bodies:
        yield from note(scribe, scribe.bodies[values["note"]], styles, key=values["note"])
    elif _LANGUAGE.match(lang) and lang.split("-")[0].lower() != scribe.lang.split("-")[0].lower():
        words = spell_plainly(scribe, inlines, linked=linked)
        if words:
            yield Atom(f"[{words}]{{lang={lang}}}", styles)
    elif values.get("class") in ("mark", "underline"):
        scribe.lose("entrance-underline", plain(inlines))
        yield from atoms(scribe, inlines, styles | {"*"}, linked=linked)
    else:
        yield from atoms(scribe, inlines, styles, linked=linked)


def note(scribe: Scribe, body: Nodes, styles: Styles, key: str = "") -> Iterator[Atom]:
    """Yield a note's call, its text being kept; a note within a note stands in brackets, where it was called."""
    if scribe.in_note:
        scribe.lose("entrance-note-in-note", block_words(body))
        words = escape(tidy(block_words(body)))
        yield from (Atom(f" ({words})", styles),) if words else ()
        return
    if key in scribe.numbers:
        yield Atom(f"[^{scribe.numbers[key]}]", styles, loose=True)
        return
    if not block_words(body):
        scribe.lose("entrance-note-empty")
        return
    scribe.notes.append("")
    number = len(scribe.notes)
    if key:
        scribe.numbers[key] = number
    scribe.notes[number - 1] = scribe.write_note(body)
    yield Atom(f"[^{number}]", styles, loose=True)


def image(scribe: Scribe, one: Node) -> str:
    """Return a picture as it stands alone in its line; nothing, and a loss, for one that there is not."""
    attr, inlines, (address, title) = one["c"]
    described = plain(inlines) or attributes(attr).get("alt", "") or title.removeprefix("fig:")
    described = " ".join(tidy(described).split())
    name = scribe.fetch(address)
    if not name:
        scribe.lose("entrance-picture-missing", described or address.rsplit("/", 1)[-1][:60])
        return ""
    if not described:
        scribe.lose("entrance-picture-mute", name)
    return f"![{escape(described)}](../images/{name})"
