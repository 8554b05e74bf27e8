"""Flyer, Blocks -> FlyerSide: in front the question, the answer and what to do; behind what it takes, and sources."""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.page import PageItems
from pamphlets.core.source import WHOLE_FILE, Diagnostic
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Blocks, Inline, StyledText, Text
from pamphlets.layout.brochure.draft_mark import draft_sentence
from pamphlets.layout.brochure.imprint import (
    LITTER_NOTICE,
    facts_date_sentence,
    join_on_lines,
)
from pamphlets.layout.paragraph_stack import EMPTY_STACK, StackedParagraph, plain_paragraphs
from pamphlets.layout.single_sheet.flyer_parts import (
    SMALL_TEXT,
    Flyer,
    draw_head_rule,
    measure_gap_above,
    sans_style,
    set_address,
    set_flyer_headline,
    set_flyer_text,
    stack_under_rule,
)
from pamphlets.layout.single_sheet.frame import set_notes_column

_MIN_HEADLINE_SHARE: Final = 0.19  # of the height, for the headline
_MAX_HEADLINE_SHARE: Final = 0.42
_ANSWER_GAP: Final = 0.65  # lines above the answer
_TEXT_GAP: Final = 0.95
_FOOT_GAP: Final = 0.8
_BACK_GAP: Final = 0.6
_ANSWER_SCALE: Final = 1.22  # times the text's size
# Size and leading: custom asks for 10 points on the front.
_MENTION_TEXT: Final = (10.0, 12.5)


class FlyerSide(NamedTuple):
    """A side as it was set."""

    marks: PageItems
    excess: Pt  # by how much it is too high; 0: it fits
    diagnostics: tuple[Diagnostic, ...]


def set_front(flyer: Flyer, blocks: Blocks) -> FlyerSide:
    """Return the front: the title in the theme's manner, the answer, the text low, mentions at the foot."""
    margin, height = flyer.paper.margin, flyer.paper.size.height
    head = draw_head_rule(flyer)
    styles = flyer.context.theme.block_styles
    answer_size = styles["body"].text.size * _ANSWER_SCALE
    answer_style = styles["heading-2"].at_size(answer_size, answer_size * 1.18)
    answer_style = replace(answer_style, align="left", balanced=True)
    answer = flyer.column.stack([flyer.meta.subtitle], answer_style)
    text = set_flyer_text(flyer, blocks)
    mentions = plain_paragraphs(flyer.meta.mentions, sans_style(flyer, _MENTION_TEXT))
    foot = stack_under_rule(flyer, EMPTY_STACK, flyer.column.stack_paragraphs(mentions))
    answer_gap = measure_gap_above(flyer, answer, _ANSWER_GAP)
    text_gap = measure_gap_above(flyer, text, _TEXT_GAP)
    foot_gap = measure_gap_above(flyer, foot, _FOOT_GAP)
    room = height - 2 * margin - answer_gap - text_gap - foot_gap
    for part in (head, answer, text, foot):
        room -= part.height
    min_room = height * _MIN_HEADLINE_SHARE
    if room < min_room:
        return FlyerSide((), min_room - room, tuple(flyer.context.diagnostics))
    max_height = height * _MAX_HEADLINE_SHARE
    headline, excess = set_flyer_headline(flyer, min(room, max_height))
    if excess:
        return FlyerSide((), excess, tuple(flyer.context.diagnostics))
    headline_y = margin + head.height
    answer_y = headline_y + headline.height + answer_gap
    foot_y = height - margin - foot.height
    text_y = foot_y - foot_gap - text.height
    marks = (
        *head.placed_at(margin, margin),
        *headline.placed_at(margin, headline_y),
        *answer.placed_at(margin, answer_y),
        *text.placed_at(margin, text_y),
        *foot.placed_at(margin, foot_y),
    )
    return FlyerSide(marks, 0.0, tuple(flyer.context.diagnostics))


def set_back(flyer: Flyer, blocks: Blocks) -> FlyerSide:
    """Return the back: the text; at the foot the address and its QR code, notes, date of the facts, what holds them, imprint."""
    meta = flyer.meta
    margin = flyer.paper.margin
    head = draw_head_rule(flyer)
    text = set_flyer_text(flyer, blocks)
    address = set_address(flyer)
    # Sources keep the size that they have in a book, whatever the text is set in: they are for the hand.
    theme = flyer.layout_input.design.theme
    note = replace(theme.block_styles["note"], align="left", hyphenate=False)
    column = flyer.column.in_theme(theme.with_style("note", note))
    sources = set_notes_column(column, flyer.layout_input.document.notes)
    small = sans_style(flyer, SMALL_TEXT)
    imprint = join_on_lines(flyer.column, (meta.publisher, LITTER_NOTICE), small)
    lines = [*_describe_facts(flyer), *plain_paragraphs(imprint, small)]
    lines_stack = flyer.column.stack_paragraphs(lines)
    foot = stack_under_rule(flyer, sources, lines_stack)
    foot_y = flyer.paper.size.height - margin - foot.height
    foot_gap = measure_gap_above(flyer, foot, _BACK_GAP)
    address_y = foot_y - foot_gap - address.height
    text_y = margin + head.height
    address_gap = measure_gap_above(flyer, address, _BACK_GAP)
    text_bottom = text_y + text.height + address_gap
    marks = (
        *head.placed_at(margin, margin),
        *text.placed_at(margin, text_y),
        *address.placed_at(margin, address_y),
        *foot.placed_at(margin, foot_y),
    )
    excess = max(text_bottom - address_y, 0.0)
    return FlyerSide(marks, excess, tuple(flyer.context.diagnostics))


def _describe_facts(flyer: Flyer) -> list[StackedParagraph]:
    """Return the day of the facts, in bold, and what holds a working version, on one line; nothing without either."""
    meta = flyer.meta
    day, holds = facts_date_sentence(meta), draft_sentence(meta)
    inlines: list[Inline] = []
    if day:
        inlines.append(StyledText("strong", (Text(day, WHOLE_FILE),), WHOLE_FILE))
    if holds:
        inlines.append(Text(f" {holds}" if day else holds, WHOLE_FILE))
    if not inlines:
        return []
    return [StackedParagraph(tuple(inlines), sans_style(flyer, SMALL_TEXT))]
