"""Citations of one title -> its sources, and which of them one name stands over; the faults of naming them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from pamphlets.core.source import Diagnostic, error
from pamphlets.document.bibliography import LAW_TYPES, Bibliography, BibliographyEntry
from pamphlets.document.nodes import Citation, CitationItem, Document
from pamphlets.readers.suggestions import find_nearest
from pamphlets.readers.text_file import name_script
from pamphlets.transforms.citations.facts import check_named_facts
from pamphlets.transforms.citations.person_names import format_surnames
from pamphlets.transforms.citations.reference_parts import responsible_names


class CitedSources(NamedTuple):
    """The sources that a title cites."""

    entries: dict[str, BibliographyEntry]
    """By key."""
    ambiguous_names: set[str]
    """Names that stand over two works cited, as later mentions print them."""


def collect_cited_sources(
    document: Document, citations: Iterable[Citation], bibliography: Bibliography
) -> tuple[CitedSources, list[Diagnostic]]:
    """Return the sources of a title, and a fault for each that cannot be cited."""
    text_language = document.meta.lang.partition("-")[0].casefold()
    cited: dict[str, BibliographyEntry] = {}
    diagnostics: list[Diagnostic] = []
    items: list[CitationItem] = []
    for citation in citations:
        items += citation.items
    for item in items:
        diagnostics += check_named_facts(document, item, bibliography)
        if item.key in cited:
            continue
        entry = bibliography.entries.get(item.key)
        if entry is None:
            fault = _unknown_key_error(document, bibliography, item, len(diagnostics))
            diagnostics.append(fault)
            continue
        has_own_language = entry.lang.partition("-")[0].casefold() == text_language
        cited[item.key] = replace(entry, lang="") if has_own_language else entry
        if entry.unsupported_script and bibliography.source:
            fields = {"key": entry.key, "script": name_script(entry.unsupported_script)}
            diagnostics.append(
                error("source-script", bibliography.source, entry.span, **fields)
            )
    works_by_name = Counter(
        later_mention_name(entry) for entry in cited.values() if entry.kind not in LAW_TYPES
    )
    ambiguous = {
        name for name, work_count in works_by_name.items() if name and work_count > 1
    }
    return CitedSources(cited, ambiguous), diagnostics


def later_mention_name(entry: BibliographyEntry) -> str:
    """Return the names that a later mention prints, nothing where it prints none."""
    return "".join(words.text for words in format_surnames(responsible_names(entry)))


def _unknown_key_error(
    document: Document,
    bibliography: Bibliography,
    item: CitationItem,
    earlier_faults: int,
) -> Diagnostic:
    """Return the fault of a key that no source has, with the one likely meant."""
    source, key = document.source, item.key
    if bibliography.source is None:
        return error("register-missing", source, item.span, key=key)
    known_keys = {known.casefold(): known for known in bibliography.entries}
    near = find_nearest(key, known_keys, earlier_faults)
    if near:
        return error("source-near", source, item.span, key=key, near=known_keys[near])
    return error("source-unknown", source, item.span, key=key)
