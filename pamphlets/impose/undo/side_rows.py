"""RestoredPages -> what is on each side of the sheets in a line: `8 | 1`, rows from above with ` / ` between them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from pamphlets.core.matrix import invert_matrix, transform_box
from pamphlets.impose.undo.restored_pages import RestoredPage


class _PageSpot(NamedTuple):
    """A page on its side."""

    number: int
    x: float
    """Of its middle, as y, which points up."""
    y: float
    height: float


def arrange_rows(pages: Sequence[RestoredPage], side_count: int) -> tuple[str, ...]:
    """Return the line of each side; that of one without pages is empty. Pages are numbered from 1."""
    spots: dict[int, list[_PageSpot]] = defaultdict(list)
    for number, page in enumerate(pages, 1):
        for side, matrix in page.side_positions:
            box = (0.0, 0.0, page.size.width, page.size.height)
            left, bottom, right, top = transform_box(box, invert_matrix(matrix))
            x = (left + right) / 2
            y = (bottom + top) / 2
            spots[side].append(_PageSpot(number, x, y, top - bottom))
    return tuple(_format_side(spots[side]) for side in range(side_count))


def _format_side(spots: Sequence[_PageSpot]) -> str:
    rows: list[list[_PageSpot]] = []
    for spot in sorted(spots, key=lambda spot: -spot.y):
        if rows and rows[-1][0].y - spot.y < spot.height / 2:
            rows[-1].append(spot)
        else:
            rows.append([spot])
    lines: list[str] = []
    for row in rows:
        numbers = [str(spot.number) for spot in sorted(row, key=lambda spot: spot.x)]
        lines.append(" | ".join(numbers))
    return " / ".join(lines)
