"""LayoutInput, SheetColumn -> the outer panels of a zine: its cover, made from the front matter, and its colophon."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect
from pamphlets.core.page import PageItems, place_rule
from pamphlets.core.source import WHOLE_FILE, error
from pamphlets.core.style import BlockStyle, TextStyle
from pamphlets.core.units import Pt, mm, to_mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import author_line, set_colophon
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    smallest_font_size,
    stack_vertically,
)
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture
from pamphlets.layout.single_sheet.frame import (
    largest_fitting_scale,
    set_column,
    set_notes_column,
)
from pamphlets.layout.single_sheet.headline_grounds import lay_on_pale_flat
from pamphlets.layout.theme_scaling import enlarge_theme
from pamphlets.layout.zine.headings import MIN_HEADING_SIZE
from pamphlets.layout.zine.panel import PANEL_GAP, set_headline_within
from pamphlets.layout.zine.panel_text import PanelText

_AUTHOR_SIZE: Final = 9.5  # points
_MENTION_SIZE: Final = 10.6  # what a document is not stands on its front in ten at least, capitals of sigles too
_SENTENCE_SIZE: Final = 14.0
_MIN_TITLE_SHARE: Final = 0.3  # of the cover, for its title and the picture
# Of what is left for it and a picture, for the title.
_TITLE_SHARE_WITH_PICTURE: Final = 0.45
_SPACE_BELOW_TITLE: Final = mm(7)  # white under a title without a picture
_SPACE_BELOW_RULE: Final = mm(4)  # from the rule to the title


def set_cover_panel(
    layout_input: LayoutInput, column: SheetColumn, room: Rect
) -> PageItems:
    """Return the front: the title as large as it goes, a picture or white, the sentence, who speaks, mentions.

    What finds no room is an error of the column's context.
    """
    context, meta = column.context, layout_input.document.meta
    head, foot = _set_cover_head(column, meta), _set_cover_foot(column, meta)
    title_y = room.y + head.height
    free = room.bottom - foot.height - title_y
    min_free = room.height * _MIN_TITLE_SHARE
    title_height = _title_height(context, meta, room, free)
    title_height = max(title_height, min_free * _TITLE_SHARE_WITH_PICTURE)
    set_headline = layout_input.design.set_headline
    title = set_headline_within(set_headline, column, meta.title, title_height)
    title_size = smallest_font_size(title)
    if free < min_free:
        longest = (
            "subtitle" if len(meta.subtitle) > sum(map(len, meta.mentions)) else "mentions"
        )
        fields = {"excess": f"{to_mm(min_free - free):.0f}"}
        context.diagnostics.append(
            error("zine-cover", context.source, meta.span_of(longest), **fields)
        )
    elif title_size < MIN_HEADING_SIZE:
        fields = {"size": f"{title_size:.0f}"}
        context.diagnostics.append(
            error("zine-heading", context.source, meta.span_of("title"), **fields)
        )
    picture_y = title_y + title.height + PANEL_GAP
    picture_height = title_y + free - picture_y - PANEL_GAP
    picture_room = Rect(room.x, picture_y, room.width, picture_height)
    title = lay_on_pale_flat(title.as_element(meta.title), context.theme, room.width)
    return (
        *head.placed_at(room.x, room.y),
        *title.placed_at(room.x, title_y),
        *place_cover_picture(context, meta, picture_room),
        *foot.placed_at(room.x, room.bottom - foot.height),
    )


def _title_height(context: TypesettingContext, meta: Meta, room: Rect, free: Pt) -> Pt:
    """Return how much of the height that is free the title may have: more beside a flat picture, most beside none."""
    artwork = context.artworks.get(meta.cover_image)
    if artwork is None:
        return free - _SPACE_BELOW_TITLE
    picture_height = room.width * artwork.size.height / artwork.size.width
    return max(free * _TITLE_SHARE_WITH_PICTURE, free - 2 * PANEL_GAP - picture_height)


def _set_cover_head(column: SheetColumn, meta: Meta) -> ParagraphStack:
    """Return what stands over the title: the series or who speaks, a rule, white."""
    style = _sans_style(column, _AUTHOR_SIZE, "aside-title")
    line = column.stack([meta.series or author_line(meta)], style)
    weight = max(border.weight for border in column.context.theme.borders.values())
    rule_y = line.height
    if line.marks:
        rule_y += _SPACE_BELOW_RULE / 3
    marks = (*line.marks, place_rule(0.0, rule_y, column.width, weight))
    return ParagraphStack(marks, rule_y + weight + _SPACE_BELOW_RULE, line.line_count)


def _set_cover_foot(column: SheetColumn, meta: Meta) -> ParagraphStack:
    """Return what stands under the title and its picture."""
    heading = column.context.theme.block_styles["heading-2"]
    heading = heading.at_size(_SENTENCE_SIZE, _SENTENCE_SIZE * 1.14)
    authors = author_line(meta) if meta.series else ""
    stacks = [
        column.stack([meta.subtitle], replace(heading, balanced=True)),
        column.stack([authors], _sans_style(column, _AUTHOR_SIZE, "aside-title")),
        column.stack(meta.mentions, _sans_style(column, _MENTION_SIZE, "aside")),
    ]
    return stack_vertically(stacks, PANEL_GAP * 0.7)


def _sans_style(column: SheetColumn, size: Pt, role: str) -> BlockStyle:
    """Return the theme's sans, as in the role named, at a size."""
    font = column.context.theme.block_styles[role].text.font
    return BlockStyle(
        TextStyle(font, size, size * 1.24), "left", hyphenate=False, balanced=True
    )


class LastPanel(NamedTuple):
    """What the last panel says besides the small print."""

    text: PanelText | None
    """None: nothing"""
    heading: ParagraphStack
    """of the text, set"""
    scales: Sequence[float]
    """of the theme's sizes, at the first of which it is set that fits"""


def set_colophon_panel(
    layout_input: LayoutInput, column: SheetColumn, room: Rect, last: LastPanel
) -> PageItems:
    """Return the last panel: what the text still says, notes if they have no other place, the small print.

    What is too long is an error of the column's context.
    """
    context, notes = column.context, layout_input.document.notes
    meta = layout_input.document.meta
    small_print = set_colophon(
        column, replace(meta, mentions=(), subtitle=""), ()
    )  # see the cover
    if meta.verso == "blank":
        below = stack_vertically([set_notes_column(column, notes), small_print], PANEL_GAP)
    else:
        below = small_print
    free = room.height - below.height - PANEL_GAP
    above, span = EMPTY_STACK, WHOLE_FILE
    if last.text is not None:
        above = _set_last_text(column, last, free)
        span = last.text.span
    elif notes:
        span = notes[0].span
    excess = above.height - free
    if excess > 0.0:
        fields = {"excess": f"{to_mm(excess):.0f}"}
        context.diagnostics.append(error("zine-colophon", context.source, span, **fields))
    return (
        *above.placed_at(room.x, room.y),
        *below.placed_at(room.x, room.bottom - below.height),
    )


def _set_last_text(column: SheetColumn, last: LastPanel, height: Pt) -> ParagraphStack:
    """Return the heading and the text of the last panel, no higher than `height` where a scale allows it."""
    context = column.context
    blocks = last.text.blocks if last.text is not None else ()

    def set_text(trial: TypesettingContext) -> ParagraphStack:
        return set_column(column._replace(context=trial), blocks)

    text_height = height - last.heading.height - PANEL_GAP
    scale = largest_fitting_scale(
        context, last.scales, text_height, lambda trial: set_text(trial).height
    )
    theme = enlarge_theme(context.theme, scale)
    text = set_text(replace(context, theme=theme))
    return stack_vertically([last.heading, text], PANEL_GAP)
