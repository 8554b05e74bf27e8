"""PanelTexts -> marks: headings of one size, the largest type at which all panels hold, pictures as large as there is room."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from pamphlets.core.candidates import sizes_downwards
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import PageItem
from pamphlets.core.source import Diagnostic, error
from pamphlets.core.units import Pt, mm, to_mm
from pamphlets.document.nodes import Figure
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    SheetColumn,
    smallest_font_size,
)
from pamphlets.layout.single_sheet.frame import largest_fitting_scale
from pamphlets.layout.theme_scaling import enlarge_theme
from pamphlets.layout.zine.base_pictures import (
    edge_frame,
    fold_picture_width,
    place_foot_picture,
    set_full_panel,
    split_over_fold,
)
from pamphlets.layout.zine.headings import MIN_HEADING_SIZE
from pamphlets.layout.zine.panel import (
    PANEL_GAP,
    TypesetPanel,
    min_picture_height,
    place_panel,
    set_panel_pieces,
)
from pamphlets.layout.zine.panel_text import PanelText

_LARGEST_SIZE: Final = 18.0  # points, of the text
_SMALLEST_SIZE: Final = 9.5  # capitals of acronyms, set smaller, still have nine
_SIZE_STEP: Final = 0.25
# What a picture over the fold is left, if its panels' text can be set beside it: it is what the spread is about. More,
# and the text falls from 11 points to 9.5 under headings of two lines.
_GENEROUS_FOLD_HEIGHT: Final = mm(50)


class PanelRooms(NamedTuple):
    """Where things stand on a panel."""

    text: Rect
    """of its words and of pictures among them"""
    bleeds: bool
    """pictures from edge to edge go to the very edges"""


def set_panels(
    column: SheetColumn,
    panels: Sequence[PanelText],
    headings: Sequence[ParagraphStack],
    rooms: PanelRooms,
) -> tuple[list[list[PageItem]], float]:
    """Return the marks of the inner panels, and the share of the theme's sizes at which their text is set.

    The text has one size in all panels, and a smaller one, if need be, beside pictures over the fold. `headings` are
    those of the panels, empty for one that is a picture.
    """
    context = column.context
    room = rooms.text

    def set_all(trial: TypesettingContext) -> list[TypesetPanel]:
        return _typeset(column._replace(context=trial), panels, headings)

    def highest(trial: TypesettingContext, *, beside_fold: bool) -> Pt:
        heights = [
            _needed_height(context, panel, rooms, generous=True)
            for panel in set_all(trial)
            if (panel.fold_picture is not None) == beside_fold
        ]
        return max(heights, default=0.0)

    scales = text_scales(context)
    scale = largest_fitting_scale(
        context, scales, room.height, lambda trial: highest(trial, beside_fold=False)
    )
    smaller = [fold_scale for fold_scale in scales if fold_scale <= scale]
    fold_scale = largest_fitting_scale(
        context, smaller, room.height, lambda trial: highest(trial, beside_fold=True)
    )
    large = set_all(replace(context, theme=enlarge_theme(context.theme, scale)))
    small = set_all(replace(context, theme=enlarge_theme(context.theme, fold_scale)))
    typeset: list[TypesetPanel] = []
    for panel, fold_panel in zip(large, small, strict=True):
        typeset.append(panel if panel.fold_picture is None else fold_panel)
    context.diagnostics.extend(_check_panels(context, typeset, rooms))
    return _place_panels(column, typeset, rooms), scale


def _typeset(
    column: SheetColumn, panels: Sequence[PanelText], headings: Sequence[ParagraphStack]
) -> list[TypesetPanel]:
    """Return panels with their text set in a column."""
    typeset: list[TypesetPanel] = []
    left_picture: Figure | None = None
    for heading, panel in zip(headings, panels, strict=True):
        pieces: tuple[ParagraphStack | Figure, ...] = ()
        if panel.heading is not None:
            pieces = set_panel_pieces(column, panel)
        # At the foot stands a panel's own picture over the fold, or its left neighbour's.
        fold_picture = panel.fold_picture or left_picture
        typeset.append(TypesetPanel(panel, heading, pieces, fold_picture))
        left_picture = panel.fold_picture
    return typeset


def text_scales(context: TypesettingContext) -> list[float]:
    """Return the shares of the theme's sizes that the text is tried at, the largest first."""
    size = context.theme.block_styles["body"].text.size
    sizes = sizes_downwards(_LARGEST_SIZE, _SMALLEST_SIZE, _SIZE_STEP)
    return [smaller / size for smaller in sizes]


def _needed_height(
    context: TypesettingContext, panel: TypesetPanel, rooms: PanelRooms, *, generous: bool
) -> Pt:
    """Return the height that a panel cannot do without, its pictures and the one at its foot counted."""
    if panel.panel.full_picture is not None:
        return 0.0
    height = panel.height_with_pictures(context, rooms.text.width, generous=generous)
    foot_picture = panel.panel.foot_picture
    if panel.fold_picture is not None:
        width = fold_picture_width(context)
        own_height = _own_height(context, panel.fold_picture, width)
        fold_height = _min_height(context, panel.fold_picture, width)
        if generous:
            fold_height = min(own_height, _GENEROUS_FOLD_HEIGHT)
        return height + PANEL_GAP + fold_height
    if foot_picture is not None:
        frame = edge_frame(context, bleeds=rooms.bleeds)
        pictures = [foot_picture]
        foot_height = min_picture_height(context, pictures, frame.width, generous=generous)
        return height + PANEL_GAP + foot_height - (frame.bottom - rooms.text.bottom)
    return height


def _own_height(context: TypesettingContext, figure: Figure, width: Pt) -> Pt:
    """Return how high a picture is at a width."""
    size = context.artworks[figure.image.path].size
    return width * size.height / size.width


def _min_height(context: TypesettingContext, figure: Figure, width: Pt) -> Pt:
    return min_picture_height(context, [figure], width, generous=False)


def _check_panels(
    context: TypesettingContext, panels: Sequence[TypesetPanel], rooms: PanelRooms
) -> list[Diagnostic]:
    """Return an error for each heading that is too long for its panel, and for each panel that is too long."""
    errors: list[Diagnostic] = []
    for panel in panels:
        span = panel.panel.span
        size = smallest_font_size(panel.heading_stack)
        if 0.0 < size < MIN_HEADING_SIZE:
            errors.append(error("zine-heading", context.source, span, size=f"{size:.0f}"))
        excess = _needed_height(context, panel, rooms, generous=False)
        excess -= rooms.text.height
        if excess > 0.0:
            errors.append(
                error("zine-panel", context.source, span, excess=f"{to_mm(excess):.0f}")
            )
    return errors


def _place_panels(
    column: SheetColumn, panels: Sequence[TypesetPanel], rooms: PanelRooms
) -> list[list[PageItem]]:
    """Return the marks of set panels, pictures over the fold parted between theirs."""
    context = column.context
    room = rooms.text
    halves: dict[int, PageItem] = {}
    for index, (left, right) in enumerate(pairwise(panels)):
        picture = left.panel.fold_picture
        if picture is not None:
            taken = max(
                left.height_with_pictures(context, room.width, generous=True),
                right.height_with_pictures(context, room.width, generous=True),
            )
            height = max(room.height - taken - PANEL_GAP, 1.0)
            fold_room = Size(fold_picture_width(context), height)
            parts = split_over_fold(context, picture, fold_room, room.bottom)
            halves[index], halves[index + 1] = parts
    placed: list[list[PageItem]] = []
    for index, panel in enumerate(panels):
        base = halves.get(index)
        full_picture = panel.panel.full_picture
        foot_picture = panel.panel.foot_picture
        if full_picture is not None:
            placed.append(set_full_panel(column, full_picture, room, bleeds=rooms.bleeds))
            continue
        if base is None and foot_picture is not None:
            frame = edge_frame(context, bleeds=rooms.bleeds)
            taken = panel.height_with_pictures(context, room.width, generous=True)
            height = max(frame.bottom - room.y - taken - PANEL_GAP, 1.0)
            base = place_foot_picture(context, foot_picture, frame, height)
        floor = room.bottom if base is None else base.at.y - PANEL_GAP
        sink = base is None and not panel.pictures
        marks = place_panel(context, panel, room, floor, sink=sink)
        placed.append(marks if base is None else [*marks, base])
    return placed
