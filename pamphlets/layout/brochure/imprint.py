"""Meta, SheetColumn -> the small print at a sheet's foot: until when facts are known, who printed it, where not to throw it."""

from collections.abc import Iterable
from typing import Final

from pamphlets.core.style import BlockStyle
from pamphlets.document.metadata import Meta
from pamphlets.layout.paragraph_stack import SheetColumn
from pamphlets.transforms.draft_words import (
    copies_sentence,
    draft_sentence,
    facts_date_sentence,
)
from pamphlets.transforms.paper_words import load_paper_words, name_publisher

_SEPARATOR: Final = " · "


def imprint_lines(column: SheetColumn, meta: Meta, style: BlockStyle) -> list[str]:
    """Return the last lines of a sheet: the day of its facts, what holds it, who printed it, where not to throw it."""
    sentences = (facts_date_sentence(meta), copies_sentence(meta), draft_sentence(meta))
    parts = [sentence.removesuffix(".") for sentence in sentences]
    litter_notice = load_paper_words(meta.lang).litter_notice
    return join_on_lines(column, (*parts, name_publisher(meta), litter_notice), style)


def join_on_lines(
    column: SheetColumn, parts: Iterable[str], style: BlockStyle
) -> list[str]:
    """Return short texts a point apart, as many on a line as fit it whole; empty ones are left out."""
    shaper = column.context.chunk_shaper(style.text, column.lang)
    lines: list[str] = []
    for part in filter(None, parts):
        longer = f"{lines[-1]}{_SEPARATOR}{part}" if lines else part
        if lines and shaper.shape_whole(longer).width <= column.width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines
