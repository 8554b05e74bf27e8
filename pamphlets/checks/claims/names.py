"""The living persons and the companies that a text names: a list for whoever answers for it before the law.

Loi du 29 juillet 1881, art. 29 and 42. Whom to look for stands in `content/noms.yaml`; the people who wrote what is
cited are looked for besides.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pamphlets.checks.claims.coverage import find_covering_calls
from pamphlets.checks.claims.numerals import normalize_characters
from pamphlets.checks.claims.passages import Passage
from pamphlets.core.source import Span
from pamphlets.document.bibliography import Bibliography, NamedParty
from pamphlets.document.nodes import Citation, Document, NoteRef


class NameMention(NamedTuple):
    """One sentence that names someone: what covers it is « [@key] » or « [^label] »."""

    party: NamedParty
    span: Span
    covering_notes: tuple[str, ...]


def list_authors(register: Bibliography) -> tuple[NamedParty, ...]:
    """Return the people who wrote the sources; bodies are not people."""
    every = [
        name for entry in register.entries.values() for name in (*entry.authors, *entry.editors)
    ]
    full = dict.fromkeys((name.given, name.family) for name in every if name.given and name.family)
    return tuple(
        NamedParty(f"{given} {family}", (f"{given} {family}", family), is_person=True)
        for given, family in full
    )


def find_name_mentions(
    document: Document, found: Sequence[Passage], names: Sequence[NamedParty]
) -> tuple[NameMention, ...]:
    """Return each sentence that names one of `names`, in the order of the text."""
    made: list[NameMention] = []
    patterns = [(name, _compile_name_pattern(name)) for name in names]
    for one in found:
        even = normalize_characters(one.text)
        for name, pattern in patterns:
            seen: set[int] = set()
            for match in pattern.finditer(even):
                sentence = one.sentence_at(match.start())
                if sentence not in seen:
                    seen.add(sentence)
                    where = one.source_span(*match.span())
                    made.append(
                        NameMention(
                            name, where, tuple(_list_covering_notes(document, one, sentence))
                        )
                    )
    return tuple(sorted(made, key=lambda mention: mention.span.start))


def _compile_name_pattern(name: NamedParty) -> re.Pattern[str]:
    """Return what finds a name in any of its forms, the longest first; capitals count."""
    forms = sorted(name.forms, key=len, reverse=True)
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(re.escape(normalize_characters(form)) for form in forms)})(?![\w-])"
    )


def _list_covering_notes(document: Document, one: Passage, sentence: int) -> Iterator[str]:
    """Yield what covers a sentence, as its author wrote it."""
    for call in find_covering_calls(one, sentence):
        match call.inline:
            case Citation(items=items):
                yield from (f"@{'#'.join((item.key, *item.facts))}" for item in items)
            case NoteRef(number=number):
                yield f"^{document.notes[number - 1].label}"
