"""Tract: a counter flyer, front and back; A5, A6 or a third of A4, two, four or three to a sheet of A4."""

from typing import Final

from pamphlets.checks.plain_language import check_plain_language
from pamphlets.core.source import Diagnostic, without_duplicates
from pamphlets.design.format import Format, ImposedOutput
from pamphlets.document.metadata import Meta
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.layout.layout_input import LayoutInput, LayoutResult
from pamphlets.layout.single_sheet.flyer import (
    FLYER_PAPERS,
    flyer_paper_name,
    lay_out_flyer,
    split_flyer,
)


def compose_flyer(layout_input: LayoutInput) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the flyer's sides, and the doubts about its language and them. Raises what does not fit."""
    result, diagnostics = lay_out_flyer(layout_input)
    doubts = check_plain_language(layout_input.document, *split_flyer(layout_input.document))
    return result, without_duplicates((*doubts, *diagnostics))


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
    compose_flyer,
    page_file_name=lambda meta: f"tract-{flyer_paper_name(meta).lower()}",
    imposed_outputs=imposed_outputs,
    accepts_paper=lambda meta: flyer_paper_name(meta) in FLYER_PAPERS,
)
