"""LayoutInput -> a zine of one sheet: eight panels, each a small poster, that make one sentence; and its back."""

from collections.abc import Sequence
from typing import Final, Literal

from pamphlets.core.geometry import Rect
from pamphlets.core.page import PageItem, PageItems, make_untrimmed_page
from pamphlets.core.source import raise_errors, without_duplicates
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Figure
from pamphlets.layout.brochure.draft_mark import set_draft_mark
from pamphlets.layout.layout_input import LayoutInput, LayoutResult, ReportedLayout
from pamphlets.layout.look import SetHeadline
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    set_label,
)
from pamphlets.layout.zine.back import make_back
from pamphlets.layout.zine.cover_and_colophon import (
    LastPanel,
    set_colophon_panel,
    set_cover_panel,
)
from pamphlets.layout.zine.headings import PanelHeading, set_equal_headings
from pamphlets.layout.zine.panel_fitting import PanelRooms, set_panels, text_scales
from pamphlets.layout.zine.panel_text import (
    PanelText,
    ZineText,
    split_panels,
)
from pamphlets.transforms.draft_words import draft_mark

_NUMBER_SIZE: Final = 6.0  # points: a number that does not speak
_FOOT_STRIP: Final = mm(
    4
)  # that the number, or the mark of a working version, has to itself
_HEADING_SHARE: Final = 0.3  # of a panel, for its heading
_LONE_HEADING_SHARE: Final = 0.45  # where nothing but text shares the panel with it
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
    height = page_spec.size.height - page_spec.top
    height -= page_spec.bottom + _FOOT_STRIP
    room = Rect(page_spec.inner, page_spec.top, page_spec.measure, height)
    cover = set_cover_panel(layout_input, column, room)
    headings = _set_headings(design.set_headline, column, text, room.height)
    rooms = PanelRooms(room, document.meta.bleeds)
    inner_panels, scale = set_panels(column, text.panels, headings[:-1], rooms)
    back = make_back(layout_input, column, text.source_list)
    scales = [smaller for smaller in text_scales(context) if smaller <= scale]
    last = LastPanel(text.last_panel, headings[-1], scales)
    colophon = set_colophon_panel(layout_input, column, room, last)
    raise_errors("setting", context.diagnostics)
    panels: list[Sequence[PageItem]] = [cover, *inner_panels, colophon]
    pictures = {
        number for number, panel in enumerate(text.panels, 2) if panel.heading is None
    }
    pages = []
    for number, marks in enumerate(panels, 1):
        foot: PageItems = ()
        if number not in pictures:
            foot = _place_foot(context, document.meta, number)
        page = make_untrimmed_page(page_spec.size, (*marks, *foot), str(number))
        pages.append(page)
    if back:
        pages.append(back)
    return LayoutResult(tuple(pages)), without_duplicates(context.diagnostics)


def _set_headings(
    set_headline: SetHeadline, column: SheetColumn, text: ZineText, height: Pt
) -> list[ParagraphStack]:
    """Return the headings of the panels and of the last one, all of one size; empty where there is none.

    A heading has more of its panel where no picture shares it.
    """
    panels: list[PanelText | None] = [*text.panels, text.last_panel]
    shares: list[float] = []
    left_picture = False
    for panel in text.panels:
        has_picture = left_picture or bool(panel.fold_picture or panel.foot_picture)
        has_picture |= any(isinstance(block, Figure) for block in panel.blocks)
        shares.append(_HEADING_SHARE if has_picture else _LONE_HEADING_SHARE)
        left_picture = panel.fold_picture is not None
    shares += [_HEADING_SHARE] * (len(panels) - len(shares))
    rooms: dict[int, PanelHeading] = {}
    for index, titled in enumerate(panels):
        if titled is not None and titled.heading is not None:
            rooms[index] = PanelHeading(titled.heading, height * shares[index])
    stacks = set_equal_headings(set_headline, column, list(rooms.values()))
    by_panel = dict(zip(rooms, stacks, strict=True))
    return [by_panel.get(index, EMPTY_STACK) for index in range(len(panels))]


def _place_foot(context: TypesettingContext, meta: Meta, panel_number: int) -> PageItems:
    """Return the foot of a panel: artifacts all. The cover has the mark of a working version, the last panel none.

    A left-hand panel has its number at the left.
    """
    page_spec = context.theme.page
    # Round figures reach below their line.
    baseline = page_spec.size.height - page_spec.bottom - _NUMBER_SIZE / 6
    at = (page_spec.inner, baseline)
    if panel_number == 1:
        mark = draft_mark(meta)
        return set_draft_mark(context, mark, at, page_spec.measure, "left", meta.lang)
    if panel_number not in _NUMBERED_PANELS:
        return ()
    font = context.theme.block_styles["aside"].text.font
    style = TextStyle(font, _NUMBER_SIZE, _NUMBER_SIZE)
    align: Literal["left", "right"] = "right" if panel_number % 2 == 1 else "left"
    return set_label(context, str(panel_number), style, at, page_spec.measure, align, "zxx")
