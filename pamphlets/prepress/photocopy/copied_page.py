"""A Page -> the same for a photocopier: black and white alone, no line too thin, tints as lines, pictures as bitmaps.

All inks are black to a copier. Links are left out: what is copied is paper.
"""

from collections.abc import Iterator
from dataclasses import replace
from math import sqrt
from typing import Final

from pamphlets.core.drawing import (
    Drawing,
    Fill,
    Gradient,
    VectorPath,
    outline_bounds,
    polygon,
)
from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import (
    Anchor,
    GlyphRun,
    LinkArea,
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.picture_settings import COARSE_SCREEN_FREQUENCY, ToneRendering
from pamphlets.core.style import BLACK, PAPER
from pamphlets.core.units import Pt
from pamphlets.prepress.grounds import (
    RULE,
    GroundUse,
    PageGrounds,
    find_grounds,
    measure_darkness,
    measure_fill_darkness,
)
from pamphlets.prepress.photocopy.hatching import (
    EDGE,
    LEAST_GAP,
    fill_flat,
    frame_path,
    hatch_path,
)
from pamphlets.prepress.photocopy.letter_weights import LetterWeights

LEAST_RULE: Final[Pt] = 0.6  # as `hatching` measures: 0.5 pt is lost in two copies
# Rows of dots an inch: at 45 the darker half is black after two copies.
_MOST_FREQUENCY: Final = 30
# Square points, A4: more has too many dots for a drawing to hold at 45 rows.
_LARGE: Final = 500_000.0
_LEAST_CELLS: Final = 8  # of dots across a gradient: in a smaller one there are none
_THIN: Final[Pt] = 6.0  # a rule that is narrower is a line


def prepare_for_copier(page: Page, weights: LetterWeights) -> Page:
    """Return the page as it is printed to be photocopied."""
    grounds = find_grounds(page.items)
    items: list[PageItem] = []
    for index, item in enumerate(page.items):
        items += _prepare_item(index, item, grounds, weights)
    return replace(page, items=tuple(items))


def _prepare_item(
    index: int, item: PageItem, grounds: PageGrounds, weights: LetterWeights
) -> Iterator[PageItem]:
    match item.content:
        case GlyphRun() as run:
            is_white = index in grounds.white_runs
            yield replace(item, content=_strengthen_run(run, weights, is_white=is_white))
        case Rule() as rule:
            yield _prepare_rule(item, rule, grounds.uses.get((index, RULE), "hatched"))
        case ScaledDrawing() as shape:
            yield replace(item, content=_prepare_drawing(index, shape, grounds))
        case ScaledPicture() as picture:
            ink = PAPER if picture.ink == PAPER else BLACK
            tones = _without_greys(picture.tones)
            yield replace(item, content=replace(picture, ink=ink, tones=tones))
        case LinkArea() | Anchor():
            return


def _strengthen_run(run: GlyphRun, weights: LetterWeights, *, is_white: bool) -> GlyphRun:
    """Return letters in solid black, or paper, whose thin strokes are heavy enough for two copies."""
    stroke = 0.0
    for word in run.words:
        if isinstance(word, ShapedWord):
            stroke = max(stroke, weights.find_added_stroke(word.font.face, run.size))
    ink = PAPER if is_white else BLACK
    return replace(run, ink=ink, tint=1.0, stroke=stroke)


def _prepare_rule(item: PageItem, rule: Rule, use: GroundUse) -> PageItem:
    """Return a rule that is thick enough, solid if it is a line, else as an area is."""
    darkness = measure_darkness(rule.ink, rule.tint)
    is_line = min(rule.width, rule.height) < _THIN
    if darkness in (0.0, 1.0) or is_line:
        ink = PAPER if rule.ink == PAPER else BLACK
        least = LEAST_GAP if ink == PAPER else LEAST_RULE
        return _thicken_rule(item, replace(rule, ink=ink, tint=1.0), least)
    # Its edge lies inside: a drawing ends at its box.
    box = Rect(EDGE / 2, EDGE / 2, rule.width - EDGE, rule.height - EDGE)
    path = VectorPath(polygon(box.corners()), Fill(rule.ink, rule.tint))
    paths = _fill_path(path, darkness, use, 1.0, is_turned=rule.ink != BLACK)
    size = Size(rule.width, rule.height)
    return replace(item, content=ScaledDrawing(Drawing(size, paths), size))


def _thicken_rule(item: PageItem, rule: Rule, least: Pt) -> PageItem:
    """Return a rule of at least some points both ways, about its own middle."""
    width, height = max(rule.width, least), max(rule.height, least)
    x = item.at.x - (width - rule.width) / 2
    y = item.at.y - (height - rule.height) / 2
    return replace(item, at=Point(x, y), content=replace(rule, width=width, height=height))


def _fill_path(
    path: VectorPath, darkness: float, use: GroundUse, scale: float, *, is_turned: bool
) -> tuple[VectorPath, ...]:
    if use == "framed":
        return (frame_path(path, scale),)
    if use == "solid":
        return (fill_flat(path, is_black=True),)
    return hatch_path(path, darkness, scale, is_turned=is_turned)


def _prepare_drawing(
    index: int, shape: ScaledDrawing, grounds: PageGrounds
) -> ScaledDrawing:
    own, crop = shape.drawing.size, shape.crop
    shown = Size(own.width * crop.width, own.height * crop.height)
    if min(shown.width, shown.height) <= 0:
        return shape
    scale = sqrt(shape.size.width * shape.size.height / (shown.width * shown.height))
    paths: list[VectorPath] = []
    for number, path in enumerate(shape.drawing.paths):
        use = grounds.uses.get((index, number), "hatched")
        paths += _prepare_path(_strengthen_stroke(path, scale), use, scale)
    tones = _without_greys(shape.tones)
    if shape.size.width * shape.size.height > _LARGE:
        tones = replace(tones, screen_frequency=COARSE_SCREEN_FREQUENCY)
    return replace(shape, drawing=Drawing(own, tuple(paths)), tones=tones)


def _strengthen_stroke(path: VectorPath, scale: float) -> VectorPath:
    """Return a path whose line is solid, and thick enough."""
    stroke = path.stroke
    if stroke is None or stroke.width <= 0:
        return path
    ink = PAPER if stroke.ink == PAPER else BLACK
    least = LEAST_GAP if ink == PAPER else LEAST_RULE
    width = max(stroke.width, least / scale)
    stroke = replace(stroke, width=width, ink=ink, tint=1.0, gradient=None)
    return replace(path, stroke=stroke)


def _prepare_path(path: VectorPath, use: GroundUse, scale: float) -> tuple[VectorPath, ...]:
    """Return a path whose filling is black, paper, lines or dots."""
    fill = path.fill
    if fill is None:
        return (path,)
    pattern = fill.pattern
    if pattern is None:
        darkness = measure_darkness(fill.ink, fill.tint)
        if darkness in (0.0, 1.0):
            return (path,)
        return _fill_path(path, darkness, use, scale, is_turned=fill.ink != BLACK)
    if isinstance(pattern, Gradient) and not pattern.is_veil:
        if use != "hatched" or _is_small(path, scale):
            darkness = measure_fill_darkness(path) or 0.0
            return _fill_path(path, darkness, use, scale, is_turned=False)
        stops = [
            stop._replace(tint=measure_darkness(pattern.ink, stop.tint))
            for stop in pattern.stops
        ]
        pattern = replace(pattern, stops=tuple(stops))
    ink = PAPER if pattern.ink == PAPER else BLACK
    return (replace(path, fill=replace(fill, ink=ink, pattern=replace(pattern, ink=ink))),)


def _is_small(path: VectorPath, scale: float) -> bool:
    """Return whether a gradient has too little room for dots, and would be printed in greys."""
    least = (_LEAST_CELLS + 1) * 72 / _MOST_FREQUENCY / scale
    for outline in (path.segments, *[clip.segments for clip in path.clips]):
        bounds = outline_bounds(outline)
        if bounds is None or min(bounds.width, bounds.height) < least:
            return True
    return False


def _without_greys(tones: ToneRendering) -> ToneRendering:
    """Return tones that end in a bitmap, in dots that two copies keep apart."""
    frequency = min(tones.screen_frequency or _MOST_FREQUENCY, _MOST_FREQUENCY)
    method = "auto" if tones.method in ("grey", "colour") else tones.method
    return replace(tones, method=method, screen_frequency=frequency)
