"""A PurposeEdition -> a grey PDF an ink, of pages or of sheets, and a PDF of what they print over each other."""

from dataclasses import replace
from io import BytesIO
from typing import Final

from pamphlets.app.build.build_options import FileToPrint
from pamphlets.app.build.purposes.edition import PurposeEdition, PurposeFiles
from pamphlets.app.build.purposes.purpose_sheets import (
    find_sheet_plan,
    name_file,
    write_sheets_of_pages,
)
from pamphlets.app.build.sheet_files import SheetPlan
from pamphlets.core.inks import paper_colour, screen_bytes
from pamphlets.core.source import Diagnostic, without_duplicates
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.pdf.draw import PdfSettings, write_pdf
from pamphlets.pdf.images.rendering.flat_pages import flatten_page_forms
from pamphlets.pdf.images.rendering.overprint import InkedPlate, render_overprint
from pamphlets.pdf.metadata.standards import PLAIN
from pamphlets.prepress.picture_pages import write_picture_pages
from pamphlets.prepress.plates.page_inks import name_inks
from pamphlets.prepress.plates.plate_set import make_plates

_PREVIEW_DPI: Final = 110  # about what a laptop's screen has


def make_files(edition: PurposeEdition) -> PurposeFiles:
    """Write a file for each ink into the edition's folder, and the preview. Raises PamphletErrors of pictures, and OSError."""
    plan = find_sheet_plan(edition)
    plates = make_plates(edition.pages, is_marked=plan is None)
    if plan is not None and len(plates) > 1:
        plan = _mark_sheets(plan)
    pictures = flatten_page_forms(edition.pictures)
    settings = PdfSettings(edition.options.epoch, edition.picture_cache, PLAIN)
    inked: list[InkedPlate] = []
    files: list[str] = []
    doubts: tuple[Diagnostic, ...] = ()
    sheet_count = 0
    names = name_inks([plate.ink for plate in plates])
    for plate, name in zip(plates, names, strict=True):
        pdf = BytesIO()
        doubts += write_pdf(edition.document, plate.pages, pictures, pdf, settings)
        inked.append(InkedPlate(pdf.getvalue(), screen_bytes(plate.ink)))
        ending = f"-riso-{name}.pdf"
        sheets = write_sheets_of_pages(edition, plan, pdf.getvalue(), ending)
        files += sheets.files
        sheet_count = max(sheet_count, sheets.sheets)
    preview = name_file(edition, plan, "-riso-apercu.pdf")
    paper = paper_colour(edition.document.meta.cover_paper)
    pngs = render_overprint(inked, _PREVIEW_DPI, paper)
    with write_atomically(edition.folder / preview) as file:
        pages = plates[0].pages
        write_picture_pages(edition.document, pages, pngs, file, edition.options.epoch)
    first = FileToPrint(preview, "riso")
    return PurposeFiles((*files, preview), first, without_duplicates(doubts), sheet_count)


def _mark_sheets(plan: SheetPlan) -> SheetPlan:
    """Return a plan whose sheets have marks by which those of several inks are laid over each other."""
    return plan._replace(options=replace(plan.options, has_registration_marks=True))
