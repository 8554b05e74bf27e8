"""Citations of one title -> words: which sources it mentioned already and in which note, whom it cites with two works.

In the notes: `[@a, p. 3]` the reference in full at its first mention; where the note before has that source alone
« Même source, p. 12 »; elsewhere what points home, « Lymer (note 6), p. 3 ». `[voir @a]` « Voir » before it; `[-@a]` the
reference without its author, whom the sentence names already. In the sentence `@a` prints the author's name, in full
at the first time, the title of what has no author; the reference stands in a note behind it, author included, since
notes are moved and pages copied; `@a [p. 3]` adds the place there. In a written note, which can have no note, it stands
in brackets behind the name.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from pamphlets.core.source import NodeId
from pamphlets.document.bibliography import LAW_TYPES, BibliographyEntry
from pamphlets.document.nodes import (
    Citation,
    CitationItem,
    Inline,
    Inlines,
    Link,
    StyledText,
    Text,
    to_plain_text,
)
from pamphlets.transforms.citations.citation_words import CitationWords
from pamphlets.transforms.citations.legal_references import without_copy_words
from pamphlets.transforms.citations.notes.cited_sources import (
    CitedSources,
    later_mention_name,
)
from pamphlets.transforms.citations.reference_style import (
    LaterMention,
    format_brief_mention,
    format_first_mention,
    format_later_mention,
    format_same_source,
    format_url,
)
from pamphlets.transforms.citations.styled_words import (
    StyledWords,
    make_inlines,
    put_in_language,
)
from pamphlets.transforms.citations.text_citations import (
    LOCATOR,
    format_mention_names,
    put_locator,
    remove_authors,
)
from pamphlets.transforms.citations.urls import is_external

# « Jean Valjean, Les Égouts, 1862 », typed by hand: « Même source » would be read as that one.
_YEAR: Final = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


class NoteSubject(NamedTuple):
    """The only source that a note cites."""

    key: str
    place: str | None
    """The place in it, empty for none; None where the note has several."""


@dataclass(slots=True)
class SourceMentions:
    """The sources that a title cites, and what it has mentioned of them so far."""

    sources: CitedSources
    words: CitationWords
    is_brief: bool = False
    """Whether first mentions are brief, too: for paper with no room."""
    has_list: bool = False
    """Whether a list of sources behind the text says which copy of a law was read."""
    first_notes: dict[str, int] = field(default_factory=dict)
    """By key the number of the note that has a source in full."""
    introduced_laws: set[tuple[str, str]] = field(default_factory=set)
    """Titles of laws and their short forms."""
    node_ids: Iterator[NodeId] | None = None
    """For addresses at first mentions; None where a list of sources shows them."""
    named_keys: set[str] = field(default_factory=set)
    """Keys of sources whose authors a sentence has named."""
    note_number: int = 0
    """Of the note that is written out."""
    previous_subject: NoteSubject | None = None
    """Of the note before it; None where that has no source, several, or stands in another chapter."""
    opening: Citation | None = None
    """The citation that the note begins with."""
    cited_places: list[NoteSubject] = field(default_factory=list)
    """What the note has cited so far."""
    is_enclosed: bool = False
    """Whether the note has opened a bracket that is not closed yet."""

    def begin_note(
        self, number: int, opening: Citation | None, *, opens_chapter: bool
    ) -> None:
        """Begin the words of a note; the first of a chapter follows none, wherever notes are printed."""
        cited, self.cited_places = self.cited_places, []
        self.previous_subject = None
        if not opens_chapter and len({subject.key for subject in cited}) == 1:
            self.previous_subject = cited[0]
            if len(cited) > 1:
                self.previous_subject = NoteSubject(cited[0].key, None)
        self.note_number, self.opening = number, opening
        self.is_enclosed = False

    def add_typed_sources(self, inlines: Iterable[Inline]) -> None:
        """Count what the words of a note may name among its sources: outside addresses, a title in italics, a year."""
        for inline in inlines:
            match inline:
                case Link(target=target) if is_external(target):
                    self.cited_places.append(NoteSubject(target, None))
                case StyledText(kind="emphasis", children=children):
                    title = to_plain_text(children)
                    self.cited_places.append(NoteSubject(title, None))
                case Text(text=text) if year := _YEAR.search(text):
                    self.cited_places.append(NoteSubject(year[0], None))

    def format_names(self, citation: Citation) -> Inlines:
        """Return what a sentence prints of its first source: the authors' names, else the title."""
        item = citation.items[0]
        entry = self.sources.entries[item.key]
        is_first = item.key not in self.named_keys
        self.named_keys.add(item.key)
        return make_inlines(format_mention_names(entry, in_full=is_first), item.span)

    def format_citation(self, citation: Citation, *, in_brackets: bool = False) -> Inlines:
        """Return a citation in words: each source in full at its first mention, short afterwards.

        `in_brackets`: behind the name of the first source's author, which is left out; empty where nothing else is said.
        """
        inlines: list[Inline] = []
        items = list(citation.items)
        if in_brackets:
            items[0] = replace(items[0], hides_author=True)
        before = self.previous_subject if citation is self.opening else None
        lang = self.words.reference_lang
        for item in items:
            if inlines:
                inlines.append(Text("; " if lang else " ; ", citation.span))
            entry = self.sources.entries[item.key]
            is_first = item.key not in self.first_notes
            if item.prefix:
                inlines += (*item.prefix, Text(" ", item.span))
                before = None
            if in_brackets and item is items[0] and not is_first:
                styled = self._format_bracketed(entry, item)
            else:
                styled = self._format_item(entry, item, before)
            mention = put_locator(make_inlines(styled, item.span), item.locator)
            inlines += put_in_language(mention, self._lang_of(styled), item.span)
            before = NoteSubject(item.key, to_plain_text(item.locator).strip())
            self.cited_places.append(before)
            # Of a law, only what has no number needs its address.
            is_found_by_number = entry.kind in LAW_TYPES and entry.number
            if is_first and self.node_ids and entry.url and not is_found_by_number:
                inlines.append(Text(", ", item.span))
                inlines.append(format_url(entry.url, self.node_ids, item.span))
        return tuple(inlines)

    def _format_item(
        self, entry: BibliographyEntry, item: CitationItem, before: NoteSubject | None
    ) -> list[StyledWords]:
        """Return one source in words, and remember it; `before` is what stands right before it."""
        locator = LOCATOR if item.locator else ""
        if entry.key not in self.first_notes:
            self.first_notes[entry.key] = self.note_number
            law = (entry.law_title, entry.short_title)
            is_new_law = law not in self.introduced_laws
            if entry.kind in LAW_TYPES:
                self.introduced_laws.add(law)
                entry = without_copy_words(entry) if self.has_list else entry
            format_mention = format_brief_mention if self.is_brief else format_first_mention
            words = format_mention(entry, locator, introduce=is_new_law)
            return remove_authors(words, entry) if item.hides_author else words
        if before and before.key == entry.key:
            place = to_plain_text(item.locator).strip()
            is_same_place = place == before.place
            if place or is_same_place:
                is_within = bool(self.cited_places)
                words_for_same = self.words.same_source
                if is_within:
                    words_for_same = self.words.same_source_within
                return format_same_source(words_for_same, "" if is_same_place else locator)
        mention = LaterMention(
            has_author=not item.hides_author,
            has_title=self._needs_title(entry) or item.hides_author,
            note=self._name_first_note(entry),
            is_enclosed=self.is_enclosed,
        )
        return format_later_mention(entry, locator, mention)

    def _format_bracketed(
        self, entry: BibliographyEntry, item: CitationItem
    ) -> list[StyledWords]:
        """Return a later mention as it stands in brackets behind the author's name."""
        mention = LaterMention(
            has_author=False,
            has_title=self._needs_title(entry),
            note=self._name_first_note(entry),
        )
        locator = LOCATOR if item.locator else ""
        return format_later_mention(entry, locator, mention, in_brackets=True)

    def _lang_of(self, styled: list[StyledWords]) -> str:
        """Return the language of a mention: « Même source » is said in the text's own, which is empty."""
        same = (self.words.same_source, self.words.same_source_within)
        return "" if styled[0].text.startswith(same) else self.words.reference_lang

    def _needs_title(self, entry: BibliographyEntry) -> bool:
        """Return whether the author's name alone leaves a doubt which work is meant."""
        return later_mention_name(entry) in self.sources.ambiguous_names

    def _name_first_note(self, entry: BibliographyEntry) -> str:
        """Return « note 6 », nothing for a source that this very note has in full."""
        number = self.first_notes[entry.key]
        return "" if number == self.note_number else self.words.note.format(number=number)
