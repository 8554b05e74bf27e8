"""A PDF -> its structure tree and what each element says: ISO 32000-2 § 14.7, 14.8. The reader of a screen reader.

Read with pypdf from the file alone; nothing of the program that wrote it is used.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from pypdf import PdfReader
from pypdf.generic import IndirectObject

from tests.support.structure.marked_content import PageContent, read_page_content

# What is spoken by its alternative text, whatever it holds.
_ALTERNATIVE_ROLES: Final = ("Figure", "Formula", "Lbl", "Form")


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A marked-content sequence in the tree."""

    page: int
    """its index"""
    mcid: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class LinkedObject:
    """An object in the tree (OBJR): an annotation of a page."""

    number: int
    """of its PDF object"""
    subtype: str
    contents: str
    target: str
    """an address, or « #page » of what it leads to within the file; empty where it leads nowhere"""


@dataclass(frozen=True)
class Element:
    """A structure element."""

    number: int
    """of its PDF object"""
    role: str
    children: "tuple[Element | MarkedText | LinkedObject, ...]"
    language: str
    """its own, or that of the nearest element around it; the document's if none has any"""
    alternative: str | None
    actual_text: str | None
    attributes: Mapping[str, Any]
    """of all its attribute objects, names without their slash: {"Scope": "Column"}"""
    identifier: str
    parent: int
    """the number of the element that it says it is in"""
    entries: frozenset[str]
    """the names of all its entries"""

    @cached_property
    def text(self) -> str:
        """What is spoken of it, elements inside of it included."""
        if self.actual_text is not None:
            return self.actual_text
        if self.alternative is not None and self.role in _ALTERNATIVE_ROLES:
            return self.alternative
        parts: list[str] = []
        for child in self.children:
            if not isinstance(child, LinkedObject):
                parts.append(child.text)
        return "".join(parts)

    @property
    def elements(self) -> "list[Element]":
        """The elements directly inside."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def marks(self) -> list[MarkedText]:
        """The marked content directly inside."""
        return [child for child in self.children if isinstance(child, MarkedText)]

    @property
    def links(self) -> list[LinkedObject]:
        """The annotations directly inside."""
        return [child for child in self.children if isinstance(child, LinkedObject)]

    def walk(self) -> "Iterator[Element]":
        """Yield it, then every element in it, in order."""
        yield self
        for element in self.elements:
            yield from element.walk()

    def find_all(self, *roles: str) -> "list[Element]":
        """Return all elements of these roles, in order."""
        return [element for element in self.walk() if element.role in roles]


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation of a page."""

    page: int
    number: int
    subtype: str
    parent_key: int | None
    """its StructParent"""


@dataclass(frozen=True, slots=True)
class TaggedFile:
    """A PDF as a screen reader opens it."""

    title: str
    language: str
    is_marked: bool
    """MarkInfo says that the file is tagged"""
    root: Element | None
    """the element Document; None in an untagged file"""
    pages: tuple[PageContent, ...]
    page_keys: tuple[int | None, ...]
    """StructParents of each page"""
    annotations: tuple[Annotation, ...]
    parent_tree: Mapping[int, int | tuple[int | None, ...]]
    """the number of an annotation's element, or of those of a page by MCID"""
    identifiers: Mapping[str, int]
    """IDTree: the number of the element of each ID"""
    has_tab_order: tuple[bool, ...]
    """whether each page's /Tabs is /S"""

    @property
    def document(self) -> Element:
        """The element Document. Raises ValueError for an untagged file."""
        if self.root is None:
            raise ValueError("the file is not tagged")
        return self.root

    @property
    def artifact_texts(self) -> list[str]:
        """The text of all artifacts that have any, page by page."""
        texts: list[str] = []
        for page in self.pages:
            texts += [artifact.text for artifact in page.artifacts if artifact.text.strip()]
        return texts


def read_tagged_file(file: Path | bytes) -> TaggedFile:
    """Return a PDF's structure tree, with the text of its marked content."""
    reader = PdfReader(BytesIO(file) if isinstance(file, bytes) else file)
    return _FileReader(reader).read()


class _FileReader:
    """Reads one file."""

    def __init__(self, reader: PdfReader) -> None:
        self._catalog: Any = reader.trailer["/Root"]
        self._title = _read_title(reader)
        self._pages = [read_page_content(reader, page) for page in reader.pages]
        self._page_objects: list[Any] = list(reader.pages)
        self._page_indices = {
            page.indirect_reference.idnum: index
            for index, page in enumerate(self._page_objects)
            if page.indirect_reference is not None
        }

    def read(self) -> TaggedFile:
        tree = self._catalog.get("/StructTreeRoot", {})
        language = str(self._catalog.get("/Lang", ""))
        mark_info = self._catalog.get("/MarkInfo", {})
        kids = _as_list(tree.get("/K"))
        root = None
        if kids:
            element = self._read_kid(kids[0], None, language)
            root = element if isinstance(element, Element) else None
        return TaggedFile(
            self._title,
            language,
            bool(mark_info.get("/Marked", False)),
            root,
            tuple(self._pages),
            tuple(page.get("/StructParents") for page in self._page_objects),
            tuple(self._read_annotations()),
            dict(_read_parent_tree(tree.get("/ParentTree"))),
            {
                _to_text(key): value.idnum
                for key, value in _walk_tree(tree.get("/IDTree"), "/Names")
            },
            tuple(page.get("/Tabs") == "/S" for page in self._page_objects),
        )

    def _read_annotations(self) -> Iterator[Annotation]:
        for index, page in enumerate(self._page_objects):
            for reference in page.get("/Annots", []):
                annotation = reference.get_object()
                subtype = str(annotation["/Subtype"])[1:]
                yield Annotation(
                    index, _number(reference), subtype, annotation.get("/StructParent")
                )

    def _read_kid(
        self, kid: Any, page: int | None, language: str
    ) -> Element | MarkedText | LinkedObject:
        """Return what one entry of /K is; `page` is the element's own, where a bare MCID stands."""
        value: Any = kid.get_object() if isinstance(kid, IndirectObject) else kid
        if not hasattr(value, "get") or "/MCID" in value:
            own_page = self._page_of(value, page) if hasattr(value, "get") else page
            assert own_page is not None, "marked content of no page"
            mcid = int(value["/MCID"] if hasattr(value, "get") else value)
            content = self._pages[own_page]
            text = content.texts.get(mcid, f"[no MCID {mcid} on page {own_page + 1}]")
            return MarkedText(own_page, mcid, text, content.tags.get(mcid, ""))
        if value.get("/Type") == "/OBJR":
            return self._read_linked_object(value.raw_get("/Obj"))
        return self._read_element(value, _number(kid), page, language)

    def _read_element(
        self, value: Any, number: int, page: int | None, language: str
    ) -> Element:
        page = self._page_of(value, page)
        language = str(value.get("/Lang", language))
        kids = [self._read_kid(kid, page, language) for kid in _as_list(value.get("/K"))]
        attributes: dict[str, Any] = {}
        for attribute in _as_list(value.get("/A")):
            for name, entry in attribute.get_object().items():
                attributes[name[1:]] = (
                    entry.lstrip("/") if isinstance(entry, str) else entry
                )
        return Element(
            number,
            str(value["/S"])[1:],
            tuple(kids),
            language,
            _optional_text(value.get("/Alt")),
            _optional_text(value.get("/ActualText")),
            attributes,
            _to_text(value.get("/ID", "")),
            _number(value.raw_get("/P")) if "/P" in value else 0,
            frozenset([name[1:] for name in value]),
        )

    def _page_of(self, value: Any, page: int | None) -> int | None:
        return self._page_indices[value.raw_get("/Pg").idnum] if "/Pg" in value else page

    def _read_linked_object(self, reference: Any) -> LinkedObject:
        annotation = reference.get_object()
        contents = _to_text(annotation.get("/Contents", ""))
        subtype = str(annotation.get("/Subtype", "/"))[1:]
        return LinkedObject(
            _number(reference), subtype, contents, self._find_target(annotation)
        )

    def _find_target(self, annotation: Any) -> str:
        """Return where a link leads: an address, « #3 » for the third page, or « #element 12 » of PDF 2.0."""
        action = annotation.get("/A", {})
        if "/URI" in action:
            return _to_text(action["/URI"])
        destination = annotation.get("/Dest", action.get("/SD", action.get("/D")))
        if not isinstance(destination, list):
            return "" if destination is None else f"#{destination}"
        place = next(list.__iter__(destination)).idnum
        page = self._page_indices.get(place)
        return f"#element {place}" if page is None else f"#{page + 1}"


def _read_title(reader: PdfReader) -> str:
    return str(reader.metadata.title or "") if reader.metadata else ""


def _read_parent_tree(tree: Any) -> Iterator[tuple[int, int | tuple[int | None, ...]]]:
    for key, value in _walk_tree(tree, "/Nums"):
        resolved = value.get_object()
        if isinstance(resolved, list):
            numbers = [
                item.idnum if isinstance(item, IndirectObject) else None
                for item in list.__iter__(resolved)
            ]
            yield int(key), tuple(numbers)
        else:
            yield int(key), _number(value)


def _walk_tree(tree: Any, leaf: str) -> Iterator[tuple[Any, Any]]:
    """Yield key and unresolved value of a number tree or name tree (§ 7.9.6, 7.9.7)."""
    if tree is None:
        return
    tree = tree.get_object()
    pairs = list(list.__iter__(tree[leaf])) if leaf in tree else []
    yield from zip(pairs[::2], pairs[1::2], strict=True)
    for kid in tree.get("/Kids", []):
        yield from _walk_tree(kid, leaf)


def _as_list(value: Any) -> list[Any]:
    """Return the entries of an array unresolved, or the one value that stands for it."""
    if value is None:
        return []
    resolved = value.get_object()
    return list(list.__iter__(resolved)) if isinstance(resolved, list) else [value]


def _number(reference: Any) -> int:
    if isinstance(reference, IndirectObject):
        return int(reference.idnum)
    own = getattr(reference, "indirect_reference", None)
    return 0 if own is None else int(own.idnum)


def _optional_text(value: Any) -> str | None:
    return None if value is None else _to_text(value)


def _to_text(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)
