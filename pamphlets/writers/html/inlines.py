"""Inlines -> HTML inside an element that is there already."""

from types import MappingProxyType
from typing import Final, assert_never
from xml.etree.ElementTree import Element

from pamphlets.document import nodes
from pamphlets.writers.html.elements import add, add_words
from pamphlets.writers.html.writing_state import WritingState
from pamphlets.writers.link_targets import make_outside_address

_TAGS: Final = MappingProxyType(
    {
        "emphasis": "em",
        "strong": "strong",
        "strike": "s",
        "superscript": "sup",
        "subscript": "sub",
        "small": "small",
        "small-caps": "span",
    }
)
_CALL_SEPARATOR: Final = ",\u00a0"  # between two calls in a row, as on paper


def add_inlines(parent: Element, inlines: nodes.Inlines, state: WritingState) -> None:
    """Write inlines at the end of an element."""
    _InlineWriter(state).add_run(parent, inlines)


class _InlineWriter:
    """One run of inlines."""

    def __init__(self, state: WritingState) -> None:
        self._state = state
        self._is_behind_call = False
        self._is_in_link = False

    def add_run(self, parent: Element, inlines: nodes.Inlines) -> None:
        for inline in inlines:
            self._add_inline(parent, inline)

    def _add_inline(self, parent: Element, inline: nodes.Inline) -> None:
        was_behind_call, self._is_behind_call = self._is_behind_call, False
        match inline:
            case nodes.Text(text=text):
                add_words(parent, text)
            case nodes.Code(text=text):
                add(parent, "code", text, translate="no")
            case nodes.StyledText():
                element = add(parent, _TAGS[inline.kind])
                if inline.kind == "small-caps":
                    element.set("class", "small-caps")
                self._is_behind_call = was_behind_call
                self.add_run(element, inline.children)
            case nodes.ForeignText():
                element = add(parent, "span")
                self._state.set_language(element, inline.lang)
                self._is_behind_call = was_behind_call
                self.add_run(element, inline.children)
            case nodes.Link():
                self._add_link(parent, inline)
            case nodes.NoteRef():
                self._add_call(parent, inline, is_behind_call=was_behind_call)
            case nodes.Image():
                add_picture(parent, inline, self._state).set("class", "inline")
            case nodes.LineBreak():
                add(parent, "br")
            case nodes.PageRef():
                pass  # a screen has no pages: the link before it leads there
            case nodes.Citation():
                raise AssertionError(inline)  # the citations have been written out
            case _:
                assert_never(inline)

    def _add_link(self, parent: Element, link: nodes.Link) -> None:
        """Write a link; a link inside it is its words alone, and a note's call stands between its two parts."""
        if self._is_in_link:
            self.add_run(parent, link.children)
            return
        address: str | None = link.target
        if not link.target.startswith("#"):
            address = make_outside_address(link.target)
        segment: list[nodes.Inline] = []
        for inline in (*link.children, None):
            if inline is not None and not isinstance(inline, nodes.NoteRef):
                segment.append(inline)
                continue
            if segment:
                self._add_link_part(parent, tuple(segment), address)
                segment = []
            if inline is not None:
                self._add_inline(parent, inline)

    def _add_link_part(
        self, parent: Element, children: nodes.Inlines, address: str | None
    ) -> None:
        element = add(parent, "a" if address else "span")
        if address:
            element.set("href", address)
        self._is_in_link = True
        self.add_run(element, children)
        self._is_in_link = False

    def _add_call(
        self, parent: Element, call: nodes.NoteRef, *, is_behind_call: bool
    ) -> None:
        """Write a note's call: its number, which leads to the note."""
        raised = add(parent, "sup", class_="call")
        if is_behind_call:
            add_words(raised, _CALL_SEPARATOR)
        self._is_behind_call = True
        if self._is_in_link:
            add_words(raised, str(call.number))
            return
        state = self._state
        link = add(raised, "a", str(call.number), role="doc-noteref")
        link.set("href", f"#{state.name('note', call.number)}")
        state.set_kind(link, "noteref")
        if call.number not in state.called_notes:
            state.called_notes.add(call.number)
            link.set("id", state.name("call", call.number))


def add_picture(parent: Element, image: nodes.Image, state: WritingState) -> Element:
    """Return a picture, written at the end of an element, with its words; one that is mere decoration has none."""
    element = add(parent, "img", alt="" if image.is_decorative else image.alt)
    element.set("src", state.picture_addresses[image.path])
    picture = state.pictures[image.path]
    element.set("width", str(picture.width))
    element.set("height", str(picture.height))
    if image.width is not None:
        element.set("style", f"width:{100 * image.width:.4g}%")
    return element
