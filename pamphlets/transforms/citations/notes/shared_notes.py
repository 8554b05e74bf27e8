"""A run of the text whose citations are written out -> the same with fewer notes: several citations share one.

What has no note of its own is taken out; `@key` stays and is marked as absorbed: it still prints a name.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.bibliography import LAW_TYPES, BibliographyEntry
from pamphlets.document.nodes import (
    Blocks,
    Citation,
    CitationItem,
    Inline,
    Inlines,
    Link,
    Note,
    NoteRef,
    Paragraph,
    StyledText,
    Text,
)
from pamphlets.document.traversal import keep_if_same, list_inlines, update_node
from pamphlets.transforms.citations.citation_words import CitationWords
from pamphlets.transforms.citations.notes.merged_items import merge_items
from pamphlets.transforms.citations.notes.named_articles import (
    last_sentence,
    names_article,
)
from pamphlets.transforms.typography.call_rows import find_fixed_calls
from pamphlets.transforms.typography.flat_text import CALL, FlatText, flatten
from pamphlets.transforms.typography.note_calls import move_last_call

_LONGEST_SENTENCE: Final = 600  # characters before a citation that are looked at
_BLANKS: Final = " \u00a0\u202f"
_CLOSING_MARKS: Final = re.compile(r"[\s.,;:!?…»”\"’')\]]*")

Call = Citation | NoteRef


@dataclass(slots=True)
class NoteSharing:
    """What decides, over one document, which citations have notes of their own."""

    entries: Mapping[str, BibliographyEntry]
    """The sources cited, by key."""
    written_notes: tuple[Note, ...]
    words: CitationWords
    by_paragraph: bool
    """Citations of one source in a run of the text share a note at its end."""
    drops_named_articles: bool
    """Only where a list of sources says the rest."""
    absorbed: set[int] = field(default_factory=set)
    """Where calls begin that have no note of their own."""
    noted_laws: set[str] = field(default_factory=set)
    """The titles of laws that have been noted."""

    def has_note(self, call: Call) -> bool:
        """Return whether a call has a note of its own."""
        return call.span.start not in self.absorbed

    def share_notes(self, run: Inlines) -> Inlines:
        """Return a run of the text as its calls are to be made."""
        if not _has_calls(run):
            return run
        if self.drops_named_articles:
            run = self._drop_named_articles(run)
        return self._share_by_source(run) if self.by_paragraph else run

    def take_absorbed_out(self, run: Inlines) -> Inlines:
        """Return a run without the absorbed calls that print no name, and the blanks that stood before them."""
        changed: list[Inline] = []
        for inline in run:
            match inline:
                case Citation() | NoteRef() if not (
                    self.has_note(inline) or _prints_name(inline)
                ):
                    _strip_end(changed)
                case Text(text=text) if not changed and inline is not run[0]:
                    changed.append(replace(inline, text=text.lstrip(_BLANKS)))
                case StyledText() | Link():
                    children = self.take_absorbed_out(inline.children)
                    changed.append(update_node(inline, children=children))
                case _:
                    changed.append(inline)
        return keep_if_same(run, changed)

    def _drop_named_articles(self, run: Inlines) -> Inlines:
        """Return a run without the articles that its sentences name, once a note has introduced their law."""
        flat = flatten(run)
        fixed = find_fixed_calls(flat.text)
        kept: dict[int, tuple[CitationItem, ...]] = {}
        for part, start in zip(flat.parts, flat.starts, strict=True):
            call = part.inline
            if isinstance(call, NoteRef):
                self._note_laws(_list_items(self.written_notes[call.number - 1].blocks))
            elif isinstance(call, Citation):
                before = flat.text[max(start - _LONGEST_SENTENCE, 0) : start]
                items = list(call.items)
                if flat.text.count(CALL, 0, start + 1) not in fixed:
                    items = [item for item in items if not self._is_named(item, before)]
                self._note_laws(items)
                if not items:
                    self.absorbed.add(call.span.start)
                elif len(items) < len(call.items):
                    kept[call.span.start] = tuple(items)
        return self.take_absorbed_out(_keep_items(run, kept))

    def _is_named(self, item: CitationItem, before: str) -> bool:
        """Return whether the sentence before a citation says all that its note would."""
        entry = self.entries[item.key]
        if item.locator or item.prefix or entry.law_title not in self.noted_laws:
            return False
        return names_article(last_sentence(before), entry, self.entries.values())

    def _note_laws(self, items: Iterable[CitationItem]) -> None:
        """Remember the laws that a note introduces."""
        for item in items:
            entry = self.entries[item.key]
            if entry.kind in LAW_TYPES:
                self.noted_laws.add(entry.law_title)

    def _share_by_source(self, run: Inlines) -> Inlines:
        """Return a run in which the citations of a source that it cites several times are one, at its end."""
        flat = flatten(run)
        movable = self._list_movable(flat)
        counts: Counter[str] = Counter()
        for _, items in movable:
            counts.update(item.key for item in items if not item.prefix)
        shared = {key for key, count in counts.items() if count > 1}
        if not shared:
            return run
        moved: list[CitationItem] = []
        kept: dict[int, tuple[CitationItem, ...]] = {}
        end = Span(0, 0)
        for call, items in movable:
            stays = [item for item in items if item.key not in shared or item.prefix]
            if isinstance(call, NoteRef) and stays:
                continue
            moved += (item for item in items if item not in stays)
            if not stays:
                self.absorbed.add(call.span.start)
            elif len(stays) < len(items):
                kept[call.span.start] = tuple(stays)
            end = Span(call.span.stop, call.span.stop)
        rest = self.take_absorbed_out(_keep_items(run, kept))
        if closing := _find_closing_citation(flatten(rest)):
            self.absorbed.add(closing.span.start)
            moved += closing.items
            rest = self.take_absorbed_out(rest)
        merged = Citation(merge_items(moved, self.words), end)
        return move_last_call((*rest, merged))

    def _list_movable(self, flat: FlatText) -> list[tuple[Call, tuple[CitationItem, ...]]]:
        """Return the calls that may go to the end of a run: those that are no word of its sentences, and what they cite."""
        fixed = find_fixed_calls(flat.text)
        calls = [part.inline for part in flat.parts if isinstance(part.inline, Call)]
        movable: list[tuple[Call, tuple[CitationItem, ...]]] = []
        for ordinal, call in enumerate(calls, 1):
            is_word = ordinal in fixed and not _prints_name(call)
            if is_word or not self.has_note(call):
                continue
            items: tuple[CitationItem, ...] = ()
            if isinstance(call, Citation):
                items = call.items
            elif _is_mere_citation(self.written_notes[call.number - 1]):
                items = tuple(_list_items(self.written_notes[call.number - 1].blocks))
            if items:
                movable.append((call, items))
        return movable


def _prints_name(call: Call) -> bool:
    """Return whether a citation is a word of its sentence."""
    if not isinstance(call, Citation):
        return False
    return bool(call.typed) and not call.items[0].hides_author


def _strip_end(inlines: list[Inline]) -> None:
    """Take the blanks away that inlines end in."""
    while inlines and isinstance(last := inlines[-1], Text):
        inlines.pop()
        text = last.text.rstrip(_BLANKS)
        if text:
            inlines.append(replace(last, text=text))
            return


def _has_calls(run: Inlines) -> bool:
    """Return whether anything is cited in a run, or called."""
    for inline in run:
        if isinstance(inline, Citation | NoteRef):
            return True
        if isinstance(inline, StyledText | Link) and _has_calls(inline.children):
            return True
    return False


def _list_items(blocks: Blocks) -> list[CitationItem]:
    """Return all that some blocks cite."""
    items: list[CitationItem] = []
    for inline in list_inlines(blocks):
        if isinstance(inline, Citation):
            items += inline.items
    return items


def _is_mere_citation(note: Note) -> bool:
    """Return whether a written note says nothing but what a citation in the text would."""
    match note.blocks:
        case (Paragraph(children=(Citation(typed=()),)),):
            return True
        case (Paragraph(children=(Citation(typed=()), Text(text="."))),):
            return True
        case _:
            return False


def _find_closing_citation(flat: FlatText) -> Citation | None:
    """Return the citation in brackets that a run ends with, if one does and is no word of its sentence."""
    calls = [
        number for number, part in enumerate(flat.parts) if isinstance(part.inline, Call)
    ]
    if not calls or len(calls) in find_fixed_calls(flat.text):
        return None
    call, start = flat.parts[calls[-1]].inline, flat.starts[calls[-1]]
    is_last = _CLOSING_MARKS.fullmatch(flat.text, start + 1) is not None
    return call if is_last and isinstance(call, Citation) and not call.typed else None


def _keep_items(run: Inlines, kept: Mapping[int, tuple[CitationItem, ...]]) -> Inlines:
    """Return a run whose citations that begin at these places have these items."""
    if not kept:
        return run
    changed: list[Inline] = []
    for inline in run:
        match inline:
            case Citation() if inline.span.start in kept:
                changed.append(replace(inline, items=kept[inline.span.start]))
            case StyledText() | Link():
                children = _keep_items(inline.children, kept)
                changed.append(update_node(inline, children=children))
            case _:
                changed.append(inline)
    return keep_if_same(run, changed)
