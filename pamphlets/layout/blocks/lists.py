"""Lists, steps, glossaries and lists of sources -> parts: a marker hangs beside each item's first line."""

from dataclasses import replace
from typing import Final, Literal

from pamphlets.core.drawing import Drawing, Stroke, VectorPath
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, ScaledDrawing
from pamphlets.core.source import NodeId, Span
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import DefinitionList, List, ListItem, SourceList
from pamphlets.layout.blocks.block_context import (
    Compose,
    ContainingBlock,
    add_space_around,
    find_block_style,
    keep_with_next,
    make_paragraph_boxes,
    translate_marks,
)
from pamphlets.layout.blocks.fields import set_form_fields
from pamphlets.layout.blocks.galley import Box, GalleyPart, VerticalSpace
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.line import LinePlacement, build_line

BULLET: Final = "–"
_CHECKBOX_SIDE: Final = 0.66  # em, the side of a task's box
_MARKER_GAP: Final = 0.45  # em between a number and its item


def set_list(
    case: TypesettingContext, block: List, context: ContainingBlock, compose: Compose
) -> list[GalleyPart]:
    """Return a list; tight items follow each other, loose ones have a line between them."""
    if block.are_fields:
        return set_form_fields(case, block, context, compose)
    style = case.theme.block_styles[context.role]
    look = case.theme.text_styles["step"] if block.are_steps else style.text
    numbers = [_item_marker(block, place) for place in range(len(block.items))]
    indent = _item_indent(case, block, numbers, look, context)
    parts: list[GalleyPart] = []
    gap = 0 if block.is_tight and not block.are_steps else 1
    for item, number in zip(block.items, numbers, strict=True):
        made = compose(case, item.blocks, context.inset(indent))
        marked = _add_marker(case, made, item, number, look, context.left, indent, context)
        if parts and gap:
            parts.append(VerticalSpace(gap))
        parts += marked
    return (
        add_space_around(parts, 1)
        if (gap or style.lines_before) and context.role == "body"
        else parts
    )


def _item_marker(block: List, place: int) -> str:
    """Return the marker of an item: a dash, a number with its point, a bare number for steps."""
    if block.start is None:
        return BULLET
    return str(block.start + place) if block.are_steps else f"{block.start + place}."


def _item_indent(
    case: TypesettingContext,
    block: List,
    numbers: list[str],
    look: TextStyle,
    context: ContainingBlock,
) -> Pt:
    """Return how far items stand in: wide enough for the widest marker."""
    if block.are_steps:
        return case.theme.step_indent
    sorts = case.chunk_shaper(look, context.lang)
    widest = max((sorts.shape_whole(number).width for number in numbers), default=0.0)
    return max(case.theme.list_indent, widest + _MARKER_GAP * look.size)


def _add_marker(
    case: TypesettingContext,
    parts: list[GalleyPart],
    item: ListItem,
    number: str,
    look: TextStyle,
    left: Pt,
    indent: Pt,
    context: ContainingBlock,
) -> list[GalleyPart]:
    """Return an item's parts with its marker beside the first line; an empty item is its marker alone."""
    baseline = case.theme.baseline * context.grid
    if item.checked is not None:
        marks: tuple[PageItem, ...] = (_draw_checkbox(item, look, left, baseline),)
    else:
        marks = _set_marker(case, number, look, left, indent, baseline, item.node, item.span)
    for place, part in enumerate(parts):
        if isinstance(part, Box):
            return [*parts[:place], replace(part, marks=(*marks, *part.marks)), *parts[place + 1 :]]
    return [Box(1, marks, (), 0.0, item.node, item.span)]


def _set_marker(
    case: TypesettingContext,
    number: str,
    look: TextStyle,
    left: Pt,
    indent: Pt,
    baseline: Pt,
    node: NodeId,
    span: Span,
) -> tuple[PageItem, ...]:
    """Return the marks of a dash or a number: dashes flush left, numbers flush with their points."""
    align: Literal["left", "right"] = (
        "left" if number == BULLET or not number.endswith(".") else "right"
    )
    chunk = case.chunk_shaper(look, "zxx").shape_whole(number)
    room = LinePlacement(
        left,
        indent - (_MARKER_GAP * look.size if align == "right" else 0.0),
        align,
        0.0,
        hang=False,
    )
    return translate_marks(build_line([chunk], room, node, span).marks, baseline)


def _draw_checkbox(item: ListItem, look: TextStyle, left: Pt, baseline: Pt) -> PageItem:
    """Return an open or a crossed box, to be ticked with a pen."""
    side = _CHECKBOX_SIDE * look.size
    line = Stroke(0.7)
    paths = [
        VectorPath(
            (("M", 0.4, 0.4), ("L", side, 0.4), ("L", side, side), ("L", 0.4, side), ("Z",)),
            None,
            line,
        )
    ]
    if item.checked:
        paths.append(VectorPath((("M", 1.6, 1.6), ("L", side - 1.2, side - 1.2)), None, line))
        paths.append(VectorPath((("M", side - 1.2, 1.6), ("L", 1.6, side - 1.2)), None, line))
    size = Size(side + 0.4, side + 0.4)
    alt = "fait" if item.checked else "à faire"
    return PageItem(
        Point(left, baseline - side),
        ScaledDrawing(Drawing(size, tuple(paths)), size, alt),
        item.node,
    )


def set_definitions(
    case: TypesettingContext, block: DefinitionList, context: ContainingBlock, compose: Compose
) -> list[GalleyPart]:
    """Return a glossary: each term on its own line, its explanations set in."""
    term = case.theme.block_styles["term"]
    letters = find_block_style(case, context, "term").text
    style = replace(term, text=replace(letters, font=term.text.font))
    parts: list[GalleyPart] = []
    for name, bodies in block.entries:
        if parts:
            parts.append(VerticalSpace(round(term.lines_before))) if term.lines_before else None
        parts += keep_with_next(
            make_paragraph_boxes(case, name, style, context, block.node, block.span)
        )
        for body in bodies:
            parts += compose(case, body, context.inset(case.theme.list_indent))
    return add_space_around(parts, 1) if context.role == "body" else parts


def set_source_list(
    case: TypesettingContext, block: SourceList, context: ContainingBlock
) -> list[GalleyPart]:
    """Return the list of sources, each entry hanging."""
    style = find_block_style(case, context, "entry")
    parts: list[GalleyPart] = []
    for entry in block.entries:
        hung = replace(style, first_indent=-style.left_indent)
        parts += make_paragraph_boxes(
            case, entry.children, hung, context, entry.node, entry.span, indent=True
        )
    return parts
