"""Inlines of pandoc's tree -> runs of our Markdown, each with the marks of emphasis around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from pamphlets.importers.markdown_writer.citations import mark_citations, unmark_citations
from pamphlets.importers.markdown_writer.emphasis import (
    HARD_BREAK,
    NO_MARKS,
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
    OUR_FORMAT,
    PandocNode,
    PandocNodes,
    blocks_text,
    inlines_text,
    make_text,
    node_attributes,
)

_MARKS: Final = MappingProxyType(
    {"Emph": "*", "Underline": "*", "Strong": "**", "Strikeout": "~~"}
)
_TAGS: Final = MappingProxyType({"Superscript": "sup", "Subscript": "sub"})
_QUOTES: Final = MappingProxyType({"DoubleQuote": "“”", "SingleQuote": "‘’"})
_WORD_OR_BLANK: Final = re.compile(r"\s+|\S+")
_NOTE_CALLS: Final = re.compile(r"(?:\[\^\w+\][\s,]*)+")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")


@dataclass(frozen=True, slots=True)
class InlineStyle:
    """What stands around inlines: marks of emphasis, and perhaps a link, in which there is no other."""

    marks: EmphasisMarks = NO_MARKS
    in_link: bool = False

    def marked(self, mark: str) -> "InlineStyle":
        """Return the style with one more mark."""
        return replace(self, marks=self.marks | {mark})


class InlineWriter:
    """Writes the inlines of one document. Notes and pictures are left to the state."""

    def __init__(self, state: WriterState) -> None:
        self.state = state

    def write_inlines(self, inlines: PandocNodes) -> str:
        """Return inlines as Markdown, line ends kept."""
        return join_markup(self.runs(inlines, InlineStyle()))

    def write_one_line(self, inlines: PandocNodes, *, in_link: bool = False) -> str:
        """Return inlines as Markdown on one line, to stand inside a bracket or a tag."""
        return (
            join_markup(self.runs(inlines, InlineStyle(in_link=in_link)))
            .replace(HARD_BREAK, " ")
            .strip()
        )

    def runs(self, inlines: PandocNodes, style: InlineStyle) -> list[MarkupRun]:
        """Return inlines as runs of Markdown."""
        runs: list[MarkupRun] = []
        words = list(join_words(inlines))
        for inline in words if style.in_link else mark_citations(words):
            runs += self.inline_runs(inline, style)
        return runs

    def inline_runs(self, inline: PandocNode, style: InlineStyle) -> list[MarkupRun]:
        """Return one inline as runs of Markdown."""
        contents: Any = inline.get("c", "")
        match inline["t"]:
            case "Str":
                return word_runs(contents, style)
            case "LineBreak":
                return [MarkupRun(HARD_BREAK, style.marks, takes_any_style=True)]
            case "Emph" | "Strong" | "Strikeout" | "Underline" as kind:
                if kind == "Underline":
                    self.state.report_loss("entrance-underline", inlines_text(contents))
                return self.runs(contents, style.marked(_MARKS[kind]))
            case "Superscript" | "Subscript" as kind:
                return self.raised_runs(contents, _TAGS[kind], style)
            case "SmallCaps":
                self.state.report_loss("entrance-small-caps", inlines_text(contents))
                return self.runs(contents, style)
            case "Link":
                return self.link_runs(contents, style)
            case "Span":
                return self.span_runs(contents, style)
            case "Cite":
                return self.runs(contents[1], style)
            case "Quoted":
                quotes = _QUOTES[contents[0]["t"]]
                return self.runs(
                    [make_text(quotes[0]), *contents[1], make_text(quotes[1])], style
                )
            case "Note":
                return self.note_runs(contents, style)
            case "Image":
                self.state.pending_pictures.append(self.write_image(inline))
            case "Code":
                return filled_runs(write_code_span(normalize_spaces(contents[1])), style)
            case "Math":
                self.state.report_loss("entrance-equation", contents[1])
                return [MarkupRun(write_code_span(contents[1]), style.marks)]
            case "RawInline" if contents[0] == OUR_FORMAT:
                return [MarkupRun(contents[1], style.marks)]
            case "RawInline":
                if not contents[1].startswith("<!--"):
                    self.state.report_loss("entrance-raw", contents[1][:40])
            case kind:
                self.state.report_loss("entrance-unknown", kind)
        return []

    def raised_runs(
        self, inlines: PandocNodes, tag: str, style: InlineStyle
    ) -> list[MarkupRun]:
        """Return raised or lowered words; a note's call is raised by itself."""
        words = self.write_one_line(inlines, in_link=style.in_link)
        if _NOTE_CALLS.fullmatch(words):
            return [MarkupRun(words, style.marks, takes_any_style=True)]
        return filled_runs(words, style, f"<{tag}>", f"</{tag}>")

    def link_runs(self, contents: Any, style: InlineStyle) -> list[MarkupRun]:  # noqa: ANN401 (pandoc's)
        """Return a link; one that leads nowhere from paper gives its words."""
        _, inlines, (target, _title) = contents
        address = "" if style.in_link else self.state.resolve_link(target)
        words = inlines_text(inlines)
        if not address or not words:
            if words and not style.in_link and not target.startswith("#"):
                self.state.report_loss("entrance-link", words)
            return self.runs(inlines, style)
        shown = address.rstrip("/")
        if words.rstrip("/") in (shown, shown.removeprefix("mailto:")):
            return [MarkupRun(f"<{address.removeprefix('mailto:')}>", style.marks)]
        link = f"[{self.write_one_line(inlines, in_link=True)}]({write_link_destination(address)})"
        return [MarkupRun(link, style.marks)]

    def span_runs(self, contents: Any, style: InlineStyle) -> list[MarkupRun]:  # noqa: ANN401 (pandoc's)
        """Return words with a language of their own, the call of a note that stands apart, or just the words."""
        attributes, inlines = node_attributes(contents[0]), contents[1]
        key, lang = attributes.get("note", ""), attributes.get("lang", "")
        if key in self.state.note_bodies:
            return self.note_runs(self.state.note_bodies[key], style, key)
        if _LANGUAGE.match(lang) and self.state.is_foreign(lang):
            words = self.write_one_line(inlines, in_link=style.in_link)
            return filled_runs(words, style, "[", f"]{{lang={lang}}}")
        if attributes["class"] in ("mark", "underline"):
            self.state.report_loss("entrance-underline", inlines_text(inlines))
            style = style.marked("*")
        return self.runs(inlines, style)

    def note_runs(
        self, body: PandocNodes, style: InlineStyle, key: str = ""
    ) -> list[MarkupRun]:
        """Return a note's call; a note within a note stands in brackets, where it was called."""
        state = self.state
        words = blocks_text(body)
        if state.in_note:
            state.report_loss("entrance-note-in-note", words)
            return filled_runs(escape_markdown(normalize_spaces(words)), style, " (", ")")
        number = state.note_numbers.get(key, 0)
        if not number and not words:
            state.report_loss("entrance-note-empty")
            return []
        if not number:
            state.notes.append(body)
            number = len(state.notes)
            if key:
                state.note_numbers[key] = number
        return [MarkupRun(f"[^{number}]", style.marks, takes_any_style=True)]

    def write_image(self, inline: PandocNode) -> str:
        """Return a picture as it stands alone in its line; nothing, and a loss, for one that there is not."""
        attributes, inlines, (address, title) = inline["c"]
        words = (
            inlines_text(inlines)
            or node_attributes(attributes).get("alt", "")
            or title.removeprefix("fig:")
        )
        description = " ".join(normalize_spaces(words).split())
        name = self.state.add_picture(address)
        if not name:
            self.state.report_loss(
                "entrance-picture-missing", description or address.rsplit("/", 1)[-1][:60]
            )
            return ""
        if not description:
            self.state.report_loss("entrance-picture-mute", name)
        return f"![{escape_markdown(description)}](../images/{name})"


def join_words(inlines: PandocNodes) -> Iterator[PandocNode]:
    """Yield inlines, words and the spaces between them as one."""
    words: list[str] = []
    for inline in inlines:
        if inline["t"] == "Str":
            words.append(inline["c"])
        elif inline["t"] in ("Space", "SoftBreak"):
            words.append(" ")
        else:
            if words:
                yield make_text("".join(words))
            words = []
            yield inline
    if words:
        yield make_text("".join(words))


def word_runs(words: str, style: InlineStyle) -> list[MarkupRun]:
    """Return words and the blanks between them; an address among them becomes a link that shows itself."""
    runs: list[MarkupRun] = []
    for part, is_url in split_urls(normalize_spaces(words)):
        if is_url and not style.in_link:
            runs.append(MarkupRun(f"<{part}>", style.marks))
            continue
        for piece in _WORD_OR_BLANK.findall(part):
            is_blank = piece.isspace()
            markup = piece if is_blank else unmark_citations(escape_markdown(piece))
            runs.append(MarkupRun(markup, style.marks, takes_any_style=is_blank))
    return runs


def filled_runs(
    markup: str, style: InlineStyle, before: str = "", after: str = ""
) -> list[MarkupRun]:
    """Return one run of markup with what stands around it, none for no markup."""
    if not markup:
        return []
    return [MarkupRun(f"{before}{markup}{after}", style.marks)]
