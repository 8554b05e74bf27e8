"""Give every run of a document the typography of its language, and tell what was done.

French has its rules, some languages their quotation marks, all others (and `zxx`) none. Code,
addresses, times and paths are never touched. What needs nothing is returned as the same object.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.source import Diagnostic, Source, Span, notice, warning
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document, Foreign, Image, Inline, Inlines, Text
from pamphlets.document.traversal import rewrite
from pamphlets.transforms.typography.common import common
from pamphlets.transforms.typography.flat_text import SENTINELS, Strand, unwind, wind
from pamphlets.transforms.typography.french import french
from pamphlets.transforms.typography.note_calls import touching
from pamphlets.transforms.typography.outcome import Outcome
from pamphlets.transforms.typography.quotes import PAIRS

# Lines of the front matter that are read as prose; the rest are names, addresses and choices.
PROSE: Final = (
    "title", "subtitle", "summary", "price", "licence", "facts_as_of", "date", "origin", "first_publication",
    "translation", "series", "collective", "address", "imprint", "legal_deposit", "draft",
)
PROSE_LISTS: Final = ("authors", "mentions")
NO_PLACE: Final = Span(0, 0)
SENTINEL: Final = re.compile(f"[{SENTINELS}]")


def space(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document in the typography of its languages, with one notice for all calls moved."""
    report = Report([], [], [])
    lang = document.meta.lang

    def run(inlines: Inlines, lang: str) -> Inlines:
        return _run(inlines, lang, report)

    blocks = rewrite(document.blocks, run, lang)
    bodies = [rewrite(note.blocks, run, lang) for note in document.notes]
    notes = document.notes
    if any(body is not note.blocks for body, note in zip(bodies, notes, strict=True)):
        notes = tuple(
            note if body is note.blocks else replace(note, blocks=body)
            for body, note in zip(bodies, notes, strict=True)
        )
    meta = _meta(document.meta)
    if not (blocks is document.blocks and notes is document.notes and meta is document.meta):
        document = replace(document, meta=meta, blocks=blocks, notes=notes)
    return document, report.told(document.source)


@dataclass(frozen=True, slots=True)
class Report:
    """Places to tell the author about, gathered over one document."""

    moved: list[Span]
    unpaired: list[Span]
    touching: list[Span]

    def told(self, source: Source) -> tuple[Diagnostic, ...]:
        """Return what is to be said, in the order of the text."""
        said = [warning("typography-quote", source, span) for span in self.unpaired]
        said += [warning("typography-call-touches", source, span) for span in self.touching]
        said.sort(key=lambda diagnostic: diagnostic.span.start)
        if self.moved:
            first = min(self.moved, key=lambda span: span.start)
            said.append(notice("typography-calls-moved", source, first, count=str(len(self.moved))))
        return tuple(said)


def _run(inlines: Inlines, lang: str, report: Report) -> Inlines:
    """Return one run in its typography, and add to the report."""
    strand = unwind(inlines)
    outcome = _pass(strand, lang)
    if outcome is not None:
        strand = outcome.strand
        report.moved.extend(outcome.moved)
        report.unpaired.extend(outcome.unpaired)
        report.touching.extend(strand.parts[strand.part_at(at)].inline.span for at in touching(strand.text))

    def opaque(inline: Inline) -> Inline:
        match inline:
            case Foreign(lang=other, children=children):
                inner = _run(children, other, report)
                return inline if inner is children else replace(inline, children=inner)
            case Image(alt=alt):
                spaced = space_line(alt, lang)
                return inline if spaced == alt else replace(inline, alt=spaced)
            case _:
                return inline

    return wind(inlines, strand, opaque)


def space_line(text: str, lang: str) -> str:
    """Return one line of prose in the typography of its language."""
    inlines: Inlines = (Text(text, NO_PLACE),)
    outcome = _pass(unwind(inlines), lang)
    return text if outcome is None else outcome.strand.text


def _meta(meta: Meta) -> Meta:
    """Return the front matter with its prose spaced."""
    changed: dict[str, str | tuple[str, ...]] = {}
    for name in PROSE:
        old = getattr(meta, name)
        if old and (new := space_line(old, meta.lang)) != old:
            changed[name] = new
    for name in PROSE_LISTS:
        lines = getattr(meta, name)
        made = tuple(space_line(line, meta.lang) for line in lines)
        if made != lines:
            changed[name] = made
    return replace(meta, **changed) if changed else meta  # type: ignore[arg-type]


def _pass(strand: Strand, lang: str) -> Outcome | None:
    """Return a strand in its language's typography; None where the language has no rules here."""
    primary = lang.partition("-")[0].lower()
    if primary not in PAIRS:
        return None
    for found in SENTINEL.finditer(strand.text):
        if isinstance(strand.parts[strand.part_at(found.start())].inline, Text):
            return None  # a text that holds our own signs is better left alone
    return french(strand) if primary == "fr" else common(strand, PAIRS[primary])
