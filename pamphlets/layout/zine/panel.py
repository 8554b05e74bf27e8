"""A panel of a zine -> marks: its heading as large as its share of the panel lets it be, its text, its pictures.

The text has one size in all panels, so what a panel needs is asked first; pictures then take the room that is left.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby
from math import inf
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Anchor, GlyphRun, PageItem
from pamphlets.core.style import FontSpec, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Figure, Heading, to_plain_text
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.look import SetHeadline
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.inline_pictures import make_picture_mark
from pamphlets.layout.paragraph_stack import ParagraphStack
from pamphlets.layout.single_sheet.frame import set_column
from pamphlets.layout.zine.panel_text import PanelText

PANEL_GAP: Final = mm(4.5)
_BREAKING_SPACES: Final = re.compile(r"[ \t\n]+")  # those that do not break stay
_MAX_HEADING_SHARE: Final = 0.52  # where nothing but text shares the panel with it
_GENEROUS_PICTURE_HEIGHT: Final = mm(
    23
)  # of height, that a picture is left if the text can be set beside it
_MAX_OVERHANG: Final = mm(0.9)  # that letters may stand out to the left, as hung punctuation does
_ANY_FONT: Final = FontSpec("")  # a shaped word has its own font
_MIN_PICTURE_HEIGHT: Final = mm(15)  # the least

PanelPiece = ParagraphStack | Figure


class TypesetPanel(NamedTuple):
    """A panel whose text is set: its heading, then columns and pictures in their order."""

    panel: PanelText
    heading_stack: ParagraphStack
    pieces: tuple[PanelPiece, ...]

    @property
    def pictures(self) -> tuple[Figure, ...]:
        """Return the pictures that stand in the panel alone."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Figure))


def without_overfull_lines(
    case: TypesettingContext, height: Callable[[Theme], Pt]
) -> Callable[[Theme], ParagraphStack]:
    """Return what tries a theme for `layout.frame.largest`: where a line is too wide, no room is high enough.

    The case's slip stays as it was: a try says nothing to the author.
    """

    def tried(theme: Theme) -> ParagraphStack:
        doubts = len(case.diagnostics)
        tall = height(theme)
        overfull = any(doubt.code == "overfull-line" for doubt in case.diagnostics[doubts:])
        del case.diagnostics[doubts:]
        return ParagraphStack((), inf if overfull else tall, 0)

    return tried


def set_panel_heading(
    headline: SetHeadline, case: TypesettingContext, heading: Heading, room: Size, lang: str
) -> ParagraphStack:
    """Return a heading in the theme's manner, with the place that links to it lead to."""
    title = _BREAKING_SPACES.sub(" ", to_plain_text(heading.children)).strip(" ")
    made = set_headline_within(headline, case, title, room, lang)
    anchor = PageItem(Point(0.0, 0.0), Anchor(heading.anchor, heading.level, title), heading.node)
    marks = (
        replace(mark, node=heading.node, lang=mark.lang or lang, span=heading.span)
        for mark in made.marks
    )
    return made._replace(marks=(anchor, *marks))


def set_headline_within(
    headline: SetHeadline, case: TypesettingContext, text: str, room: Size, lang: str
) -> ParagraphStack:
    """Return words in the theme's manner, no letter of which leans out of its room by more than the white allows."""
    made = headline(case, text, room, lang)
    out = -min((_ink_left(case, mark) for mark in made.marks), default=0.0) - _MAX_OVERHANG
    if out <= 0.0:
        return made
    made = headline(case, text, Size(room.width - out, room.height), lang)
    return made._replace(marks=translate_marks(made.marks, 0.0, out))


def _ink_left(case: TypesettingContext, mark: PageItem) -> Pt:
    """Return where the ink of a run of letters begins: a J may reach far under what stands before it."""
    match mark.content:
        case GlyphRun(words=(ShapedWord() as first, *_), size=size):
            return mark.at.x + case.font_book.measure_ink(first, _ANY_FONT)[0] * size
        case _:
            return mark.at.x


def set_panel(
    case: TypesettingContext, panel: PanelText, head: ParagraphStack, width: Pt, lang: str
) -> TypesetPanel:
    """Return a panel with its text set in the case's theme, in a column of `width` points."""
    pieces: list[PanelPiece] = []
    for pictured, run in groupby(panel.blocks, lambda block: isinstance(block, Figure)):
        blocks = tuple(run)
        if not pictured:
            pieces.append(set_column(case, blocks, width, lang))
            continue
        for figure in blocks:
            assert isinstance(figure, Figure)  # noqa: S101 - the run is of pictures
            pieces += [
                figure,
                *(
                    [set_column(_caption_context(case), figure.caption, width, lang)]
                    if figure.caption
                    else []
                ),
            ]
    return TypesetPanel(panel, head, tuple(pieces))


def _caption_context(case: TypesettingContext) -> TypesettingContext:
    """Return a case that sets text as captions are set."""
    theme = case.theme
    body = replace(
        theme.block_styles["caption"],
        text=replace(theme.block_styles["caption"].text, leading=theme.page.grid_step),
    )
    return replace(case, theme=replace(theme, block_styles={**theme.block_styles, "body": body}))


def fixed_height(made: TypesetPanel) -> Pt:
    """Return the height of all that a panel holds besides pictures."""
    stacks = [
        piece.height + PANEL_GAP for piece in made.pieces if isinstance(piece, ParagraphStack)
    ]
    return made.heading_stack.height + sum(stacks) + PANEL_GAP * len(made.pictures)


def min_picture_height(
    case: TypesettingContext, pictures: Sequence[Figure], width: Pt, *, generous: bool
) -> Pt:
    """Return the height that pictures are to be left at the least; a flat one has enough when it fills the width."""
    each = _GENEROUS_PICTURE_HEIGHT if generous else _MIN_PICTURE_HEIGHT
    return sum(
        min(each, _picture_size(case, figure, width, each * 100).height) for figure in pictures
    )


def _picture_size(case: TypesettingContext, figure: Figure, width: Pt, height: Pt) -> Size:
    """Return how large a picture may be in a room; its author may have given it a share of the width."""
    art = case.artworks[figure.image.path].size
    scale = min(width * (figure.image.width or 1.0) / art.width, height / art.height)
    return Size(art.width * scale, art.height * scale)


def enlarge_heading(
    headline: SetHeadline, case: TypesettingContext, made: TypesetPanel, room: Size, lang: str
) -> TypesetPanel:
    """Return a panel without pictures, its heading as large as its text lets it be."""
    height = min(
        room.height - fixed_height(made) + made.heading_stack.height,
        room.height * _MAX_HEADING_SHARE,
    )
    return made._replace(
        heading_stack=set_panel_heading(
            headline, case, made.panel.heading, Size(room.width, height), lang
        )
    )


def place_panel(
    case: TypesettingContext, made: TypesetPanel, room: Rect, *, floor: Pt, sink: bool
) -> tuple[PageItem, ...]:
    """Return the marks of a panel in its room, down to `floor`: what pictures do not need is shared among them.

    `sink`: where there is no picture the text stands on the floor, all white between heading and text.
    """
    marks = list(translate_marks(made.heading_stack.marks, room.y, room.x))
    free = max(floor - room.y - fixed_height(made), 0.0)
    share = free / len(made.pictures) if made.pictures else 0.0
    y = room.y + made.heading_stack.height + (free if sink and not made.pictures else 0.0)
    for piece in made.pieces:
        y += PANEL_GAP
        if isinstance(piece, ParagraphStack):
            marks += translate_marks(piece.marks, y, room.x)
            y += piece.height
            continue
        size = _picture_size(case, piece, room.width, share)
        at = Point(room.x + (room.width - size.width) / 2, y + (share - size.height) / 2)
        what = make_picture_mark(piece.image, case.artworks[piece.image.path], size)
        marks.append(PageItem(at, what, piece.node, "", piece.span))
        y += share
    return tuple(marks)
