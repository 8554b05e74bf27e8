"""A Source -> its Document: front matter, blocks, notes; every fault of the text at once."""

import re
from dataclasses import replace
from typing import Final

from pamphlets.core.source import Diagnostic, Source, Span, raise_errors
from pamphlets.document.nodes import (
    Block,
    Blocks,
    Document,
    FormatSection,
    Heading,
    Note,
    walk_blocks,
)
from pamphlets.readers.front_matter.front_matter import (
    NO_DEFAULTS,
    MetaDefaults,
    read_front_matter,
)
from pamphlets.readers.markdown.attributes.block_attributes import SECTION_LEVEL
from pamphlets.readers.markdown.parser import ParsedText
from pamphlets.readers.markdown.pictures import report_lost_titles
from pamphlets.readers.markdown.reading_cache import BlockReader, ReadingCache
from pamphlets.readers.markdown.reading_state import ReadingState, Removals
from pamphlets.readers.markdown.references import (
    is_valid_label,
    report_broken_links,
    report_continued_notes,
    report_undefined_notes,
    report_unused_notes,
)
from pamphlets.readers.text_file import INVISIBLE_RUN, check_characters

_HIDDEN_MARKS: Final = re.compile(f"^([ \\t>]*){INVISIBLE_RUN.pattern}", re.MULTILINE)


def read_document(
    source: Source, slug: str, defaults: MetaDefaults = NO_DEFAULTS
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document that a source holds, with the doubts about it in the order of the text.

    `slug` names the title in file names; `defaults` are the fields of Meta that `read_collective` gave.
    Raises an ExceptionGroup of all the text's PamphletErrors.
    """
    document, diagnostics = parse_document(source, slug, defaults)
    raise_errors("read", diagnostics)
    return document, diagnostics


def parse_document(
    source: Source,
    slug: str,
    defaults: MetaDefaults = NO_DEFAULTS,
    cache: ReadingCache | None = None,
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return as much of a document as a source holds, with its faults and the doubts about it in the order of the text.

    A value that is at fault is left out of Meta; a note that is called and has no text is empty. What is in the `cache`
    is not read again: the result is the same.
    """
    diagnostics = check_characters(source)
    meta, body_start, head_diagnostics = read_front_matter(source, slug, defaults)
    body, removals = _remove_hidden_marks(source.text[body_start:])
    has_invisible = INVISIBLE_RUN.search(source.text) is not None
    state = ReadingState(source, body, body_start, removals, has_invisible)
    parsed = ParsedText(body)
    reader = BlockReader(state, parsed, cache)
    blocks = reader.read(parsed.tokens)
    notes = _read_notes(state, reader)
    report_broken_links(state)
    report_lost_titles(state)
    for block in walk_blocks(blocks):
        if isinstance(block, FormatSection) and block not in blocks:
            state.report("error", "portion-inside", block.span, name=block.format)
    if state.first_invisible:
        state.report("notice", "invisible", state.first_invisible)
    if meta.opener:
        blocks = mark_openers(blocks, has_numbers=meta.opener == "number")
    diagnostics += head_diagnostics
    diagnostics += state.diagnostics
    diagnostics.sort(key=lambda diagnostic: diagnostic.span.start)
    return Document(source, meta, blocks, notes), tuple(diagnostics)


def mark_openers(blocks: Blocks, *, has_numbers: bool) -> Blocks:
    """Return blocks whose sections each open a page, numbered from 1 where numbers are asked for."""
    marked: list[Block] = []
    number = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level == SECTION_LEVEL:
            number += 1
            written = str(number) if has_numbers else ""
            marked.append(replace(block, opens_page=True, opener_number=written))
        else:
            marked.append(block)
    return tuple(marked)


def _read_notes(state: ReadingState, reader: BlockReader) -> tuple[Note, ...]:
    """Return the notes in the order of first call; the bodies that nobody calls are read for their faults."""
    report_undefined_notes(state)
    notes: list[Note] = []
    for label, number in state.note_numbers.items():
        if label in state.note_bodies:
            notes.append(_read_note(state, reader, label, number))
        else:
            notes.append(Note((), number, label, state.new_node(), Span(0, 0)))
    for label in list(state.note_bodies):
        if label not in state.note_numbers:
            _read_note(state, reader, label, 0)
    report_unused_notes(state)
    report_continued_notes(state)
    return tuple(notes)


def _read_note(state: ReadingState, reader: BlockReader, label: str, number: int) -> Note:
    """Return one note."""
    body = state.note_bodies[label]
    node = state.new_node()
    state.current_note = label
    blocks = reader.read(body.tokens)
    state.current_note = None
    if not blocks:
        code = "note-empty" if is_valid_label(label) else "note-inline-empty"
        state.report("error", code, body.span, label=label)
    return Note(blocks, number, label, node, body.span)


def _remove_hidden_marks(body: str) -> tuple[str, Removals]:
    """Return a text without the invisible characters that hide a line's first mark, and where they were.

    A title behind a byte order mark is a heading to its author. Each removal is (offset in the text
    returned, characters removed up to there). Inside a line they stay until words are set: code keeps them.
    """
    parts: list[str] = []
    removals: list[tuple[int, int]] = []
    kept_to = removed = 0
    for match in _HIDDEN_MARKS.finditer(body):
        visible_to = match.end(1)
        parts.append(body[kept_to:visible_to])
        kept_to = match.end()
        removed += kept_to - visible_to
        removals.append((kept_to - removed, removed))
    parts.append(body[kept_to:])
    return "".join(parts), tuple(removals)
