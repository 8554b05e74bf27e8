"""Copy -> a counter flyer: what stands before the first `---` is its front, what follows its back.

Letters as large as both sides let them be, and hardly larger on one than on the other. Read standing, in a queue.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.page import make_untrimmed_page
from pamphlets.core.source import Diagnostic, error, raise_errors, warning, without_duplicates
from pamphlets.core.style import Theme
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Blocks, Document
from pamphlets.layout.copyfitting import scale_theme
from pamphlets.layout.layout_input import LayoutInput, LayoutResult
from pamphlets.layout.single_sheet.flyer_sides import Flyer, FlyerSide, set_back, set_front
from pamphlets.layout.single_sheet.frame import split_at_ornament, split_source_list


class FlyerPaper(NamedTuple):
    """A paper: its size, how many go on A4, its margin, leading as a share of type size, least x-height, QR module.

    Two millimetres are what a counter asks for. A paper held in the hand is read from nearer, by a quarter at least:
    its letters may look as small as these do from there.
    """

    size: Size
    copies_per_a4: int
    margin: Pt
    leading_ratio: float
    min_x_height: Pt
    qr_module: Pt


_STANDING_X_HEIGHT: Final = mm(2.0)
_HANDHELD_X_HEIGHT: Final = mm(1.7)
FLYER_PAPERS: Final = {
    "A5": FlyerPaper(Size(*PAGE_SIZES["A5"]), 2, mm(12), 19 / 14, _STANDING_X_HEIGHT, mm(0.7)),
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


def lay_out_flyer(copy: LayoutInput) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the front and the back of a flyer. Raises what does not fit, and how much of it, as one group."""
    document = copy.document
    name = flyer_paper_name(document.meta)
    if name not in FLYER_PAPERS:
        where = document.meta.span_of("paper")
        raise_errors(
            "setting",
            [
                error(
                    "paper-unknown",
                    document.source,
                    where,
                    paper=name,
                    known=", ".join(FLYER_PAPERS),
                )
            ],
        )
    stock = FLYER_PAPERS[name]
    front, back = split_flyer(document)
    leaf = Flyer(copy, stock.size, stock.margin, stock.qr_module, front, back)
    sizes = _candidate_sizes(copy, stock)
    fitting = [
        next((size for size in sizes if not make(_with_text_size(leaf, stock, size)).excess), 0.0)
        for make in (set_front, set_back)
    ]
    second = min(fitting[1] or sizes[-1], fitting[0] or sizes[-1])
    first = min(fitting[0] or sizes[-1], second * _MAX_FRONT_RATIO)
    sides = [
        (set_front(_with_text_size(leaf, stock, first)), first),
        (set_back(_with_text_size(leaf, stock, second)), second),
    ]
    doubts = list(_check_sides(leaf, sides))
    raise_errors("setting", doubts)
    pages = tuple(
        make_untrimmed_page(stock.size, side.marks, str(number))
        for number, (side, _) in enumerate(sides, 1)
    )
    return LayoutResult(pages, 0, 0), without_duplicates(doubts)


def split_flyer(document: Document) -> tuple[Blocks, Blocks]:
    """Return what stands on the front and on the back, a list of sources only where links stand in it alone."""
    blocks, source_list = split_source_list(document)
    return split_at_ornament(document.blocks if source_list else blocks)


def _candidate_sizes(copy: LayoutInput, stock: FlyerPaper) -> list[Pt]:
    """Return the sizes of text to try, from the largest to the least that is legible on its paper."""
    least = stock.min_x_height / _text_x_height(copy)
    steps = int((_LARGEST_SIZE - least) / _SIZE_STEP)
    return [*(_LARGEST_SIZE - step * _SIZE_STEP for step in range(steps + 1)), least]


def _text_x_height(copy: LayoutInput) -> float:
    """Return the height of small letters of the text, in em, as its face has it."""
    return copy.font_book.find_face(copy.design.theme.block_styles["aside"].text.font).x_height


def _with_text_size(leaf: Flyer, stock: FlyerPaper, size: Pt) -> Flyer:
    """Return a leaf with a case of its own, text at a size: sans, ragged, no hyphens, whatever the theme."""
    copy = leaf.layout_input
    theme: Theme = copy.design.theme
    own = theme.block_styles["body"].text.size
    varied = scale_theme(theme, size, size * stock.leading_ratio)
    body = replace(
        varied.block_styles["body"],
        align="left",
        first_indent=0.0,
        hyphenate=False,
        lines_before=1,
        balanced=True,
    )
    body = replace(body, text=replace(body.text, font=theme.block_styles["aside"].text.font))
    page = replace(varied.page, size=stock.size)
    step = varied.text_styles["step"]
    # A number no higher than its line leaves the line above it alone.
    tallest = (
        _STEP_NUMBER_SHARE * varied.page.grid_step / copy.font_book.find_face(step.font).cap_height
    )
    runs = {**varied.text_styles, "step": replace(step, size=min(step.size, tallest))}
    varied = replace(
        varied, block_styles={**varied.block_styles, "body": body}, text_styles=runs, page=page
    )
    varied = replace(
        varied,
        step_indent=theme.step_indent * size / own,
        list_indent=theme.list_indent * size / own,
    )
    return leaf._replace(context=copy.new_context(varied))


def _check_sides(leaf: Flyer, sides: Sequence[tuple[FlyerSide, Pt]]) -> list[Diagnostic]:
    """Return what is wrong with the sides as they were set: too long, too small."""
    source = leaf.layout_input.document.source
    title_span = leaf.layout_input.document.meta.span_of("title")
    told: list[Diagnostic] = []
    for (side, size), blocks, name in zip(
        sides, (leaf.front, leaf.back), ("front", "back"), strict=True
    ):
        told += side.diagnostics
        ends = (blocks[0].span, blocks[-1].span) if blocks else (title_span, title_span)
        height = size * _text_x_height(leaf.layout_input)
        if side.excess:
            excess = f"{max(side.excess / mm(1), 1.0):.0f}"
            told.append(
                error("flyer-full", source, ends[1], side=name, excess=excess, size=f"{size:.1f}")
            )
        elif height < _STANDING_X_HEIGHT - 1e-6:
            fields = {
                "size": f"{size:.1f}",
                "height": f"{height / mm(1):.2f}",
                "least": f"{_STANDING_X_HEIGHT / mm(1):.0f}",
            }
            told.append(warning("flyer-small", source, ends[0], side=name, **fields))
    return told
