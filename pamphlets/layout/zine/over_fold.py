"""A picture that runs on over the fold: one half of it at the foot of each of two facing panels."""

from dataclasses import replace

from pamphlets.core.drawing import Drawing, translate_paths
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, ScaledDrawing, ScaledPicture
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Figure
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.inline_pictures import make_picture_mark


def split_over_fold(
    case: TypesettingContext, figure: Figure, room: Size, foot: Pt, fold: Pt
) -> tuple[PageItem, PageItem]:
    """Return the left and the right half of a picture, as large as `room`, which both panels share, lets it be.

    It stands on `foot`, its middle on the fold: at `fold` from the left panel's left edge, at 0 on the right panel.
    What is drawn is parted there; a photograph is placed whole on both, each panel showing what falls on it.
    The right half is an artifact: the picture is told once.
    """
    art = case.artworks[figure.image.path]
    scale = min(room.width / art.size.width, room.height / art.size.height)
    size = Size(art.size.width * scale, art.size.height * scale)
    y = foot - size.height
    what = make_picture_mark(figure.image, art, size)
    if isinstance(what, ScaledPicture):
        left = PageItem(Point(fold - size.width / 2, y), what, figure.node, "", figure.span)
        return left, PageItem(
            Point(-size.width / 2, y), replace(what, alt=""), None, "", figure.span
        )
    one, two = _split_shape(what)
    left = PageItem(Point(fold - size.width / 2, y), one, figure.node, "", figure.span)
    return left, PageItem(Point(0.0, y), two, None, "", figure.span)


def _split_shape(shape: ScaledDrawing) -> tuple[ScaledDrawing, ScaledDrawing]:
    """Return a drawing's left and right half: what leaves a drawing's box is not drawn."""
    drawing = shape.drawing
    half = Size(drawing.size.width / 2, drawing.size.height)
    size = Size(shape.size.width / 2, shape.size.height)
    right = Drawing(half, translate_paths(drawing.paths, -half.width, 0.0))
    return ScaledDrawing(replace(drawing, size=half), size, shape.alt), ScaledDrawing(right, size)
