"""LayoutInput -> a letter on one sheet of A4: to fill in by hand and send; under a cut line, what to keep.

What stands before the first `---` is the letter. What follows it, the sources and the imprint stay with the sender.
"""

from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing, Outline, Stroke, VectorPath
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, PageItems, ScaledDrawing, make_untrimmed_page
from pamphlets.core.source import (
    Diagnostic,
    Span,
    error,
    raise_errors,
    warning,
    without_duplicates,
)
from pamphlets.core.units import Pt, mm, to_mm
from pamphlets.document.nodes import Blocks, Document
from pamphlets.layout.blocks.displays.letters import replace_blanks
from pamphlets.layout.layout_input import LayoutInput, LayoutResult, ReportedLayout
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    plain_paragraphs,
    stack_vertically,
)
from pamphlets.layout.single_sheet.frame import (
    set_column,
    single_sheet_blocks,
    split_at_ornament,
)
from pamphlets.layout.single_sheet.small_print import imprint_inlines, set_small_print
from pamphlets.layout.theme_scaling import scale_theme

_SCISSORS: Final = "✂"
_DASHES: Final = (5.0, 4.0)
_SCISSORS_SIZE: Final = 15.0  # points
# Points: what says that it is no office's paper; its acronyms, set a little smaller, stay above 10.
_MENTION_SIZE: Final = 10.6
_MOST_SMALL_LINES: Final = 6  # of mentions, notes and imprint under the cut line
_BLANK_LEADING: Final = mm(7.5)  # of lines that a hand writes in
_SPACE_AROUND_CUT: Final = mm(6)  # white at each side of the cut line


def lay_out_letter(layout_input: LayoutInput) -> ReportedLayout:
    """Return the one page of a letter. Raises by how much it is too long."""
    document = layout_input.document
    page_spec = layout_input.design.theme.page
    context = layout_input.new_context(layout_input.design.theme)
    letter, kept_blocks = split_at_ornament(single_sheet_blocks(document))
    column = SheetColumn(context, page_spec.measure, document.meta.lang)
    # What its sender keeps: the text, the notes, mentions, imprint.
    small = context.theme.block_styles["small"]
    bold_font = context.theme.block_styles["term"].text.font
    bold = small.at_size(_MENTION_SIZE, _MENTION_SIZE * 1.22, bold_font)
    mentions = column.stack_paragraphs(plain_paragraphs(document.meta.mentions, bold))
    imprint = imprint_inlines(document.meta, is_handed_out=False)
    small_print = set_small_print(column, document.notes, imprint, small, 0.0)
    context.diagnostics.extend(_check_small_print(document, mentions, small_print))
    kept_parts = (set_column(column, kept_blocks), mentions, small_print)
    below = stack_vertically(kept_parts, context.theme.page.grid_step / 2)
    below_y = page_spec.size.height - page_spec.bottom - below.height
    room = below_y - 2 * _SPACE_AROUND_CUT - page_spec.top
    above = _set_letter(column, letter, room)
    excess = above.height - room
    if excess > 0.0:
        span: Span = letter[-1].span if letter else document.meta.span_of("title")
        excess_mm = f"{to_mm(excess):.0f}"
        fault = error("letter-full", document.source, span, excess=excess_mm)
        context.diagnostics.append(fault)
    raise_errors("setting", context.diagnostics)
    marks = (
        *above.placed_at(page_spec.inner, page_spec.top),
        *_cut_line(context, below_y - _SPACE_AROUND_CUT),
        *below.placed_at(page_spec.inner, below_y),
    )
    result = LayoutResult((make_untrimmed_page(page_spec.size, marks, "1"),))
    return result, without_duplicates(context.diagnostics)


def _set_letter(column: SheetColumn, letter: Blocks, height: Pt) -> ParagraphStack:
    """Return a letter with rules where its sentences have blanks, its lines then as far apart as a hand needs.

    Where that would be higher than `height` its lines stand as they do in one without blanks.
    """
    blocks = replace_blanks(letter, "small")
    if blocks != letter:
        theme = column.context.theme
        size = theme.block_styles["body"].text.size
        trial = replace(column.context, diagnostics=[], is_trial=True)
        spaced = column._replace(context=trial).in_theme(
            scale_theme(theme, size, _BLANK_LEADING)
        )
        if set_column(spaced, blocks).height <= height:
            column = column.in_theme(spaced.context.theme)
    return set_column(column, blocks)


def _check_small_print(document: Document, *stacks: ParagraphStack) -> list[Diagnostic]:
    """Return a warning where mentions, notes and imprint take more lines than anybody reads."""
    line_count = sum(stack.line_count for stack in stacks)
    if line_count <= _MOST_SMALL_LINES:
        return []
    first = document.notes[:1] or document.blocks[:1]
    span = first[0].span if first else document.meta.span_of("title")
    fields = {"lines": str(line_count), "most": str(_MOST_SMALL_LINES)}
    return [warning("letter-notes", document.source, span, **fields)]


def _cut_line(context: TypesettingContext, y: Pt) -> PageItems:
    """Return the dashed line to cut along, from edge to edge, scissors upon it."""
    page_spec = context.theme.page
    width = page_spec.size.width
    line: Outline = (
        ("M", 0.0, 1.0),
        ("L", width, 1.0),
    )
    path = VectorPath(line, None, Stroke(0.7, dashes=_DASHES))
    size = Size(width, 2.0)
    dashes = ScaledDrawing(Drawing(size, (path,)), size)
    small = context.theme.block_styles["small"]
    style = small.at_size(_SCISSORS_SIZE, _SCISSORS_SIZE)
    column = SheetColumn(context, mm(10), "zxx")
    scissors = column.stack([_SCISSORS], style).as_artifact()
    scissors_x = page_spec.inner - mm(9)
    scissors_y = y - scissors.height * 0.62
    return (
        PageItem(Point(0.0, y - 1.0), dashes),
        *scissors.placed_at(scissors_x, scissors_y),
    )
