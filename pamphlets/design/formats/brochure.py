"""Brochure: A5 pages, or of the size that a title or its theme asks for; notes at the foot, one stapled cahier."""

from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page_sizes import describe_page_size, parse_page_size
from pamphlets.design.format import Format, ImposedOutput
from pamphlets.design.page_sizes import with_page_size
from pamphlets.document.metadata import Meta
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import (
    can_hold,
    compute_page_size,
    is_same_size,
    parse_paper,
)
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.look import Design

# The papers that people have, those of a home printer first; scheme by scheme, as pages fill them.
_SHEETS: Final = ("A4", "Letter", "Legal", "A3", "Tabloid")
_SCHEMES: Final = ("saddle", "quarto")
# Where nothing is filled: the smallest that holds two pages, metric ones first.
_LARGER_SHEETS: Final = ("A4", "A3", "Legal", "Tabloid")


def adapt_design(design: Design, meta: Meta) -> Design:
    """Return a design on the pages that a title asks for; where it asks for none, on the design's own."""
    page = parse_page_size(meta.paper)
    return with_page_size(design, page.size) if page else design


def imposed_outputs(_meta: Meta, page_size: Size) -> tuple[ImposedOutput, ...]:
    """Return how pages become a cahier: on the sheet that is two of them, or four; else on a larger one, to be cut."""
    for scheme in _SCHEMES:
        for sheet in _SHEETS:
            folded_size = compute_page_size(parse_paper(sheet), load_scheme(scheme))
            if is_same_size(page_size, folded_size):
                name = f"cahier-{sheet.lower()}"
                return (ImposedOutput(name, scheme, sheet, page_size=page_size),)
    for sheet in _LARGER_SHEETS:
        folded_size = compute_page_size(parse_paper(sheet), load_scheme("saddle"))
        if can_hold(folded_size, page_size):
            name = f"cahier-{sheet.lower()}"
            options = ImposeOptions(marks=frozenset({"crop"}))
            return (
                ImposedOutput(name, "saddle", sheet, options=options, page_size=page_size),
            )
    return ()


FORMAT: Final = Format(
    "brochure",
    lay_out_text,
    page_file_name=lambda _meta, size: f"pageparpage-{describe_page_size(size).file_name}",
    imposed_outputs=imposed_outputs,
    adapt_design=adapt_design,
    accepts_paper=lambda meta: parse_page_size(meta.paper) is not None,
    sizes=("A5",),
)
