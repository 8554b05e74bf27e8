"""Tract: a counter flyer, front and back; A5, A6 or a third of A4, two, four or three to a sheet of A4."""

from typing import Final

from pamphlets.design.format import Format, ImposedOutput
from pamphlets.document.metadata import Meta
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.layout.single_sheet.flyer import FLYER_PAPERS, flyer_paper_name, lay_out_flyer


def imposed_outputs(meta: Meta) -> tuple[ImposedOutput, ...]:
    """Return how as many flyers as a sheet of A4 takes are printed on it, each back behind its front.

    Nothing for a paper that flyers do not have: `flyer` tells it at its line.
    """
    name = flyer_paper_name(meta)
    if name not in FLYER_PAPERS:
        return ()
    up = FLYER_PAPERS[name].copies_per_a4
    return (
        ImposedOutput(
            f"tract-{name.lower()}-x{up}", "repeat", "A4", options=ImposeOptions(pieces_per_side=up)
        ),
    )


FORMAT: Final = Format(
    "tract",
    lay_out_flyer,
    page_file_name=lambda meta: f"tract-{flyer_paper_name(meta).lower()}",
    imposed_outputs=imposed_outputs,
    accepts_paper=lambda meta: flyer_paper_name(meta) in FLYER_PAPERS,
)
