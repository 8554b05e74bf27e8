"""Dépliant A6: one A4 sheet folded twice, eight pages, notes at the end."""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.style import PageSpec
from pamphlets.core.units import PAGE_SIZES, mm
from pamphlets.design.format import Format, ImposedOutput
from pamphlets.document.metadata import Meta
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.look import Design

_PAGE: Final = PageSpec(
    Size(*PAGE_SIZES["A6"]), inner=mm(11), outer=mm(11), top=mm(11), bottom=mm(22), grid_step=12.6
)


def adapt_design(look: Design, _meta: Meta) -> Design:
    """Return a look on A6."""
    from pamphlets.layout.copyfitting import scale_theme

    theme = replace(
        scale_theme(look.theme, 10.2, _PAGE.grid_step), page=_PAGE, note_placement="end"
    )
    return replace(look, theme=theme, binding="leaflet")


FORMAT: Final = Format(
    "depliant-a6",
    lambda copy: lay_out_text(copy._replace(page_count=None)),
    page_file_name=lambda _meta: "pageparpage-a6",
    imposed_outputs=lambda _meta: (ImposedOutput("depliant-a4", "quarto", "A4", page_paper="A6"),),
    adapt_design=adapt_design,
)
