"""What stands in a paragraph of an .odt -> inlines; boxes and pictures that hang on it are kept beside."""

import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element

from pamphlets.importers.markdown_writer.writer_state import ImportLoss
from pamphlets.importers.odt.styles import (
    OdtStyles,
    element_attributes,
    emphasis_kinds,
    has_name,
    prefixed_name,
)
from pamphlets.importers.pandoc_ast import (
    NO_ATTRIBUTES,
    PandocNodes,
    blocks_text,
    drop_kinds,
    make_node,
    make_text,
)

_CONTEXT_LENGTH: Final = 60
_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_IGNORED: Final = frozenset({
    "office:annotation-end", "text:soft-page-break", "text:change", "text:change-start", "text:change-end",
})  # fmt: skip


class OdtInlineReader(ABC):
    """Reads paragraphs of one document, and gathers what hangs on them and what is not kept."""

    def __init__(self, styles: OdtStyles) -> None:
        self.styles = styles
        self.losses: Counter[ImportLoss] = Counter()
        self.boxes: PandocNodes = []  # to stand after the paragraph that they hang on
        self.near = ""  # the paragraph's first words

    @abstractmethod
    def read_apart(self, elements: Iterable[Element]) -> PandocNodes:
        """Return the blocks of a note, a box or a cell: lists begin anew in it."""

    def report_loss(self, code: str, near: str = "") -> None:
        """Note that something is not kept."""
        self.losses[ImportLoss(code, near or self.near)] += 1

    def read_inlines(self, paragraph: Element) -> PandocNodes:
        """Return the inlines of a paragraph or heading, none for one that shows nothing."""
        self.near = _first_words(_own_text(paragraph)) or self.near
        properties: dict[str, str] = {}
        if has_name(paragraph, "text:p"):
            style = element_attributes(paragraph).get("text:style-name", "")
            properties = self.styles.letter_properties(style, of_paragraph=True)
        inlines = _wrap_in_styles(self.read_contents(paragraph), emphasis_kinds(properties))
        if not _shows_anything(inlines):
            return []
        return inlines

    def read_contents(self, element: Element) -> PandocNodes:
        """Return what stands between an element's tags."""
        inlines: PandocNodes = []
        if element.text:
            inlines.append(make_text(_BLANKS.sub(" ", element.text)))
        for inner in element:
            inlines += self.read_inline(inner)
            if inner.tail:
                inlines.append(make_text(_BLANKS.sub(" ", inner.tail)))
        return inlines

    def read_inline(self, element: Element) -> PandocNodes:
        """Return what one element within a paragraph stands for; a field gives the words that it shows."""
        name, attributes = prefixed_name(element.tag), element_attributes(element)
        if name in ("text:s", "text:tab"):
            return [make_text(" ")]
        if name == "text:line-break":
            return [make_node("LineBreak")]
        if name == "text:span":
            style = attributes.get("text:style-name", "")
            if self.styles.has_own_colour(style):
                self.report_loss("entrance-colour", _own_text(element)[:_CONTEXT_LENGTH])
            kinds = emphasis_kinds(self.styles.letter_properties(style))
            return _wrap_in_styles(self.read_contents(element), kinds)
        if name == "text:a":
            target = attributes.get("xlink:href", "").removesuffix("|outline")
            return [
                make_node(
                    "Link", [NO_ATTRIBUTES, self.read_contents(element), [target, ""]]
                )
            ]
        if name == "text:note":
            return self.read_note(element)
        if name == "draw:frame":
            return self.read_frame(element)
        if name == "office:annotation":
            texts = [
                "".join(part.itertext()) for part in element if has_name(part, "text:p")
            ]
            self.report_loss("entrance-comment", _first_words("".join(texts)))
            return []
        if name.startswith("draw:") and name != "draw:a":
            self.report_loss("entrance-drawing", self.near)
            return []
        if name in _IGNORED:
            return []
        return self.read_contents(element)

    def read_note(self, note: Element) -> PandocNodes:
        """Return a note, of the foot or of the end."""
        near, boxes = self.near, self.boxes
        self.boxes = []
        nodes = [
            make_node("Note", self.read_apart(part))
            for part in note
            if has_name(part, "text:note-body")
        ]
        self.near, self.boxes = near, boxes
        return nodes

    def read_frame(self, frame: Element) -> PandocNodes:
        """Return a picture; a text box is kept for after the paragraph, one round a picture as its caption."""
        parts = {prefixed_name(part.tag): part for part in reversed(list(frame))}
        texts = [
            (parts[name].text or "").strip()
            for name in ("svg:desc", "svg:title")
            if name in parts
        ]
        description = next(filter(None, texts), "")
        if "draw:text-box" in parts:
            self.read_text_box(parts["draw:text-box"])
        elif "draw:image" in parts and "draw:object" not in parts:
            address = element_attributes(parts["draw:image"]).get("xlink:href", "")
            alternative = [make_text(description)] if description else []
            return [make_node("Image", [NO_ATTRIBUTES, alternative, [address, ""]])]
        else:
            self.report_loss("entrance-object", description)
        return []

    def read_text_box(self, box: Element) -> None:
        """Keep the blocks of a text box: as a figure if it begins with a picture."""
        near = self.near
        blocks = self.read_apart(box)
        self.near = near
        figure = _captioned_picture(blocks)
        if figure:
            self.boxes.append(make_node("Div", [["", (), (("figure", "1"),)], figure]))
        elif blocks:
            self.report_loss("entrance-box", blocks_text(blocks)[:_CONTEXT_LENGTH])
            self.boxes.append(make_node("Div", [["", ("encadré",), ()], blocks]))


def _first_words(text: str) -> str:
    return " ".join(text.split())[:_CONTEXT_LENGTH]


def _own_text(element: Element) -> str:
    """Return the words of a paragraph without those of its notes, comments and boxes."""
    text = element.text or ""
    for inner in element:
        name = prefixed_name(inner.tag)
        if name in ("text:s", "text:tab", "text:line-break"):
            text += " "
        elif name not in ("text:note", "office:annotation") and not name.startswith(
            "draw:"
        ):
            text += _own_text(inner)
        text += inner.tail or ""
    return text


def _shows_anything(inlines: PandocNodes) -> bool:
    """Return whether there is anything but blank words."""
    return any(inline["t"] != "Str" or inline["c"].strip() for inline in inlines)


def _wrap_in_styles(inlines: PandocNodes, kinds: list[str]) -> PandocNodes:
    """Return inlines in styles, the first innermost; what shows nothing gets none."""
    if _shows_anything(inlines):
        for kind in kinds:
            inlines = [make_node(kind, inlines)]
    return inlines


def _captioned_picture(blocks: PandocNodes) -> PandocNodes:
    """Return the picture with which a text box begins, in a paragraph, and its caption; nothing for any other box."""
    if not blocks or blocks[0]["t"] != "Para":
        return []
    first: PandocNodes = blocks[0]["c"]
    if first[0]["t"] != "Image" or len(drop_kinds(first, "Image")) != len(first) - 1:
        return []
    caption = drop_kinds(first, "Image", "LineBreak")
    while caption and not _shows_anything(caption[:1]):
        del caption[0]
    paragraphs = [make_node("Para", first[:1])]
    if caption:
        paragraphs.append(make_node("Para", caption))
    return paragraphs + blocks[1:]
