"""Nested sheets push each other out of the fold: paper and a plan -> how far pages go towards the spine.

A sheet lies in the fold of those around it, so its fore-edge sticks out by their thickness (of sharp folds; of
round ones at most π/2 times as far). Pages that go towards the spine by as much have their margins
alike when all is trimmed. Sheet and fold stay where they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.units import mm
from pamphlets.impose.plan.sheet import Plan

_MAX_THICKNESS: Final = 2  # millimetres


@dataclass(frozen=True, slots=True)
class Bifolium:
    """Two leaves that hang together at the spine: their pages, ascending, and how many others lie around them."""

    pages: tuple[int, ...]
    depth: int


def estimate_thickness(weight: float) -> float:
    """Return how thick a sheet is, in points, by its weight in g/m²: 0.10 mm at 80, 0.18 mm at 160."""
    return mm(0.02 + weight / 1000)


def parse_thickness(text: str) -> float:
    """Return a thickness in points from its millimetres, `0.1mm`. Raises ValueError for what no paper has."""
    number = float(text.strip().lower().removesuffix("mm").replace(",", "."))
    if not 0 < number <= _MAX_THICKNESS:
        raise ValueError(text)
    return mm(number)


def compute_creep(plan: Plan, columns: int, sheet: float, outermost: float) -> dict[int, float]:
    """Return how far each page of a book's plan goes towards its spine, in points, where it goes at all.

    `sheet` and `outermost` are thicknesses: of each sheet, and of the one around all others. Each
    signature begins anew, and a cover that goes round several of them pushes none.
    """
    found = list_bifolia(plan, columns)
    first = find_outermost_depth(found)
    around = outermost if sum(bifolium.depth == first for bifolium in found) == 1 else sheet
    return {
        page: around + (bifolium.depth - first - 1) * sheet
        for bifolium in found
        if bifolium.depth > first
        for page in bifolium.pages
    }


def compute_creep_if_set(
    plan: Plan, columns: int, sheet: float, outermost: float
) -> dict[int, float]:
    """Return `pushes` as they are wished for: none without a thickness; 0 for an outermost like the others."""
    return compute_creep(plan, columns, sheet, outermost or sheet) if sheet else {}


def find_outermost_depth(found: Sequence[Bifolium]) -> int:
    """Return the depth of what is outermost in each signature: 1 where a cover goes round several, else 0."""
    depths = [bifolium.depth for bifolium in found]
    return min((depth for depth in depths if depths.count(depth) > 1), default=0)


def list_bifolia(plan: Plan, columns: int) -> tuple[Bifolium, ...]:
    """Return the bifolia of a book's plan, each before those inside it. A book's columns go in pairs."""
    pages: dict[tuple[int, int, int], list[int]] = {}
    for number, leaf in enumerate(plan):
        for cell in leaf.front:
            pages.setdefault((number, cell.column // 2, cell.row), []).append(cell.sequence_index)
        for cell in leaf.back:
            pages.setdefault((number, (columns - 1 - cell.column) // 2, cell.row), []).append(
                cell.sequence_index
            )
    found: list[Bifolium] = []
    around: list[int] = []  # last pages of those that are not closed yet
    for four in sorted({tuple(sorted(some)) for some in pages.values()}):
        while around and around[-1] < four[0]:
            around.pop()
        found.append(Bifolium(four, len(around)))
        around.append(four[-1])
    return tuple(found)
