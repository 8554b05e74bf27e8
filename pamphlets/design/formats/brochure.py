"""Brochure: A5 pages, notes at the foot, one cahier of A4 sheets stapled in the fold."""

from typing import Final

from pamphlets.design.format import Format, ImposedOutput
from pamphlets.layout.copyfitting import lay_out_text

FORMAT: Final = Format(
    "brochure",
    lay_out_text,
    page_file_name=lambda _meta: "pageparpage-a5",
    imposed_outputs=lambda _meta: (
        ImposedOutput("cahier-a4", "saddle", "A4", page_paper="A5"),
    ),
    sizes=("A5",),
)
