"""Nested sheets push each other out of the fold: paper and a plan -> how far pages go towards the spine.

A sheet lies in the fold of those around it, so its fore-edge sticks out by their thickness (of sharp folds; of
round ones at most π/2 times as far). Pages that go towards the spine by as much have their margins
alike when all is trimmed. Sheet and fold stay where they are.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.units import mm
from pamphlets.impose.plan.sheet import Plan

_MAX_THICKNESS: Final = 2  # millimetres
_MAX_SPINE: Final = 100
_PAGES_AND_WEIGHT: Final = re.compile(r"([1-9][0-9]{0,3})x([1-9][0-9]{1,2})g")


@dataclass(frozen=True, slots=True)
class Bifolium:
    """Two leaves that hang together at the spine: their pages, ascending, and how many others lie around them."""

    pages: tuple[int, ...]
    depth: int


def estimate_thickness(weight: float) -> float:
    """Return how thick a sheet is, in points, by its weight in g/m²: 0.10 mm at 80, 0.18 mm at 160."""
    return mm(0.02 + weight / 1000)


def estimate_spine_width(page_count: int, weight: float) -> float:
    """Return how thick the leaves of so many pages lie on each other, in points, by the weight of their paper in g/m²."""
    leaf_count = -(-page_count // 2)
    return leaf_count * estimate_thickness(weight)


def parse_spine_width(text: str) -> float:
    """Return how thick a book is, in points: from `4mm`, or from its pages and their paper, `120x80g`.

    Raises ValueError for what is no such thing, or more than 100 mm.
    """
    text = text.strip().lower()
    match = _PAGES_AND_WEIGHT.fullmatch(text)
    if match is not None:
        width = estimate_spine_width(int(match[1]), int(match[2]))
    else:
        width = mm(float(text.removesuffix("mm").replace(",", ".")))
    if not 0 < width <= mm(_MAX_SPINE):
        raise ValueError(text)
    return width


def parse_thickness(text: str) -> float:
    """Return a thickness in points from its millimetres, `0.1mm`. Raises ValueError for what no paper has."""
    number = float(text.strip().lower().removesuffix("mm").replace(",", "."))
    if not 0 < number <= _MAX_THICKNESS:
        raise ValueError(text)
    return mm(number)


def compute_creep(
    plan: Plan, column_count: int, thickness: float | None, outer_thickness: float | None
) -> dict[int, float]:
    """Return how far each page of a book's plan goes towards its spine, in points, where it goes at all.

    `thickness` is that of each sheet: None for no creep. `outer_thickness` is that of the one around all others,
    None where it is like them. Each signature begins anew, and a cover that goes round several of them pushes none.
    """
    if not thickness:
        return {}
    bifolia = list_bifolia(plan, column_count)
    outermost = find_outermost_depth(bifolia)
    depths = [bifolium.depth for bifolium in bifolia]
    around = thickness
    if outer_thickness and depths.count(outermost) == 1:
        around = outer_thickness
    creep: dict[int, float] = {}
    for bifolium in bifolia:
        sheets_between = bifolium.depth - outermost - 1
        if sheets_between >= 0:
            distance = around + sheets_between * thickness
            creep |= dict.fromkeys(bifolium.pages, distance)
    return creep


def find_outermost_depth(bifolia: Sequence[Bifolium]) -> int:
    """Return the depth of what is outermost in each signature: 1 where a cover goes round several, else 0."""
    depths = [bifolium.depth for bifolium in bifolia]
    for depth in sorted(depths):
        if depths.count(depth) > 1:
            return depth
    return 0


def list_bifolia(plan: Plan, column_count: int) -> tuple[Bifolium, ...]:
    """Return the bifolia of a book's plan, each before those inside it. A book's columns go in pairs."""
    pages_by_place: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for number, sheet in enumerate(plan):
        for cell in sheet.front:
            place = (number, cell.column // 2, cell.row)
            pages_by_place[place].append(cell.sequence_index)
        for cell in sheet.back:
            front_column = column_count - 1 - cell.column
            place = (number, front_column // 2, cell.row)
            pages_by_place[place].append(cell.sequence_index)
    groups = {tuple(sorted(page_indexes)) for page_indexes in pages_by_place.values()}
    bifolia: list[Bifolium] = []
    last_pages: list[int] = []  # of those that are not closed yet
    for group in sorted(groups):
        while last_pages and last_pages[-1] < group[0]:
            last_pages.pop()
        depth = len(last_pages)
        bifolia.append(Bifolium(group, depth))
        last_pages.append(group[-1])
    return tuple(bifolia)
