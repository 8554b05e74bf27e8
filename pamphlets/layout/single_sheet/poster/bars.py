"""FigureTexts -> what shows how much each is: its picture, or a bar of slats that photocopiers keep."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, polygon
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import PageItem, ScaledDrawing
from pamphlets.core.units import mm
from pamphlets.layout.paragraph.context import make_picture_mark
from pamphlets.layout.paragraph_stack import EMPTY_STACK, ParagraphStack
from pamphlets.layout.single_sheet.poster.figure_text import FigureText, parse_number
from pamphlets.layout.single_sheet.poster.poster_layout import PosterLayout

_BAR_HEIGHT: Final = mm(40)
_SLATS: Final = 100  # of a bar: one for each hundredth
_MAX_COUNTED: Final = 60  # of a whole that a bar counts out, a slat for each
# Of their distance: what is white between them keeps toner from flaking.
_SLAT_SHARE: Final = 0.62
_MAX_SLAT_WIDTH: Final = mm(26)  # a wider solid comes grey out of a copier
_MIN_OUTLINED_WIDTH: Final = mm(4)
_MAX_SLAT_STEP: Final = 1.8  # of a slat's width
_SLAT_OUTLINE: Final = 0.8  # points


def bar_shares(figures: Sequence[FigureText]) -> list[float | None]:
    """Return how full the bar of each figure is, None where it has none.

    A figure that is a share of a whole says so itself; figures of one unit are shares of the largest among them.
    """
    values = [parse_number(figure.number) for figure in figures]
    units = Counter(figure.unit.casefold() for figure in figures)
    largest_by_unit: dict[str, float] = defaultdict(float)
    for figure, value in zip(figures, values, strict=True):
        unit = figure.unit.casefold()
        largest_by_unit[unit] = max(largest_by_unit[unit], abs(value or 0.0))
    shares: list[float | None] = []
    for figure, value in zip(figures, values, strict=True):
        share = figure.share
        if share is None and value and units[figure.unit.casefold()] > 1:
            share = abs(value) / largest_by_unit[figure.unit.casefold()]
        shares.append(share)
    return shares


def set_bar(
    poster: PosterLayout, figure: FigureText, share: float | None
) -> ParagraphStack:
    """Return what shows how much a figure is: its picture, else a bar of slats; nothing where there is neither."""
    size = Size(poster.width, _BAR_HEIGHT * poster.scale)
    if figure.picture is not None:
        context = poster.details.context
        artwork = context.artworks[figure.picture.image.path]
        shown = artwork.size.scaled_into(size.width, size.height)
        mark = make_picture_mark(figure.picture.image, artwork, shown, context.theme)
        span = figure.picture.span
        item = PageItem(Point(0.0, 0.0), mark, figure.picture.node, "", span)
        return ParagraphStack((item,), shown.height, 0)
    if share is None:
        return EMPTY_STACK
    drawing = _draw_slats(poster, size, share, _slat_count(figure))
    item = PageItem(Point(0.0, 0.0), ScaledDrawing(drawing, size))
    return ParagraphStack((item,), size.height, 0)


def _slat_count(figure: FigureText) -> int:
    """Return how many slats a bar has: one for each of a whole that can be counted out, else one for each hundredth."""
    whole = figure.whole
    if whole is not None and whole == round(whole) and 1 < whole <= _MAX_COUNTED:
        return round(whole)
    return _SLATS


def _draw_slats(poster: PosterLayout, size: Size, share: float, slat_count: int) -> Drawing:
    """Return a bar over a whole width: slats in the ink of its bars as far as the share goes, then the outlines of slats.

    Where slats are narrow a line stands for each that is empty: two outlines so near each other would look as dark.
    """
    outline = _SLAT_OUTLINE * poster.scale
    width = min(size.width / slat_count * _SLAT_SHARE, _MAX_SLAT_WIDTH * poster.scale)
    # A few slats stand near each other, at the left; many go from edge to edge.
    step = min((size.width - width) / (slat_count - 1), width * _MAX_SLAT_STEP)
    ink = poster.details.context.theme.rule_ink
    full_count = round(share * slat_count)
    paths: list[VectorPath] = []
    for index in range(slat_count):
        x = index * step
        if index < full_count:
            box = Rect(x, 0.0, width, size.height)
            paths.append(VectorPath(polygon(box.corners()), Fill(ink)))
        elif width > _MIN_OUTLINED_WIDTH * poster.scale:
            box = Rect(x, 0.0, width, size.height)
            inner = box.shift_by(outline / 2, outline / 2)
            inner = replace(inner, width=width - outline, height=size.height - outline)
            paths.append(VectorPath(polygon(inner.corners()), None, Stroke(outline)))
        else:
            line = Rect(x + (width - outline) / 2, 0.0, outline, size.height)
            paths.append(VectorPath(polygon(line.corners()), Fill()))
    return Drawing(size, tuple(paths))
