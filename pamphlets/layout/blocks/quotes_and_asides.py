"""Texts set apart: quotations, asides, phrases in display type."""

from dataclasses import replace

from pamphlets.core.style import Bar
from pamphlets.document.nodes import Aside, PullQuote, Quote, Text
from pamphlets.layout.blocks.block_context import (
    Compose,
    Context,
    apart,
    glue,
    lower,
    paragraph,
    style_of,
)
from pamphlets.layout.blocks.galley import Box, Close, Gap, Open, Part
from pamphlets.layout.paragraph.context import Case


def set_quote(case: Case, block: Quote, context: Context, compose: Compose) -> list[Part]:
    """Return a quotation, set in from both sides, its attribution under it."""
    style = case.theme.blocks["quote"]
    inner = context.inset(style.left, style.right)
    if context.role == "body":
        inner = replace(inner, role="quote")
    parts = compose(case, block.blocks, inner)
    if block.attribution:
        own = style_of(case, context, "attribution")
        dashed = (Text("—\u00a0", block.span), *block.attribution)
        parts = glue_last(parts) + paragraph(case, dashed, own, inner, block.node, block.span)
    return apart(barred(parts, case.theme.bars.get("quote"), inner), round(style.before))


def set_aside(case: Case, block: Aside, context: Context, compose: Compose) -> list[Part]:
    """Return a boxed text: the aside's letters, between its rules or beside its bar."""
    style = case.theme.blocks["aside"]
    inner = replace(context.inset(style.left, style.right), role="aside")
    parts = compose(case, block.blocks, inner)
    return apart(barred(trim(parts), case.theme.bars.get("aside"), inner), round(style.before))


def set_pull_quote(case: Case, block: PullQuote, context: Context, compose: Compose) -> list[Part]:
    """Return a phrase across the measure in display type: unparted, in whole grid lines."""
    style = case.theme.blocks["pull-quote"]
    inner = replace(context.inset(style.left, style.right), role="pull-quote", grid=style.text.leading)
    lines = [part for part in compose(case, block.blocks, inner) if isinstance(part, Box)]
    height = len(lines) * style.text.leading
    count = int(height / context.grid + 1 - 1e-6)
    top = (count * context.grid - height) / 2
    marks = [
        mark
        for number, line in enumerate(lines)
        for mark in lower(line.marks, top + number * style.text.leading)
    ]
    notes = tuple(note for line in lines for note in line.notes)
    box = Box(max(1, count), tuple(marks), notes, 0.0, block.node, block.span)
    return apart(barred([box], case.theme.bars.get("pull-quote"), inner), round(style.before))


def barred(parts: list[Part], bar: Bar | None, context: Context) -> list[Part]:
    """Return parts with the bar or rules that set them apart."""
    if bar is None or not parts:
        return parts
    return [Open(bar, context.left, context.width), *parts, Close()]


def trim(parts: list[Part]) -> list[Part]:
    """Return parts without the gaps at their ends: the frame around them has its own."""
    start, stop = 0, len(parts)
    while start < stop and isinstance(parts[start], Gap):
        start += 1
    while stop > start and isinstance(parts[stop - 1], Gap):
        stop -= 1
    return parts[start:stop]


def glue_last(parts: list[Part]) -> list[Part]:
    """Return parts whose last box cannot be parted from what follows."""
    for place in range(len(parts) - 1, -1, -1):
        if isinstance(parts[place], Box):
            return [*parts[:place], *glue([parts[place]]), *parts[place + 1 :]]
    return parts
