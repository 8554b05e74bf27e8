"""What stands in a paragraph of an .odt -> inlines; boxes and pictures that hang on it are kept beside."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pamphlets.importers.markdown_writer.writer_state import ImportLoss
from pamphlets.importers.odt.styles import (
    OdtStyles,
    element_attributes,
    emphasis_kinds,
    prefixed_name,
)
from pamphlets.importers.pandoc_ast import (
    NO_ATTRIBUTES,
    PandocNode,
    PandocNodes,
    blocks_text,
    make_node,
    make_text,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CONTEXT_LENGTH: Final = 60
_BLANK_TAGS: Final = frozenset({"text:s", "text:tab", "text:line-break"})
_BLANKS: Final = re.compile(r"[ \t\r\n]+")


def _no_blocks(_elements: list["Element"]) -> PandocNodes:
    return []


@dataclass(slots=True, eq=False)
class OdtState:
    """What is gathered while an .odt is read."""

    styles: OdtStyles
    read_blocks: Callable[[list["Element"]], PandocNodes] = (
        _no_blocks  # what `odt` puts there reads blocks
    )
    losses: Counter[ImportLoss] = field(default_factory=Counter)
    titles: dict[str, PandocNodes] = field(default_factory=dict)
    boxes: PandocNodes = field(default_factory=list)
    list_style: str = ""
    near: str = ""

    def report_loss(self, code: str, near: str = "") -> None:
        """Keep in mind that something is not kept."""
        self.losses[ImportLoss(code, near or self.near)] += 1

    def bookmark_name(self, element: "Element") -> str:
        """Return the name under which links know a heading, nothing where it has none."""
        names = (
            element_attributes(one).get("text:name", "")
            for one in element
            if prefixed_name(one.tag).startswith("text:bookmark")
        )
        return re.sub(r"[^\w.-]", "-", next((name for name in names if name), ""))


def read_inlines(desk: OdtState, element: "Element") -> PandocNodes:
    """Return the inlines of a paragraph or heading, nothing for one that shows nothing."""
    desk.near = " ".join("".join(_own_text(element)).split())[:_CONTEXT_LENGTH] or desk.near
    marks = {}
    if prefixed_name(element.tag) == "text:p":
        marks = desk.styles.letter_properties(
            element_attributes(element).get("text:style-name", ""), paragraph=True
        )
    made = _wrap_in_styles(list(_read_contents(desk, element)), list(emphasis_kinds(marks)))
    return made if any(not (one["t"] == "Str" and not one["c"].strip()) for one in made) else []


def _own_text(element: "Element") -> Iterator[str]:
    """Yield the words of a paragraph without those of its notes, comments and boxes."""
    yield element.text or ""
    for inner in element:
        if prefixed_name(inner.tag) not in ("text:note", "office:annotation") and not prefixed_name(
            inner.tag
        ).startswith("draw:"):
            yield from _own_text(inner)
        yield (" " if prefixed_name(inner.tag) in _BLANK_TAGS else "") + (inner.tail or "")


def _wrap_in_styles(made: PandocNodes, kinds: list[str]) -> PandocNodes:
    """Return inlines in styles, the first innermost; what shows nothing gets none."""
    for kind in kinds:
        if any(one["t"] != "Str" or one["c"].strip() for one in made):
            made = [make_node(kind, made)]
    return made


def _read_contents(desk: OdtState, element: "Element") -> Iterator[PandocNode]:
    """Yield what stands between an element's tags."""
    if element.text:
        yield make_text(_BLANKS.sub(" ", element.text))
    for inner in element:
        yield from _read_inline(desk, inner)
        if inner.tail:
            yield make_text(_BLANKS.sub(" ", inner.tail))


def _read_inline(desk: OdtState, one: "Element") -> Iterator[PandocNode]:
    """Yield what one element within a paragraph stands for; a field gives the words that it shows."""
    name, has = prefixed_name(one.tag), element_attributes(one)
    match name:
        case "text:s" | "text:tab":
            yield make_text(" ")
        case "text:line-break":
            yield make_node("LineBreak")
        case "text:span":
            marks = desk.styles.letter_properties(has.get("text:style-name", ""))
            if desk.styles.has_own_colour(has.get("text:style-name", "")):
                desk.report_loss("entrance-colour", "".join(_own_text(one))[:_CONTEXT_LENGTH])
            yield from _wrap_in_styles(list(_read_contents(desk, one)), list(emphasis_kinds(marks)))
        case "text:a":
            target = has.get("xlink:href", "").removesuffix("|outline")
            yield make_node("Link", [NO_ATTRIBUTES, list(_read_contents(desk, one)), [target, ""]])
        case "text:note":
            yield from _read_note(desk, one)
        case "draw:frame":
            yield from _read_frame(desk, one)
        case "draw:a":
            yield from _read_contents(desk, one)
        case "office:annotation":
            said = "".join(
                words
                for part in one
                if prefixed_name(part.tag) == "text:p"
                for words in part.itertext()
            )
            desk.report_loss("entrance-comment", " ".join(said.split())[:_CONTEXT_LENGTH])
        case (
            "office:annotation-end"
            | "text:soft-page-break"
            | "text:change"
            | "text:change-start"
            | "text:change-end"
        ):
            pass
        case _ if name.startswith("draw:"):
            desk.report_loss("entrance-drawing", desk.near)
        case _:
            yield from _read_contents(desk, one)


def _read_note(desk: OdtState, one: "Element") -> Iterator[PandocNode]:
    """Yield a note, of the foot or of the end."""
    near = desk.near
    outer, desk.boxes = desk.boxes, []
    for part in one:
        if prefixed_name(part.tag) == "text:note-body":
            yield make_node("Note", desk.read_blocks(list(part)))
    desk.boxes, desk.near = outer, near


def _read_frame(desk: OdtState, one: "Element") -> Iterator[PandocNode]:
    """Yield a picture; a text box is kept for after the paragraph, one round a picture as its caption."""
    parts = {prefixed_name(part.tag): part for part in reversed(list(one))}
    said = [(parts[name].text or "").strip() for name in ("svg:desc", "svg:title") if name in parts]
    if "draw:text-box" in parts:
        near = desk.near
        blocks = desk.read_blocks(list(parts["draw:text-box"]))
        desk.near = near
        picture, caption = _split_caption(blocks)
        if picture is not None:
            desk.boxes.append(
                make_node(
                    "Div", [["", (), (("figure", "1"),)], [make_node("Para", [picture]), *caption]]
                )
            )
        elif blocks:
            desk.report_loss("entrance-box", blocks_text(blocks)[:_CONTEXT_LENGTH])
            desk.boxes.append(make_node("Div", [["", ("encadré",), ()], blocks]))
    elif "draw:image" in parts:
        address = element_attributes(parts["draw:image"]).get("xlink:href", "")
        if "draw:object" in parts:
            desk.report_loss("entrance-object", next(filter(None, said), ""))
            return
        described = next(filter(None, said), "")
        yield make_node(
            "Image", [NO_ATTRIBUTES, [make_text(described)] if described else [], [address, ""]]
        )
    else:
        desk.report_loss("entrance-object", next(filter(None, said), ""))


def _split_caption(blocks: PandocNodes) -> tuple[PandocNode | None, PandocNodes]:
    """Return the picture with which a text box begins and the words after it, its caption."""
    first = blocks[0] if blocks else make_node("Null")
    if first["t"] != "Para":
        return None, []
    pictures = [one for one in first["c"] if one["t"] == "Image"]
    if len(pictures) != 1 or first["c"][0]["t"] != "Image":
        return None, []
    rest = [one for one in first["c"] if one["t"] not in ("Image", "LineBreak")]
    while rest and rest[0]["t"] == "Str" and not rest[0]["c"].strip():
        rest = rest[1:]
    return pictures[0], [*([make_node("Para", rest)] if rest else []), *blocks[1:]]
