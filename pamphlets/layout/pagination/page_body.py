"""A filling -> the marks of its page: boxes one under the other, bars beside them, notes at the foot."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.style import BlockBorder, Theme
from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import BarEnd, BarStart, Box, Galley, GalleyPart, VerticalSpace
from pamphlets.layout.pagination.page_fillings import PageFilling
from pamphlets.layout.pagination.segments import GalleySegment

_RULE_ABOVE: float = 0.55  # share of the gap that the notes' rule leaves above the notes


class TextArea(NamedTuple):
    """Where the text block stands on a page."""

    left: Pt
    top: Pt
    measure: Pt
    lines: int
    is_recto: bool


def place_page_marks(
    galley: Galley, stretch: GalleySegment, filling: PageFilling, theme: Theme, flow: TextArea
) -> tuple[PageItem, ...]:
    """Return the marks of one page, in reading order, the notes last."""
    marks: list[PageItem] = []
    place_boxes(galley, stretch, filling, flow, marks)
    _place_notes(galley, filling, theme, flow, marks)
    return tuple(marks)


def place_boxes(
    galley: Galley,
    stretch: GalleySegment,
    filling: PageFilling,
    flow: TextArea,
    marks: list[PageItem],
) -> None:
    """Add the boxes of the page and the bars they stand in."""
    if filling.stop == filling.start:
        return
    first = stretch.box_indexes[filling.start - 1] + 1 if filling.start else 0
    last = stretch.box_indexes[filling.stop - 1] + 1
    while last < len(stretch.parts) and isinstance(stretch.parts[last], BarEnd):
        last += 1
    bars = [(part, 0) for part in _list_open_bars(stretch.parts[:first])]
    line, spare = 0, filling.shrink
    head = stretch.head_line_counts[filling.start]
    for place in range(first, last):
        part = stretch.parts[place]
        match part:
            case Box():
                if head:
                    box = galley.table_heads[part.table_head]
                    _place_marks(box.marks, line * galley.grid, flow, marks)
                    line, head = line + box.lines, 0
                if part.shrink and spare:
                    given = min(spare, part.shrink)
                    part, spare = _shrink_picture(part, given), spare - given
                _place_marks(part.marks, line * galley.grid, flow, marks)
                line += part.lines
            case VerticalSpace(lines=lines):
                line += lines if line else 0
            case BarStart():
                bars.append((part, line))
            case BarEnd():
                opened, since = bars.pop()
                _place_bar(opened, since * galley.grid, line * galley.grid, flow, marks)
            case _:
                pass
    for opened, since in bars:
        _place_bar(opened, since * galley.grid, line * galley.grid, flow, marks)


def _list_open_bars(parts: Sequence[GalleyPart]) -> list[BarStart]:
    """Return the bars opened and not closed in `parts`, the innermost last."""
    opened: list[BarStart] = []
    for part in parts:
        if isinstance(part, BarStart):
            opened.append(part)
        elif isinstance(part, BarEnd):
            opened.pop()
    return opened


def _place_marks(items: Sequence[PageItem], y: Pt, flow: TextArea, marks: list[PageItem]) -> None:
    """Add marks, moved to their place on the page."""
    x, y = flow.left, flow.top + y
    marks += [
        PageItem(Point(x + item.at.x, y + item.at.y), item.content, item.node, item.lang, item.span)
        for item in items
    ]


def _shrink_picture(box: Box, lines: int) -> Box:
    """Return a picture's box lower by `lines`, the picture scaled and kept in its middle."""
    scale = (box.lines - lines) / box.lines
    marks: list[PageItem] = []
    for mark in box.marks:
        if isinstance(mark.content, ScaledPicture | ScaledDrawing):
            size = Size(mark.content.size.width * scale, mark.content.size.height * scale)
            at = Point(mark.at.x + (mark.content.size.width - size.width) / 2, mark.at.y * scale)
            marks.append(replace(mark, at=at, content=replace(mark.content, size=size)))
        else:
            marks.append(mark)
    return replace(box, lines=box.lines - lines, marks=tuple(marks))


def _place_bar(
    opened: BarStart, top: Pt, bottom: Pt, flow: TextArea, marks: list[PageItem]
) -> None:
    """Add a bar beside the lines from `top` to `bottom`, or rules above and below them."""
    if bottom <= top:
        return
    bar: BlockBorder = opened.bar
    if bar.kind == "side":
        outer = opened.left + opened.width + bar.distance
        x = outer if flow.is_recto else opened.left - bar.distance - bar.weight
        _place_marks(
            [PageItem(Point(x, top), Rule(bar.weight, bottom - top, bar.ink))], 0.0, flow, marks
        )
        return
    above = PageItem(
        Point(opened.left, top - bar.distance), Rule(opened.width, bar.weight, bar.ink)
    )
    below = PageItem(
        Point(opened.left, bottom + bar.distance - bar.weight),
        Rule(opened.width, bar.lower_weight, bar.ink),
    )
    _place_marks([above, below], 0.0, flow, marks)


def _place_notes(
    galley: Galley, filling: PageFilling, theme: Theme, flow: TextArea, marks: list[PageItem]
) -> None:
    """Add the notes, the last line on the text block's foot, under their rule (full for one continued)."""
    if not filling.note_slices:
        return
    count = sum(piece.stop - piece.start for piece in filling.note_slices)
    top = flow.lines * galley.grid - count * galley.note_leading
    width, weight = theme.note_rule
    continued = filling.note_slices[0].start > 0
    rule = Rule(flow.measure if continued else width, weight)
    _place_marks([PageItem(Point(0.0, top - theme.note_gap * _RULE_ABOVE), rule)], 0.0, flow, marks)
    for piece in filling.note_slices:
        for box in galley.note_boxes[piece.note_number - 1][piece.start : piece.stop]:
            _place_marks(box.marks, top, flow, marks)
            top += galley.note_leading
