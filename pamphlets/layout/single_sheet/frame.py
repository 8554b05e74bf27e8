"""Blocks -> a column that no page end parts: posters, flyers, zines and letters are made of such frames.

Each frame has one measure of its own; who puts it on a page says whether it fits.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from pamphlets.core.page import PageItem
from pamphlets.core.style import Theme
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Blocks, Document, Heading, Note, SourceList, ThematicBreak
from pamphlets.layout.blocks.block_context import ContainingBlock, translate_marks
from pamphlets.layout.blocks.blocks import set_blocks
from pamphlets.layout.blocks.galley import Box, Galley, PageBreak
from pamphlets.layout.blocks.notes import note_indent, set_note
from pamphlets.layout.copyfitting import scale_theme
from pamphlets.layout.pagination.page_body import TextArea, place_boxes
from pamphlets.layout.pagination.page_fillings import PageFilling
from pamphlets.layout.pagination.segments import split_into_segments
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack

_UNLIMITED_LINES = 10_000  # grid lines: what a frame may hold is for its page to say


def set_column(
    case: TypesettingContext, blocks: Blocks, width: Pt, lang: str, lines: int = _UNLIMITED_LINES
) -> ParagraphStack:
    """Return blocks set in a column of `width` points, in the case's theme, calls without their notes.

    `lines` bounds the height of its pictures.
    """
    grid = case.theme.page.grid_step
    heads: list[Box] = []
    parts = set_blocks(case, blocks, ContainingBlock("body", 0.0, width, grid, lang, lines, heads))
    kept = [
        replace(part, note_numbers=()) if isinstance(part, Box) else part
        for part in parts
        if not isinstance(part, PageBreak)
    ]
    galley = Galley(case.source, tuple(kept), (), tuple(heads), grid, grid)
    for stretch in split_into_segments(galley):
        filling = PageFilling(0.0, 0, len(stretch.box_indexes), (), (), 0, 0.0)
        area = TextArea(0.0, 0.0, width, lines, is_recto=True)
        marks = place_boxes(galley, stretch, filling, area)
        return ParagraphStack(tuple(marks), stretch.bottoms[-1] * grid, stretch.bottoms[-1])
    return ParagraphStack((), 0.0, 0)


def split_source_list(document: Document) -> tuple[Blocks, SourceList | None]:
    """Return a text without the list of sources that ends it, and the list where something stands in it alone.

    On one sheet the notes say as much.
    """
    blocks = document.blocks
    if not blocks or not isinstance(blocks[-1], SourceList):
        return blocks, None
    kept = blocks[:-1]
    if kept and isinstance(kept[-1], Heading):
        kept = kept[:-1]
    return kept, blocks[-1] if document.meta.links == "sources" else None


def split_at_ornament(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """Return the blocks before the first `---`, and those behind it: a flyer's two sides, a letter and what is kept."""
    for place, block in enumerate(blocks):
        if isinstance(block, ThematicBreak):
            return blocks[:place], blocks[place + 1 :]
    return blocks, ()


def set_notes_column(
    case: TypesettingContext, these: Sequence[Note], width: Pt, lang: str, most: int = 0
) -> ParagraphStack:
    """Return notes one under the other in a column of `width` points, their numbers hanging.

    Text stands in as far as the widest number needs, in every column alike where `most` is the last of them all.
    """
    leading = case.theme.block_styles["note"].text.leading
    indent = note_indent(case, max(most, *(note.number for note in these), 0), lang)
    context = ContainingBlock("note", indent, width - indent, leading, lang, _UNLIMITED_LINES, [])
    marks: list[PageItem] = []
    count = 0
    for note in these:
        for box in set_note(case, note, context):
            marks += translate_marks(box.marks, count * leading)
            count += box.lines
    return ParagraphStack(tuple(marks), count * leading, count)


def largest_fitting_scale(
    theme: Theme, shares: Sequence[float], height: Pt, make: Callable[[Theme], ParagraphStack]
) -> float:
    """Return the first of `shares` of a theme's sizes at which what `make` sets in it is no higher than `height`.

    `shares` descend; where none fits it is the last.
    """
    own = theme.block_styles["body"].text
    for share in shares:
        if make(scale_theme(theme, own.size * share, own.leading * share)).height <= height:
            return share
    return shares[-1]
