"""A run of inlines -> the same with calls of notes for its citations and outside links.

Notes are numbered anew in the order of their first calls, the written ones among the cited.
"""

from collections.abc import Callable, Iterator
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
from pamphlets.transforms.citations.mentions import SourceMentions
from pamphlets.transforms.citations.reference_style import has_end_mark
from pamphlets.transforms.citations.urls import has_hidden_url, shorten_url

InlineTransform = Callable[[Inlines], Inlines]


@dataclass(slots=True)
class NoteCollector:
    """What one pass gathers: notes in the order of their calls, by old number or as what a new one says."""

    node_ids: Iterator[NodeId]
    url_display: str  # where outside addresses are shown: Meta.links
    written_numbers: dict[int, int] = field(default_factory=dict)
    notes: list[int | Citation | Link] = field(default_factory=list)
    listed_links: dict[str, Link] = field(
        default_factory=dict
    )  # outside addresses for the list of sources

    def add_note(self, said: Citation | Link) -> NoteRef:
        """Return the call of a new note."""
        self.notes.append(said)
        return NoteRef(len(self.notes), next(self.node_ids), said.span)

    def renumber_call(self, call: NoteRef) -> NoteRef:
        """Return the call of a written note, which has one number however often it is called."""
        if call.number not in self.written_numbers:
            self.notes.append(call.number)
            self.written_numbers[call.number] = len(self.notes)
        return replace(call, number=self.written_numbers[call.number])


def insert_note_calls(run: Inlines, slip: NoteCollector) -> Inlines:
    """Return a run of the text whose citations and outside links have become calls; blanks before them go."""
    made: list[Inline] = []
    for inline in run:
        match inline:
            case NoteRef():
                made.append(slip.renumber_call(inline))
            case Citation():
                _strip_trailing_spaces(made)
                made.append(slip.add_note(inline))
            case Link():
                made.append(_change_children(inline, lambda inner: insert_note_calls(inner, slip)))
                if slip.url_display == "notes" and has_hidden_url(inline):
                    made.append(slip.add_note(inline))
                elif slip.url_display == "sources" and has_hidden_url(inline):
                    slip.listed_links.setdefault(inline.target, inline)
            case StyledText() | ForeignText():
                made.append(_change_children(inline, lambda inner: insert_note_calls(inner, slip)))
            case _:
                made.append(inline)
    return _reuse_if_unchanged(run, made)


def spell_citations(run: Inlines, slip: NoteCollector, voice: SourceMentions) -> Inlines:
    """Return a run of a written note with its citations in words, and its links with their addresses."""
    made: list[Inline] = []
    for before, inline in zip((None, *run), run, strict=False):
        match inline:
            case Citation():
                made += voice.format_citation(inline)
            case Link(target=target, span=span):
                made.append(
                    _change_children(inline, lambda inner: spell_citations(inner, slip, voice))
                )
                if slip.url_display == "notes" and has_hidden_url(inline):
                    address = Link(
                        target,
                        (Text(shorten_url(target), span),),
                        is_bare=True,
                        node=next(slip.node_ids),
                        span=span,
                    )
                    made += (Text(" (", span), address, Text(")", span))
                elif slip.url_display == "sources" and has_hidden_url(inline):
                    slip.listed_links.setdefault(target, inline)
            case StyledText() | ForeignText():
                made.append(
                    _change_children(inline, lambda inner: spell_citations(inner, slip, voice))
                )
            case Text(text=text) if (
                isinstance(before, Citation) and text[:1] == "." and has_end_mark(tuple(made))
            ):
                made.append(
                    replace(inline, text=text[1:])
                )  # « op. cit. » ends the sentence: one full stop is enough
            case _:
                made.append(inline)
    return _reuse_if_unchanged(run, made)


def _change_children(inline: StyledText | ForeignText | Link, change: InlineTransform) -> Inline:
    """Return an inline with what stands in it changed."""
    inner = change(inline.children)
    return inline if inner is inline.children else replace(inline, children=inner)


def _reuse_if_unchanged(run: Inlines, made: list[Inline]) -> Inlines:
    """Return the very run if nothing in it changed."""
    return (
        run
        if len(made) == len(run) and all(a is b for a, b in zip(made, run, strict=True))
        else tuple(made)
    )


def _strip_trailing_spaces(made: list[Inline]) -> None:
    """Take away the blank before a call: it belongs to the word."""
    while made and isinstance(made[-1], Text):
        text = made[-1].text.rstrip(" \u00a0\u202f")
        if text:
            made[-1] = replace(made[-1], text=text)
            return
        made.pop()
