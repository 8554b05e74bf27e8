"""Two runs of a page -> whether the text layer needs a space between them, which no mark on the page shows.

A program that copies or searches may glue the words at two lines' edges into one unless a blank stands there.
"""

import re
from typing import Final

from pamphlets.core.fonts.font_book import Space
from pamphlets.core.fonts.shaping import SOFT_HYPHEN
from pamphlets.core.page import GlyphRun, PageItem

_WORD_GAP: Final = 0.12  # em: less is the distance of letters in a word
# A line may end after these in the middle of what is written together.
_BREAKABLE_END: Final = re.compile(r"\S[-/–—]$")
_ADDRESS: Final = re.compile(r"://|^www\.|@|/\S*[/.?&=_#]$")


def needs_space(item: PageItem, run: GlyphRun, next_item: PageItem | None) -> bool:
    """Return whether a space is due between a run and the next one of the page.

    None is due after a run that ends in a space of its own, after the hyphen of a broken word, and at a line end
    within something written together.
    """
    last = run.words[-1] if run.words else None
    if last is None or isinstance(last, Space) or last.text == SOFT_HYPHEN:
        return False
    if next_item is None or not isinstance(next_item.content, GlyphRun):
        return True
    if (
        abs(next_item.at.y - item.at.y) < run.size
    ):  # the same line, or a call raised above it
        words = next_item.content.words
        if words and isinstance(words[0], Space):
            return False
        distance = next_item.at.x - item.at.x - run.advance
        return abs(distance) >= _WORD_GAP * run.size
    if item.node != next_item.node:
        return True
    # Of what is written together, what ends with a hyphen or within an address goes on without a space.
    tail = ""
    for word in reversed(run.words):
        if isinstance(word, Space):
            break
        tail = word.text + tail
    return not _BREAKABLE_END.search(tail) and not _ADDRESS.search(tail)
