"""Give every run of a document the typography of its language, and tell what was done.

French has its rules, some languages their quotation marks, all others (and `zxx`) none. Code,
addresses, times and paths are never touched. What needs nothing is returned as the same object.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.source import Diagnostic, Source, Span, notice, warning
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document, ForeignText, Image, Inline, Inlines, Text
from pamphlets.document.traversal import map_inlines
from pamphlets.transforms.typography.common import apply_common_rules
from pamphlets.transforms.typography.flat_text import SENTINELS, FlatText, flatten, unflatten
from pamphlets.transforms.typography.french import apply_french_rules
from pamphlets.transforms.typography.note_calls import find_ambiguous_calls
from pamphlets.transforms.typography.outcome import TypographyResult
from pamphlets.transforms.typography.quotes import PAIRS_BY_LANGUAGE

# Lines of the front matter that are read as prose; the rest are names, addresses and choices.
PROSE_FIELDS: Final = (
    "title",
    "subtitle",
    "summary",
    "price",
    "licence",
    "facts_as_of",
    "date",
    "origin",
    "first_publication",
    "translation",
    "series",
    "collective",
    "address",
    "imprint",
    "legal_deposit",
    "draft",
)
PROSE_LIST_FIELDS: Final = ("authors", "mentions")
NO_SPAN: Final = Span(0, 0)
SENTINEL: Final = re.compile(f"[{SENTINELS}]")


def apply_typography(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document in the typography of its languages, with one notice for all calls moved."""
    report = TypographyReport([], [], [])
    lang = document.meta.lang

    def run(inlines: Inlines, lang: str) -> Inlines:
        return _apply_to_run(inlines, lang, report)

    blocks = map_inlines(document.blocks, run, lang)
    bodies = [map_inlines(note.blocks, run, lang) for note in document.notes]
    notes = document.notes
    if any(body is not note.blocks for body, note in zip(bodies, notes, strict=True)):
        notes = tuple(
            note if body is note.blocks else replace(note, blocks=body)
            for body, note in zip(bodies, notes, strict=True)
        )
    meta = _apply_to_metadata(document.meta)
    if not (blocks is document.blocks and notes is document.notes and meta is document.meta):
        document = replace(document, meta=meta, blocks=blocks, notes=notes)
    return document, report.make_diagnostics(document.source)


@dataclass(frozen=True, slots=True)
class TypographyReport:
    """Places to tell the author about, gathered over one document."""

    moved_calls: list[Span]
    unpaired_quotes: list[Span]
    ambiguous_calls: list[Span]

    def make_diagnostics(self, source: Source) -> tuple[Diagnostic, ...]:
        """Return what is to be said, in the order of the text."""
        said = [warning("typography-quote", source, span) for span in self.unpaired_quotes]
        said += [warning("typography-call-touches", source, span) for span in self.ambiguous_calls]
        said.sort(key=lambda diagnostic: diagnostic.span.start)
        if self.moved_calls:
            first = min(self.moved_calls, key=lambda span: span.start)
            said.append(
                notice("typography-calls-moved", source, first, count=str(len(self.moved_calls)))
            )
        return tuple(said)


def _apply_to_run(inlines: Inlines, lang: str, report: TypographyReport) -> Inlines:
    """Return one run in its typography, and add to the report."""
    strand = flatten(inlines)
    outcome = _apply_language_rules(strand, lang)
    if outcome is not None:
        strand = outcome.flat_text
        report.moved_calls.extend(outcome.moved_calls)
        report.unpaired_quotes.extend(outcome.unpaired_quotes)
        report.ambiguous_calls.extend(
            strand.parts[strand.part_at(at)].inline.span for at in find_ambiguous_calls(strand.text)
        )

    def opaque(inline: Inline) -> Inline:
        match inline:
            case ForeignText(lang=other, children=children):
                inner = _apply_to_run(children, other, report)
                return inline if inner is children else replace(inline, children=inner)
            case Image(alt=alt):
                spaced = apply_typography_to_line(alt, lang)
                return inline if spaced == alt else replace(inline, alt=spaced)
            case _:
                return inline

    return unflatten(inlines, strand, opaque)


def apply_typography_to_line(text: str, lang: str) -> str:
    """Return one line of prose in the typography of its language."""
    inlines: Inlines = (Text(text, NO_SPAN),)
    outcome = _apply_language_rules(flatten(inlines), lang)
    return text if outcome is None else outcome.flat_text.text


def _apply_to_metadata(meta: Meta) -> Meta:
    """Return the front matter with its prose spaced."""
    changed: dict[str, str | tuple[str, ...]] = {}
    for name in PROSE_FIELDS:
        old = getattr(meta, name)
        if old and (new := apply_typography_to_line(old, meta.lang)) != old:
            changed[name] = new
    for name in PROSE_LIST_FIELDS:
        lines = getattr(meta, name)
        made = tuple(apply_typography_to_line(line, meta.lang) for line in lines)
        if made != lines:
            changed[name] = made
    return replace(meta, **changed) if changed else meta  # type: ignore[arg-type]


def _apply_language_rules(strand: FlatText, lang: str) -> TypographyResult | None:
    """Return a strand in its language's typography; None where the language has no rules here."""
    primary = lang.partition("-")[0].lower()
    if primary not in PAIRS_BY_LANGUAGE:
        return None
    for found in SENTINEL.finditer(strand.text):
        if isinstance(strand.parts[strand.part_at(found.start())].inline, Text):
            return None  # a text that holds our own signs is better left alone
    return (
        apply_french_rules(strand)
        if primary == "fr"
        else apply_common_rules(strand, PAIRS_BY_LANGUAGE[primary])
    )
