"""Destinations of links and outlines (ISO 32000-2 § 12.3.2) -> places on pages of the source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf

# The indices of left and top in a destination, by the kind of view that stands at index 1.
_LEFT_TOP: Final = {
    "/XYZ": (2, 3),
    "/FitH": (None, 2),
    "/FitBH": (None, 2),
    "/FitV": (2, None),
    "/FitBV": (2, None),
    "/FitR": (2, 5),
}
_MOST_NODES: Final = 100_000  # of a name tree, which damage may have closed to a circle


@dataclass(frozen=True, slots=True)
class Destination:
    """A place on a page of the source."""

    page_index: int
    left: float | None
    """In the page's own units; None: its left edge."""
    top: float | None
    """In the page's own units; None: its upper edge."""


@dataclass(slots=True, eq=False)
class DestinationFinder:
    """Finds the places that a document's destinations mean, on pages that may be those of several documents."""

    catalog: pdf.DictionaryObject
    pages: Sequence[pdf.DictionaryObject]
    numbered_pages: Mapping[int, int] | None = None
    """The indices of the pages by their numbers in the document, from 1; None: its pages are `pages`."""
    _page_indices: dict[tuple[int, int, int], int] = field(default_factory=dict)
    _named: dict[bytes, pdf.PdfObject] | None = None

    def __post_init__(self) -> None:
        for index, page in enumerate(self.pages):
            reference = pdf.own_reference(page)
            if reference is not None:
                self._page_indices.setdefault(_object_key(reference), index)

    def find_target(self, link: pdf.DictionaryObject) -> Destination | None:
        """Return where a link or an outline item leads within the document. Raises DamagedError."""
        action = pdf.read_dictionary(link, "/A")
        if action is None:
            return self.find_destination(link.get("/Dest"))
        if pdf.read(action, "/S") != "/GoTo":
            return None
        return self.find_destination(action.get("/D"))

    def find_destination(self, destination: pdf.PdfObject | None) -> Destination | None:
        """Return the place of an explicit or named destination. Raises DamagedError."""
        explicit = pdf.resolve(destination)
        name = _name_bytes(explicit)
        if name is not None:
            if self._named is None:
                self._named = _read_names(self.catalog)
            explicit = pdf.resolve(self._named.get(name))
        if isinstance(explicit, pdf.DictionaryObject):
            explicit = pdf.read(explicit, "/D")
        if not isinstance(explicit, pdf.ArrayObject) or not explicit:
            return None
        page = explicit[0]
        index = None
        if isinstance(page, pdf.IndirectObject):
            index = self._page_indices.get(_object_key(page))
        elif isinstance(page, pdf.NumberObject):
            index = int(page)
            if self.numbered_pages is not None:
                index = self.numbered_pages.get(index + 1)
        if index is None or not 0 <= index < len(self.pages):
            return None
        kind = pdf.resolve(explicit[1]) if len(explicit) > 1 else None
        left_index, top_index = _LEFT_TOP.get(str(kind), (None, None))
        left = _read_length(explicit, left_index)
        top = _read_length(explicit, top_index)
        return Destination(index, left, top)


def _object_key(reference: pdf.IndirectObject) -> tuple[int, int, int]:
    """Return what tells an object of one file from all others, those of other files too."""
    return id(reference.pdf), reference.idnum, reference.generation


def _read_names(catalog: pdf.DictionaryObject) -> dict[bytes, pdf.PdfObject]:
    """Return the destinations by their names, from the older dictionary and the name tree (§ 7.9.6)."""
    named: dict[bytes, pdf.PdfObject] = {}
    for name, destination in (pdf.read_dictionary(catalog, "/Dests") or {}).items():
        named[name[1:].encode("latin-1", "replace")] = destination
    names = pdf.read_dictionary(catalog, "/Names")
    waiting = [names.get("/Dests")] if names else []
    for _ in range(_MOST_NODES):
        if not waiting:
            break
        node = pdf.resolve(waiting.pop())
        if not isinstance(node, pdf.DictionaryObject):
            continue
        waiting += pdf.read_array(node, "/Kids")
        leaves = pdf.read_array(node, "/Names")
        for name, destination in zip(leaves[::2], leaves[1::2], strict=False):
            named[_name_bytes(pdf.resolve(name)) or b""] = destination
    return named


def _name_bytes(name: object) -> bytes | None:
    """Return the bytes of a name or a string, None for anything else."""
    match name:
        case pdf.NameObject():
            return name[1:].encode("latin-1", "replace")
        case pdf.ByteStringObject() | pdf.TextStringObject():
            return name.original_bytes
    return None


def _read_length(array: pdf.ArrayObject, index: int | None) -> float | None:
    """Return a number of an array, None where there is none."""
    if index is None or index >= len(array):
        return None
    length = pdf.resolve(array[index])
    if not isinstance(length, pdf.NumberObject | pdf.FloatObject):
        return None
    return float(length)
