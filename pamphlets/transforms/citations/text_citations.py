"""`@key` as a word of its sentence -> the author's name in it; what is no source's key -> the characters typed.

A person's handle on a network looks like a key: only the bibliography tells which is meant. Prefix, place and author
of any citation -> where they stand among the words of its reference.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from pamphlets.core.source import Diagnostic, Source, warning
from pamphlets.document.bibliography import LAW_TYPES, Bibliography, BibliographyEntry
from pamphlets.document.nodes import (
    Citation,
    CitationItem,
    Document,
    ForeignText,
    Inline,
    Inlines,
    Link,
    Note,
    StyledText,
    Text,
    to_plain_text,
)
from pamphlets.document.traversal import (
    keep_if_same,
    map_inlines,
    update_node,
    walk_document_inlines,
)
from pamphlets.readers.suggestions import find_nearest
from pamphlets.transforms.citations.person_names import format_full_names, format_surnames
from pamphlets.transforms.citations.reference_parts import format_title, responsible_names
from pamphlets.transforms.citations.styled_words import StyledWords

# Stands for an author's locator until its inlines take its place; no text can hold it.
LOCATOR: Final = "\ufdd8"
_KEY: Final = re.compile(r"(?<!\w)@(\w+(?:[:./+-]+\w+)*)")


def resolve_text_citations(
    document: Document, bibliography: Bibliography
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document with each `@key` that no source has as it was typed; a warning where a source's is near."""
    inlines = walk_document_inlines(document)
    if "@" not in document.source.text or not any(map(_may_hold_key, inlines)):
        return document, ()
    resolver = _TextCitationResolver(document.source, bibliography)
    lang = document.meta.lang
    blocks = map_inlines(document.blocks, resolver.map_run, lang)
    notes: list[Note] = []
    for note in document.notes:
        note_blocks = map_inlines(note.blocks, resolver.map_run, lang)
        notes.append(update_node(note, blocks=note_blocks))
    same_notes = keep_if_same(document.notes, notes)
    document = update_node(document, blocks=blocks, notes=same_notes)
    return document, tuple(resolver.diagnostics)


def _may_hold_key(inline: Inline) -> bool:
    """Return whether a key may stand in an inline other than in brackets."""
    return isinstance(inline, Link) or (isinstance(inline, Citation) and bool(inline.typed))


@dataclass(slots=True)
class _TextCitationResolver:
    """One pass over a document."""

    source: Source
    bibliography: Bibliography
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def map_run(self, run: Inlines, _lang: str) -> Inlines:
        """Return a run in which every citation names a source, or stands in brackets."""
        resolved: list[Inline] = []
        for inline in run:
            match inline:
                case Link():
                    self.check_link(inline)
                    resolved.append(inline)
                case StyledText() | ForeignText():
                    children = self.map_run(inline.children, _lang)
                    resolved.append(update_node(inline, children=children))
                case Citation(typed=typed) if typed and not self.is_known(inline):
                    resolved += self.map_run(typed, _lang)
                case Citation():
                    resolved.append(self.map_citation(inline))
                case _:
                    resolved.append(inline)
        return keep_if_same(run, resolved)

    def map_citation(self, citation: Citation) -> Citation:
        """Return a citation whose own words are resolved."""
        items: list[CitationItem] = []
        for item in citation.items:
            prefix = self.map_run(item.prefix, "")
            locator = self.map_run(item.locator, "")
            is_same = prefix is item.prefix and locator is item.locator
            items.append(item if is_same else replace(item, prefix=prefix, locator=locator))
        return update_node(citation, items=keep_if_same(citation.items, items))

    def check_link(self, link: Link) -> None:
        """Report the keys of sources in a link's words, which are printed as they stand."""
        for key in _KEY.findall("" if link.is_bare else to_plain_text(link.children)):
            if key in self.bibliography.entries:
                fault = warning("citation-link", self.source, link.span, key=key)
                self.diagnostics.append(fault)

    def is_known(self, citation: Citation) -> bool:
        """Return whether a source has the key; one whose key is near is told."""
        item = citation.items[0]
        if item.key in self.bibliography.entries:
            return True
        known = {key.casefold(): key for key in self.bibliography.entries}
        near = find_nearest(item.key, known, len(self.diagnostics))
        if near:
            fields = {"key": item.key, "near": known[near]}
            self.diagnostics.append(
                warning("citation-near", self.source, item.span, **fields)
            )
        return False


def has_authors(entry: BibliographyEntry) -> bool:
    """Return whether a source goes by someone's name."""
    return entry.kind not in LAW_TYPES and bool(responsible_names(entry))


def format_mention_names(entry: BibliographyEntry, *, in_full: bool) -> list[StyledWords]:
    """Return what a sentence prints of a source: names in plain letters, or the title where it has none."""
    if entry.kind in LAW_TYPES:
        return [StyledWords(entry.short_title or entry.law_title)]
    if not has_authors(entry):
        return format_title(entry, entry.short_title or entry.title)
    names = responsible_names(entry)
    words = format_full_names(names) if in_full else format_surnames(names)
    return [word._replace(style=None) for word in words]


def remove_authors(
    words: Sequence[StyledWords], entry: BibliographyEntry
) -> list[StyledWords]:
    """Return the words of a reference from its title on."""
    for title in (entry.title, entry.short_title):
        title_words = format_title(entry, title) if title else []
        for start in range(len(words) - len(title_words) + 1):
            if title_words and list(words[start : start + len(title_words)]) == title_words:
                return list(words[start:])
    return list(words)


def put_locator(words: Inlines, locator: Inlines) -> Inlines:
    """Return words with the inlines of a locator in the place kept for it."""
    placed: list[Inline] = []
    for inline in words:
        if not isinstance(inline, Text) or LOCATOR not in inline.text:
            placed.append(inline)
            continue
        before, _, after = inline.text.partition(LOCATOR)
        if before:
            placed.append(replace(inline, text=before))
        placed += locator
        if after:
            placed.append(replace(inline, text=after))
    return tuple(placed)


def capitalize_start(inlines: Inlines) -> Inlines:
    """Return inlines whose first letter is a capital."""
    match inlines:
        case (Text(text=text) as first, *rest):
            return (replace(first, text=text[:1].upper() + text[1:]), *rest)
        case (StyledText() as first, *rest):
            return (replace(first, children=capitalize_start(first.children)), *rest)
        case _:
            return inlines
