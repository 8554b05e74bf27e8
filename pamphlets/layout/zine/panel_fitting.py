"""Panels -> marks: the largest type at which all of them hold, then headings and pictures as large as the room left."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import Placed
from pamphlets.core.source import Diagnostic, error
from pamphlets.core.style import Theme
from pamphlets.core.units import Pt, mm
from pamphlets.layout.copyfitting import vary
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import smallest
from pamphlets.layout.single_sheet.frame import largest
from pamphlets.layout.zine.over_fold import over_fold
from pamphlets.layout.zine.panel import (
    GAP,
    Set,
    firm,
    grown,
    head_of,
    place,
    set_panel,
    unbroken,
    wanted,
)
from pamphlets.layout.zine.panel_text import Panel

SHOUT: Final = 13.0  # points: a heading set smaller is no poster's
_HEAD: Final = 0.3  # of a panel, for its heading
_LARGEST: Final = 18.0  # points, of the text
_SMALLEST: Final = 9.5  # capitals of sigles, set smaller, still have nine
_STEP: Final = 0.25

Marks = list[Placed]


def thoughts(copy: Copy, case: Case, said: Sequence[Panel], room: Rect) -> tuple[list[Marks], float]:
    """Return the marks of the panels within, and the share of the theme's sizes at which their text is set."""
    lang, headline = copy.document.meta.lang, copy.look.headline
    heads = [head_of(headline, case, panel.heading, Size(room.width, room.height * _HEAD), lang) for panel in said]

    def sets(theme: Theme) -> list[Set]:
        mine = replace(case, theme=theme)
        return [set_panel(mine, panel, head, room.width, lang) for panel, head in zip(said, heads, strict=True)]

    def tallest(theme: Theme) -> Pt:
        return max((_needed(case, made, room, generous=True) for made in _facing(sets(theme))), default=0.0)

    share = largest(case.theme, shares(case), room.height, unbroken(case, tallest))
    own = case.theme.blocks["body"].text
    made = sets(vary(case.theme, own.size * share, own.leading * share))
    case.doubts.extend(_faults(case, made, room))
    return _placed(copy, case, made, room), share


def shares(case: Case) -> list[float]:
    """Return the shares of the theme's sizes that the text is tried at, the largest first."""
    own = case.theme.blocks["body"].text.size
    steps = round((_LARGEST - _SMALLEST) / _STEP)
    return [(_LARGEST - step * _STEP) / own for step in range(steps + 1)]


def _facing(made: Sequence[Set]) -> list[tuple[Set, Panel | None]]:
    """Return each panel with the one whose picture stands at its foot over the fold: its own, or its neighbour's."""
    before: list[Panel | None] = [None, *(one.panel for one in made)]
    return [
        (one, one.panel if one.panel.over else left if left and left.over else None)
        for one, left in zip(made, before, strict=False)
    ]


def _needed(case: Case, facing: tuple[Set, Panel | None], room: Rect, *, generous: bool) -> Pt:
    """Return the height that a panel cannot do without, its pictures and the one over the fold counted."""
    made, left = facing
    height = firm(made) + wanted(case, made.pictures, room.width, generous=generous)
    if left is None or left.over is None:
        return height
    return height + GAP + wanted(case, (left.over,), _across(case), generous=generous)


def _across(case: Case) -> Pt:
    """Return the width of a picture over the fold, from the outer white of one panel to that of the other."""
    page = case.theme.page
    return 2 * (page.size.width - page.outer)


def _faults(case: Case, made: Sequence[Set], room: Rect) -> list[Diagnostic]:
    """Return a fault for each heading that is too long for its panel, and for each panel that is too long."""
    told: list[Diagnostic] = []
    for facing in _facing(made):
        one = facing[0]
        size = smallest(one.head)
        if 0.0 < size < SHOUT:
            told.append(error("zine-heading", case.source, one.panel.heading.span, size=f"{size:.0f}"))
        excess = _needed(case, facing, room, generous=False) - room.height
        if excess > 0.0:
            told.append(error("zine-panel", case.source, one.panel.heading.span, excess=f"{excess / mm(1):.0f}"))
    return told


def _placed(copy: Copy, case: Case, made: Sequence[Set], room: Rect) -> list[Marks]:
    """Return the marks of set panels, pictures over the fold parted between theirs."""
    lang = copy.document.meta.lang
    size = Size(room.width, room.height)
    shown: list[Marks] = []
    floors = [room.bottom] * len(made)
    halves: dict[int, Placed] = {}
    for at, (left, right) in enumerate(pairwise(made)):
        figure = left.panel.over
        if figure is None:
            continue
        taken = (firm(one) + wanted(case, one.pictures, room.width, generous=True) for one in (left, right))
        height = max(room.height - max(taken) - GAP, 1.0)
        parts = over_fold(case, figure, Size(_across(case), height), room.bottom, case.theme.page.size.width)
        halves[at], halves[at + 1] = parts
        floors[at] = floors[at + 1] = parts[0].at.y - GAP
    for at, one in enumerate(made):
        alone = at not in halves and not one.pictures
        grows = grown(copy.look.headline, case, one, size, lang) if alone else one
        marks = list(place(case, grows, room, floor=floors[at], sink=alone))
        shown.append([*marks, halves[at]] if at in halves else marks)
    return shown
