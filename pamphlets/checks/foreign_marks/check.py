"""Document -> what its author surely meant as a mark, and a page would show as it stands: each kind once, counted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pamphlets.checks.foreign_marks.block_marks import find_block_marks
from pamphlets.checks.foreign_marks.patterns import FOREIGN_MARKS, ForeignMark
from pamphlets.checks.foreign_marks.printed_text import (
    HOLE,
    PrintedText,
    collect_printed_text,
)
from pamphlets.core.source import Diagnostic, Span
from pamphlets.document.nodes import Document

_MAX_EXCERPT: Final = 40  # characters of a mark that a message repeats


@dataclass(slots=True)
class _Sightings:
    """What has been seen of one kind of mark."""

    mark: ForeignMark
    matches: list[re.Match[str]] = field(default_factory=list)


def find_foreign_marks(document: Document) -> tuple[Diagnostic, ...]:
    """Return a doubt for each kind of foreign mark in a text: its first place, and how many there are.

    A character behind a backslash is no mark, nor is anything in code.
    """
    printed = collect_printed_text(document)
    diagnostics = list(find_block_marks(document))
    for sightings in _find_sightings(printed.text):
        first = min(sightings.matches, key=lambda match: match.start())
        fields = {"mark": _shorten(first[0]), "count": str(len(sightings.matches))}
        severity, code = sightings.mark.severity, sightings.mark.code
        span = _find_span(printed, first)
        diagnostics.append(Diagnostic(severity, code, document.source, span, fields))
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.span.start))


def _find_sightings(text: str) -> Iterator[_Sightings]:
    """Yield each kind of mark that a text holds; no character belongs to two of them."""
    sightings: dict[str, _Sightings] = {}
    letters = set(text)
    for mark in FOREIGN_MARKS:
        # Of 285 signs most have a letter that no text has: to seek them all in 120 000 letters took 40 ms.
        signs = [sign for sign in mark.signs if letters.issuperset(sign)]
        if not any(sign in text for sign in signs):
            continue
        # A text without these marks compiles few patterns: all of them would take 20 ms.
        matches = list(re.finditer(mark.pattern, text, re.MULTILINE))
        if matches:
            sightings.setdefault(mark.code, _Sightings(mark)).matches.extend(matches)
            text = _blank_matches(text, matches)
    yield from sightings.values()


def _blank_matches(text: str, matches: Sequence[re.Match[str]]) -> str:
    """Return a text of the same length with holes in the place of matches; line ends stay."""
    parts: list[str] = []
    stop = 0
    for match in matches:
        parts.append(text[stop : match.start()])
        parts.append("\n".join(HOLE * len(line) for line in match[0].split("\n")))
        stop = match.end()
    parts.append(text[stop:])
    return "".join(parts)


def _find_span(printed: PrintedText, match: re.Match[str]) -> Span:
    """Return where the first line of a match stands in the source."""
    first_line = match[0].split("\n", 1)[0].rstrip()
    start = printed.source_offset(match.start())
    stop = printed.source_offset(match.start() + max(len(first_line) - 1, 0)) + 1
    return Span(start, max(stop, start))


def _shorten(words: str) -> str:
    """Return a mark, or the beginning of its first line."""
    lines = words.replace(HOLE, "…").strip().split("\n")
    line = " ".join(lines[0].split())
    if len(line) <= _MAX_EXCERPT and len(lines) == 1:
        return line
    return f"{line[:_MAX_EXCERPT].rstrip(' …')}…"
