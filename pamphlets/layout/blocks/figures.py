"""Figure and ThematicBreak -> GalleyParts: pictures and ornaments in whole grid lines."""

from dataclasses import replace
from math import ceil
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, PathSegment, VectorPath
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, ScaledDrawing
from pamphlets.document.nodes import Figure, ThematicBreak
from pamphlets.layout.blocks.block_context import (
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
from pamphlets.layout.paragraph.context import make_picture_mark

MAX_PICTURE_SHRINK: Final = 0.25  # of its height that a picture may give up to fill a page
_SMALLEST_PICTURE: Final = 4  # lines under which a picture does not shrink


def set_figure(
    figure: Figure,
    caption: list[GalleyPart],
    container: ContainingBlock,
) -> list[GalleyPart]:
    """Return a picture in whole grid lines, kept with its caption; a full one has a page to itself.

    Only in the flow itself: inside a note or an aside there is no page to begin.
    """
    image = figure.image
    full_page = image.full_page and container.role == "body"
    artwork = container.context.artworks[image.path]
    ratio = artwork.size.height / artwork.size.width
    width = min(container.width, artwork.size.width * container.theme.figure_scale)
    if image.full_page:
        width = container.width
    elif image.width is not None:
        width = container.width * image.width
    highest = container.page_line_count * container.theme.figure_height
    if full_page:
        highest = container.page_line_count - sum(
            part.line_count for part in caption if isinstance(part, Box)
        )
    height = min(width * ratio, container.grid * max(highest, _SMALLEST_PICTURE))
    size = Size(height / ratio, height)
    line_count = max(1, ceil(height / container.grid - 1e-6))
    left = container.left + (container.width - size.width) / 2
    at = Point(left, (line_count * container.grid - height) / 2)
    mark = PageItem(
        at, make_picture_mark(image, artwork, size), figure.node, "", figure.span
    )
    box = Box(line_count, (mark,), (), 0.0, figure.node, figure.span)
    if caption:
        box = replace(box, break_cost=FORBIDDEN_BREAK)
    if full_page:
        return [PageBreak(is_opening=True), box, *caption, PageBreak()]
    if line_count > _SMALLEST_PICTURE:
        box = replace(box, shrink=int(line_count * MAX_PICTURE_SHRINK))
    return add_space_around([box, *keep_with_next(caption[:-1]), *caption[-1:]], 1)


def set_ornament(
    thematic_break: ThematicBreak, container: ContainingBlock
) -> list[GalleyPart]:
    """Return the theme's ornament, three times on a line of its own."""
    side = container.grid * 0.3
    size = Size(side, side)
    (first_x, first_y), *others = container.theme.break_polygon
    segments: list[PathSegment] = [("M", first_x * side, first_y * side)]
    segments += [("L", x * side, y * side) for x, y in others]
    path = VectorPath((*segments, ("Z",)), Fill())
    drawing = ScaledDrawing(Drawing(size, (path,)), size)
    middle = container.left + container.width / 2
    y = container.baseline - side * 1.2
    marks: list[PageItem] = []
    for offset in (-1, 0, 1):
        at = Point(middle + offset * side * 2.4 - side / 2, y)
        marks.append(PageItem(at, drawing, thematic_break.node, "", thematic_break.span))
    box = Box(1, tuple(marks), (), 0.0, thematic_break.node, thematic_break.span)
    return [VerticalSpace(1), box, VerticalSpace(1)]
