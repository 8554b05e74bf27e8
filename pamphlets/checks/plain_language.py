"""A flyer's two sides -> doubts about its plainness: words, sentences, points médians, sigles without their words.

Who reads it stands in a queue, and may be worried. Each doubt stands at the words that it is about.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from pamphlets.checks.acronyms import find_unexplained_acronyms
from pamphlets.checks.claims.numerals import normalize_characters
from pamphlets.checks.claims.passages.block_passages import read_passages
from pamphlets.checks.claims.passages.passage import Passage
from pamphlets.checks.claims.sentences import split_sentences
from pamphlets.core.source import Diagnostic, Source, Span, warning
from pamphlets.document.nodes import Blocks, Document

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
    """None for a value of the front matter."""
    fallback_span: Span
    """Where that value stands."""

    def source_span(self, start: int, stop: int) -> Span:
        """Return where a stretch stands in the source: of a value of the front matter, where the whole value stands."""
        return self.passage.source_span(start, stop) if self.passage else self.fallback_span


def check_plain_language(
    document: Document, front: Blocks, back: Blocks
) -> tuple[Diagnostic, ...]:
    """Return the doubts about a flyer; the front is its title and subtitle too. Notes are not measured."""
    source, meta = document.source, document.meta
    front_texts: list[VisibleText] = []
    for field, value in (("title", meta.title), ("subtitle", meta.subtitle)):
        if value:
            front_texts.append(VisibleText(value, None, meta.span_of(field)))
    front_texts += _list_visible_texts(front)
    texts = front_texts + _list_visible_texts(back)
    diagnostics: list[Diagnostic] = []
    words = sum(count_words(visible.text) for visible in front_texts)
    if words > MAX_FRONT_WORDS:
        span = front[0].span if front else meta.span_of("title")
        fields = {"words": str(words), "most": str(MAX_FRONT_WORDS)}
        diagnostics.append(warning("flyer-words", source, span, **fields))
    if not meta.mentions:
        diagnostics += _find_office_name(source, front_texts)
    for visible in texts:
        diagnostics += _find_long_sentences(source, visible)
    for visible in front_texts:
        for match in _MIDDLE_DOT_WORD.finditer(visible.text):
            span = visible.source_span(*match.span())
            diagnostics.append(warning("flyer-median", source, span, word=match[0]))
    for note in document.notes:
        texts += _list_visible_texts(note.blocks)
    everywhere = "\n".join(visible.text for visible in texts)
    acronyms: set[str] = set()
    for visible in front_texts:
        for start, stop in find_unexplained_acronyms(visible.text, everywhere):
            acronym = visible.text[start:stop]
            if acronym not in acronyms:
                span = visible.source_span(start, stop)
                diagnostics.append(warning("flyer-sigle", source, span, sigle=acronym))
            acronyms.add(acronym)
    return tuple(diagnostics)


def _find_office_name(
    source: Source, front_texts: Iterable[VisibleText]
) -> Iterator[Diagnostic]:
    """Yield a doubt at the first name of an office: whoever names one must say that the paper is not its own."""
    for visible in front_texts:
        office = _OFFICE_NAME.search(normalize_characters(visible.text))
        if office:
            span = visible.source_span(*office.span())
            yield warning("flyer-mention", source, span, office=office[0])
            return


def count_words(text: str) -> int:
    """Return the number of words: what stands between blanks and holds a letter or a figure."""
    return len(_WORD.findall(text))


def _list_visible_texts(blocks: Blocks) -> list[VisibleText]:
    """Return the passages of blocks."""
    return [
        VisibleText(passage.text, passage, Span(0, 0)) for passage in read_passages(blocks)
    ]


def _find_long_sentences(source: Source, visible: VisibleText) -> Iterator[Diagnostic]:
    """Yield a doubt for each sentence that is too long to be held in mind, with its words."""
    for start, stop in split_sentences(visible.text):
        sentence = " ".join(visible.text[start:stop].split())
        words = count_words(visible.text[start:stop].strip())
        if words > MAX_SENTENCE_WORDS:
            fields = {
                "words": str(words),
                "most": str(MAX_SENTENCE_WORDS),
                "sentence": sentence,
            }
            yield warning(
                "flyer-sentence", source, visible.source_span(start, stop), **fields
            )
