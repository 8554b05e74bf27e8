"""Lettre: one sheet of A4 to fill in by hand and send, with a strip to keep: what was asked, and its sources."""

from typing import Final

from pamphlets.design.format import Format
from pamphlets.design.themes.quiet import LETTER_DESIGN
from pamphlets.layout.new_pages import without_new_pages
from pamphlets.layout.single_sheet.letter import lay_out_letter
from pamphlets.layout.single_sheet.picture_placements import without_placements

FORMAT: Final = Format(
    "lettre",
    without_placements(without_new_pages(lay_out_letter)),
    page_file_name=lambda _meta, _size: "lettre-a4",
    adapt_design=lambda _look, _meta: LETTER_DESIGN,
    prints_source_list=False,
    has_brief_notes=True,
    sizes=("A4",),
)
