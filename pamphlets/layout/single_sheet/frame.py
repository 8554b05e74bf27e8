"""Blocks -> a column that no page end parts: posters, flyers, zines and letters are made of such frames.

Each frame has one measure of its own; who puts it on a page says whether it fits.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from pamphlets.core.page import Placed
from pamphlets.core.style import Theme
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Blocks, Document, Heading, Note, Ornament, SourceList
from pamphlets.layout.blocks.block_context import Context, lower
from pamphlets.layout.blocks.blocks import set_blocks
from pamphlets.layout.blocks.galley import Box, Break, Galley
from pamphlets.layout.blocks.notes import number_width, set_note
from pamphlets.layout.copyfitting import vary
from pamphlets.layout.pagination.page_body import Flow, body
from pamphlets.layout.pagination.page_fillings import Room, whole
from pamphlets.layout.pagination.segments import Foot, stretches
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Stack

_ENDLESS = 10_000  # grid lines: what a frame may hold is for its page to say


def frame(case: Case, blocks: Blocks, width: Pt, lang: str, lines: int = _ENDLESS) -> Stack:
    """Return blocks set in a column of `width` points, in the case's theme, calls without their notes.

    `lines` bounds the height of its pictures.
    """
    grid = case.theme.page.grid
    heads: list[Box] = []
    parts = set_blocks(case, blocks, Context("body", 0.0, width, grid, lang, lines, heads))
    kept = [replace(part, notes=()) if isinstance(part, Box) else part for part in parts if not isinstance(part, Break)]
    galley = Galley(case.source, tuple(kept), (), tuple(heads), grid, grid)
    for stretch in stretches(galley):
        filling = whole(stretch, 0, len(stretch.places), (), 0.0, Room(lines, grid), Foot((), grid, 0.0, ()))
        marks: list[Placed] = []
        body(galley, stretch, filling, Flow(0.0, 0.0, width, lines, recto=True), marks)
        return Stack(tuple(marks), stretch.bottoms[-1] * grid, stretch.bottoms[-1])
    return Stack((), 0.0, 0)


def unlisted(document: Document) -> tuple[Blocks, SourceList | None]:
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


def parted(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """Return the blocks before the first `---`, and those behind it: a flyer's two sides, a letter and what is kept."""
    for place, block in enumerate(blocks):
        if isinstance(block, Ornament):
            return blocks[:place], blocks[place + 1 :]
    return blocks, ()


def notes(case: Case, these: Sequence[Note], width: Pt, lang: str, most: int = 0) -> Stack:
    """Return notes one under the other in a column of `width` points, their numbers hanging.

    Text stands in as far as the widest number needs, in every column alike where `most` is the last of them all.
    """
    leading = case.theme.blocks["note"].text.leading
    indent = number_width(case, max(most, *(note.number for note in these), 0), lang)
    context = Context("note", indent, width - indent, leading, lang, _ENDLESS, [])
    marks: list[Placed] = []
    count = 0
    for note in these:
        for box in set_note(case, note, context, set_blocks):
            marks += lower(box.marks, count * leading)
            count += box.lines
    return Stack(tuple(marks), count * leading, count)


def largest(theme: Theme, shares: Sequence[float], height: Pt, make: Callable[[Theme], Stack]) -> float:
    """Return the first of `shares` of a theme's sizes at which what `make` sets in it is no higher than `height`.

    `shares` descend; where none fits it is the last.
    """
    own = theme.blocks["body"].text
    for share in shares:
        if make(vary(theme, own.size * share, own.leading * share)).height <= height:
            return share
    return shares[-1]
