"""A PageFilling -> the marks of its page: boxes one under the other, bars beside them, notes at the foot."""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import (
    PageItem,
    PageItems,
    ScaledDrawing,
    ScaledPicture,
    place_rule,
)
from pamphlets.core.style import Theme
from pamphlets.core.units import Pt
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.blocks.galley import BarEnd, BarStart, Box, Galley, VerticalSpace
from pamphlets.layout.pagination.fillings.page_fillings import PageFilling
from pamphlets.layout.pagination.notes.note_rows import FULL_ROW, place_note
from pamphlets.layout.pagination.page_parts import list_page_parts
from pamphlets.layout.pagination.segments import GalleySegment

_RULE_ABOVE: Final = 0.55  # share of the gap that the notes' rule leaves above the notes


class TextArea(NamedTuple):
    """Where the text block stands on a page."""

    left: Pt
    top: Pt
    measure: Pt
    line_count: int
    is_recto: bool
    is_page: bool = (
        True  # else a column on a sheet, whose first heading stands as all others do
    )


def place_page_marks(
    galley: Galley,
    segment: GalleySegment,
    filling: PageFilling,
    theme: Theme,
    area: TextArea,
) -> PageItems:
    """Return the marks of one page, in reading order, the notes last."""
    marks = place_boxes(galley, segment, filling, area)
    if not filling.note_slices:
        return tuple(marks)
    rows = _stack_notes(galley, filling)
    # The last line stands on the text block's foot; the rule is full above a note continued.
    line_count = area.line_count + filling.extra_lines
    y = line_count * galley.grid - len(rows) * galley.note_leading
    width, weight = theme.note_rule
    if filling.note_slices[0].start > 0:
        width = area.measure
    rule_y = y - theme.note_gap * _RULE_ABOVE
    rule = place_rule(0.0, rule_y, width, weight, theme.rule_ink)
    marks += _place_marks((rule,), 0.0, area)
    for row in rows:
        marks += _place_marks(row, y, area)
        y += galley.note_leading
    return tuple(marks)


def _stack_notes(galley: Galley, filling: PageFilling) -> list[PageItems]:
    """Return the marks of each row at a page's foot; short notes stand one after the other on a row."""
    rows: list[PageItems] = []
    row_end = FULL_ROW
    run_in_count = len(filling.note_slices) - filling.adjustment.own_row_count
    for index, (number, start, stop) in enumerate(filling.note_slices):
        boxes = galley.note_boxes[number - 1][start:stop]
        place = place_note(galley.run_in, row_end, number)
        row_end = place.row_end
        if place.begins_row or index >= run_in_count:
            rows += [box.marks for box in boxes]
        else:
            rows[-1] += translate_marks(boxes[0].marks, 0.0, place.shift)
    return rows


def place_boxes(
    galley: Galley, segment: GalleySegment, filling: PageFilling, area: TextArea
) -> list[PageItem]:
    """Return the marks of the boxes of a page and of the bars they stand in."""
    marks: list[PageItem] = []
    if filling.stop == filling.start:
        return marks
    # The open bars, the innermost last, and the lines that they begin at; only the page's own parts are looked at.
    bars: list[tuple[BarStart, float]] = []
    if filling.start:
        bars += [(bar, 0) for bar in segment.bars[filling.start - 1]]
    line, shrink, grid = 0.0, filling.shrink, galley.grid
    repeats_head = segment.head_line_counts[filling.start] > 0
    for part in list_page_parts(segment, filling):
        match part:
            case BarStart():
                bars.append((part, line))
            case BarEnd():
                bar, start_line = bars.pop()
                marks += _place_bar(bar, start_line * grid, line * grid, area)
            case Box():
                if repeats_head:
                    head = galley.table_heads[part.table_head]
                    marks += _place_marks(head.marks, line * grid, area)
                    line += head.line_count
                    repeats_head = False
                box_shrink = min(shrink, part.shrink)
                box = _shrink_picture(part, box_shrink) if box_shrink else part
                shrink -= box_shrink
                marks += _place_box(box, line * grid, area)
                line = box.find_bottom(line)
            case VerticalSpace() if line:
                line += part.line_count
    for bar, start_line in bars:
        marks += _place_bar(bar, start_line * grid, line * grid, area)
    return marks


def _place_box(box: Box, y: Pt, area: TextArea) -> PageItems:
    """Return the marks of a box at a height of the text block; at the head of a page a heading rises."""
    if y == 0.0 and area.is_page:
        y -= box.rise
    if box.outset and not area.is_recto:
        area = area._replace(left=area.left - box.outset)
    return _place_marks(box.marks, y, area)


def _place_marks(marks: PageItems, y: Pt, area: TextArea) -> PageItems:
    """Return marks moved from the text block to their place on the page."""
    return translate_marks(marks, area.top + y, area.left)


def _shrink_picture(box: Box, line_count: int) -> Box:
    """Return a picture's box lower by `lines`, the picture scaled, in its middle or at its left edge."""
    scale = (box.line_count - line_count) / box.line_count
    marks: list[PageItem] = []
    for mark in box.marks:
        picture = mark.content
        if isinstance(picture, ScaledPicture | ScaledDrawing):
            size = Size(picture.size.width * scale, picture.size.height * scale)
            inset = 0.0 if box.keeps_left_edge else (picture.size.width - size.width) / 2
            at = Point(mark.at.x + inset, mark.at.y * scale)
            marks.append(replace(mark, at=at, content=replace(picture, size=size)))
        else:
            marks.append(mark)
    return replace(box, line_count=box.line_count - line_count, marks=tuple(marks))


def _place_bar(start: BarStart, top: Pt, bottom: Pt, area: TextArea) -> PageItems:
    """Return a bar at the outer side of the lines from `top` to `bottom`, or rules above and below them."""
    bar = start.bar
    if bottom <= top:
        return ()
    if bar.kind == "side":
        x = start.left - bar.distance - bar.weight
        if area.is_recto:
            x = start.left + start.width + bar.distance
        side = place_rule(x, top, bar.weight, bottom - top, bar.ink)
        return _place_marks((side,), 0.0, area)
    upper_y = top - bar.distance
    lower_y = bottom + bar.distance - bar.weight
    above = place_rule(start.left, upper_y, start.width, bar.weight, bar.ink)
    below = place_rule(start.left, lower_y, start.width, bar.lower_weight, bar.ink)
    return _place_marks((above, below), 0.0, area)
