"""Pages -> PDF 1.7: one page each, with its boxes and links; outline, labels, what the file says of itself.

Deterministic: the same document, pages, pictures, fonts and libraries give the same bytes.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from pamphlets.core.page import Anchor, Page
from pamphlets.core.source import Diagnostic, raise_errors
from pamphlets.document.nodes import Document
from pamphlets.pdf import metadata
from pamphlets.pdf.content.colour import InkOperators, SrgbProfile
from pamphlets.pdf.content.image_objects import ImageObjects
from pamphlets.pdf.content.page_content import PageContent, PageDrawer
from pamphlets.pdf.content.text import TextWriter
from pamphlets.pdf.fonts.glyph_codes import DocumentFonts
from pamphlets.pdf.links import AnchorPlaces
from pamphlets.pdf.navigation import add_outline, page_labels
from pamphlets.pdf.writer import PdfEntries, PdfFile, PdfName, PdfReference, PdfValue


def write_pdf(
    document: Document,
    pages: Sequence[Page],
    root: Path,
    out: BinaryIO,
    *,
    epoch: int | None = None,
) -> tuple[Diagnostic, ...]:
    """Write the pages as a PDF into `out` and return the warnings.

    Paths of pictures are relative to `root`; `epoch` is SOURCE_DATE_EPOCH in seconds. Nothing is written when
    the group of all PamphletErrors (pictures that cannot be used) is raised.
    """
    file = PdfFile()
    inks, profile, fonts = InkOperators(), SrgbProfile(file), DocumentFonts(file)
    gallery = ImageObjects(file, profile, root, document.source)
    places = [file.reserve() for _ in pages]
    anchors, goals = _collect_anchors(pages, places)
    drawer = PageDrawer(TextWriter(fonts, inks), inks, gallery, goals, document.source)
    contents, streams = [], []
    for page in pages:
        contents.append(content := drawer.draw_page(page))
        streams.append(file.add_stream("\n".join(content.operators).encode("ascii")))
        content.operators.clear()  # a long book's operators fill more memory than the book
    raise_errors("draw", drawer.diagnostics)
    fonts.finish()
    shared: dict[str, PdfValue] = {"Font": file.fonts}
    if spots := inks.colour_spaces(profile, file):
        shared["ColorSpace"] = file.add(spots)
    for page, place, content, stream in zip(pages, places, contents, streams, strict=True):
        file.add_page(
            place, {**_page_entries(page, content, shared, gallery, file), "Contents": stream}
        )
    date = metadata.document_date(document.meta, epoch)
    catalog = _catalog_entries(document, pages, file)
    catalog["Metadata"] = file.add_stream(
        metadata.xmp_packet(document.meta, date),
        {"Type": PdfName("Metadata"), "Subtype": PdfName("XML")},
        packed=False,
    )
    if lines := add_outline(anchors, goals, file):
        catalog["Outlines"] = lines
    file.write(out, catalog, metadata.info_entries(document.meta, date))
    return tuple(drawer.diagnostics)


def _collect_anchors(
    pages: Sequence[Page], places: Sequence[PdfReference]
) -> tuple[list[Anchor], AnchorPlaces]:
    """Return all anchors in order, and the page and height of each name's first."""
    anchors: list[Anchor] = []
    goals: dict[str, tuple[PdfReference, float]] = {}
    for page, place in zip(pages, places, strict=True):
        for placed in page.items:
            if type(placed.content) is Anchor:
                anchors.append(placed.content)
                goals.setdefault(placed.content.name, (place, page.size.height - placed.at.y))
    return anchors, goals


def _page_entries(
    page: Page, content: PageContent, shared: PdfEntries, gallery: ImageObjects, file: PdfFile
) -> PdfEntries:
    """Return the entries of a page but for its stream."""
    width, height = (round(length, 3) for length in (page.size.width, page.size.height))
    trim = page.trim
    edges = (trim.x, page.size.height - trim.bottom, trim.right, page.size.height - trim.y)
    resources = dict(shared)
    if content.pictures:
        resources["XObject"] = {
            name: gallery.image_object(name) for name in sorted(content.pictures)
        }
    entries: dict[str, PdfValue] = {
        "MediaBox": [0, 0, width, height],
        "BleedBox": [0, 0, width, height],
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
