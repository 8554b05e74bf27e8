"""Notes gathered in the text: after each chapter, or at its end. They are then boxes like any others.

For print too large, or pages too small, to have feet full of notes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pamphlets.core.source import NOWHERE
from pamphlets.document.nodes import Blocks, Document, Heading, NoteRef, Text
from pamphlets.document.traversal import every_inline
from pamphlets.layout.blocks.block_context import Context, glue, paragraph
from pamphlets.layout.blocks.blocks import join, set_blocks
from pamphlets.layout.blocks.galley import Box, Gap, Part
from pamphlets.layout.blocks.notes import set_note
from pamphlets.layout.paragraph.context import Case

_TITLE: Final = "Notes"


def set_gathered(document: Document, case: Case, flow: Context, foot: Context) -> list[Part]:
    """Return the parts of a text with its notes among them, each after the chapter that first calls it.

    `foot` is the context of the notes, on the text's own grid.
    """
    parts: list[Part] = []
    done: set[int] = set()
    chapters = [document.blocks] if case.theme.notes == "end" else _chapters(document.blocks)
    for blocks in chapters:
        parts = join(parts, [_uncalled(part) for part in set_blocks(case, blocks, flow)])
        called = dict.fromkeys(_calls(replace(document, blocks=blocks, notes=())))
        numbers = [number for number in called if number not in done]
        done.update(numbers)
        if numbers:
            parts = join(parts, _notes(document, case, flow, foot, numbers))
    flow.heads[:] = [replace(head, notes=()) for head in flow.heads]
    return parts


def _chapters(blocks: Blocks) -> Iterator[Blocks]:
    """Yield the chapters of a text: each from one heading of its highest level to the next."""
    highest = min((block.level for block in blocks if isinstance(block, Heading)), default=0)
    start = 0
    for place, block in enumerate(blocks):
        if place and isinstance(block, Heading) and block.level == highest:
            yield blocks[start:place]
            start = place
    yield blocks[start:]


def _calls(document: Document) -> Iterable[int]:
    """Return the numbers of the notes that a text calls, in order."""
    return (inline.number for inline in every_inline(document) if isinstance(inline, NoteRef))


def _uncalled(part: Part) -> Part:
    """Return a part that asks for no note at the foot of its page."""
    return replace(part, notes=()) if isinstance(part, Box) and part.notes else part


def _notes(document: Document, case: Case, flow: Context, foot: Context, numbers: list[int]) -> list[Part]:
    """Return the notes of these numbers under their title."""
    style = case.theme.blocks["heading-3"]
    parts: list[Part] = [Gap(1), *glue(paragraph(case, (Text(_TITLE, NOWHERE),), style, flow, 0, NOWHERE))]
    for number in numbers:
        parts += set_note(case, document.notes[number - 1], foot, set_blocks)
    return [*parts, Gap(1)]
