"""A plate -> the same with at most 85 % of ink on solids that are broader than a square of 7 mm.

A duplicator's drum lays so much ink on a broad solid that the sheet sticks to it, sets off on the next one and dries
for days: makers and printers of Risograph want 85 % at most there. Narrower solids stay solid, and sharp.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from pamphlets.core.drawing import Drawing, Gradient, Outline, VectorPath, transform_outline
from pamphlets.core.fonts.font_book import Face, ShapedWord
from pamphlets.core.fonts.glyph_outlines import outline_words
from pamphlets.core.fonts.shaping import OpenFont
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import GlyphRun, Page, PageItem, Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.picture_settings import BROAD_SOLID
from pamphlets.core.style import BLACK
from pamphlets.core.units import Pt
from pamphlets.prepress.filled_areas import FilledArea, holds_square

MOST_TINT: Final = 0.85
# No face has stems broader than half an em: smaller letters need no look.
_LEAST_BROAD_SIZE: Final[Pt] = 2 * BROAD_SOLID
# Of the size of the largest letters: lines that would be seen to differ.
_SAME_TITLE: Final = 0.5


def limit_solids(page: Page) -> Page:
    """Return a plate whose broad solids have 85 % of ink.

    A title's lines are of one tint: where a letter of a face is broad, all lines of that face have it whose letters are
    half as large at least.
    """
    broad_sizes = _find_broad_sizes(page)
    items: list[PageItem] = []
    for item in page.items:
        items += _limit_item(item, broad_sizes)
    return replace(page, items=tuple(items))


def _limit_item(item: PageItem, broad_sizes: dict[Face, Pt]) -> Iterator[PageItem]:
    match item.content:
        case GlyphRun(ink=ink, size=size) as run if ink == BLACK:
            face = _run_face(run)
            least = broad_sizes.get(face) if face is not None else None
            if least is not None and size >= _SAME_TITLE * least:
                run = replace(run, tint=min(run.tint, MOST_TINT))
            yield replace(item, content=run)
        case Rule(width=width, height=height, ink=ink) as rule if ink == BLACK:
            if min(width, height) > BROAD_SOLID:
                rule = replace(rule, tint=min(rule.tint, MOST_TINT))
            yield replace(item, content=rule)
        case ScaledDrawing() as shape:
            yield from _limit_drawing(item, shape)
        case ScaledPicture() as picture if picture.ink == BLACK:
            tones = replace(picture.tones, broad_tint=MOST_TINT)
            yield replace(item, content=replace(picture, tones=tones))
        case _:
            yield item


def _find_broad_sizes(page: Page) -> dict[Face, Pt]:
    """Return the largest size of each face that has a broad letter on a page."""
    sizes: dict[Face, Pt] = {}
    opened: dict[Face, OpenFont] = {}
    for item in page.items:
        run = item.content
        if not isinstance(run, GlyphRun) or run.ink != BLACK or run.tint <= MOST_TINT:
            continue
        face = _run_face(run)
        if face is None or run.size < max(_LEAST_BROAD_SIZE, sizes.get(face, 0.0)):
            continue
        if _has_broad_letter(run, opened):
            sizes[face] = run.size
    return sizes


def _run_face(run: GlyphRun) -> Face | None:
    for word in run.words:
        if isinstance(word, ShapedWord):
            return word.font.face
    return None


def _has_broad_letter(run: GlyphRun, opened: dict[Face, OpenFont]) -> bool:
    words = [word for word in run.words if isinstance(word, ShapedWord)]
    for glyph in outline_words(words, run.size, opened):
        outline = _stretch(glyph.outline, run.horizontal_scale, 1.0)
        if holds_square((FilledArea(outline),), None, BROAD_SOLID):
            return True
    return False


def _limit_drawing(item: PageItem, shape: ScaledDrawing) -> Iterator[PageItem]:
    """Yield a drawing in parts: a solid that is made a tint is one for the duplicator to screen, finer than our dots."""
    drawing, crop = shape.drawing, shape.crop
    own = drawing.size
    if own.width <= 0 or own.height <= 0 or crop.width <= 0 or crop.height <= 0:
        yield item
        return
    frame = crop.scale_to(own)
    scale = Size(shape.size.width / frame.width, shape.size.height / frame.height)
    limited = [_limit_path(path, frame, scale) for path in drawing.paths]
    picture_tones = replace(shape.tones, broad_tint=MOST_TINT)
    for is_tint, parts in groupby(limited, key=lambda part: part[1]):
        paths = tuple([path for path, _ in parts])
        tones = replace(picture_tones, screen_frequency=None) if is_tint else picture_tones
        part = replace(shape, drawing=Drawing(own, paths), tones=tones)
        yield replace(item, content=part)


def _limit_path(path: VectorPath, frame: Rect, scale: Size) -> tuple[VectorPath, bool]:
    """Return a path that is not broad and solid, and whether its filling was made a flat tint."""
    fill, stroke = path.fill, path.stroke
    if stroke is not None and stroke.ink == BLACK:
        width = stroke.width * min(scale.width, scale.height)
        if width > BROAD_SOLID:
            stroke = replace(stroke, tint=min(stroke.tint, MOST_TINT))
    path = replace(path, stroke=stroke)
    if fill is None or fill.ink != BLACK or not _is_broad(path, frame, scale):
        return path, False
    if isinstance(fill.pattern, Gradient):
        stops = [
            stop._replace(tint=min(stop.tint, MOST_TINT)) for stop in fill.pattern.stops
        ]
        pattern = replace(fill.pattern, stops=tuple(stops))
        return replace(path, fill=replace(fill, pattern=pattern)), False
    if fill.pattern is not None or fill.tint <= MOST_TINT:
        return path, False
    return replace(path, fill=replace(fill, tint=MOST_TINT)), True


def _is_broad(path: VectorPath, frame: Rect, scale: Size) -> bool:
    """Return whether what is seen of a path's filling holds a broad square."""
    even_odd = path.fill is not None and path.fill.even_odd
    areas = [FilledArea(path.segments, even_odd)]
    areas += [FilledArea(clip.segments, clip.even_odd) for clip in path.clips]
    stretched = [_stretch_area(area, scale) for area in areas]
    return holds_square(stretched, frame.scale_to(scale), BROAD_SOLID)


def _stretch_area(area: FilledArea, scale: Size) -> FilledArea:
    return area._replace(outline=_stretch(area.outline, scale.width, scale.height))


def _stretch(outline: Outline, across: float, down: float) -> Outline:
    return transform_outline(outline, (across, 0.0, 0.0, down, 0.0, 0.0))
