"""Texts set apart: quotations, asides, phrases in display type."""

from dataclasses import replace

from pamphlets.core.style import BlockBorder
from pamphlets.document.nodes import Aside, PullQuote, Quote, Text
from pamphlets.layout.blocks.block_context import (
    Compose,
    ContainingBlock,
    add_space_around,
    find_block_style,
    keep_with_next,
    make_paragraph_boxes,
    translate_marks,
)
from pamphlets.layout.blocks.galley import BarEnd, BarStart, Box, GalleyPart, VerticalSpace
from pamphlets.layout.paragraph.context import TypesettingContext


def set_quote(
    case: TypesettingContext, block: Quote, context: ContainingBlock, compose: Compose
) -> list[GalleyPart]:
    """Return a quotation, set in from both sides, its attribution under it."""
    style = case.theme.block_styles["quote"]
    inner = context.inset(style.left_indent, style.right_indent)
    if context.role == "body":
        inner = replace(inner, role="quote")
    parts = compose(case, block.blocks, inner)
    if block.attribution:
        own = find_block_style(case, context, "attribution")
        dashed = (Text("—\u00a0", block.span), *block.attribution)
        parts = keep_last_with_next(parts) + make_paragraph_boxes(
            case, dashed, own, inner, block.node, block.span
        )
    return add_space_around(
        add_bar(parts, case.theme.borders.get("quote"), inner), round(style.lines_before)
    )


def set_aside(
    case: TypesettingContext, block: Aside, context: ContainingBlock, compose: Compose
) -> list[GalleyPart]:
    """Return a boxed text: the aside's letters, between its rules or beside its bar."""
    style = case.theme.block_styles["aside"]
    inner = replace(context.inset(style.left_indent, style.right_indent), role="aside")
    parts = compose(case, block.blocks, inner)
    return add_space_around(
        add_bar(trim_spaces(parts), case.theme.borders.get("aside"), inner),
        round(style.lines_before),
    )


def set_pull_quote(
    case: TypesettingContext, block: PullQuote, context: ContainingBlock, compose: Compose
) -> list[GalleyPart]:
    """Return a phrase across the measure in display type: unparted, in whole grid lines."""
    style = case.theme.block_styles["pull-quote"]
    inner = replace(
        context.inset(style.left_indent, style.right_indent),
        role="pull-quote",
        grid=style.text.leading,
    )
    lines = [part for part in compose(case, block.blocks, inner) if isinstance(part, Box)]
    height = len(lines) * style.text.leading
    count = int(height / context.grid + 1 - 1e-6)
    top = (count * context.grid - height) / 2
    marks = [
        mark
        for number, line in enumerate(lines)
        for mark in translate_marks(line.marks, top + number * style.text.leading)
    ]
    notes = tuple(note for line in lines for note in line.note_numbers)
    box = Box(max(1, count), tuple(marks), notes, 0.0, block.node, block.span)
    return add_space_around(
        add_bar([box], case.theme.borders.get("pull-quote"), inner), round(style.lines_before)
    )


def add_bar(
    parts: list[GalleyPart], bar: BlockBorder | None, context: ContainingBlock
) -> list[GalleyPart]:
    """Return parts with the bar or rules that set them apart."""
    if bar is None or not parts:
        return parts
    return [BarStart(bar, context.left, context.width), *parts, BarEnd()]


def trim_spaces(parts: list[GalleyPart]) -> list[GalleyPart]:
    """Return parts without the gaps at their ends: the frame around them has its own."""
    start, stop = 0, len(parts)
    while start < stop and isinstance(parts[start], VerticalSpace):
        start += 1
    while stop > start and isinstance(parts[stop - 1], VerticalSpace):
        stop -= 1
    return parts[start:stop]


def keep_last_with_next(parts: list[GalleyPart]) -> list[GalleyPart]:
    """Return parts whose last box cannot be parted from what follows."""
    for place in range(len(parts) - 1, -1, -1):
        if isinstance(parts[place], Box):
            return [*parts[:place], *keep_with_next([parts[place]]), *parts[place + 1 :]]
    return parts
