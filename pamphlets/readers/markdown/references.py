"""What one part of a text says of another: notes and their calls, anchors and links to them, citations.

`[^x]` calls the note `[^x]: …`; notes are numbered in the order of first call. `[@key, § 3; @other#fact]` cites
sources, several facts of one as `@key#one#two`. A heading's anchor is a name in plain ASCII, unique in the text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from markdown_it.token import Token

from pamphlets.core.slug import make_slug
from pamphlets.core.source import Span
from pamphlets.document.nodes import Citation, CitationItem, Inlines, Text
from pamphlets.readers.markdown.grammar.citation_rules import CitedPart
from pamphlets.readers.markdown.reading_state import NoteBody, ReadingState, SourceMap
from pamphlets.readers.suggestions import find_nearest

_DEFAULT_ANCHOR: Final = "section"
# What LibreOffice, Word, Google Docs and pandoc's HTML name a note and its call.
_NOTE_ANCHOR: Final = re.compile(
    r"sd(?:foot|end)note\d+(?:sym|anc)|_?(?:ftn|edn|ftnt|cmnt)(?:_?ref)?\d+|fn(?:ref)?[:-]?\d+|footnote(?:-ref)?-?\d+"
)


def number_note_call(state: ReadingState, label: str, span: Span) -> int | None:
    """Return the number of the note called at `span`, None where the call is a fault.

    `report_undefined_notes` reports a call without a body, when all bodies are known.
    """
    outer = state.current_note
    if outer is not None:
        state.note_calls.append((label, span))
        code = "note-in-note" if is_valid_label(outer) else "note-inside"
        state.report("error", code, span, label=label, outer=outer)
        return None
    if not is_valid_label(label):
        state.report("error", "note-label", span, label=label)
        return None
    return _assign_number(state, label, span)


def number_inline_note(
    state: ReadingState, words: Token, span: Span, source_map: SourceMap
) -> int | None:
    """Return the number of the note whose text stands at `span`, None where it is a fault; keep its text to be read.

    Its label holds blanks, which no typed one does: the line in which it stands, and how many stand before it.
    """
    if state.current_note is not None:
        state.report("error", "note-inside", span)
        return None
    label = f"ligne {state.line_number(span)} ({len(state.note_bodies) + 1})"
    body = Token("note_words", "", 0, children=words.children)
    body.meta = {"source_map": source_map, "span": span}
    state.note_bodies[label] = NoteBody(label, span, (body,))
    return _assign_number(state, label, span)


def _assign_number(state: ReadingState, label: str, span: Span) -> int:
    """Return the number of the note called at `span`: that of its first call."""
    state.note_calls.append((label, span))
    next_number = len(state.note_numbers) + 1
    return state.note_numbers.setdefault(label, next_number)


def keep_note_body(state: ReadingState, opening: Token, tokens: Sequence[Token]) -> None:
    """Keep the body of a note until the whole text has been read; report a second one and a bad label."""
    label: str = opening.meta["label"]
    start = state.source_offset(opening.meta["at"][0])
    mark = f"[^{label}]"
    span = Span(start, start + len(mark))
    body = NoteBody(label, span, tokens)
    if "taken" in opening.meta:
        taken = state.source_offset(opening.meta["taken"])
        state.continued_notes.setdefault(label, Span(taken, taken + 1))
    if "left" in opening.meta:
        left = state.source_offset(opening.meta["left"])
        state.report("warning", "note-rest", Span(left, left + 1), label=label)
    first = state.note_bodies.setdefault(label, body)
    if not is_valid_label(label):
        state.report("error", "note-label", span, label=label)
    elif first.span != span:
        line = state.line_number(first.span)
        state.report("error", "note-duplicate", span, label=label, line=line)


def report_undefined_notes(state: ReadingState) -> None:
    """Report each call without a body, with the label that was likely meant.

    `[^x] words` at the start of a line is a body without its colon: it alone is told, not the calls of it.
    """
    undefined = [call for call in state.note_calls if call[0] not in state.note_bodies]
    colonless = {label for label, span in undefined if _begins_a_line(state, span)}
    for count, (label, span) in enumerate(undefined):
        if label in colonless:
            if _begins_a_line(state, span):
                state.report("error", "note-colon", span, label=label)
            continue
        near = find_nearest(label, state.note_bodies, count)
        code = "note-near" if near else "note-undefined"
        state.report("error", code, span, label=label, near=near)


def _begins_a_line(state: ReadingState, span: Span) -> bool:
    """Return whether a call stands at the start of its line, with words behind it."""
    text = state.source.text
    line_start = text.rfind("\n", 0, span.start) + 1
    follows = text[span.stop : span.stop + 2]
    return (
        not text[line_start : span.start].strip()
        and follows[:1].isspace()
        and follows.strip() != ""
    )


def report_unused_notes(state: ReadingState) -> None:
    """Report each body without a call."""
    called_labels = {label for label, _ in state.note_calls}
    for label, body in state.note_bodies.items():
        if label not in called_labels and is_valid_label(label):
            state.report("warning", "note-unused", body.span, label=label)


def report_continued_notes(state: ReadingState) -> None:
    """Report the first note that takes what is not indented as notes are, with the number of such notes."""
    for label, span in state.continued_notes.items():
        count = str(len(state.continued_notes))
        state.report("notice", "note-continued", span, label=label, count=count)
        return


def is_valid_label(label: str) -> bool:
    """Return whether a label is one word."""
    return label.split() == [label]


def assign_anchor(state: ReadingState, words: str, given: str | None, span: Span) -> str:
    """Return the anchor of a heading: the one that its author gave, else one made of its words."""
    if given is not None:
        if given in state.anchors:
            line = state.line_number(state.anchors[given])
            state.report("error", "anchor-twice", span, anchor=given, line=line)
        state.anchors[given] = span
        return given
    base = make_slug(words) or _DEFAULT_ANCHOR
    name, count = base, state.anchor_counts.get(base, 1)
    while name in state.anchors:
        count += 1
        name = f"{base}-{count}"
    state.anchor_counts[base] = count
    state.anchors[name] = span
    return name


def is_note_anchor(name: str) -> bool:
    """Return whether a word processor gives such a name to a note or its call."""
    return _NOTE_ANCHOR.fullmatch(name) is not None


def report_broken_links(state: ReadingState) -> None:
    """Report each link within the text that leads nowhere, with the anchor that was likely meant.

    The links between calls and notes that word processors write are told once, with their number.
    """
    missing = [link for link in state.inner_links if link[0] not in state.anchors]
    broken = [link for link in missing if not is_note_anchor(link[0])]
    notes = [span for name, span in missing if is_note_anchor(name)]
    if notes:
        state.report("warning", "note-link", notes[0], count=str(len(notes)))
    for count, (name, span) in enumerate(broken):
        near = find_nearest(name, state.anchors, count)
        code = "anchor-near" if near else "anchor-unknown"
        state.report("warning", code, span, anchor=name, near=near)


def make_citation(
    state: ReadingState,
    token: Token,
    words: Sequence[tuple[Inlines, Inlines]],
    source_map: SourceMap,
) -> Citation | None:
    """Return a citation, None where it has faults, which are reported; `words` are each source's prefix and locator."""
    items: list[CitationItem] = []
    parts: list[CitedPart] = token.meta["parts"]
    for part, (prefix, locator) in zip(parts, words, strict=True):
        span = source_map.source_span(part.start, part.stop)
        if part.key:
            item = CitationItem(part.key, locator, span, part.facts, prefix)
            items.append(replace(item, hides_author=part.hides_author))
            continue
        typed = token.content[part.start - (token.map or [0])[0] :]
        typed = typed[: part.stop - part.start].strip()
        if part.fault_start >= 0:
            sign = source_map.source_offset(part.fault_start)
            span = Span(sign, sign + 1)
        state.report("error", part.fault, span, citation=typed)
    if len(items) < len(parts):
        return None
    start, stop = token.map or (0, 1)
    span = source_map.source_span(start, stop)
    if token.info != "text":
        return Citation(tuple(items), span)
    typed_words: Inlines = (Text(" ".join(token.content.split("\n")), span),)
    if len(items) == 1 and items[0].locator:
        head = token.content[: parts[0].stop - start] + " ["
        typed_words = (Text(head, items[0].span), *items[0].locator, Text("]", span))
    return Citation(tuple(items), span, typed_words)
