"""Characters, inlines, tags opened and closed, in the order of the text -> Inlines, each with its span."""

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal
from urllib.parse import unquote

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document import nodes
from pamphlets.readers.link_addresses import complete_address, leads_to_file
from pamphlets.readers.markdown.reading_state import ReadingState, SourceMap
from pamphlets.readers.markdown.syntax_rules import MAX_NESTING
from pamphlets.readers.picture_addresses import MAX_ADDRESS_SHOWN
from pamphlets.readers.text_file import (
    INVISIBLE_RUN,
    first_unsupported_script,
    name_script,
    remove_invisible,
)

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
    """One style, link or language still open, with the inlines inside it so far."""

    tag: str
    """markdown-it's, `span` for words with attributes; of raw HTML with `<` before it"""
    start: int
    children: list[nodes.Inline] = field(default_factory=list)
    target: str = ""
    """the address of a link; the language of a span"""
    node: int = 0
    stop: int = -1
    """of a span, whose attributes come after its words; elsewhere the closing tag tells"""


@dataclass(slots=True, eq=False, repr=False)
class InlineBuilder:
    """One run of inlines being built. Offsets are those of the run's content until a span is made."""

    state: ReadingState
    source_map: SourceMap
    position: int = 0
    """where what was added last ends"""
    open_inlines: list[OpenInline] = field(default_factory=lambda: [OpenInline("", 0)])
    """from the outermost, which is the run itself, to the innermost"""
    characters: list[str] = field(default_factory=list)
    characters_start: int = 0
    is_too_deep: bool = False
    """whether styles stood beyond the deepest nesting, which is a fault: those that follow are read as words"""

    def source_span(self, start: int, stop: int) -> Span:
        """Return the span in the source of a stretch of the content."""
        return self.source_map.source_span(start, stop)

    def token_start(self, token: Token) -> int:
        """Return where a token begins: delimiters of one run share a place, so never before what was added."""
        return max(token.map[0] if token.map else 0, self.position)

    def enter_token(self, token: Token) -> tuple[int, int]:
        """Return where a token that knows its end stands, and go there."""
        start, stop = token.map or (0, 0)
        self.flush()
        self.position = stop
        return start, stop

    def write(self, text: str, start: int, length: int) -> None:
        """Add characters that `length` characters of the content stand for."""
        if not self.characters:
            self.characters_start = start
        self.characters.append(text)
        self.position = start + length

    def write_entity(self, text: str, start: int, length: int) -> None:
        """Add a character given by its entity, which may be one that no page can carry."""
        if script := first_unsupported_script(text):
            span = self.source_span(start, start + length)
            self.state.report(
                "error", "script", span, script=name_script(script), char=text
            )
        if text != remove_invisible(text):
            self.state.has_invisible = True
        self.write(text, start, length)

    def add(self, inline: nodes.Inline) -> None:
        """Add an inline that is not text."""
        self.flush()
        self.open_inlines[-1].children.append(inline)

    def flush(self) -> None:
        """Make one Text of the characters written since anything else was added."""
        text = "".join(self.characters)
        self.characters.clear()
        if not text:
            return
        span = self.source_span(self.characters_start, self.position)
        if self.state.has_invisible:
            text = self._without_invisible(text, span)
        text = _SPACES.sub(" ", text)
        if text.startswith(" ") and self.ends_in_space():
            text = text[1:]
            span = Span(min(span.start + 1, span.stop), span.stop)
        if text:
            self.open_inlines[-1].children.append(nodes.Text(text, span))

    def _without_invisible(self, text: str, span: Span) -> str:
        """Return text without invisible characters; the first place of any in the source is kept."""
        visible = remove_invisible(text)
        if visible != text and self.state.first_invisible is None:
            first = INVISIBLE_RUN.search(self.state.source.text, span.start)
            if first:  # else an entity gave it
                self.state.first_invisible = Span(*first.span())
        return visible

    def ends_in_space(self) -> bool:
        """Return whether what was added last ends in a space, or nothing was: one more beside it would show on paper."""
        if not any(inline.children for inline in self.open_inlines):
            return True
        children = self.open_inlines[-1].children
        last = children[-1] if children else None
        if isinstance(last, nodes.LineBreak):
            return True
        return isinstance(last, nodes.Text) and last.text.endswith(" ")

    def open(self, inline: OpenInline) -> None:
        """Begin a style, a link or a language."""
        self.flush()
        if self.is_too_deep:
            return
        if len(self.open_inlines) <= MAX_NESTING:
            self.open_inlines.append(inline)
            return
        self.is_too_deep = True
        span = self.source_span(inline.start, inline.start + 1)
        self.state.report("error", "nesting", span, most=str(MAX_NESTING))

    def close(self, tag: str, stop: int) -> None:
        """End the innermost open inline of that tag; HTML left open inside it is reported and unwrapped."""
        self.flush()
        # What is not open was opened inside `<script>`, which is not for readers.
        if self.is_too_deep or tag not in [inline.tag for inline in self.open_inlines]:
            self.position = stop
            return
        while self.open_inlines[-1].tag != tag:
            self.unwrap_innermost()
        closed = self.open_inlines.pop()
        self.position = max(stop, closed.stop)
        inlines = self._make_inlines(closed, self.source_span(closed.start, self.position))
        self.open_inlines[-1].children.extend(inlines)

    def unwrap_innermost(self) -> None:
        """Give the words of an HTML tag that nobody closed back to what is around it."""
        self.flush()
        unclosed = self.open_inlines.pop()
        if not self.is_too_deep:
            span = self.source_span(unclosed.start, unclosed.start + 1)
            tag = unclosed.tag.removeprefix("<")
            self.state.report("warning", "html-unclosed", span, tag=tag)
        self.open_inlines[-1].children.extend(unclosed.children)

    def switch_style(self, name: str, start: int, stop: int, *, is_closing: bool) -> bool:
        """Open or close `<sup>`, `<sub>` or `<small>`; return False for one closed that is not open."""
        if is_closing:
            return self.close_tag(name, stop)
        self.open(OpenInline(f"<{name}", start))
        self.position = stop
        return True

    def close_tag(self, name: str, stop: int) -> bool:
        """Close a tag of HTML; return False for one that is not open."""
        tag = f"<{name}"
        if self.is_too_deep:
            return True
        for inline in reversed(self.open_inlines):
            if inline.tag == tag:
                self.close(tag, stop)
                return True
            if not inline.tag.startswith("<"):
                break
        return False

    def finish(self) -> nodes.Inlines:
        """Return what was built, all that is still open unwrapped; spaces that a dropped tag left at the ends are nothing."""
        self.flush()
        while len(self.open_inlines) > 1:
            self.unwrap_innermost()
        children = self.open_inlines[0].children
        while children and _is_space(children[-1]):
            del children[-1]
        return tuple(children)

    def _make_inlines(self, closed: OpenInline, span: Span) -> nodes.Inlines:
        """Return the inline of what was closed; an empty one vanishes, and a faulty one gives its words."""
        children = tuple(closed.children)
        if closed.tag in ("a", "<a"):
            return self._make_link(closed, children, span)
        if not children:
            return ()
        if closed.tag != "span":
            return (nodes.StyledText(_STYLE_OF_TAG[closed.tag], children, span),)
        if not closed.target:
            return children
        return (nodes.ForeignText(closed.target, children, span),)

    def _make_link(
        self, closed: OpenInline, children: nodes.Inlines, span: Span
    ) -> nodes.Inlines:
        """Return a link; one without address or without words is reported."""
        target = complete_address(closed.target)
        words = nodes.to_plain_text(children)
        has_picture = any(isinstance(inline, nodes.Image) for inline in children)
        if not target or not (words.strip() or has_picture):
            self.state.report("warning", "link-empty", span)
            return children
        if target.lower().startswith(("file:", "data:")):
            self.state.report("warning", "link-local", span)
            return children
        if target.startswith("#"):
            self.state.inner_links.append((target[1:], span))
        if leads_to_file(target):
            name = unquote(target)[:MAX_ADDRESS_SHOWN]
            self.state.report("warning", "link-file", span, target=name)
        is_bare = words in (target, closed.target, target.removeprefix("mailto:")) or (
            words.lower().startswith("www.") and target == f"https://{words}"
        )
        return (nodes.Link(target, children, is_bare, closed.node, span),)


def _is_space(inline: nodes.Inline) -> bool:
    return isinstance(inline, nodes.Text) and inline.text == " "
