"""Places on pages where something may go wrong in print -> one Diagnostic a kind, at the worst of them."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Severity, Source, Span

_MOST_PAGES: Final = 8  # that are named; more are counted


class PrintFinding(NamedTuple):
    """One place on a page where something may go wrong."""

    badness: float
    """The larger, the worse: the worst place of a kind is the one that is told."""
    page: str
    """The name of the page."""
    span: Span | None
    """Its place in the source; None for what the layout adds."""
    fields: Mapping[str, object]
    """What the sentence names: the measure, some words."""


def describe_findings(
    severity: Severity, code: str, source: Source, findings: Iterable[PrintFinding]
) -> list[Diagnostic]:
    """Return one diagnostic about all places of a kind, at the worst of them; its `pages` and `count` are of all. None for no place."""
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
    """Return the name of a page: its label, else its number, counted from 1."""
    return label or str(index + 1)
