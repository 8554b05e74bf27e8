"""A panel of a zine -> marks: its heading as large as its share of the panel lets it be, its text, its pictures.

The text has one size in all panels, so what a panel needs is asked first; pictures then take the room that is left.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby
from math import inf
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import Word
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Anchor, Glyphs, Placed
from pamphlets.core.style import FontSpec, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Figure, Heading, plain
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.look import Headline
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.inline_pictures import picture
from pamphlets.layout.paragraph_stack import Stack
from pamphlets.layout.single_sheet.frame import frame
from pamphlets.layout.zine.panel_text import Panel

GAP: Final = mm(4.5)
_BLANKS: Final = re.compile(r"[ \t\n]+")  # those that do not break stay
_GROWN: Final = 0.52  # where nothing but text shares the panel with it
_GENEROUS: Final = mm(23)  # of height, that a picture is left if the text can be set beside it
_LEAN: Final = mm(0.9)  # that letters may stand out to the left, as hung punctuation does
_ANY: Final = FontSpec("")  # a shaped word has its own font
_MEAN: Final = mm(15)  # the least

Piece = Stack | Figure


class Set(NamedTuple):
    """A panel whose text is set: its heading, then columns and pictures in their order."""

    panel: Panel
    head: Stack
    pieces: tuple[Piece, ...]

    @property
    def pictures(self) -> tuple[Figure, ...]:
        """Return the pictures that stand in the panel alone."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Figure))


def unbroken(case: Case, height: Callable[[Theme], Pt]) -> Callable[[Theme], Stack]:
    """Return what tries a theme for `layout.frame.largest`: where a line is too wide, no room is high enough.

    The case's slip stays as it was: a try says nothing to the author.
    """

    def tried(theme: Theme) -> Stack:
        doubts = len(case.doubts)
        tall = height(theme)
        overfull = any(doubt.code == "overfull-line" for doubt in case.doubts[doubts:])
        del case.doubts[doubts:]
        return Stack((), inf if overfull else tall, 0)

    return tried


def head_of(headline: Headline, case: Case, heading: Heading, room: Size, lang: str) -> Stack:
    """Return a heading in the theme's manner, with the place that links to it lead to."""
    title = _BLANKS.sub(" ", plain(heading.children)).strip(" ")
    made = within(headline, case, title, room, lang)
    anchor = Placed(Point(0.0, 0.0), Anchor(heading.anchor, heading.level, title), heading.node)
    marks = (replace(mark, node=heading.node, lang=mark.lang or lang, span=heading.span) for mark in made.marks)
    return made._replace(marks=(anchor, *marks))


def within(headline: Headline, case: Case, text: str, room: Size, lang: str) -> Stack:
    """Return words in the theme's manner, no letter of which leans out of its room by more than the white allows."""
    made = headline(case, text, room, lang)
    out = -min((_left(case, mark) for mark in made.marks), default=0.0) - _LEAN
    if out <= 0.0:
        return made
    made = headline(case, text, Size(room.width - out, room.height), lang)
    return made._replace(marks=lower(made.marks, 0.0, out))


def _left(case: Case, mark: Placed) -> Pt:
    """Return where the ink of a run of letters begins: a J may reach far under what stands before it."""
    match mark.what:
        case Glyphs(words=(Word() as first, *_), size=size):
            return mark.at.x + case.book.ink(first, _ANY)[0] * size
        case _:
            return mark.at.x


def set_panel(case: Case, panel: Panel, head: Stack, width: Pt, lang: str) -> Set:
    """Return a panel with its text set in the case's theme, in a column of `width` points."""
    pieces: list[Piece] = []
    for pictured, run in groupby(panel.blocks, lambda block: isinstance(block, Figure)):
        blocks = tuple(run)
        if not pictured:
            pieces.append(frame(case, blocks, width, lang))
            continue
        for figure in blocks:
            assert isinstance(figure, Figure)  # noqa: S101 - the run is of pictures
            pieces += [figure, *([frame(_captions(case), figure.caption, width, lang)] if figure.caption else [])]
    return Set(panel, head, tuple(pieces))


def _captions(case: Case) -> Case:
    """Return a case that sets text as captions are set."""
    theme = case.theme
    body = replace(theme.blocks["caption"], text=replace(theme.blocks["caption"].text, leading=theme.page.grid))
    return replace(case, theme=replace(theme, blocks={**theme.blocks, "body": body}))


def firm(made: Set) -> Pt:
    """Return the height of all that a panel holds besides pictures."""
    stacks = [piece.height + GAP for piece in made.pieces if isinstance(piece, Stack)]
    return made.head.height + sum(stacks) + GAP * len(made.pictures)


def wanted(case: Case, pictures: Sequence[Figure], width: Pt, *, generous: bool) -> Pt:
    """Return the height that pictures are to be left at the least; a flat one has enough when it fills the width."""
    each = _GENEROUS if generous else _MEAN
    return sum(min(each, _size(case, figure, width, each * 100).height) for figure in pictures)


def _size(case: Case, figure: Figure, width: Pt, height: Pt) -> Size:
    """Return how large a picture may be in a room; its author may have given it a share of the width."""
    art = case.art[figure.image.path].size
    scale = min(width * (figure.image.width or 1.0) / art.width, height / art.height)
    return Size(art.width * scale, art.height * scale)


def grown(headline: Headline, case: Case, made: Set, room: Size, lang: str) -> Set:
    """Return a panel without pictures, its heading as large as its text lets it be."""
    height = min(room.height - firm(made) + made.head.height, room.height * _GROWN)
    return made._replace(head=head_of(headline, case, made.panel.heading, Size(room.width, height), lang))


def place(case: Case, made: Set, room: Rect, *, floor: Pt, sink: bool) -> tuple[Placed, ...]:
    """Return the marks of a panel in its room, down to `floor`: what pictures do not need is shared among them.

    `sink`: where there is no picture the text stands on the floor, all white between heading and text.
    """
    marks = list(lower(made.head.marks, room.y, room.x))
    free = max(floor - room.y - firm(made), 0.0)
    share = free / len(made.pictures) if made.pictures else 0.0
    y = room.y + made.head.height + (free if sink and not made.pictures else 0.0)
    for piece in made.pieces:
        y += GAP
        if isinstance(piece, Stack):
            marks += lower(piece.marks, y, room.x)
            y += piece.height
            continue
        size = _size(case, piece, room.width, share)
        at = Point(room.x + (room.width - size.width) / 2, y + (share - size.height) / 2)
        what = picture(piece.image, case.art[piece.image.path], size)
        marks.append(Placed(at, what, piece.node, "", piece.span))
        y += share
    return tuple(marks)
