"""LayoutInput -> the two pages of a counter flyer: what stands before the first `---` is its front, the rest its back.

Letters are as large as both sides let them be, and hardly larger on one than on the other. Read standing, in a queue.
"""

from dataclasses import replace
from functools import partial
from typing import Final

from pamphlets.core.candidates import first_that_fits, sizes_downwards
from pamphlets.core.geometry import Size
from pamphlets.core.page import make_untrimmed_page
from pamphlets.core.source import (
    Diagnostic,
    error,
    raise_errors,
    warning,
    without_duplicates,
)
from pamphlets.core.style import Theme
from pamphlets.core.units import PAGE_SIZES, Pt, mm, to_mm
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Blocks, Document
from pamphlets.languages.wording import sentence
from pamphlets.layout.layout_input import LayoutInput, LayoutResult, ReportedLayout
from pamphlets.layout.single_sheet.flyer_parts import Flyer, FlyerPaper
from pamphlets.layout.single_sheet.flyer_sides import FlyerSide, set_back, set_front
from pamphlets.layout.single_sheet.frame import single_sheet_blocks, split_at_ornament
from pamphlets.layout.theme_scaling import scale_theme

# Two millimetres are what a counter asks for. A paper held in the hand is read from nearer, by a quarter at least:
# its letters may look as small as these do from there.
_STANDING_X_HEIGHT: Final = mm(2.0)
_HANDHELD_X_HEIGHT: Final = mm(1.7)
FLYER_PAPERS: Final = {
    "A5": FlyerPaper(
        Size(*PAGE_SIZES["A5"]), 2, mm(12), 19 / 14, _STANDING_X_HEIGHT, mm(0.7)
    ),
    "A6": FlyerPaper(Size(*PAGE_SIZES["A6"]), 4, mm(8), 1.23, _HANDHELD_X_HEIGHT, mm(0.6)),
    "tiers": FlyerPaper(Size(mm(99), mm(210)), 3, mm(8), 1.3, _HANDHELD_X_HEIGHT, mm(0.6)),
}
_PAPER_ALIASES: Final = {
    "": "A5",
    "TIERS": "tiers",
    "TIERS DE A4": "tiers",
    "TIERS D'A4": "tiers",
    "THIRD": "tiers",
}
_LARGEST_SIZE: Final = 18.0  # points
_SIZE_STEP: Final = 0.25
_STEP_NUMBER_SHARE: Final = 0.85  # of a line, for the numbers of steps
_MAX_FRONT_RATIO: Final = 7 / 6  # how much larger than the back the front may be


def flyer_paper_name(meta: Meta) -> str:
    """Return the name of the flyer's paper, A5 where its author names none; one that flyers do not have as written."""
    written = meta.paper.replace("’", "'")
    return _PAPER_ALIASES.get(written, written)


def lay_out_flyer(layout_input: LayoutInput) -> ReportedLayout:
    """Return the front and the back of a flyer. Raises what does not fit, and how much of it, as one group."""
    document = layout_input.document
    name = flyer_paper_name(document.meta)
    if name not in FLYER_PAPERS:
        span = document.meta.span_of("paper")
        known = ", ".join(FLYER_PAPERS)
        fault = error("paper-unknown", document.source, span, paper=name, known=known)
        raise_errors("setting", [fault])
    paper = FLYER_PAPERS[name]
    front, back = split_flyer(document)
    flyer_at = partial(_flyer_at_size, layout_input, paper)
    # From the largest to the least that is legible on its paper.
    least = paper.min_x_height / _text_x_height(layout_input)
    sizes = sizes_downwards(_LARGEST_SIZE, least, _SIZE_STEP)
    sizes.append(least)
    front_fit = first_that_fits(
        sizes, lambda size: not set_front(flyer_at(size), front).excess
    )
    back_fit = first_that_fits(
        sizes, lambda size: not set_back(flyer_at(size), back).excess
    )
    back_size = min(back_fit, front_fit)
    front_size = min(front_fit, back_size * _MAX_FRONT_RATIO)
    front_side = set_front(flyer_at(front_size), front)
    back_side = set_back(flyer_at(back_size), back)
    diagnostics = [
        *_check_side(layout_input, front_side, front_size, "front", front),
        *_check_side(layout_input, back_side, back_size, "back", back),
    ]
    raise_errors("setting", diagnostics)
    pages = (
        make_untrimmed_page(paper.size, front_side.marks, "1"),
        make_untrimmed_page(paper.size, back_side.marks, "2"),
    )
    return LayoutResult(pages), without_duplicates(diagnostics)


def split_flyer(document: Document) -> tuple[Blocks, Blocks]:
    """Return what stands on the front and on the back, a list of sources only where links stand in it alone."""
    return split_at_ornament(single_sheet_blocks(document))


def _text_x_height(layout_input: LayoutInput) -> float:
    """Return the height of small letters of the text, in em."""
    font = layout_input.design.theme.block_styles["aside"].text.font
    return layout_input.font_book.find_face(font).x_height


def _flyer_at_size(layout_input: LayoutInput, paper: FlyerPaper, size: Pt) -> Flyer:
    """Return a flyer with its text at a size: sans, ragged, no hyphens, whatever the theme."""
    theme: Theme = layout_input.design.theme
    scaled = scale_theme(theme, size, size * paper.leading_ratio)
    body = replace(
        scaled.block_styles["body"].in_font(theme.block_styles["aside"].text.font),
        align="left",
        first_indent=0.0,
        hyphenate=False,
        lines_before=1,
        balanced=True,
    )
    # A number no higher than its line leaves the line above it alone.
    step = scaled.text_styles["step"]
    cap_height = layout_input.font_book.find_face(step.font).cap_height
    step_size = min(step.size, _STEP_NUMBER_SHARE * scaled.page.grid_step / cap_height)
    body_size = theme.block_styles["body"].text.size
    scaled = replace(
        scaled,
        page=replace(scaled.page, size=paper.size),
        block_styles={**scaled.block_styles, "body": body},
        text_styles={**scaled.text_styles, "step": replace(step, size=step_size)},
        step_indent=theme.step_indent * size / body_size,
        list_indent=theme.list_indent * size / body_size,
    )
    return Flyer(layout_input, paper, layout_input.new_context(scaled))


def _check_side(
    layout_input: LayoutInput, side: FlyerSide, size: Pt, name: str, blocks: Blocks
) -> list[Diagnostic]:
    """Return what is wrong with a side as it was set: too long, too small."""
    source = layout_input.document.source
    title_span = layout_input.document.meta.span_of("title")
    diagnostics = list(side.diagnostics)
    side_name = sentence(f"phrases.{name}")
    x_height = size * _text_x_height(layout_input)
    if side.excess:
        span = blocks[-1].span if blocks else title_span
        excess = f"{max(to_mm(side.excess), 1.0):.0f}"
        diagnostics.append(
            error(
                "flyer-full",
                source,
                span,
                side=side_name,
                excess=excess,
                size=f"{size:.1f}",
            )
        )
    elif x_height < _STANDING_X_HEIGHT - 1e-6:
        span = blocks[0].span if blocks else title_span
        fields = {
            "size": f"{size:.1f}",
            "height": f"{to_mm(x_height):.2f}",
            "least": f"{to_mm(_STANDING_X_HEIGHT):.0f}",
        }
        diagnostics.append(warning("flyer-small", source, span, side=side_name, **fields))
    return diagnostics
