"""SourcePdf -> its links and outline, read once, and written for each file of sheets."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import Matrix, transform_box
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.source_pdf.destinations import DestinationFinder
from pamphlets.impose.source_pdf.links import (
    PageLink,
    PageLocation,
    PageLocations,
    format_annots,
    read_links,
)
from pamphlets.impose.source_pdf.outline import OutlineEntry, read_outline
from pamphlets.impose.source_pdf.source_document import SourcePdf

_CORNER_INSET: Final = 0.02  # points

PageAndMatrix = tuple[int, Matrix]
"""The index of a page, and the matrix that brings it, as it is looked at, to its place on a side."""


@dataclass(frozen=True, slots=True)
class Navigation:
    """What leads through a source beside its pages."""

    source: SourcePdf
    links: tuple[tuple[PageLink, ...], ...]
    """Those of each page."""
    outline: tuple[OutlineEntry, ...]

    def locate_pages(
        self, sides: Sequence[Sequence[PageAndMatrix]], numbers: Sequence[int]
    ) -> PageLocations:
        """Return where each page lies first; `numbers` are the objects of the sides."""
        locations: dict[int, PageLocation] = {}
        for side, number in zip(sides, numbers, strict=True):
            stands_head_to_head = len({matrix[0] < 0 for _, matrix in side}) > 1
            for page, matrix in side:
                inset = _CORNER_INSET if stands_head_to_head and matrix[0] < 0 else 0.0
                location = PageLocation(number, matrix, self.source.views[page], inset)
                locations.setdefault(page, location)
        return locations

    def annots_entry(
        self, side: Sequence[PageAndMatrix], places: PageLocations, sheet_size: Size
    ) -> bytes:
        """Return the Annots entry of one side, nothing where no link lies on it.

        A tile of a poster shows a part of its page: other links lie beside the sheet.
        """
        shown: list[tuple[PageLink, Matrix]] = []
        for page, matrix in side:
            page_matrix = PageLocation(0, matrix, self.source.views[page]).page_matrix
            for link in self.links[page]:
                left, bottom, right, top = transform_box(link.area, page_matrix)
                beside = left >= sheet_size.width or right <= 0
                if not beside and bottom < sheet_size.height and top > 0:
                    shown.append((link, page_matrix))
        return format_annots(shown, places)


def read_navigation(source: SourcePdf) -> Navigation:
    """Return the links and the outline of a source. Damaged ones are left out: pages print without them."""
    finders = _make_finders(source)
    links: list[tuple[PageLink, ...]] = []
    for page, view in zip(source.pages, source.views, strict=True):
        finder = finders.get(_find_reader(page), finders[None])
        try:
            links.append(read_links(page, view, finder))
        except pdf.DamagedError:
            links.append(())
    outline: tuple[OutlineEntry, ...] = ()
    for finder in dict.fromkeys(finders.values()):
        with suppress(pdf.DamagedError):
            outline += read_outline(finder.catalog, finder)
    return Navigation(source, tuple(links), outline)


def _make_finders(source: SourcePdf) -> dict[int | None, DestinationFinder]:
    """Return what finds the destinations of each file, by its reader; None: those of the first one."""
    numbered_pages: dict[int, int] | None = None
    if source.page_numbers.numbers:
        numbered_pages = {}
        for index, number in enumerate(source.page_numbers.numbers):
            if number is not None:
                numbered_pages.setdefault(number, index)
    first = DestinationFinder(source.catalog, source.pages, numbered_pages)
    finders: dict[int | None, DestinationFinder] = {None: first}
    for catalog in source.further_catalogs:
        # Pages of further files are counted on: a destination that counts those of its own file is not found.
        finder = DestinationFinder(catalog, source.pages, {})
        finders[_find_reader(catalog)] = finder
    return finders


def _find_reader(dictionary: pdf.DictionaryObject) -> int | None:
    """Return what tells the file of a dictionary from others, None for one that no file has."""
    reference = pdf.own_reference(dictionary)
    return None if reference is None else id(reference.pdf)
