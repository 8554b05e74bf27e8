"""Quotations, asides and phrases in display type -> GalleyParts: what their borders set apart."""

from dataclasses import replace
from typing import Final

from pamphlets.core.page import PageItem
from pamphlets.core.units import Pt
from pamphlets.document.nodes import PullQuote, Quote, Text
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    add_space_around,
    keep_with_next,
    make_paragraph_boxes,
    translate_marks,
)
from pamphlets.layout.blocks.block_gaps import clear_upper_rule
from pamphlets.layout.blocks.displays.page_end_rules import LINES_KEPT_APART, keep_both_ends
from pamphlets.layout.blocks.galley import (
    BarEnd,
    BarStart,
    Box,
    GalleyPart,
    Growth,
    VerticalSpace,
    count_lines,
)
from pamphlets.layout.blocks.label_strips import stick_on_label
from pamphlets.layout.paragraph.styled_runs import ParagraphText

_PAGE_QUOTE_STEP: Final = 0.9  # from one size to the next smaller one
_PAGE_QUOTE_SINK: Final = 0.12  # of a page's lines: above the phrase that has it to itself


def inner_container(role: str, container: ContainingBlock) -> ContainingBlock:
    """Return the place of the blocks inside a quote, an aside or a pull-quote, set in from both sides."""
    style = container.theme.block_styles[role]
    inner = container.inset(style.left_indent, style.right_indent)
    if role == "quote" and container.role != "body":
        return inner  # a quotation inside an aside or a note keeps its letters
    if role in ("pull-quote", "page-quote"):
        inner = replace(inner, grid=style.text.leading)
    return replace(inner, role=role)


def set_quote(
    quote: Quote, parts: list[GalleyPart], container: ContainingBlock
) -> list[GalleyPart]:
    """Return a quotation of `parts`, its attribution under it."""
    inner = inner_container("quote", container)
    if quote.attribution:
        style = container.block_style("attribution")
        inlines = (Text("—\u00a0", quote.span), *quote.attribution)
        text = ParagraphText(inlines, inner.lang, quote.node, quote.span)
        parts = keep_last_with_next(parts) + make_paragraph_boxes(text, style, inner)
    return _set_apart("quote", parts, inner)


def set_aside(parts: list[GalleyPart], container: ContainingBlock) -> list[GalleyPart]:
    """Return a boxed text of `parts`: between its rules or beside its bar."""
    parts = keep_both_ends(trim_spaces(parts), LINES_KEPT_APART)
    return _set_apart("aside", parts, inner_container("aside", container))


def set_pull_quote(
    pull_quote: PullQuote,
    parts: list[GalleyPart],
    container: ContainingBlock,
) -> list[GalleyPart]:
    """Return a phrase across the measure in display type: one box of whole grid lines.

    What stands in it beside its lines, as a second phrase, keeps its height.
    """
    leading = container.theme.block_styles["pull-quote"].text.leading
    height = count_lines(parts) * leading  # the grid inside a pull quote is its leading
    count = int(height / container.grid + 1 - 1e-6)
    top = (count * container.grid - height) / 2
    box = _join_lines(pull_quote, parts, top, leading)
    style = container.theme.block_styles["pull-quote"]
    marks = stick_on_label(box.marks, style, container)
    box = replace(box, line_count=max(1, count), marks=marks)
    return _set_apart("pull-quote", [box], inner_container("pull-quote", container))


def list_page_quote_places(container: ContainingBlock) -> list[ContainingBlock]:
    """Return the places of the words of a page's only phrase: in its own letters, then smaller, down to a pull quote's."""
    theme = container.theme
    style = theme.block_styles["page-quote"]
    least = theme.block_styles["pull-quote"].text.size
    places: list[ContainingBlock] = []
    size = style.text.size
    while size >= least or not places:
        sized = style.at_size(size, style.text.leading * size / style.text.size)
        context = replace(container.context, theme=theme.with_style("page-quote", sized))
        places.append(inner_container("page-quote", replace(container, context=context)))
        size *= _PAGE_QUOTE_STEP
    return places


def make_page_quote(
    pull_quote: PullQuote,
    parts: list[GalleyPart],
    place: ContainingBlock,
    page: ContainingBlock,
) -> Box:
    """Return the box of a phrase that has a page to itself: it begins in the page's upper third."""
    sink = int(page.page_line_count * _PAGE_QUOTE_SINK)
    box = _join_lines(pull_quote, parts, sink * page.grid, place.grid)
    height = count_lines(parts) * place.grid
    marks = stick_on_label(box.marks, place.theme.block_styles["page-quote"], place)
    line_count = sink + int(height / page.grid + 1 - 1e-6)
    return replace(box, line_count=line_count, marks=marks)


def _join_lines(
    pull_quote: PullQuote, parts: list[GalleyPart], top: Pt, leading: Pt
) -> Box:
    """Return a box of one line with the marks of all lines of a phrase, `top` points further down."""
    marks: list[PageItem] = []
    note_numbers: list[int] = []
    offset = top
    for part in parts:
        if isinstance(part, Box):
            marks += translate_marks(part.marks, offset)
            note_numbers += part.note_numbers
            offset += part.line_count * leading
    return Box(1, tuple(marks), tuple(note_numbers), 0.0, pull_quote.node, pull_quote.span)


def _set_apart(
    role: str, parts: list[GalleyPart], inner: ContainingBlock
) -> list[GalleyPart]:
    """Return parts with the bar or rules of a role, and the white around it."""
    border = inner.theme.borders.get(role)
    if border is not None and parts:
        start = BarStart(border, inner.left, inner.width)
        parts = [start, *clear_upper_rule(parts, start, inner.grid), BarEnd()]
    growth: Growth = "" if role == "quote" else "block"
    line_count = round(inner.theme.block_styles[role].lines_before)
    return add_space_around(parts, line_count, growth)


def trim_spaces(parts: list[GalleyPart]) -> list[GalleyPart]:
    """Return parts without the white at their ends: the frame around them has its own."""
    start = 0
    stop = len(parts)
    while start < stop and isinstance(parts[start], VerticalSpace):
        start += 1
    while stop > start and isinstance(parts[stop - 1], VerticalSpace):
        stop -= 1
    return parts[start:stop]


def keep_last_with_next(parts: list[GalleyPart]) -> list[GalleyPart]:
    """Return parts whose last box no page end separates from what follows."""
    last = max(
        (index for index, part in enumerate(parts) if isinstance(part, Box)), default=None
    )
    if last is None:
        return parts
    return [*parts[:last], *keep_with_next([parts[last]]), *parts[last + 1 :]]
