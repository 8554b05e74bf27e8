"""Pictures and ornaments -> parts."""

from dataclasses import replace
from math import ceil
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, Path
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Placed, Shape
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Figure, Ornament
from pamphlets.layout.blocks.block_context import Compose, Context, apart, glue
from pamphlets.layout.blocks.galley import FORBIDDEN, Box, Break, Gap, Part
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.inline_pictures import picture

SHRINK: Final = 0.25  # of its height that a picture may give up to avoid a hole in the page
_SMALLEST: Final = 4  # lines under which a picture does not shrink


def set_figure(case: Case, block: Figure, context: Context, compose: Compose) -> list[Part]:
    """Return a picture in whole grid lines, tied to its caption; a full one has a page to itself.

    Only in the flow itself: inside a note or an aside there is no page to begin.
    """
    image = block.image
    full = image.full and context.role == "body"
    art = case.art[image.path]
    ratio = art.size.height / art.size.width
    own = art.size.width * case.theme.figure_scale
    width = context.width if image.full else _width(own, image.width, context)
    caption = compose(case, block.caption, replace(context, role="caption"))
    below = sum(part.lines for part in caption if isinstance(part, Box))
    most = context.page_lines - below if full else context.page_lines * case.theme.figure_height
    room = context.grid * max(most, _SMALLEST)
    height = min(width * ratio, room)
    size = Size(height / ratio, height)
    lines = max(1, ceil(height / context.grid - 1e-6))
    at = Point(context.left + (context.width - size.width) / 2, (lines * context.grid - height) / 2)
    mark = Placed(at, picture(image, art, size), block.node, "", block.span)
    shrink = int(lines * SHRINK) if lines > _SMALLEST and not full else 0
    box = Box(lines, (mark,), (), FORBIDDEN if caption else 0.0, block.node, block.span, shrink=shrink)
    if full:
        return [Break(), box, *caption, Break()]
    return apart([box, *glue(caption[:-1]), *caption[-1:]], 1)


def _width(own: Pt, share: float | None, context: Context) -> Pt:
    """Return the width asked for, or the picture's own where it fits the measure."""
    return context.width * share if share is not None else min(context.width, own)


def set_ornament(case: Case, block: Ornament, context: Context) -> list[Part]:
    """Return the theme's ornament on a line of its own."""
    size = context.grid * 0.3
    points = case.theme.ornament
    step = size * 2.4
    middle = context.left + context.width / 2
    marks: list[Placed] = []
    for place in (-1, 0, 1):
        first, *rest = ((x * size, y * size) for x, y in points)
        path = Path((("M", *first), *(("L", *point) for point in rest), ("Z",)), Fill())
        at = Point(middle + place * step - size / 2, case.theme.baseline * context.grid - size * 1.2)
        art = Shape(Drawing(Size(size, size), (path,)), Size(size, size))
        marks.append(Placed(at, art, block.node, "", block.span))
    return [Gap(1), Box(1, tuple(marks), (), 0.0, block.node, block.span), Gap(1)]
