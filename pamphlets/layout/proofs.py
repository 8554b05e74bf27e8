"""Pages -> proof pages: the very same lines, numbered, on paper with room to write.

Who corrects can say « p. 5, l. 12 », and the line is there in the brochure.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page import GlyphRun, Page, PageItem, make_untrimmed_page, place_rule
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.layout_input import LayoutInput, LayoutResult
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import set_label
from pamphlets.layout.shorten_text import shorten_to_width

PROOF_PAPERS: Final = ("A4", "A3")  # the second for pages that leave no margin on the first
_MIN_MARGIN: Final = mm(20)  # at the right, to write in
_MIN_FOOT: Final = mm(8)
# Of the page on the paper: its figures stand left of it, remarks right of it.
_LEFT: Final = mm(14)
_TOP: Final = mm(32)
_NUMBER_COLUMN: Final = mm(9)  # the column of line numbers
_HEAD_BASELINE: Final = mm(18)  # baseline of what the proof says of itself
_NUMBERED_EVERY: Final = 5
_SAME_LINE_DISTANCE: Final = 2.0  # points between baselines of one line: calls are raised
_FRAME_WEIGHT: Final = 0.4


def proof_paper_name(page_size: Size) -> str:
    """Return the name of the paper on which pages of a size have margins to write in."""
    smallest, larger = PROOF_PAPERS
    width, height = PAGE_SIZES[smallest]
    fits = _LEFT + page_size.width + _MIN_MARGIN <= width
    return smallest if fits and _TOP + page_size.height + _MIN_FOOT <= height else larger


def make_proofs(layout_input: LayoutInput, result: LayoutResult) -> LayoutResult:
    """Return pages with their lines numbered, each on paper with a wide margin and a head; blank ones are spared."""
    context = layout_input.new_context(layout_input.design.theme)
    pages = [page for page in result.pages if page.items]
    proofs = tuple(_make_proof(layout_input, context, page) for page in pages)
    return result._replace(pages=proofs)


def _make_proof(layout_input: LayoutInput, context: TypesettingContext, page: Page) -> Page:
    title = layout_input.document.meta.title
    style = replace(context.theme.text_styles["folio"], size=10.0)
    proof_size = Size(*PAGE_SIZES[proof_paper_name(page.size)])
    width = proof_size.width - 2 * _LEFT
    head = f"Épreuve du {layout_input.date_text}\u2003{title}\u2003page\u00a0{page.label}"
    head = shorten_to_width(context, head, style, width, "fr")
    # Thin rules where the paper of the page would end.
    edges: list[PageItem] = []
    page_width = page.size.width
    page_height = page.size.height
    for x in (_LEFT, _LEFT + page_width):
        edges.append(place_rule(x, _TOP, _FRAME_WEIGHT, page_height))
    rule_width = page_width + _FRAME_WEIGHT
    for y in (_TOP, _TOP + page_height):
        edges.append(place_rule(_LEFT, y, rule_width, _FRAME_WEIGHT))
    head_place = (_LEFT, _HEAD_BASELINE)
    marks = (
        *set_label(context, head, style, head_place, width, "left", "fr"),
        *edges,
        *_set_line_numbers(context, page),
        *translate_marks(page.items, _TOP, _LEFT),
    )
    return make_untrimmed_page(proof_size, marks, page.label)


def _set_line_numbers(context: TypesettingContext, page: Page) -> Iterator[PageItem]:
    """Yield the numbers of every fifth line of the page, counted from its head; folios and heads are not counted."""
    style = replace(context.theme.text_styles["folio"], size=8.0)
    width = _NUMBER_COLUMN - mm(2)
    heights: list[Pt] = []
    for mark in page.items:
        if isinstance(mark.content, GlyphRun) and mark.node is not None:
            heights.append(mark.at.y)
    baselines: list[Pt] = []
    for y in sorted(heights):
        if not baselines or y - baselines[-1] > _SAME_LINE_DISTANCE:
            baselines.append(y)
    for number, y in enumerate(baselines, 1):
        if number % _NUMBERED_EVERY == 0:
            at = (_LEFT - _NUMBER_COLUMN, _TOP + y)
            yield from set_label(context, str(number), style, at, width, "right", "zxx")
