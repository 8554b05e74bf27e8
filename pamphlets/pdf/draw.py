"""Pages -> PDF 1.7: one page each, with its boxes and links; outline, labels, what the file says of itself.

Deterministic: the same document, pages, pictures, fonts and libraries give the same bytes.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from pamphlets.core.page import Anchor
from pamphlets.core.page_part import Page
from pamphlets.core.source import Diagnostic, raise_all
from pamphlets.document.nodes import Document
from pamphlets.pdf import metadata
from pamphlets.pdf.content.colour import Inks, Profiles
from pamphlets.pdf.content.image_objects import Gallery
from pamphlets.pdf.content.page_content import Content, Drawer
from pamphlets.pdf.content.text import Runs
from pamphlets.pdf.fonts.glyph_codes import DocumentFonts
from pamphlets.pdf.links import Goals
from pamphlets.pdf.navigation import labels, outline
from pamphlets.pdf.writer import Entries, Name, PdfFile, Ref, Value


def draw(
    document: Document, pages: Sequence[Page], root: Path, out: BinaryIO, *, epoch: int | None = None
) -> tuple[Diagnostic, ...]:
    """Write the pages as a PDF into `out` and return the warnings.

    Paths of pictures are relative to `root`; `epoch` is SOURCE_DATE_EPOCH in seconds. Nothing is written when
    the group of all PamphletErrors (pictures that cannot be used) is raised.
    """
    file = PdfFile()
    inks, profiles, fonts = Inks(), Profiles(file), DocumentFonts(file)
    gallery = Gallery(file, profiles, root, document.source)
    places = [file.reserve() for _ in pages]
    anchors, goals = _anchors(pages, places)
    drawer = Drawer(Runs(fonts, inks), inks, gallery, goals, document.source)
    contents, streams = [], []
    for page in pages:
        contents.append(content := drawer.draw(page))
        streams.append(file.stream("\n".join(content.code).encode("ascii")))
        content.code.clear()  # a long book's operators fill more memory than the book
    raise_all("draw", drawer.said)
    fonts.finish()
    shared: dict[str, Value] = {"Font": file.fonts}
    if spots := inks.resources(profiles, file):
        shared["ColorSpace"] = file.add(spots)
    for page, place, content, stream in zip(pages, places, contents, streams, strict=True):
        file.page(place, {**_page(page, content, shared, gallery, file), "Contents": stream})
    date = metadata.moment(document.meta, epoch)
    catalog = _catalog(document, pages, file)
    catalog["Metadata"] = file.stream(
        metadata.xmp(document.meta, date), {"Type": Name("Metadata"), "Subtype": Name("XML")}, packed=False
    )
    if lines := outline(anchors, goals, file):
        catalog["Outlines"] = lines
    file.write(out, catalog, metadata.info(document.meta, date))
    return tuple(drawer.said)


def _anchors(pages: Sequence[Page], places: Sequence[Ref]) -> tuple[list[Anchor], Goals]:
    """Return all anchors in order, and the page and height of each name's first."""
    anchors: list[Anchor] = []
    goals: dict[str, tuple[Ref, float]] = {}
    for page, place in zip(pages, places, strict=True):
        for placed in page.items:
            if type(placed.what) is Anchor:
                anchors.append(placed.what)
                goals.setdefault(placed.what.name, (place, page.size.height - placed.at.y))
    return anchors, goals


def _page(page: Page, content: Content, shared: Entries, gallery: Gallery, file: PdfFile) -> Entries:
    """Return the entries of a page but for its stream."""
    width, height = (round(length, 3) for length in (page.size.width, page.size.height))
    trim = page.trim
    edges = (trim.x, page.size.height - trim.bottom, trim.right, page.size.height - trim.y)
    resources = dict(shared)
    if content.pictures:
        resources["XObject"] = {name: gallery.object(name) for name in sorted(content.pictures)}
    entries: dict[str, Value] = {
        "MediaBox": [0, 0, width, height],
        "BleedBox": [0, 0, width, height],
        "TrimBox": [round(edge, 3) for edge in edges],
        "Resources": resources,
    }
    if content.links:
        entries["Annots"] = [file.add(link) for link in content.links]
    return entries


def _catalog(document: Document, pages: Sequence[Page], file: PdfFile) -> dict[str, Value]:
    """Return the catalog's entries for a reader who opens the file, and for one who prints it."""
    entries: dict[str, Value] = {
        "ViewerPreferences": {"DisplayDocTitle": True, "PrintScaling": Name("None")},
        # The first page of a brochure is a right-hand one; a flyer has no facing pages.
        "PageLayout": Name("TwoPageRight" if len(pages) > 2 else "SinglePage"),
        "PageLabels": file.add({"Nums": labels([page.label for page in pages])}),
    }
    if document.meta.lang not in ("", "zxx"):
        entries["Lang"] = document.meta.lang
    return entries
