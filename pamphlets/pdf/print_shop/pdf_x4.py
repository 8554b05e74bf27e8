"""Document, its Pages and pictures -> PDF/X-4 for a printer's shop: ISO 15930-7, which is PDF 1.6 with less.

Boxes say what is cut and what bleeds; colours are the four inks of the press and spot inks; no link, no outline, no
tag. Deterministic, as `pdf.draw` is.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import BinaryIO, Final, NamedTuple

from pamphlets.core.geometry import Rect
from pamphlets.core.page import LinkArea, Page, ScaledPicture
from pamphlets.core.source import WHOLE_FILE, Diagnostic, raise_errors, warning
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Document
from pamphlets.pdf.content.colour import SrgbProfile
from pamphlets.pdf.content.gradients import GradientPatterns
from pamphlets.pdf.content.page_content import PageContent, PageDrawer, PageWriters
from pamphlets.pdf.content.shapes import ShapeWriter
from pamphlets.pdf.content.text import TextWriter
from pamphlets.pdf.fonts.glyph_codes import DocumentFonts
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.navigation import page_labels
from pamphlets.pdf.print_shop.press_images import PressImageObjects
from pamphlets.pdf.print_shop.press_metadata import press_info_entries, press_xmp_packet
from pamphlets.pdf.print_shop.press_pictures import PressPictureRenderer
from pamphlets.pdf.print_shop.printing_condition import output_intent
from pamphlets.pdf.print_shop.process_inks import ProcessInkOperators
from pamphlets.pdf.writer import PdfEntries, PdfFile, PdfName, PdfValue

_XMP_ENTRIES: Final = {"Type": PdfName("Metadata"), "Subtype": PdfName("XML")}


class PressSettings(NamedTuple):
    """What a file for a press is written with besides what it shows."""

    bleed: Pt
    """around the trim of each page, which has paper for it"""
    epoch: int | None = None
    """SOURCE_DATE_EPOCH in seconds; None: the date of the text"""
    converts_spot_inks: bool = False
    """whether spot inks are printed in the four of the press"""


class _PressDrawing:
    """What the pages of one file are drawn with."""

    def __init__(
        self,
        document: Document,
        pictures: Mapping[str, PictureFile],
        settings: PressSettings,
    ) -> None:
        self.file = PdfFile("1.6")
        converts = settings.converts_spot_inks
        self.inks = ProcessInkOperators(converts_spot_inks=converts)
        self.profile = SrgbProfile(self.file)
        self.fonts = DocumentFonts(self.file)
        self.renderer = PressPictureRenderer(pictures, document.source)
        self.images = PressImageObjects(self.file, self.inks, self.profile, self.renderer)
        self.gradients = GradientPatterns(self.file, self.inks)
        shapes = ShapeWriter(self.inks, self.gradients, self.images)
        text = TextWriter(self.fonts, self.inks)
        writers = PageWriters(text, shapes, self.inks, self.images, self.file)
        self.drawer = PageDrawer(writers, {}, document.source)

    def shared_resources(self) -> dict[str, PdfValue]:
        """Return the resources that all pages share."""
        spaces = self.inks.colour_spaces(self.profile, self.file)
        resources: dict[str, PdfValue] = {
            "Font": self.file.fonts,
            "ExtGState": self.file.add(self.inks.graphics_states()),
        }
        if spaces:
            resources["ColorSpace"] = self.file.add(spaces)
        if patterns := self.gradients.finish(spaces):
            resources["Pattern"] = self.file.add(patterns)
        return resources


def write_pdf_x4(
    document: Document,
    pages: Sequence[Page],
    pictures: Mapping[str, PictureFile],
    out: BinaryIO,
    settings: PressSettings,
) -> tuple[Diagnostic, ...]:
    """Write the pages as a PDF/X-4 into `out` and return the warnings about them.

    Nothing is written when the group of all PamphletErrors (pictures that cannot be used) is raised.
    """
    drawing = _PressDrawing(document, pictures, settings)
    file = drawing.file
    digest = _add_pages(pages, drawing, settings.bleed)
    meta, epoch = document.meta, settings.epoch
    packet = press_xmp_packet(meta, epoch, f"{meta!r} {digest}")
    catalog: dict[str, PdfValue] = {
        "ViewerPreferences": {"DisplayDocTitle": True, "PrintScaling": PdfName("None")},
        "PageLabels": file.add({"Nums": page_labels([page.label for page in pages])}),
        "OutputIntents": [file.add(output_intent(file))],
        "Metadata": file.add_stream(packet, _XMP_ENTRIES, packed=False),
    }
    file.write(out, catalog, press_info_entries(meta, epoch))
    # Of coarse pictures the renderer tells, by a press's measure.
    others = [told for told in drawing.drawer.diagnostics if told.code != "picture-coarse"]
    foreign = _find_foreign_pages(document, pages, pictures)
    return (*others, *drawing.renderer.doubts, *foreign)


def _find_foreign_pages(
    document: Document, pages: Sequence[Page], pictures: Mapping[str, PictureFile]
) -> list[Diagnostic]:
    """Return a warning about each page of another PDF: nothing says that its colours and fonts are a press's."""
    doubts: dict[str, Diagnostic] = {}
    for page in pages:
        for item in page.items:
            content = item.content
            if not isinstance(content, ScaledPicture):
                continue
            picture = pictures.get(content.path)
            if picture is not None and picture.page_form is not None:
                span, fields = item.span or WHOLE_FILE, {"path": content.path}
                told = warning("print-shop-foreign", document.source, span, **fields)
                doubts.setdefault(content.path, told)
    return list(doubts.values())


def _add_pages(pages: Sequence[Page], drawing: _PressDrawing, bleed: Pt) -> str:
    """Draw the pages into the file, and return a digest of what they show. Raises the group of all PamphletErrors."""
    file = drawing.file
    references = [file.reserve() for _ in pages]
    contents: list[PageContent] = []
    for page, reference in zip(pages, references, strict=True):
        contents.append(drawing.drawer.draw_page(_without_links(page), reference))
    raise_errors("draw", drawing.drawer.diagnostics)
    drawing.fonts.finish()
    resources = drawing.shared_resources()
    digest = hashlib.sha256()
    for number, page in enumerate(pages):
        content = contents[number]
        operators = "\n".join(content.operators).encode("ascii")
        digest.update(operators)
        entries = {
            **_page_entries(page, content, drawing, bleed),
            "Resources": _page_resources(content, drawing, resources),
            "Contents": file.add_stream(operators),
        }
        file.add_page(references[number], entries)
    return digest.hexdigest()


def _without_links(page: Page) -> Page:
    """Return a page without what a reader clicks on (ISO 15930-7 § 6.17 wants no such thing within the bleed)."""
    items = [item for item in page.items if not isinstance(item.content, LinkArea)]
    return Page(page.size, page.trim, tuple(items), page.label)


def _page_resources(
    content: PageContent, drawing: _PressDrawing, shared: PdfEntries
) -> PdfEntries:
    """Return the resources of a page: those of all, and its pictures."""
    if not content.pictures:
        return shared
    names = sorted(content.pictures)
    images = {name: drawing.images.image_object(name) for name in names}
    return {**shared, "XObject": images}


def _page_entries(
    page: Page, content: PageContent, drawing: _PressDrawing, bleed: Pt
) -> PdfEntries:
    """Return the boxes of a page, and where pictures are see-through the inks in which they are mixed (§ 6.9)."""
    trim = page.trim
    bleeding = Rect(
        trim.x - bleed, trim.y - bleed, trim.width + 2 * bleed, trim.height + 2 * bleed
    )
    whole = Rect(0.0, 0.0, page.size.width, page.size.height)
    boxes = {"MediaBox": whole, "BleedBox": bleeding, "TrimBox": trim}
    entries: dict[str, PdfValue] = {}
    for name, box in boxes.items():
        edges = (box.x, page.size.height - box.bottom, box.right, page.size.height - box.y)
        entries[name] = [round(edge, 3) for edge in edges]
    if content.pictures & drawing.images.transparent_names:
        group = {"S": PdfName("Transparency"), "CS": PdfName("DeviceCMYK")}
        entries["Group"] = group
    return entries
