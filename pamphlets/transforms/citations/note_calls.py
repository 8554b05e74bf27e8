"""Inlines -> Inlines: citations and outside links become calls of notes, which a `NoteCollector` gathers.

Notes are numbered anew in the order of their first calls, the written ones among the cited.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pamphlets.core.source import NodeId
from pamphlets.document.nodes import (
    Citation,
    ForeignText,
    Inline,
    Inlines,
    Link,
    NoteRef,
    StyledText,
    Text,
)
from pamphlets.document.traversal import keep_if_same, update_node
from pamphlets.transforms.citations.mentions import SourceMentions
from pamphlets.transforms.citations.styled_words import has_end_mark
from pamphlets.transforms.citations.urls import has_hidden_url, make_url_link


@dataclass(slots=True)
class NoteCollector:
    """What one pass over a document gathers."""

    node_ids: Iterator[NodeId]
    """Ids of nodes to be made."""
    mentions: SourceMentions
    """The sources cited, and which of them were mentioned so far."""
    url_display: str
    """Where outside addresses are shown, as in `Meta.links`."""
    written_numbers: dict[int, int] = field(default_factory=dict)
    """New numbers of written notes by their old ones."""
    notes: list[int | Citation | Link] = field(default_factory=list)
    """Notes in the order of their calls: the old number of a written one, or what a new one says."""
    listed_links: dict[str, Link] = field(default_factory=dict)
    """Links for the list of sources, by their addresses."""

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
    changed: list[Inline] = []
    for inline in run:
        match inline:
            case NoteRef():
                changed.append(collector.renumber_call(inline))
            case Citation():
                # The blank before a call goes: it belongs to the word.
                while changed and isinstance(last := changed[-1], Text):
                    changed.pop()
                    text = last.text.rstrip(" \u00a0\u202f")
                    if text:
                        changed.append(replace(last, text=text))
                        break
                changed.append(collector.add_note(inline))
            case StyledText() | ForeignText() | Link():
                children = insert_note_calls(inline.children, collector)
                changed.append(update_node(inline, children=children))
                if isinstance(inline, Link) and collector.needs_url_beside(inline):
                    changed.append(collector.add_note(inline))
            case _:
                changed.append(inline)
    return keep_if_same(run, changed)


def spell_citations(run: Inlines, collector: NoteCollector) -> Inlines:
    """Return a run of a written note with its citations in words, and its links with their addresses."""
    changed: list[Inline] = []
    previous: Inline | None = None
    for inline in run:
        match inline:
            case Citation():
                changed += collector.mentions.format_citation(inline)
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
                # « op. cit. » ends the sentence: one full stop is enough.
                changed.append(replace(inline, text=text[1:]))
            case _:
                changed.append(inline)
        previous = inline
    return keep_if_same(run, changed)
