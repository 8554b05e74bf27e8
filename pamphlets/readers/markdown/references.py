"""`[^x]` and `[^x]: …`: pair them, number them in the order of first call, complain."""

from collections.abc import Callable, Sequence

from markdown_it.token import Token

from pamphlets.core.source import Span
from pamphlets.document.nodes import Blocks, Note
from pamphlets.readers.markdown.reading_state import Desk, NoteBody
from pamphlets.readers.suggestions import nearest

Setter = Callable[[Desk, Sequence[Token]], Blocks]


def call(desk: Desk, label: str, span: Span) -> int:
    """Return the number of the note called at `span`, 0 where the call is a fault.

    Whether the note has a body is told by `notes_of`, when all bodies are known.
    """
    if desk.inside is not None:
        desk.tell("error", "note-in-note", span, label=label, outer=desk.inside)
        desk.called.append((label, span))
        return 0
    if not _sound(label):
        desk.tell("error", "note-label", span, label=label)
        return 0
    desk.called.append((label, span))
    return desk.numbers.setdefault(label, len(desk.numbers) + 1)


def take_body(desk: Desk, opening: Token, tokens: Sequence[Token]) -> None:
    """Keep the body of a note until the whole text has been read; tell a duplicate and a bad label."""
    label: str = opening.meta["label"]
    at = desk.origin(opening.meta["at"][0])
    body = NoteBody(label, Span(at, at + len(label) + 3), tokens)
    if not _sound(label):
        desk.tell("error", "note-label", body.span, label=label)
    elif label in desk.bodies:
        line = desk.source.place(desk.bodies[label].span).line
        desk.tell("error", "note-duplicate", body.span, label=label, line=str(line))
    if label not in desk.bodies:
        desk.bodies[label] = body


def notes_of(desk: Desk, set_blocks: Setter) -> tuple[Note, ...]:
    """Return the notes in the order of first call; tell undefined, unused and empty ones."""
    for label, span in desk.called:
        if label not in desk.bodies:
            _tell_undefined(desk, label, span)
    order = [label for label in desk.numbers if label in desk.bodies]
    notes = tuple(_note(desk, label, desk.numbers[label], set_blocks) for label in order)
    for label in [label for label in desk.bodies if label not in desk.numbers]:
        _note(desk, label, 0, set_blocks)  # its faults are told all the same
    called = {label for label, _ in desk.called}
    for label, body in desk.bodies.items():
        if label not in called and _sound(label):
            desk.tell("warning", "note-unused", body.span, label=label)
    return notes


def _note(desk: Desk, label: str, number: int, set_blocks: Setter) -> Note:
    """Return one note; tell it if it is empty."""
    body, node = desk.bodies[label], desk.node()
    desk.inside = label
    blocks = set_blocks(desk, body.tokens)
    desk.inside = None
    if not blocks:
        desk.tell("error", "note-empty", body.span, label=label)
    return Note(blocks, number, label, node, body.span)


def _tell_undefined(desk: Desk, label: str, span: Span) -> None:
    """Tell a call without a body, with the label that was likely meant."""
    near = nearest(label, desk.bodies)
    desk.tell("error", "note-near" if near else "note-undefined", span, label=label, near=near)


def _sound(label: str) -> bool:
    """Return whether a label is one word."""
    return bool(label) and not any(char.isspace() for char in label)
