"""Affiche: a poster of A3 (A2, A4), art-directed by type, its sources at the foot; tiled on A4 to print at home."""

from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.design.format import Format, ImposedOutput
from pamphlets.document.metadata import Meta
from pamphlets.layout.new_pages import without_new_pages
from pamphlets.layout.single_sheet.picture_placements import without_placements
from pamphlets.layout.single_sheet.poster.poster import lay_out_poster
from pamphlets.layout.single_sheet.poster.poster_layout import (
    POSTER_PAPERS,
    poster_paper_name,
)


def imposed_outputs(meta: Meta, _page_size: Size) -> tuple[ImposedOutput, ...]:
    """Return how a poster is printed at home: in tiles where it is larger than A4, never where its event is past."""
    if meta.archive or poster_paper_name(meta) == "A4":
        return ()
    return (ImposedOutput("affiche-a4-tuiles", "poster", "A4", has_flips=False),)


FORMAT: Final = Format(
    "affiche",
    without_placements(without_new_pages(lay_out_poster)),
    page_file_name=lambda meta, _size: f"affiche-{poster_paper_name(meta).lower()}",
    imposed_outputs=imposed_outputs,
    prints_source_list=False,
    accepts_paper=lambda meta: poster_paper_name(meta) in POSTER_PAPERS,
    is_poster=True,
)
