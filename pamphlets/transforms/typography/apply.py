"""Give every run of a document the typography of its language, and tell what was done.

French has its rules, some languages their quotation marks, all others (and `zxx`) none. What needs nothing is returned
as the same object. No rule may touch code, addresses, times and ratios, paths, options, short codes: where they are
text they are masked by as many `MASK`s before the rules run, and come back in the same order after.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Final

from pamphlets.core.source import Diagnostic, Span
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import (
    Document,
    ForeignText,
    Image,
    Inline,
    Inlines,
    Note,
    Text,
)
from pamphlets.document.traversal import keep_if_same, map_inlines, update_node
from pamphlets.transforms.typography.dashes_and_quotes import (
    PAIRS_BY_LANGUAGE,
    QuotePairs,
    replace_apostrophes,
    replace_quotes,
    replace_spaced_hyphens,
    replace_typed_signs,
)
from pamphlets.transforms.typography.flat_text import (
    MASK,
    SENTINELS,
    FlatText,
    TypographyResult,
    apply_edits,
    flatten,
    unflatten,
)
from pamphlets.transforms.typography.french import RULE_TRIGGER, apply_french_rules
from pamphlets.transforms.typography.note_calls import (
    find_ambiguous_calls,
    list_marked_titles,
)
from pamphlets.transforms.typography.typography_cache import TypographyCache
from pamphlets.transforms.typography.typography_report import (
    RunTypography,
    TypographyReport,
)

# Lines of the front matter that are read as prose; the rest are names, addresses and choices.
PROSE_FIELDS: Final = (
    "title subtitle summary price licence facts_as_of date origin first_publication translation series collective"
    " address imprint legal_deposit draft".split()
)
PROSE_LIST_FIELDS: Final = ("authors", "mentions")
NO_SPAN: Final = Span(0, 0)
SENTINEL: Final = re.compile(f"[{SENTINELS}]")
# What must stand in a text for the pattern to be tried at all, and the pattern.
PROTECTED_PATTERNS: Final = tuple((re.compile(hint), re.compile(pattern)) for hint, pattern in (
    ("://", r"(?<![\w+])[A-Za-z][A-Za-z0-9+.-]*://[^\s<>«»“”]*[^\s<>«»“”.,;:!?…)\]'\"’]"),
    ("www.", r"(?<!\w)www\.[^\s<>«»“”]*[^\s<>«»“”.,;:!?…)\]'\"’]"),
    ("@", r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*"),
    (":", r"(?<![\w:])\d+(?::\d+)+"),  # 18:30, 16:9, 12:30:15
    (":", r"(?<![\w:]):[a-z0-9_+-]+:(?![\w:])"),  # :smile:
    ("/", r"(?:(?<=[\s(«“])|^)(?:~|\.{1,2})?/[\w./~-]*\w"),  # ~/textes/a.md, ../images
    ("/", r"(?<![^\s(«“])[\w.-]+(?:/[\w.-]+)*/[\w-]*\.[A-Za-z]\w{0,4}(?!\w)"),  # images/carte.png
    (r"\.[a-z]", r"(?<!\w)(?:[a-z0-9-]+\.)+[a-z]{2,6}(?:/[\w./~%?=&#+-]*\w/?)?(?!\w)"),  # site.fr/lire.php?id=3
    (r"\\", r"(?<!\w)[A-Za-z]:\\\S*\w"),
    ("--", r"(?:(?<=\s)|^)--[a-z][\w=-]*"),  # an option of a command
))  # fmt: skip


def apply_typography(
    document: Document, titles: Iterable[str] = (), cache: TypographyCache | None = None
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document in the typography of its languages, with one notice for all calls moved.

    `titles` are those of the works in the register: a ! or ? at their end is no punctuation of the sentence.
    What is in the `cache` is not made again: the result is the same.
    """
    report = TypographyReport(list_marked_titles(titles))

    def map_run(inlines: Inlines, lang: str) -> Inlines:
        if cache is None or not inlines:
            return _apply_to_run(inlines, lang, report)
        apply = partial(_apply_apart, lang=lang, titles=report.titles)
        typography = cache.find_or_apply(inlines, (lang, report.titles), apply)
        report.add_run(typography)
        return typography.inlines

    lang = document.meta.lang
    blocks = map_inlines(document.blocks, map_run, lang)
    notes: list[Note] = []
    for note in document.notes:
        notes.append(update_node(note, blocks=map_inlines(note.blocks, map_run, lang)))
    meta = _apply_to_metadata(document.meta)
    same_notes = keep_if_same(document.notes, notes)
    document = update_node(document, meta=meta, blocks=blocks, notes=same_notes)
    return document, report.make_diagnostics(document.source)


def _apply_apart(inlines: Inlines, *, lang: str, titles: frozenset[str]) -> RunTypography:
    """Return one run in its typography, with the places to tell its author about."""
    report = TypographyReport(titles)
    applied = _apply_to_run(inlines, lang, report)
    places = (report.moved_calls, report.unpaired_quotes, report.ambiguous_calls)
    return RunTypography(applied, *map(tuple, places))


def _apply_to_run(inlines: Inlines, lang: str, report: TypographyReport) -> Inlines:
    """Return one run in its typography, and add to the report."""
    flat = flatten(inlines)
    result = _apply_language_rules(flat, lang, report.titles)
    if result is not None:
        flat = result.flat_text
        report.moved_calls.extend(result.moved_calls)
        report.unpaired_quotes.extend(result.unpaired_quotes)
        for offset in find_ambiguous_calls(flat.text):
            report.ambiguous_calls.append(flat.parts[flat.part_at(offset)].inline.span)

    def map_opaque(inline: Inline) -> Inline:
        if isinstance(inline, ForeignText):
            children = _apply_to_run(inline.children, inline.lang, report)
            return update_node(inline, children=children)
        if isinstance(inline, Image):
            alt = apply_typography_to_line(inline.alt, lang)
            return inline if alt == inline.alt else replace(inline, alt=alt)
        return inline

    return unflatten(inlines, flat, map_opaque)


def apply_typography_to_line(text: str, lang: str) -> str:
    """Return one line of prose in the typography of its language."""
    result = _apply_language_rules(flatten((Text(text, NO_SPAN),)), lang)
    return text if result is None else result.flat_text.text


def _apply_to_metadata(meta: Meta) -> Meta:
    """Return the front matter with its prose spaced."""
    changes: dict[str, Any] = {}
    for name in PROSE_FIELDS:
        old = getattr(meta, name)
        if old:
            changes[name] = apply_typography_to_line(old, meta.lang)
    for name in PROSE_LIST_FIELDS:
        changes[name] = tuple(
            apply_typography_to_line(line, meta.lang) for line in getattr(meta, name)
        )
    spaced = replace(meta, **changes)
    return meta if spaced == meta else spaced


def _apply_language_rules(
    flat: FlatText, lang: str, titles: Collection[str] = ()
) -> TypographyResult | None:
    """Return a text in its language's typography; None where the language has no rules here."""
    primary = lang.partition("-")[0].lower()
    if primary not in PAIRS_BY_LANGUAGE:
        return None
    for sentinel in SENTINEL.finditer(flat.text):
        if isinstance(flat.parts[flat.part_at(sentinel.start())].inline, Text):
            return None  # a text that holds our own signs is better left alone
    if primary == "fr" and not RULE_TRIGGER.search(flat.text):
        return TypographyResult(flat)
    masked, protected = mask_protected(flat.text)
    flat = flat.with_text(masked)
    if primary == "fr":
        result = apply_french_rules(flat, titles)
    else:
        result = apply_common_rules(flat, PAIRS_BY_LANGUAGE[primary])
    text = unmask_protected(result.flat_text.text, protected)
    return replace(result, flat_text=result.flat_text.with_text(text))


def apply_common_rules(flat: FlatText, pairs: QuotePairs) -> TypographyResult:
    """Return the text with straight and doubled signs turned into real ones, and no spaces added. Idempotent."""
    flat = apply_edits(flat, replace_typed_signs(flat.text, speech=False))
    text = replace_apostrophes(replace_spaced_hyphens(flat.text))
    text, unpaired = replace_quotes(text, pairs)
    unpaired_spans = () if unpaired is None else (flat.span_at(unpaired),)
    return TypographyResult(flat.with_text(text), (), unpaired_spans)


def mask_protected(text: str) -> tuple[str, str]:
    """Return the text with its untouchable characters masked, and those characters."""
    spans: list[tuple[int, int]] = []
    for hint, pattern in PROTECTED_PATTERNS:
        if hint.search(text):
            spans += (match.span() for match in pattern.finditer(text))
    if not spans:
        return text, ""
    pieces: list[str] = []
    protected: list[str] = []
    done = 0
    for start, stop in sorted(spans):
        begin = max(start, done)
        if begin < stop:
            pieces += (text[done:begin], MASK * (stop - begin))
            protected.append(text[begin:stop])
            done = stop
    pieces.append(text[done:])
    return "".join(pieces), "".join(protected)


def unmask_protected(text: str, protected: str) -> str:
    """Return the text with each masked character back in its place."""
    if not protected:
        return text
    first, *pieces = text.split(MASK)
    return first + "".join(
        char + piece for char, piece in zip(protected, pieces, strict=True)
    )
