"""A PurposeEdition -> files that take less ink, for a printer at home, a duplicator or a photocopier; and how much less."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Final

from pamphlets.app.build.build_options import FileToPrint, InkSaving
from pamphlets.app.build.purposes import photocopy, riso
from pamphlets.app.build.purposes.edition import PurposeEdition, PurposeFiles
from pamphlets.app.build.purposes.purpose_sheets import (
    find_sheet_plan,
    write_sheets_of_pages,
)
from pamphlets.core.page import Page
from pamphlets.pdf.draw import PdfSettings, write_pdf
from pamphlets.pdf.images.rendering.ink_coverage import measure_ink_coverage
from pamphlets.pdf.metadata.standards import PLAIN
from pamphlets.prepress.economy import InkSaver
from pamphlets.prepress.plates.page_inks import list_inks
from pamphlets.prepress.plates.separation import separate_ink

_VARIANT: Final = "-economie"


def make_files(edition: PurposeEdition) -> PurposeFiles:
    """Write the sheets to print, of less ink. Raises PamphletErrors of pictures, and OSError."""
    return _make_with_less_ink(edition, _make_sheets)


def make_riso_files(edition: PurposeEdition) -> PurposeFiles:
    """Write the plates of less ink, and their preview. Raises as `riso.make_files`."""
    return _make_with_less_ink(edition, riso.make_files)


def make_photocopy_files(edition: PurposeEdition) -> PurposeFiles:
    """Write the master of less ink, and the copy of its copy. Raises as `photocopy.make_files`."""
    return _make_with_less_ink(edition, photocopy.make_files)


def _make_with_less_ink(
    edition: PurposeEdition, make: Callable[[PurposeEdition], PurposeFiles]
) -> PurposeFiles:
    saver = InkSaver()
    pages = tuple([saver.save_ink(page) for page in edition.pages])
    written = make(replace(edition, pages=pages, variant=_VARIANT))
    before = _measure_ink(edition, edition.pages)
    saving = InkSaving(before, _measure_ink(edition, pages))
    return written._replace(first=written.first._replace(ink=saving))


def _make_sheets(edition: PurposeEdition) -> PurposeFiles:
    pdf = BytesIO()
    settings = PdfSettings(edition.options.epoch, edition.picture_cache, PLAIN)
    doubts = write_pdf(edition.document, edition.pages, edition.pictures, pdf, settings)
    plan = find_sheet_plan(edition)
    sheets = write_sheets_of_pages(edition, plan, pdf.getvalue(), ".pdf")
    first = FileToPrint(sheets.files[0], sheets.sides)
    return PurposeFiles(sheets.files, first, doubts, sheets.sheets)


def _measure_ink(edition: PurposeEdition, pages: Sequence[Page]) -> float:
    """Return how much of a page its inks cover on average, one after the other."""
    settings = PdfSettings(edition.options.epoch, edition.picture_cache, PLAIN)
    covered = 0.0
    for ink in list_inks(pages):
        plates = [separate_ink(page, ink) for page in pages]
        pdf = BytesIO()
        write_pdf(edition.document, plates, edition.pictures, pdf, settings)
        covered += sum(measure_ink_coverage(pdf.getvalue()))
    return covered / len(pages)
