"""A filling -> the marks of its page: boxes one under the other, bars beside them, notes at the foot."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Picture, Placed, Rule, Shape
from pamphlets.core.style import Bar, Theme
from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import Box, Close, Galley, Gap, Open, Part
from pamphlets.layout.pagination.page_fillings import Filling
from pamphlets.layout.pagination.segments import Stretch

_RULE_ABOVE: float = 0.55  # share of the gap that the notes' rule leaves above the notes


class Flow(NamedTuple):
    """Where the text block stands on a page."""

    left: Pt
    top: Pt
    measure: Pt
    lines: int
    recto: bool


def assemble(galley: Galley, stretch: Stretch, filling: Filling, theme: Theme, flow: Flow) -> tuple[Placed, ...]:
    """Return the marks of one page, in reading order, the notes last."""
    marks: list[Placed] = []
    body(galley, stretch, filling, flow, marks)
    _foot(galley, filling, theme, flow, marks)
    return tuple(marks)


def body(galley: Galley, stretch: Stretch, filling: Filling, flow: Flow, marks: list[Placed]) -> None:
    """Add the boxes of the page and the bars they stand in."""
    if filling.stop == filling.start:
        return
    first = stretch.places[filling.start - 1] + 1 if filling.start else 0
    last = stretch.places[filling.stop - 1] + 1
    while last < len(stretch.parts) and isinstance(stretch.parts[last], Close):
        last += 1
    bars = [(part, 0) for part in _running(stretch.parts[:first])]
    line, spare = 0, filling.shrink
    head = stretch.heads[filling.start]
    for place in range(first, last):
        part = stretch.parts[place]
        match part:
            case Box():
                if head:
                    box = galley.heads[part.head]
                    _put(box.marks, line * galley.grid, flow, marks)
                    line, head = line + box.lines, 0
                if part.shrink and spare:
                    given = min(spare, part.shrink)
                    part, spare = _shrunk(part, given), spare - given
                _put(part.marks, line * galley.grid, flow, marks)
                line += part.lines
            case Gap(lines=lines):
                line += lines if line else 0
            case Open():
                bars.append((part, line))
            case Close():
                opened, since = bars.pop()
                _bar(opened, since * galley.grid, line * galley.grid, flow, marks)
            case _:
                pass
    for opened, since in bars:
        _bar(opened, since * galley.grid, line * galley.grid, flow, marks)


def _running(parts: Sequence[Part]) -> list[Open]:
    """Return the bars opened and not closed in `parts`, the innermost last."""
    opened: list[Open] = []
    for part in parts:
        if isinstance(part, Open):
            opened.append(part)
        elif isinstance(part, Close):
            opened.pop()
    return opened


def _put(items: Sequence[Placed], y: Pt, flow: Flow, marks: list[Placed]) -> None:
    """Add marks, moved to their place on the page."""
    x, y = flow.left, flow.top + y
    marks += [Placed(Point(x + item.at.x, y + item.at.y), item.what, item.node, item.lang, item.span) for item in items]


def _shrunk(box: Box, lines: int) -> Box:
    """Return a picture's box lower by `lines`, the picture scaled and kept in its middle."""
    scale = (box.lines - lines) / box.lines
    marks: list[Placed] = []
    for mark in box.marks:
        if isinstance(mark.what, Picture | Shape):
            size = Size(mark.what.size.width * scale, mark.what.size.height * scale)
            at = Point(mark.at.x + (mark.what.size.width - size.width) / 2, mark.at.y * scale)
            marks.append(replace(mark, at=at, what=replace(mark.what, size=size)))
        else:
            marks.append(mark)
    return replace(box, lines=box.lines - lines, marks=tuple(marks))


def _bar(opened: Open, top: Pt, bottom: Pt, flow: Flow, marks: list[Placed]) -> None:
    """Add a bar beside the lines from `top` to `bottom`, or rules above and below them."""
    if bottom <= top:
        return
    bar: Bar = opened.bar
    if bar.kind == "side":
        outer = opened.left + opened.width + bar.distance
        x = outer if flow.recto else opened.left - bar.distance - bar.weight
        _put([Placed(Point(x, top), Rule(bar.weight, bottom - top, bar.ink))], 0.0, flow, marks)
        return
    above = Placed(Point(opened.left, top - bar.distance), Rule(opened.width, bar.weight, bar.ink))
    below = Placed(Point(opened.left, bottom + bar.distance - bar.weight), Rule(opened.width, bar.second, bar.ink))
    _put([above, below], 0.0, flow, marks)


def _foot(galley: Galley, filling: Filling, theme: Theme, flow: Flow, marks: list[Placed]) -> None:
    """Add the notes, the last line on the text block's foot, under their rule (full for one continued)."""
    if not filling.notes:
        return
    count = sum(piece.stop - piece.start for piece in filling.notes)
    top = flow.lines * galley.grid - count * galley.note_leading
    width, weight = theme.note_rule
    continued = filling.notes[0].start > 0
    rule = Rule(flow.measure if continued else width, weight)
    _put([Placed(Point(0.0, top - theme.note_gap * _RULE_ABOVE), rule)], 0.0, flow, marks)
    for piece in filling.notes:
        for box in galley.notes[piece.note - 1][piece.start : piece.stop]:
            _put(box.marks, top, flow, marks)
            top += galley.note_leading
