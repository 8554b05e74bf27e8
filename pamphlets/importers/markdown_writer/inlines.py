"""Inlines of a tree -> atoms: stretches of our Markdown, each with the styles around it."""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any, Final

from pamphlets.importers.markdown_writer.emphasis import (
    HARD_BREAK,
    EmphasisMarks,
    MarkupRun,
    join_markup,
)
from pamphlets.importers.markdown_writer.escape import (
    escape_markdown,
    normalize_spaces,
    split_urls,
    write_code_span,
    write_link_destination,
)
from pamphlets.importers.markdown_writer.writer_state import WriterState
from pamphlets.importers.pandoc_ast import (
    PandocNode,
    PandocNodes,
    blocks_text,
    inlines_text,
    node_attributes,
)

_NO_EMPHASIS: Final[EmphasisMarks] = frozenset()
_STYLES: Final = MappingProxyType(
    {"Emph": "*", "Underline": "*", "Strong": "**", "Strikeout": "~~"}
)
_TAGS: Final = MappingProxyType({"Superscript": "sup", "Subscript": "sub"})
_WORD: Final = re.compile(r"\s+|\S+")
_NOTE_CALLS: Final = re.compile(r"(?:\[\^\w+\][\s,]*)+")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")


def markup_runs(
    scribe: WriterState,
    inlines: PandocNodes,
    styles: EmphasisMarks = _NO_EMPHASIS,
    *,
    linked: bool = False,
) -> Iterator[MarkupRun]:
    """Yield inlines as atoms. Pictures go to the scribe; `linked` within a link, which holds no other."""
    for one in _join_words(inlines):
        kind, contents = one["t"], one.get("c", "")
        if kind in _STYLES:
            if kind == "Underline":
                scribe.report_loss("entrance-underline", inlines_text(contents))
            yield from markup_runs(scribe, contents, styles | {_STYLES[kind]}, linked=linked)
        elif kind in _TAGS:
            yield from _raised_runs(scribe, contents, styles, _TAGS[kind], linked=linked)
        elif kind == "Str":
            yield from _word_runs(contents, styles, linked=linked)
        elif kind == "LineBreak":
            yield MarkupRun(HARD_BREAK, styles, takes_any_style=True)
        elif kind == "Link":
            yield from _link_runs(scribe, one, styles, linked=linked)
        elif kind == "Span":
            yield from _span_runs(scribe, one, styles, linked=linked)
        else:
            yield from _rare_runs(scribe, one, styles, linked=linked)


def _join_words(inlines: PandocNodes) -> Iterator[PandocNode]:
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


def _word_runs(words: str, styles: EmphasisMarks, *, linked: bool) -> Iterator[MarkupRun]:
    """Yield words and the blanks between them; an address among them becomes a link that shows itself."""
    for part, address in split_urls(normalize_spaces(words)):
        if address and not linked:
            yield MarkupRun(f"<{part}>", styles)
            continue
        for found in _WORD.finditer(part):
            blank = found[0].isspace()
            yield MarkupRun(
                found[0] if blank else escape_markdown(found[0]), styles, takes_any_style=blank
            )


def _rare_runs(
    scribe: WriterState, one: PandocNode, styles: EmphasisMarks, *, linked: bool
) -> Iterator[MarkupRun]:
    """Yield what is rarer than words, styles and links."""
    contents: Any = one.get("c", "")
    match one["t"]:
        case "Note":
            yield from note_call_runs(scribe, contents, styles)
        case "Image":
            scribe.pending_pictures.append(write_image(scribe, one))
        case "Code":
            if words := write_code_span(normalize_spaces(contents[1])):
                yield MarkupRun(words, styles)
        case "Quoted":
            pair = "“”" if contents[0]["t"] == "DoubleQuote" else "‘’"
            quoted = [{"t": "Str", "c": pair[0]}, *contents[1], {"t": "Str", "c": pair[1]}]
            yield from markup_runs(scribe, quoted, styles, linked=linked)
        case "Cite":
            yield from markup_runs(scribe, contents[1], styles, linked=linked)
        case "SmallCaps":
            scribe.report_loss("entrance-small-caps", inlines_text(contents))
            yield from markup_runs(scribe, contents, styles, linked=linked)
        case "Math":
            scribe.report_loss("entrance-equation", contents[1])
            yield MarkupRun(write_code_span(contents[1]), styles)
        case "RawInline":
            if not contents[1].startswith("<!--"):
                scribe.report_loss("entrance-raw", contents[1][:40])
        case kind:
            scribe.report_loss("entrance-unknown", kind)


def write_inline_text(scribe: WriterState, inlines: PandocNodes, *, linked: bool = False) -> str:
    """Return inlines as Markdown on one line, to stand inside a bracket or a tag."""
    return join_markup(markup_runs(scribe, inlines, linked=linked)).replace(HARD_BREAK, " ").strip()


def _raised_runs(
    scribe: WriterState, inlines: PandocNodes, styles: EmphasisMarks, tag: str, *, linked: bool
) -> Iterator[MarkupRun]:
    """Yield raised or lowered words; a note's call is raised by itself."""
    words = write_inline_text(scribe, inlines, linked=linked)
    if _NOTE_CALLS.fullmatch(words):
        yield MarkupRun(words, styles, takes_any_style=True)
    elif words:
        yield MarkupRun(f"<{tag}>{words}</{tag}>", styles)


def _link_runs(
    scribe: WriterState, one: PandocNode, styles: EmphasisMarks, *, linked: bool
) -> Iterator[MarkupRun]:
    """Yield a link; one that leads nowhere from paper gives its words."""
    _, inlines, (target, _title) = one["c"]
    address = "" if linked else scribe.resolve_link(target)
    words = inlines_text(inlines)
    if address and words.rstrip("/") in (
        address.rstrip("/"),
        address.rstrip("/").removeprefix("mailto:"),
    ):
        yield MarkupRun(f"<{address.removeprefix('mailto:')}>", styles)
        return
    if not address or not words:
        if words and not linked and not target.startswith("#"):
            scribe.report_loss("entrance-link", words)
        yield from markup_runs(scribe, inlines, styles, linked=linked)
        return
    yield MarkupRun(
        f"[{write_inline_text(scribe, inlines, linked=True)}]({write_link_destination(address)})",
        styles,
    )


def _span_runs(
    scribe: WriterState, one: PandocNode, styles: EmphasisMarks, *, linked: bool
) -> Iterator[MarkupRun]:
    """Yield words with a language of their own, the call of a note that stands apart, or just the words."""
    attr, inlines = one["c"]
    values = node_attributes(attr)
    lang = values.get("lang", "")
    if "note" in values and values["note"] in scribe.note_bodies:
        yield from note_call_runs(
            scribe, scribe.note_bodies[values["note"]], styles, key=values["note"]
        )
    elif _LANGUAGE.match(lang) and lang.split("-")[0].lower() != scribe.lang.split("-")[0].lower():
        words = write_inline_text(scribe, inlines, linked=linked)
        if words:
            yield MarkupRun(f"[{words}]{{lang={lang}}}", styles)
    elif values.get("class") in ("mark", "underline"):
        scribe.report_loss("entrance-underline", inlines_text(inlines))
        yield from markup_runs(scribe, inlines, styles | {"*"}, linked=linked)
    else:
        yield from markup_runs(scribe, inlines, styles, linked=linked)


def note_call_runs(
    scribe: WriterState, body: PandocNodes, styles: EmphasisMarks, key: str = ""
) -> Iterator[MarkupRun]:
    """Yield a note's call, its text being kept; a note within a note stands in brackets, where it was called."""
    if scribe.in_note:
        scribe.report_loss("entrance-note-in-note", blocks_text(body))
        words = escape_markdown(normalize_spaces(blocks_text(body)))
        yield from (MarkupRun(f" ({words})", styles),) if words else ()
        return
    if key in scribe.note_numbers:
        yield MarkupRun(f"[^{scribe.note_numbers[key]}]", styles, takes_any_style=True)
        return
    if not blocks_text(body):
        scribe.report_loss("entrance-note-empty")
        return
    scribe.notes.append("")
    number = len(scribe.notes)
    if key:
        scribe.note_numbers[key] = number
    scribe.notes[number - 1] = scribe.write_note(body)
    yield MarkupRun(f"[^{number}]", styles, takes_any_style=True)


def write_image(scribe: WriterState, one: PandocNode) -> str:
    """Return a picture as it stands alone in its line; nothing, and a loss, for one that there is not."""
    attr, inlines, (address, title) = one["c"]
    described = (
        inlines_text(inlines) or node_attributes(attr).get("alt", "") or title.removeprefix("fig:")
    )
    described = " ".join(normalize_spaces(described).split())
    name = scribe.add_picture(address)
    if not name:
        scribe.report_loss("entrance-picture-missing", described or address.rsplit("/", 1)[-1][:60])
        return ""
    if not described:
        scribe.report_loss("entrance-picture-mute", name)
    return f"![{escape_markdown(described)}](../images/{name})"
