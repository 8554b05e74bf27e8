"""How one title speaks of its sources: what was mentioned already, whom it cites with two works."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pamphlets.core.source import WHOLE_FILE, Diagnostic, NodeId, error
from pamphlets.document.bibliography import LAW_TYPES, Bibliography, BibliographyEntry
from pamphlets.document.nodes import (
    Citation,
    CitationItem,
    Document,
    Inline,
    Inlines,
    Text,
    to_plain_text,
)
from pamphlets.transforms.citations.facts import check_named_facts
from pamphlets.transforms.citations.person_names import format_surnames
from pamphlets.transforms.citations.reference_style import (
    format_appended_url,
    format_first_mention,
    format_later_mention,
    responsible_names,
)


@dataclass(slots=True)
class SourceMentions:
    """The sources that a title cites, by key, and what it has mentioned of them so far."""

    entries: dict[str, BibliographyEntry]
    ambiguous_names: frozenset[
        str
    ]  # names that stand over two works cited, as later mentions print them
    mentioned_keys: set[str] = field(default_factory=set)
    introduced_laws: set[tuple[str, str]] = field(default_factory=set)  # laws and their short forms
    node_ids: Iterator[NodeId] | None = (
        None  # for addresses at first mentions, where no list of sources shows them
    )

    def format_citation(self, citation: Citation) -> Inlines:
        """Return a citation in words: each source in full at its first mention, short afterwards."""
        words: list[Inline] = []
        for place, item in enumerate(citation.items):
            if place:
                words.append(Text(" ; ", citation.span))
            words += self._format_item(self.entries[item.key], item)
        return tuple(words)

    def _format_item(self, entry: BibliographyEntry, item: CitationItem) -> Inlines:
        """Return one source in words, and remember it."""
        if entry.key in self.mentioned_keys:
            return format_later_mention(
                entry,
                item.locator,
                item.span,
                title=_later_mention_name(entry) in self.ambiguous_names,
            )
        law = (entry.law_title, entry.short_title)
        words = format_first_mention(
            entry, item.locator, item.span, introduce=law not in self.introduced_laws
        )
        self.mentioned_keys.add(entry.key)
        if entry.kind in LAW_TYPES:
            self.introduced_laws.add(law)
        return (
            words
            if self.node_ids is None
            else (*words, *format_appended_url(entry, self.node_ids, item.span))
        )


def collect_cited_sources(
    document: Document, citations: Iterable[Citation], register: Bibliography
) -> tuple[SourceMentions, list[Diagnostic]]:
    """Return the voice of a title that has mentioned nothing yet, and a fault for each source that cannot be cited."""
    cited: dict[str, BibliographyEntry] = {}
    told: list[Diagnostic] = []
    for citation in citations:
        for item in citation.items:
            told += check_named_facts(document, item, register)
            if item.key in cited:
                continue
            if entry := register.entries.get(item.key):
                cited[item.key] = _drop_own_language(document.meta.lang, entry)
                if entry.unsupported_script and register.source:
                    told.append(
                        error(
                            "source-script",
                            register.source,
                            entry.span,
                            key=entry.key,
                            script=entry.unsupported_script,
                        )
                    )
            else:
                told.append(_unknown_key_error(document, register, item))
    called = Counter(
        _later_mention_name(entry) for entry in cited.values() if entry.kind not in LAW_TYPES
    )
    return SourceMentions(
        cited, frozenset(name for name, works in called.items() if name and works > 1)
    ), told


def _later_mention_name(entry: BibliographyEntry) -> str:
    """Return the names that a later mention prints, nothing where it prints none."""
    return to_plain_text(format_surnames(responsible_names(entry), WHOLE_FILE))


def _drop_own_language(lang: str, entry: BibliographyEntry) -> BibliographyEntry:
    """Return a source that tells its language only where the text is in another."""
    same = entry.lang.partition("-")[0].casefold() == lang.partition("-")[0].casefold()
    return replace(entry, lang="") if same and entry.lang else entry


def _unknown_key_error(
    document: Document, register: Bibliography, item: CitationItem
) -> Diagnostic:
    """Return the fault of a key that no source has, with the one likely meant."""
    source, key = document.source, item.key
    if register.source is None:
        return error("register-missing", source, item.span, key=key)
    from difflib import get_close_matches  # only where there is a fault to tell

    folded = {known.casefold(): known for known in register.entries}
    near = get_close_matches(key.casefold(), folded, n=1)
    if near:
        return error("source-near", source, item.span, key=key, near=folded[near[0]])
    return error("source-unknown", source, item.span, key=key)
