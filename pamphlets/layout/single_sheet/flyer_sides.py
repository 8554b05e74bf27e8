"""A leaf -> its two sides: in front what is asked, answered and to be done; behind what it takes, and sources."""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import LinkArea, PageItem, Rule
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Blocks
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.brochure.colophon import LITTER_NOTICE, facts_date_sentence
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    smallest_font_size,
    stack_paragraphs,
    text_to_inlines,
)
from pamphlets.layout.single_sheet.frame import set_column, set_notes_column
from pamphlets.layout.single_sheet.qr_code import QUIET_ZONE, make_qr_code
from pamphlets.transforms.citations.urls import shorten_url

_MIN_HEADLINE_SHARE: Final = 0.19  # of the height, for the headline
_MAX_HEADLINE_SHARE: Final = 0.42
_HEADLINE_WIDTHS: Final = (1.0, 0.93, 0.86, 0.79, 0.72)  # of the measure, the widest first
_FRONT_GAPS: Final = (0.65, 0.95, 0.8)  # lines: above the answer, the text, the foot
_MAX_PICTURE_SHARE: Final = 0.3  # of the height, for a picture
_ANSWER_SCALE: Final = 1.22  # times the text's size
_MENTION_TEXT: Final = (10.0, 12.5)  # size and leading: custom asks for 10 points on the front
_SMALL_TEXT: Final = (9.0, 11.0)
_FINE_RULE: Final = 0.6  # a rule's weight
_SPACE_BELOW_RULE: Final = 5.0
_SPACE_BELOW_NOTES: Final = 6.0
_MAX_HEAD_RULE: Final = 3.0  # points: the heaviest rule at a flyer's head


class Flyer(NamedTuple):
    """A flyer under way: paper, margin, the module of its square, the blocks of both sides, their case."""

    layout_input: LayoutInput
    size: Size
    margin: Pt
    qr_module: Pt
    front: Blocks
    back: Blocks
    context: TypesettingContext | None = None

    @property
    def width(self) -> Pt:
        """Return the width between the margins."""
        return self.size.width - 2 * self.margin

    @property
    def height(self) -> Pt:
        """Return the height between the margins."""
        return self.size.height - 2 * self.margin

    def require_context(self) -> TypesettingContext:
        """Return the case. Raises ValueError where the leaf has no size of text yet."""
        if self.context is None:
            raise ValueError
        return self.context


class FlyerSide(NamedTuple):
    """A side: its marks, how much it is too high (0: it fits), the doubts of setting it."""

    marks: tuple[PageItem, ...]
    excess: Pt
    diagnostics: tuple[Diagnostic, ...]


def set_front(leaf: Flyer) -> FlyerSide:
    """Return the front: the title in the theme's manner, the answer, the text low, at the foot what it is not."""
    case, meta = leaf.require_context(), leaf.layout_input.document.meta
    grid = case.theme.page.grid_step
    head = _head_rule(leaf)
    answer = stack_paragraphs(
        case,
        [StackedParagraph(text_to_inlines(meta.subtitle), _answer_style(case))]
        if meta.subtitle
        else [],
        leaf.width,
        meta.lang,
    )
    text = _set_text(leaf, leaf.front)
    foot = _set_mentions(leaf)
    gaps = [
        grid * share if made.marks else 0.0
        for share, made in zip(_FRONT_GAPS, (answer, text, foot), strict=True)
    ]
    room = leaf.height - head.height - answer.height - text.height - foot.height - sum(gaps)
    least = leaf.size.height * _MIN_HEADLINE_SHARE
    if room < least:
        return FlyerSide((), least - room, tuple(case.diagnostics))
    headline = _set_headline(leaf, min(room, leaf.size.height * _MAX_HEADLINE_SHARE))
    top = leaf.margin + head.height
    low = leaf.size.height - leaf.margin - foot.height
    marks = (
        *translate_marks(head.marks, leaf.margin, leaf.margin),
        *translate_marks(headline.marks, top, leaf.margin),
        *translate_marks(answer.marks, top + headline.height + gaps[0], leaf.margin),
        *translate_marks(text.marks, low - gaps[2] - text.height, leaf.margin),
        *translate_marks(foot.marks, low, leaf.margin),
    )
    return FlyerSide(marks, 0.0, tuple(case.diagnostics))


def set_back(leaf: Flyer) -> FlyerSide:
    """Return the back: the text; at the foot the written address and its square, notes, date of the facts, imprint."""
    case = leaf.require_context()
    grid = case.theme.page.grid_step
    head = _head_rule(leaf)
    text = _set_text(leaf, leaf.back)
    address = _set_address(leaf)
    foot = _set_foot(leaf)
    gaps = [grid * 0.6 if made.marks else 0.0 for made in (address, foot)]
    low = leaf.size.height - leaf.margin - foot.height
    high = low - gaps[1] - address.height
    excess = leaf.margin + head.height + text.height + gaps[0] - high
    marks = (
        *translate_marks(head.marks, leaf.margin, leaf.margin),
        *translate_marks(text.marks, leaf.margin + head.height, leaf.margin),
        *translate_marks(address.marks, high, leaf.margin),
        *translate_marks(foot.marks, low, leaf.margin),
    )
    return FlyerSide(marks, max(excess, 0.0), tuple(case.diagnostics))


def _set_headline(leaf: Flyer, height: Pt) -> ParagraphStack:
    """Return the title across the leaf, or across less of it where its lines, divided otherwise, come out larger."""
    look, meta = leaf.layout_input.design, leaf.layout_input.document.meta
    widths = [leaf.width * share for share in _HEADLINE_WIDTHS]
    made = [
        (
            look.set_headline(leaf.require_context(), meta.title, Size(width, height), meta.lang),
            width,
        )
        for width in widths
    ]
    # A line that does not reach the other side must be worth it.
    return max(made, key=lambda one: smallest_font_size(one[0]) * one[1])[0]


def _head_rule(leaf: Flyer) -> ParagraphStack:
    """Return the rule at the head of a side, as heavy as the theme's own, with the white below it."""
    weight = min(
        max(bar.weight for bar in leaf.require_context().theme.borders.values()), _MAX_HEAD_RULE
    )
    rule = PageItem(Point(0.0, 0.0), Rule(leaf.width, weight, leaf.require_context().theme.ink))
    return ParagraphStack((rule,), weight + leaf.require_context().theme.page.grid_step * 0.45, 1)


def _answer_style(case: TypesettingContext) -> BlockStyle:
    """Return the style of the answer."""
    own = case.theme.block_styles["heading-2"]
    size = case.theme.block_styles["body"].text.size * _ANSWER_SCALE
    return replace(
        own, text=replace(own.text, size=size, leading=size * 1.18), align="left", balanced=True
    )


def _set_text(leaf: Flyer, blocks: Blocks) -> ParagraphStack:
    """Return the text of a side."""
    case = leaf.require_context()
    lines = int(leaf.size.height * _MAX_PICTURE_SHARE / case.theme.page.grid_step)
    return set_column(case, blocks, leaf.width, leaf.layout_input.document.meta.lang, lines)


def _sans_style(case: TypesettingContext, size: tuple[Pt, Pt], role: str = "aside") -> BlockStyle:
    """Return the theme's sans, or its bold (`aside-title`), at a size and leading."""
    own = case.theme.block_styles[role]
    text = replace(own.text, size=size[0], leading=size[1])
    return replace(own, text=text, align="left", first_indent=0.0, hyphenate=False, balanced=True)


def _set_mentions(leaf: Flyer) -> ParagraphStack:
    """Return what the flyer is not, and that it is a working version where it is one, under a fine rule."""
    case, meta = leaf.require_context(), leaf.layout_input.document.meta
    pieces = [
        StackedParagraph(text_to_inlines(line), _sans_style(case, _MENTION_TEXT))
        for line in meta.mentions
    ]
    return _stack_under_rule(
        leaf,
        ParagraphStack((), 0.0, 0),
        stack_paragraphs(case, [*pieces, *_draft_paragraphs(leaf)], leaf.width, meta.lang),
    )


def _set_foot(leaf: Flyer) -> ParagraphStack:
    """Return the sources, and each line that law or custom asks for."""
    case, meta, these = (
        leaf.require_context(),
        leaf.layout_input.document.meta,
        leaf.layout_input.document.notes,
    )
    # Sources keep the size that they have in a book, whatever the text is set in: they are for the hand.
    theme = leaf.layout_input.design.theme
    note = replace(theme.block_styles["note"], align="left", hyphenate=False)
    own = replace(case, theme=replace(theme, block_styles={**theme.block_styles, "note": note}))
    sources = (
        set_notes_column(own, these, leaf.width, meta.lang) if these else ParagraphStack((), 0.0, 0)
    )
    facts = facts_date_sentence(meta)
    imprint = "\u00a0· ".join(
        part for part in (meta.imprint or meta.collective, LITTER_NOTICE) if part
    )
    small = _sans_style(case, _SMALL_TEXT)
    pieces = (
        [StackedParagraph(text_to_inlines(facts), _sans_style(case, _SMALL_TEXT, "aside-title"))]
        if facts
        else []
    )
    pieces += [StackedParagraph(text_to_inlines(imprint), small), *_draft_paragraphs(leaf)]
    return _stack_under_rule(leaf, sources, stack_paragraphs(case, pieces, leaf.width, meta.lang))


def _draft_paragraphs(leaf: Flyer) -> list[StackedParagraph]:
    """Return the line that both sides of a working version carry."""
    said = leaf.layout_input.document.meta.draft
    return (
        [
            StackedParagraph(
                text_to_inlines(said),
                _sans_style(leaf.require_context(), _SMALL_TEXT, "aside-title"),
                3.0,
            )
        ]
        if said
        else []
    )


def _stack_under_rule(leaf: Flyer, above: ParagraphStack, below: ParagraphStack) -> ParagraphStack:
    """Return two stacks under a fine rule; nothing where both are empty."""
    if not above.marks and not below.marks:
        return ParagraphStack((), 0.0, 0)
    rule = PageItem(Point(0.0, 0.0), Rule(leaf.width, _FINE_RULE))
    first = _SPACE_BELOW_RULE
    second = first + above.height + (_SPACE_BELOW_NOTES if above.marks else 0.0)
    marks = (rule, *translate_marks(above.marks, first), *translate_marks(below.marks, second))
    return ParagraphStack(marks, second + below.height, above.line_count + below.line_count)


def _set_address(leaf: Flyer) -> ParagraphStack:
    """Return the written address, and at its right the square that leads there; nothing where there is none."""
    case, target = leaf.require_context(), leaf.layout_input.document.meta.qr
    if not target:
        return ParagraphStack((), 0.0, 0)
    made = make_qr_code(target, leaf.qr_module)
    quiet = QUIET_ZONE * leaf.qr_module
    inked = made.size.width - 2 * quiet
    # The quiet zone may lie over the margin: nothing is printed there.
    width = leaf.width - inked - quiet - mm(3)
    size = case.theme.block_styles["body"].text.size
    label = stack_paragraphs(
        case,
        [
            StackedParagraph(
                text_to_inlines("Sur internet\u00a0:"), _sans_style(case, (size, size * 1.3))
            )
        ],
        width,
        "fr",
    )
    letters = stack_paragraphs(
        case,
        [
            StackedParagraph(
                text_to_inlines(shorten_url(target)),
                _sans_style(case, (size, size * 1.3), "aside-title"),
            )
        ],
        width,
        "zxx",
    )
    height = label.height + letters.height
    row = max(height, made.size.height)
    top = (row - height) / 2
    marks = (
        PageItem(Point(leaf.width + quiet - made.size.width, (row - made.size.height) / 2), made),
        *translate_marks(label.marks, top),
        *translate_marks(letters.marks, top + label.height),
        PageItem(Point(0.0, top + label.height), LinkArea(target, Size(width, letters.height))),
    )
    return ParagraphStack(marks, row, label.line_count + letters.line_count)
