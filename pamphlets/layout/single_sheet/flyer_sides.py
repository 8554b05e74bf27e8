"""Flyer, Blocks -> FlyerSide: in front the question, the answer and what to do; behind what it takes, and sources."""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import LinkArea, PageItem, PageItems, place_rule
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Blocks
from pamphlets.layout.brochure.colophon import LITTER_NOTICE, facts_date_sentence
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    StackedParagraph,
    plain_paragraphs,
    smallest_font_size,
)
from pamphlets.layout.single_sheet.frame import set_column, set_notes_column
from pamphlets.layout.single_sheet.qr_code import QUIET_ZONE, make_qr_code
from pamphlets.transforms.citations.urls import shorten_url

_MIN_HEADLINE_SHARE: Final = 0.19  # of the height, for the headline
_MAX_HEADLINE_SHARE: Final = 0.42
_HEADLINE_WIDTHS: Final = (1.0, 0.93, 0.86, 0.79, 0.72)  # of the measure, the widest first
_ANSWER_GAP: Final = 0.65  # lines above the answer
_TEXT_GAP: Final = 0.95
_FOOT_GAP: Final = 0.8
_BACK_GAP: Final = 0.6
_MAX_PICTURE_SHARE: Final = 0.3  # of the height, for a picture
_ANSWER_SCALE: Final = 1.22  # times the text's size
# Size and leading: custom asks for 10 points on the front.
_MENTION_TEXT: Final = (10.0, 12.5)
_SMALL_TEXT: Final = (9.0, 11.0)
_FINE_RULE: Final = 0.6  # a rule's weight
_SPACE_BELOW_RULE: Final = 5.0
_SPACE_BELOW_NOTES: Final = 6.0
_MAX_HEAD_RULE: Final = 3.0  # points: the heaviest rule at a flyer's head


class FlyerPaper(NamedTuple):
    """A paper that flyers are printed on."""

    size: Size
    copies_per_a4: int
    margin: Pt
    leading_ratio: float  # leading as a share of type size
    min_x_height: Pt  # of letters that are still read
    qr_module: Pt


class Flyer(NamedTuple):
    """A flyer with its text at one size."""

    layout_input: LayoutInput
    paper: FlyerPaper
    context: TypesettingContext

    @property
    def width(self) -> Pt:
        """Return the width between the margins."""
        return self.paper.size.width - 2 * self.paper.margin

    @property
    def column(self) -> SheetColumn:
        """Return the column between the margins."""
        return SheetColumn(self.context, self.width, self.layout_input.document.meta.lang)


class FlyerSide(NamedTuple):
    """A side as it was set."""

    marks: PageItems
    excess: Pt  # by how much it is too high; 0: it fits
    diagnostics: tuple[Diagnostic, ...]


def set_front(flyer: Flyer, blocks: Blocks) -> FlyerSide:
    """Return the front: the title in the theme's manner, the answer, the text low, mentions at the foot."""
    meta = flyer.layout_input.document.meta
    margin, height = flyer.paper.margin, flyer.paper.size.height
    head = _head_rule(flyer)
    styles = flyer.context.theme.block_styles
    answer_size = styles["body"].text.size * _ANSWER_SCALE
    answer_style = styles["heading-2"].at_size(answer_size, answer_size * 1.18)
    answer_style = replace(answer_style, align="left", balanced=True)
    answer = flyer.column.stack([meta.subtitle], answer_style)
    text = _set_text(flyer, blocks)
    mentions = [
        *plain_paragraphs(meta.mentions, _sans_style(flyer, _MENTION_TEXT)),
        *_draft_note(flyer),
    ]
    foot = _stack_under_rule(flyer, EMPTY_STACK, flyer.column.stack_paragraphs(mentions))
    answer_gap = _gap_above(flyer, answer, _ANSWER_GAP)
    text_gap = _gap_above(flyer, text, _TEXT_GAP)
    foot_gap = _gap_above(flyer, foot, _FOOT_GAP)
    room = height - 2 * margin - head.height - answer.height - text.height - foot.height
    room -= answer_gap + text_gap + foot_gap
    min_room = height * _MIN_HEADLINE_SHARE
    if room < min_room:
        return FlyerSide((), min_room - room, tuple(flyer.context.diagnostics))
    headline = _set_headline(flyer, min(room, height * _MAX_HEADLINE_SHARE))
    headline_y = margin + head.height
    foot_y = height - margin - foot.height
    marks = (
        *head.placed_at(margin, margin),
        *headline.placed_at(margin, headline_y),
        *answer.placed_at(margin, headline_y + headline.height + answer_gap),
        *text.placed_at(margin, foot_y - foot_gap - text.height),
        *foot.placed_at(margin, foot_y),
    )
    return FlyerSide(marks, 0.0, tuple(flyer.context.diagnostics))


def set_back(flyer: Flyer, blocks: Blocks) -> FlyerSide:
    """Return the back: the text; at the foot the address and its QR code, notes, date of the facts, imprint."""
    document, margin = flyer.layout_input.document, flyer.paper.margin
    meta = document.meta
    head = _head_rule(flyer)
    text = _set_text(flyer, blocks)
    address = _set_address(flyer)
    # Sources keep the size that they have in a book, whatever the text is set in: they are for the hand.
    theme = flyer.layout_input.design.theme
    note = replace(theme.block_styles["note"], align="left", hyphenate=False)
    theme = replace(theme, block_styles={**theme.block_styles, "note": note})
    column = flyer.column._replace(context=replace(flyer.context, theme=theme))
    sources = set_notes_column(column, document.notes)
    imprint = [part for part in (meta.imprint or meta.collective, LITTER_NOTICE) if part]
    date_style = _sans_style(flyer, _SMALL_TEXT, "aside-title")
    lines = [
        *plain_paragraphs([facts_date_sentence(meta)], date_style),
        *plain_paragraphs(["\u00a0· ".join(imprint)], _sans_style(flyer, _SMALL_TEXT)),
        *_draft_note(flyer),
    ]
    foot = _stack_under_rule(flyer, sources, flyer.column.stack_paragraphs(lines))
    foot_y = flyer.paper.size.height - margin - foot.height
    address_y = foot_y - _gap_above(flyer, foot, _BACK_GAP) - address.height
    text_bottom = margin + head.height + text.height + _gap_above(flyer, address, _BACK_GAP)
    marks = (
        *head.placed_at(margin, margin),
        *text.placed_at(margin, margin + head.height),
        *address.placed_at(margin, address_y),
        *foot.placed_at(margin, foot_y),
    )
    excess = max(text_bottom - address_y, 0.0)
    return FlyerSide(marks, excess, tuple(flyer.context.diagnostics))


def _gap_above(flyer: Flyer, stack: ParagraphStack, lines: float) -> Pt:
    """Return so many grid lines; none above an empty stack."""
    return flyer.context.theme.page.grid_step * lines if stack.marks else 0.0


def _set_headline(flyer: Flyer, height: Pt) -> ParagraphStack:
    """Return the title across the flyer, or across less of it where its lines, divided otherwise, come out larger."""
    design, meta = flyer.layout_input.design, flyer.layout_input.document.meta
    best, best_worth = EMPTY_STACK, -1.0
    for share in _HEADLINE_WIDTHS:
        width = flyer.width * share
        headline = design.set_headline(
            flyer.context, meta.title, Size(width, height), meta.lang
        )
        # A line that does not reach the other side must be worth it.
        worth = smallest_font_size(headline) * width
        if worth > best_worth:
            best, best_worth = headline, worth
    return best


def _head_rule(flyer: Flyer) -> ParagraphStack:
    """Return the rule at the head of a side, as heavy as the theme's own, with the white below it."""
    theme = flyer.context.theme
    weight = min(max(border.weight for border in theme.borders.values()), _MAX_HEAD_RULE)
    rule = place_rule(0.0, 0.0, flyer.width, weight, theme.ink)
    return ParagraphStack((rule,), weight + theme.page.grid_step * 0.45, 1)


def _set_text(flyer: Flyer, blocks: Blocks) -> ParagraphStack:
    grid_step = flyer.context.theme.page.grid_step
    picture_lines = int(flyer.paper.size.height * _MAX_PICTURE_SHARE / grid_step)
    return set_column(flyer.column, blocks, picture_lines)


def _sans_style(
    flyer: Flyer, size_and_leading: tuple[Pt, Pt], role: str = "aside"
) -> BlockStyle:
    """Return the theme's sans, or its bold (`aside-title`), at a size and leading."""
    style = flyer.context.theme.block_styles[role].at_size(*size_and_leading)
    return replace(style, align="left", first_indent=0.0, hyphenate=False, balanced=True)


def _draft_note(flyer: Flyer) -> list[StackedParagraph]:
    """Return the line that both sides of a working version carry."""
    draft_note = flyer.layout_input.document.meta.draft
    return plain_paragraphs(
        [draft_note], _sans_style(flyer, _SMALL_TEXT, "aside-title"), 3.0
    )


def _stack_under_rule(
    flyer: Flyer, above: ParagraphStack, below: ParagraphStack
) -> ParagraphStack:
    """Return two stacks under a fine rule; nothing where both are empty."""
    if not above.marks and not below.marks:
        return EMPTY_STACK
    y = _SPACE_BELOW_RULE + above.height
    if above.marks:
        y += _SPACE_BELOW_NOTES
    marks = (
        place_rule(0.0, 0.0, flyer.width, _FINE_RULE),
        *above.placed_at(0.0, _SPACE_BELOW_RULE),
        *below.placed_at(0.0, y),
    )
    return ParagraphStack(marks, y + below.height, above.line_count + below.line_count)


def _set_address(flyer: Flyer) -> ParagraphStack:
    """Return the written address, and at its right the QR code that leads there; nothing where there is none."""
    url = flyer.layout_input.document.meta.qr
    if not url:
        return EMPTY_STACK
    code = make_qr_code(url, flyer.paper.qr_module)
    quiet_zone = QUIET_ZONE * flyer.paper.qr_module
    # The quiet zone may lie over the margin: nothing is printed there.
    width = flyer.width - (code.size.width - 2 * quiet_zone) - quiet_zone - mm(3)
    size = flyer.context.theme.block_styles["body"].text.size
    text = (size, size * 1.3)
    column = SheetColumn(flyer.context, width, "fr")
    label = column.stack(["Sur internet\u00a0:"], _sans_style(flyer, text))
    bold = _sans_style(flyer, text, "aside-title")
    letters = column._replace(lang="zxx").stack([shorten_url(url)], bold)
    height = max(label.height + letters.height, code.size.height)
    label_y = (height - (label.height + letters.height)) / 2
    code_at = Point(
        flyer.width + quiet_zone - code.size.width, (height - code.size.height) / 2
    )
    link = LinkArea(url, Size(width, letters.height))
    marks = (
        PageItem(code_at, code),
        *label.placed_at(0.0, label_y),
        *letters.placed_at(0.0, label_y + label.height),
        PageItem(Point(0.0, label_y + label.height), link),
    )
    return ParagraphStack(marks, height, label.line_count + letters.line_count)
