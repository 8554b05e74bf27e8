"""`[^x]` and `[^x]: …`: pair them, number them in the order of first call, complain."""

from collections.abc import Callable, Sequence

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import Blocks, Note
from pamphlets.readers.markdown.reading_state import NoteBody, ReadingState
from pamphlets.readers.suggestions import find_nearest

Setter = Callable[[ReadingState, Sequence[Token]], Blocks]


def number_note_call(desk: ReadingState, label: str, span: Span) -> int:
    """Return the number of the note called at `span`, 0 where the call is a fault.

    Whether the note has a body is told by `notes_of`, when all bodies are known.
    """
    if desk.current_note is not None:
        desk.report("error", "note-in-note", span, label=label, outer=desk.current_note)
        desk.note_calls.append((label, span))
        return 0
    if not _is_valid_label(label):
        desk.report("error", "note-label", span, label=label)
        return 0
    desk.note_calls.append((label, span))
    return desk.note_numbers.setdefault(label, len(desk.note_numbers) + 1)


def keep_note_body(desk: ReadingState, opening: Token, tokens: Sequence[Token]) -> None:
    """Keep the body of a note until the whole text has been read; tell a duplicate and a bad label."""
    label: str = opening.meta["label"]
    at = desk.source_offset(opening.meta["at"][0])
    body = NoteBody(label, Span(at, at + len(label) + 3), tokens)
    if not _is_valid_label(label):
        desk.report("error", "note-label", body.span, label=label)
    elif label in desk.note_bodies:
        line = desk.source.locate(desk.note_bodies[label].span).line
        desk.report("error", "note-duplicate", body.span, label=label, line=str(line))
    if label not in desk.note_bodies:
        desk.note_bodies[label] = body


def read_notes(desk: ReadingState, set_blocks: Setter) -> tuple[Note, ...]:
    """Return the notes in the order of first call; tell undefined, unused and empty ones."""
    for label, span in desk.note_calls:
        if label not in desk.note_bodies:
            _report_undefined(desk, label, span)
    order = [label for label in desk.note_numbers if label in desk.note_bodies]
    notes = tuple(_read_note(desk, label, desk.note_numbers[label], set_blocks) for label in order)
    for label in [label for label in desk.note_bodies if label not in desk.note_numbers]:
        _read_note(desk, label, 0, set_blocks)  # its faults are told all the same
    called = {label for label, _ in desk.note_calls}
    for label, body in desk.note_bodies.items():
        if label not in called and _is_valid_label(label):
            desk.report("warning", "note-unused", body.span, label=label)
    return notes


def _read_note(desk: ReadingState, label: str, number: int, set_blocks: Setter) -> Note:
    """Return one note; tell it if it is empty."""
    body, node = desk.note_bodies[label], desk.new_node()
    desk.current_note = label
    blocks = set_blocks(desk, body.tokens)
    desk.current_note = None
    if not blocks:
        desk.report("error", "note-empty", body.span, label=label)
    return Note(blocks, number, label, node, body.span)


def _report_undefined(desk: ReadingState, label: str, span: Span) -> None:
    """Tell a call without a body, with the label that was likely meant."""
    near = find_nearest(label, desk.note_bodies)
    desk.report("error", "note-near" if near else "note-undefined", span, label=label, near=near)


def _is_valid_label(label: str) -> bool:
    """Return whether a label is one word."""
    return bool(label) and not any(char.isspace() for char in label)
