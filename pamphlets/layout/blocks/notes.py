"""Notes -> Boxes of one line each, their numbers hanging; or among the text, for print with no room at its feet."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from math import ceil
from typing import Final

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import (
    CALL_ANCHOR,
    NOTE_ANCHOR,
    Anchor,
    GeneratedElement,
    GlyphRun,
    LinkArea,
    PageItem,
)
from pamphlets.core.source import WHOLE_FILE
from pamphlets.core.style import Theme
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Document, Note, NoteRef, Text
from pamphlets.document.traversal import split_chapters, walk_document_inlines
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    keep_with_next,
    make_paragraph_boxes,
    mark_boxes,
    set_marker,
)
from pamphlets.layout.blocks.block_gaps import join_parts
from pamphlets.layout.blocks.block_keys import find_or_set_parts
from pamphlets.layout.blocks.blocks import set_blocks
from pamphlets.layout.blocks.displays.page_end_rules import (
    LINES_KEPT_APART,
    keep_both_ends,
    keep_end,
)
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    Box,
    GalleyPart,
    RunIn,
    VerticalSpace,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.line import LinePlacement
from pamphlets.layout.paragraph.styled_runs import ParagraphText
from pamphlets.transforms.paper_words import load_paper_words

_NUMBER_GAP: Final = 0.4  # em between the number and the note
# Of the measure, that a note takes less than which shares its row.
_RUN_IN_SHARE: Final = 0.5
_RUN_IN_GAP: Final = 1.5  # em, between two notes of a row
# Em: of what is clicked on over a number, and of that above the baseline.
_LINK_HEIGHT, _LINK_ABOVE = 1.05, 0.8


def note_indent(context: TypesettingContext, note_count: int, lang: str) -> Pt:
    """Return how far notes stand in from the edge, so that the widest number and its point fit."""
    style = context.theme.text_styles["note-number"]
    widest = "0" * len(str(max(note_count, 1))) + "."
    return (
        context.chunk_shaper(style, lang).shape_whole(widest).width
        + _NUMBER_GAP * style.size
    )


def set_note(note: Note, container: ContainingBlock) -> tuple[Box, ...]:
    """Return the lines of a note, without white or borders, its number to the left of `container`."""
    set_lines = partial(_set_note_lines, note, container)
    parts = find_or_set_parts(note, container, None, set_lines)
    return tuple(part for part in parts if isinstance(part, Box))


def _set_note_lines(note: Note, container: ContainingBlock) -> list[GalleyPart]:
    lines: list[Box] = []
    for part in set_blocks(note.blocks, container):
        if isinstance(part, Box):
            # What is higher than a line hangs down from its first, and no page end divides it.
            first = replace(part, line_count=1, break_cost=FORBIDDEN_BREAK)
            empty = Box(1, (), (), FORBIDDEN_BREAK, part.node, part.span)
            lines += [first, *[empty] * (ceil(part.line_count) - 1)]
            # Only the head of a table is kept with what follows.
            is_head = part.line_count % 1 > 0 and part.break_cost == FORBIDDEN_BREAK
            lines[-1] = replace(lines[-1], break_cost=FORBIDDEN_BREAK if is_head else 0.0)
    if not lines:
        lines.append(Box(1, (), (), 0.0, note.node, note.span))
    style = container.theme.text_styles["note-number"]
    right = container.left - _NUMBER_GAP * style.size
    placement = LinePlacement(0.0, right, "right", hang=False)
    marks = set_marker(f"{note.number}.", style, placement, note, container)
    anchor = Anchor(f"{NOTE_ANCHOR}{note.number}")
    place = PageItem(Point(0.0, 0.0), anchor, note.node)
    marks = (place, *marks, *_link_to_call(note, marks), *lines[0].marks)
    lines[0] = replace(lines[0], marks=marks)
    return list(lines)


def _link_to_call(note: Note, marks: Sequence[PageItem]) -> Iterator[PageItem]:
    """Yield an area over the number of a note, which leads back to what calls the note first."""
    for mark in marks:
        if isinstance(mark.content, GlyphRun):
            run = mark.content
            area = LinkArea(
                f"#{CALL_ANCHOR}{note.number}",
                Size(run.advance, _LINK_HEIGHT * run.size),
            )
            at = Point(mark.at.x, mark.at.y - _LINK_ABOVE * run.size)
            yield PageItem(at, area, note.node, "", note.span)


def measure_run_in(notes: Sequence[Sequence[Box]], theme: Theme) -> RunIn:
    """Return which notes may share a row: those of one line of letters that takes under half of the measure."""
    measure = theme.page.measure
    extents = tuple(_measure_extent(boxes, measure * _RUN_IN_SHARE) for boxes in notes)
    return RunIn(extents, measure, _RUN_IN_GAP * theme.block_styles["note"].text.size)


def _measure_extent(boxes: Sequence[Box], most: Pt) -> tuple[Pt, Pt] | None:
    """Return where a note's number begins and its words end, None where it may not share a row."""
    lefts: list[Pt] = []
    rights: list[Pt] = []
    for mark in boxes[0].marks:
        if isinstance(mark.content, GlyphRun):
            lefts.append(mark.at.x)
            rights.append(mark.at.x + mark.content.advance)
        elif not isinstance(mark.content, Anchor | LinkArea):
            return None
    if len(boxes) > 1 or not lefts:
        return None
    left, right = min(lefts), max(rights)
    return (left, right) if right - left < most else None


def _set_endnotes(notes: Sequence[Note], container: ContainingBlock) -> list[GalleyPart]:
    """Return notes one under the other, divided as paragraphs are.

    Neither the first stands alone under their title, nor the last on its page.
    """
    parts: list[GalleyPart] = []
    for index, note in enumerate(notes):
        boxes = keep_both_ends([*set_note(note, container)], LINES_KEPT_APART)
        if index + 1 < len(notes) and index in (0, len(notes) - 2):
            boxes = keep_end(boxes, 1)
        parts += boxes
    return parts


def _set_notes_heading(number: int, container: ContainingBlock) -> list[GalleyPart]:
    """Return the heading over notes, kept with the first, which is of that number.

    Several chapters may end on one page: the number tells their headings apart.
    """
    style = container.theme.block_styles["heading-3"]
    title = load_paper_words(container.lang).notes
    text = ParagraphText((Text(title, WHOLE_FILE),), container.lang, 0, WHOLE_FILE)
    element = GeneratedElement("notes-heading", title, number=number)
    return keep_with_next(mark_boxes(make_paragraph_boxes(text, style, container), element))


def set_blocks_with_endnotes(
    document: Document,
    container: ContainingBlock,
    note_container: ContainingBlock,
) -> list[GalleyPart]:
    """Return the parts of a text with its notes among them, each after the chapter that first calls it.

    `note_container` is the place of the notes, on the text's own grid.
    """
    parts: list[GalleyPart] = []
    done: set[int] = set()
    chapters = [document.blocks]
    if container.theme.note_placement != "end":
        chapters = list(split_chapters(document.blocks))
    for blocks in chapters:
        chapter = [
            replace(part, note_numbers=()) if isinstance(part, Box) else part
            for part in set_blocks(blocks, container)
        ]
        parts = join_parts(parts, chapter, container.grid)
        called: list[int] = []
        for inline in walk_document_inlines(replace(document, blocks=blocks, notes=())):
            if isinstance(inline, NoteRef) and inline.number not in done:
                called.append(inline.number)
                done.add(inline.number)
        if called:
            notes = _set_notes_heading(called[0], container)
            called_notes = [document.notes[number - 1] for number in called]
            notes += _set_endnotes(called_notes, note_container)
            notes = [VerticalSpace(1), *notes, VerticalSpace(1)]
            parts = join_parts(parts, notes, container.grid)
    container.table_heads[:] = [
        replace(head, note_numbers=()) for head in container.table_heads
    ]
    return parts
