"""A Page and the name of an ink -> the page as that ink's plate prints it: a drum of its own, nothing of the others.

Solid black overprints (ISO 32000-2, 8.6.7): under it the plates of other inks go on. All else that is printed in another
ink leaves paper on a plate, as a viewer of separations shows it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath
from pamphlets.core.page import (
    GlyphRun,
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.style import BLACK, PAPER, Ink


def list_spot_inks(pages: Iterable[Page]) -> list[str]:
    """Return the names of all inks of some pages but black, in the order in which they come."""
    names: dict[str, None] = {}
    for page in pages:
        for item in page.items:
            for ink in _list_inks(item):
                if ink not in (BLACK, PAPER):
                    names[ink.name] = None
    return list(names)


def _list_inks(item: PageItem) -> Iterator[Ink]:
    """Yield the inks of a mark."""
    match item.content:
        case GlyphRun() | Rule() | ScaledPicture() as mark:
            yield mark.ink
        case ScaledDrawing(drawing=drawing):
            for path in drawing.paths:
                for paint in (path.fill, path.stroke):
                    if paint is not None:
                        yield paint.ink


def select_plate(page: Page, ink_name: str) -> Page:
    """Return what of a page an ink's plate prints; nothing of it where the page has no such ink."""
    items: list[PageItem] = []
    for item in page.items:
        match item.content:
            case GlyphRun() | Rule() as mark:
                ink = _plate_ink(mark.ink, mark.tint, ink_name)
                if ink is not None:
                    items.append(replace(item, content=_print_mark(mark, ink)))
            case ScaledDrawing() as scaled:
                drawing = _select_drawing(scaled.drawing, ink_name)
                items.append(replace(item, content=replace(scaled, drawing=drawing)))
            case ScaledPicture(ink=ink) if ink.name != ink_name:
                pass
            case _:
                items.append(item)
    return replace(page, items=tuple(items))


def _plate_ink(ink: Ink, tint: float, ink_name: str) -> Ink | None:
    """Return what a mark leaves on a plate: its ink, paper, or None: what lies below it."""
    if ink.name == ink_name or ink == PAPER:
        return ink
    return None if ink == BLACK and tint == 1.0 else PAPER


def _print_mark(mark: GlyphRun | Rule, ink: Ink) -> GlyphRun | Rule:
    """Return a mark in what it leaves on a plate."""
    return mark if ink == mark.ink else replace(mark, ink=ink, tint=1.0)


def _select_drawing(drawing: Drawing, ink_name: str) -> Drawing:
    """Return what of a drawing a plate prints."""
    paths: list[VectorPath] = []
    for path in drawing.paths:
        fill, stroke = path.fill, path.stroke
        if fill is not None:
            fill = _select_fill(fill, ink_name)
        if stroke is not None:
            stroke = _select_stroke(stroke, ink_name)
        if fill is not None or stroke is not None:
            paths.append(replace(path, fill=fill, stroke=stroke))
    return replace(drawing, paths=tuple(paths))


def _select_fill(fill: Fill, ink_name: str) -> Fill | None:
    """Return what a filling leaves on a plate. Dots of black, of a picture or a gradient, overprint as solid black does."""
    ink = _plate_ink(fill.ink, 1.0 if fill.pattern else fill.tint, ink_name)
    if ink is None or ink == fill.ink:
        return None if ink is None else fill
    return Fill(ink, even_odd=fill.even_odd)


def _select_stroke(stroke: Stroke, ink_name: str) -> Stroke | None:
    """Return what a line leaves on a plate."""
    ink = _plate_ink(stroke.ink, 1.0 if stroke.gradient else stroke.tint, ink_name)
    if ink is None or ink == stroke.ink:
        return None if ink is None else stroke
    return replace(stroke, ink=ink, tint=1.0, gradient=None)
