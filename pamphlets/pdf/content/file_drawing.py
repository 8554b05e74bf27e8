"""The inks and images of one file -> what its pages are drawn with, and the resources and boxes that their dictionaries name.

Shared by files that are read (`pdf.draw`) and files for a press (`pdf.print_shop.pdf_x4`). ISO 32000-1 § 7.8.3 and
14.11.2.
"""

from collections.abc import Sequence

from pamphlets.core.geometry import Rect
from pamphlets.core.page import Page
from pamphlets.core.source import Source
from pamphlets.pdf.content.colour import InkOperators, SrgbProfile
from pamphlets.pdf.content.gradients import GradientPatterns
from pamphlets.pdf.content.image_objects import ImageObjects
from pamphlets.pdf.content.page_content import PageContent, PageDrawer, PageWriters
from pamphlets.pdf.content.shapes import ShapeWriter
from pamphlets.pdf.content.text import TextWriter
from pamphlets.pdf.fonts.glyph_codes import DocumentFonts
from pamphlets.pdf.navigation import AnchorPlaces, page_labels
from pamphlets.pdf.structure.file_structure import FileStructure
from pamphlets.pdf.writer import PdfEntries, PdfFile, PdfName, PdfValue


class FileDrawing:
    """What the pages of one file share."""

    def __init__(
        self, file: PdfFile, inks: InkOperators, profile: SrgbProfile, images: ImageObjects
    ) -> None:
        self._file = file
        self._inks = inks
        self._profile = profile
        self._images = images
        self._fonts = DocumentFonts(file)
        self._gradients = GradientPatterns(file, inks)

    def make_drawer(
        self, places: AnchorPlaces, source: Source, structure: FileStructure | None = None
    ) -> PageDrawer:
        """Return what draws the pages; without a structure nothing is tagged."""
        shapes = ShapeWriter(self._inks, self._gradients, self._images)
        text = TextWriter(self._fonts, self._inks)
        writers = PageWriters(text, shapes, self._inks, self._images, self._file)
        return PageDrawer(writers, places, source, structure)

    def finish(self) -> PdfEntries:
        """Return the resources of all pages, once all are drawn: fonts, gradients, the spaces and states of inks."""
        self._fonts.finish()
        file, inks = self._file, self._inks
        resources: dict[str, PdfValue] = {"Font": file.fonts}
        spaces = inks.colour_spaces(self._profile, file)
        if spaces:
            resources["ColorSpace"] = file.add(spaces)
        if states := inks.graphics_states():
            resources["ExtGState"] = file.add(states)
        if patterns := self._gradients.finish(spaces):
            resources["Pattern"] = file.add(patterns)
        return resources

    def page_resources(self, content: PageContent, shared: PdfEntries) -> PdfEntries:
        """Return the resources of a page: those of all, and its pictures."""
        if not content.pictures:
            return shared
        names = sorted(content.pictures)
        pictures = {name: self._images.image_object(name) for name in names}
        return {**shared, "XObject": pictures}


def page_boxes(page: Page, bleed: Rect) -> dict[str, PdfValue]:
    """Return the boxes of a page: its paper, how far it is printed, and where it is cut."""
    height = page.size.height
    boxes = {
        "MediaBox": Rect(0, 0, page.size.width, height),
        "BleedBox": bleed,
        "TrimBox": page.trim,
    }
    entries: dict[str, PdfValue] = {}
    for name, box in boxes.items():
        edges = (box.x, height - box.bottom, box.right, height - box.y)
        entries[name] = [round(edge, 3) for edge in edges]
    return entries


def viewing_entries(pages: Sequence[Page], file: PdfFile) -> dict[str, PdfValue]:
    """Return the catalog's entries for who opens or prints any of our files: title, true size, names of pages."""
    return {
        "ViewerPreferences": {"DisplayDocTitle": True, "PrintScaling": PdfName("None")},
        "PageLabels": file.add({"Nums": page_labels([page.label for page in pages])}),
    }
