"""What a Word file holds that pandoc leaves out without a word (ECMA-376 part 1, § 17 and § 21)."""

from collections import Counter
from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from pamphlets.importers.markdown_writer.writer_state import Loss
from pamphlets.importers.pandoc_ast import Node, Nodes, node
from pamphlets.importers.zip_archive import Archive, UnreadableError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NEAR: Final = 60
_WORDS: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT: Final = MappingProxyType({
    f"{_WORDS}ins": "entrance-changes", f"{_WORDS}del": "entrance-changes",
    f"{_WORDS}moveFrom": "entrance-changes", f"{_WORDS}moveTo": "entrance-changes",
    f"{_WORDS}commentReference": "entrance-comment", f"{_WORDS}object": "entrance-object",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "entrance-object",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "entrance-object",
})  # fmt: skip
_TWINS: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_QUOTED: Final = frozenset("quotations quotation quote intensequote citation citationintense blocktext".split())
_INK: Final = frozenset({"auto", "000000", "", "none"})


def left_out(archive: Archive) -> tuple[Counter[Loss], str]:
    """Return what pandoc will not give, and who typed the file.

    Raises UnreadableError.
    """
    root = archive.xml("word/document.xml")
    if root is None:
        raise UnreadableError("word/document.xml")
    losses: Counter[Loss] = Counter()
    for one in _walk(root):
        if code := _LEFT_OUT.get(one.tag):
            losses[Loss(code, _said(one))] += 1
        elif one.tag == f"{_WORDS}txbxContent":
            losses[Loss("entrance-box", _said(one))] += 1
        elif one.tag == f"{_WORDS}r" and _coloured(one):
            losses[Loss("entrance-colour", _said(one))] += 1
    core = archive.xml("docProps/core.xml")
    creator = core.findtext("{http://purl.org/dc/elements/1.1/}creator", "") if core is not None else ""
    return losses, creator


def restyled(blocks: Nodes) -> Nodes:
    """Return blocks that pandoc wrapped up by their styles (`docx+styles`) unwrapped: only quotations tell us more."""
    made: Nodes = []
    for one in _unwrapped(blocks):
        quoted = one["t"] == "BlockQuote" and made and made[-1]["t"] == "BlockQuote"
        if quoted:
            made[-1] = node("BlockQuote", [*made[-1]["c"], *one["c"]])
        else:
            made.append(one)
    return made


def _unwrapped(value: Nodes) -> Iterator[Node]:
    """Yield nodes with all styled divisions and spans in them opened."""
    for one in value:
        style = _style_of(one)
        if style and one["t"] == "Div" and style.casefold().replace(" ", "") in _QUOTED:
            yield node("BlockQuote", restyled(one["c"][1]))
        elif style:
            yield from _unwrapped(one["c"][1])
        else:
            yield {**one, "c": _deep(one["c"])} if "c" in one else one


def _deep(value: Any) -> Any:  # noqa: ANN401 (as deep as pandoc makes it)
    """Return the contents of a node with the styles in them opened."""
    if not isinstance(value, list):
        return {**value, "c": _deep(value["c"])} if isinstance(value, dict) and "c" in value else value
    if value and all(isinstance(one, dict) and "t" in one for one in value):
        return restyled(value)
    return [_deep(one) for one in value]


def _style_of(one: Node) -> str:
    """Return the name of the style that a division or a span stands for, nothing for any other."""
    if one["t"] not in ("Div", "Span"):
        return ""
    return next((str(value) for key, value in one["c"][0][2] if key == "custom-style"), "")


def title_in(archive: Archive) -> str:
    """Return the title that the file's own sheet gives."""
    core = archive.xml("docProps/core.xml")
    return core.findtext("{http://purl.org/dc/elements/1.1/}title", "") if core is not None else ""


def _walk(element: "Element") -> Iterator["Element"]:
    """Yield all elements but the twins that older programs are given of newer things."""
    for inner in element:
        if inner.tag != _TWINS:
            yield inner
            yield from _walk(inner)


def _said(element: "Element") -> str:
    """Return the words inside an element, those that were struck out too."""
    names = (f"{_WORDS}t", f"{_WORDS}delText")
    return " ".join("".join(one.text or "" for one in element.iter() if one.tag in names).split())[: _NEAR * 20]


def _coloured(run: "Element") -> bool:
    """Return whether letters have a colour by hand; that of links is their style's."""
    properties = run.find(f"{_WORDS}rPr")
    if properties is None or not _said(run) or properties.find(f"{_WORDS}rStyle") is not None:
        return False
    found = (properties.find(f"{_WORDS}{name}") for name in ("color", "highlight"))
    return any(one is not None and one.get(f"{_WORDS}val", "auto") not in _INK for one in found)
