"""A picture that runs on over the fold: one half of it at the foot of each of two facing panels."""

from dataclasses import replace

from pamphlets.core.drawing import Drawing, shifted
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Picture, Placed, Shape
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Figure
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.inline_pictures import picture


def over_fold(case: Case, figure: Figure, room: Size, foot: Pt, fold: Pt) -> tuple[Placed, Placed]:
    """Return the left and the right half of a picture, as large as `room`, which both panels share, lets it be.

    It stands on `foot`, its middle on the fold: at `fold` from the left panel's left edge, at 0 on the right panel.
    What is drawn is parted there; a photograph is placed whole on both, each panel showing what falls on it.
    The right half is an artifact: the picture is told once.
    """
    art = case.art[figure.image.path]
    scale = min(room.width / art.size.width, room.height / art.size.height)
    size = Size(art.size.width * scale, art.size.height * scale)
    y = foot - size.height
    what = picture(figure.image, art, size)
    if isinstance(what, Picture):
        left = Placed(Point(fold - size.width / 2, y), what, figure.node, "", figure.span)
        return left, Placed(Point(-size.width / 2, y), replace(what, alt=""), None, "", figure.span)
    one, two = _halves(what)
    left = Placed(Point(fold - size.width / 2, y), one, figure.node, "", figure.span)
    return left, Placed(Point(0.0, y), two, None, "", figure.span)


def _halves(shape: Shape) -> tuple[Shape, Shape]:
    """Return a drawing's left and right half: what leaves a drawing's box is not drawn."""
    drawing = shape.drawing
    half = Size(drawing.size.width / 2, drawing.size.height)
    size = Size(shape.size.width / 2, shape.size.height)
    right = Drawing(half, shifted(drawing.paths, -half.width, 0.0))
    return Shape(replace(drawing, size=half), size, shape.alt), Shape(right, size)
