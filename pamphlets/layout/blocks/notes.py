"""Notes -> lines: each note a small galley of its own, its number hanging at the first line."""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import Anchor, Placed
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Note
from pamphlets.layout.blocks.block_context import Compose, Context, lower
from pamphlets.layout.blocks.galley import FORBIDDEN, Box
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.line import LineRoom, set_line

_GAP: Final = 0.4  # em between the number and the note


def number_width(case: Case, count: int, lang: str) -> Pt:
    """Return how far notes stand in from the edge, so that the widest number and its point fit."""
    style = case.theme.runs["note-number"]
    return case.sort(style, lang).plain("0" * len(str(max(count, 1))) + ".").width + _GAP * style.size


def set_note(case: Case, note: Note, context: Context, compose: Compose) -> tuple[Box, ...]:
    """Return the lines of a note, without gaps or bars."""
    indent = context.left
    lines: list[Box] = []
    for part in compose(case, note.blocks, context):
        if isinstance(part, Box):
            lines += _single(part)
    style = case.theme.runs["note-number"]
    chunk = case.sort(style, "zxx").plain(f"{note.number}.")
    room = LineRoom(0.0, indent - _GAP * style.size, "right", 0.0, hang=False)
    marks = lower(set_line([chunk], room, note.node, note.span).marks, case.theme.baseline * context.grid)
    anchor = Placed(Point(0.0, 0.0), Anchor(f"note-{note.number}"), note.node)
    if not lines:
        return (Box(1, (anchor, *marks), (), 0.0, note.node, note.span),)
    return (replace(lines[0], marks=(anchor, *marks, *lines[0].marks)), *lines[1:])


def _single(box: Box) -> list[Box]:
    """Return a box as boxes of one line: what is higher hangs down from its first, and is not parted."""
    if box.lines == 1:
        return [replace(box, after=0.0)]
    rest = [Box(1, (), (), FORBIDDEN, box.node, box.span) for _ in range(box.lines - 2)]
    return [replace(box, lines=1, after=FORBIDDEN), *rest, Box(1, (), (), 0.0, box.node, box.span)]
