"""A SourcePdf whose pages are sides of sheets, or spreads -> the SourcePdf of the pages that lie on them, in order.

A part of a side is a rectangle that is looked at by itself, and turned if need be. The side is not written anew.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.matrix import (
    IDENTITY,
    concatenate,
    invert_matrix,
    rotation_matrix,
    transform_box,
    translate_matrix,
)
from pamphlets.impose.plan.sheet import Turn
from pamphlets.impose.source_pdf.page_boxes import PageView
from pamphlets.impose.source_pdf.source_document import SourcePdf


class SidePart(NamedTuple):
    """Where one page lies."""

    side: int
    """The index of the side in the source."""
    area: Rect
    """In points of the side as it is looked at, from its top left corner."""
    turn: Turn = 0
    """How far the part is turned clockwise until it stands upright."""


def split_sides(source: SourcePdf, parts: Sequence[SidePart]) -> SourcePdf:
    """Return the source with the parts as its pages, in their order. A side may have any number of parts."""
    pages = tuple(source.pages[part.side] for part in parts)
    views = tuple(view_part(source.views[part.side], part) for part in parts)
    return replace(source, pages=pages, views=views)


def view_part(view: PageView, part: SidePart) -> PageView:
    """Return the view of a part of what is seen through `view`. Nothing is printed beyond it."""
    area = part.area
    bottom = view.size.height - area.bottom
    bounds = (area.x, bottom, area.right, bottom + area.height)
    trim_box = transform_box(bounds, invert_matrix(view.matrix))
    matrix = translate_matrix(view.matrix, -area.x, -bottom)
    matrix = concatenate(matrix, rotation_matrix(area.width, area.height, part.turn))
    clip = view.upright_clip
    if clip is not None:
        clip = (
            max(clip[0], bounds[0]),
            max(clip[1], bounds[1]),
            min(clip[2], bounds[2]),
            min(clip[3], bounds[3]),
        )
        to_part = translate_matrix(IDENTITY, -area.x, -bottom)
        turn = rotation_matrix(area.width, area.height, part.turn)
        clip = transform_box(clip, concatenate(to_part, turn))
    size = Size(area.width, area.height)
    if part.turn in (90, 270):
        size = Size(area.height, area.width)
    return PageView(trim_box, size, matrix, trim_box, clip)


def halve_side(side: int, size: Size, turn: Turn = 0) -> tuple[SidePart, SidePart]:
    """Return the left and the right half of a side."""
    half = size.width / 2
    left = SidePart(side, Rect(0.0, 0.0, half, size.height), turn)
    right = SidePart(side, Rect(half, 0.0, half, size.height), turn)
    return left, right
