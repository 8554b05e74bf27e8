"""Épreuve: a title's own pages, lines numbered, on paper with a wide margin, for who corrects on paper."""

from dataclasses import replace
from typing import Final

from pamphlets.design.format import Format
from pamphlets.design.formats.brochure import FORMAT as BROCHURE
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput, ReportedLayout
from pamphlets.layout.proofs import PROOF_PAPERS, make_proofs, proof_paper_name


def lay_out(layout_input: LayoutInput) -> ReportedLayout:
    """Return the pages of the brochure as proofs."""
    document = layout_input.document
    document = replace(document, meta=replace(document.meta, bleeds=False))
    layout_input = layout_input._replace(document=document)
    result, diagnostics = lay_out_text(layout_input)
    return make_proofs(layout_input, result), diagnostics


FORMAT: Final = Format(
    "epreuve",
    lay_out,
    page_file_name=lambda _meta, size: f"epreuve-{proof_paper_name(size).lower()}",
    adapt_design=BROCHURE.adapt_design,
    accepts_paper=BROCHURE.accepts_paper,
    sizes=PROOF_PAPERS,
)
