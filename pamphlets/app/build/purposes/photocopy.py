"""A PurposeEdition -> a PDF in black and white alone, of pages or of sheets, and a PDF of what a copy of a copy keeps."""

from io import BytesIO
from typing import Final

from pamphlets.app.build.build_options import FileToPrint
from pamphlets.app.build.purposes.edition import PurposeEdition, PurposeFiles
from pamphlets.app.build.purposes.purpose_sheets import (
    find_sheet_plan,
    name_file,
    write_sheets_of_pages,
)
from pamphlets.core.page import Page
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.pdf.draw import PdfSettings, write_pdf
from pamphlets.pdf.images.rendering.flat_pages import flatten_page_forms
from pamphlets.pdf.images.rendering.photocopy import render_photocopies
from pamphlets.pdf.metadata.standards import PLAIN
from pamphlets.prepress.photocopy.copied_page import prepare_for_copier
from pamphlets.prepress.photocopy.letter_weights import LetterWeights
from pamphlets.prepress.picture_pages import write_picture_pages

_PREVIEW_SCALE: Final = 150 / 72  # dots a point


def make_files(edition: PurposeEdition) -> PurposeFiles:
    """Write the master and its copy of a copy into the edition's folder. Raises PamphletErrors of pictures, and OSError."""
    weights = LetterWeights(edition.font_book)
    pages: list[Page] = []
    for page in edition.pages:
        pages.append(prepare_for_copier(page, weights))
    document, options = edition.document, edition.options
    pictures = flatten_page_forms(edition.pictures)
    settings = PdfSettings(options.epoch, edition.picture_cache, PLAIN)
    pdf = BytesIO()
    doubts = write_pdf(document, pages, pictures, pdf, settings)
    plan = find_sheet_plan(edition)
    sheets = write_sheets_of_pages(edition, plan, pdf.getvalue(), "-photocopie.pdf")
    preview = name_file(edition, plan, "-photocopie-de-photocopie.pdf")
    pngs = render_photocopies(pdf.getvalue(), _PREVIEW_SCALE)
    with write_atomically(edition.folder / preview) as file:
        write_picture_pages(document, pages, pngs, file, options.epoch)
    first = FileToPrint(sheets.files[0], sheets.sides)
    return PurposeFiles((*sheets.files, preview), first, doubts, sheets.sheets)
