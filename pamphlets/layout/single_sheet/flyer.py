"""LayoutInput -> the two pages of a counter flyer: what stands before the first `---` is its front, the rest its back.

Letters are as large as both sides let them be, and hardly larger on one than on the other. Read standing, in a queue.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from pamphlets.core.candidates import first_that_fits, sizes_downwards
from pamphlets.core.page import make_untrimmed_page
from pamphlets.core.source import (
    Diagnostic,
    error,
    raise_errors,
    warning,
    without_duplicates,
)
from pamphlets.core.style import Theme
from pamphlets.core.units import Pt, to_mm
from pamphlets.document.nodes import Blocks, Document
from pamphlets.languages.wording import sentence
from pamphlets.layout.layout_input import LayoutInput, LayoutResult, ReportedLayout
from pamphlets.layout.single_sheet.flyer_papers import (
    FLYER_PAPERS,
    STANDING_X_HEIGHT,
    FlyerPaper,
    flyer_paper_name,
)
from pamphlets.layout.single_sheet.flyer_parts import Flyer
from pamphlets.layout.single_sheet.flyer_sides import FlyerSide, set_back, set_front
from pamphlets.layout.single_sheet.frame import (
    check_paper,
    single_sheet_blocks,
    split_at_ornament,
)
from pamphlets.layout.theme_scaling import scale_theme

_SIZE_STEP: Final = 0.25
_FRONT_STEP: Final = 0.5  # points by which the text of a front gives way to its title
_FULL_SHARE: Final = 0.995  # of the flyer's width: a title as wide as it
_PLAIN_VOID: Final = 0.02  # of the height of a front: white that is no void
# Of a share of its size that the text gives up, against one of width or height.
_SMALL_TEXT_COST: Final = 0.6
_MIN_TEXT_SHARE: Final = 0.86  # of its size, that the text keeps where its title wants room
_STEP_NUMBER_SHARE: Final = 0.85  # of a line, for the numbers of steps
# Em: "seule." alone on a line of a ragged column is a slip.
_SHORTEST_LAST_LINE: Final = 6.0
_MAX_FRONT_RATIO: Final = 7 / 6  # how much larger than the back the front may be


def lay_out_flyer(layout_input: LayoutInput) -> ReportedLayout:
    """Return the front and the back of a flyer. Raises what does not fit, and how much of it, as one group."""
    document = layout_input.document
    paper = _find_paper(document)
    front, back = split_flyer(document)
    flyer_at = partial(_flyer_at_size, layout_input, paper)
    # From the largest to the least that is legible on its paper.
    least = paper.min_x_height / _text_x_height(layout_input)
    sizes = sizes_downwards(paper.largest_size, least, _SIZE_STEP)
    sizes.append(least)
    front_fit = first_that_fits(
        sizes, lambda size: not set_front(flyer_at(size), front, is_trial=True).excess
    )
    back_fit = first_that_fits(
        sizes, lambda size: not set_back(flyer_at(size), back).excess
    )
    back_size = min(back_fit, front_fit)
    front_size, front_side = _set_best_front(
        partial(_set_front_at, layout_input, paper, front),
        min(front_fit, back_size * _MAX_FRONT_RATIO),
        least,
    )
    back_size = min(back_size, front_size)
    back_side = set_back(flyer_at(back_size), back)
    diagnostics = [
        *_check_side(layout_input, front_side, front_size, "front", front),
        *_check_side(layout_input, back_side, back_size, "back", back),
        *_check_small_print(layout_input, paper, back_side),
    ]
    raise_errors("setting", diagnostics)
    pages = (
        make_untrimmed_page(paper.size, front_side.marks, "1"),
        make_untrimmed_page(paper.size, back_side.marks, "2"),
    )
    return LayoutResult(pages), without_duplicates(diagnostics)


def _set_front_at(
    layout_input: LayoutInput, paper: FlyerPaper, blocks: Blocks, size: Pt
) -> FlyerSide:
    return set_front(_flyer_at_size(layout_input, paper, size), blocks)


def _set_best_front(
    set_front_at: Callable[[Pt], FlyerSide], largest: Pt, least: Pt
) -> tuple[Pt, FlyerSide]:
    """Return the front and its size, hardly smaller than the largest where that makes a wider title, or a lesser void."""
    best_size, best = largest, set_front_at(largest)
    best_cost = _front_cost(best, 1.0)
    size = largest - _FRONT_STEP
    while best_cost > 0.0 and size >= max(least, largest * _MIN_TEXT_SHARE):
        side = set_front_at(size)
        cost = _front_cost(side, size / largest)
        if not side.excess and cost < best_cost:
            best_size, best, best_cost = size, side, cost
        size -= _FRONT_STEP
    return best_size, best


def _front_cost(side: FlyerSide, size_share: float) -> float:
    """Return what a front has against it: a narrow title, a void, small letters; 0: nothing."""
    lacking_width = max(_FULL_SHARE - side.title_share, 0.0)
    void = max(side.void_share - _PLAIN_VOID, 0.0)
    return lacking_width + void + (1.0 - size_share) * _SMALL_TEXT_COST


def _find_paper(document: Document) -> FlyerPaper:
    """Return the paper that a flyer asks for. Raises the fault of one that flyers do not have."""
    name = flyer_paper_name(document.meta)
    check_paper(document, name, FLYER_PAPERS)
    return FLYER_PAPERS[name]


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
        keep_small_words=True,
        shortest_last_line=_SHORTEST_LAST_LINE,
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
    elif x_height < STANDING_X_HEIGHT - 1e-6:
        span = blocks[0].span if blocks else title_span
        fields = {
            "size": f"{size:.1f}",
            "height": f"{to_mm(x_height):.2f}",
            "least": f"{to_mm(STANDING_X_HEIGHT):.0f}",
        }
        diagnostics.append(warning("flyer-small", source, span, side=side_name, **fields))
    return diagnostics


def _check_small_print(
    layout_input: LayoutInput, paper: FlyerPaper, back: FlyerSide
) -> list[Diagnostic]:
    """Return a warning where notes and imprint take too much of a back."""
    document = layout_input.document
    if not document.notes or back.small_print_share <= paper.max_small_print:
        return []
    fields = {
        "share": f"{back.small_print_share * 100:.0f}",
        "most": f"{paper.max_small_print * 100:.0f}",
    }
    return [warning("flyer-notes", document.source, document.notes[0].span, **fields)]
