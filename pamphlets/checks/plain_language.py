"""A flyer's two sides -> doubts about its plainness: words, sentences, points médians, sigles without their words.

Who reads it stands in a queue, and may be worried. Each doubt stands at the words that it is about.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pamphlets.checks.acronyms import find_unexplained_acronyms
from pamphlets.checks.claims.numerals import normalize_characters
from pamphlets.checks.claims.passages import Passage, read_block_passages
from pamphlets.checks.claims.sentences import split_sentences
from pamphlets.core.source import Diagnostic, Span, warning
from pamphlets.document.nodes import Blocks, Document
from pamphlets.readers.front_matter.front_matter import find_field_span

MAX_FRONT_WORDS: Final = 90  # on the front: a minute, read slowly
MAX_SENTENCE_WORDS: Final = 15  # words

# What stands between blanks and holds a letter or a figure; figures in groups are one number: 34 22, 10 000.
_WORD: Final = re.compile(r"\d+(?:[^\S\n]\d+)+(?=\s|\W|$)|[^\s]*\w[^\s]*")
# Whose paper a flyer that names them may be taken for.
_OFFICE_NAME: Final = re.compile(
    r"assurance maladie|\b(?:cpam|cnam|ameli)\b|caisse primaire|votre caisse", re.IGNORECASE
)
_MIDDLE_DOT_WORD: Final = re.compile(r"\w+(?:[·•‧∙]\w+)+")


class VisibleText(NamedTuple):
    """Words that the eye takes as one, with the place of each stretch of them in the source."""

    text: str
    passage: Passage | None
    fallback_span: Span

    def source_span(self, start: int, stop: int) -> Span:
        """Return where a stretch stands in the source; a key's value is told as a whole."""
        return self.passage.source_span(start, stop) if self.passage else self.fallback_span


def check_plain_language(document: Document, front: Blocks, back: Blocks) -> tuple[Diagnostic, ...]:
    """Return the doubts about a flyer; the front is its title and subtitle too. Notes are not measured."""
    source, meta = document.source, document.meta
    keys = [
        VisibleText(getattr(meta, field), None, find_field_span(source, field))
        for field in ("title", "subtitle")
    ]
    first = [*(said for said in keys if said.text), *_list_visible_texts(front)]
    second = _list_visible_texts(back)
    found: list[Diagnostic] = []
    words = sum(count_words(said.text) for said in first)
    if words > MAX_FRONT_WORDS:
        where = front[0].span if front else keys[0].fallback_span
        found.append(
            warning("flyer-words", source, where, words=str(words), most=str(MAX_FRONT_WORDS))
        )
    found += [] if meta.mentions else _check_office_mention(document, first)
    for said in (*first, *second):
        found += _find_long_sentences(document, said)
    for said in first:
        for dotted in _MIDDLE_DOT_WORD.finditer(said.text):
            found.append(
                warning("flyer-median", source, said.source_span(*dotted.span()), word=dotted[0])
            )
    notes = [one for note in document.notes for one in _list_visible_texts(note.blocks)]
    everywhere = "\n".join(said.text for said in (*first, *second, *notes))
    told: set[str] = set()
    for said in first:
        for start, stop in find_unexplained_acronyms(said.text, everywhere):
            sigle = said.text[start:stop]
            if sigle not in told:
                found.append(
                    warning("flyer-sigle", source, said.source_span(start, stop), sigle=sigle)
                )
            told.add(sigle)
    return tuple(found)


def count_words(text: str) -> int:
    """Return the number of words: what stands between blanks and holds a letter or a figure."""
    return sum(1 for _ in _WORD.finditer(text))


def _list_visible_texts(blocks: Blocks) -> list[VisibleText]:
    """Return the passages of blocks."""
    return [VisibleText(one.text, one, Span(0, 0)) for one in read_block_passages(blocks)]


def _check_office_mention(document: Document, front: list[VisibleText]) -> list[Diagnostic]:
    """Return the doubt about a front that names an office and does not say that it is not its own."""
    for said in front:
        named = _OFFICE_NAME.search(normalize_characters(said.text))
        if named:
            return [
                warning(
                    "flyer-mention",
                    document.source,
                    said.source_span(*named.span()),
                    office=named[0],
                )
            ]
    return []


def _find_long_sentences(document: Document, said: VisibleText) -> Iterator[Diagnostic]:
    """Yield a doubt for each sentence that is too long to be held in mind, with its words."""
    for stretch in split_sentences(said.text):
        sentence = said.text[stretch.start : stretch.stop].strip()
        words = count_words(sentence)
        if words > MAX_SENTENCE_WORDS:
            where = said.source_span(stretch.start, stretch.stop)
            fields = {
                "words": str(words),
                "most": str(MAX_SENTENCE_WORDS),
                "sentence": " ".join(sentence.split()),
            }
            yield warning("flyer-sentence", document.source, where, **fields)
