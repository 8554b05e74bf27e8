"""Which notes and citations cover which sentence.

The rule. A call covers the sentence that it stands in. At the end of a paragraph it covers also the sentences before
it, back to the last one that has a call of its own (so does one before a colon in the last sentence); and if the
paragraph ends in a colon, the block that it introduces. In a heading it covers what stands under that heading; in the
head of a column or of a row the cells there, and in any of these cells both heads (a head of a row of three words at
most needs none where other columns have one in their heads); in a term its explanations; in the line that signs a
quotation the quotation; in the paragraph beside a table or a quotation that block, if its sentence speaks of it
(`passages/surroundings.py`). A sentence that is nothing but a quotation is covered as the next one is, which says whose
it is. A sentence that names an article of law, « l’article R. 1111-36 », is covered by that name where the text cites
the article somewhere. Nothing else covers anything: not the note of the sentence before.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from pamphlets.checks.claims.passages.passage import Passage, SourceCall
from pamphlets.document.bibliography import (
    LAW_TYPES,
    Bibliography,
    BibliographyEntry,
    Fact,
)
from pamphlets.document.nodes import Citation, CitationItem, Document
from pamphlets.document.traversal import list_inlines, walk_document_inlines
from pamphlets.transforms.citations.facts import find_named_facts
from pamphlets.transforms.citations.legal_references import article_number


class SentenceIndex(NamedTuple):
    """A passage and a sentence of it, by their numbers from 0."""

    passage: int
    sentence: int


# The key of a source, and the id of a fact of it.
FactIdentity = tuple[str, str]


class CitedFact(NamedTuple):
    """A fact that is cited, once for each place where it is named."""

    item: CitationItem
    fact: Fact
    calling_sentences: tuple[SentenceIndex, ...]
    """Where it is called."""
    covered_sentences: tuple[SentenceIndex, ...]
    """What those calls cover."""
    note_number: int | None
    """Of the written note that names it; None: the text itself does."""

    @property
    def identity(self) -> FactIdentity:
        """Return the key of its source and its own id: what no two facts share."""
        return self.item.key, self.fact.id


def find_covering_calls(passage: Passage, sentence: int) -> tuple[SourceCall, ...]:
    """Return the calls that cover a sentence, by its number."""
    last = len(passage.sentences) - 1
    while sentence < last and passage.is_quotation(sentence):
        sentence += 1
    calls = passage.calls_in(sentence)
    has_call_between = any(sentence < number < last for number in passage.call_sentences)
    if not calls and not has_call_between:
        calls = passage.closing_calls()
    return calls + passage.outer_calls


def list_cited_items(call: SourceCall, document: Document) -> tuple[CitationItem, ...]:
    """Return the sources that a call names, by itself or in its note."""
    if isinstance(call.inline, Citation):
        return call.inline.items
    items: list[CitationItem] = []
    for inline in list_inlines(document.notes[call.inline.number - 1].blocks):
        if isinstance(inline, Citation):
            items += inline.items
    return tuple(items)


def list_cited_articles(
    document: Document, bibliography: Bibliography
) -> tuple[BibliographyEntry, ...]:
    """Return the articles of law that a text cites."""
    articles: dict[str, BibliographyEntry] = {}
    for inline in walk_document_inlines(document):
        for item in inline.items if isinstance(inline, Citation) else ():
            entry = bibliography.entries.get(item.key)
            if entry and entry.kind in LAW_TYPES and article_number(entry):
                articles[item.key] = entry
    return tuple(articles.values())


def find_cited_facts(
    document: Document, passages: Sequence[Passage], bibliography: Bibliography
) -> tuple[CitedFact, ...]:
    """Return every fact that a text cites, in the order of the source."""
    named: dict[int, tuple[CitationItem, int | None]] = {}
    calling: dict[int, list[SentenceIndex]] = defaultdict(list)
    covered: dict[int, list[SentenceIndex]] = defaultdict(list)
    for passage_number, passage in enumerate(passages):
        for sentence in range(len(passage.sentences)):
            index = SentenceIndex(passage_number, sentence)
            own_calls = passage.calls_in(sentence)
            for call in find_covering_calls(passage, sentence):
                note_number = (
                    None if isinstance(call.inline, Citation) else call.inline.number
                )
                for item in list_cited_items(call, document):
                    named.setdefault(item.span.start, (item, note_number))
                    covered[item.span.start].append(index)
                    if call in own_calls:
                        calling[item.span.start].append(index)
    cited: list[CitedFact] = []
    for start, (item, note_number) in sorted(named.items()):
        places = tuple(calling[start]), tuple(covered[start])
        facts = find_named_facts(item, bibliography)
        cited += (CitedFact(item, fact, *places, note_number) for fact in facts)
    return tuple(cited)
