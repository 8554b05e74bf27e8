"""A number of digits, a room -> boxes to write them in, grouped as they are read; the area of a signature.

A hand needs 5 mm across and 7 in height for a digit; boxes of one group share their sides.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.core.drawing import Drawing, PathSegment, Stroke, VectorPath, polygon
from pamphlets.core.geometry import Size
from pamphlets.core.units import Pt, mm

# How the digits of common numbers are grouped: of the Sécurité sociale, telephones, SIREN and SIRET, days, postcodes.
_GROUPS: Final[Mapping[int, tuple[int, ...]]] = MappingProxyType(
    {
        5: (5,),
        8: (2, 2, 4),
        9: (3, 3, 3),
        10: (2, 2, 2, 2, 2),
        13: (1, 2, 2, 2, 3, 3),
        14: (3, 3, 3, 5),
        15: (1, 2, 2, 2, 3, 3, 2),
    }
)
_OTHER_GROUP: Final = 4  # digits
_CELL: Final = Size(mm(5.4), mm(7))
_LEAST_CELL_WIDTH: Final = mm(4.6)
_GROUP_GAP: Final = mm(1.8)
_ROW_GAP: Final = mm(2)
_STROKE: Final = 0.6
_PLAIN_SIZE: Final = 11.0  # points: of letters above it boxes grow with them
_SIGNATURE_AREA: Final = Size(mm(60), mm(25))


def draw_digit_boxes(
    digit_count: int, width: Pt, text_size: Pt, *, may_wrap: bool = False
) -> Drawing | None:
    """Return so many boxes no wider than `width`, in rows where they `may_wrap`; None where they do not fit."""
    groups = _group_digits(digit_count)
    scale = max(text_size / _PLAIN_SIZE, 1.0)
    gap = _GROUP_GAP * scale
    room = width - _STROKE
    cell_width = min(_CELL.width * scale, (room - gap * (len(groups) - 1)) / digit_count)
    rows = [groups]
    if cell_width < _LEAST_CELL_WIDTH:
        if not may_wrap:
            return None
        cell_width = min(_CELL.width * scale, room / max(groups))
        rows = _divide_groups(groups, room, cell_width, gap)
    cell = Size(cell_width, _CELL.height * scale)
    paths: list[VectorPath] = []
    right, y = 0.0, _STROKE / 2
    for row in rows:
        x = _STROKE / 2
        for count in row:
            paths.append(_draw_group(x, y, count, cell))
            x += count * cell.width + gap
        right = max(right, x - gap)
        y += cell.height + _ROW_GAP
    size = Size(right + _STROKE / 2, y - _ROW_GAP + _STROKE / 2)
    return Drawing(size, tuple(paths))


def _group_digits(digit_count: int) -> list[int]:
    """Return the sizes of the groups of a number's digits."""
    if digit_count in _GROUPS:
        return [*_GROUPS[digit_count]]
    if digit_count <= _OTHER_GROUP + 2:
        return [digit_count]
    whole, rest = divmod(digit_count, _OTHER_GROUP)
    return [_OTHER_GROUP] * whole + [rest] * (rest > 0)


def _divide_groups(groups: list[int], room: Pt, cell_width: Pt, gap: Pt) -> list[list[int]]:
    """Return groups in rows, each as many as fit a width."""
    rows: list[list[int]] = [[]]
    x = 0.0
    for count in groups:
        if rows[-1] and x + count * cell_width > room:
            rows.append([])
            x = 0.0
        rows[-1].append(count)
        x += count * cell_width + gap
    return rows


def _draw_group(x: Pt, y: Pt, count: int, cell: Size) -> VectorPath:
    """Return the outline of a group of boxes, with the lines between them."""
    right, bottom = x + count * cell.width, y + cell.height
    segments: list[PathSegment] = [
        *polygon([(x, y), (right, y), (right, bottom), (x, bottom)])
    ]
    for number in range(1, count):
        between = x + number * cell.width
        segments += (("M", between, y), ("L", between, bottom))
    return VectorPath(tuple(segments), None, Stroke(_STROKE))


def draw_signature_area() -> Drawing:
    """Return the frame of what a signature takes: 60 mm by 25."""
    width, height = _SIGNATURE_AREA.width, _SIGNATURE_AREA.height
    inset = _STROKE / 2
    corners = [(inset, inset), (width - inset, inset)]
    corners += [(width - inset, height - inset), (inset, height - inset)]
    path = VectorPath(polygon(corners), None, Stroke(_STROKE))
    return Drawing(_SIGNATURE_AREA, (path,))
