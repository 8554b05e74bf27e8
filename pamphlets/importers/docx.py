"""A Word file -> the same file as pandoc reads it best, and what pandoc leaves out without a word.

ECMA-376 part 1, § 17 and § 21. Text boxes are set after the paragraph that they hang on: some pandocs leave the boxes
out, others the paragraph, and each would lose words. A box of words becomes a table of one cell, which is a box of
ours; one that holds a picture, its caption below, becomes plain paragraphs.
"""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from types import MappingProxyType
from typing import Any, Final
from xml.etree import ElementTree  # noqa: ICN001 (a name, not two letters)
from xml.etree.ElementTree import Element, SubElement
from zipfile import ZIP_DEFLATED, ZipFile

from pamphlets.importers.markdown_writer.writer_state import ImportLoss
from pamphlets.importers.pandoc_ast import PandocNode, PandocNodes, make_node
from pamphlets.importers.zip_archive import OfficeArchive, UnreadableArchiveError

_MAX_QUOTE: Final = 1200  # characters
_DOCUMENT: Final = "word/document.xml"
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DUBLIN_CORE: Final = "{http://purl.org/dc/elements/1.1/}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BLIP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_TEXT_BOX: Final = f"{_WORD}txbxContent"
_LOSS_CODES: Final = MappingProxyType(
    {
        f"{_WORD}ins": "entrance-changes",
        f"{_WORD}del": "entrance-changes",
        f"{_WORD}moveFrom": "entrance-changes",
        f"{_WORD}moveTo": "entrance-changes",
        f"{_WORD}commentReference": "entrance-comment",
        f"{_WORD}object": "entrance-object",
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "entrance-object",
        "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "entrance-object",
        _TEXT_BOX: "entrance-box",
    }
)
_QUOTE_STYLES: Final = frozenset(
    "quotations quotation quote intensequote citation citationintense blocktext".split()
)
_DEFAULT_COLOURS: Final = frozenset({"auto", "000000", "", "none"})


def find_losses(archive: OfficeArchive) -> tuple[Counter[ImportLoss], str]:
    """Return what pandoc will not give, and who typed the file.

    Raises UnreadableArchiveError.
    """
    root = archive.read_xml(_DOCUMENT)
    if root is None:
        raise UnreadableArchiveError(_DOCUMENT)
    losses: Counter[ImportLoss] = Counter()
    for element in _walk_elements(root):
        code = _LOSS_CODES.get(element.tag, "")
        if element.tag == f"{_WORD}r" and _has_own_colour(element):
            code = "entrance-colour"
        if code:
            losses[ImportLoss(code, _element_text(element))] += 1
    return losses, _read_property(archive, "creator")


def read_docx_title(archive: OfficeArchive) -> str:
    """Return the title that the file's own sheet gives."""
    return _read_property(archive, "title")


def _read_property(archive: OfficeArchive, name: str) -> str:
    properties = archive.read_xml("docProps/core.xml")
    return (
        properties.findtext(f"{_DUBLIN_CORE}{name}", "") if properties is not None else ""
    )


def _walk_elements(element: Element) -> Iterator[Element]:
    """Yield all elements but the twins that older programs are given of newer things."""
    for inner in element:
        if inner.tag != _FALLBACK:
            yield inner
            yield from _walk_elements(inner)


def _element_text(element: Element) -> str:
    """Return the words inside an element, those that were struck out too."""
    texts = [
        inner.text or ""
        for inner in element.iter()
        if inner.tag in (f"{_WORD}t", f"{_WORD}delText")
    ]
    return " ".join("".join(texts).split())[:_MAX_QUOTE]


def _has_own_colour(run: Element) -> bool:
    """Return whether letters have a colour by hand; that of links is their style's."""
    properties = run.find(f"{_WORD}rPr")
    if (
        properties is None
        or not _element_text(run)
        or properties.find(f"{_WORD}rStyle") is not None
    ):
        return False
    for name in ("color", "highlight"):
        colour = properties.find(f"{_WORD}{name}")
        if colour is not None and colour.get(f"{_WORD}val", "auto") not in _DEFAULT_COLOURS:
            return True
    return False


def unwrap_styles(blocks: PandocNodes) -> PandocNodes:
    """Return blocks that pandoc wrapped up by their styles (`docx+styles`) unwrapped: only quotations tell us more."""
    unwrapped: PandocNodes = []
    for block in _open_styled_nodes(blocks):
        if block["t"] == "BlockQuote" and unwrapped and unwrapped[-1]["t"] == "BlockQuote":
            unwrapped[-1] = make_node("BlockQuote", [*unwrapped[-1]["c"], *block["c"]])
        else:
            unwrapped.append(block)
    return unwrapped


def _open_styled_nodes(nodes: PandocNodes) -> Iterator[PandocNode]:
    """Yield nodes with all styled divisions and spans in them opened."""
    for node in nodes:
        style = ""
        if node["t"] in ("Div", "Span"):
            style = dict(node["c"][0][2]).get("custom-style", "")
        if (
            style
            and node["t"] == "Div"
            and style.casefold().replace(" ", "") in _QUOTE_STYLES
        ):
            yield make_node("BlockQuote", unwrap_styles(node["c"][1]))
        elif style:
            yield from _open_styled_nodes(node["c"][1])
        else:
            yield _unwrap_contents(node)


def _unwrap_contents(value: Any) -> Any:  # noqa: ANN401 (as deep as pandoc makes it)
    """Return a node, or the contents of one, with the styles in it opened."""
    if isinstance(value, dict):
        return {**value, "c": _unwrap_contents(value["c"])} if "c" in value else value
    if not isinstance(value, list):
        return value
    if value and all(isinstance(item, dict) and "t" in item for item in value):
        return unwrap_styles(value)
    return [_unwrap_contents(item) for item in value]


def move_text_boxes(archive: OfficeArchive, content: bytes) -> bytes:
    """Return a Word file whose boxes stand in the text; one without boxes as it is. Raises UnreadableArchiveError."""
    root = archive.read_xml(_DOCUMENT)
    if root is None or not _has(root, _TEXT_BOX):
        return content
    _move_boxes_after(root)
    declared = ElementTree.iterparse(BytesIO(archive.read_part(_DOCUMENT)), ("start-ns",))  # noqa: S314
    for _, (prefix, address) in declared:
        if prefix and not prefix.startswith("ns"):
            # Pandoc knows elements by the prefixes that Word gives.
            ElementTree.register_namespace(prefix, address)
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as file:
        for name in archive.names:
            part = (
                ElementTree.tostring(root, "utf-8")
                if name == _DOCUMENT
                else archive.read_part(name)
            )
            file.writestr(name, part)
    return output.getvalue()


def _has(element: Element, tag: str) -> bool:
    return next(element.iter(tag), None) is not None


def _move_boxes_after(holder: Element) -> None:
    """Set what the boxes of each paragraph hold after it, from the innermost paragraphs outwards."""
    for index, element in reversed(list(enumerate(holder))):
        if element.tag == _FALLBACK:
            holder.remove(element)
            continue
        _move_boxes_after(element)
        if element.tag != f"{_WORD}p":
            continue
        contents: list[Element] = []
        for box in list(element.iter(_TEXT_BOX)):
            if len(box) > 0:
                contents += list(box) if _has(box, _BLIP) else [_wrap_in_table(box)]
                del box[:]  # it stands once: else boxes in boxes double with every level
        holder[index + 1 : index + 1] = contents
        for run in list(element.iter(f"{_WORD}r")):
            for drawing in list(run):
                if _has(drawing, _TEXT_BOX):
                    run.remove(drawing)


def _wrap_in_table(box: Element) -> Element:
    """Return a table whose one cell holds what a box holds."""
    table = Element(f"{_WORD}tbl")
    SubElement(table, f"{_WORD}tblPr")
    grid = SubElement(table, f"{_WORD}tblGrid")
    SubElement(grid, f"{_WORD}gridCol", {f"{_WORD}w": "5000"})  # older pandocs ask for one
    cell = SubElement(SubElement(table, f"{_WORD}tr"), f"{_WORD}tc")
    cell.extend(list(box))
    return table
