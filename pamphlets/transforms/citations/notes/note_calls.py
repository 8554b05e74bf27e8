"""Inlines -> Inlines: citations and outside links become calls of notes, which a `NoteCollector` gathers.

Notes are numbered anew in the order of their first calls, the written ones among the cited.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pamphlets.core.source import NodeId, Span
from pamphlets.document.nodes import (
    Citation,
    ForeignText,
    Inline,
    Inlines,
    Link,
    NoteRef,
    StyledText,
    Text,
    to_plain_text,
)
from pamphlets.document.traversal import keep_if_same, update_node
from pamphlets.transforms.citations.notes.mentions import SourceMentions
from pamphlets.transforms.citations.notes.quoted_citations import move_quoted_citations
from pamphlets.transforms.citations.notes.shared_notes import NoteSharing
from pamphlets.transforms.citations.styled_words import has_end_mark
from pamphlets.transforms.citations.text_citations import has_authors
from pamphlets.transforms.citations.urls import has_hidden_url, make_url_link
from pamphlets.transforms.typography.call_rows import find_calls_in_row
from pamphlets.transforms.typography.flat_text import CALL


@dataclass(slots=True)
class NoteCollector:
    """What one pass over a document gathers."""

    node_ids: Iterator[NodeId]
    """Ids of nodes to be made."""
    mentions: SourceMentions
    """The sources cited, and which of them were mentioned so far."""
    sharing: NoteSharing
    """Which citations have notes of their own."""
    url_display: str
    """Where outside addresses are shown, as in `Meta.links`."""
    written_numbers: dict[int, int] = field(default_factory=dict)
    """New numbers of written notes by their old ones."""
    notes: list[int | Citation | Link] = field(default_factory=list)
    """Notes in the order of their calls: the old number of a written one, or what a new one says."""
    listed_links: dict[str, Link] = field(default_factory=dict)
    """Links for the list of sources, by their addresses."""
    chapter_openers: set[int] = field(default_factory=set)
    """Numbers of the notes that are the first of their chapters."""

    moved: list[Span] = field(default_factory=list)
    """Places of the citations that were typed inside a quotation of a note."""

    def begin_chapter(self) -> None:
        """Let the next note be the first of its chapter."""
        self.chapter_openers.add(len(self.notes) + 1)

    def add_note(self, content: Citation | Link) -> NoteRef:
        """Return the call of a new note."""
        self.notes.append(content)
        return NoteRef(len(self.notes), next(self.node_ids), content.span)

    def renumber_call(self, call: NoteRef) -> NoteRef:
        """Return the call of a written note, which has one number however often it is called."""
        if call.number not in self.written_numbers:
            self.notes.append(call.number)
            self.written_numbers[call.number] = len(self.notes)
        return replace(call, number=self.written_numbers[call.number])

    def needs_url_beside(self, link: Link) -> bool:
        """Return whether a link's address must be shown beside its words; the list of sources takes it otherwise."""
        if not has_hidden_url(link):
            return False
        if self.url_display == "sources":
            self.listed_links.setdefault(link.target, link)
        return self.url_display == "notes"


def insert_note_calls(run: Inlines, collector: NoteCollector) -> Inlines:
    """Return a run of the text whose citations and outside links have become calls; blanks before them go."""
    return _insert_calls(collector.sharing.share_notes(run), collector)


def _insert_calls(run: Inlines, collector: NoteCollector) -> Inlines:
    """Return a part of a run with its calls."""
    changed: list[Inline] = []
    for inline in run:
        match inline:
            case NoteRef():
                changed.append(collector.renumber_call(inline))
            case Citation():
                if inline.typed and not inline.items[0].hides_author:
                    changed += collector.mentions.format_names(inline)
                else:
                    _remove_blank(changed)
                if collector.sharing.has_note(inline):
                    changed.append(collector.add_note(inline))
            case StyledText() | ForeignText() | Link():
                children = _insert_calls(inline.children, collector)
                changed.append(update_node(inline, children=children))
                if isinstance(inline, Link) and collector.needs_url_beside(inline):
                    changed.append(collector.add_note(inline))
            case _:
                changed.append(inline)
    return keep_if_same(run, changed)


def _remove_blank(inlines: list[Inline]) -> None:
    """Take the blank before a call away, which belongs to the word; not where the call is a word of the sentence."""
    text, calls = "", 0
    for inline in reversed(inlines):
        if not isinstance(inline, Text):
            calls += isinstance(inline, NoteRef)
            break
        text = inline.text + text
    is_behind_colon = text.rstrip(" \u00a0\u202f").endswith(":")  # « Sources : [@a], [@b] »
    if is_behind_colon or find_calls_in_row(CALL * calls + text + CALL):
        return
    while inlines and isinstance(last := inlines[-1], Text):
        inlines.pop()
        text = last.text.rstrip(" \u00a0\u202f")
        if text:
            inlines.append(replace(last, text=text))
            return


def spell_note(run: Inlines, collector: NoteCollector) -> Inlines:
    """Return a run of a written note as it is printed: no reference inside its quotations, each spelled out."""
    run, moved = move_quoted_citations(run)
    collector.moved += moved
    return spell_citations(run, collector)


def spell_citations(run: Inlines, collector: NoteCollector) -> Inlines:
    """Return a run of a written note with its citations in words, and its links with their addresses."""
    changed: list[Inline] = []
    previous: Inline | None = None
    for inline in run:
        match inline:
            case Citation():
                words = to_plain_text(tuple(changed))
                collector.mentions.is_enclosed = words.count("(") > words.count(")")
                changed += _spell_citation(inline, collector)
            case StyledText() | ForeignText() | Link():
                children = spell_citations(inline.children, collector)
                changed.append(update_node(inline, children=children))
                if isinstance(inline, Link) and collector.needs_url_beside(inline):
                    url = make_url_link(
                        inline.target, next(collector.node_ids), inline.span
                    )
                    changed += (Text(" (", inline.span), url, Text(")", inline.span))
            case Text(text=text) if (
                isinstance(previous, Citation) and text[:1] == "." and has_end_mark(changed)
            ):
                # « 2e éd. » ends the sentence: one full stop is enough.
                changed.append(replace(inline, text=text[1:]))
            case _:
                changed.append(inline)
        previous = inline
    return keep_if_same(run, changed)


def _spell_citation(citation: Citation, collector: NoteCollector) -> Inlines:
    """Return a citation of a written note in words, those within its locators too."""
    mentions = collector.mentions
    is_in_text = bool(citation.typed) and not citation.items[0].hides_author
    if not is_in_text:
        return spell_citations(mentions.format_citation(citation), collector)
    names = mentions.format_names(citation)
    if not has_authors(mentions.sources.entries[citation.items[0].key]):
        return spell_citations(mentions.format_citation(citation), collector)
    reference = mentions.format_citation(citation, in_brackets=True)
    words = spell_citations(reference, collector)
    if not words:
        return names
    span = citation.span
    if mentions.is_enclosed:
        return (*names, Text(", ", span), *words)
    return (*names, Text(" (", span), *words, Text(")", span))
