"""An event -> a hard grid: the day in figures as large as a fist; beside it the hours, the place, the way in, who."""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, Rule
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    stack_paragraphs,
    text_to_inlines,
)

_DAY_HEIGHT: Final = mm(74)  # as high as a fist is wide, on A3
_DAY_WIDTH_SHARE: Final = 0.3  # of the width, for the day
_GUTTER: Final = mm(9)
_HOURS_SCALE: Final = 2.0  # times the details' size
_RULE_WEIGHT: Final = 1.2  # of the rule above


def set_event(
    look: Design, case: TypesettingContext, meta: Meta, room: tuple[Pt, float]
) -> ParagraphStack:
    """Return the block of an event in a room (its width, and the sheet as a share of A3); nothing without a day."""
    width, share = room
    if not meta.event_day:
        return ParagraphStack((), 0.0, 0)
    gutter = _GUTTER * share
    narrow = width * _DAY_WIDTH_SHARE
    top = mm(6) * share
    day = _set_day(look, case, meta, narrow, share)
    facts = _set_facts(case, meta, width - narrow - gutter)
    rule = PageItem(Point(0.0, 0.0), Rule(width, _RULE_WEIGHT * share))
    marks = (
        rule,
        *translate_marks(day.marks, top),
        *translate_marks(facts.marks, top, narrow + gutter),
    )
    return ParagraphStack(
        marks, top + max(day.height, facts.height), day.line_count + facts.line_count
    )


def _set_day(
    look: Design, case: TypesettingContext, meta: Meta, width: Pt, share: float
) -> ParagraphStack:
    """Return the weekday, the figure, the month and the year."""
    weekday, figure, *rest = meta.event_day.split(" ")
    strong = _strong_style(case)
    above = stack_paragraphs(
        case, [StackedParagraph(text_to_inlines(weekday.capitalize()), strong)], width, meta.lang
    )
    large = look.set_headline(
        case, figure.removesuffix("er"), Size(width, _DAY_HEIGHT * share), "zxx"
    )
    below = stack_paragraphs(
        case, [StackedParagraph(text_to_inlines(" ".join(rest)), strong)], width, meta.lang
    )
    gap = mm(4) * share
    y = above.height + gap
    low = y + large.height + gap
    return ParagraphStack(
        (*above.marks, *translate_marks(large.marks, y), *translate_marks(below.marks, low)),
        low + below.height,
        3,
    )


def _set_facts(case: TypesettingContext, meta: Meta, width: Pt) -> ParagraphStack:
    """Return hours, place, the way there, entry, who speaks, who calls."""
    body, strong = replace(case.theme.block_styles["body"], balanced=True), _strong_style(case)
    size = body.text.size
    hours = replace(
        strong,
        text=replace(strong.text, size=size * _HOURS_SCALE, leading=size * _HOURS_SCALE * 1.15),
    )
    paragraph = body.text.leading * 0.45
    pieces = [
        StackedParagraph(text_to_inlines(meta.event_hours), hours),
        StackedParagraph(text_to_inlines(meta.event_place), strong),
        StackedParagraph(text_to_inlines(meta.event_access), body),
        StackedParagraph(
            text_to_inlines(_join_names("Avec ", meta.event_speakers)), body, paragraph
        ),
        StackedParagraph(
            text_to_inlines(_join_names("Organisation\u00a0: ", meta.event_organisers)),
            body,
            paragraph,
        ),
        StackedParagraph(text_to_inlines(meta.event_entry), strong, paragraph),
    ]
    return stack_paragraphs(
        case, [piece for piece in pieces if piece.inlines != text_to_inlines("")], width, meta.lang
    )


def _strong_style(case: TypesettingContext) -> BlockStyle:
    """Return the details' style in the theme's bold."""
    body = case.theme.block_styles["body"]
    return replace(
        body,
        text=replace(body.text, font=case.theme.block_styles["aside-title"].text.font),
        balanced=True,
    )


def _join_names(head: str, names: tuple[str, ...]) -> str:
    """Return names as a sentence lists them, nothing where there are none."""
    if not names:
        return ""
    *most, last = names
    return head + (f"{', '.join(most)} et {last}" if most else last)
