"""PanelTexts -> marks: the largest type at which all panels hold, then headings and pictures as large as there is room."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pamphlets.core.candidates import sizes_downwards
from pamphlets.core.drawing import Drawing, translate_paths
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import PageItem, ScaledDrawing, ScaledPicture
from pamphlets.core.source import Diagnostic, error
from pamphlets.core.units import Pt, to_mm
from pamphlets.document.nodes import Figure
from pamphlets.layout.look import SetHeadline
from pamphlets.layout.paragraph.context import TypesettingContext, make_picture_mark
from pamphlets.layout.paragraph_stack import SheetColumn, smallest_font_size
from pamphlets.layout.single_sheet.frame import largest_fitting_scale
from pamphlets.layout.theme_scaling import enlarge_theme
from pamphlets.layout.zine.panel import (
    PANEL_GAP,
    TypesetPanel,
    enlarge_heading,
    min_picture_height,
    place_panel,
    set_panel_heading,
    set_panel_pieces,
)
from pamphlets.layout.zine.panel_text import PanelText

MIN_HEADING_SIZE: Final = 13.0  # points: a heading set smaller is no poster's
_HEADING_SHARE: Final = 0.3  # of a panel, for its heading
_LARGEST_SIZE: Final = 18.0  # points, of the text
_SMALLEST_SIZE: Final = 9.5  # capitals of acronyms, set smaller, still have nine
_SIZE_STEP: Final = 0.25


def set_panels(
    set_headline: SetHeadline, column: SheetColumn, panels: Sequence[PanelText], room: Rect
) -> tuple[list[list[PageItem]], float]:
    """Return the marks of the inner panels, and the share of the theme's sizes at which their text is set."""
    context = column.context
    headings = [
        set_panel_heading(set_headline, column, panel.heading, room.height * _HEADING_SHARE)
        for panel in panels
    ]

    def set_all(trial: TypesettingContext) -> list[TypesetPanel]:
        trial_column = column._replace(context=trial)
        typeset: list[TypesetPanel] = []
        left_picture: Figure | None = None
        for heading, panel in zip(headings, panels, strict=True):
            pieces = set_panel_pieces(trial_column, panel)
            # At the foot stands a panel's own picture over the fold, or its left neighbour's.
            fold_picture = panel.fold_picture or left_picture
            typeset.append(TypesetPanel(panel, heading, pieces, fold_picture))
            left_picture = panel.fold_picture
        return typeset

    def highest(trial: TypesettingContext) -> Pt:
        heights = [
            _needed_height(context, panel, room.width, generous=True)
            for panel in set_all(trial)
        ]
        return max(heights, default=0.0)

    scale = largest_fitting_scale(context, text_scales(context), room.height, highest)
    theme = enlarge_theme(context.theme, scale)
    typeset = set_all(replace(context, theme=theme))
    context.diagnostics.extend(_check_panels(context, typeset, room))
    return _place_panels(set_headline, column, typeset, room), scale


def text_scales(context: TypesettingContext) -> list[float]:
    """Return the shares of the theme's sizes that the text is tried at, the largest first."""
    size = context.theme.block_styles["body"].text.size
    sizes = sizes_downwards(_LARGEST_SIZE, _SMALLEST_SIZE, _SIZE_STEP)
    return [smaller / size for smaller in sizes]


def _needed_height(
    context: TypesettingContext, panel: TypesetPanel, width: Pt, *, generous: bool
) -> Pt:
    """Return the height that a panel cannot do without, its pictures and the one over the fold counted."""
    height = panel.height_with_pictures(context, width, generous=generous)
    if panel.fold_picture is None:
        return height
    fold_width = _fold_picture_width(context)
    pictures = [panel.fold_picture]
    return (
        height
        + PANEL_GAP
        + min_picture_height(context, pictures, fold_width, generous=generous)
    )


def _fold_picture_width(context: TypesettingContext) -> Pt:
    """Return the width of a picture over the fold, from the outer white of one panel to that of the other."""
    page_spec = context.theme.page
    return 2 * (page_spec.size.width - page_spec.outer)


def _check_panels(
    context: TypesettingContext, panels: Sequence[TypesetPanel], room: Rect
) -> list[Diagnostic]:
    """Return an error for each heading that is too long for its panel, and for each panel that is too long."""
    errors: list[Diagnostic] = []
    for panel in panels:
        span = panel.panel.heading.span
        size = smallest_font_size(panel.heading_stack)
        if 0.0 < size < MIN_HEADING_SIZE:
            errors.append(error("zine-heading", context.source, span, size=f"{size:.0f}"))
        excess = _needed_height(context, panel, room.width, generous=False) - room.height
        if excess > 0.0:
            errors.append(
                error("zine-panel", context.source, span, excess=f"{to_mm(excess):.0f}")
            )
    return errors


def _place_panels(
    set_headline: SetHeadline,
    column: SheetColumn,
    panels: Sequence[TypesetPanel],
    room: Rect,
) -> list[list[PageItem]]:
    """Return the marks of set panels, pictures over the fold parted between theirs."""
    context = column.context
    halves: dict[int, PageItem] = {}
    for index, (left, right) in enumerate(pairwise(panels)):
        picture = left.panel.fold_picture
        if picture is not None:
            taken = max(
                left.height_with_pictures(context, room.width, generous=True),
                right.height_with_pictures(context, room.width, generous=True),
            )
            height = max(room.height - taken - PANEL_GAP, 1.0)
            fold_room = Size(_fold_picture_width(context), height)
            parts = split_over_fold(context, picture, fold_room, room.bottom)
            halves[index], halves[index + 1] = parts
    placed: list[list[PageItem]] = []
    for index, panel in enumerate(panels):
        half = halves.get(index)
        if half is not None:
            floor = half.at.y - PANEL_GAP
            placed.append([*place_panel(context, panel, room, floor, sink=False), half])
            continue
        if panel.pictures:
            placed.append(place_panel(context, panel, room, room.bottom, sink=False))
            continue
        enlarged = enlarge_heading(set_headline, column, panel, room.height)
        placed.append(place_panel(context, enlarged, room, room.bottom, sink=True))
    return placed


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
