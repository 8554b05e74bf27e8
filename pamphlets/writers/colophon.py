"""Meta -> the lines that stand before and behind a text: who speaks, what it is not, who made it, what may be done with it.

They are those of the printed cover and colophon, but for what is of paper alone: who printed it, where not to throw it.
"""

from collections.abc import Iterator
from typing import Final

from pamphlets.document.metadata import Meta
from pamphlets.transforms.draft_words import (
    copies_sentence,
    draft_sentence,
    facts_date_sentence,
)
from pamphlets.transforms.paper_words import contact_line, origin_lines, register_lines

# « Imprimé par nos soins »: true of paper alone.
_PRINTED_BY_US: Final = "IPNS — "


def list_heading_lines(meta: Meta) -> Iterator[str]:
    """Yield the lines under the title and subtitle."""
    lines = [meta.series, ", ".join(meta.authors) or meta.collective, *meta.mentions]
    lines += (facts_date_sentence(meta), copies_sentence(meta), draft_sentence(meta))
    yield from filter(None, lines)


def list_colophon_lines(meta: Meta) -> Iterator[str]:
    """Yield the lines behind the text."""
    published = (meta.date, _name_publisher(meta), contact_line(meta))
    last_lines = (*register_lines(meta), meta.price, meta.licence)
    yield from filter(None, (*origin_lines(meta), *published, *last_lines))


def _name_publisher(meta: Meta) -> str:
    """Return who answers for the text and where; empty as long as a placeholder stands there."""
    if meta.awaits_stamp:
        return meta.collective
    return (meta.imprint or meta.collective).removeprefix(_PRINTED_BY_US)
