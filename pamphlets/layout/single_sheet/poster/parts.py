"""PosterLayout -> the parts that all posters have: headline, sentence, text in columns, what stands over them."""

from collections.abc import Sequence
from dataclasses import replace
from math import floor
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page import place_rule
from pamphlets.core.source import error
from pamphlets.core.style import BLACK, BlockStyle, Ink, TextStyle
from pamphlets.core.units import Pt, mm, to_mm
from pamphlets.document.nodes import Blocks
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    largest_stack_that_fits,
    lowest_capitals,
    plain_paragraphs,
    stack_vertically,
)
from pamphlets.layout.single_sheet.frame import set_column
from pamphlets.layout.single_sheet.headline_grounds import in_letter_ink
from pamphlets.layout.single_sheet.poster.poster_layout import DETAIL_SIZE, PosterLayout

MIN_HEADLINE_SHARE: Final = 1 / 3  # of the sheet, for the headline and the white around it
_SENTENCE_SIZE: Final = 50.0  # points on A3: read from three metres
_SENTENCE_SHARES: Final = (1.0, 0.92, 0.84, 0.76, 0.68)  # of that, until it fits
# The least height of a headline's capitals on A3: read from four metres, half of what is asked.
_MIN_CAPITALS_HEIGHT: Final = mm(20)
_PICTURE_LINES: Final = 14  # the height that a picture in the text may have
_TEXT_WIDTH_SHARE: Final = 0.8  # of the width, for text to read: longer lines lose the eye
_PARAGRAPH_GAP: Final = 0.45  # of a line, between paragraphs
_MIN_TWO_COLUMNS: Final = mm(240)  # a column narrower than half of it holds few words
_TWO_COLUMN_HEIGHT: Final = mm(55)  # a lower column is not worth two


def set_headline_in(
    poster: PosterLayout, text: str, room: Size, ink: Ink | None = None
) -> ParagraphStack:
    """Return words in the theme's manner, as large as a room lets them be, in an ink or that of the theme's letters."""
    context = in_letter_ink(poster.details.context)
    if ink is not None:
        context = replace(context, theme=replace(context.theme, ink=ink))
    set_headline = poster.layout_input.design.set_headline
    return set_headline(context, text, room, poster.meta.lang)


def report_small_headline(
    poster: PosterLayout, headline: ParagraphStack, least: Pt = _MIN_CAPITALS_HEIGHT
) -> None:
    """Report a headline whose capitals are lower than `least` on A3: nobody reads it from afar."""
    min_height = least * poster.scale
    height = lowest_capitals(headline)
    if height < min_height:
        fields = {
            "height": f"{floor(to_mm(height))}",  # 19.6 is not 20
            "least": f"{to_mm(min_height):.0f}",
        }
        span = poster.meta.span_of("title")
        source = poster.layout_input.document.source
        fault = error("poster-title", source, span, **fields)
        poster.details.context.diagnostics.append(fault)


def report_full_poster(poster: PosterLayout, excess: Pt) -> None:
    """Report a text that leaves too little of the sheet to what is read from afar."""
    if excess <= 0.0:
        return
    document = poster.layout_input.document
    span = document.meta.span_of("title")
    if document.blocks:
        span = document.blocks[0].span
    fault = error("poster-full", document.source, span, excess=f"{to_mm(excess):.0f}")
    poster.details.context.diagnostics.append(fault)


def set_kicker(poster: PosterLayout) -> ParagraphStack:
    """Return the series, or who calls: what stands over the words read from near."""
    theme = poster.layout_input.design.theme
    font = theme.block_styles["aside-title"].text.font
    size = DETAIL_SIZE * poster.scale
    style = BlockStyle(TextStyle(font, size, size * 1.2), "left", hyphenate=False)
    style = replace(style, balanced=True)
    return poster.details.stack([poster.meta.series or poster.meta.collective], style)


def set_poster_head(poster: PosterLayout) -> ParagraphStack:
    """Return what stands over a headline: the series or who calls, and a heavy rule; white below."""
    theme = poster.layout_input.design.theme
    scale = poster.scale
    line = set_kicker(poster)
    weight = 2 * scale * theme.heaviest_rule
    rule_y = line.height
    if line.marks:
        rule_y += mm(3) * scale
    rule = place_rule(0.0, rule_y, poster.width, weight)
    height = rule.at.y + weight + mm(7) * scale
    return ParagraphStack((*line.marks, rule), height, 1)


def sentence_sizes(poster: PosterLayout) -> list[Pt]:
    """Return the sizes to try the sentence in, the largest first."""
    largest = _SENTENCE_SIZE * poster.scale
    return [largest * share for share in _SENTENCE_SHARES]


def set_poster_sentence(
    poster: PosterLayout, sizes: Sequence[Pt] | None = None
) -> ParagraphStack:
    """Return the sentence, behind the title itself where the headline says that it is past.

    It takes the first of `sizes` at which it leaves the headline its share; None: the usual ones.
    """
    meta = poster.meta
    sentence = meta.subtitle
    if meta.archive:
        # No line begins with the dash.
        parts = [part for part in (meta.title, sentence) if part]
        sentence = "\u00a0— ".join(parts)
    if not sentence:
        return EMPTY_STACK
    # Of the headings it is the large one: a small one is set bolder where it prints in an ink.
    heading = poster.layout_input.design.theme.block_styles["opener"]

    def paragraphs(size: Pt) -> list[StackedParagraph]:
        style = heading.at_size(size, size * 1.14)
        text = replace(style.text, ink=BLACK)
        style = replace(style, text=text, align="left", balanced=True, label=None)
        return plain_paragraphs([sentence], style)

    max_height = poster.size.height * MIN_HEADLINE_SHARE / 2
    room = (poster.width, max_height)
    context = poster.details.context
    stack = largest_stack_that_fits(
        context, paragraphs, room, sizes or sentence_sizes(poster), meta.lang
    )
    return stack.as_element(sentence) if meta.archive else stack


def set_poster_text(poster: PosterLayout, blocks: Blocks) -> ParagraphStack:
    """Return text in one column, or in two of like height where one would be high and the sheet is wide enough."""
    column = poster.details
    narrow = column.width < _MIN_TWO_COLUMNS * poster.scale
    width = column.width if narrow else column.width * _TEXT_WIDTH_SHARE
    single = set_apart(column._replace(width=width), blocks)
    is_low = single.height < _TWO_COLUMN_HEIGHT * poster.scale
    if narrow or is_low or len(blocks) == 1:
        return single
    width = (column.width - poster.gap) / 2
    half = column._replace(width=width)
    pairs: list[tuple[ParagraphStack, ParagraphStack]] = []
    for cut in range(1, len(blocks)):
        pairs.append((set_apart(half, blocks[:cut]), set_apart(half, blocks[cut:])))
    # Of two that are as low, the one whose left column is the higher reads as a page does.
    left, right = min(
        pairs, key=lambda pair: (max(pair[0].height, pair[1].height), -pair[0].height)
    )
    return set_side_by_side(left, right, width + poster.gap)


def set_apart(column: SheetColumn, blocks: Blocks) -> ParagraphStack:
    """Return blocks under one another in a column, less than a line of white between them."""
    gap = column.context.theme.page.grid_step * _PARAGRAPH_GAP
    stacks = [set_column(column, (block,), _PICTURE_LINES) for block in blocks]
    return stack_vertically(stacks, gap)


def set_side_by_side(
    left: ParagraphStack, right: ParagraphStack, right_x: Pt
) -> ParagraphStack:
    """Return two stacks beside each other, their heads level, the right one from `right_x`."""
    marks = (*left.marks, *right.placed_at(right_x, 0.0))
    height = max(left.height, right.height)
    return ParagraphStack(marks, height, left.line_count + right.line_count)
