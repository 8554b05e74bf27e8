"""PanelText -> TypesetPanel -> marks: a heading as large as the panel lets it be, its text, its pictures.

The text has one size in all panels, so what a panel needs is measured first; pictures then share what is left.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Anchor, GlyphRun, PageItem, give_node
from pamphlets.core.style import FontSpec
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Figure, Heading, to_plain_text
from pamphlets.layout.look import SetHeadline
from pamphlets.layout.paragraph.context import TypesettingContext, make_picture_mark
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn
from pamphlets.layout.single_sheet.frame import set_column
from pamphlets.layout.single_sheet.headline_grounds import in_letter_ink
from pamphlets.layout.zine.panel_text import PanelText

PANEL_GAP: Final = mm(4.5)
_BEFORE_PRONOUN: Final = re.compile(
    r"-(?=(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|l[ae]s?|moi|toi|lui|leur|y|en|ce)\b)",
    re.IGNORECASE,
)
_BREAKING_SPACES: Final = re.compile(r"[ \t\n]+")  # those that do not break stay
# The height that a picture is left if the text can be set beside it, and the least of all.
_GENEROUS_PICTURE_HEIGHT: Final = mm(23)
_MIN_PICTURE_HEIGHT: Final = mm(15)
_MAX_OVERHANG: Final = mm(
    0.9
)  # that letters may stand out to the left, as hung punctuation does
_ANY_FONT: Final = FontSpec("")  # a shaped word has its own font


class TypesetPanel(NamedTuple):
    """A panel whose text is set."""

    panel: PanelText
    heading_stack: ParagraphStack
    pieces: tuple[ParagraphStack | Figure, ...]  # columns and pictures in their order
    fold_picture: (
        Figure | None
    )  # at its foot over the fold: its own, or that of its left neighbour

    @property
    def pictures(self) -> list[Figure]:
        """Return the pictures that stand in the panel alone."""
        return [piece for piece in self.pieces if isinstance(piece, Figure)]

    @property
    def fixed_height(self) -> Pt:
        """Return the height of all that the panel holds besides pictures."""
        height = self.heading_stack.height
        for piece in self.pieces:
            height += PANEL_GAP
            if isinstance(piece, ParagraphStack):
                height += piece.height
        return height

    def height_with_pictures(
        self, context: TypesettingContext, width: Pt, *, generous: bool
    ) -> Pt:
        """Return the height that the panel cannot do without, its own pictures counted."""
        pictures = min_picture_height(context, self.pictures, width, generous=generous)
        return self.fixed_height + pictures


def set_panel_heading(
    set_headline: SetHeadline, column: SheetColumn, heading: Heading, height: Pt
) -> ParagraphStack:
    """Return a heading in the theme's manner, no higher than `height`, with the anchor that links to it lead to."""
    title = heading_words(heading)
    stack = set_headline_within(set_headline, column, title, height)
    anchor = Anchor(heading.anchor, heading.level, title)
    marks = [PageItem(Point(0.0, 0.0), anchor, heading.node)]
    typed = to_plain_text(heading.children)
    for mark in give_node(stack.marks, typed, heading.node, heading.span):
        marks.append(replace(mark, lang=mark.lang or column.lang))
    return stack._replace(marks=tuple(marks))


def heading_words(heading: Heading) -> str:
    """Return the words of a heading on one line; spaces that do not break stay, « portez-le » is not parted."""
    words = _BREAKING_SPACES.sub(" ", to_plain_text(heading.children)).strip(" ")
    return _BEFORE_PRONOUN.sub("\u2011", words)


def set_headline_within(
    set_headline: SetHeadline, column: SheetColumn, text: str, height: Pt
) -> ParagraphStack:
    """Return words in the theme's manner, no letter of which leans out of its column by more than the white allows."""
    context, width, lang = in_letter_ink(column.context), column.width, column.lang
    stack = set_headline(context, text, Size(width, height), lang)
    left = 0.0
    for mark in stack.marks:
        ink_x = mark.at.x
        match mark.content:
            # The ink of a J may reach far under what stands before it.
            case GlyphRun(words=(ShapedWord() as first, *_), size=size):
                ink_x += context.font_book.measure_ink(first, _ANY_FONT).left * size
        left = min(left, ink_x)
    overhang = -left - _MAX_OVERHANG
    if overhang <= 0.0:
        return stack
    room = Size(width - overhang, height)
    stack = set_headline(context, text, room, lang)
    return stack._replace(marks=stack.placed_at(overhang, 0.0))


def set_panel_pieces(
    column: SheetColumn, panel: PanelText
) -> tuple[ParagraphStack | Figure, ...]:
    """Return the text of a panel set in the column's theme, with the pictures between."""
    theme = column.context.theme
    caption = theme.block_styles["caption"]
    caption = caption.at_size(caption.text.size, theme.page.grid_step)
    captions = column.in_theme(theme.with_style("body", caption))
    pieces: list[ParagraphStack | Figure] = []
    for is_figure, run in groupby(panel.blocks, lambda block: isinstance(block, Figure)):
        if not is_figure:
            pieces.append(set_column(column, tuple(run)))
            continue
        for figure in run:
            assert isinstance(figure, Figure)  # noqa: S101 - the run is of pictures
            pieces.append(figure)
            if figure.caption:
                pieces.append(set_column(captions, figure.caption))
    return tuple(pieces)


def min_picture_height(
    context: TypesettingContext, pictures: Sequence[Figure], width: Pt, *, generous: bool
) -> Pt:
    """Return the height that pictures are to be left at the least; a flat one has enough when it fills the width."""
    enough = _GENEROUS_PICTURE_HEIGHT if generous else _MIN_PICTURE_HEIGHT
    total = 0.0
    for picture in pictures:
        size = _picture_size(context, picture, width, enough * 100)
        total += min(enough, size.height)
    return total


def _picture_size(
    context: TypesettingContext, figure: Figure, width: Pt, height: Pt
) -> Size:
    """Return how large a picture may be in a room; its author may have given it a share of the width."""
    artwork = context.artworks[figure.image.path]
    share = figure.image.width or 1.0
    return artwork.size.scaled_into(width * share, height)


def place_panel(
    context: TypesettingContext, typeset: TypesetPanel, room: Rect, floor: Pt, *, sink: bool
) -> list[PageItem]:
    """Return the marks of a panel in its room, down to `floor`: what pictures do not need is shared among them.

    `sink`: where there is no picture the text stands on the floor, all white between heading and text.
    """
    marks = list(typeset.heading_stack.placed_at(room.x, room.y))
    free = max(floor - room.y - typeset.fixed_height, 0.0)
    picture_count = len(typeset.pictures)
    picture_height = free / max(picture_count, 1)
    y = room.y + typeset.heading_stack.height
    if sink and picture_count == 0:
        y += free
    for piece in typeset.pieces:
        y += PANEL_GAP
        if isinstance(piece, ParagraphStack):
            marks += piece.placed_at(room.x, y)
            y += piece.height
            continue
        picture_room = Rect(room.x, y, room.width, picture_height)
        size = _picture_size(context, piece, room.width, picture_height)
        at = picture_room.centre(size)
        artwork = context.artworks[piece.image.path]
        picture = make_picture_mark(piece.image, artwork, size, context.theme)
        marks.append(PageItem(at, picture, piece.node, "", piece.span))
        y += picture_height
    return marks
