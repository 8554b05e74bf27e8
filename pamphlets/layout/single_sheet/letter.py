"""Copy -> a letter on one sheet of A4: to fill in by hand and send; under a line of scissors, what to keep.

What stands before the first `---` is the letter. What follows it, the sources and the imprint stay with the sender.
"""

from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing, Stroke, VectorPath
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, ScaledDrawing, make_untrimmed_page
from pamphlets.core.source import Diagnostic, Span, error, raise_errors, without_duplicates
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Blocks
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.brochure.colophon import imprint_line
from pamphlets.layout.layout_input import LayoutInput, LayoutResult
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    stack_paragraphs,
    stack_vertically,
    text_to_inlines,
)
from pamphlets.layout.single_sheet.frame import (
    set_column,
    set_notes_column,
    split_at_ornament,
    split_source_list,
)

_SCISSORS: Final = "✂"
_DASHES: Final = (5.0, 4.0)
_SCISSORS_SIZE: Final = 15.0  # points
_MENTION_SIZE: Final = (
    10.6  # points: what says that it is no office's paper, its sigles a little smaller, above 10
)
_SPACE_AROUND_CUT: Final = mm(6)  # white at each side of the line of scissors


def lay_out_letter(copy: LayoutInput) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the one page of a letter. Raises by how much it is too long."""
    theme = copy.design.theme
    page = theme.page
    case = copy.new_context(theme)
    blocks, alone = split_source_list(copy.document)
    sent, kept = split_at_ornament(copy.document.blocks if alone else blocks)
    lang = copy.document.meta.lang
    above = set_column(case, sent, page.measure, lang)
    below = _set_kept_part(copy, case, kept)
    top = page.size.height - page.bottom - below.height
    excess = page.top + above.height + 2 * _SPACE_AROUND_CUT - top
    if excess > 0.0:
        case.diagnostics.append(_overflow_error(copy, sent, excess))
    raise_errors("setting", case.diagnostics)
    marks = (
        *translate_marks(above.marks, page.top, page.inner),
        *_cut_line(case, page.size.width, page.inner, top - _SPACE_AROUND_CUT),
        *translate_marks(below.marks, top, page.inner),
    )
    return LayoutResult((make_untrimmed_page(page.size, marks, "1"),), 0, 0), without_duplicates(
        case.diagnostics
    )


def _overflow_error(copy: LayoutInput, sent: Blocks, excess: Pt) -> Diagnostic:
    """Return the fault of a letter that does not fit its sheet, at its last block."""
    where: Span = sent[-1].span if sent else copy.document.meta.span_of("title")
    return error("letter-full", copy.document.source, where, excess=f"{excess / mm(1):.0f}")


def _set_kept_part(copy: LayoutInput, case: TypesettingContext, blocks: Blocks) -> ParagraphStack:
    """Return what its sender keeps: the text, the notes, the line of a working version, mentions, imprint."""
    meta, page = copy.document.meta, case.theme.page
    text = set_column(case, blocks, page.measure, meta.lang)
    sources = set_notes_column(case, copy.document.notes, page.measure, meta.lang)
    small: BlockStyle = case.theme.block_styles["small"]
    strong = replace(
        small,
        text=replace(
            small.text,
            font=case.theme.block_styles["term"].text.font,
            size=_MENTION_SIZE,
            leading=_MENTION_SIZE * 1.22,
        ),
    )
    pieces = [
        *(
            StackedParagraph(text_to_inlines(line), strong)
            for line in (*meta.mentions, meta.draft)
            if line
        ),
        StackedParagraph(text_to_inlines(imprint_line(meta)), small),
    ]
    foot = stack_paragraphs(case, pieces, page.measure, meta.lang)
    return stack_vertically((text, sources, foot), page.grid_step / 2)


def _cut_line(case: TypesettingContext, width: Pt, inner: Pt, y: Pt) -> tuple[PageItem, ...]:
    """Return the dashed line to cut along, from edge to edge, scissors upon it."""
    line = VectorPath((("M", 0.0, 1.0), ("L", width, 1.0)), None, Stroke(0.7, dashes=_DASHES))
    small = case.theme.block_styles["small"]
    style = replace(small, text=replace(small.text, size=_SCISSORS_SIZE, leading=_SCISSORS_SIZE))
    sign = stack_paragraphs(
        case, [StackedParagraph(text_to_inlines(_SCISSORS), style)], mm(10), "zxx"
    )
    dashes = ScaledDrawing(Drawing(Size(width, 2.0), (line,)), Size(width, 2.0))
    return (
        PageItem(Point(0.0, y - 1.0), dashes),
        *translate_marks(sign.marks, y - sign.height * 0.62, inner - mm(9)),
    )
