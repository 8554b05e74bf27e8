"""Pictures and ornaments -> parts."""

from dataclasses import replace
from math import ceil
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, VectorPath
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, ScaledDrawing
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Figure, ThematicBreak
from pamphlets.layout.blocks.block_context import (
    Compose,
    ContainingBlock,
    add_space_around,
    keep_with_next,
)
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    Box,
    GalleyPart,
    PageBreak,
    VerticalSpace,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.inline_pictures import make_picture_mark

MAX_PICTURE_SHRINK: Final = (
    0.25  # of its height that a picture may give up to avoid a hole in the page
)
_SMALLEST_PICTURE: Final = 4  # lines under which a picture does not shrink


def set_figure(
    case: TypesettingContext, block: Figure, context: ContainingBlock, compose: Compose
) -> list[GalleyPart]:
    """Return a picture in whole grid lines, tied to its caption; a full one has a page to itself.

    Only in the flow itself: inside a note or an aside there is no page to begin.
    """
    image = block.image
    full = image.full_page and context.role == "body"
    art = case.artworks[image.path]
    ratio = art.size.height / art.size.width
    own = art.size.width * case.theme.figure_scale
    width = context.width if image.full_page else _picture_width(own, image.width, context)
    caption = compose(case, block.caption, replace(context, role="caption"))
    below = sum(part.lines for part in caption if isinstance(part, Box))
    most = (
        context.page_line_count - below
        if full
        else context.page_line_count * case.theme.figure_height
    )
    room = context.grid * max(most, _SMALLEST_PICTURE)
    height = min(width * ratio, room)
    size = Size(height / ratio, height)
    lines = max(1, ceil(height / context.grid - 1e-6))
    at = Point(context.left + (context.width - size.width) / 2, (lines * context.grid - height) / 2)
    mark = PageItem(at, make_picture_mark(image, art, size), block.node, "", block.span)
    shrink = int(lines * MAX_PICTURE_SHRINK) if lines > _SMALLEST_PICTURE and not full else 0
    box = Box(
        lines,
        (mark,),
        (),
        FORBIDDEN_BREAK if caption else 0.0,
        block.node,
        block.span,
        shrink=shrink,
    )
    if full:
        return [PageBreak(), box, *caption, PageBreak()]
    return add_space_around([box, *keep_with_next(caption[:-1]), *caption[-1:]], 1)


def _picture_width(own: Pt, share: float | None, context: ContainingBlock) -> Pt:
    """Return the width asked for, or the picture's own where it fits the measure."""
    return context.width * share if share is not None else min(context.width, own)


def set_ornament(
    case: TypesettingContext, block: ThematicBreak, context: ContainingBlock
) -> list[GalleyPart]:
    """Return the theme's ornament on a line of its own."""
    size = context.grid * 0.3
    points = case.theme.break_strokes
    step = size * 2.4
    middle = context.left + context.width / 2
    marks: list[PageItem] = []
    for place in (-1, 0, 1):
        first, *rest = ((x * size, y * size) for x, y in points)
        path = VectorPath((("M", *first), *(("L", *point) for point in rest), ("Z",)), Fill())
        at = Point(
            middle + place * step - size / 2, case.theme.baseline * context.grid - size * 1.2
        )
        art = ScaledDrawing(Drawing(Size(size, size), (path,)), Size(size, size))
        marks.append(PageItem(at, art, block.node, "", block.span))
    return [
        VerticalSpace(1),
        Box(1, tuple(marks), (), 0.0, block.node, block.span),
        VerticalSpace(1),
    ]
