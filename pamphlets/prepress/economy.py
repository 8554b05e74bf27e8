"""Pages -> the same with less ink: large letters are outlines, and grounds of letters paper in a frame.

The outline lies outside the letter, so that letters stay as open as they are: a line twice as broad is drawn along its
edge, then the letter in paper over it. The text is there once, to be found and copied.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import cos, radians, sin
from typing import Final

from pamphlets.core.drawing import (
    Drawing,
    Fill,
    Outline,
    Stroke,
    VectorPath,
    polygon,
    transform_outline,
)
from pamphlets.core.fonts.font_book import Face, Space
from pamphlets.core.fonts.glyph_outlines import outline_words
from pamphlets.core.fonts.shaping import OpenFont
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.matrix import Matrix, concatenate
from pamphlets.core.page import GlyphRun, Page, PageItem, Rule, ScaledDrawing
from pamphlets.core.style import PAPER, Ink
from pamphlets.core.units import Pt
from pamphlets.prepress.grounds import (
    RULE,
    PageGrounds,
    PathPlace,
    find_grounds,
)

# Of letters that are outlined: smaller ones have no room within.
LEAST_SIZE: Final[Pt] = 36.0
_LEAST_LINE: Final[Pt] = 0.6
_LINE: Final = 0.012  # of the size: what a heavy title's line needs to be seen from as far
_FRAME: Final[Pt] = 1.0
_NOWHERE: Final[PathPlace] = (-1, -1)


class InkSaver:
    """Makes pages of less ink; a face is opened once."""

    def __init__(self) -> None:
        self._opened: dict[Face, OpenFont] = {}

    def save_ink(self, page: Page) -> Page:
        """Return a page whose large letters are outlined, and whose letters on grounds stand on paper."""
        grounds = find_grounds(page.items)
        emptied = {
            place: ink
            for place, ink in _list_ground_inks(page.items, grounds)
            if place not in grounds.drawn_upon
        }
        items: list[PageItem] = []
        for index, item in enumerate(page.items):
            match item.content:
                case GlyphRun() as run:
                    ground_ink = emptied.get(grounds.run_grounds.get(index, _NOWHERE))
                    if ground_ink is not None and run.ink == PAPER:
                        run = replace(run, ink=ground_ink, tint=1.0)
                    items += self._outline_run(replace(item, content=run), run, page.size)
                case Rule() as rule if (index, RULE) in emptied:
                    items.append(_frame_rule(item, rule))
                case ScaledDrawing() as shape:
                    places = [number for at, number in emptied if at == index]
                    items.append(_frame_paths(item, shape, places))
                case _:
                    items.append(item)
        return replace(page, items=tuple(items))

    def _outline_run(
        self, item: PageItem, run: GlyphRun, page_size: Size
    ) -> Iterator[PageItem]:
        """Yield the outlines of large letters, then the letters in paper; small ones, and those in paper, as they are."""
        if run.size < LEAST_SIZE or run.ink == PAPER:
            yield item
            return
        line = max(_LEAST_LINE, _LINE * run.size)
        stroke = Stroke(2 * line, run.ink, run.tint, join="round")
        paths: list[VectorPath] = []
        for outline in _list_outlines(item.at, run, self._opened):
            paths.append(VectorPath(outline, None, stroke))
        drawing = ScaledDrawing(Drawing(page_size, tuple(paths)), page_size)
        yield PageItem(Point(0.0, 0.0), drawing)
        yield replace(item, content=replace(run, ink=PAPER, tint=1.0))


def _list_ground_inks(
    items: Sequence[PageItem], grounds: PageGrounds
) -> Iterator[tuple[PathPlace, Ink]]:
    """Yield the areas with ink on which letters stand, and their inks."""
    for place in grounds.uses:
        index, number = place
        match items[index].content:
            case Rule(ink=ink):
                yield place, ink
            case ScaledDrawing(drawing=drawing):
                fill = drawing.paths[number].fill
                if fill is not None:
                    yield place, fill.ink if fill.pattern is None else fill.pattern.ink
            case _:
                pass


def _frame_rule(item: PageItem, rule: Rule) -> PageItem:
    """Return a frame as large as a rule."""
    box = Rect(_FRAME / 2, _FRAME / 2, rule.width - _FRAME, rule.height - _FRAME)
    path = VectorPath(polygon(box.corners()), Fill(PAPER), Stroke(_FRAME, rule.ink))
    size = Size(rule.width, rule.height)
    return replace(item, content=ScaledDrawing(Drawing(size, (path,)), size))


def _frame_paths(item: PageItem, shape: ScaledDrawing, numbers: Sequence[int]) -> PageItem:
    """Return a drawing some of whose paths are frames."""
    if not numbers:
        return item
    paths = list(shape.drawing.paths)
    scale = shape.size.width / (shape.drawing.size.width * shape.crop.width)
    for number in numbers:
        path = paths[number]
        if path.fill is not None:
            pattern = path.fill.pattern
            ink = path.fill.ink if pattern is None else pattern.ink
            # Half of it is cut off where the path ends with the drawing.
            edge = path.stroke or Stroke(2 * _FRAME / scale, ink)
            fill = replace(path.fill, ink=PAPER, tint=1.0, pattern=None)
            paths[number] = replace(path, fill=fill, stroke=edge)
    drawing = replace(shape.drawing, paths=tuple(paths))
    return replace(item, content=replace(shape, drawing=drawing))


def _list_outlines(
    at: Point, run: GlyphRun, opened: dict[Face, OpenFont]
) -> Iterator[Outline]:
    """Yield the outlines of the letters of a run where they stand on the page, y downward."""
    cosine, sine = cos(radians(run.angle)), sin(radians(run.angle))
    turn: Matrix = (cosine, -sine, sine, cosine, at.x, at.y)
    x = 0.0
    for word in run.words:
        if isinstance(word, Space):
            x += word.width
            continue
        for number, glyph in enumerate(outline_words((word,), run.size, opened)):
            place = (run.horizontal_scale, 0.0, 0.0, 1.0, x + number * run.tracking, 0.0)
            if glyph.outline:
                yield transform_outline(glyph.outline, concatenate(place, turn))
        x += word.advance * run.size * run.horizontal_scale
        x += len(word.glyphs) * run.tracking
