"""Notes -> lines: each note a small galley of its own, its number hanging at the first line."""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point
from pamphlets.core.page import Anchor, PageItem
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Note
from pamphlets.layout.blocks.block_context import Compose, ContainingBlock, translate_marks
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.line import LinePlacement, build_line

_NUMBER_GAP: Final = 0.4  # em between the number and the note


def note_indent(case: TypesettingContext, count: int, lang: str) -> Pt:
    """Return how far notes stand in from the edge, so that the widest number and its point fit."""
    style = case.theme.text_styles["note-number"]
    return (
        case.chunk_shaper(style, lang).shape_whole("0" * len(str(max(count, 1))) + ".").width
        + _NUMBER_GAP * style.size
    )


def set_note(
    case: TypesettingContext, note: Note, context: ContainingBlock, compose: Compose
) -> tuple[Box, ...]:
    """Return the lines of a note, without gaps or bars."""
    indent = context.left
    lines: list[Box] = []
    for part in compose(case, note.blocks, context):
        if isinstance(part, Box):
            lines += _split_into_lines(part)
    style = case.theme.text_styles["note-number"]
    chunk = case.chunk_shaper(style, "zxx").shape_whole(f"{note.number}.")
    room = LinePlacement(0.0, indent - _NUMBER_GAP * style.size, "right", 0.0, hang=False)
    marks = translate_marks(
        build_line([chunk], room, note.node, note.span).marks, case.theme.baseline * context.grid
    )
    anchor = PageItem(Point(0.0, 0.0), Anchor(f"note-{note.number}"), note.node)
    if not lines:
        return (Box(1, (anchor, *marks), (), 0.0, note.node, note.span),)
    return (replace(lines[0], marks=(anchor, *marks, *lines[0].marks)), *lines[1:])


def _split_into_lines(box: Box) -> list[Box]:
    """Return a box as boxes of one line: what is higher hangs down from its first, and is not parted."""
    if box.lines == 1:
        return [replace(box, break_cost=0.0)]
    rest = [Box(1, (), (), FORBIDDEN_BREAK, box.node, box.span) for _ in range(box.lines - 2)]
    return [
        replace(box, lines=1, break_cost=FORBIDDEN_BREAK),
        *rest,
        Box(1, (), (), 0.0, box.node, box.span),
    ]
