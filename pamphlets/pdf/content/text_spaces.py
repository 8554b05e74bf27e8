"""Where the text layer needs a blank that no mark on the page shows: between lines and between runs apart.

A program that copies or searches may glue the words at two lines' edges into one unless a blank stands there.
"""

import re
from typing import Final

from pamphlets.core.fonts.font_book import Space
from pamphlets.core.fonts.shaping import SOFT_HYPHEN
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.core.units import Pt

_WORD_GAP: Final = 0.12  # em: less is the distance of letters in a word
_BREAKABLE_END: Final = re.compile(
    r"\S[-/–—]$"
)  # a line may end here in the middle of what is written together
_ADDRESS: Final = re.compile(r"://|^www\.|@|/\S*[/.?&=_#]$")


def needs_space(placed: PageItem, glyphs: GlyphRun, after: PageItem | None) -> bool:
    """Return whether a blank is due between a run and the next one of the page.

    A run that ends in a blank of its own has said so itself. The hyphen of a broken word, and a line end
    within something written together, are followed by none.
    """
    words = glyphs.words
    last = words[-1] if words else None
    if last is None or isinstance(last, Space) or last.text == SOFT_HYPHEN:
        return False
    if after is None or not isinstance(after.content, GlyphRun):
        return True
    if abs(after.at.y - placed.at.y) < glyphs.size:  # the same line, or a call raised above it
        first = after.content.words[0] if after.content.words else None
        near = abs(after.at.x - placed.at.x - _run_advance(glyphs)) < _WORD_GAP * glyphs.size
        return not (near or isinstance(first, Space))
    return placed.node != after.node or not _continues(glyphs)


def _run_advance(glyphs: GlyphRun) -> Pt:
    """Return how far a run carries the pen."""
    size, tracking = glyphs.size, glyphs.tracking
    return sum(
        word.width if isinstance(word, Space) else word.advance * size + len(word.glyphs) * tracking
        for word in glyphs.words
    )


def _continues(glyphs: GlyphRun) -> bool:
    """Return whether what this run ends with goes on without a blank: after a hyphen, in an address."""
    tail = ""
    for word in reversed(glyphs.words):
        if isinstance(word, Space):
            break
        tail = word.text + tail
    return bool(_BREAKABLE_END.search(tail) or _ADDRESS.search(tail))
