"""Pictures that a panel shows from edge to edge: over the fold on two panels, at the foot of one, or on the whole of one."""

from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing, translate_paths
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import (
    PageItem,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.picture_settings import WHITE_EDGE
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Figure
from pamphlets.layout.paragraph.context import (
    TypesettingContext,
    make_picture_mark,
)
from pamphlets.layout.paragraph_stack import SheetColumn
from pamphlets.layout.single_sheet.frame import set_column

_CAPTION_GAP: Final = mm(3)
# A drawing that would lose more of its width or height stays whole; a photograph or a scan is cropped to any frame.
_MAX_DRAWING_LOSS: Final = 0.2


def set_full_panel(
    column: SheetColumn, figure: Figure, room: Rect, *, bleeds: bool
) -> list[PageItem]:
    """Return a panel that is one picture, to 5 mm of its edges or, where pictures bleed, to the edges themselves.

    What does not have the panel's proportions is cropped about its focus; a drawing that would lose much stays whole.
    Its caption, if it has one, stands below it in the room that text has.
    """
    context = column.context
    frame = edge_frame(context, bleeds=bleeds)
    marks: list[PageItem] = []
    if figure.caption:
        caption = set_column(column, figure.caption)
        y = room.bottom - caption.height
        frame = replace(frame, height=y - _CAPTION_GAP - frame.y)
        marks += caption.placed_at(room.x, y)
    artwork = context.artworks[figure.image.path]
    size = artwork.fill_size(Size(frame.width, frame.height), _MAX_DRAWING_LOSS)
    picture = make_picture_mark(figure.image, artwork, size, context.theme)
    shown = PageItem(frame.centre(size), picture, figure.node, "", figure.span)
    return [shown, *marks]


def edge_frame(context: TypesettingContext, *, bleeds: bool) -> Rect:
    """Return what a picture that goes to a panel's edges may cover: the panel, less what stays white where none bleeds."""
    page = context.theme.page.size
    inset = 0.0 if bleeds else WHITE_EDGE
    return Rect(inset, inset, page.width - 2 * inset, page.height - 2 * inset)


def place_foot_picture(
    context: TypesettingContext, figure: Figure, frame: Rect, height: Pt
) -> PageItem:
    """Return a picture across the foot of a frame, cropped where `height` is less than its own."""
    artwork = context.artworks[figure.image.path]
    own_height = frame.width * artwork.size.height / artwork.size.width
    size = Size(frame.width, min(own_height, height))
    picture = make_picture_mark(figure.image, artwork, size, context.theme)
    at = Point(frame.x, frame.bottom - size.height)
    return PageItem(at, picture, figure.node, "", figure.span)


def fold_picture_width(context: TypesettingContext) -> Pt:
    """Return the width of a picture over the fold, from the outer white of one panel to that of the other."""
    page_spec = context.theme.page
    return 2 * (page_spec.size.width - page_spec.top)


def split_over_fold(
    context: TypesettingContext, figure: Figure, room: Size, foot: Pt
) -> tuple[PageItem, PageItem]:
    """Return the left and the right half of a picture, as large as `room`, which both panels share, lets it be.

    It stands on `foot`, its middle on the fold: at the left panel's right edge, at 0 on the right panel.
    What is drawn is parted there; a photograph is placed whole on both, each panel showing what falls on it.
    The right half is an artifact: the picture is read aloud once.
    """
    artwork = context.artworks[figure.image.path]
    size = artwork.size.scaled_into(room.width, room.height)
    picture = make_picture_mark(figure.image, artwork, size, context.theme)
    fold = context.theme.page.size.width
    y = foot - size.height
    left_at = Point(fold - size.width / 2, y)
    right_at = Point(0.0, y)
    left: ScaledPicture | ScaledDrawing
    right: ScaledPicture | ScaledDrawing
    if isinstance(picture, ScaledPicture):
        left, right = picture, replace(picture, alt="")
        right_at = Point(-size.width / 2, y)
    else:
        # What leaves a drawing's box is not drawn.
        drawing = picture.drawing
        half_box = Size(drawing.size.width / 2, drawing.size.height)
        half_size = Size(size.width / 2, size.height)
        right_paths = translate_paths(drawing.paths, -half_box.width, 0.0)
        left = ScaledDrawing(replace(drawing, size=half_box), half_size, picture.alt)
        right = ScaledDrawing(Drawing(half_box, right_paths), half_size)
    return (
        PageItem(left_at, left, figure.node, "", figure.span),
        PageItem(right_at, right, None, "", figure.span),
    )
