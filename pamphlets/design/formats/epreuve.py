"""Épreuve: a title's own A5 pages, lines numbered, on A4 with a wide margin, for who corrects on paper."""

from typing import Final

from pamphlets.core.source import Diagnostic
from pamphlets.design.format import Format
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput, LayoutResult
from pamphlets.layout.proofs import make_proofs


def lay_out(copy: LayoutInput) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the pages of the brochure as proofs."""
    settled, doubts = lay_out_text(copy)
    return make_proofs(copy, settled), doubts


FORMAT: Final = Format("epreuve", lay_out, page_file_name=lambda _meta: "epreuve-a4")
