"""What a cover of Trait says -> stacks of text in one block, and letters drawn as the knife cuts them.

Letters that are cut are drawn; the words stand under them in the ink of the paper, to be found and copied.
"""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, PageItem, PageItems, ScaledDrawing, place_rule
from pamphlets.core.style import PAPER, BlockStyle, FontSpec, Ink, TextStyle
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.design.ornaments.linocut.letters import cut_letters
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import author_line
from pamphlets.layout.brochure.draft_mark import set_cover_draft_mark, shorten_draft_mark
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    plain_paragraphs,
)
from pamphlets.transforms.draft_words import draft_mark

A5_HEIGHT: Final = PAGE_SIZES["A5"][1]
EDGE: Final = mm(10)  # nothing stands nearer to the paper's edge unless it bleeds
DRAFT_FOOT: Final = mm(17)  # below it there may be a line that says it is a draft
_SANS: Final = FontSpec("Source Sans 3")
_BOLD: Final = FontSpec("Source Sans 3", 700)
_PLAIN: Final = BlockStyle(TextStyle(_SANS, 10, 13), "left", hyphenate=False, balanced=True)
_DRAFT_PADDING: Final = 5.0  # points of paper around the line that says it is a draft


class CoverText(NamedTuple):
    """What stands on a cover, each as a stack; empty where there is nothing to say."""

    head: ParagraphStack = EMPTY_STACK
    title: ParagraphStack = EMPTY_STACK
    subtitle: ParagraphStack = EMPTY_STACK
    foot: ParagraphStack = EMPTY_STACK
    scale: float = 1.0
    """of an A5 page"""

    def place(self, y: Pt) -> tuple[PageItems, Pt, Pt]:
        """Return the marks of the block from `y` down, the y of the title, and the y below the block."""
        marks: PageItems = ()
        title_y = y
        gaps = (mm(5), mm(3), mm(3.5), 0.0)
        for stack, gap in zip(self[:4], gaps, strict=True):
            if stack is self.title:
                title_y = y
            else:
                marks += stack.placed_at(EDGE, y)
            if stack.height:
                y += stack.height + gap * self.scale
        return marks, title_y, y

    @property
    def height(self) -> Pt:
        """Return the height of the block."""
        return self.place(0.0)[2]


def set_cover_text(column: SheetColumn, meta: Meta) -> CoverText:
    """Return the texts of a cover but for its title."""
    scale = column.context.theme.page.size.height / A5_HEIGHT
    head = column.stack([meta.series or meta.date], _PLAIN.at_size(10, 13, _BOLD))
    style = _PLAIN.at_size(max(11.0, 14.5 * scale), max(13.5, 18 * scale), _BOLD)
    subtitle = column.stack([meta.subtitle], replace(style, keep_small_words=True))
    lines = plain_paragraphs([author_line(meta)], _PLAIN.at_size(12, 15, _BOLD))
    lines += plain_paragraphs(meta.mentions[:1], _PLAIN, 2.0)
    lines += plain_paragraphs(meta.mentions[1:], _PLAIN)
    return CoverText(head, EMPTY_STACK, subtitle, column.stack_paragraphs(lines), scale)


def place_cut_title(
    stack: ParagraphStack, at: Point, hand: LinocutHand, page: Size, ink: Ink
) -> PageItems:
    """Return a title at a place, its letters cut in an ink; the same words as text in paper under them."""
    words: list[PageItem] = []
    for mark in stack.placed_at(at.x, at.y):
        if isinstance(mark.content, GlyphRun):
            words.append(replace(mark, content=replace(mark.content, ink=PAPER)))
    paths = cut_letters(words, hand, ink)
    return (*words, place_drawing(Drawing(page, tuple(paths)), 0.0))


def place_drawing(drawing: Drawing, y: Pt, x: Pt = 0.0) -> PageItem:
    """Return a drawing at its own size at a place."""
    return PageItem(Point(x, y), ScaledDrawing(drawing, drawing.size))


def place_draft_mark(context: TypesettingContext, meta: Meta) -> PageItems:
    """Return the line that says that a text is a draft, on a strip of paper; nothing where it is none."""
    words = draft_mark(meta)
    marks = set_cover_draft_mark(context, meta, EDGE, "left")
    if not words or not marks:
        return marks
    size = context.theme.page.size
    _, width = shorten_draft_mark(context, words, size.width - 2 * EDGE, meta.lang)
    leading = context.theme.text_styles["draft"].leading
    x, y = EDGE - _DRAFT_PADDING, marks[0].at.y - leading
    strip = place_rule(x, y, width + 2 * _DRAFT_PADDING, leading + _DRAFT_PADDING, PAPER)
    return (strip, *marks)


def foot_margin(meta: Meta) -> Pt:
    """Return what is left white at the foot of a page whose text stands there."""
    return DRAFT_FOOT if draft_mark(meta) else EDGE
