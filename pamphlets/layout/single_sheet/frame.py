"""Blocks, SheetColumn -> ParagraphStack: text that no page end parts, for posters, flyers, zines and letters.

Each column has one measure of its own; who puts it on a page says whether it fits.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import ceil

from pamphlets.core.candidates import first_that_fits
from pamphlets.core.page import PageItem
from pamphlets.core.source import error, raise_errors
from pamphlets.core.units import Pt
from pamphlets.document.nodes import (
    Blocks,
    Document,
    Note,
    SourceList,
    Text,
    ThematicBreak,
)
from pamphlets.document.traversal import list_inlines, split_source_list
from pamphlets.layout.blocks.block_context import ContainingBlock, translate_marks
from pamphlets.layout.blocks.blocks import set_blocks
from pamphlets.layout.blocks.galley import Box, Galley, GalleyPart, PageBreak
from pamphlets.layout.blocks.notes import note_indent, set_note
from pamphlets.layout.pagination.fillings.page_fillings import PageFilling
from pamphlets.layout.pagination.page_body import TextArea, place_boxes
from pamphlets.layout.pagination.segments import split_into_segments
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    EMPTY_STACK,
    ParagraphStack,
    SheetColumn,
    fits_height,
)
from pamphlets.layout.theme_scaling import enlarge_theme

_UNLIMITED_LINES = 10_000  # grid lines: what a column may hold is for its page to say


def check_paper(document: Document, name: str, papers: Iterable[str]) -> None:
    """Raise the fault of a paper that a document names, and that its format does not come in."""
    papers = tuple(papers)
    if name in papers:
        return
    span, known = document.meta.span_of("paper"), ", ".join(papers)
    fault = error("paper-unknown", document.source, span, paper=name, known=known)
    raise_errors("setting", [fault])


def set_column(
    column: SheetColumn, blocks: Blocks, picture_lines: int = _UNLIMITED_LINES
) -> ParagraphStack:
    """Return blocks set in a column, note calls without their notes; `picture_lines` bounds the height of pictures."""
    context, width, lang = column
    grid_step = context.theme.page.grid_step
    table_heads: list[Box] = []
    block = ContainingBlock(
        context, "body", 0.0, width, grid_step, lang, picture_lines, table_heads
    )
    parts: list[GalleyPart] = []
    for part in set_blocks(blocks, block):
        if isinstance(part, Box):
            parts.append(replace(part, note_numbers=()))
        elif not isinstance(part, PageBreak):
            parts.append(part)
    galley = Galley(
        context.source, tuple(parts), (), tuple(table_heads), grid_step, grid_step
    )
    for segment in split_into_segments(galley):
        filling = PageFilling(0.0, 0, len(segment.box_indexes), (), (), 0, 0.0)
        area = TextArea(0.0, 0.0, width, picture_lines, is_recto=True, is_page=False)
        marks = place_boxes(galley, segment, filling, area)
        line_count = ceil(segment.bottoms[-1])
        return ParagraphStack(tuple(marks), line_count * grid_step, line_count)
    return EMPTY_STACK


def split_printed_sources(document: Document) -> tuple[Blocks, SourceList | None]:
    """Return a text without the list of sources that ends it, and the list where links stand in it alone.

    On one sheet the notes say as much.
    """
    text, source_list = split_source_list(document.blocks)
    return text, source_list if document.meta.links == "sources" else None


def single_sheet_blocks(document: Document) -> Blocks:
    """Return what one sheet prints of a text: its list of sources only where links stand in it alone."""
    text, source_list = split_printed_sources(document)
    return document.blocks if source_list else text


def split_at_ornament(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """Return the blocks before the first `---`, and those behind it: two sides of a flyer, a letter and what is kept."""
    for index, block in enumerate(blocks):
        if isinstance(block, ThematicBreak):
            return blocks[:index], blocks[index + 1 :]
    return blocks, ()


def set_notes_column(
    column: SheetColumn, notes: Sequence[Note], largest_number: int = 0
) -> ParagraphStack:
    """Return notes one under the other, their numbers hanging, their text indented by the widest number.

    Columns of the same notes indent alike where `largest_number` is that of the last of them all.
    """
    context, width, lang = column
    leading = context.theme.block_styles["note"].text.leading
    numbers = [note.number for note in notes]
    indent = note_indent(context, max(largest_number, *numbers, 0), lang)
    block = ContainingBlock(
        context, "note", indent, width - indent, leading, lang, _UNLIMITED_LINES, []
    )
    marks: list[PageItem] = []
    line_count = 0
    for note in notes:
        for box in set_note(note, block):
            marks += translate_marks(box.marks, line_count * leading)
            line_count += ceil(box.line_count)
    return ParagraphStack(tuple(marks), line_count * leading, line_count)


def split_notes(notes: Sequence[Note], column_count: int) -> list[list[Note]]:
    """Return notes in so many columns, none much longer than another."""
    lengths: list[int] = []  # in characters
    for note in notes:
        inlines = list_inlines(note.blocks)
        texts = [inline.text for inline in inlines if isinstance(inline, Text)]
        lengths.append(sum(map(len, texts)))
    columns: list[list[Note]] = [[]]
    remaining, column_length = sum(lengths), 0
    for note, length in zip(notes, lengths, strict=True):
        columns_left = column_count - len(columns)
        is_full = column_length + length / 2 > remaining / (columns_left + 1)
        if columns[-1] and is_full and columns_left > 0:
            remaining, column_length = remaining - column_length, 0
            columns.append([])
        columns[-1].append(note)
        column_length += length
    return columns


def largest_fitting_scale(
    context: TypesettingContext,
    scales: Sequence[float],
    height: Pt,
    set_trial: Callable[[TypesettingContext], Pt],
) -> float:
    """Return the first of `scales`, which descend, of a theme's sizes at which `set_trial` needs no more than `height`.

    Where none fits it is the last. A scale at which a line is too wide does not fit.
    """

    def fits(scale: float) -> bool:
        theme = enlarge_theme(context.theme, scale)
        return fits_height(replace(context, theme=theme), set_trial, height)

    return first_that_fits(scales, fits)
