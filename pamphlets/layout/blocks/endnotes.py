"""Notes gathered in the text: after each chapter, or at its end. They are then boxes like any others.

For print too large, or pages too small, to have feet full of notes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pamphlets.core.source import WHOLE_FILE
from pamphlets.document.nodes import Blocks, Document, Heading, NoteRef, Text
from pamphlets.document.traversal import walk_document_inlines
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    keep_with_next,
    make_paragraph_boxes,
)
from pamphlets.layout.blocks.blocks import join_parts, set_blocks
from pamphlets.layout.blocks.galley import Box, GalleyPart, VerticalSpace
from pamphlets.layout.blocks.notes import set_note
from pamphlets.layout.paragraph.context import TypesettingContext

_NOTES_TITLE: Final = "Notes"


def set_blocks_with_endnotes(
    document: Document, case: TypesettingContext, flow: ContainingBlock, foot: ContainingBlock
) -> list[GalleyPart]:
    """Return the parts of a text with its notes among them, each after the chapter that first calls it.

    `foot` is the context of the notes, on the text's own grid.
    """
    parts: list[GalleyPart] = []
    done: set[int] = set()
    chapters = (
        [document.blocks]
        if case.theme.note_placement == "end"
        else _split_chapters(document.blocks)
    )
    for blocks in chapters:
        parts = join_parts(
            parts, [_without_note_numbers(part) for part in set_blocks(case, blocks, flow)]
        )
        called = dict.fromkeys(_list_note_calls(replace(document, blocks=blocks, notes=())))
        numbers = [number for number in called if number not in done]
        done.update(numbers)
        if numbers:
            parts = join_parts(parts, _set_note_list(document, case, flow, foot, numbers))
    flow.table_heads[:] = [replace(head, note_numbers=()) for head in flow.table_heads]
    return parts


def _split_chapters(blocks: Blocks) -> Iterator[Blocks]:
    """Yield the chapters of a text: each from one heading of its highest level to the next."""
    highest = min((block.level for block in blocks if isinstance(block, Heading)), default=0)
    start = 0
    for place, block in enumerate(blocks):
        if place and isinstance(block, Heading) and block.level == highest:
            yield blocks[start:place]
            start = place
    yield blocks[start:]


def _list_note_calls(document: Document) -> Iterable[int]:
    """Return the numbers of the notes that a text calls, in order."""
    return (
        inline.number for inline in walk_document_inlines(document) if isinstance(inline, NoteRef)
    )


def _without_note_numbers(part: GalleyPart) -> GalleyPart:
    """Return a part that asks for no note at the foot of its page."""
    return replace(part, note_numbers=()) if isinstance(part, Box) and part.note_numbers else part


def _set_note_list(
    document: Document,
    case: TypesettingContext,
    flow: ContainingBlock,
    foot: ContainingBlock,
    numbers: list[int],
) -> list[GalleyPart]:
    """Return the notes of these numbers under their title."""
    style = case.theme.block_styles["heading-3"]
    parts: list[GalleyPart] = [
        VerticalSpace(1),
        *keep_with_next(
            make_paragraph_boxes(
                case, (Text(_NOTES_TITLE, WHOLE_FILE),), style, flow, 0, WHOLE_FILE
            )
        ),
    ]
    for number in numbers:
        parts += set_note(case, document.notes[number - 1], foot, set_blocks)
    return [*parts, VerticalSpace(1)]
