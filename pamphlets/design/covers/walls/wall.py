"""The lines of a wall -> its marks: the same white between all lines, accents cut out of what stands above them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.inks import is_dark_ink
from pamphlets.core.page import PageItem, PageItems, place_rule
from pamphlets.core.style import BLACK, PAPER, FontSpec, Ink
from pamphlets.core.units import Pt
from pamphlets.design.covers.walls.line_fitter import WallLine
from pamphlets.design.covers.walls.line_place import DEEPEST_CUT, KEYLINE, LinePlace
from pamphlets.design.covers.walls.wall_lines import (
    WallRoom,
    divide_title,
)
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph_stack import SheetColumn

_BAND_PADDING: Final = 0.9  # of the gap: between a line and the edge of its band
_DEEPEST_NOTCH: Final = 0.2  # of a line's height, for a comma or cedilla of the one above


class CoverWall(NamedTuple):
    """A wall from the heads of its first line's capitals, which are at y 0; its accents stand above."""

    marks: PageItems
    size: Size
    accent: Pt
    """how far the accents of the first line rise above it"""
    depth: Pt
    """how far the commas and cedillas of the last line hang below it"""
    smallest: Pt
    """the size of its smallest letters"""

    def placed_at(self, x: Pt, y: Pt) -> PageItems:
        """Return its marks, the heads of its first capitals at a place."""
        return translate_marks(self.marks, y, x)


def set_cover_wall(
    column: SheetColumn, title: str, font: FontSpec, room: WallRoom, ink: Ink
) -> CoverWall:
    """Return a title as the wall that fills `room` best; one too high for it is reduced as a whole."""
    lines, stretch = divide_title(column, title, font, room)
    gaps = _find_gaps(lines, room.gap)
    height = sum(line.height for line in lines) + sum(gaps)
    reduction = min(1.0, room.most_height / height)
    lines = tuple([line.scale_by(reduction) for line in lines])
    narrowing = 1 / stretch
    marks: list[PageItem] = []
    hems: list[PageItem] = []
    # Accents and commas, once more above all hems: a comma's does not eat of the accent beside it.
    tips: list[PageItem] = []
    y = 0.0
    for number, line in enumerate(lines):
        if number:
            y += gaps[number - 1] * reduction
        y += line.height
        place = LinePlace(line, narrowing, y, ink)
        gap = room.gap * reduction
        if line.accent > gap - KEYLINE:
            marks += place.draw_accents("hems")
            tips += place.draw_accents("letters")
        marks += place.runs()
        if line.depth > gap - KEYLINE:
            hems += place.draw_descenders("hems")
            tips += place.draw_descenders("letters")
    size = Size(room.width * reduction, y)
    smallest = min(line.size for line in lines)
    all_marks = (*marks, *hems, *(tips if hems else ()))
    return CoverWall(all_marks, size, lines[0].accent, lines[-1].depth, smallest)


def set_banded_wall(
    column: SheetColumn, title: str, font: FontSpec, room: WallRoom, ink: Ink
) -> CoverWall:
    """Return a title whose lines stand in bands, every other one white out of a flat of `ink`.

    An ink too pale for white letters bears black ones. The bands are as wide as the room, and meet.
    """
    padding = room.gap * _BAND_PADDING
    inner = room._replace(width=room.width - 2 * padding, gap=2 * padding)
    lines, stretch = divide_title(column, title, font, inner)
    height = sum(line.height for line in lines) + inner.gap * len(lines)
    height += sum(max(0.0, line.accent - padding / 2) for line in lines)
    height += sum(max(0.0, line.depth - padding / 2) for line in lines)
    reduction = min(1.0, room.most_height / height)
    lines = tuple([line.scale_by(reduction) for line in lines])
    is_dark = is_dark_ink(ink)
    marks: list[PageItem] = []
    y = 0.0
    for number, line in enumerate(lines):
        is_flat = number % 2 == 0
        top = max(padding, line.accent + padding / 2)
        band_height = top + line.height + max(padding, line.depth + padding / 2)
        letters = PAPER if is_flat and is_dark else BLACK
        if is_flat:
            marks.append(place_rule(0.0, y, room.width, band_height, ink))
        place = LinePlace(line, 1 / stretch, y + top + line.height, letters)
        left = (room.width - inner.width * reduction) / 2
        marks += translate_marks(place.runs(), 0.0, left)
        y += band_height
    if len(lines) % 2 == 0:
        marks.append(place_rule(0.0, y, room.width, padding / 2, ink))
        y += padding / 2
    smallest = min(line.size for line in lines)
    return CoverWall(tuple(marks), Size(room.width, y), 0.0, 0.0, smallest)


def _find_gaps(lines: Sequence[WallLine], gap: Pt) -> list[Pt]:
    """Return the white under each line but the last: the same, but where an accent would cut a line in two."""
    gaps: list[Pt] = []
    for upper, lower in pairwise(lines):
        for_accent = lower.accent - upper.height * DEEPEST_CUT
        for_comma = upper.depth - lower.height * _DEEPEST_NOTCH
        wanted = max(gap, for_accent, for_comma)
        if upper.depth + lower.accent > wanted and do_marks_meet(upper, lower):
            wanted = upper.depth + lower.accent + KEYLINE
        if lower.accent > wanted - KEYLINE and _hides_dot(upper, lower):
            wanted = lower.accent + KEYLINE
        gaps.append(wanted)
    return gaps


def do_marks_meet(upper: WallLine, lower: WallLine) -> bool:
    """Return whether a comma or cedilla of a line hangs where an accent of the next one rises."""
    hanging = LinePlace(upper, 1.0, 0.0, BLACK).spans_below(KEYLINE)
    return _do_spans_meet(hanging, LinePlace(lower, 1.0, 0.0, BLACK).spans_of_accents())


def _hides_dot(upper: WallLine, lower: WallLine) -> bool:
    """Return whether an accent of a line rises where the one above it has a dot, such as a colon's."""
    dots = LinePlace(upper, 1.0, 0.0, BLACK).spans_of_dots()
    return _do_spans_meet(dots, LinePlace(lower, 1.0, 0.0, BLACK).spans_of_accents())


def _do_spans_meet(
    hanging: Sequence[tuple[Pt, Pt]], rising: Sequence[tuple[Pt, Pt]]
) -> bool:
    """Return whether what hangs from a line would touch what rises from the next one."""
    for start, stop in hanging:
        for other_start, other_stop in rising:
            if start < other_stop + KEYLINE / 2 and other_start < stop + KEYLINE / 2:
                return True
    return False
