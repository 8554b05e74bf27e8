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

from pamphlets.checks.claims.passages import Call, Passage, closing
from pamphlets.document.bibliography import Fact, Register
from pamphlets.document.nodes import Citation, CiteItem, Document, NoteRef
from pamphlets.document.traversal import inlines_in
from pamphlets.transforms.citations.facts import facts_named

At = tuple[int, int]  # a passage and a sentence of it, by their numbers


class Cited(NamedTuple):
    """A fact that is cited: where it is called, what those calls cover, and whether all that is in a written note."""

    item: CiteItem
    fact: Fact
    called: tuple[At, ...]
    covered: tuple[At, ...]
    note: int


def covers(one: Passage, sentence: int) -> tuple[Call, ...]:
    """Return the calls that cover a sentence."""
    while sentence + 1 < len(one.sentences) and _quotes(one.words(one.sentences[sentence])):
        sentence += 1
    own = tuple(call for call, at in zip(one.calls, one.homes, strict=True) if at == sentence)
    between = any(sentence <= at < len(one.sentences) - 1 for at in one.homes)
    return (*own, *(() if own or between else closing(one)), *one.above)


def _quotes(words: str) -> bool:
    """Return whether a sentence is nothing but a quotation."""
    return words[:1] == "«" and words[-1:] == "»" and words.count("«") == 1


def items_of(call: Call, document: Document) -> tuple[CiteItem, ...]:
    """Return the sources that a call names, by itself or in its note."""
    match call.what:
        case Citation(items=items):
            return items
        case NoteRef(number=number):
            inside = inlines_in(document.notes[number - 1].blocks)
            return tuple(item for inline in inside if isinstance(inline, Citation) for item in inline.items)


def cited(document: Document, found: Sequence[Passage], register: Register) -> tuple[Cited, ...]:
    """Return every fact that a text cites, once for each place where it is named, in the order of the source."""
    called: dict[int, list[At]] = {}
    covered: dict[int, list[At]] = {}
    named: dict[int, tuple[CiteItem, int]] = {}
    for number, one in enumerate(found):
        for sentence in range(len(one.sentences)):
            here = {call for call, at in zip(one.calls, one.homes, strict=True) if at == sentence}
            for call in covers(one, sentence):
                note = call.what.number if isinstance(call.what, NoteRef) else 0
                for item in items_of(call, document):
                    at = item.span.start
                    named.setdefault(at, (item, note))
                    covered.setdefault(at, []).append((number, sentence))
                    if call in here:
                        called.setdefault(at, []).append((number, sentence))
    return tuple(
        Cited(item, fact, tuple(called.get(at, ())), tuple(covered[at]), note)
        for at, (item, note) in sorted(named.items())
        for fact in facts_named(item, register)
    )
