"""Meta, SheetColumn -> the block of an event: the day in figures as large as a fist, beside it hours, place, who."""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page import make_element, place_rule
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import join_names
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    plain_paragraphs,
    stack_vertically,
)
from pamphlets.layout.single_sheet.headline_grounds import in_letter_ink
from pamphlets.transforms.paper_words import load_paper_words

_DAY_HEIGHT: Final = mm(74)  # as high as a fist is wide, on A3
_DAY_WIDTH_SHARE: Final = 0.3  # of the width, for the day
_MIN_BESIDE: Final = mm(
    175
)  # of a column on A3 that holds the day and its facts side by side
_GUTTER: Final = mm(9)
_HOURS_SCALE: Final = 2.0  # times the details' size
_RULE_WEIGHT: Final = 1.2  # of the rule above


def set_event(
    design: Design, column: SheetColumn, meta: Meta, scale: float
) -> ParagraphStack:
    """Return the block of an event across a column, on a sheet that is `scale` of A3; nothing without a day."""
    if not meta.event_day:
        return EMPTY_STACK
    if column.width < _MIN_BESIDE * scale:
        return _set_narrow(design, column, meta, scale)
    gutter = _GUTTER * scale
    day_width = column.width * _DAY_WIDTH_SHARE
    y = mm(6) * scale
    day = _set_day(design, column._replace(width=day_width), meta, scale)
    facts = _set_facts(column._replace(width=column.width - day_width - gutter), meta)
    marks = (
        place_rule(0.0, 0.0, column.width, _RULE_WEIGHT * scale),
        *day.placed_at(0.0, y),
        *facts.placed_at(day_width + gutter, y),
    )
    line_count = day.line_count + facts.line_count
    return ParagraphStack(marks, y + max(day.height, facts.height), line_count)


def _set_narrow(
    design: Design, column: SheetColumn, meta: Meta, scale: float
) -> ParagraphStack:
    """Return the block of an event in a narrow column: the day over its facts, as wide as half the column."""
    day = _set_day(design, column._replace(width=column.width / 2), meta, scale)
    facts = _set_facts(column, meta)
    rule = ParagraphStack(
        (place_rule(0.0, 0.0, column.width, _RULE_WEIGHT * scale),), 0.0, 1
    )
    return stack_vertically([rule, day, facts], mm(6) * scale)


def _set_day(
    design: Design, column: SheetColumn, meta: Meta, scale: float
) -> ParagraphStack:
    """Return the weekday, the figure, the month and the year."""
    weekday, figure, *month_and_year = meta.event_day.split(" ")
    bold = _bold_style(column.context)
    above = column.stack([weekday.capitalize()], bold)
    room = Size(column.width, _DAY_HEIGHT * scale)
    context = in_letter_ink(column.context)
    large = design.set_headline(context, figure.removesuffix("er"), room, "zxx")
    below = column.stack([" ".join(month_and_year)], bold)
    gap = mm(4) * scale
    large_y = above.height + gap
    below_y = large_y + large.height + gap
    marks = (*above.marks, *large.placed_at(0.0, large_y), *below.placed_at(0.0, below_y))
    text = " ".join([weekday.capitalize(), figure, *month_and_year])
    day = make_element(marks, text, "paragraph")
    return ParagraphStack(day, below_y + below.height, 3)


def _set_facts(column: SheetColumn, meta: Meta) -> ParagraphStack:
    """Return hours, place, the way there, who speaks, who calls, entry."""
    bold = _bold_style(column.context)
    body = replace(column.context.theme.block_styles["body"], balanced=True)
    hours_size = body.text.size * _HOURS_SCALE
    before = body.text.leading * 0.45
    words = load_paper_words(meta.lang)
    people = []
    if meta.event_speakers:
        speakers = join_names(meta.event_speakers, meta.lang)
        people.append(words.speakers.format(names=speakers))
    if meta.event_organisers:
        organisers = join_names(meta.event_organisers, meta.lang)
        people.append(words.organisers.format(names=organisers))
    return column.stack_paragraphs(
        [
            *plain_paragraphs(
                [meta.event_hours], bold.at_size(hours_size, hours_size * 1.15)
            ),
            *plain_paragraphs([meta.event_place], bold),
            *plain_paragraphs([meta.event_access], body),
            *plain_paragraphs(people, body, before),
            *plain_paragraphs([meta.event_entry], bold, before),
        ]
    )


def _bold_style(context: TypesettingContext) -> BlockStyle:
    """Return the details' style in the theme's bold."""
    styles = context.theme.block_styles
    return replace(styles["body"].in_font(styles["aside-title"].text.font), balanced=True)
