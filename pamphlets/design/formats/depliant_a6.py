"""Dépliant A6: one A4 sheet folded twice, eight pages, notes at the end."""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.style import PageSpec
from pamphlets.core.units import PAPERS, mm
from pamphlets.design.format import Format, Print
from pamphlets.document.metadata import Meta
from pamphlets.layout.bound import bound
from pamphlets.layout.look import Look

_PAGE: Final = PageSpec(Size(*PAPERS["A6"]), inner=mm(11), outer=mm(11), top=mm(11), bottom=mm(22), grid=12.6)


def dress(look: Look, _meta: Meta) -> Look:
    """Return a look on A6."""
    from pamphlets.layout.copyfitting import vary

    theme = replace(vary(look.theme, 10.2, _PAGE.grid), page=_PAGE, notes="end")
    return replace(look, theme=theme, binding="leaflet")


FORMAT: Final = Format(
    "depliant-a6",
    lambda copy: bound(copy._replace(pages=None)),
    reading=lambda _meta: "pageparpage-a6",
    prints=lambda _meta: (Print("depliant-a4", "quarto", "A4", page="A6"),),
    dress=dress,
)
