"""Document and its Pages -> PDF: pages with boxes, tags and links, outline, page labels, metadata.

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
from pamphlets.pdf.metadata.standards import ACCESSIBLE, PLAIN, PdfStandard
from pamphlets.pdf.navigation import (
    AnchorPlace,
    AnchorPlaces,
    add_outline,
    anchor_name,
    page_labels,
)
from pamphlets.pdf.structure.file_structure import FileStructure
from pamphlets.pdf.writer import PdfEntries, PdfFile, PdfName, PdfReference, PdfValue

_XMP_ENTRIES: Final = {"Type": PdfName("Metadata"), "Subtype": PdfName("XML")}


class PdfSettings(NamedTuple):
    """What a PDF is written with besides what it shows."""

    epoch: int | None = None
    """SOURCE_DATE_EPOCH in seconds; None: the date of now"""
    picture_cache: PictureCache | None = None
    """None: each picture is rendered anew"""
    standard: PdfStandard = ACCESSIBLE


def find_drawing_faults(
    document: Document,
    pages: Sequence[Page],
    pictures: Mapping[str, PictureFile],
    cache: PictureCache | None = None,
) -> tuple[Diagnostic, ...]:
    """Return the warnings and remarks of `write_pdf` without writing anything. Raises the group of its PamphletErrors."""
    settings = PdfSettings(picture_cache=cache, standard=PLAIN)
    drawing = _FileDrawing(document, pages, pictures, settings)
    for page, reference in zip(pages, drawing.references, strict=True):
        drawing.drawer.draw_page(page, reference)
    return drawing.take_diagnostics()


class _FileDrawing:
    """What the pages of one file are drawn with."""

    def __init__(
        self,
        document: Document,
        pages: Sequence[Page],
        pictures: Mapping[str, PictureFile],
        settings: PdfSettings,
    ) -> None:
        standard = settings.standard
        self.file = PdfFile(standard.version)
        self.inks = InkOperators()
        self.profile = SrgbProfile(self.file)
        self.fonts = DocumentFonts(self.file)
        self._renderer = PictureRenderer(pictures, document.source, settings.picture_cache)
        self.images = ImageObjects(self.file, self.inks, self.profile, self._renderer)
        self.references = [self.file.reserve() for _ in pages]
        self.structure: FileStructure | None = None
        if standard.is_tagged:
            self.structure = FileStructure(self.file, document, pages, standard.version)
        self.anchors, self.places = self._collect_anchors(pages)
        self.gradients = GradientPatterns(self.file, self.inks)
        shapes = ShapeWriter(self.inks, self.gradients, self.images)
        text = TextWriter(self.fonts, self.inks)
        writers = PageWriters(text, shapes, self.inks, self.images, self.file)
        self.drawer = PageDrawer(writers, self.places, document.source, self.structure)

    def _collect_anchors(self, pages: Sequence[Page]) -> tuple[list[Anchor], AnchorPlaces]:
        """Return all anchors in order, and of each name's first its element or page, and its height."""
        anchors: list[Anchor] = []
        places: dict[str, AnchorPlace] = {}
        for page, reference in zip(pages, self.references, strict=True):
            for item in page.items:
                if type(item.content) is Anchor:
                    anchors.append(item.content)
                name = anchor_name(item)
                if not name or name in places:
                    continue
                target = None
                if self.structure is not None:
                    target = self.structure.destination(item)
                height = page.size.height - item.at.y
                places[name] = AnchorPlace(target or reference, height)
        return anchors, places

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
    drawing = _FileDrawing(document, pages, pictures, settings)
    drawn_pages: list[tuple[PageContent, PdfReference]] = []
    for page, reference in zip(pages, drawing.references, strict=True):
        drawn_pages.append(_draw_page(page, reference, drawing.drawer, drawing.file))
    diagnostics = drawing.take_diagnostics()
    drawing.fonts.finish()
    _add_pages(drawing, pages, drawn_pages)
    meta, standard = document.meta, settings.standard
    date = xmp.document_date(meta, settings.epoch)
    catalog = _catalog_entries(document, pages, drawing, standard)
    packet = xmp.xmp_packet(meta, date, standard)
    catalog["Metadata"] = drawing.file.add_stream(packet, _XMP_ENTRIES, packed=False)
    # ISO 32000-2 § 14.3.3 keeps it for dates alone, and PDF/A-4 forbids it.
    info = None if standard.version == "2.0" else xmp.info_entries(meta, date)
    drawing.file.write(out, catalog, info)
    return diagnostics


def _add_pages(
    drawing: _FileDrawing,
    pages: Sequence[Page],
    drawn_pages: Sequence[tuple[PageContent, PdfReference]],
) -> None:
    """Put the pages into the file, each with its content."""
    resources = _shared_resources(drawing)
    for number, page in enumerate(pages):
        content, stream = drawn_pages[number]
        entries = _page_entries(page, content, resources, drawing.images)
        entries["Contents"] = stream
        if drawing.structure is not None:
            entries |= drawing.structure.page_entries(number)
        drawing.file.add_page(drawing.references[number], entries)


def _draw_page(
    page: Page, reference: PdfReference, drawer: PageDrawer, file: PdfFile
) -> tuple[PageContent, PdfReference]:
    """Return what a page shows, and the stream of its operators, which it no longer holds."""
    content = drawer.draw_page(page, reference)
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


def _page_entries(
    page: Page,
    content: PageContent,
    resources: PdfEntries,
    images: ImageObjects,
) -> dict[str, PdfValue]:
    """Return the entries of a page but for its stream and its structure."""
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
        entries["Annots"] = content.links
    return entries


def _catalog_entries(
    document: Document,
    pages: Sequence[Page],
    drawing: _FileDrawing,
    standard: PdfStandard,
) -> dict[str, PdfValue]:
    """Return the catalog's entries for a reader who opens the file, one who listens to it, and one who prints it."""
    file = drawing.file
    entries: dict[str, PdfValue] = {
        "ViewerPreferences": {"DisplayDocTitle": True, "PrintScaling": PdfName("None")},
        # The first page of a brochure is a right-hand one; a flyer has no facing pages.
        "PageLayout": PdfName("TwoPageRight" if len(pages) > 2 else "SinglePage"),
        "PageLabels": file.add({"Nums": page_labels([page.label for page in pages])}),
        **drawing.images.layer_entries(),
    }
    if document.meta.lang not in ("", "zxx"):
        entries["Lang"] = document.meta.lang
    if drawing.structure is not None:
        entries |= drawing.structure.write()
    if standard.has_srgb_intent:
        entries["OutputIntents"] = [drawing.profile.output_intent()]
    if (outline := add_outline(drawing.anchors, drawing.places, file)) is not None:
        entries["Outlines"] = outline
    return entries
