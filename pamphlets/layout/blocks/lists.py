"""Lists, steps, glossaries and lists of sources -> parts: a marker hangs beside each item's first line."""

from dataclasses import replace
from typing import Final, Literal

from pamphlets.core.drawing import Drawing, Path, Stroke
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Placed, Shape
from pamphlets.core.source import NodeId, Span
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Definitions, Item, List, SourceList
from pamphlets.layout.blocks.block_context import (
    Compose,
    Context,
    apart,
    glue,
    lower,
    paragraph,
    style_of,
)
from pamphlets.layout.blocks.fields import set_fields
from pamphlets.layout.blocks.galley import Box, Gap, Part
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.line import LineRoom, set_line

BULLET: Final = "–"
_BOX: Final = 0.66  # em, the side of a task's box
_MARKER_GAP: Final = 0.45  # em between a number and its item


def set_list(case: Case, block: List, context: Context, compose: Compose) -> list[Part]:
    """Return a list; tight items follow each other, loose ones have a line between them."""
    if block.fields:
        return set_fields(case, block, context, compose)
    style = case.theme.blocks[context.role]
    look = case.theme.runs["step"] if block.steps else style.text
    numbers = [_number(block, place) for place in range(len(block.items))]
    indent = _indent(case, block, numbers, look, context)
    parts: list[Part] = []
    gap = 0 if block.tight and not block.steps else 1
    for item, number in zip(block.items, numbers, strict=True):
        made = compose(case, item.blocks, context.inset(indent))
        marked = _mark(case, made, item, number, look, context.left, indent, context)
        if parts and gap:
            parts.append(Gap(gap))
        parts += marked
    return apart(parts, 1) if (gap or style.before) and context.role == "body" else parts


def _number(block: List, place: int) -> str:
    """Return the marker of an item: a dash, a number with its point, a bare number for steps."""
    if block.start is None:
        return BULLET
    return str(block.start + place) if block.steps else f"{block.start + place}."


def _indent(case: Case, block: List, numbers: list[str], look: TextStyle, context: Context) -> Pt:
    """Return how far items stand in: wide enough for the widest marker."""
    if block.steps:
        return case.theme.step_indent
    sorts = case.sort(look, context.lang)
    widest = max((sorts.plain(number).width for number in numbers), default=0.0)
    return max(case.theme.list_indent, widest + _MARKER_GAP * look.size)


def _mark(
    case: Case, parts: list[Part], item: Item, number: str, look: TextStyle, left: Pt, indent: Pt, context: Context
) -> list[Part]:
    """Return an item's parts with its marker beside the first line; an empty item is its marker alone."""
    baseline = case.theme.baseline * context.grid
    if item.checked is not None:
        marks: tuple[Placed, ...] = (_task(item, look, left, baseline),)
    else:
        marks = _marker(case, number, look, left, indent, baseline, item.node, item.span)
    for place, part in enumerate(parts):
        if isinstance(part, Box):
            return [*parts[:place], replace(part, marks=(*marks, *part.marks)), *parts[place + 1 :]]
    return [Box(1, marks, (), 0.0, item.node, item.span)]


def _marker(
    case: Case, number: str, look: TextStyle, left: Pt, indent: Pt, baseline: Pt, node: NodeId, span: Span
) -> tuple[Placed, ...]:
    """Return the marks of a dash or a number: dashes flush left, numbers flush with their points."""
    align: Literal["left", "right"] = "left" if number == BULLET or not number.endswith(".") else "right"
    chunk = case.sort(look, "zxx").plain(number)
    room = LineRoom(left, indent - (_MARKER_GAP * look.size if align == "right" else 0.0), align, 0.0, hang=False)
    return lower(set_line([chunk], room, node, span).marks, baseline)


def _task(item: Item, look: TextStyle, left: Pt, baseline: Pt) -> Placed:
    """Return an open or a crossed box, to be ticked with a pen."""
    side = _BOX * look.size
    line = Stroke(0.7)
    paths = [Path((("M", 0.4, 0.4), ("L", side, 0.4), ("L", side, side), ("L", 0.4, side), ("Z",)), None, line)]
    if item.checked:
        paths.append(Path((("M", 1.6, 1.6), ("L", side - 1.2, side - 1.2)), None, line))
        paths.append(Path((("M", side - 1.2, 1.6), ("L", 1.6, side - 1.2)), None, line))
    size = Size(side + 0.4, side + 0.4)
    alt = "fait" if item.checked else "à faire"
    return Placed(Point(left, baseline - side), Shape(Drawing(size, tuple(paths)), size, alt), item.node)


def set_definitions(case: Case, block: Definitions, context: Context, compose: Compose) -> list[Part]:
    """Return a glossary: each term on its own line, its explanations set in."""
    term = case.theme.blocks["term"]
    letters = style_of(case, context, "term").text
    style = replace(term, text=replace(letters, font=term.text.font))
    parts: list[Part] = []
    for name, bodies in block.entries:
        if parts:
            parts.append(Gap(round(term.before))) if term.before else None
        parts += glue(paragraph(case, name, style, context, block.node, block.span))
        for body in bodies:
            parts += compose(case, body, context.inset(case.theme.list_indent))
    return apart(parts, 1) if context.role == "body" else parts


def set_entries(case: Case, block: SourceList, context: Context) -> list[Part]:
    """Return the list of sources, each entry hanging."""
    style = style_of(case, context, "entry")
    parts: list[Part] = []
    for entry in block.entries:
        hung = replace(style, first_indent=-style.left)
        parts += paragraph(case, entry.children, hung, context, entry.node, entry.span, indent=True)
    return parts
