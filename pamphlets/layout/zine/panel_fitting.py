"""Panels -> marks: the largest type at which all of them hold, then headings and pictures as large as the room left."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import PageItem
from pamphlets.core.source import Diagnostic, error
from pamphlets.core.style import Theme
from pamphlets.core.units import Pt, mm
from pamphlets.layout.copyfitting import scale_theme
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import smallest_font_size
from pamphlets.layout.single_sheet.frame import largest_fitting_scale
from pamphlets.layout.zine.over_fold import split_over_fold
from pamphlets.layout.zine.panel import (
    PANEL_GAP,
    TypesetPanel,
    enlarge_heading,
    fixed_height,
    min_picture_height,
    place_panel,
    set_panel,
    set_panel_heading,
    without_overfull_lines,
)
from pamphlets.layout.zine.panel_text import PanelText

MIN_HEADING_SIZE: Final = 13.0  # points: a heading set smaller is no poster's
_HEADING_SHARE: Final = 0.3  # of a panel, for its heading
_LARGEST_SIZE: Final = 18.0  # points, of the text
_SMALLEST_SIZE: Final = 9.5  # capitals of sigles, set smaller, still have nine
_SIZE_STEP: Final = 0.25

MarkList = list[PageItem]


def set_panels(
    copy: LayoutInput, case: TypesettingContext, said: Sequence[PanelText], room: Rect
) -> tuple[list[MarkList], float]:
    """Return the marks of the panels within, and the share of the theme's sizes at which their text is set."""
    lang, headline = copy.document.meta.lang, copy.design.set_headline
    heads = [
        set_panel_heading(
            headline, case, panel.heading, Size(room.width, room.height * _HEADING_SHARE), lang
        )
        for panel in said
    ]

    def sets(theme: Theme) -> list[TypesetPanel]:
        mine = replace(case, theme=theme)
        return [
            set_panel(mine, panel, head, room.width, lang)
            for panel, head in zip(said, heads, strict=True)
        ]

    def tallest(theme: Theme) -> Pt:
        return max(
            (
                _needed_height(case, made, room, generous=True)
                for made in _with_fold_pictures(sets(theme))
            ),
            default=0.0,
        )

    share = largest_fitting_scale(
        case.theme, text_scales(case), room.height, without_overfull_lines(case, tallest)
    )
    own = case.theme.block_styles["body"].text
    made = sets(scale_theme(case.theme, own.size * share, own.leading * share))
    case.diagnostics.extend(_check_panels(case, made, room))
    return _place_panels(copy, case, made, room), share


def text_scales(case: TypesettingContext) -> list[float]:
    """Return the shares of the theme's sizes that the text is tried at, the largest first."""
    own = case.theme.block_styles["body"].text.size
    steps = round((_LARGEST_SIZE - _SMALLEST_SIZE) / _SIZE_STEP)
    return [(_LARGEST_SIZE - step * _SIZE_STEP) / own for step in range(steps + 1)]


def _with_fold_pictures(
    made: Sequence[TypesetPanel],
) -> list[tuple[TypesetPanel, PanelText | None]]:
    """Return each panel with the one whose picture stands at its foot over the fold: its own, or its neighbour's."""
    before: list[PanelText | None] = [None, *(one.panel for one in made)]
    return [
        (one, one.panel if one.panel.fold_picture else left if left and left.fold_picture else None)
        for one, left in zip(made, before, strict=False)
    ]


def _needed_height(
    case: TypesettingContext,
    facing: tuple[TypesetPanel, PanelText | None],
    room: Rect,
    *,
    generous: bool,
) -> Pt:
    """Return the height that a panel cannot do without, its pictures and the one over the fold counted."""
    made, left = facing
    height = fixed_height(made) + min_picture_height(
        case, made.pictures, room.width, generous=generous
    )
    if left is None or left.fold_picture is None:
        return height
    return (
        height
        + PANEL_GAP
        + min_picture_height(
            case, (left.fold_picture,), _fold_picture_width(case), generous=generous
        )
    )


def _fold_picture_width(case: TypesettingContext) -> Pt:
    """Return the width of a picture over the fold, from the outer white of one panel to that of the other."""
    page = case.theme.page
    return 2 * (page.size.width - page.outer)


def _check_panels(
    case: TypesettingContext, made: Sequence[TypesetPanel], room: Rect
) -> list[Diagnostic]:
    """Return a fault for each heading that is too long for its panel, and for each panel that is too long."""
    told: list[Diagnostic] = []
    for facing in _with_fold_pictures(made):
        one = facing[0]
        size = smallest_font_size(one.heading_stack)
        if 0.0 < size < MIN_HEADING_SIZE:
            told.append(
                error("zine-heading", case.source, one.panel.heading.span, size=f"{size:.0f}")
            )
        excess = _needed_height(case, facing, room, generous=False) - room.height
        if excess > 0.0:
            told.append(
                error(
                    "zine-panel",
                    case.source,
                    one.panel.heading.span,
                    excess=f"{excess / mm(1):.0f}",
                )
            )
    return told


def _place_panels(
    copy: LayoutInput, case: TypesettingContext, made: Sequence[TypesetPanel], room: Rect
) -> list[MarkList]:
    """Return the marks of set panels, pictures over the fold parted between theirs."""
    lang = copy.document.meta.lang
    size = Size(room.width, room.height)
    shown: list[MarkList] = []
    floors = [room.bottom] * len(made)
    halves: dict[int, PageItem] = {}
    for at, (left, right) in enumerate(pairwise(made)):
        figure = left.panel.fold_picture
        if figure is None:
            continue
        taken = (
            fixed_height(one) + min_picture_height(case, one.pictures, room.width, generous=True)
            for one in (left, right)
        )
        height = max(room.height - max(taken) - PANEL_GAP, 1.0)
        parts = split_over_fold(
            case,
            figure,
            Size(_fold_picture_width(case), height),
            room.bottom,
            case.theme.page.size.width,
        )
        halves[at], halves[at + 1] = parts
        floors[at] = floors[at + 1] = parts[0].at.y - PANEL_GAP
    for at, one in enumerate(made):
        alone = at not in halves and not one.pictures
        grows = enlarge_heading(copy.design.set_headline, case, one, size, lang) if alone else one
        marks = list(place_panel(case, grows, room, floor=floors[at], sink=alone))
        shown.append([*marks, halves[at]] if at in halves else marks)
    return shown
