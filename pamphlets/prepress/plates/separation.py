"""A Page in several inks, and one of them -> the page as that ink's plate prints it, in black.

What another ink prints over this one leaves paper on the plate, as a press separates it: solid black alone
overprints (`pdf/content/colour.py`). So a plate holds what Ghostscript's `tiffsep` finds on it.
"""

from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import (
    Drawing,
    Fill,
    Gradient,
    PicturePattern,
    Stroke,
    VectorPath,
)
from pamphlets.core.page import GlyphRun, Page, PageItem, Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.style import BLACK, PAPER, Ink

# Tones that are no bitmap of dots: such a picture covers its whole rectangle.
_OPAQUE_METHODS: Final = ("grey", "colour")


def separate_ink(page: Page, ink: Ink) -> Page:
    """Return the page as the plate of an ink, its marks in black or in paper; links and anchors are left out.

    Pictures in their own colours are printed in greys, on the plate of black.
    """
    items: list[PageItem] = []
    has_ink = False
    for item in page.items:
        separated = _separate_item(item, ink)
        if separated is None:
            continue
        # Paper on bare paper leaves no trace.
        has_ink = has_ink or not _is_paper(separated)
        if has_ink:
            items.append(separated)
    return replace(page, items=tuple(items))


def _separate_item(item: PageItem, ink: Ink) -> PageItem | None:
    """Return a mark as a plate prints it; None where it leaves no trace on it."""
    match item.content:
        case GlyphRun(ink=own, tint=tint) | Rule(ink=own, tint=tint) as mark:
            if own.name == ink.name:
                return replace(item, content=replace(mark, ink=BLACK))
            if _overprints(own, tint):
                return None
            return replace(item, content=replace(mark, ink=PAPER, tint=1.0))
        case ScaledDrawing() as shape:
            paths = _separate_paths(shape.drawing, shape.tones, ink)
            if not paths:
                return None
            drawing = replace(shape.drawing, paths=paths)
            tones = _without_colours(shape.tones)
            return replace(item, content=replace(shape, drawing=drawing, tones=tones))
        case ScaledPicture() as picture:
            return _separate_picture(item, picture, ink)
        case _:
            return None


def _separate_picture(item: PageItem, picture: ScaledPicture, ink: Ink) -> PageItem | None:
    """Return a picture on the plate of its ink; on another one the paper that it leaves there."""
    is_opaque = picture.tones.method in _OPAQUE_METHODS
    own = BLACK if picture.tones.method == "colour" else picture.ink
    if own.name == ink.name:
        tones = _without_colours(picture.tones)
        return replace(item, content=replace(picture, ink=BLACK, tones=tones))
    if is_opaque:
        size = picture.size
        return replace(item, content=Rule(size.width, size.height, PAPER))
    if _overprints(own, 1.0):
        return None
    return replace(item, content=replace(picture, ink=PAPER))


def _separate_paths(
    drawing: Drawing, tones: ToneRendering, ink: Ink
) -> tuple[VectorPath, ...]:
    """Return the paths of a drawing that leave a trace on a plate."""
    paths: list[VectorPath] = []
    for path in drawing.paths:
        fill = path.fill and _separate_fill(path.fill, tones, ink)
        stroke = path.stroke and _separate_stroke(path.stroke, ink)
        if fill is not None or stroke is not None:
            paths.append(replace(path, fill=fill, stroke=stroke))
    return tuple(paths)


def _separate_fill(fill: Fill, tones: ToneRendering, ink: Ink) -> Fill | None:
    pattern = fill.pattern
    paper = replace(fill, ink=PAPER, tint=1.0, pattern=None)
    if pattern is None:
        if fill.ink.name == ink.name:
            return replace(fill, ink=BLACK)
        return None if _overprints(fill.ink, fill.tint) else paper
    if pattern.ink.name == ink.name:
        return replace(fill, ink=BLACK, pattern=replace(pattern, ink=BLACK))
    if not _is_dotted(pattern, tones):
        return paper
    if _overprints(pattern.ink, 1.0):
        return None
    return replace(fill, ink=PAPER, pattern=replace(pattern, ink=PAPER))


def _separate_stroke(stroke: Stroke, ink: Ink) -> Stroke | None:
    gradient = stroke.gradient
    own = stroke.ink if gradient is None else gradient.ink
    if own.name == ink.name:
        if gradient is not None:
            gradient = replace(gradient, ink=BLACK)
        return replace(stroke, ink=BLACK, gradient=gradient)
    if gradient is None and _overprints(own, stroke.tint):
        return None
    return replace(stroke, ink=PAPER, tint=1.0, gradient=None)


def _is_dotted(pattern: Gradient | PicturePattern, tones: ToneRendering) -> bool:
    """Return whether what lies below a pattern is seen between its dots."""
    if isinstance(pattern, Gradient):
        return pattern.is_veil
    return tones.method not in _OPAQUE_METHODS


def _overprints(ink: Ink, tint: float) -> bool:
    """Return whether what is printed so leaves other inks below it as they are."""
    return ink.name == BLACK.name and tint == 1.0


def _without_colours(tones: ToneRendering) -> ToneRendering:
    return replace(tones, method="grey") if tones.method == "colour" else tones


def _is_paper(item: PageItem) -> bool:
    """Return whether a separated mark prints nothing by itself."""
    match item.content:
        case GlyphRun(ink=ink) | Rule(ink=ink) | ScaledPicture(ink=ink):
            return ink == PAPER
        case ScaledDrawing(drawing=drawing):
            return all(_is_paper_path(path) for path in drawing.paths)
        case _:
            return True


def _is_paper_path(path: VectorPath) -> bool:
    fill, stroke = path.fill, path.stroke
    prints = (fill is not None and fill.ink != PAPER) or (
        stroke is not None and stroke.ink != PAPER
    )
    return not prints
