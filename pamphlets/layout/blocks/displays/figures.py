"""Figure and ThematicBreak -> GalleyParts: pictures and ornaments in whole grid lines."""

from dataclasses import replace
from math import ceil
from typing import Final, NamedTuple

from pamphlets.core.drawing import Drawing, Fill, PathSegment, VectorPath
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, PageItems, ScaledDrawing
from pamphlets.core.style import Ink, PageSpec
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Figure, Image, NewPage, ThematicBreak
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
_ORNAMENT_STEP: Final = 2.4  # sides, from one of the three signs of an ornament to the next
_ORNAMENT_WIDTH: Final = 2 * _ORNAMENT_STEP + 1
_ORNAMENT_HEIGHT: Final = 5.0  # sides, of a drawing in their place: a line and a half
_OPTICAL_MIDDLE: Final = 0.42  # of a page's height
# Em: under a narrower picture a caption is so wide, some 30 signs.
MIN_CAPTION_WIDTH: Final = 14
EDGE_DISTANCE: Final = mm(10)  # of what does not bleed, from the edge of the page


class PlacedPicture(NamedTuple):
    """A picture's size on paper, and where its left edge stands in its flow."""

    size: Size
    left: Pt


def place_picture(image: Image, container: ContainingBlock) -> PlacedPicture:
    """Return a picture's place in the middle of the measure, or from the text's inner edge into the outer margin."""
    artwork = container.context.artworks[image.path]
    ratio = artwork.size.height / artwork.size.width
    highest = container.grid * max(
        container.page_line_count * container.theme.figure_height, _SMALLEST_PICTURE
    )
    if image.placement == "margin":
        # As wide as the place: a high picture is cropped.
        width = container.width + margin_reach(container.theme.page)
        return PlacedPicture(Size(width, min(width * ratio, highest)), container.left)
    width = min(container.width, artwork.size.width * container.theme.figure_scale)
    if image.width is not None:
        width = container.width * image.width
    height = min(width * ratio, highest)
    size = Size(height / ratio, height)
    return PlacedPicture(size, container.left + (container.width - size.width) / 2)


def margin_reach(page: PageSpec) -> Pt:
    """Return how far a picture reaches into the outer margin."""
    return page.outer - EDGE_DISTANCE


def caption_container(
    picture: PlacedPicture, container: ContainingBlock
) -> ContainingBlock:
    """Return the place of a caption: from its picture's left edge, as wide as it, or as a narrow one's least width.

    It stays within the measure.
    """
    least = MIN_CAPTION_WIDTH * container.theme.block_styles["caption"].text.size
    end = container.left + container.width
    width = min(max(picture.size.width, least), end - picture.left)
    return replace(container, role="caption", left=picture.left, width=width)


def set_figure(
    figure: Figure,
    picture: PlacedPicture,
    caption: list[GalleyPart],
    container: ContainingBlock,
) -> list[GalleyPart]:
    """Return a picture in whole grid lines, kept with its caption."""
    image, size = figure.image, picture.size
    artwork = container.context.artworks[image.path]
    line_count = max(1, ceil(size.height / container.grid - 1e-6))
    at = Point(picture.left, (line_count * container.grid - size.height) / 2)
    picture_mark = make_picture_mark(image, artwork, size, container.theme)
    mark = PageItem(at, picture_mark, figure.node, "", figure.span)
    box = Box(line_count, (mark,), (), 0.0, figure.node, figure.span)
    if caption:
        box = replace(box, break_cost=FORBIDDEN_BREAK, keeps_left_edge=True)
    if image.placement == "margin":
        box = replace(box, outset=margin_reach(container.theme.page))
    elif line_count > _SMALLEST_PICTURE:
        box = replace(box, shrink=int(line_count * MAX_PICTURE_SHRINK))
    return add_space_around([box, *keep_with_next(caption[:-1]), *caption[-1:]], 1, "block")


def set_ornament(
    thematic_break: ThematicBreak, container: ContainingBlock
) -> list[GalleyPart]:
    """Return the theme's ornament on a line of its own."""
    side = container.grid * 0.3
    left = container.left + (container.width - _ornament_size(side, container).width) / 2
    at = Point(left, container.baseline - side * 1.2)
    node, span = thematic_break.node, thematic_break.span
    marks = [
        replace(mark, node=node, span=span)
        for mark in place_ornaments(at, side, container.theme.rule_ink, container)
    ]
    box = Box(1, tuple(marks), (), 0.0, node, span)
    return [VerticalSpace(1), box, VerticalSpace(1)]


def place_ornaments(at: Point, side: Pt, ink: Ink, container: ContainingBlock) -> PageItems:
    """Return the sign of the theme three times in a row, artifacts, the first one's top left corner at a place.

    A drawing that a theme names takes their room, its middle on theirs.
    """
    ornament = container.context.ornament
    if ornament is not None:
        size = _ornament_size(side, container)
        place = Point(at.x, at.y + (side - size.height) / 2)
        return (PageItem(place, ScaledDrawing(ornament, size)),)
    size = Size(side, side)
    (first_x, first_y), *others = container.theme.break_polygon
    segments: list[PathSegment] = [("M", first_x * side, first_y * side)]
    segments += [("L", x * side, y * side) for x, y in others]
    path = VectorPath((*segments, ("Z",)), Fill(ink))
    drawing = ScaledDrawing(Drawing(size, (path,)), size)
    return tuple(
        PageItem(Point(at.x + index * side * _ORNAMENT_STEP, at.y), drawing)
        for index in range(3)
    )


def _ornament_size(side: Pt, container: ContainingBlock) -> Size:
    """Return how much room the ornament takes whose signs have such a side."""
    row = Size(side * _ORNAMENT_WIDTH, side)
    ornament = container.context.ornament
    if ornament is None:
        return row
    return ornament.size.scaled_into(4 * row.width, side * _ORNAMENT_HEIGHT)


def set_new_page(new_page: NewPage, container: ContainingBlock) -> list[GalleyPart]:
    """Return the end of a page, and a page with an ornament alone where one is asked for."""
    if new_page.has_ornament:
        return _set_ornament_page(new_page, container)
    return [PageBreak()]


def _set_ornament_page(new_page: NewPage, container: ContainingBlock) -> list[GalleyPart]:
    """Return a page with an ornament alone, a little above its middle: the title's emblem, or the theme's sign."""
    height = container.page_line_count * container.grid
    emblem = container.context.emblem
    marks: PageItems = ()
    if emblem is not None:
        left = container.left + (container.width - emblem.size.width) / 2
        top = height * _OPTICAL_MIDDLE - emblem.size.height / 2
        marks = (PageItem(Point(left, top), ScaledDrawing(emblem, emblem.size)),)
    else:
        side = container.grid * 1.2
        left = container.left + (container.width - side * _ORNAMENT_WIDTH) / 2
        at = Point(left, height * _OPTICAL_MIDDLE - side / 2)
        marks = place_ornaments(at, side, container.theme.ink, container)
    box = Box(container.page_line_count, marks, (), 0.0, new_page.node, new_page.span)
    return [PageBreak(is_opening=True), box, PageBreak()]
