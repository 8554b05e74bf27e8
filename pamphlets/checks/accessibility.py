"""Document -> what keeps someone from reading it: each kind told once, at its first place, with the lines of all.

What a screen reader cannot make up for is a warning: a picture without words, which no file can hide (PDF/UA-1, 7.3),
and a heading that skips a level (7.4.2). The rest are remarks. WCAG 2.2, success criteria 1.1.1 (pictures have words), 1.3.1 (headings in order, tables with heads), 2.4.4 (links say
where they lead), 1.4.3 (contrast); capitals in a row slow every reader down and are spelt out by some voices.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pamphlets.core.inks import LEAST_CONTRAST, find_ink, measure_contrast
from pamphlets.core.source import Diagnostic, Severity, Source, Span, notice, warning
from pamphlets.document import nodes
from pamphlets.document.nodes import Document, to_plain_text, walk_blocks
from pamphlets.document.traversal import has_words, walk_document_inlines

# They lay a pale ink as a flat under black letters.
_FORMATS_ON_FLATS: Final = frozenset({"affiche", "tract"})
_MOST_LINES: Final = 12  # that are named; more are counted
_MIN_CAPITALS: Final = 16  # letters of what is read, and not seen at a glance as a label is
_LONG_WORD: Final = 6  # letters: no acronym has as many
_SMALL_WORDS: Final = frozenset(
    "LE LA LES UN UNE DES DU DE ET OU EST SONT NE PAS POUR PAR DANS SUR QUE QUI NOUS VOUS IL ELLE THE AND OF TO IN".split()
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_EMPTY_LINK_WORDS: Final = frozenset(
    """
    ici là là-bas cliquez-ici cliquez clic lien ce-lien le-lien suivez-ce-lien suivre-ce-lien ce-site le-site site
    cette-page la-page page cet-article article voir voir-ici à-lire lire lire-ici lire-la-suite en-savoir-plus
    plus-d'infos plus-d'informations infos savoir-plus source la-source adresse à-cette-adresse ce-document document
    télécharger téléchargez télécharger-ici pdf le-pdf here click-here link this-link read-more more this-page
    """.split()
)


def check_accessibility(document: Document, folder_format: str) -> tuple[Diagnostic, ...]:
    """Return the warnings and remarks about a text, in the order of their first places.

    `folder_format` is what its folder makes of a text that names no format.
    """
    source = document.source
    headings = [*_find_skipped_levels(document.blocks)]
    heads = [*_find_table_heads(document.blocks)]
    diagnostics = [
        *_describe("warning", "access-picture", source, [*_find_bare_pictures(document)]),
        *_describe("notice", "access-link", source, [*_find_empty_links(document)]),
        *_describe("notice", "access-capitals", source, [*_find_capitals(document.blocks)]),
    ]
    if headings:
        spans = [span for span, _ in headings]
        marks = "#" * headings[0][1]
        diagnostics += _describe("warning", "access-heading", source, spans, marks=marks)
    bare_tables = [span for span, is_bare in heads if is_bare]
    diagnostics += _describe("notice", "access-table", source, bare_tables)
    bare_columns = [span for span, is_bare in heads if not is_bare]
    diagnostics += _describe("notice", "access-table-head", source, bare_columns)
    diagnostics += _check_cover(document, folder_format)
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.span.start))


def _describe(
    severity: Severity, code: str, source: Source, spans: list[Span], **fields: str
) -> list[Diagnostic]:
    """Return what is said of all places of one kind, at the first of them; nothing where there is none."""
    if not spans:
        return []
    lines = [str(source.locate(span).line) for span in spans[:_MOST_LINES]]
    if len(spans) > _MOST_LINES:
        lines.append("…")
    fields |= {"count": str(len(spans)), "lines": ", ".join(lines)}
    return [Diagnostic(severity, code, source, spans[0], fields)]


def _find_skipped_levels(blocks: nodes.Blocks) -> Iterator[tuple[Span, int]]:
    """Yield each heading that stands more than one level below the one before it, and the lowest level it may have.

    Those in boxes are titles of these.
    A text may begin with any level, if none of its headings stands higher: flyers have small ones alone.
    """
    levels = [block.level for block in blocks if isinstance(block, nodes.Heading)]
    level = max(min(levels, default=1) - 1, 1)
    for block in blocks:
        if isinstance(block, nodes.FormatSection):
            yield from _find_skipped_levels(block.blocks)
        if isinstance(block, nodes.Heading):
            if block.level > level + 1:
                yield block.span, level + 1
            level = block.level


def _find_bare_pictures(document: Document) -> Iterator[Span]:
    """Yield each picture without words that is not said to be mere decoration."""
    for inline in walk_document_inlines(document):
        if isinstance(inline, nodes.Image) and not inline.alt and not inline.is_decorative:
            yield inline.span


def _find_empty_links(document: Document) -> Iterator[Span]:
    """Yield each link whose words do not say where it leads."""
    for inline in walk_document_inlines(document):
        if isinstance(inline, nodes.Link) and not inline.is_bare:
            words = to_plain_text(inline.children).casefold().replace("’", "'")
            if "-".join(words.strip(" .,;:!?…»«→>").split()) in _EMPTY_LINK_WORDS:
                yield inline.span


def _find_capitals(blocks: nodes.Blocks) -> Iterator[Span]:
    """Yield each heading and paragraph that is nothing but capitals, acronyms and short labels apart."""
    for block in walk_blocks(blocks):
        if not isinstance(block, nodes.Heading | nodes.Paragraph):
            continue
        if is_in_capitals(to_plain_text(block.children)):
            yield block.span


def is_in_capitals(text: str) -> bool:
    """Return whether words are written in capitals throughout, and are more than a label or a row of acronyms."""
    words = _WORD.findall(text)
    letters = "".join(words)
    if len(letters) < _MIN_CAPITALS or not letters.isupper():
        return False
    long_words = [word for word in words if len(word) >= _LONG_WORD]
    return len(long_words) > 1 or not _SMALL_WORDS.isdisjoint(words)


def _find_table_heads(blocks: nodes.Blocks) -> Iterator[tuple[Span, bool]]:
    """Yield each table with an empty head, and whether all its heads are; the corner may be empty."""
    for block in walk_blocks(blocks):
        if isinstance(block, nodes.Table):
            head = block.rows[0]
            empty = [cell for cell in head if not has_words(cell.children)]
            if len(empty) == len(head):
                yield block.span, True
            elif any(cell.column for cell in empty):
                yield block.span, False


def _check_cover(document: Document, folder_format: str) -> Iterable[Diagnostic]:
    """Yield what is to be said of the picture on the cover, and of the inks."""
    meta, source = document.meta, document.source
    if meta.cover_image and not meta.cover_alt:
        yield warning("access-cover", source, meta.span_of("cover"))
    if _FORMATS_ON_FLATS.issuperset(meta.formats or (folder_format,)):
        return
    for name, written in (("ink", meta.ink), ("second_ink", meta.second_ink)):
        ink = find_ink(written)
        contrast = measure_contrast(ink.screen_colour) if ink else LEAST_CONTRAST
        if contrast < LEAST_CONTRAST:
            fields = {"ink": written, "contrast": f"{contrast:.1f}"}
            yield notice("access-ink", source, meta.span_of(name), **fields)
