"""Grands caractères: any text composed again on A4 for tired eyes, notes at each chapter's end."""

from typing import Final

from pamphlets.core.source import Diagnostic
from pamphlets.design.format import Format
from pamphlets.design.themes.quiet import LARGE_PRINT_DESIGN
from pamphlets.layout.brochure.large_print import adapt_to_large_print
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput, LayoutResult


def lay_out(copy: LayoutInput) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the pages of a text in large print; the number of pages that the brochure was given is not asked for."""
    return lay_out_text(
        copy._replace(document=adapt_to_large_print(copy.document), page_count=None)
    )


FORMAT: Final = Format(
    "grands-caracteres",
    lay_out,
    page_file_name=lambda _meta: "grands-caracteres-a4",
    adapt_design=lambda _look, _meta: LARGE_PRINT_DESIGN,
)
