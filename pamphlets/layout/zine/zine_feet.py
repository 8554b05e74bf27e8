"""What stands at the foot of a zine's panels: the line of a working version, and a number that does not speak."""

from typing import Final

from pamphlets.core.page import PageItem
from pamphlets.core.style import BlockStyle, TextStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    set_label,
    stack_paragraphs,
    text_to_inlines,
)

_NUMBER_SIZE: Final = 6.0  # points
_NUMBER_STRIP: Final = mm(4)  # that the number has to itself
_SPACE_ABOVE_DRAFT_LINE: Final = mm(3)
_NUMBERED_PANELS: Final = range(2, 8)  # the panels that carry a number


def foot_height(case: TypesettingContext, meta: Meta) -> Pt:
    """Return how much of a panel's height its foot takes."""
    line = _set_draft_line(case, meta)
    return line.height + _SPACE_ABOVE_DRAFT_LINE if line.marks else _NUMBER_STRIP


def set_foot(case: TypesettingContext, meta: Meta, number: int) -> tuple[PageItem, ...]:
    """Return the foot of panel `number`: artifacts all. A left-hand panel has its number at the left."""
    page = case.theme.page
    bottom = page.size.height - page.bottom
    line = _set_draft_line(case, meta)
    marks = translate_marks(line.marks, bottom - line.height, page.inner)
    if number not in _NUMBERED_PANELS:
        return marks
    style = TextStyle(case.theme.block_styles["aside"].text.font, _NUMBER_SIZE, _NUMBER_SIZE)
    outer = number % 2 or bool(line.marks)  # the line begins at the left
    at = (page.inner, bottom - _NUMBER_SIZE / 6)  # round figures reach below their line
    return marks + set_label(
        case, str(number), style, at, page.measure, "right" if outer else "left", "zxx"
    )


def _set_draft_line(case: TypesettingContext, meta: Meta) -> ParagraphStack:
    """Return the line of a working version, in as many lines as so small a page needs."""
    run = case.theme.text_styles["draft"]
    text = TextStyle(run.font, run.size, run.size * 1.15)
    style = BlockStyle(
        text,
        "left",
        right_indent=_NUMBER_STRIP,
        hyphenate=False,
        balanced=True,
        keep_small_words=True,
    )
    return stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(meta.draft), style)] if meta.draft else [],
        case.theme.page.measure,
        meta.lang,
    )
