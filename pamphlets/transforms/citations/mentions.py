"""Citations of one title -> words: which sources it mentioned already, whom it cites with two works.

In the notes, as French footnotes have it: `[@a, p. 3]` the reference in full at its first mention, short afterwards;
`[voir @a]` « Voir » before it; `[-@a]` the reference without its author, whom the sentence names already. In the
sentence `@a` prints the author's name, in full at the first time, the title of what has no author; the reference
stands in a note behind it, author included, since notes are moved and pages copied; `@a [p. 3]` adds the place there.
In a written note, which can have no note, it stands in brackets behind the name.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pamphlets.core.source import Diagnostic, NodeId, error
from pamphlets.document.bibliography import LAW_TYPES, Bibliography, BibliographyEntry
from pamphlets.document.nodes import (
    Citation,
    CitationItem,
    Document,
    Inline,
    Inlines,
    Text,
)
from pamphlets.readers.suggestions import find_nearest
from pamphlets.readers.text_file import name_script
from pamphlets.transforms.citations.facts import check_named_facts
from pamphlets.transforms.citations.person_names import format_surnames
from pamphlets.transforms.citations.reference_parts import responsible_names
from pamphlets.transforms.citations.reference_style import (
    format_first_mention,
    format_later_mention,
    format_url,
)
from pamphlets.transforms.citations.styled_words import StyledWords, make_inlines
from pamphlets.transforms.citations.text_citations import (
    LOCATOR,
    format_mention_names,
    put_locator,
    remove_authors,
)


@dataclass(slots=True)
class SourceMentions:
    """The sources that a title cites, and what it has mentioned of them so far."""

    entries: dict[str, BibliographyEntry]
    """The sources cited, by key."""
    ambiguous_names: set[str]
    """Names that stand over two works cited, as later mentions print them."""
    mentioned_keys: set[str] = field(default_factory=set)
    introduced_laws: set[tuple[str, str]] = field(default_factory=set)
    """Titles of laws and their short forms."""
    node_ids: Iterator[NodeId] | None = None
    """For addresses at first mentions; None where a list of sources shows them."""

    named_keys: set[str] = field(default_factory=set)
    """Keys of sources whose authors a sentence has named."""

    def format_names(self, citation: Citation) -> Inlines:
        """Return what a sentence prints of its first source: the authors' names, else the title."""
        item = citation.items[0]
        entry = self.entries[item.key]
        is_first = item.key not in self.named_keys
        self.named_keys.add(item.key)
        return make_inlines(format_mention_names(entry, in_full=is_first), item.span)

    def format_citation(self, citation: Citation, *, hides_author: bool = False) -> Inlines:
        """Return a citation in words: each source in full at its first mention, short afterwards.

        `hides_author` leaves the author of the first source out.
        """
        inlines: list[Inline] = []
        items = list(citation.items)
        if hides_author:
            items[0] = replace(items[0], hides_author=True)
        for item in items:
            if inlines:
                inlines.append(Text(" ; ", citation.span))
            entry = self.entries[item.key]
            is_first = item.key not in self.mentioned_keys
            if item.prefix:
                inlines += (*item.prefix, Text(" ", item.span))
            words = make_inlines(self._format_item(entry, item), item.span)
            inlines += put_locator(words, item.locator)
            # Of a law, only what has no number needs its address.
            is_found_by_number = entry.kind in LAW_TYPES and entry.number
            if is_first and self.node_ids and entry.url and not is_found_by_number:
                inlines.append(Text(", ", item.span))
                inlines.append(format_url(entry.url, self.node_ids, item.span))
        return tuple(inlines)

    def _format_item(
        self, entry: BibliographyEntry, item: CitationItem
    ) -> list[StyledWords]:
        """Return one source in words, and remember it."""
        locator = LOCATOR if item.locator else ""
        if entry.key in self.mentioned_keys:
            has_title = _later_mention_name(entry) in self.ambiguous_names
            words = format_later_mention(
                entry, locator, has_title=has_title or item.hides_author
            )
            return remove_authors(words, entry) if item.hides_author else words
        self.mentioned_keys.add(entry.key)
        law = (entry.law_title, entry.short_title)
        is_new_law = law not in self.introduced_laws
        if entry.kind in LAW_TYPES:
            self.introduced_laws.add(law)
        words = format_first_mention(entry, locator, introduce=is_new_law)
        return remove_authors(words, entry) if item.hides_author else words


def collect_cited_sources(
    document: Document, citations: Iterable[Citation], bibliography: Bibliography
) -> tuple[SourceMentions, list[Diagnostic]]:
    """Return the sources of a title that has mentioned none yet, and a fault for each that cannot be cited."""
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
        _later_mention_name(entry)
        for entry in cited.values()
        if entry.kind not in LAW_TYPES
    )
    ambiguous = {
        name for name, work_count in works_by_name.items() if name and work_count > 1
    }
    return SourceMentions(cited, ambiguous), diagnostics


def _later_mention_name(entry: BibliographyEntry) -> str:
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
