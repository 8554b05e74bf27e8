"""Document, its Pages and pictures -> PDF/X-4 for a printer's shop: ISO 15930-7, which is PDF 1.6 with less.

Boxes say what is cut and what bleeds; colours are the four inks of the press and spot inks; no link, no outline, no
tag. Deterministic, as `pdf.draw` is.
"""

import hashlib
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import BinaryIO, Final, NamedTuple

from pamphlets.core.page import LinkArea, Page, ScaledPicture
from pamphlets.core.source import WHOLE_FILE, Diagnostic, raise_errors, warning
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Document
from pamphlets.pdf.content.colour import SrgbProfile
from pamphlets.pdf.content.file_drawing import FileDrawing, page_boxes, viewing_entries
from pamphlets.pdf.content.page_content import PageContent
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.metadata.xmp import add_packet
from pamphlets.pdf.print_shop.press_images import PressImageObjects
from pamphlets.pdf.print_shop.press_metadata import press_info_entries, press_xmp_packet
from pamphlets.pdf.print_shop.press_pictures import PressPictureRenderer
from pamphlets.pdf.print_shop.printing_condition import output_intent
from pamphlets.pdf.print_shop.process_inks import ProcessInkOperators
from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue

# Of a page with see-through pictures: the inks in which they are mixed (§ 6.9).
_BLENDING_GROUP: Final = MappingProxyType(
    {"S": PdfName("Transparency"), "CS": PdfName("DeviceCMYK")}
)


class PressSettings(NamedTuple):
    """What a file for a press is written with besides what it shows."""

    bleed: Pt
    """around the trim of each page, which has paper for it"""
    epoch: int | None = None
    """SOURCE_DATE_EPOCH in seconds; None: the date of the text"""
    converts_spot_inks: bool = False
    """whether spot inks are printed in the four of the press"""
    column: Pt | None = None
    """how wide text is, of which a picture's `largeur` is a share; None: as wide as each picture"""


class _PressDrawing:
    """What the pages of one file for a press are drawn with."""

    def __init__(
        self,
        document: Document,
        pictures: Mapping[str, PictureFile],
        settings: PressSettings,
    ) -> None:
        self.file = PdfFile("1.6")
        inks = ProcessInkOperators(converts_spot_inks=settings.converts_spot_inks)
        profile = SrgbProfile(self.file)
        self.renderer = PressPictureRenderer(pictures, document.source, settings.column)
        self.images = PressImageObjects(self.file, inks, profile, self.renderer)
        self.shared = FileDrawing(self.file, inks, profile, self.images)
        self.drawer = self.shared.make_drawer({}, document.source)


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
        **viewing_entries(pages, file),
        "OutputIntents": [file.add(output_intent(file))],
        "Metadata": add_packet(file, packet),
    }
    file.write(out, catalog, press_info_entries(meta, epoch))
    # Of coarse pictures the renderer tells, by a press's measure.
    doubts = [
        doubt for doubt in drawing.drawer.diagnostics if doubt.code != "picture-coarse"
    ]
    foreign = _find_foreign_pages(document, pages, pictures)
    return (*doubts, *drawing.renderer.doubts, *foreign)


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
                doubt = warning("print-shop-foreign", document.source, span, **fields)
                doubts.setdefault(content.path, doubt)
    return list(doubts.values())


def _add_pages(pages: Sequence[Page], drawing: _PressDrawing, bleed: Pt) -> str:
    """Draw the pages into the file, and return a digest of what they show. Raises the group of all PamphletErrors."""
    file = drawing.file
    references = [file.reserve() for _ in pages]
    drawn_pages: list[tuple[PageContent, PdfReference]] = []
    digest = hashlib.sha256()
    for page, reference in zip(pages, references, strict=True):
        content = drawing.drawer.draw_page(_without_links(page), reference)
        operators = content.take_operators()
        digest.update(operators)
        drawn_pages.append((content, file.add_stream(operators)))
    raise_errors("draw", drawing.drawer.diagnostics)
    resources = drawing.shared.finish()
    for number, page in enumerate(pages):
        content, stream = drawn_pages[number]
        entries = page_boxes(page, page.trim.expand_by(bleed))
        entries["Resources"] = drawing.shared.page_resources(content, resources)
        if content.pictures & drawing.images.transparent_names:
            entries["Group"] = _BLENDING_GROUP
        entries["Contents"] = stream
        file.add_page(references[number], entries)
    return digest.hexdigest()


def _without_links(page: Page) -> Page:
    """Return a page without what a reader clicks on (ISO 15930-7 § 6.17 wants no such thing within the bleed)."""
    items = [item for item in page.items if not isinstance(item.content, LinkArea)]
    return Page(page.size, page.trim, tuple(items), page.label)
