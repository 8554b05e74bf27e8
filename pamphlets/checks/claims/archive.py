"""Quotations -> those that the source texts do not hold, blanks, apostrophes, quotation marks and ellipses set aside.

The texts lie in a folder of their own, which is never part of this repository. A source that names its file by
`archive:` is looked up there, one that says `archive: non` has none; any other in all files.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pamphlets.checks.claims.coverage import At, covers, items_of
from pamphlets.checks.claims.passages import Passage
from pamphlets.checks.claims.quotations import quotations
from pamphlets.checks.claims.unsourced import short
from pamphlets.core.source import Diagnostic, error, warning
from pamphlets.document.bibliography import Register
from pamphlets.document.nodes import Document

Archive = Mapping[str, str]  # file names, and what their texts read as

ABSENT: Final = frozenset({"non", "no", "none", "aucun", "aucune"})
_CUT: Final = re.compile(r"\[[^\]]{0,200}\]|\((?:\.\.\.|…)\)|…|\.\.\.")
_MARKS: Final = re.compile(r"[«»“”„\"'’‘`´*_]|[\u00ad\u200b\u2060\ufeff]|(?<=\w)-\s+(?=\w)")
_BLANKS: Final = re.compile(r"\s+")


def readable(text: str) -> str:
    """Return a text without what differs between two prints of the same words: blanks, marks, capitals."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("œ", "oe").replace("æ", "ae")
    return _BLANKS.sub("", _MARKS.sub("", plain))


def holds(archived: str, quotation: str) -> bool:
    """Return whether a readable text holds a quotation: its parts between « […] », in their order."""
    at = 0
    for part in filter(None, (readable(each).rstrip(".,;:!?") for each in _CUT.split(quotation))):
        found = archived.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def unheld(
    document: Document, found: Sequence[Passage], register: Register, archive: Archive, free: frozenset[At]
) -> Iterator[Diagnostic]:
    """Yield an error for each quotation that its source's text does not hold; `free` sentences quote none of them."""
    for number, one in enumerate(found):
        quoted = [(q.start, q.stop) for q in quotations(one.text)]
        if one.kind == "quote":
            quoted = [(0, len(one.text))]
        for start, stop in quoted:
            sentence = one.sentence_at(start)
            if (number, sentence) in free:
                continue
            calls = covers(one, sentence)
            keys = {item.key for call in calls for item in items_of(call, document)}
            if _absent(register, keys):
                continue
            names = {register.entries[key].archive for key in keys if key in register.entries} - {""}
            texts = [archive[name] for name in sorted(names) if name in archive]
            if not any(holds(text, one.text[start:stop]) for text in texts or archive.values()):
                where, words = one.span(start, stop), short(one.text[start:stop])
                yield error("quotation-lost", document.source, where, words=words)


def missing(register: Register, archive: Archive) -> Iterator[Diagnostic]:
    """Yield a warning for each source whose file the archive lacks."""
    for entry in register.entries.values():
        if (
            register.source
            and entry.archive
            and entry.archive.casefold() not in ABSENT
            and entry.archive not in archive
        ):
            yield warning("archive-missing", register.source, entry.span, key=entry.key, file=entry.archive)


def _absent(register: Register, keys: set[str]) -> bool:
    """Return whether all the sources cited say that the archive has no text of theirs."""
    entries = [register.entries[key] for key in keys if key in register.entries]
    return bool(entries) and all(entry.archive.casefold() in ABSENT for entry in entries)
