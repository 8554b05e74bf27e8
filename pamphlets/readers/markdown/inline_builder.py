"""The composing stick: inlines gathered in order, styles opened and closed around them."""

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from pamphlets.core.source import Span
from pamphlets.document.nodes import Foreign, Image, Inline, Inlines, Link, Styled, Text, plain
from pamphlets.readers.characters import INVISIBLE, unset, visible
from pamphlets.readers.markdown.block_rules import DEEPEST
from pamphlets.readers.markdown.reading_state import Desk, Origin

_SPACES: Final = re.compile(r"[ \t]+")
_Style = Literal["emphasis", "strong", "strike", "superscript", "subscript", "small"]
_STYLED: Final[MappingProxyType[str, _Style]] = MappingProxyType(
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
class Frame:
    """One style, link or language still open: its tag, where it began, what it holds so far."""

    tag: str
    start: int
    children: list[Inline] = field(default_factory=list)
    target: str = ""  # of a link; the language of a span
    node: int = 0
    stop: int = -1  # of a span, whose attributes come after its words


@dataclass(slots=True, eq=False, repr=False)
class Stick:
    """One run of inlines being set. Offsets are those of the run's content until a span is made."""

    desk: Desk
    origin: Origin
    frames: list[Frame] = field(default_factory=lambda: [Frame("", 0)])
    words: list[str] = field(default_factory=list)
    words_at: int = 0
    at: int = 0
    too_deep: int = 0

    def write(self, text: str, start: int, length: int) -> None:
        """Add characters that `length` characters of the content stand for."""
        if not self.words:
            self.words_at = start
        self.words.append(text)
        self.at = start + length

    def add(self, inline: Inline) -> None:
        """Add an inline that is not text."""
        self.flush()
        self.frames[-1].children.append(inline)

    def flush(self) -> None:
        """Make one Text of the characters written since the last other thing."""
        if not self.words:
            return
        text = "".join(self.words)
        self.words.clear()
        if not text:
            return
        span = self.origin.span(self.words_at, self.at)
        if self.desk.hidden and (seen := visible(text)) != text:
            text = seen
            if not self.desk.hidden_at and (found := INVISIBLE.search(self.desk.source.text, span.start)):
                self.desk.hidden_at = Span(*found.span())
        if "  " in text or "\t" in text:
            text = _SPACES.sub(" ", text)
        if text[:1] == " " and self.spaced():
            text, span = text[1:], Span(min(span.start + 1, span.stop), span.stop)
        if text:
            self.frames[-1].children.append(Text(text, span))

    def spaced(self) -> bool:
        """Return whether what was set last ends in a space: a second one beside it would show on paper."""
        children = self.frames[-1].children
        return bool(children) and isinstance(children[-1], Text) and children[-1].text.endswith(" ")

    def open(self, frame: Frame) -> None:
        """Begin a style, a link or a language."""
        self.flush()
        if not self.too_deep and len(self.frames) <= DEEPEST:
            self.frames.append(frame)
            return
        if not self.too_deep:
            where = self.origin.span(frame.start, frame.start + 1)
            self.desk.tell("error", "nesting", where, most=str(DEEPEST))
        self.too_deep += not frame.tag.startswith("<")

    def close(self, tag: str, stop: int) -> None:
        """End the innermost open thing of that tag; HTML left open inside it is told and undone."""
        self.flush()
        if self.too_deep:
            self.too_deep -= 1
            return
        while self.frames[-1].tag != tag:
            self.undo()
        frame = self.frames.pop()
        self.at = max(stop, frame.stop)
        made = self._made(frame, self.origin.span(frame.start, self.at))
        self.frames[-1].children.extend(made)

    def undo(self) -> None:
        """Give the words of an HTML tag that nobody closed back to what is around it."""
        self.flush()
        frame = self.frames.pop()
        where = self.origin.span(frame.start, frame.start + 1)
        self.desk.tell("warning", "html-unclosed", where, tag=frame.tag.removeprefix("<"))
        self.frames[-1].children.extend(frame.children)

    def has_open(self, tag: str) -> bool:
        """Return whether an HTML tag is open inside the innermost style of the text's own."""
        for frame in reversed(self.frames):
            if frame.tag == tag:
                return True
            if not frame.tag.startswith("<"):
                return False
        return False

    def inlines(self) -> Inlines:
        """Return what was set, all that is still open undone."""
        self.flush()
        while len(self.frames) > 1:
            self.undo()
        return tuple(self.frames[0].children)

    def _made(self, frame: Frame, span: Span) -> tuple[Inline, ...]:
        """Return the inline of a closed frame; an empty one vanishes."""
        children = tuple(frame.children)
        match frame.tag:
            case "a":
                return self._link(frame, children, span)
            case "span" if frame.target and children:
                return (Foreign(frame.target, children, span),)
            case "span":
                return children
            case tag if children:
                return (Styled(_STYLED[tag], children, span),)
            case _:
                return ()

    def _link(self, frame: Frame, children: Inlines, span: Span) -> tuple[Inline, ...]:
        """Return a link; one without address or without words is told."""
        words = plain(children)
        pictures = any(isinstance(inline, Image) for inline in children)
        if not frame.target or not (words.strip() or pictures):
            self.desk.tell("warning", "link-empty", span)
            return children
        if frame.target.startswith("#"):
            self.desk.inner_links.append((frame.target[1:], span))
        bare = words in (frame.target, frame.target.removeprefix("mailto:"))
        return (Link(frame.target, children, bare, frame.node, span),)


def entity(stick: Stick, text: str, start: int, length: int) -> None:
    """Write a character given by its entity, which may be one that no page can carry."""
    if name := unset(text):
        where = stick.origin.span(start, start + length)
        stick.desk.tell("error", "script", where, script=name, char=text)
    stick.desk.hidden = stick.desk.hidden or text != visible(text)
    stick.write(text, start, length)
