"""Tract: a counter flyer, front and back; A5, A6 or a third of A4, two, four or three to a sheet of A4; A4 in large print."""

from typing import Final

from pamphlets.checks.plain_language import check_plain_language
from pamphlets.core.geometry import Size
from pamphlets.core.source import without_duplicates
from pamphlets.design.format import Format, ImposedOutput
from pamphlets.document.metadata import Meta
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.layout.layout_input import LayoutInput, ReportedLayout
from pamphlets.layout.new_pages import without_new_pages
from pamphlets.layout.single_sheet.flyer import lay_out_flyer, split_flyer
from pamphlets.layout.single_sheet.flyer_papers import FLYER_PAPERS, flyer_paper_name
from pamphlets.layout.single_sheet.picture_placements import without_placements


def lay_out(layout_input: LayoutInput) -> ReportedLayout:
    """Return the flyer's sides, and the warnings about its language and them. Raises what does not fit."""
    result, diagnostics = lay_out_flyer(layout_input)
    language = check_plain_language(
        layout_input.document, *split_flyer(layout_input.document)
    )
    return result, without_duplicates((*language, *diagnostics))


def imposed_outputs(meta: Meta, _page_size: Size) -> tuple[ImposedOutput, ...]:
    """Return how as many flyers as a sheet of A4 takes are printed on it, each back behind its front.

    Nothing for a paper that flyers do not have: `lay_out_flyer` reports it.
    """
    paper_name = flyer_paper_name(meta)
    if paper_name not in FLYER_PAPERS:
        return ()
    copies = FLYER_PAPERS[paper_name].copies_per_a4
    name = f"tract-{paper_name.lower()}-x{copies}"
    options = ImposeOptions(pieces_per_side=copies)
    return (ImposedOutput(name, "repeat", "A4", options=options),)


FORMAT: Final = Format(
    "tract",
    without_placements(without_new_pages(lay_out)),
    page_file_name=lambda meta, _size: f"tract-{flyer_paper_name(meta).lower()}",
    imposed_outputs=imposed_outputs,
    prints_source_list=False,
    has_brief_notes=True,
    accepts_paper=lambda meta: flyer_paper_name(meta) in FLYER_PAPERS,
)
