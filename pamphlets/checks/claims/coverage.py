"""Which notes and citations cover which sentence.

The rule. A call covers the sentence that it stands in. At the end of a paragraph it covers also the sentences before
it, back to the last one that has a call of its own (so does one before a colon in the last sentence); and if the
paragraph ends in a colon, the block that it introduces. In a heading it covers what stands under that heading; in the
head of a column or of a row the cells there, and in any of these cells both heads (a head of a row of three words at
most needs none where other columns have one in their heads); in a term its explanations; in the line that signs a
quotation the quotation. A sentence that is nothing but a quotation is covered as the next one is, which says whose it
is. Nothing else covers anything: not the note of the sentence before.
"""

from collections.abc import Sequence
from typing import NamedTuple

from pamphlets.checks.claims.passages import Passage, SourceCall, find_closing_calls
from pamphlets.document.bibliography import Bibliography, Fact
from pamphlets.document.nodes import Citation, CitationItem, Document, NoteRef
from pamphlets.document.traversal import list_inlines
from pamphlets.transforms.citations.facts import find_named_facts

SentenceIndex = tuple[int, int]  # a passage and a sentence of it, by their numbers


class CitedFact(NamedTuple):
    """A fact that is cited: where it is called, what those calls cover, and whether all that is in a written note."""

    item: CitationItem
    fact: Fact
    calling_sentences: tuple[SentenceIndex, ...]
    covered_sentences: tuple[SentenceIndex, ...]
    note_number: int


def find_covering_calls(one: Passage, sentence: int) -> tuple[SourceCall, ...]:
    """Return the calls that cover a sentence."""
    while sentence + 1 < len(one.sentences) and _is_quotation(
        one.sentence_text(one.sentences[sentence])
    ):
        sentence += 1
    own = tuple(
        call for call, at in zip(one.calls, one.call_sentences, strict=True) if at == sentence
    )
    between = any(sentence <= at < len(one.sentences) - 1 for at in one.call_sentences)
    return (*own, *(() if own or between else find_closing_calls(one)), *one.outer_calls)


def _is_quotation(words: str) -> bool:
    """Return whether a sentence is nothing but a quotation."""
    return words[:1] == "«" and words[-1:] == "»" and words.count("«") == 1


def list_cited_items(call: SourceCall, document: Document) -> tuple[CitationItem, ...]:
    """Return the sources that a call names, by itself or in its note."""
    match call.inline:
        case Citation(items=items):
            return items
        case NoteRef(number=number):
            inside = list_inlines(document.notes[number - 1].blocks)
            return tuple(
                item for inline in inside if isinstance(inline, Citation) for item in inline.items
            )


def find_cited_facts(
    document: Document, found: Sequence[Passage], register: Bibliography
) -> tuple[CitedFact, ...]:
    """Return every fact that a text cites, once for each place where it is named, in the order of the source."""
    called: dict[int, list[SentenceIndex]] = {}
    covered: dict[int, list[SentenceIndex]] = {}
    named: dict[int, tuple[CitationItem, int]] = {}
    for number, one in enumerate(found):
        for sentence in range(len(one.sentences)):
            here = {
                call
                for call, at in zip(one.calls, one.call_sentences, strict=True)
                if at == sentence
            }
            for call in find_covering_calls(one, sentence):
                note = call.inline.number if isinstance(call.inline, NoteRef) else 0
                for item in list_cited_items(call, document):
                    at = item.span.start
                    named.setdefault(at, (item, note))
                    covered.setdefault(at, []).append((number, sentence))
                    if call in here:
                        called.setdefault(at, []).append((number, sentence))
    return tuple(
        CitedFact(item, fact, tuple(called.get(at, ())), tuple(covered[at]), note)
        for at, (item, note) in sorted(named.items())
        for fact in find_named_facts(item, register)
    )
