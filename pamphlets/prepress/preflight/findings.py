"""Places on pages where something may go wrong in print -> one Diagnostic a kind, at the worst of them."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Severity, Source, Span

_MOST_PAGES: Final = 8  # that are named; more are counted


class PrintFinding(NamedTuple):
    """One place."""

    badness: float
    """The larger, the worse: the worst place of a kind is the one that is told."""
    page: str
    """What the page is called."""
    span: Span | None
    """Where the text asks for it; None where it asks nowhere."""
    fields: Mapping[str, object]
    """What the sentence names: the measure, some words."""


def describe_findings(
    severity: Severity, code: str, source: Source, findings: Iterable[PrintFinding]
) -> list[Diagnostic]:
    """Return what is said of all places of one kind, at the worst: `pages` and `count` name all; nothing where none is."""
    places = list(findings)
    if not places:
        return []
    worst = max(places, key=lambda place: place.badness)
    fields = {
        **worst.fields,
        "pages": join_page_names(place.page for place in places),
        "count": str(len(places)),
    }
    return [Diagnostic(severity, code, source, worst.span or WHOLE_FILE, fields)]


def join_page_names(names: Iterable[str]) -> str:
    """Return the names of pages in a row, each once, the first of many."""
    unique = list(dict.fromkeys(names))
    shown = unique[:_MOST_PAGES]
    if len(unique) > _MOST_PAGES:
        shown.append("…")
    return ", ".join(shown)


def page_name(label: str, index: int) -> str:
    """Return what a page is called: its label, else its place, from 1."""
    return label or str(index + 1)
