"""Meta -> the lines that stand before and behind a text: who speaks, what it is not, who made it, what may be done with it.

They are those of the printed cover and colophon, but for what is of paper alone: who printed it, where not to throw it.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from pamphlets.document.metadata import Meta
from pamphlets.transforms.draft_words import (
    copies_sentence,
    draft_sentence,
    facts_date_sentence,
)
from pamphlets.writers.words import ScreenWords

# « Imprimé par nos soins »: true of paper alone.
_PRINTED_BY_US: Final = "IPNS — "


def list_heading_lines(meta: Meta) -> Iterator[str]:
    """Yield the lines under the title and subtitle."""
    lines = [meta.series, ", ".join(meta.authors) or meta.collective, *meta.mentions]
    lines += (facts_date_sentence(meta), copies_sentence(meta), draft_sentence(meta))
    yield from filter(None, lines)


def list_colophon_lines(meta: Meta, words: ScreenWords) -> Iterator[str]:
    """Yield the lines behind the text."""
    origins = (
        (words.origin, meta.origin),
        (words.first_publication, meta.first_publication),
        (words.translation, meta.translation),
    )
    yield from _label_values(origins, words)
    published = [meta.date, _name_publisher(meta)]
    yield from filter(None, published)
    register = (
        (words.contact, meta.contact),
        (words.director, meta.director),
        (words.legal_deposit, meta.legal_deposit),
        ("ISBN", meta.isbn),
        ("ISSN", meta.issn),
    )
    yield from _label_values(register, words)
    yield from filter(None, (meta.price, meta.licence))


def _name_publisher(meta: Meta) -> str:
    """Return who answers for the text and where; empty as long as a placeholder stands there."""
    if meta.awaits_stamp:
        return meta.collective
    return (meta.imprint or meta.collective).removeprefix(_PRINTED_BY_US)


def _label_values(labelled: Iterable[tuple[str, str]], words: ScreenWords) -> Iterator[str]:
    """Yield each value that is set behind its name."""
    for label, value in labelled:
        if value:
            yield f"{label}{words.colon}{value}"
