"""The living persons and the companies that a text names: a list for whoever answers for it before the law.

Loi du 29 juillet 1881, art. 29 and 42. Whom to look for stands in `content/noms.yaml`; the people who wrote what is
cited are looked for besides.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pamphlets.checks.claims.coverage import find_covering_calls
from pamphlets.checks.claims.numerals import normalize_characters
from pamphlets.checks.claims.passages.passage import Passage
from pamphlets.checks.word_index import WordIndex
from pamphlets.core.source import Span
from pamphlets.document.bibliography import Bibliography, NamedParty
from pamphlets.document.nodes import Citation, Document


class NameMention(NamedTuple):
    """One sentence that names someone."""

    party: NamedParty
    span: Span
    covering_notes: tuple[str, ...]
    """What covers the sentence, as its author wrote it: « @key » or « ^label »."""


def list_authors(bibliography: Bibliography) -> tuple[NamedParty, ...]:
    """Return the people who wrote the sources, each once; bodies are not people."""
    authors: dict[tuple[str, str], NamedParty] = {}
    for entry in bibliography.entries.values():
        for name in (*entry.authors, *entry.editors):
            if name.given and name.family:
                full_name = f"{name.given} {name.family}"
                authors[name.given, name.family] = NamedParty(
                    full_name, (full_name, name.family), is_person=True
                )
    return tuple(authors.values())


def find_name_mentions(
    document: Document, passages: Sequence[Passage], parties: Sequence[NamedParty]
) -> tuple[NameMention, ...]:
    """Return each sentence that names one of `parties`, in the order of the text."""
    mentions: list[NameMention] = []
    patterns = [_compile_forms(party) for party in parties]
    forms: list[tuple[str, int]] = []
    for number, party in enumerate(parties):
        forms += [(normalize_characters(form), number) for form in party.forms]
    index = WordIndex(forms)
    for passage in passages:
        text = normalize_characters(passage.text)
        for number in index.find_candidates(text):
            party, pattern = parties[number], patterns[number]
            seen: set[int] = set()
            for match in pattern.finditer(text):
                sentence = passage.sentence_at(match.start())
                if sentence not in seen:
                    seen.add(sentence)
                    notes = _list_covering_notes(document, passage, sentence)
                    mentions.append(
                        NameMention(party, passage.source_span(*match.span()), notes)
                    )
    return tuple(sorted(mentions, key=lambda mention: mention.span.start))


def _compile_forms(party: NamedParty) -> re.Pattern[str]:
    """Return what finds a party's names, the longest first; capitals count."""
    forms = sorted(party.forms, key=len, reverse=True)
    alternatives = "|".join(re.escape(normalize_characters(form)) for form in forms)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])")


def _list_covering_notes(
    document: Document, passage: Passage, sentence: int
) -> tuple[str, ...]:
    """Return what covers a sentence, as its author wrote it."""
    notes: list[str] = []
    for call in find_covering_calls(passage, sentence):
        if isinstance(call.inline, Citation):
            notes += ("@" + "#".join((item.key, *item.facts)) for item in call.inline.items)
        else:
            notes.append(f"^{document.notes[call.inline.number - 1].label}")
    return tuple(notes)
