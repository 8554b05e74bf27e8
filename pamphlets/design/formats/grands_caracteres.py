"""Grands caractères: any text composed again on A4 for tired eyes, notes at each chapter's end."""

from typing import Final

from pamphlets.design.format import Format
from pamphlets.design.themes.quiet import LARGE_PRINT_DESIGN
from pamphlets.layout.brochure.large_print import adapt_to_large_print
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput, ReportedLayout
from pamphlets.layout.single_sheet.picture_placements import on_loose_pages


def lay_out(layout_input: LayoutInput) -> ReportedLayout:
    """Return the pages of a text in large print, in whatever number."""
    return lay_out_text(layout_input._replace(page_count=None))


FORMAT: Final = Format(
    "grands-caracteres",
    on_loose_pages(lay_out),
    page_file_name=lambda _meta, _size: "grands-caracteres-a4",
    adapt_document=adapt_to_large_print,
    adapt_design=lambda _look, _meta: LARGE_PRINT_DESIGN,
    sizes=("A4",),
)
