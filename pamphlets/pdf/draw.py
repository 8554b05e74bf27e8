"""Document and its Pages -> PDF 1.7: pages with boxes and links, outline, page labels, metadata.

Deterministic: the same document, pages, pictures, fonts and libraries give the same bytes.
"""

from collections.abc import Mapping, Sequence
from typing import BinaryIO, Final, NamedTuple

from pamphlets.core.page import Anchor, Page
from pamphlets.core.source import Diagnostic, raise_errors
from pamphlets.document.nodes import Document
from pamphlets.pdf.content.colour import InkOperators, SrgbProfile
from pamphlets.pdf.content.gradients import GradientPatterns
from pamphlets.pdf.content.image_objects import ImageObjects
from pamphlets.pdf.content.page_content import PageContent, PageDrawer, PageWriters
from pamphlets.pdf.content.shapes import ShapeWriter
from pamphlets.pdf.content.text import TextWriter
from pamphlets.pdf.fonts.glyph_codes import DocumentFonts
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.rendering.picture_cache import PictureCache
from pamphlets.pdf.images.rendering.picture_renderer import PictureRenderer
from pamphlets.pdf.metadata import xmp
from pamphlets.pdf.navigation import AnchorPlaces, add_outline, page_labels
from pamphlets.pdf.writer import PdfEntries, PdfFile, PdfName, PdfReference, PdfValue

_XMP_ENTRIES: Final = {"Type": PdfName("Metadata"), "Subtype": PdfName("XML")}


class PdfSettings(NamedTuple):
    """What a PDF is written with besides what it shows."""

    epoch: int | None = None
    """SOURCE_DATE_EPOCH in seconds; None: the date of now"""
    picture_cache: PictureCache | None = None
    """None: each picture is rendered anew"""


def find_drawing_faults(
    document: Document,
    pages: Sequence[Page],
    pictures: Mapping[str, PictureFile],
    cache: PictureCache | None = None,
) -> tuple[Diagnostic, ...]:
    """Return the warnings and remarks of `write_pdf` without writing anything. Raises the group of its PamphletErrors."""
    drawing = _FileDrawing(document, pages, pictures, cache)
    for page in pages:
        drawing.drawer.draw_page(page)
    return drawing.take_diagnostics()


class _FileDrawing:
    """What the pages of one file are drawn with."""

    def __init__(
        self,
        document: Document,
        pages: Sequence[Page],
        pictures: Mapping[str, PictureFile],
        cache: PictureCache | None,
    ) -> None:
        self.file = PdfFile()
        self.inks = InkOperators()
        self.profile = SrgbProfile(self.file)
        self.fonts = DocumentFonts(self.file)
        self._renderer = PictureRenderer(pictures, document.source, cache)
        self.images = ImageObjects(self.file, self.inks, self.profile, self._renderer)
        self.references = [self.file.reserve() for _ in pages]
        self.anchors, self.places = _collect_anchors(pages, self.references)
        self.gradients = GradientPatterns(self.file, self.inks)
        shapes = ShapeWriter(self.inks, self.gradients, self.images)
        text = TextWriter(self.fonts, self.inks)
        writers = PageWriters(text, shapes, self.inks, self.images)
        self.drawer = PageDrawer(writers, self.places, document.source)

    def take_diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return the warnings and remarks about the pages drawn. Raises the group of the PamphletErrors."""
        raise_errors("draw", self.drawer.diagnostics)
        return (*self.drawer.diagnostics, *self._renderer.list_savings())


def write_pdf(
    document: Document,
    pages: Sequence[Page],
    pictures: Mapping[str, PictureFile],
    out: BinaryIO,
    settings: PdfSettings = PdfSettings(),  # noqa: B008 (frozen)
) -> tuple[Diagnostic, ...]:
    """Write the pages as a PDF into `out` and return the warnings, and remarks on what pictures were brought down to.

    The pictures are by their address in the text. Nothing is written when
    the group of all PamphletErrors (pictures that cannot be used) is raised.
    """
    drawing = _FileDrawing(document, pages, pictures, settings.picture_cache)
    file, images = drawing.file, drawing.images
    drawn_pages = [_draw_page(page, drawing.drawer, file) for page in pages]
    diagnostics = drawing.take_diagnostics()
    drawing.fonts.finish()
    resources = _shared_resources(drawing)
    for number, page in enumerate(pages):
        content, stream = drawn_pages[number]
        entries = _page_entries(page, content, resources, images, file)
        file.add_page(drawing.references[number], {**entries, "Contents": stream})
    date = xmp.document_date(document.meta, settings.epoch)
    catalog = _catalog_entries(document, pages, file) | images.layer_entries()
    packet = xmp.xmp_packet(document.meta, date)
    catalog["Metadata"] = file.add_stream(packet, _XMP_ENTRIES, packed=False)
    if (outline := add_outline(drawing.anchors, drawing.places, file)) is not None:
        catalog["Outlines"] = outline
    file.write(out, catalog, xmp.info_entries(document.meta, date))
    return diagnostics


def _draw_page(
    page: Page, drawer: PageDrawer, file: PdfFile
) -> tuple[PageContent, PdfReference]:
    """Return what a page shows, and the stream of its operators, which it no longer holds."""
    content = drawer.draw_page(page)
    operators = "\n".join(content.operators)
    content.operators.clear()  # a long book's operators fill more memory than the book
    return content, file.add_stream(operators.encode("ascii"))


def _shared_resources(drawing: _FileDrawing) -> PdfEntries:
    """Return what the operators of all pages name: fonts, gradients, and the spaces and states of spot inks."""
    file, inks = drawing.file, drawing.inks
    resources: dict[str, PdfValue] = {"Font": file.fonts}
    if spaces := inks.colour_spaces(drawing.profile, file):
        resources["ColorSpace"] = file.add(spaces)
        resources["ExtGState"] = file.add(inks.graphics_states())
    if patterns := drawing.gradients.finish(spaces):
        resources["Pattern"] = file.add(patterns)
    return resources


def _collect_anchors(
    pages: Sequence[Page], references: Sequence[PdfReference]
) -> tuple[list[Anchor], AnchorPlaces]:
    """Return all anchors in order, and the page and height of each name's first."""
    anchors: list[Anchor] = []
    places: dict[str, tuple[PdfReference, float]] = {}
    for page, reference in zip(pages, references, strict=True):
        for item in page.items:
            if type(item.content) is Anchor:
                height = page.size.height - item.at.y
                anchors.append(item.content)
                places.setdefault(item.content.name, (reference, height))
    return anchors, places


def _page_entries(
    page: Page,
    content: PageContent,
    resources: PdfEntries,
    images: ImageObjects,
    file: PdfFile,
) -> PdfEntries:
    """Return the entries of a page but for its stream."""
    height = page.size.height
    trim = page.trim
    box = [0, 0, round(page.size.width, 3), round(height, 3)]
    edges = (trim.x, height - trim.bottom, trim.right, height - trim.y)
    resources = dict(resources)
    if content.pictures:
        names = sorted(content.pictures)
        resources["XObject"] = {name: images.image_object(name) for name in names}
    entries: dict[str, PdfValue] = {
        "MediaBox": box,
        "BleedBox": box,
        "TrimBox": [round(edge, 3) for edge in edges],
        "Resources": resources,
    }
    if content.links:
        entries["Annots"] = [file.add(link) for link in content.links]
    return entries


def _catalog_entries(
    document: Document, pages: Sequence[Page], file: PdfFile
) -> dict[str, PdfValue]:
    """Return the catalog's entries for a reader who opens the file, and for one who prints it."""
    entries: dict[str, PdfValue] = {
        "ViewerPreferences": {"DisplayDocTitle": True, "PrintScaling": PdfName("None")},
        # The first page of a brochure is a right-hand one; a flyer has no facing pages.
        "PageLayout": PdfName("TwoPageRight" if len(pages) > 2 else "SinglePage"),
        "PageLabels": file.add({"Nums": page_labels([page.label for page in pages])}),
    }
    if document.meta.lang not in ("", "zxx"):
        entries["Lang"] = document.meta.lang
    return entries
