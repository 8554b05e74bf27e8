"""A PDF of pages for a purpose -> sheets of them, as their format lays them out; pages that are sheets stay as they are."""

from dataclasses import replace
from typing import Final, Literal, NamedTuple

from pamphlets.app.build.purposes.edition import PurposeEdition
from pamphlets.app.build.sheet_files import SheetPlan
from pamphlets.app.build.sheet_plans import sheet_plans
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.impose.job import impose_pdf_for_flips, name_cover_file

_PAGES_NAME: Final = "pages.pdf"  # of a file that is gone when its sheets are there


class PurposeSheets(NamedTuple):
    """The files of sheets that were written, and how many sheets one copy takes."""

    files: tuple[str, ...]
    sheets: int
    """Of a copy."""
    sides: Literal["one", "both"]
    """Those of a sheet that are printed."""


def find_sheet_plan(edition: PurposeEdition) -> SheetPlan | None:
    """Return how the pages of an edition are laid on sheets, None where they are sheets themselves, as posters are."""
    plans = sheet_plans(edition.document, edition.format, edition.page_size, FONTS)
    for plan in plans:
        if plan.scheme.tiling is None:
            return plan
    return None


def name_file(edition: PurposeEdition, plan: SheetPlan | None, ending: str) -> str:
    """Return the name of a file: of sheets after their plan, `mon-titre-cahier-a4-riso-noir.pdf`, else after the pages."""
    ending = f"{edition.variant}{ending}"
    return edition.file_name(ending) if plan is None else f"{plan.stem}{ending}"


def write_sheets_of_pages(
    edition: PurposeEdition, plan: SheetPlan | None, pdf: bytes, ending: str
) -> PurposeSheets:
    """Write a PDF of an edition's pages, or the sheets that a plan makes of it, into its folder.

    The backs of sheets stand as for a sheet that is turned over its short edge.
    """
    name = name_file(edition, plan, ending)
    path = edition.folder / name
    if plan is None:
        with write_atomically(path) as file:
            file.write(pdf)
        page_count = len(edition.pages)
        return PurposeSheets((name,), page_count, "one")
    source = edition.folder / _PAGES_NAME
    source.write_bytes(pdf)
    options = replace(plan.options, lang=edition.options.language, keep_metadata=True)
    try:
        imposition = impose_pdf_for_flips(
            source, {"short": path}, plan.scheme, plan.paper, options=options
        )
    finally:
        source.unlink()
    files = [name]
    if imposition.cover_path is not None:
        files.append(name_cover_file(path).name)
    sides: Literal["one", "both"] = "both" if imposition.sides_per_sheet == 2 else "one"
    return PurposeSheets(tuple(files), imposition.sheet_count, sides)
