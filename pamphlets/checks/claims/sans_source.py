"""`<!-- sans source: raison -->` -> the sentence that it exempts: the one before it, else the next."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pamphlets.checks.claims.passages import Passage
from pamphlets.core.source import Diagnostic, Source, Span, error, warning
from pamphlets.document.nodes import CodeBlock, Document, walk_blocks

_EXEMPTION_COMMENT: Final = re.compile(
    r"<!--\s*(?:sans[ -]sources?|unsourced|no[ -]source)\b[ \u00a0\u202f]*(?::(.{0,1000}?))?-->",
    re.IGNORECASE | re.DOTALL,
)
_INLINE_CODE: Final = re.compile(r"(`+)(?!`).{0,9999}?(?<!`)\1(?!`)", re.DOTALL)


class Exemption(NamedTuple):
    """One comment: where it stands, why it does, the passage and the sentence that it exempts."""

    span: Span
    reason: str
    passage_number: int
    sentence_number: int


def find_exemptions(
    document: Document, found: Sequence[Passage]
) -> tuple[tuple[Exemption, ...], tuple[Diagnostic, ...]]:
    """Return the exemptions of a text whose passages are `found`, and what is wrong with its comments."""
    made: list[Exemption] = []
    told: list[Diagnostic] = []
    places = [
        (one.source_span(*stretch), number, count)
        for number, one in enumerate(found)
        for count, stretch in enumerate(one.sentences)
        if one.sentence_text(stretch)
    ]
    for span, reason in _find_comments(document):
        if not reason:
            told.append(error("exempt-reason", document.source, span))
        elif at := _find_exempted_sentence(document.source, span, places):
            made.append(Exemption(span, reason, *at))
        else:
            told.append(warning("exempt-nothing", document.source, span))
    return tuple(made), tuple(told)


def _find_comments(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield each such comment with its reason, those within code left out."""
    text = document.source.text
    blocks = [block.span for block in walk_blocks(document.blocks) if isinstance(block, CodeBlock)]
    spans = [Span(*found.span()) for found in _INLINE_CODE.finditer(text)] if "`" in text else []
    for found in _EXEMPTION_COMMENT.finditer(text):
        if not any(
            code.start <= found.start() and found.end() <= code.stop for code in (*blocks, *spans)
        ):
            yield Span(*found.span()), " ".join((found[1] or "").split())


def _find_exempted_sentence(
    source: Source, span: Span, places: Sequence[tuple[Span, int, int]]
) -> tuple[int, int] | None:
    """Return the passage and the sentence that a comment is about: the last begun before it in its paragraph."""
    before = [place for place in places if place[0].start < span.start]
    if before:
        last = max(before, key=lambda place: place[0].start)
        if not re.search(r"\n[ \t>]*\n", source.text[last[0].start : span.start]):
            return last[1:]
    after = [place for place in places if place[0].start >= span.stop]
    return min(after, key=lambda place: place[0].start)[1:] if after else None
