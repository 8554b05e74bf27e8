"""Headings of panels -> the same in letters of one size: they are equals, and say one sentence from panel to panel."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.candidates import first_that_fits
from pamphlets.core.geometry import Point
from pamphlets.core.inks import is_dark_ink
from pamphlets.core.page import Anchor, GlyphRun, PageItem, give_node
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Heading, to_plain_text
from pamphlets.layout.look import SetHeadline
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    first_baseline,
    fits_height,
    plain_paragraphs,
    smallest_font_size,
)
from pamphlets.layout.single_sheet.headline_grounds import lay_on_pale_flat
from pamphlets.layout.single_sheet.stack_sizes import scale_stack
from pamphlets.layout.zine.panel import heading_words, set_panel_heading

MIN_HEADING_SIZE: Final = 13.0  # points: a heading set smaller is no poster's
_OUTLIER_SHARE: Final = 0.6  # of the usual size: what only fits below it is no equal
_SIZE_STEP: Final = 0.96  # of a heading, until all fit
_SIZE_STEPS: Final = 60
_SMALLEST_SIZE: Final = 9.0  # points: what does not fit at it is an error of its panel
_LINE_GAP: Final = 0.12  # em between the ink of two lines


class PanelHeading(NamedTuple):
    """A heading, and the height that its panel has for it."""

    heading: Heading
    height: Pt


def set_equal_headings(
    set_headline: SetHeadline, column: SheetColumn, headings: Sequence[PanelHeading]
) -> list[ParagraphStack]:
    """Return headings in letters of one size, the largest at which each fits its panel.

    In the theme's manner where that has one size in a headline; a theme whose headlines are walls, each line as large
    as its length lets it be, has its titles' face instead.
    """
    stacks: list[ParagraphStack] = []
    for heading, height in headings:
        stacks.append(set_panel_heading(set_headline, column, heading, height))
    if all(_has_one_size(stack) for stack in stacks):
        sizes = [smallest_font_size(stack) for stack in stacks]
        shared = _find_shared_size(sizes)
        for index, size in enumerate(sizes):
            if size > shared:
                stacks[index] = scale_stack(stacks[index], shared / size)
    else:
        stacks = _set_in_title_face(column, headings)
    theme = column.context.theme
    return [lay_on_pale_flat(stack, theme, column.width) for stack in stacks]


def _find_shared_size(sizes: Sequence[Pt]) -> Pt:
    """Return the size of headings that could have these: the smallest, but for what is far below the others.

    A word as long as a line is set by itself: it does not make five others small.
    """
    if not sizes:
        return 0.0
    usual = sorted(sizes)[len(sizes) // 2]
    least = max(usual * _OUTLIER_SHARE, MIN_HEADING_SIZE)
    return min((size for size in sizes if size >= least), default=usual)


def _has_one_size(stack: ParagraphStack) -> bool:
    """Return whether all letters of a stack have one size."""
    runs = [mark.content for mark in stack.marks if isinstance(mark.content, GlyphRun)]
    return len({round(run.size, 3) for run in runs}) <= 1


def _set_in_title_face(
    column: SheetColumn, headings: Sequence[PanelHeading]
) -> list[ParagraphStack]:
    """Return headings in the face of the theme's chapter titles."""
    style = column.context.theme.block_styles["heading-1"]
    style = replace(style, align="left", balanced=True, keep_small_words=True)
    if not is_dark_ink(column.context.theme.ink):
        style = replace(style, label=None)  # they all stand on a flat of this ink
    sizes = [_find_size(column, heading, style) for heading in headings]
    shared = _find_shared_size(sizes)
    stacks: list[ParagraphStack] = []
    for (heading, _), size in zip(headings, sizes, strict=True):
        stacks.append(_set_heading(column, heading, style, min(size, shared)))
    return stacks


def _find_size(column: SheetColumn, heading: PanelHeading, style: BlockStyle) -> Pt:
    """Return the largest size at which a heading fits its panel, or the smallest there is."""
    sizes = [heading.height * _SIZE_STEP**step for step in range(_SIZE_STEPS)]
    sizes = [size for size in sizes if size > _SMALLEST_SIZE] + [_SMALLEST_SIZE]

    def fits(size: Pt) -> bool:
        def set_trial(trial: TypesettingContext) -> Pt:
            trial_column = column._replace(context=trial)
            return _set_heading(trial_column, heading.heading, style, size).height

        return fits_height(column.context, set_trial, heading.height)

    return first_that_fits(sizes, fits)


def _set_heading(
    column: SheetColumn, heading: Heading, style: BlockStyle, size: Pt
) -> ParagraphStack:
    """Return a heading at a size, its lines as near each other as their ink allows, its top that of its ink."""
    words = heading_words(heading)
    top, bottom = _measure_ink(column, words, style)
    leading = (top + bottom + _LINE_GAP) * size
    stack = column.stack_paragraphs(plain_paragraphs([words], style.at_size(size, leading)))
    shift = top * size - first_baseline(stack)
    anchor = Anchor(heading.anchor, heading.level, words)
    marks = [PageItem(Point(0.0, 0.0), anchor, heading.node)]
    shifted = stack.placed_at(0.0, shift)
    typed = to_plain_text(heading.children)
    for mark in give_node(shifted, typed, heading.node, heading.span):
        marks.append(replace(mark, lang=mark.lang or column.lang))
    height = (stack.line_count - 1) * leading + (top + bottom) * size
    return ParagraphStack(tuple(marks), max(height, 0.0), stack.line_count)


def _measure_ink(column: SheetColumn, words: str, style: BlockStyle) -> tuple[float, float]:
    """Return how far the ink of words reaches above and below its baseline, in em; tails of commas do not count."""
    text = words.upper() if style.text.caps else words
    ink = column.context.font_book.measure_ink(text.replace(",", ""), style.text.font)
    return max(ink.top, 0.0), max(-ink.bottom, 0.0)
