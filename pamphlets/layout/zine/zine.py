"""LayoutInput -> a zine of one sheet: eight panels, each a small poster, that make one sentence; and its back."""

from collections.abc import Sequence
from typing import Final, Literal

from pamphlets.core.geometry import Rect
from pamphlets.core.page import PageItem, PageItems, make_untrimmed_page
from pamphlets.core.source import raise_errors, without_duplicates
from pamphlets.core.style import BlockStyle, TextStyle
from pamphlets.core.units import mm
from pamphlets.layout.layout_input import LayoutInput, LayoutResult, ReportedLayout
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn, set_label
from pamphlets.layout.zine.back import make_back
from pamphlets.layout.zine.cover_and_colophon import set_colophon_panel, set_cover_panel
from pamphlets.layout.zine.panel_fitting import set_panels, text_scales
from pamphlets.layout.zine.panel_text import split_panels

_NUMBER_SIZE: Final = 6.0  # points: a number that does not speak
_NUMBER_STRIP: Final = mm(4)  # that the number has to itself
_SPACE_ABOVE_DRAFT_LINE: Final = mm(3)
_NUMBERED_PANELS: Final = range(2, 8)


def lay_out_zine(layout_input: LayoutInput) -> ReportedLayout:
    """Return the eight panels of a zine, and the back of its sheet if it has one, labelled « verso ».

    Raises all that does not fit, and all that no panel can be made of, as one group.
    """
    design = layout_input.design
    document = layout_input.document
    page_spec = design.theme.page
    context = layout_input.new_context(design.theme)
    column = SheetColumn(context, page_spec.measure, document.meta.lang)
    text, errors = split_panels(document)
    context.diagnostics.extend(errors)
    draft_line = _set_draft_line(column, document.meta.draft)
    foot_height = _NUMBER_STRIP
    if draft_line.marks:
        foot_height = draft_line.height + _SPACE_ABOVE_DRAFT_LINE
    height = page_spec.size.height - page_spec.top
    height -= page_spec.bottom + foot_height
    room = Rect(page_spec.inner, page_spec.top, page_spec.measure, height)
    cover = set_cover_panel(layout_input, column, room)
    inner_panels, scale = set_panels(design.set_headline, column, text.panels, room)
    back = make_back(layout_input, column, text.source_list)
    scales = [smaller for smaller in text_scales(context) if smaller <= scale]
    colophon = set_colophon_panel(layout_input, column, room, text.last_panel, scales)
    raise_errors("setting", context.diagnostics)
    panels: list[Sequence[PageItem]] = [cover, *inner_panels, colophon]
    pages = []
    for number, marks in enumerate(panels, 1):
        foot = _place_foot(context, draft_line, number)
        page = make_untrimmed_page(page_spec.size, (*marks, *foot), str(number))
        pages.append(page)
    if back:
        pages.append(back)
    return LayoutResult(tuple(pages)), without_duplicates(context.diagnostics)


def _set_draft_line(column: SheetColumn, draft_note: str) -> ParagraphStack:
    """Return the line of a working version, in as many lines as so small a page needs."""
    draft = column.context.theme.text_styles["draft"]
    style = BlockStyle(
        TextStyle(draft.font, draft.size, draft.size * 1.15),
        "left",
        right_indent=_NUMBER_STRIP,
        hyphenate=False,
        balanced=True,
        keep_small_words=True,
    )
    return column.stack([draft_note], style)


def _place_foot(
    context: TypesettingContext, draft_line: ParagraphStack, panel_number: int
) -> PageItems:
    """Return the foot of a panel: artifacts all. A left-hand panel has its number at the left."""
    page_spec = context.theme.page
    bottom = page_spec.size.height - page_spec.bottom
    marks = draft_line.placed_at(page_spec.inner, bottom - draft_line.height)
    if panel_number not in _NUMBERED_PANELS:
        return marks
    font = context.theme.block_styles["aside"].text.font
    style = TextStyle(font, _NUMBER_SIZE, _NUMBER_SIZE)
    at = (
        page_spec.inner,
        bottom - _NUMBER_SIZE / 6,
    )  # round figures reach below their line
    is_right = panel_number % 2 == 1 or bool(marks)  # the draft line begins at the left
    align: Literal["left", "right"] = "right" if is_right else "left"
    return marks + set_label(
        context, str(panel_number), style, at, page_spec.measure, align, "zxx"
    )
