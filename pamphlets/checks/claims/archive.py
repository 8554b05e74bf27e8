"""Quotations -> those that the source texts do not hold, blanks, apostrophes, quotation marks and ellipses set aside.

The texts lie in a folder of their own, which is never part of this repository. A source that names its file by
`archive:` is looked up there, one that says `archive: non` has none; any other in all files.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from pamphlets.checks.claims.analysis import TextAnalysis
from pamphlets.checks.claims.coverage import find_covering_calls, list_cited_items
from pamphlets.checks.claims.sentences import SentenceRange, find_quotations
from pamphlets.checks.claims.unsourced import shorten_sentence
from pamphlets.core.source import Diagnostic, warning
from pamphlets.document.bibliography import Bibliography

ArchiveTexts = Mapping[str, str]  # file names, and what their texts read as

NO_ARCHIVE_WORDS: Final = frozenset({"non", "no", "none", "aucun", "aucune"})
_OMISSION: Final = re.compile(r"\[[^\]]{0,200}\]|\((?:\.\.\.|…)\)|…|\.\.\.")
_IGNORED_MARKS: Final = re.compile(
    r"[«»“”„\"'’‘`´*_]|[\u00ad\u200b\u2060\ufeff]|(?<=\w)-\s+(?=\w)"
)
_BLANKS: Final = re.compile(r"\s+")


def normalize_for_search(text: str) -> str:
    """Return a text without what differs between two prints of the same words: blanks, marks, capitals."""
    plain = (
        unicodedata.normalize("NFKC", text).casefold().replace("œ", "oe").replace("æ", "ae")
    )
    return _BLANKS.sub("", _IGNORED_MARKS.sub("", plain))


def has_quotation(archived: str, quotation: str) -> bool:
    """Return whether a normalized text holds a quotation: its parts between « […] », in their order."""
    at = 0
    for part in _OMISSION.split(quotation):
        words = normalize_for_search(part).rstrip(".,;:!?")
        at = archived.find(words, at)
        if at < 0:
            return False
        at += len(words)
    return True


def find_missing_quotations(
    analysis: TextAnalysis, archive: ArchiveTexts
) -> Iterator[Diagnostic]:
    """Yield a doubt for each quotation that its source's text does not hold; exempted sentences quote none of them."""
    for passage_number, passage in enumerate(analysis.passages):
        quotations = find_quotations(passage.text)
        if passage.kind == "quote":
            quotations = [SentenceRange(0, len(passage.text))]
        for start, stop in quotations:
            sentence = passage.sentence_at(start)
            if (passage_number, sentence) in analysis.exempted:
                continue
            names: set[str] = set()
            for call in find_covering_calls(passage, sentence):
                for item in list_cited_items(call, analysis.document):
                    if item.key in analysis.bibliography.entries:
                        names.add(analysis.bibliography.entries[item.key].archive)
            if names and all(name.casefold() in NO_ARCHIVE_WORDS for name in names):
                continue
            candidates = [archive[name] for name in sorted(names) if name in archive]
            quotation = passage.text[start:stop]
            if not any(
                has_quotation(archived, quotation)
                for archived in candidates or archive.values()
            ):
                span, words = passage.source_span(start, stop), shorten_sentence(quotation)
                yield warning("quotation-lost", analysis.document.source, span, words=words)


def find_missing_archives(
    bibliography: Bibliography, archive: ArchiveTexts
) -> Iterator[Diagnostic]:
    """Yield a warning for each source whose file the archive lacks."""
    for entry in bibliography.entries.values():
        is_named = entry.archive and entry.archive.casefold() not in NO_ARCHIVE_WORDS
        if bibliography.source and is_named and entry.archive not in archive:
            yield warning(
                "archive-missing",
                bibliography.source,
                entry.span,
                key=entry.key,
                file=entry.archive,
            )
