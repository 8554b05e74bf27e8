"""Pictures of whole pages -> a PDF of them, to look at on a screen."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO, Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import Page, PageItem, ScaledPicture, make_untrimmed_page
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.document.nodes import Document
from pamphlets.pdf.draw import PdfSettings, write_pdf
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.metadata.standards import PLAIN

_AS_STORED: Final = ToneRendering("colour")


def write_picture_pages(
    document: Document,
    pages: Sequence[Page],
    pngs: Iterable[bytes],
    out: BinaryIO,
    epoch: int | None,
) -> None:
    """Write a page for each of `pages`, of its size, that shows nothing but its picture, a PNG."""
    files: dict[str, PictureFile] = {}
    shown: list[Page] = []
    for page, png in zip(pages, pngs, strict=True):
        name = f"{len(files)}.png"
        files[name] = PictureFile(name, png)
        picture = ScaledPicture(name, page.size, tones=_AS_STORED)
        items = (PageItem(Point(0.0, 0.0), picture),)
        shown.append(make_untrimmed_page(page.size, items, page.label))
    write_pdf(document, shown, files, out, PdfSettings(epoch, standard=PLAIN))
