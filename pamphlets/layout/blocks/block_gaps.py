"""GalleyParts of two blocks -> one run of parts, the white between them wide enough for the ink of both.

White is whole grid lines, ink is not: the rule around a block stands outside its lines, and a step's number is higher
than the line that it begins.
"""

from collections.abc import Sequence
from math import ceil
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.page import GlyphRun, PageItem, Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    BarEnd,
    BarStart,
    Box,
    GalleyPart,
    Growth,
    VerticalSpace,
)

# Shares of a grid line, from ink to ink. Lines of a text stand 0.23 of it apart: 3.1 points of 13.4.
MIN_GAP: Final = 0.1
MIN_RULE_GAP: Final = 0.5  # where a rule stands on one side
# Under a rule as heavy as a heading's letters: nearer, the rule and what stands above it read as part of the heading.
MIN_HEADING_GAP: Final = 1.5
_HEAVY_RULE: Final = 2.0  # points
_DESCENT: Final = 0.22  # em: how deep letters hang


class InkEdge(NamedTuple):
    """Where the ink of a block ends."""

    overhang: Pt
    """Beyond its lines; negative: so far inside them."""
    rule_weight: Pt = 0.0
    """Of the rule that is the last ink; 0: letters or a picture."""


def join_parts(
    parts: list[GalleyPart],
    more: list[GalleyPart],
    grid: Pt,
    *,
    begins_with_heading: bool = False,
) -> list[GalleyPart]:
    """Return parts one after the other; where two white spaces meet the wider one stands for both.

    It is widened by whole lines until ink and ink, rule and ink, rule and heading stand apart by their least gaps.
    """
    tail = len(parts)
    while tail and not isinstance(parts[tail - 1], Box):
        tail -= 1
    head = 0
    while head < len(more) and not isinstance(more[head], Box):
        head += 1
    if not tail or head == len(more):
        return parts + more
    between = [*parts[tail:], *more[:head]]
    spaces = [part for part in between if isinstance(part, VerticalSpace)]
    space = max((part.line_count for part in spaces), default=0)
    above, below = find_lower_edge(parts, grid), find_upper_edge(more)
    least_gap = _least_gap(above, below, begins_with_heading=begins_with_heading) * grid
    gap = space * grid - above.overhang - below.overhang
    lacking_lines = max(0, ceil((least_gap - gap) / grid - 1e-6))
    if len(spaces) < 2 and not lacking_lines:
        return parts + more
    space += lacking_lines
    ends = [part for part in parts[tail:] if not isinstance(part, VerticalSpace)]
    starts = [part for part in more[:head] if not isinstance(part, VerticalSpace)]
    growths = [part.growth for part in spaces if part.growth]
    growth: Growth = max(growths, default="")  # a heading's rather than a block's
    return [*parts[:tail], *ends, VerticalSpace(space, growth), *starts, *more[head:]]


def drop_first_white(parts: list[GalleyPart]) -> list[GalleyPart]:
    """Return the parts of what follows a heading, whose own white is enough; but not over the rule of a table."""
    return parts[1:] if parts and isinstance(parts[0], VerticalSpace) else parts


def clear_upper_rule(parts: list[GalleyPart], bar: BarStart, grid: Pt) -> list[GalleyPart]:
    """Return what stands inside a border, below an empty line where its first ink would touch the upper rule."""
    if bar.bar.kind != "rules":
        return parts
    room = bar.bar.distance - bar.bar.weight
    if find_upper_edge(parts).overhang + MIN_GAP * grid <= room:
        return parts
    return [Box(1, (), break_cost=FORBIDDEN_BREAK), *parts]


def find_lower_edge(parts: Sequence[GalleyPart], grid: Pt) -> InkEdge:
    """Return where the ink of parts ends below."""
    ends_with_side_bar = False
    for index in range(len(parts) - 1, -1, -1):
        part = parts[index]
        if isinstance(part, BarEnd):
            bar = _find_opening_bar(parts, index).bar
            if bar.kind == "rules":
                return InkEdge(bar.distance, bar.lower_weight)
            ends_with_side_bar = True
        elif isinstance(part, Box):
            height = part.line_count * grid
            lowest = [_mark_bottom(mark) for mark in part.marks if _has_ink(mark)]
            weight = 0.0
            for mark in part.marks:
                if isinstance(mark.content, Rule) and _mark_bottom(mark) == max(lowest):
                    weight = mark.content.height
            overhang = max(lowest, default=height) - height
            return InkEdge(max(overhang, 0.0) if ends_with_side_bar else overhang, weight)
    return InkEdge(0.0)


def find_upper_edge(parts: Sequence[GalleyPart]) -> InkEdge:
    """Return where the ink of parts begins above."""
    begins_with_side_bar = False
    for part in parts:
        if isinstance(part, BarStart):
            if part.bar.kind == "rules":
                return InkEdge(part.bar.distance, part.bar.weight)
            begins_with_side_bar = True
        elif isinstance(part, Box):
            highest = [_mark_top(mark) for mark in part.marks if _has_ink(mark)]
            weight = 0.0
            for mark in part.marks:
                if isinstance(mark.content, Rule) and _mark_top(mark) == min(highest):
                    weight = mark.content.height
            overhang = -min(highest, default=0.0)
            return InkEdge(max(overhang, 0.0) if begins_with_side_bar else overhang, weight)
    return InkEdge(0.0)


def _least_gap(above: InkEdge, below: InkEdge, *, begins_with_heading: bool) -> float:
    """Return how far two blocks stand apart at least, as a share of a grid line."""
    if begins_with_heading and above.rule_weight >= _HEAVY_RULE:
        return MIN_HEADING_GAP
    if above.rule_weight or below.rule_weight:
        return MIN_RULE_GAP
    return MIN_GAP


def _find_opening_bar(parts: Sequence[GalleyPart], end: int) -> BarStart:
    """Return the start of the border that ends at an index."""
    depth = 0
    for part in reversed(parts[: end + 1]):
        if isinstance(part, BarEnd):
            depth += 1
        elif isinstance(part, BarStart):
            depth -= 1
            if depth == 0:
                return part
    raise AssertionError("each border that ends has begun")


def _has_ink(mark: PageItem) -> bool:
    return isinstance(mark.content, GlyphRun | Rule | ScaledDrawing | ScaledPicture)


def _mark_top(mark: PageItem) -> Pt:
    """Return where the ink of a mark begins; letters are as high as capitals."""
    run = mark.content
    if not isinstance(run, GlyphRun):
        return mark.at.y
    heights = [
        word.font.face.cap_height for word in run.words if isinstance(word, ShapedWord)
    ]
    return mark.at.y - max(heights, default=0.0) * run.size


def _mark_bottom(mark: PageItem) -> Pt:
    """Return where the ink of a mark ends."""
    match mark.content:
        case GlyphRun(size=size):
            return mark.at.y + _DESCENT * size
        case Rule(height=height):
            return mark.at.y + height
        case ScaledDrawing(size=size) | ScaledPicture(size=size):
            return mark.at.y + size.height
        case _:
            return mark.at.y
