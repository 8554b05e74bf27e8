"""A title for which there is no motif -> the title itself, cut by the knife as large as the page: black, or out of a black block."""

from collections.abc import Sequence
from dataclasses import replace
from operator import mul
from typing import Final, NamedTuple

from pamphlets.core.drawing import Drawing, VectorPath, translate_paths
from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, PageItem, PageItems
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import Pt, mm
from pamphlets.design.covers.trait_text import (
    BLEED,
    EDGE,
    CoverText,
    foot_margin,
    place_cut_title,
    place_drawing,
)
from pamphlets.design.covers.trait_titles import LINOCUT_FONT, set_title
from pamphlets.design.ornaments.linocut.block import open_block, surround_shapes
from pamphlets.design.ornaments.linocut.bounds import Bounds
from pamphlets.design.ornaments.linocut.letters import cut_letters
from pamphlets.design.ornaments.linocut.motif_frame import MotifFrame
from pamphlets.design.ornaments.linocut.scenes import box_path, draw_ridges
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.design.ornaments.linocut.surfaces import SurfaceInks
from pamphlets.design.ornaments.word_wall import set_word_wall
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph_breaks import SMALL_WORDS
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn

_MIN_WALL_SIZE: Final = 24.0  # points: smaller letters of a wall are better set in lines
_MAX_STRETCH: Final = 1.9  # of letters, higher than they are drawn
_UNIT: Final = 3.0  # points a unit of what lies behind the letters
_MAX_LINE_RATIO: Final = 2.2  # of the highest line to the lowest
_SMALL_LINE_RATIO: Final = 0.9  # of a line that holds an article alone
_GAP: Final = mm(6)  # between the letters and the text below
_INITIAL_SHARE: Final = 0.74  # of the smaller side of a box
_STRIP: Final = 3.5  # points around a letter that the gouge did not mark
_LONG_TITLE_SHARE: Final = 0.62  # of the page, for a title that is set in lines


class _CutLine(NamedTuple):
    """A line of a wall."""

    marks: PageItems
    baseline: Pt
    """below the head of the wall"""
    stretch: float
    """how many times higher its letters are than they are drawn"""


def draw_letters_cover(
    column: SheetColumn, meta: Meta, text: CoverText, hand: LinocutHand
) -> tuple[PageItems, Pt]:
    """Return the marks of a cover whose title is its picture, and the height that was left to the title."""
    page = column.context.theme.page.size
    text_height = text.height
    text_y = page.height - foot_margin(meta) - text_height
    room = Size(column.width, text_y - EDGE - _GAP * text.scale)
    marks, _, _ = text.place(text_y)
    wall = None
    if room.height > mm(30):
        wall = _set_wall(column, meta.title, room)
    if wall is None:
        title = set_title(column, meta.title, page.height * _LONG_TITLE_SHARE, text.scale)
        left = room.height - title.height
        at = Point(EDGE, EDGE)
        return (*place_cut_title(title, at, hand, page, BLACK), *marks), left
    ink = column.context.theme.ink
    is_reversed = ink == BLACK and hand.is_chosen(0.5)
    letter_ink = PAPER if is_reversed else BLACK
    words, letters = _cut_lines(_stretch_lines(wall, room.height), hand, letter_ink)
    letters = [*translate_paths(letters, EDGE + BLEED, EDGE + BLEED)]
    block = Size(page.width + 2 * BLEED, text_y + BLEED - _GAP * text.scale / 2)
    block_ink = ink if is_reversed or ink != BLACK else None
    drawing = _draw_block(letters, hand, block, block_ink, letter_ink)
    ground = place_drawing(drawing, -BLEED, -BLEED)
    return (*translate_marks(words, EDGE, EDGE), ground, *marks), room.height


def _set_wall(column: SheetColumn, title: str, room: Size) -> ParagraphStack | None:
    """Return a title in lines as wide as the room, None where that makes its letters small or breaks its words."""
    trial = replace(column.context, diagnostics=[], is_trial=True)
    wall = set_word_wall(column._replace(context=trial), title, LINOCUT_FONT, room.height)
    sizes = [mark.content.size for mark in wall.marks if isinstance(mark.content, GlyphRun)]
    if trial.diagnostics or min(sizes, default=0.0) < _MIN_WALL_SIZE:
        return None
    return wall


def _stretch_lines(wall: ParagraphStack, height: Pt) -> list[_CutLine]:
    """Return the lines of a wall so high that together they fill a height, one of small words lower than the others."""
    marks_by_y: dict[Pt, list[PageItem]] = {}
    for mark in wall.marks:
        marks_by_y.setdefault(mark.at.y, []).append(mark)
    heights: list[Pt] = []
    previous = 0.0
    for y in marks_by_y:
        heights.append(y - previous)
        previous = y
    weights = _weigh_lines(list(marks_by_y.values()), heights)
    weighted = sum(map(mul, heights, weights)) + (wall.height - previous)
    stretch = min(_MAX_STRETCH, height / weighted)
    lines: list[_CutLine] = []
    baseline = max(0.0, height - weighted * stretch) / 2
    for marks, line_height, weight in zip(
        marks_by_y.values(), heights, weights, strict=True
    ):
        baseline += line_height * weight * stretch
        lines.append(_CutLine(tuple(marks), baseline, weight * stretch))
    return lines


def _weigh_lines(lines: list[list[PageItem]], heights: Sequence[Pt]) -> list[float]:
    """Return by how much lines are made lower beside the others: articles by much, what is far higher than the lowest by less."""
    weights: list[float] = []
    lowest = min(heights)
    for marks, line_height in zip(lines, heights, strict=True):
        is_small = "".join(map(_text_of, marks)).casefold() in SMALL_WORDS
        most = lowest * (_SMALL_LINE_RATIO if is_small else _MAX_LINE_RATIO)
        weights.append(min(1.0, most / line_height))
    return weights


def _text_of(mark: PageItem) -> str:
    """Return the letters of a mark."""
    if not isinstance(mark.content, GlyphRun):
        return ""
    return "".join(
        [word.text for word in mark.content.words if isinstance(word, ShapedWord)]
    )


def _cut_lines(
    lines: Sequence[_CutLine], hand: LinocutHand, ink: Ink
) -> tuple[PageItems, list[VectorPath]]:
    """Return the words of lines as text in paper where their letters stand, and the letters cut in an ink."""
    words: list[PageItem] = []
    letters: list[VectorPath] = []
    for line in lines:
        for mark in line.marks:
            if isinstance(mark.content, GlyphRun):
                content = replace(mark.content, ink=PAPER)
                on_baseline = replace(mark, at=Point(mark.at.x, 0.0))
                place = Point(mark.at.x, line.baseline)
                words.append(replace(mark, at=place, content=content))
                cut = cut_letters([on_baseline], hand, ink, line.stretch)
                letters += translate_paths(cut, 0.0, line.baseline)
    return tuple(words), letters


def _draw_block(
    letters: list[VectorPath],
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
    """Return the first letter or figure of a title, cut white out of a block that fills a box."""
    first = next((char for char in title if char.isalnum()), title[:1] or "x")
    words = context.font_book.shape(first.upper(), LINOCUT_FONT)
    bounds = context.font_book.measure_ink(words[0], LINOCUT_FONT)
    width, height = bounds.right - bounds.left, bounds.top - bounds.bottom
    side = min(size.width, size.height) * _INITIAL_SHARE
    letter_size = side / max(width, height, 0.1)
    x = (size.width - width * letter_size) / 2 - bounds.left * letter_size
    y = (size.height + height * letter_size) / 2 + bounds.bottom * letter_size
    run = PageItem(Point(x, y), GlyphRun(words, letter_size))
    letters = cut_letters([run], hand, PAPER)
    return _draw_block(letters, hand, size, context.theme.ink, PAPER)
