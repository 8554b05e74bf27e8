"""Document and its Pages -> PDF: pages with boxes, tags and links, outline, page labels, metadata.

Deterministic: the same document, pages, pictures, fonts and libraries give the same bytes.
"""

from collections.abc import Mapping, Sequence
from typing import BinaryIO, NamedTuple

from pamphlets.core.geometry import Rect
from pamphlets.core.page import Anchor, Page
from pamphlets.core.source import Diagnostic, raise_errors
from pamphlets.document.nodes import Document
from pamphlets.pdf.content.colour import InkOperators, SrgbProfile
from pamphlets.pdf.content.file_drawing import FileDrawing, page_boxes, viewing_entries
from pamphlets.pdf.content.image_objects import ImageObjects
from pamphlets.pdf.content.page_content import PageContent
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
)
from pamphlets.pdf.structure.file_structure import FileStructure
from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue


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
    drawing = _ReadingDrawing(document, pages, pictures, settings)
    for page, reference in zip(pages, drawing.references, strict=True):
        drawing.drawer.draw_page(page, reference)
    return drawing.take_diagnostics()


class _ReadingDrawing:
    """What the pages of one file to read are drawn with."""

    def __init__(
        self,
        document: Document,
        pages: Sequence[Page],
        pictures: Mapping[str, PictureFile],
        settings: PdfSettings,
    ) -> None:
        standard = settings.standard
        self.file = PdfFile(standard.version)
        inks = InkOperators()
        self.profile = SrgbProfile(self.file)
        self._renderer = PictureRenderer(pictures, document.source, settings.picture_cache)
        self.images = ImageObjects(self.file, inks, self.profile, self._renderer)
        self.shared = FileDrawing(self.file, inks, self.profile, self.images)
        self.references = [self.file.reserve() for _ in pages]
        self.structure: FileStructure | None = None
        if standard.is_tagged:
            self.structure = FileStructure(self.file, document, pages, standard.version)
        self.anchors, self.places = self._collect_anchors(pages)
        source = document.source
        self.drawer = self.shared.make_drawer(self.places, source, self.structure)

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
    drawing = _ReadingDrawing(document, pages, pictures, settings)
    drawn_pages: list[tuple[PageContent, PdfReference]] = []
    for page, reference in zip(pages, drawing.references, strict=True):
        content = drawing.drawer.draw_page(page, reference)
        stream = drawing.file.add_stream(content.take_operators())
        drawn_pages.append((content, stream))
    diagnostics = drawing.take_diagnostics()
    _add_pages(drawing, pages, drawn_pages)
    meta, standard = document.meta, settings.standard
    date = xmp.document_date(meta, settings.epoch)
    catalog = _catalog_entries(document, pages, drawing, standard)
    catalog["Metadata"] = xmp.add_packet(drawing.file, xmp.xmp_packet(meta, date, standard))
    # ISO 32000-2 § 14.3.3 keeps it for dates alone, and PDF/A-4 forbids it.
    info = None if standard.version == "2.0" else xmp.info_entries(meta, date)
    drawing.file.write(out, catalog, info)
    return diagnostics


def _add_pages(
    drawing: _ReadingDrawing,
    pages: Sequence[Page],
    drawn_pages: Sequence[tuple[PageContent, PdfReference]],
) -> None:
    """Put the pages into the file, each with the stream of its operators."""
    resources = drawing.shared.finish()
    for number, page in enumerate(pages):
        content, stream = drawn_pages[number]
        entries = page_boxes(page, Rect(0, 0, page.size.width, page.size.height))
        entries["Resources"] = drawing.shared.page_resources(content, resources)
        if content.links:
            entries["Annots"] = content.links
        entries["Contents"] = stream
        if drawing.structure is not None:
            entries |= drawing.structure.page_entries(number)
        drawing.file.add_page(drawing.references[number], entries)


def _catalog_entries(
    document: Document,
    pages: Sequence[Page],
    drawing: _ReadingDrawing,
    standard: PdfStandard,
) -> dict[str, PdfValue]:
    """Return the catalog's entries for a reader who opens the file, one who listens to it, and one who prints it."""
    file = drawing.file
    entries: dict[str, PdfValue] = {
        **viewing_entries(pages, file),
        # The first page of a brochure is a right-hand one; a flyer has no facing pages.
        "PageLayout": PdfName("TwoPageRight" if len(pages) > 2 else "SinglePage"),
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
