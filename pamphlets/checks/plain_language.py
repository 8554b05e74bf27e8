"""A flyer's two sides -> doubts about its plainness: words, sentences, points médians, sigles without their words.

Who reads it stands in a queue, and may be worried. Each doubt stands at the words that it is about.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pamphlets.checks.acronyms import unexplained
from pamphlets.checks.claims.numerals import level
from pamphlets.checks.claims.passages import Passage, passages_of
from pamphlets.checks.claims.sentences import sentences
from pamphlets.core.source import Diagnostic, Span, warning
from pamphlets.document.nodes import Blocks, Document
from pamphlets.readers.front_matter.front_matter import place_of

MOST_WORDS: Final = 90  # on the front: a minute, read slowly
LONGEST_SENTENCE: Final = 15  # words

# What stands between blanks and holds a letter or a figure; figures in groups are one number: 34 22, 10 000.
_WORD: Final = re.compile(r"\d+(?:[^\S\n]\d+)+(?=\s|\W|$)|[^\s]*\w[^\s]*")
# Whose paper a flyer that names them may be taken for.
_OFFICE: Final = re.compile(r"assurance maladie|\b(?:cpam|cnam|ameli)\b|caisse primaire|votre caisse", re.IGNORECASE)
_MEDIAN: Final = re.compile(r"\w+(?:[·•‧∙]\w+)+")


class Said(NamedTuple):
    """Words that the eye takes as one, with the place of each stretch of them in the source."""

    text: str
    passage: Passage | None
    whole: Span

    def span(self, start: int, stop: int) -> Span:
        """Return where a stretch stands in the source; a key's value is told as a whole."""
        return self.passage.span(start, stop) if self.passage else self.whole


def plainness(document: Document, front: Blocks, back: Blocks) -> tuple[Diagnostic, ...]:
    """Return the doubts about a flyer; the front is its title and subtitle too. Notes are not measured."""
    source, meta = document.source, document.meta
    keys = [Said(getattr(meta, field), None, place_of(source, field)) for field in ("title", "subtitle")]
    first = [*(said for said in keys if said.text), *_said(front)]
    second = _said(back)
    found: list[Diagnostic] = []
    words = sum(count(said.text) for said in first)
    if words > MOST_WORDS:
        where = front[0].span if front else keys[0].whole
        found.append(warning("flyer-words", source, where, words=str(words), most=str(MOST_WORDS)))
    found += [] if meta.mentions else _unmentioned(document, first)
    for said in (*first, *second):
        found += _long_sentences(document, said)
    for said in first:
        for dotted in _MEDIAN.finditer(said.text):
            found.append(warning("flyer-median", source, said.span(*dotted.span()), word=dotted[0]))
    notes = [one for note in document.notes for one in _said(note.blocks)]
    everywhere = "\n".join(said.text for said in (*first, *second, *notes))
    told: set[str] = set()
    for said in first:
        for start, stop in unexplained(said.text, everywhere):
            sigle = said.text[start:stop]
            if sigle not in told:
                found.append(warning("flyer-sigle", source, said.span(start, stop), sigle=sigle))
            told.add(sigle)
    return tuple(found)


def count(text: str) -> int:
    """Return the number of words: what stands between blanks and holds a letter or a figure."""
    return sum(1 for _ in _WORD.finditer(text))


def _said(blocks: Blocks) -> list[Said]:
    """Return the passages of blocks."""
    return [Said(one.text, one, Span(0, 0)) for one in passages_of(blocks)]


def _unmentioned(document: Document, front: list[Said]) -> list[Diagnostic]:
    """Return the doubt about a front that names an office and does not say that it is not its own."""
    for said in front:
        named = _OFFICE.search(level(said.text))
        if named:
            return [warning("flyer-mention", document.source, said.span(*named.span()), office=named[0])]
    return []


def _long_sentences(document: Document, said: Said) -> Iterator[Diagnostic]:
    """Yield a doubt for each sentence that is too long to be held in mind, with its words."""
    for stretch in sentences(said.text):
        sentence = said.text[stretch.start : stretch.stop].strip()
        words = count(sentence)
        if words > LONGEST_SENTENCE:
            where = said.span(stretch.start, stretch.stop)
            fields = {"words": str(words), "most": str(LONGEST_SENTENCE), "sentence": " ".join(sentence.split())}
            yield warning("flyer-sentence", document.source, where, **fields)
