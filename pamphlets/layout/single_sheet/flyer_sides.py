"""Flyer, Blocks -> FlyerSide: in front the question, the answer and what to do; behind what it takes, and sources."""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.page import PageItems
from pamphlets.core.source import Diagnostic
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Blocks
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    plain_paragraphs,
)
from pamphlets.layout.single_sheet.flyer_headline import find_answer_gap
from pamphlets.layout.single_sheet.flyer_parts import (
    Flyer,
    draw_head_rule,
    has_pictures,
    measure_gap_above,
    sans_style,
    set_address,
    set_flyer_headline,
    set_flyer_small_print,
    set_flyer_text,
    stack_under_rule,
)

_MIN_HEADLINE_SHARE: Final = 0.19  # of the height, for the headline
_MAX_HEADLINE_SHARE: Final = 0.42
_ANSWER_GAP: Final = 0.65  # lines above the answer
_TEXT_GAP: Final = 0.95
_FOOT_GAP: Final = 0.8
_BACK_GAP: Final = 0.6
_ANSWER_SCALE: Final = 1.22  # times the text's size
_AUTHORS_GAP: Final = 0.35  # lines below who speaks
_MENTION_LEADING: Final = 1.25  # of the size of mentions


class FlyerSide(NamedTuple):
    """A side as it was set."""

    marks: PageItems
    excess: Pt  # by how much it is too high; 0: it fits
    diagnostics: tuple[Diagnostic, ...]
    title_share: float = 1.0  # of the flyer's width, that its title takes
    void_share: float = 0.0  # of its height, that nothing fills
    small_print_share: float = 0.0  # of its height, that notes and imprint take


def set_front(flyer: Flyer, blocks: Blocks, *, is_trial: bool = False) -> FlyerSide:
    """Return the front: who speaks, the title in the theme's manner, the answer, the text low, mentions at the foot."""
    margin, height = flyer.paper.margin, flyer.paper.size.height
    head = draw_head_rule(flyer, flyer.width)
    authors = _set_authors(flyer)
    answer = _set_answer(flyer)
    text = set_flyer_text(flyer, blocks)
    foot = _set_mentions(flyer)
    answer_gap = measure_gap_above(flyer, answer, _ANSWER_GAP)
    text_gap = measure_gap_above(flyer, text, _TEXT_GAP)
    foot_gap = measure_gap_above(flyer, foot, _FOOT_GAP)
    room = height - 2 * margin - answer_gap - text_gap - foot_gap
    for part in (head, authors, answer, text, foot):
        room -= part.height
    min_room = height * _MIN_HEADLINE_SHARE
    if room < min_room:
        return FlyerSide((), min_room - room, tuple(flyer.context.diagnostics))
    title_height = min(room, height * _MAX_HEADLINE_SHARE)
    headline = set_flyer_headline(flyer, title_height, is_trial=is_trial)
    if headline.excess:
        return FlyerSide((), headline.excess, tuple(flyer.context.diagnostics))
    if headline.width:
        head = draw_head_rule(flyer, headline.width)
    void = room - headline.stack.height
    wide_gap = find_answer_gap(headline.stack, answer, answer_gap, void)
    void += answer_gap - wide_gap
    text, void = _enlarge_pictures(flyer, blocks, text, void)
    authors_y = margin + head.height
    headline_y = authors_y + authors.height
    foot_y = height - margin - foot.height
    marks = (
        *head.placed_at(margin, margin),
        *authors.placed_at(margin, authors_y),
        *headline.stack.placed_at(margin, headline_y),
        *answer.placed_at(margin, headline_y + headline.stack.height + wide_gap),
        *text.placed_at(margin, foot_y - foot_gap - text.height),
        *foot.placed_at(margin, foot_y),
    )
    shares = headline.width / flyer.width, void / height
    return FlyerSide(marks, 0.0, tuple(flyer.context.diagnostics), *shares)


def _enlarge_pictures(
    flyer: Flyer, blocks: Blocks, text: ParagraphStack, void: Pt
) -> tuple[ParagraphStack, Pt]:
    """Return a text with its pictures as large as the void allows, and what is left of that."""
    if void <= 0.0 or not has_pictures(blocks):
        return text, void
    enlarged = set_flyer_text(flyer, blocks, void)
    return enlarged, void + text.height - enlarged.height


def _mention_text(flyer: Flyer) -> tuple[Pt, Pt]:
    """Return the size and the leading of who speaks, and of what the paper is not."""
    size = flyer.paper.mention_size
    return size, size * _MENTION_LEADING


def _set_authors(flyer: Flyer) -> ParagraphStack:
    """Return who speaks, as large as the mentions; nothing where nobody signs."""
    if not flyer.meta.authors:
        return EMPTY_STACK
    style = sans_style(flyer, _mention_text(flyer), "aside-title")
    stack = flyer.column.stack([", ".join(flyer.meta.authors)], style)
    return stack._replace(height=stack.height + flyer.grid_step * _AUTHORS_GAP)


def _set_mentions(flyer: Flyer) -> ParagraphStack:
    """Return what the sheet is not, under a rule."""
    mentions = plain_paragraphs(
        flyer.meta.mentions, sans_style(flyer, _mention_text(flyer))
    )
    return stack_under_rule(flyer, flyer.column.stack_paragraphs(mentions))


def _set_answer(flyer: Flyer) -> ParagraphStack:
    """Return what answers the title: the subtitle, somewhat larger than the text."""
    styles = flyer.context.theme.block_styles
    size = styles["body"].text.size * _ANSWER_SCALE
    style = styles["heading-2"].at_size(size, size * 1.18)
    style = replace(style, align="left", balanced=True)
    return flyer.column.stack([flyer.meta.subtitle], style)


def set_back(flyer: Flyer, blocks: Blocks) -> FlyerSide:
    """Return the back: the text; at the foot the address and its QR code, notes, date of the facts, what holds them, imprint."""
    margin = flyer.paper.margin
    head = draw_head_rule(flyer, flyer.width)
    text = set_flyer_text(flyer, blocks)
    address = set_address(flyer)
    foot = stack_under_rule(flyer, set_flyer_small_print(flyer))
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
    small_print_share = foot.height / flyer.paper.size.height
    diagnostics = tuple(flyer.context.diagnostics)
    return FlyerSide(marks, excess, diagnostics, small_print_share=small_print_share)
