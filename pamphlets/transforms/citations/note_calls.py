"""A run of inlines -> the same with calls of notes for its citations and outside links.

Notes are numbered anew in the order of their first calls, the written ones among the cited.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from pamphlets.core.source import NodeId
from pamphlets.document.nodes import (
    Citation,
    Foreign,
    Inline,
    Inlines,
    Link,
    NoteRef,
    Styled,
    Text,
)
from pamphlets.transforms.citations.mentions import Voice
from pamphlets.transforms.citations.reference_style import pointed
from pamphlets.transforms.citations.urls import hidden, shown

Change = Callable[[Inlines], Inlines]


@dataclass(slots=True)
class Slip:
    """What one pass gathers: notes in the order of their calls, by old number or as what a new one says."""

    nodes: Iterator[NodeId]
    links: str  # where outside addresses are shown: Meta.links
    written: dict[int, int] = field(default_factory=dict)
    notes: list[int | Citation | Link] = field(default_factory=list)
    linked: dict[str, Link] = field(default_factory=dict)  # outside addresses for the list of sources

    def call(self, said: Citation | Link) -> NoteRef:
        """Return the call of a new note."""
        self.notes.append(said)
        return NoteRef(len(self.notes), next(self.nodes), said.span)

    def again(self, call: NoteRef) -> NoteRef:
        """Return the call of a written note, which has one number however often it is called."""
        if call.number not in self.written:
            self.notes.append(call.number)
            self.written[call.number] = len(self.notes)
        return replace(call, number=self.written[call.number])


def called(run: Inlines, slip: Slip) -> Inlines:
    """Return a run of the text whose citations and outside links have become calls; blanks before them go."""
    made: list[Inline] = []
    for inline in run:
        match inline:
            case NoteRef():
                made.append(slip.again(inline))
            case Citation():
                _close_up(made)
                made.append(slip.call(inline))
            case Link():
                made.append(_within(inline, lambda inner: called(inner, slip)))
                if slip.links == "notes" and hidden(inline):
                    made.append(slip.call(inline))
                elif slip.links == "sources" and hidden(inline):
                    slip.linked.setdefault(inline.target, inline)
            case Styled() | Foreign():
                made.append(_within(inline, lambda inner: called(inner, slip)))
            case _:
                made.append(inline)
    return _same(run, made)


def spelled(run: Inlines, slip: Slip, voice: Voice) -> Inlines:
    """Return a run of a written note with its citations in words, and its links with their addresses."""
    made: list[Inline] = []
    for before, inline in zip((None, *run), run, strict=False):
        match inline:
            case Citation():
                made += voice.spell(inline)
            case Link(target=target, span=span):
                made.append(_within(inline, lambda inner: spelled(inner, slip, voice)))
                if slip.links == "notes" and hidden(inline):
                    address = Link(target, (Text(shown(target), span),), bare=True, node=next(slip.nodes), span=span)
                    made += (Text(" (", span), address, Text(")", span))
                elif slip.links == "sources" and hidden(inline):
                    slip.linked.setdefault(target, inline)
            case Styled() | Foreign():
                made.append(_within(inline, lambda inner: spelled(inner, slip, voice)))
            case Text(text=text) if isinstance(before, Citation) and text[:1] == "." and pointed(tuple(made)):
                made.append(replace(inline, text=text[1:]))  # « op. cit. » ends the sentence: one full stop is enough
            case _:
                made.append(inline)
    return _same(run, made)


def _within(inline: Styled | Foreign | Link, change: Change) -> Inline:
    """Return an inline with what stands in it changed."""
    inner = change(inline.children)
    return inline if inner is inline.children else replace(inline, children=inner)


def _same(run: Inlines, made: list[Inline]) -> Inlines:
    """Return the very run if nothing in it changed."""
    return run if len(made) == len(run) and all(a is b for a, b in zip(made, run, strict=True)) else tuple(made)


def _close_up(made: list[Inline]) -> None:
    """Take away the blank before a call: it belongs to the word."""
    while made and isinstance(made[-1], Text):
        text = made[-1].text.rstrip(" \u00a0\u202f")
        if text:
            made[-1] = replace(made[-1], text=text)
            return
        made.pop()
