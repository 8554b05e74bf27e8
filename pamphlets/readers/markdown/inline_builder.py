"""The composing stick: inlines gathered in order, styles opened and closed around them."""

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from pamphlets.core.source import Span
from pamphlets.document.nodes import (
    ForeignText,
    Image,
    Inline,
    Inlines,
    Link,
    StyledText,
    Text,
    to_plain_text,
)
from pamphlets.readers.characters import INVISIBLE_RUN, first_unsupported_script, remove_invisible
from pamphlets.readers.markdown.block_rules import MAX_NESTING
from pamphlets.readers.markdown.reading_state import ReadingState, SourceMap

_SPACES: Final = re.compile(r"[ \t]+")
_Style = Literal["emphasis", "strong", "strike", "superscript", "subscript", "small"]
_STYLE_OF_TAG: Final[MappingProxyType[str, _Style]] = MappingProxyType(
    {
        "em": "emphasis",
        "strong": "strong",
        "s": "strike",
        "<sup": "superscript",
        "<sub": "subscript",
        "<small": "small",
    },
)


@dataclass(slots=True, eq=False, repr=False)
class OpenInline:
    """One style, link or language still open: its tag, where it began, what it holds so far."""

    tag: str
    start: int
    children: list[Inline] = field(default_factory=list)
    target: str = ""  # of a link; the language of a span
    node: int = 0
    stop: int = -1  # of a span, whose attributes come after its words


@dataclass(slots=True, eq=False, repr=False)
class InlineBuilder:
    """One run of inlines being set. Offsets are those of the run's content until a span is made."""

    state: ReadingState
    source_map: SourceMap
    open_inlines: list[OpenInline] = field(default_factory=lambda: [OpenInline("", 0)])
    characters: list[str] = field(default_factory=list)
    characters_start: int = 0
    position: int = 0
    ignored_depth: int = 0

    def write(self, text: str, start: int, length: int) -> None:
        """Add characters that `length` characters of the content stand for."""
        if not self.characters:
            self.characters_start = start
        self.characters.append(text)
        self.position = start + length

    def add(self, inline: Inline) -> None:
        """Add an inline that is not text."""
        self.flush()
        self.open_inlines[-1].children.append(inline)

    def flush(self) -> None:
        """Make one Text of the characters written since the last other thing."""
        if not self.characters:
            return
        text = "".join(self.characters)
        self.characters.clear()
        if not text:
            return
        span = self.source_map.source_span(self.characters_start, self.position)
        if self.state.has_invisible and (seen := remove_invisible(text)) != text:
            text = seen
            if not self.state.first_invisible and (
                found := INVISIBLE_RUN.search(self.state.source.text, span.start)
            ):
                self.state.first_invisible = Span(*found.span())
        if "  " in text or "\t" in text:
            text = _SPACES.sub(" ", text)
        if text[:1] == " " and self.ends_in_space():
            text, span = text[1:], Span(min(span.start + 1, span.stop), span.stop)
        if text:
            self.open_inlines[-1].children.append(Text(text, span))

    def ends_in_space(self) -> bool:
        """Return whether what was set last ends in a space: a second one beside it would show on paper."""
        children = self.open_inlines[-1].children
        return bool(children) and isinstance(children[-1], Text) and children[-1].text.endswith(" ")

    def open(self, frame: OpenInline) -> None:
        """Begin a style, a link or a language."""
        self.flush()
        if not self.ignored_depth and len(self.open_inlines) <= MAX_NESTING:
            self.open_inlines.append(frame)
            return
        if not self.ignored_depth:
            where = self.source_map.source_span(frame.start, frame.start + 1)
            self.state.report("error", "nesting", where, most=str(MAX_NESTING))
        self.ignored_depth += not frame.tag.startswith("<")

    def close(self, tag: str, stop: int) -> None:
        """End the innermost open thing of that tag; HTML left open inside it is told and undone."""
        self.flush()
        if self.ignored_depth:
            self.ignored_depth -= 1
            return
        while self.open_inlines[-1].tag != tag:
            self.unwrap_innermost()
        frame = self.open_inlines.pop()
        self.position = max(stop, frame.stop)
        made = self._make_inline(frame, self.source_map.source_span(frame.start, self.position))
        self.open_inlines[-1].children.extend(made)

    def unwrap_innermost(self) -> None:
        """Give the words of an HTML tag that nobody closed back to what is around it."""
        self.flush()
        frame = self.open_inlines.pop()
        where = self.source_map.source_span(frame.start, frame.start + 1)
        self.state.report("warning", "html-unclosed", where, tag=frame.tag.removeprefix("<"))
        self.open_inlines[-1].children.extend(frame.children)

    def has_open(self, tag: str) -> bool:
        """Return whether an HTML tag is open inside the innermost style of the text's own."""
        for frame in reversed(self.open_inlines):
            if frame.tag == tag:
                return True
            if not frame.tag.startswith("<"):
                return False
        return False

    def finish(self) -> Inlines:
        """Return what was set, all that is still open undone."""
        self.flush()
        while len(self.open_inlines) > 1:
            self.unwrap_innermost()
        return tuple(self.open_inlines[0].children)

    def _make_inline(self, frame: OpenInline, span: Span) -> tuple[Inline, ...]:
        """Return the inline of a closed frame; an empty one vanishes."""
        children = tuple(frame.children)
        match frame.tag:
            case "a":
                return self._make_link(frame, children, span)
            case "span" if frame.target and children:
                return (ForeignText(frame.target, children, span),)
            case "span":
                return children
            case tag if children:
                return (StyledText(_STYLE_OF_TAG[tag], children, span),)
            case _:
                return ()

    def _make_link(self, frame: OpenInline, children: Inlines, span: Span) -> tuple[Inline, ...]:
        """Return a link; one without address or without words is told."""
        words = to_plain_text(children)
        pictures = any(isinstance(inline, Image) for inline in children)
        if not frame.target or not (words.strip() or pictures):
            self.state.report("warning", "link-empty", span)
            return children
        if frame.target.startswith("#"):
            self.state.inner_links.append((frame.target[1:], span))
        bare = words in (frame.target, frame.target.removeprefix("mailto:"))
        return (Link(frame.target, children, bare, frame.node, span),)


def write_entity(stick: InlineBuilder, text: str, start: int, length: int) -> None:
    """Write a character given by its entity, which may be one that no page can carry."""
    if name := first_unsupported_script(text):
        where = stick.source_map.source_span(start, start + length)
        stick.state.report("error", "script", where, script=name, char=text)
    stick.state.has_invisible = stick.state.has_invisible or text != remove_invisible(text)
    stick.write(text, start, length)
