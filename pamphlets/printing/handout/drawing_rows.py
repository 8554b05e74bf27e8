"""Steps with their drawings -> rows of steps, and the drawings of one step beside each other."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.units import Pt
from pamphlets.printing.diagrams.diagram import Diagram, scale_diagram
from pamphlets.printing.diagrams.pen import Pen

MOST_DRAWINGS: Final = 4  # in a row

DrawnStep = tuple[str, Sequence[Diagram]]
"""A paragraph, and the drawings that stand over it."""


def split_rows(steps: Sequence[DrawnStep], column_count: int) -> list[Sequence[DrawnStep]]:
    """Return steps in rows of like length, none of more than `columns` steps or four drawings; but four go together."""
    step_count = len(steps)
    drawing_count = sum(len(diagrams) for _, diagrams in steps)
    row_count = max(
        ceil(step_count / column_count),
        ceil(drawing_count / MOST_DRAWINGS),
    )
    if step_count == drawing_count == MOST_DRAWINGS == column_count + 1:
        row_count = 1
    if not row_count:
        return []
    length = ceil(step_count / row_count)
    rows: list[Sequence[DrawnStep]] = []
    for first in range(0, step_count, length):
        rows.append(steps[first : first + length])
    return rows


def join_drawings(diagrams: Sequence[Diagram], width: Pt, scale: float) -> Diagram:
    """Return drawings in a row, smaller where there is not the room."""
    size = diagrams[0].size
    row_width = size.width * len(diagrams)
    row = Pen(Size(row_width, size.height))
    for place, diagram in enumerate(diagrams):
        row.add(diagram, size.width * place)
    scale = min(scale, width / row_width)
    return scale_diagram(row.finish(), scale)
