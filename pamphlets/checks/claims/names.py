"""The living persons and the companies that a text names: a list for whoever answers for it before the law.

Loi du 29 juillet 1881, art. 29 and 42. Whom to look for stands in `content/noms.yaml`; the people who wrote what is
cited are looked for besides.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pamphlets.checks.claims.coverage import covers
from pamphlets.checks.claims.numerals import level
from pamphlets.checks.claims.passages import Passage
from pamphlets.core.source import Span
from pamphlets.document.bibliography import Party, Register
from pamphlets.document.nodes import Citation, Document, NoteRef


class Mention(NamedTuple):
    """One sentence that names someone: what covers it is « [@key] » or « [^label] »."""

    party: Party
    span: Span
    covered: tuple[str, ...]


def authors(register: Register) -> tuple[Party, ...]:
    """Return the people who wrote the sources; bodies are not people."""
    every = [name for entry in register.entries.values() for name in (*entry.authors, *entry.editors)]
    full = dict.fromkeys((name.given, name.family) for name in every if name.given and name.family)
    return tuple(Party(f"{given} {family}", (f"{given} {family}", family), person=True) for given, family in full)


def mentions(document: Document, found: Sequence[Passage], names: Sequence[Party]) -> tuple[Mention, ...]:
    """Return each sentence that names one of `names`, in the order of the text."""
    made: list[Mention] = []
    patterns = [(name, _pattern(name)) for name in names]
    for one in found:
        even = level(one.text)
        for name, pattern in patterns:
            seen: set[int] = set()
            for match in pattern.finditer(even):
                sentence = one.sentence_at(match.start())
                if sentence not in seen:
                    seen.add(sentence)
                    where = one.span(*match.span())
                    made.append(Mention(name, where, tuple(_notes(document, one, sentence))))
    return tuple(sorted(made, key=lambda mention: mention.span.start))


def _pattern(name: Party) -> re.Pattern[str]:
    """Return what finds a name in any of its forms, the longest first; capitals count."""
    forms = sorted(name.forms, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(level(form)) for form in forms)})(?![\w-])")


def _notes(document: Document, one: Passage, sentence: int) -> Iterator[str]:
    """Yield what covers a sentence, as its author wrote it."""
    for call in covers(one, sentence):
        match call.what:
            case Citation(items=items):
                yield from (f"@{'#'.join((item.key, *item.facts))}" for item in items)
            case NoteRef(number=number):
                yield f"^{document.notes[number - 1].label}"
