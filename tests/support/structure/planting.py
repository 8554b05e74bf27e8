"""A tagged PDF -> the same with one fault of its structure, for tests of judges. The file itself is altered."""

import re
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject


def plant(pdf: bytes, fault: Callable[[PdfWriter], None]) -> bytes:
    """Return the PDF with a fault."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    fault(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def make_notes_artifacts(writer: PdfWriter) -> None:
    """Draw all notes as artifacts, as the first sketch did: no standard forbids it, and nobody hears them."""
    marks: set[tuple[int, int]] = set()
    elements = _walk_elements(writer)
    notes = [element for element, _ in elements if _role(element) == "/Note"]
    links: list[Any] = []
    for element, parent in elements:
        if element in notes:
            marks |= _list_marks(element)
            _drop_kid(parent, element)
            links += _list_annotations(element)
    for page in writer.pages:
        kept = [link for link in page.get("/Annots", []) if link.get_object() not in links]
        page[NameObject("/Annots")] = ArrayObject(kept)
        number = page.indirect_reference.idnum if page.indirect_reference else 0
        contents: Any = page["/Contents"]
        data = contents.get_data().decode("latin-1")
        for owner, mcid in marks:
            if owner == number:
                data = re.sub(rf"/\w+ <</MCID {mcid}\b[^>]*>> BDC", "/Artifact BMC", data)
        contents.get_object().set_data(data.encode("latin-1"))
    tree: Any = writer.root_object["/StructTreeRoot"]
    tree.pop("/IDTree", None)


def make_table_heads_cells(writer: PdfWriter) -> None:
    for element, _ in _walk_elements(writer):
        if _role(element) == "/TH":
            element[NameObject("/S")] = NameObject("/TD")


def drop_alternatives(writer: PdfWriter) -> None:
    for element, _ in _walk_elements(writer):
        if _role(element) == "/Figure":
            element.pop("/Alt", None)


def drop_link_objects(writer: PdfWriter) -> None:
    """Leave links without the annotation that one follows."""
    for element, _ in _walk_elements(writer):
        if _role(element) == "/Link":
            kids = [kid for kid in _list_kids(element) if not _is_object_reference(kid)]
            element[NameObject("/K")] = ArrayObject(kids)


def repeat_a_paragraph(writer: PdfWriter) -> None:
    """Have one paragraph read twice."""
    for element, parent in _walk_elements(writer):
        if _role(element) == "/P" and _role(parent) == "/Document":
            kids = _list_kids(parent)
            place = [kid.get_object() for kid in kids].index(element)
            kids.insert(place, kids[place])
            parent[NameObject("/K")] = ArrayObject(kids)
            return


def swap_two_paragraphs(writer: PdfWriter) -> None:
    """Have the first two paragraphs that call notes read in the wrong order."""
    for _, parent in _walk_elements(writer):
        kids = _list_kids(parent)
        roles = [_role(kid) for kid in kids]
        pairs = list(pairwise(roles))
        places = [place for place, pair in enumerate(pairs) if pair == ("/P", "/Note")]
        if len(places) >= 2:
            first, second = places[:2]
            kids[first], kids[second] = kids[second], kids[first]
            parent[NameObject("/K")] = ArrayObject(kids)
            return


def _role(kid: Any) -> str:
    value = kid.get_object()
    return str(value.get("/S", "")) if isinstance(value, DictionaryObject) else ""


def _walk_elements(writer: PdfWriter) -> list[tuple[DictionaryObject, DictionaryObject]]:
    """Return all elements, each with the one around it."""
    root: Any = writer.root_object["/StructTreeRoot"]
    pairs: list[tuple[DictionaryObject, DictionaryObject]] = []

    def walk(element: DictionaryObject) -> None:
        for kid in _list_kids(element):
            value = kid.get_object()
            if isinstance(value, DictionaryObject) and "/S" in value:
                pairs.append((value, element))
                walk(value)

    walk(root)
    return [pair for pair in pairs if "/S" in pair[1]]


def _list_kids(element: DictionaryObject) -> list[Any]:
    kids: Any = element.get("/K", ArrayObject())
    kids = kids.get_object()
    return list(list.__iter__(kids)) if isinstance(kids, list) else [element.raw_get("/K")]


def _drop_kid(parent: DictionaryObject, element: DictionaryObject) -> None:
    kids = [kid for kid in _list_kids(parent) if kid.get_object() is not element]
    parent[NameObject("/K")] = ArrayObject(kids)


def _is_object_reference(kid: Any) -> bool:
    value = kid.get_object()
    return isinstance(value, DictionaryObject) and value.get("/Type") == "/OBJR"


def _list_annotations(element: DictionaryObject) -> list[Any]:
    """Return the annotations of all links in an element."""
    annotations: list[Any] = []
    for kid in _list_kids(element):
        value = kid.get_object()
        if _is_object_reference(kid):
            annotations.append(value["/Obj"].get_object())
        elif isinstance(value, DictionaryObject):
            annotations += _list_annotations(value)
    return annotations


def _list_marks(element: DictionaryObject, page: int = 0) -> set[tuple[int, int]]:
    """Return the object number of the page and the MCID of all marks in an element."""
    if "/Pg" in element:
        reference = element.raw_get("/Pg")
        page = reference.idnum if isinstance(reference, IndirectObject) else page
    marks: set[tuple[int, int]] = set()
    for kid in _list_kids(element):
        value = kid.get_object()
        if isinstance(value, int):
            marks.add((page, int(value)))
        elif isinstance(value, DictionaryObject) and "/MCID" in value:
            own = value.raw_get("/Pg") if "/Pg" in value else None
            owner = own.idnum if isinstance(own, IndirectObject) else page
            marks.add((owner, int(value["/MCID"])))  # type: ignore[call-overload]
        elif isinstance(value, DictionaryObject) and "/S" in value:
            marks |= _list_marks(value, page)
    return marks
