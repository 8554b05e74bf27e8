"""A headline -> what lies behind its letters: a hem round each where they stand on a picture, a flat of a pale ink.

Yellow letters are not seen on white paper, orange and pink ones are lost by a photocopier: on a flat of the ink black
letters are read in both. Black overprints the flat, so that nothing need fit.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing, Stroke, VectorPath, transform_outline
from pamphlets.core.fonts.font_book import Space
from pamphlets.core.fonts.glyph_outlines import outline_words
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.inks import is_dark_ink
from pamphlets.core.page import (
    GlyphRun,
    PageItem,
    PageItems,
    ScaledDrawing,
    place_rule,
)
from pamphlets.core.style import Ink, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack

_HEM_SHARE: Final = 0.036  # of a letter's size, on either side of its outline
_LEAST_HEM: Final = 1.6  # points: a copier keeps it
FLAT_PADDING: Final = mm(2)  # by which a flat is larger than a headline in the hand


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


def in_letter_ink(context: TypesettingContext) -> TypesettingContext:
    """Return a context in which headlines print in the ink that letters are seen in: black where the inks are pale."""
    theme = context.theme
    return replace(context, theme=replace(theme, ink=theme.letter_ink))


def draw_pale_flat(theme: Theme, area: Rect) -> PageItems:
    """Return an area filled with the theme's ink where that is too pale for letters.

    Nothing where it bears them, or where headlines stand on strips of tape of their own.
    """
    label = theme.block_styles["heading-1"].label
    has_tape = label is not None and label.is_torn
    if has_tape or is_dark_ink(theme.ink):
        return ()
    return (place_rule(area.x, area.y, area.width, area.height, theme.ink),)


def lay_on_pale_flat(
    stack: ParagraphStack, theme: Theme, width: Pt, padding: Pt = FLAT_PADDING
) -> ParagraphStack:
    """Return a headline on a flat of the theme's ink, `padding` larger than its column at every side.

    It stays as it is where the ink is dark enough for its letters. Its height does not change.
    """
    if not stack.marks:
        return stack
    height = stack.height + 2 * padding
    area = Rect(-padding, -padding, width + 2 * padding, height)
    return stack._replace(marks=(*draw_pale_flat(theme, area), *stack.marks))
