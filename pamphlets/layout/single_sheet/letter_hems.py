"""Letters -> a hem round each, in another ink: so a title is read on a picture, whatever is light or dark there."""

from collections.abc import Iterable
from typing import Final

from pamphlets.core.drawing import Drawing, Stroke, VectorPath, transform_outline
from pamphlets.core.fonts.font_book import Space
from pamphlets.core.fonts.glyph_outlines import outline_words
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, PageItem, PageItems, ScaledDrawing
from pamphlets.core.style import Ink

_HEM_SHARE: Final = 0.036  # of a letter's size, on either side of its outline
_LEAST_HEM: Final = 1.6  # points: a copier keeps it


def draw_hems(marks: Iterable[PageItem], ink: Ink) -> PageItems:
    """Return the outlines of all letters, stroked; each word's in a drawing of its own."""
    hems: list[PageItem] = []
    for mark in marks:
        run = mark.content
        if not isinstance(run, GlyphRun):
            continue
        weight = max(_LEAST_HEM, run.size * _HEM_SHARE)
        stroke = Stroke(2 * weight, ink, join="round")
        box = Size(run.advance + 2 * run.size, 3 * run.size)
        paths: list[VectorPath] = []
        x = run.size
        for word in run.words:
            if isinstance(word, Space):
                x += word.width
                continue
            for number, glyph in enumerate(outline_words([word], run.size)):
                left = x + number * run.tracking
                matrix = (run.horizontal_scale, 0.0, 0.0, 1.0, left, 2 * run.size)
                outline = transform_outline(glyph.outline, matrix)
                paths.append(VectorPath(outline, stroke=stroke))
            x += word.advance * run.size * run.horizontal_scale
            x += len(word.glyphs) * run.tracking
        at = Point(mark.at.x - run.size, mark.at.y - 2 * run.size)
        hems.append(PageItem(at, ScaledDrawing(Drawing(box, tuple(paths)), box)))
    return tuple(hems)
