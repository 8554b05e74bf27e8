"""One format of a title as it was set, or a page of it -> the PDF of its pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from pamphlets.app.preview.preview_pages import list_visible_items
from pamphlets.core.page import Page
from pamphlets.core.source import Source
from pamphlets.document.nodes import Document
from pamphlets.pdf.draw import PdfSettings, write_pdf
from pamphlets.pdf.images.picture_file import PictureFile


@dataclass(frozen=True, slots=True)
class SetEdition:
    """One format of a title as it was set last, or some pages of it."""

    document: Document
    pages: Sequence[Page]
    pictures: Mapping[str, PictureFile]

    def select_page(self, page: Page) -> "SetEdition":
        """Return what is needed to draw one page alone: nothing of the text is kept with it."""
        page = replace(page, items=tuple(list_visible_items(page)))
        source = Source(self.document.source.path, "")
        document = replace(self.document, source=source, blocks=(), notes=())
        return SetEdition(document, (page,), self.pictures)

    def write(self, settings: PdfSettings) -> bytes:
        """Return the PDF of its pages."""
        out = BytesIO()
        write_pdf(self.document, self.pages, self.pictures, out, settings)
        return out.getvalue()
