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
from pamphlets.layout.single_sheet.picture_placements import on_loose_pages
from pamphlets.layout.theme_scaling import scale_theme

_PAGE: Final = PageSpec(
    Size(*PAGE_SIZES["A6"]),
    inner=mm(11),
    outer=mm(11),
    top=mm(11),
    bottom=mm(22),
    grid_step=12.6,
)


def adapt_design(design: Design, _meta: Meta) -> Design:
    """Return a design on A6."""
    theme = scale_theme(design.theme, 10.2, _PAGE.grid_step)
    theme = replace(theme, page=_PAGE, note_placement="end")
    return replace(design, theme=theme, binding="leaflet")


FORMAT: Final = Format(
    "depliant-a6",
    on_loose_pages(
        lambda layout_input: lay_out_text(layout_input._replace(page_count=None))
    ),
    page_file_name=lambda _meta, _size: "pageparpage-a6",
    imposed_outputs=lambda _meta, _size: (
        ImposedOutput("depliant-a4", "quarto", "A4", page_size=_PAGE.size),
    ),
    adapt_design=adapt_design,
    sizes=("A6", "A4"),
)
