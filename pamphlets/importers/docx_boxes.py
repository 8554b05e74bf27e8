"""A Word file -> the same with its text boxes set after the paragraph that they hang on.

Some pandocs leave the boxes out, others the paragraph: each would lose words. A box of words becomes a table of one
cell, which is a box of ours; one that holds a picture, its caption below, becomes plain paragraphs.
"""

from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree  # noqa: ICN001 (a name, not two letters)
from zipfile import ZIP_DEFLATED, ZipFile

from pamphlets.importers.zip_archive import OfficeArchive

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DOCUMENT: Final = "word/document.xml"
_WORDS: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BLIP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_DECLARED: Final = ("start-ns",)


def move_text_boxes(archive: OfficeArchive, content: bytes) -> bytes:
    """Return a Word file whose boxes stand in the text; one without boxes as it is. Raises UnreadableError."""
    root = archive.read_xml(_DOCUMENT)
    if root is None or next(root.iter(f"{_WORDS}txbxContent"), None) is None:
        return content
    _move_boxes_after(root)
    declared = ElementTree.iterparse(BytesIO(archive.read_part(_DOCUMENT)), _DECLARED)  # noqa: S314 (read_xml has refused what attacks)
    for _, (prefix, address) in declared:
        if prefix and not prefix.startswith("ns"):
            ElementTree.register_namespace(
                prefix, address
            )  # pandoc knows elements by the prefixes that Word gives
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as file:
        for name in archive.names:
            part = (
                ElementTree.tostring(root, "utf-8")
                if name == _DOCUMENT
                else archive.read_part(name)
            )
            file.writestr(name, part)
    return made.getvalue()


def _move_boxes_after(holder: "Element") -> None:
    """Set what the boxes of each paragraph hold after it, from the innermost paragraphs outwards."""
    for place, one in reversed(list(enumerate(holder))):
        if one.tag == _FALLBACK:
            holder.remove(one)
            continue
        _move_boxes_after(one)
        if one.tag == f"{_WORDS}p":
            for box in reversed(list(one.iter(f"{_WORDS}txbxContent"))):
                for inner in reversed(_box_contents(box)):
                    holder.insert(place + 1, inner)
            _remove_box_drawings(one)


def _box_contents(box: "Element") -> "list[Element]":
    """Return what a box holds as it will stand in the text."""
    if next(box.iter(_BLIP), None) is not None:
        return list(box)
    table = ElementTree.Element(f"{_WORDS}tbl")
    ElementTree.SubElement(table, f"{_WORDS}tblPr")
    grid = ElementTree.SubElement(table, f"{_WORDS}tblGrid")
    ElementTree.SubElement(
        grid, f"{_WORDS}gridCol", {f"{_WORDS}w": "5000"}
    )  # older pandocs ask for one
    cell = ElementTree.SubElement(ElementTree.SubElement(table, f"{_WORDS}tr"), f"{_WORDS}tc")
    cell.extend(list(box))
    return [table]


def _remove_box_drawings(paragraph: "Element") -> None:
    """Take out of a paragraph's runs the drawings that were boxes."""
    for run in list(paragraph.iter(f"{_WORDS}r")):
        for drawing in list(run):
            if next(drawing.iter(f"{_WORDS}txbxContent"), None) is not None:
                run.remove(drawing)
