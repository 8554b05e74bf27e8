"""A title for which there is no motif -> the title itself, cut by the knife as large as the page: black, or out of a black block."""

from collections.abc import Sequence
from typing import Final

from pamphlets.core.drawing import Drawing, VectorPath
from pamphlets.core.fonts.font_files import MissingGlyphError
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, PageItem, PageItems
from pamphlets.core.picture_settings import BLEED
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import Pt, mm
from pamphlets.design.covers.linocut.cover_texts import (
    EDGE,
    CoverText,
    foot_margin,
    place_cut_title,
    place_drawing,
)
from pamphlets.design.covers.linocut.titles import LINOCUT_FONT, set_title
from pamphlets.design.ornaments.cut_wall import cut_title_wall
from pamphlets.design.ornaments.linocut.block import open_block, surround_shapes
from pamphlets.design.ornaments.linocut.bounds import Bounds, MotifFrame
from pamphlets.design.ornaments.linocut.letters import cut_letters
from pamphlets.design.ornaments.linocut.scenes import box_path, draw_ridges
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.design.ornaments.linocut.surfaces import SurfaceInks
from pamphlets.document.metadata import Meta
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn

_UNIT: Final = 3.0  # points a unit of what lies behind the letters
_MIN_BLOCK_HEIGHT: Final = mm(24)
_GAP: Final = mm(6)  # between the letters and the text below
_INITIAL_SHARE: Final = 0.74  # of the smaller side of a box
_STRIP: Final = 3.5  # points around a letter that the gouge did not mark
_LONG_TITLE_SHARE: Final = 0.62  # of the page, for a title that is set in lines


def draw_letters_cover(
    column: SheetColumn, meta: Meta, text: CoverText, hand: LinocutHand
) -> tuple[PageItems, Pt]:
    """Return the marks of a cover whose title is its picture, and the height that was left to the title."""
    page = column.context.theme.page.size
    text_height = text.height
    text_y = page.height - foot_margin(meta) - text_height
    room = Size(column.width, text_y - EDGE - _GAP * text.scale)
    marks, _, _ = text.place(text_y)
    ink = column.context.theme.ink
    is_reversed = ink == BLACK and hand.is_chosen(0.5)
    letter_ink = PAPER if is_reversed else BLACK
    wall = None
    if room.height > mm(30):
        wall = cut_title_wall(
            column, meta.title, LINOCUT_FONT, room.height, hand, letter_ink
        )
    if wall is None:
        title_marks, left = _set_long_title(column, meta.title, room, text.scale, hand)
        return (*title_marks, *marks), left
    block = Size(page.width + 2 * BLEED, text_y + BLEED - _GAP * text.scale / 2)
    block_ink = ink if is_reversed or ink != BLACK else None
    letters = wall.move(EDGE + BLEED, EDGE + BLEED).letters
    drawing = _draw_block(letters, hand, block, block_ink, letter_ink)
    ground = place_drawing(drawing, -BLEED, -BLEED)
    return (*wall.move(EDGE, EDGE).words, ground, *marks), room.height


def _set_long_title(
    column: SheetColumn, title: str, room: Size, scale: float, hand: LinocutHand
) -> tuple[PageItems, Pt]:
    """Return a title too long for a wall, in lines, over its initial out of a block; and the height left to the block."""
    page = column.context.theme.page.size
    stack = set_title(column, title, page.height * _LONG_TITLE_SHARE, scale)
    marks = place_cut_title(stack, Point(EDGE, EDGE), hand, page, BLACK)
    left = room.height - stack.height
    if left > _MIN_BLOCK_HEIGHT:
        size = Size(page.width + 2 * BLEED, left)
        drawing = draw_letters_emblem(column.context, title, size, hand)
        y = EDGE + stack.height + _GAP * scale / 2
        marks = (place_drawing(drawing, y, -BLEED), *marks)
    return marks, left


def _draw_block(
    letters: Sequence[VectorPath],
    hand: LinocutHand,
    size: Size,
    block_ink: Ink | None,
    letter_ink: Ink,
) -> Drawing:
    """Return letters out of a block in an ink, or, where there is none, over what the gouge left of the block."""
    paths: list[VectorPath] = []
    frame = MotifFrame(0j, complex(_UNIT))
    surface, cut_surface = open_block(
        hand, frame, paths, SurfaceInks(block_ink or BLACK, PAPER)
    )
    box = Bounds(left=0.0, top=0.0, right=size.width / _UNIT, bottom=size.height / _UNIT)
    ground = PAPER
    if block_ink is None:
        draw_ridges(surface, box)
    else:
        ground = block_ink
        surface.fill_shape(box_path(box))
        draw_ridges(cut_surface, box)
    strips = surround_shapes(letters, letter_ink, _STRIP, ground)
    return Drawing(size, (*paths, *strips, *letters))


def draw_letters_emblem(
    context: TypesettingContext, title: str, size: Size, hand: LinocutHand
) -> Drawing:
    """Return the first letter or figure of a title, cut white out of a block that fills a box.

    The block is bare where the font lacks that letter: the title itself tells so.
    """
    first = next((char for char in title if char.isalnum()), title[:1] or "x")
    letters: list[VectorPath] = []
    try:
        words = context.font_book.shape(first.upper(), LINOCUT_FONT)
    except MissingGlyphError:
        words = ()
    for word in words[:1]:
        bounds = context.font_book.measure_ink(word, LINOCUT_FONT)
        width, height = bounds.right - bounds.left, bounds.top - bounds.bottom
        side = min(size.width, size.height) * _INITIAL_SHARE
        letter_size = side / max(width, height, 0.1)
        x = (size.width - width * letter_size) / 2 - bounds.left * letter_size
        y = (size.height + height * letter_size) / 2 + bounds.bottom * letter_size
        run = PageItem(Point(x, y), GlyphRun((word,), letter_size))
        letters = cut_letters([run], hand, PAPER)
    return _draw_block(letters, hand, size, context.theme.ink, PAPER)
