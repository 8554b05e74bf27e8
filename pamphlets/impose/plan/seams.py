"""A sheet printed on one side whose panels make a ring -> where it is folded, and where it is cut. Integers only.

Panels that follow on each other stay together; every other edge that two panels share is cut.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pamphlets.impose.plan.sheet import SheetCell


@dataclass(frozen=True, slots=True)
class GridLine:
    """A straight line from corner to corner of cells, to the right or down, in columns and rows from the top left."""

    x: int
    y: int
    to_x: int
    to_y: int


def find_ring_lines(
    cells: Sequence[SheetCell],
) -> tuple[tuple[GridLine, ...], tuple[GridLine, ...]]:
    """Return the folds and the cuts of a side, each as long as it goes on straight."""
    rank = {
        cell.sequence_index: place
        for place, cell in enumerate(sorted(cells, key=lambda cell: cell.sequence_index))
    }
    at = {(cell.column, cell.row): rank[cell.sequence_index] for cell in cells}
    folds: list[GridLine] = []
    cuts: list[GridLine] = []
    for (column, row), panel in at.items():
        right, below = at.get((column + 1, row)), at.get((column, row + 1))
        if right is not None:
            line = GridLine(column + 1, row, column + 1, row + 1)
            (folds if _are_consecutive(panel, right, len(at)) else cuts).append(line)
        if below is not None:
            line = GridLine(column, row + 1, column + 1, row + 1)
            (folds if _are_consecutive(panel, below, len(at)) else cuts).append(line)
    return _merge_lines(folds), _merge_lines(cuts)


def _are_consecutive(one: int, other: int, number: int) -> bool:
    """Return whether two panels follow on each other in the ring."""
    return (one - other) % number in (1, number - 1)


def _merge_lines(lines: Iterable[GridLine]) -> tuple[GridLine, ...]:
    """Return lines of which none goes on in another one."""
    joined: list[GridLine] = []
    for line in sorted(lines, key=lambda seam: (seam.x == seam.to_x, *_sort_key(seam))):
        before = joined[-1] if joined else None
        if (
            before
            and (before.to_x, before.to_y) == (line.x, line.y)
            and _is_level(before) == _is_level(line)
        ):
            joined[-1] = GridLine(before.x, before.y, line.to_x, line.to_y)
        else:
            joined.append(line)
    return tuple(joined)


def _is_level(seam: GridLine) -> bool:
    """Return whether a line goes from left to right."""
    return seam.y == seam.to_y


def _sort_key(seam: GridLine) -> tuple[int, int]:
    """Return what sorts lines so that each stands before the one that goes on from it."""
    return (seam.y, seam.x) if _is_level(seam) else (seam.x, seam.y)
