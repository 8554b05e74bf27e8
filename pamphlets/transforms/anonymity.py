"""A Document -> the same without the names of who wrote, printed and hands it out, and what is to be said about that.

What is said names keys and lines, never the names: a report may be handed on with the files.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.source import Diagnostic, Source, Span, warning
from pamphlets.document.mentions import drop_sentences
from pamphlets.document.metadata import BLANK_NAME, Meta
from pamphlets.document.nodes import Document, Image, Inlines, to_plain_text
from pamphlets.document.traversal import map_inlines, walk_document_inlines

# The fields of Meta that name somebody, and the keys that fill them. Who speaks at an event is announced: that stays.
_KEYS_BY_FIELD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "authors": "auteurs",
        "translation": "traduction",
        "director": "directeur_de_publication",
        "collective": "collectif",
        "address": "adresse",
        "contact": "contact",
        "imprint": "imprimeur",
        "event_organisers": "organisation",
    }
)
_PRINTED_FIELDS: Final = ("title", "subtitle", "summary", "series", "origin")
_MADE_FIELDS: Final = ("imprint",)  # of collective and address, where nobody types it
_LEAST_LETTERS: Final = 3  # of a name that is looked for: fewer are found in every word
_MOST_LINES: Final = 12  # that one warning names
_NOTHING: Final = r"(?!)"  # a pattern that nothing matches


def remove_names(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a document in which no field names anybody, and warnings: what was removed, and where names are still read.

    A sentence of `mentions` that holds a removed name goes too.
    """
    meta, source = document.meta, document.source
    removed = [field for field in _KEYS_BY_FIELD if getattr(meta, field)]
    patterns = [_name_pattern(name) for name in _list_names(meta)]
    names = re.compile("|".join(patterns) or _NOTHING, re.IGNORECASE)
    mentions = tuple(filter(None, (drop_sentences(line, names) for line in meta.mentions)))
    empty = {field: type(getattr(meta, field))() for field in removed}
    anonymous = replace(meta, mentions=mentions, awaits_stamp=False, **empty)
    keys = [_KEYS_BY_FIELD[field] for field in removed if not _is_made(meta, field)]
    if mentions != meta.mentions:
        keys.append("mentions")
    diagnostics: list[Diagnostic] = []
    if keys:
        diagnostics.append(warning("anonymous-removed", source, keys=", ".join(keys)))
    document = replace(document, meta=anonymous)
    spans = list(_find_names(document, names))
    if spans:
        lines = _join_line_numbers(source, spans)
        diagnostics.append(warning("anonymous-left", source, spans[0], lines=lines))
    return document, tuple(diagnostics)


def _join_line_numbers(source: Source, spans: Sequence[Span]) -> str:
    """Return the numbers of the lines of spans in a row, each once, the first of many."""
    lines = list(dict.fromkeys(str(source.locate(span).line) for span in spans))
    shown = lines[:_MOST_LINES]
    if len(lines) > _MOST_LINES:
        shown.append("…")
    return ", ".join(shown)


def _is_made(meta: Meta, field: str) -> bool:
    """Return whether a field was not typed, but made of others."""
    return field in _MADE_FIELDS and bool(meta.address) and meta.address in meta.imprint


def _list_names(meta: Meta) -> Iterator[str]:
    """Yield the words to look for: names as they are typed, and what an address is reached by."""
    yield from meta.authors
    yield from meta.event_organisers
    yield from (meta.translation, meta.director, meta.collective, meta.contact)
    if meta.awaits_stamp:
        yield BLANK_NAME


def _name_pattern(name: str) -> str:
    """Return what finds a name, whatever blanks part its words; nothing for one too short to be looked for."""
    words = [re.escape(word) for word in name.split()]
    if sum(map(len, name.split())) < _LEAST_LETTERS:
        return _NOTHING
    return r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)"


def _find_names(document: Document, names: re.Pattern[str]) -> Iterator[Span]:
    """Yield the places where a name is still read: in the front matter, then in the order of the text, words of pictures last."""
    meta = document.meta
    for field in _PRINTED_FIELDS:
        if names.search(getattr(meta, field)):
            yield meta.span_of(field)
    for run in _list_runs(document):
        for match in names.finditer(to_plain_text(run)):
            yield _locate(run, match.start())
    for inline in walk_document_inlines(document):
        if isinstance(inline, Image) and names.search(inline.alt):
            yield inline.span


def _list_runs(document: Document) -> list[Inlines]:
    """Return every run of inlines of a document, of its notes too."""
    runs: list[Inlines] = []

    def keep(run: Inlines, _lang: str) -> Inlines:
        runs.append(run)
        return run

    lang = document.meta.lang
    map_inlines(document.blocks, keep, lang)
    for note in document.notes:
        map_inlines(note.blocks, keep, lang)
    return runs


def _locate(run: Inlines, offset: int) -> Span:
    """Return the span of the inline in which a character of a run's plain text stands."""
    end = 0
    for inline in run:
        end += len(to_plain_text((inline,)))
        if end > offset:
            return inline.span
    return run[-1].span
