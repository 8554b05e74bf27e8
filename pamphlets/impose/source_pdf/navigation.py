"""What leads through a book beside its pages: links and outline, read once, written for each file of sheets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.impose.pdf_objects.pdf_file import Objects
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError
from pamphlets.impose.placement.matrix import Box, Matrix, surrounded
from pamphlets.impose.source_pdf.destinations import Targets
from pamphlets.impose.source_pdf.links import Link, Placed, Places, annots, links
from pamphlets.impose.source_pdf.outline import Entry, add_outline, outline
from pamphlets.impose.source_pdf.source_document import Book

_INSET: Final = 0.02  # points

Laid = tuple[int, Matrix]  # a page of the source, and the change that brings it, as it is looked at, to its place


@dataclass(frozen=True, slots=True)
class Signs:
    """The links of each page of the source, and its outline."""

    book: Book
    links: tuple[tuple[Link, ...], ...]
    outline: tuple[Entry, ...]

    def places(self, sides: Sequence[Sequence[Laid]], numbers: Sequence[int]) -> Places:
        """Return where each page lies first; `numbers` are the objects of the sides."""
        found: dict[int, Placed] = {}
        for side, number in zip(sides, numbers, strict=True):
            headlong = len({matrix[0] < 0 for _, matrix in side}) > 1  # pages stand head to head
            for page, matrix in side:
                inset = _INSET if headlong and matrix[0] < 0 else 0.0
                found.setdefault(page, Placed(number, matrix, self.book.views[page], inset))
        return found

    def annots(self, side: Sequence[Laid], places: Places, sheet: Size) -> bytes:
        """Return the entry Annots of one side, nothing where it has no links: a poster's may lie beside the sheet."""
        found = [
            (link, whole)
            for page, matrix in side
            for whole in (Placed(0, matrix, self.book.views[page]).whole,)
            for link in self.links[page]
            if _meets(surrounded(link.area, whole), sheet)
        ]
        return annots(found, places) if found else b""

    def add_outline(self, places: Places, objects: Objects) -> bytes:
        """Write the outline and return the catalog's entry for it, nothing where there is none."""
        return b"/Outlines %d 0 R" % add_outline(self.outline, places, objects) if self.outline else b""


def _meets(area: Box, sheet: Size) -> bool:
    """Return whether any of an area lies on the sheet."""
    return area[0] < sheet.width and area[2] > 0 and area[1] < sheet.height and area[3] > 0


def read_signs(book: Book) -> Signs:
    """Return the links and the outline of a book. Damaged ones are left out: all pages can be printed without."""
    targets = Targets(book.catalog, book.pages)
    found: list[tuple[Link, ...]] = []
    for page, view in zip(book.pages, book.views, strict=True):
        try:
            found.append(links(page, view, targets))
        except DamagedError:
            found.append(())
    try:
        entries = outline(book.catalog, targets)
    except DamagedError:
        entries = ()
    return Signs(book, tuple(found), entries)
