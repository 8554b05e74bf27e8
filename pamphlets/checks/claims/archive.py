"""Quotations -> those that the source texts do not hold, blanks, apostrophes, quotation marks and ellipses set aside.

The texts lie in a folder of their own, which is never part of this repository. A source that names its file by
`archive:` is looked up there, one that says `archive: non` has none; any other in all files.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pamphlets.checks.claims.coverage import SentenceIndex, find_covering_calls, list_cited_items
from pamphlets.checks.claims.passages import Passage
from pamphlets.checks.claims.quotations import find_quotations
from pamphlets.checks.claims.unsourced import shorten_sentence
from pamphlets.core.source import Diagnostic, error, warning
from pamphlets.document.bibliography import Bibliography
from pamphlets.document.nodes import Document

ArchiveTexts = Mapping[str, str]  # file names, and what their texts read as

NO_ARCHIVE_WORDS: Final = frozenset({"non", "no", "none", "aucun", "aucune"})
_OMISSION: Final = re.compile(r"\[[^\]]{0,200}\]|\((?:\.\.\.|…)\)|…|\.\.\.")
_IGNORED_MARKS: Final = re.compile(r"[«»“”„\"'’‘`´*_]|[\u00ad\u200b\u2060\ufeff]|(?<=\w)-\s+(?=\w)")
_BLANKS: Final = re.compile(r"\s+")


def normalize_for_search(text: str) -> str:
    """Return a text without what differs between two prints of the same words: blanks, marks, capitals."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("œ", "oe").replace("æ", "ae")
    return _BLANKS.sub("", _IGNORED_MARKS.sub("", plain))


def has_quotation(archived: str, quotation: str) -> bool:
    """Return whether a readable text holds a quotation: its parts between « […] », in their order."""
    at = 0
    for part in filter(
        None, (normalize_for_search(each).rstrip(".,;:!?") for each in _OMISSION.split(quotation))
    ):
        found = archived.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def find_missing_quotations(
    document: Document,
    found: Sequence[Passage],
    register: Bibliography,
    archive: ArchiveTexts,
    free: frozenset[SentenceIndex],
) -> Iterator[Diagnostic]:
    """Yield an error for each quotation that its source's text does not hold; `free` sentences quote none of them."""
    for number, one in enumerate(found):
        quoted = [(q.start, q.stop) for q in find_quotations(one.text)]
        if one.kind == "quote":
            quoted = [(0, len(one.text))]
        for start, stop in quoted:
            sentence = one.sentence_at(start)
            if (number, sentence) in free:
                continue
            calls = find_covering_calls(one, sentence)
            keys = {item.key for call in calls for item in list_cited_items(call, document)}
            if _has_no_archive(register, keys):
                continue
            names = {register.entries[key].archive for key in keys if key in register.entries} - {
                ""
            }
            texts = [archive[name] for name in sorted(names) if name in archive]
            if not any(
                has_quotation(text, one.text[start:stop]) for text in texts or archive.values()
            ):
                where, words = one.source_span(start, stop), shorten_sentence(one.text[start:stop])
                yield error("quotation-lost", document.source, where, words=words)


def find_missing_archives(register: Bibliography, archive: ArchiveTexts) -> Iterator[Diagnostic]:
    """Yield a warning for each source whose file the archive lacks."""
    for entry in register.entries.values():
        if (
            register.source
            and entry.archive
            and entry.archive.casefold() not in NO_ARCHIVE_WORDS
            and entry.archive not in archive
        ):
            yield warning(
                "archive-missing", register.source, entry.span, key=entry.key, file=entry.archive
            )


def _has_no_archive(register: Bibliography, keys: set[str]) -> bool:
    """Return whether all the sources cited say that the archive has no text of theirs."""
    entries = [register.entries[key] for key in keys if key in register.entries]
    return bool(entries) and all(entry.archive.casefold() in NO_ARCHIVE_WORDS for entry in entries)
