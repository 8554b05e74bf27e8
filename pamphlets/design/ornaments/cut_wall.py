"""A title and a room -> its words as large as the room, cut by the knife: a wall of lines, each as wide as the others.

Letters are made higher until the wall fills its room; a title of one line that would leave most of it empty runs up the
page. The letters are drawings; the same words stand under them in the ink of the paper, to be found and copied.
"""

from collections.abc import Sequence
from dataclasses import replace
from operator import mul
from typing import Final, NamedTuple

from pamphlets.core.drawing import VectorPath, transform_path, translate_paths
from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.fonts.font_files import MissingGlyphError
from pamphlets.core.geometry import Point
from pamphlets.core.page import GlyphRun, PageItem, PageItems, make_element
from pamphlets.core.style import PAPER, FontSpec, Ink
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut.letters import cut_letters
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.design.ornaments.title_lines import glue_small_words
from pamphlets.design.ornaments.word_wall import set_word_wall
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph.paragraph_breaks import SMALL_WORDS
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn

_MIN_WALL_SIZE: Final = 24.0  # points: smaller letters of a wall are better set in lines
_MAX_STRETCH: Final = 2.4  # of letters, higher than they are drawn
_MAX_TURNED_STRETCH: Final = 3.2  # of letters in one line that runs up the page
_MAX_LINE_RATIO: Final = 2.2  # of the highest line to the lowest
_SMALL_LINE_RATIO: Final = 0.66  # of a line that holds an article alone
# Of a room's height: in a lower wall articles have lines of their own.
_FILLED_SHARE: Final = 0.8
_TURNED_SHARE: Final = 0.4  # of a room's height: a lower wall of one line is turned


class CutWall(NamedTuple):
    """A title's words and the letters cut of them, from the top left corner of their room."""

    words: PageItems
    letters: tuple[VectorPath, ...]

    def move(self, x: Pt, y: Pt) -> "CutWall":
        """Return the wall further right and down."""
        return CutWall(
            translate_marks(self.words, y, x), translate_paths(self.letters, x, y)
        )


class _CutLine(NamedTuple):
    """A line of a wall."""

    marks: PageItems
    baseline: Pt
    """below the head of the wall"""
    stretch: float
    """how many times higher its letters are than they are drawn"""


def cut_title_wall(
    column: SheetColumn, title: str, font: FontSpec, height: Pt, hand: LinocutHand, ink: Ink
) -> CutWall | None:
    """Return a title cut in an ink, as wide as a column and as high as it may be; None where its letters would be small.

    Nothing is reported where it is None, which it also is where the font lacks a letter.
    """
    wall = _cut_wall(column, title, font, height, hand, ink)
    if wall is None:
        return None
    return wall._replace(words=make_element(wall.words, title))


def _cut_wall(
    column: SheetColumn, title: str, font: FontSpec, height: Pt, hand: LinocutHand, ink: Ink
) -> CutWall | None:
    """Return a title cut in an ink, None where its letters would be small."""
    # An article by itself would be as wide as the page: flat letters that nobody reads with their noun.
    wall = _set_wall(column, glue_small_words(title), font, height)
    if wall is None or wall.height * _MAX_STRETCH < height * _FILLED_SHARE:
        wall = _set_wall(column, title, font, height)
    is_low = wall is None or wall.height * _MAX_STRETCH < height * _TURNED_SHARE
    if is_low and height > column.width:
        turned = _set_wall(column._replace(width=height), title, font, column.width)
        if turned is not None and turned.line_count == 1:
            lines = _stretch_lines(turned, column.width, _MAX_TURNED_STRETCH)
            return _turn_wall(_cut_lines(lines, hand, ink), height)
    if wall is None:
        return None
    return _cut_lines(_stretch_lines(wall, height), hand, ink)


def _turn_wall(wall: CutWall, height: Pt) -> CutWall:
    """Return a wall that reads upwards, its first line at the left of a room so high."""
    words: list[PageItem] = []
    for mark in wall.words:
        if isinstance(mark.content, GlyphRun):
            place = Point(mark.at.y, height - mark.at.x)
            words.append(replace(mark, at=place, content=replace(mark.content, angle=90.0)))
    matrix = (0.0, -1.0, 1.0, 0.0, 0.0, height)
    letters = [transform_path(path, matrix) for path in wall.letters]
    return CutWall(tuple(words), tuple(letters))


def _set_wall(
    column: SheetColumn, title: str, font: FontSpec, height: Pt
) -> ParagraphStack | None:
    """Return a title in lines as wide as the room, None where that makes its letters small or breaks its words."""
    if not title.strip():
        return None
    trial = replace(column.context, diagnostics=[], is_trial=True)
    try:
        wall = set_word_wall(column._replace(context=trial), title, font, height)
    except MissingGlyphError:
        return None  # the title set in lines tells which letter is missing, and where
    sizes = [mark.content.size for mark in wall.marks if isinstance(mark.content, GlyphRun)]
    if trial.diagnostics or min(sizes, default=0.0) < _MIN_WALL_SIZE:
        return None
    return wall


def _stretch_lines(
    wall: ParagraphStack, height: Pt, max_stretch: float = _MAX_STRETCH
) -> list[_CutLine]:
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
    stretch = min(max_stretch, height / weighted)
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


def _cut_lines(lines: Sequence[_CutLine], hand: LinocutHand, ink: Ink) -> CutWall:
    """Return the words of lines as text in paper where their letters stand, and the letters cut in an ink."""
    words: list[PageItem] = []
    letters: list[VectorPath] = []
    for line in lines:
        for mark in line.marks:
            if isinstance(mark.content, GlyphRun):
                run = mark.content
                content = replace(
                    run,
                    ink=PAPER,
                    size=run.size * line.stretch,
                    horizontal_scale=run.horizontal_scale / line.stretch,
                )
                on_baseline = replace(mark, at=Point(mark.at.x, 0.0))
                place = Point(mark.at.x, line.baseline)
                words.append(replace(mark, at=place, content=content))
                cut = cut_letters([on_baseline], hand, ink, line.stretch)
                letters += translate_paths(cut, 0.0, line.baseline)
    return CutWall(tuple(words), tuple(letters))
