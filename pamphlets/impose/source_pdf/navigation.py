"""What leads through a book beside its pages: links and outline, read once, written for each file of sheets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError
from pamphlets.impose.placement.matrix import BoxBounds, Matrix, transform_box
from pamphlets.impose.source_pdf.destinations import DestinationFinder
from pamphlets.impose.source_pdf.links import (
    PageLink,
    PageLocation,
    PageLocations,
    format_annots,
    read_links,
)
from pamphlets.impose.source_pdf.outline import OutlineEntry, read_outline, write_outline
from pamphlets.impose.source_pdf.source_document import SourcePdf

_CORNER_INSET: Final = 0.02  # points

PageAndMatrix = tuple[
    int, Matrix
]  # a page of the source, and the change that brings it, as it is looked at, to its place


@dataclass(frozen=True, slots=True)
class Navigation:
    """The links of each page of the source, and its outline."""

    book: SourcePdf
    links: tuple[tuple[PageLink, ...], ...]
    outline: tuple[OutlineEntry, ...]

    def locate_pages(
        self, sides: Sequence[Sequence[PageAndMatrix]], numbers: Sequence[int]
    ) -> PageLocations:
        """Return where each page lies first; `numbers` are the objects of the sides."""
        found: dict[int, PageLocation] = {}
        for side, number in zip(sides, numbers, strict=True):
            headlong = len({matrix[0] < 0 for _, matrix in side}) > 1  # pages stand head to head
            for page, matrix in side:
                inset = _CORNER_INSET if headlong and matrix[0] < 0 else 0.0
                found.setdefault(page, PageLocation(number, matrix, self.book.views[page], inset))
        return found

    def annots_entry(
        self, side: Sequence[PageAndMatrix], places: PageLocations, sheet: Size
    ) -> bytes:
        """Return the entry Annots of one side, nothing where it has no links: a poster's may lie beside the sheet."""
        found = [
            (link, whole)
            for page, matrix in side
            for whole in (PageLocation(0, matrix, self.book.views[page]).page_matrix,)
            for link in self.links[page]
            if _overlaps_sheet(transform_box(link.area, whole), sheet)
        ]
        return format_annots(found, places) if found else b""

    def outline_entry(self, places: PageLocations, objects: ObjectWriter) -> bytes:
        """Write the outline and return the catalog's entry for it, nothing where there is none."""
        return (
            b"/Outlines %d 0 R" % write_outline(self.outline, places, objects)
            if self.outline
            else b""
        )


def _overlaps_sheet(area: BoxBounds, sheet: Size) -> bool:
    """Return whether any of an area lies on the sheet."""
    return area[0] < sheet.width and area[2] > 0 and area[1] < sheet.height and area[3] > 0


def read_navigation(book: SourcePdf) -> Navigation:
    """Return the links and the outline of a book. Damaged ones are left out: all pages can be printed without."""
    targets = DestinationFinder(book.catalog, book.pages)
    found: list[tuple[PageLink, ...]] = []
    for page, view in zip(book.pages, book.views, strict=True):
        try:
            found.append(read_links(page, view, targets))
        except DamagedError:
            found.append(())
    try:
        entries = read_outline(book.catalog, targets)
    except DamagedError:
        entries = ()
    return Navigation(book, tuple(found), entries)
