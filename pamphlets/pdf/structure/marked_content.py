"""The marks of a page, in the order in which they are drawn -> the operators that part them into marked content.

ISO 32000-1 § 14.6 and 14.7.4. Marked content stands outside text objects, so that both nest without a thought.
"""

from typing import Final, NamedTuple

from pamphlets.core.page import PageItem
from pamphlets.pdf.structure.elements import AnnotationKid, MarkedContent, StructureElement
from pamphlets.pdf.structure.structure_builder import StructureBuilder
from pamphlets.pdf.writer import PdfReference

_NOTHING: Final = object()


class TaggedLink(NamedTuple):
    """A link of a page, and its element."""

    annotation: PdfReference
    element: StructureElement


class TaggedPage(NamedTuple):
    """A page, and the elements of its marked content by number."""

    reference: PdfReference
    elements: list[StructureElement]


class MarkedContentWriter:
    """The marked content of a file's pages, one after the other."""

    def __init__(self, builder: StructureBuilder) -> None:
        self._builder = builder
        self.pages: list[TaggedPage] = []
        self.links: list[TaggedLink] = []
        self._height = 0.0
        self._open: object = _NOTHING
        self._last_element: StructureElement | None = None
        self._redrawn: set[StructureElement] = set()

    def begin_page(self, page: PdfReference, height: float) -> None:
        """Begin a page `height` high."""
        self._builder.begin_page()
        self.pages.append(TaggedPage(page, []))
        self._height = height
        self._open = _NOTHING

    def change_element(self, item: PageItem) -> str:
        """Return the operators before a mark; empty where it belongs to what the mark before it belongs to."""
        element = self._builder.find_element(item, self._height)
        if element is self._open:
            return ""
        end = "" if self._open is _NOTHING else "EMC "
        self._open = element
        if element is None:
            return f"{end}/Artifact BMC"
        self._last_element = element
        page = self.pages[-1]
        number = len(page.elements)
        page.elements.append(element)
        element.kids.append(MarkedContent(page.reference, number))
        return f"{end}/{element.tag} <</MCID {number}{self._actual_text(element)}>> BDC"

    def end_page(self) -> str:
        """Return the operators behind the last mark of a page."""
        is_open = self._open is not _NOTHING
        self._open = _NOTHING
        return "EMC" if is_open else ""

    def add_link(self, item: PageItem, annotation: PdfReference, page_count: int) -> int:
        """Give a link area its element; return the key of its annotation in the parent tree."""
        element = self._builder.find_link(item)
        if element is None:
            last = self._last_element
            element = (last or self._builder.root).add_child("Link")
        element.kids.append(AnnotationKid(self.pages[-1].reference, annotation))
        self.links.append(TaggedLink(annotation, element))
        return page_count + len(self.links) - 1

    def _actual_text(self, element: StructureElement) -> str:
        """Return the property for who copies or searches letters that are drawn otherwise: all of the text, once."""
        text = element.entries.get("ActualText")
        if not isinstance(text, str):
            return ""
        if element in self._redrawn:
            text = ""
        self._redrawn.add(element)
        return f" /ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>"
