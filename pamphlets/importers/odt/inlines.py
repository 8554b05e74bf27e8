"""What stands in a paragraph of an .odt -> inlines; boxes and pictures that hang on it are kept beside."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pamphlets.importers.markdown_writer.writer_state import Loss
from pamphlets.importers.odt.styles import Styles, emphasis, short, values
from pamphlets.importers.pandoc_ast import NO_ATTR, Node, Nodes, block_words, node, text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NEAR: Final = 60
_BLANK_TAGS: Final = frozenset({"text:s", "text:tab", "text:line-break"})
_BLANKS: Final = re.compile(r"[ \t\r\n]+")


def _no_blocks(_elements: list["Element"]) -> Nodes:
    return []


@dataclass(slots=True, eq=False)
class Desk:
    """What is gathered while an .odt is read."""

    styles: Styles
    set_blocks: Callable[[list["Element"]], Nodes] = _no_blocks  # what `odt` puts there reads blocks
    losses: Counter[Loss] = field(default_factory=Counter)
    titles: dict[str, Nodes] = field(default_factory=dict)
    boxes: Nodes = field(default_factory=list)
    list_style: str = ""
    near: str = ""

    def lose(self, code: str, near: str = "") -> None:
        """Keep in mind that something is not kept."""
        self.losses[Loss(code, near or self.near)] += 1

    def bookmark(self, element: "Element") -> str:
        """Return the name under which links know a heading, nothing where it has none."""
        names = (values(one).get("text:name", "") for one in element if short(one.tag).startswith("text:bookmark"))
        return re.sub(r"[^\w.-]", "-", next((name for name in names if name), ""))


def inlines(desk: Desk, element: "Element") -> Nodes:
    """Return the inlines of a paragraph or heading, nothing for one that shows nothing."""
    desk.near = " ".join("".join(_own_words(element)).split())[:_NEAR] or desk.near
    marks = {}
    if short(element.tag) == "text:p":
        marks = desk.styles.marks(values(element).get("text:style-name", ""), paragraph=True)
    made = _styled(list(_inside(desk, element)), list(emphasis(marks)))
    return made if any(not (one["t"] == "Str" and not one["c"].strip()) for one in made) else []


def _own_words(element: "Element") -> Iterator[str]:
    """Yield the words of a paragraph without those of its notes, comments and boxes."""
    yield element.text or ""
    for inner in element:
        if short(inner.tag) not in ("text:note", "office:annotation") and not short(inner.tag).startswith("draw:"):
            yield from _own_words(inner)
        yield (" " if short(inner.tag) in _BLANK_TAGS else "") + (inner.tail or "")


def _styled(made: Nodes, kinds: list[str]) -> Nodes:
    """Return inlines in styles, the first innermost; what shows nothing gets none."""
    for kind in kinds:
        if any(one["t"] != "Str" or one["c"].strip() for one in made):
            made = [node(kind, made)]
    return made


def _inside(desk: Desk, element: "Element") -> Iterator[Node]:
    """Yield what stands between an element's tags."""
    if element.text:
        yield text(_BLANKS.sub(" ", element.text))
    for inner in element:
        yield from _inline(desk, inner)
        if inner.tail:
            yield text(_BLANKS.sub(" ", inner.tail))


def _inline(desk: Desk, one: "Element") -> Iterator[Node]:
    """Yield what one element within a paragraph stands for; a field gives the words that it shows."""
    name, has = short(one.tag), values(one)
    match name:
        case "text:s" | "text:tab":
            yield text(" ")
        case "text:line-break":
            yield node("LineBreak")
        case "text:span":
            marks = desk.styles.marks(has.get("text:style-name", ""))
            if desk.styles.coloured(has.get("text:style-name", "")):
                desk.lose("entrance-colour", "".join(_own_words(one))[:_NEAR])
            yield from _styled(list(_inside(desk, one)), list(emphasis(marks)))
        case "text:a":
            target = has.get("xlink:href", "").removesuffix("|outline")
            yield node("Link", [NO_ATTR, list(_inside(desk, one)), [target, ""]])
        case "text:note":
            yield from _note(desk, one)
        case "draw:frame":
            yield from _frame(desk, one)
        case "draw:a":
            yield from _inside(desk, one)
        case "office:annotation":
            said = "".join(words for part in one if short(part.tag) == "text:p" for words in part.itertext())
            desk.lose("entrance-comment", " ".join(said.split())[:_NEAR])
        case "office:annotation-end" | "text:soft-page-break" | "text:change" | "text:change-start" | "text:change-end":
            pass
        case _ if name.startswith("draw:"):
            desk.lose("entrance-drawing", desk.near)
        case _:
            yield from _inside(desk, one)


def _note(desk: Desk, one: "Element") -> Iterator[Node]:
    """Yield a note, of the foot or of the end."""
    near = desk.near
    outer, desk.boxes = desk.boxes, []
    for part in one:
        if short(part.tag) == "text:note-body":
            yield node("Note", desk.set_blocks(list(part)))
    desk.boxes, desk.near = outer, near


def _frame(desk: Desk, one: "Element") -> Iterator[Node]:
    """Yield a picture; a text box is kept for after the paragraph, one round a picture as its caption."""
    parts = {short(part.tag): part for part in reversed(list(one))}
    said = [(parts[name].text or "").strip() for name in ("svg:desc", "svg:title") if name in parts]
    if "draw:text-box" in parts:
        near = desk.near
        blocks = desk.set_blocks(list(parts["draw:text-box"]))
        desk.near = near
        picture, caption = _captioned(blocks)
        if picture is not None:
            desk.boxes.append(node("Div", [["", (), (("figure", "1"),)], [node("Para", [picture]), *caption]]))
        elif blocks:
            desk.lose("entrance-box", block_words(blocks)[:_NEAR])
            desk.boxes.append(node("Div", [["", ("encadré",), ()], blocks]))
    elif "draw:image" in parts:
        address = values(parts["draw:image"]).get("xlink:href", "")
        if "draw:object" in parts:
            desk.lose("entrance-object", next(filter(None, said), ""))
            return
        described = next(filter(None, said), "")
        yield node("Image", [NO_ATTR, [text(described)] if described else [], [address, ""]])
    else:
        desk.lose("entrance-object", next(filter(None, said), ""))


def _captioned(blocks: Nodes) -> tuple[Node | None, Nodes]:
    """Return the picture with which a text box begins and the words after it, its caption."""
    first = blocks[0] if blocks else node("Null")
    if first["t"] != "Para":
        return None, []
    pictures = [one for one in first["c"] if one["t"] == "Image"]
    if len(pictures) != 1 or first["c"][0]["t"] != "Image":
        return None, []
    rest = [one for one in first["c"] if one["t"] not in ("Image", "LineBreak")]
    while rest and rest[0]["t"] == "Str" and not rest[0]["c"].strip():
        rest = rest[1:]
    return pictures[0], [*([node("Para", rest)] if rest else []), *blocks[1:]]
