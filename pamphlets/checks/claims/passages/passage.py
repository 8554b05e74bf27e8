"""A run of inlines -> its passage: words that the eye takes as one, and the calls in them.

A passage is a paragraph, a heading, a cell, a term… Its text has no call in it; each call keeps the place at which it
stands.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, assert_never

from pamphlets.checks.claims.sentences import SentenceRange, split_sentences
from pamphlets.core.source import Span
from pamphlets.document import nodes
from pamphlets.document.nodes import Citation, Inlines, NoteRef

PassageKind = Literal[
    "text",
    "heading",
    "step",
    "to-do",
    "pull-quote",
    "quote",
    "column-head",
    "cell",
    "recap",
    "source-line",
]


class SourceCall(NamedTuple):
    """The call of a note, or a citation, before the character `offset` of its passage."""

    offset: int
    inline: NoteRef | Citation


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that belong together."""

    kind: PassageKind
    """`step` tells what to do, `to-do` with what begins like an order; `quote` is what the text quotes as a block; `recap` sums the text up in a box; a
    `source-line` says where what stands beside it is from."""
    text: str
    source_offsets: Sequence[int]
    """Where each character, and the end, stands in the source."""
    calls: tuple[SourceCall, ...]
    outer_calls: tuple[SourceCall, ...]
    """The calls outside of it that cover all of it."""
    sentences: tuple[SentenceRange, ...]
    call_sentences: tuple[int, ...] = ()
    """For each call the number of its sentence: that of the last letter before it."""
    introduction: str = ""
    """The words that introduce it: the head of its column, or the paragraph before it that ends in a colon."""
    opening: str = ""
    """The sentence that opens the chapter or the section it stands in."""
    is_row_label: bool = False
    """Whether it is the short head of a row whose figures have their notes."""
    signature: str = ""
    """Of a quotation: the words of the line that signs it, empty where they name a work or have calls of their own."""
    speaks_for_block: bool = False
    """Whether calls in it cover the table or the list before it."""
    is_sourced: bool = False
    """Whether words beside it name its source without a call: « Source : registre paroissial »."""

    def source_span(self, start: int, stop: int) -> Span:
        """Return where a stretch of the text stands in the source."""
        begin = self.source_offsets[start]
        return Span(begin, max(begin, self.source_offsets[max(stop - 1, start)] + 1))

    def sentence_text(self, number: int) -> str:
        """Return a sentence without the blanks around it."""
        start, stop = self.sentences[number]
        return self.text[start:stop].strip()

    def is_quotation(self, number: int) -> bool:
        """Return whether a sentence is nothing but one quotation."""
        words = self.sentence_text(number)
        return words.startswith("«") and words.endswith("»") and words.count("«") == 1

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that a character stands in."""
        return max(bisect_right(self.sentences, (offset, len(self.text))) - 1, 0)

    def calls_in(self, sentence: int) -> tuple[SourceCall, ...]:
        """Return the calls that stand in a sentence, by its number."""
        pairs = zip(self.calls, self.call_sentences, strict=True)
        return tuple(call for call, number in pairs if number == sentence)

    def opening_words(self) -> str:
        """Return the first sentence; with a quotation that it is nothing but, also the next, which says whose it is."""
        if not self.sentences:
            return ""
        first = 0
        while first + 1 < len(self.sentences) and self.is_quotation(first):
            first += 1
        return self.text[: self.sentences[first].stop].strip()

    def last_sentence(self) -> str:
        """Return the last sentence, empty where there is none."""
        return self.sentence_text(len(self.sentences) - 1) if self.sentences else ""

    def last_calls(self) -> tuple[SourceCall, ...]:
        """Return the calls in the last sentence."""
        return self.calls_in(len(self.sentences) - 1)

    def closing_calls(self) -> tuple[SourceCall, ...]:
        """Return the calls at the end, with nothing but a mark behind them: they speak for the whole passage.

        So do those before a colon in the last sentence: what follows there draws a conclusion.
        """
        closing: list[SourceCall] = []
        last_start = self.sentences[-1].start if self.sentences else 0
        for call in self.calls:
            behind = self.text[call.offset :]
            is_before_colon = behind.lstrip().startswith(":")
            has_words_behind = any(map(str.isalnum, behind))
            if not has_words_behind or (is_before_colon and call.offset >= last_start):
                closing.append(call)
        return tuple(closing)


@dataclass(slots=True)
class _PassageBuilder:
    """Gathers the words and the calls of one run."""

    texts: list[str]
    source_offsets: list[int]
    calls: list[SourceCall]

    def add_text(self, text: str, span: Span) -> None:
        """Add characters, each with its place in the source; where more are set than were typed, the last place recurs."""
        self.texts.append(text)
        self.source_offsets += [
            min(span.start + i, max(span.stop - 1, span.start)) for i in range(len(text))
        ]

    def add_inlines(self, run: Inlines) -> None:
        """Add a run of inlines."""
        for inline in run:
            match inline:
                case nodes.Text(text=text, span=span) | nodes.Code(text=text, span=span):
                    self.add_text(text, span)
                case nodes.StyledText() | nodes.ForeignText() | nodes.Link():
                    self.add_inlines(inline.children)
                case NoteRef() | Citation():
                    self.calls.append(SourceCall(len(self.source_offsets), inline))
                case nodes.LineBreak(span=span) | nodes.PageRef(span=span):
                    self.add_text(" ", span)
                case nodes.Image():
                    pass
                case _:
                    assert_never(inline)


def make_passage(
    kind: PassageKind,
    run: Inlines,
    outer_calls: tuple[SourceCall, ...] = (),
    introduction: str = "",
) -> Passage:
    """Return the passage of one run of inlines."""
    builder = _PassageBuilder([], [], [])
    builder.add_inlines(run)
    text, offsets = "".join(builder.texts), builder.source_offsets
    offsets.append(offsets[-1] + 1 if offsets else 0)
    calls, sentences = tuple(builder.calls), split_sentences(text)
    passage = Passage(kind, text, offsets, calls, outer_calls, sentences)
    call_sentences: list[int] = []
    for call in calls:
        last_letter = len(text[: call.offset].rstrip()) - 1
        call_sentences.append(passage.sentence_at(last_letter))
    return replace(passage, call_sentences=tuple(call_sentences), introduction=introduction)
