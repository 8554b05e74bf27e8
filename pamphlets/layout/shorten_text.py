"""A text and a width -> as much of the text as stands on one line, with an ellipsis: for running heads and proofs."""

import re
from bisect import bisect_left
from typing import Final

from pamphlets.core.fonts.font_files import FontError
from pamphlets.core.fonts.shaping import split_clusters
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph_breaks import SMALL_WORDS
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper

_DROPPED: Final = "\u00a0\u202f:;,.!?"  # marks that no ellipsis follows
# Where the first part of a title ends: at a colon, a dash, the end of a question; the mark is kept where it belongs.
_TITLE_PARTS: Final = re.compile(r"\s*[:;](?=\s)|\s+[–—](?=\s)|(?<=[?!.…])(?=\s)")


def shorten_title(
    context: TypesettingContext, title: str, style: TextStyle, width: Pt, lang: str
) -> str:
    """Return a title on one line: whole, else as many of its first parts as fit, else its first words.

    « Nos données : deux coffres » gives « Nos données ». No beginning ends on an article or a preposition.
    """
    shortened = shorten_to_width(context, title, style, width, lang)
    if shortened == title:
        return title
    part_ends = [match.start() for match in _TITLE_PARTS.finditer(title)]
    for end in reversed(part_ends):
        part = title[:end]
        if part and shorten_to_width(context, part, style, width, lang) == part:
            return part
    *words, last = shortened.removesuffix("…").split(" ")
    while words and last.lower() in SMALL_WORDS:
        last = words.pop()
    return " ".join([*words, last]).rstrip(_DROPPED) + "…" if last else ""


def shorten_to_width(
    context: TypesettingContext, text: str, style: TextStyle, width: Pt, lang: str
) -> str:
    """Return a text that stands on one line of `width` points: where it is longer, its first words and an ellipsis.

    A first word too wide is cut too. Few beginnings of a long text are shaped, none much wider than the line. A text
    with a letter that no font has stays as it is: it is reported where it is set.
    """
    try:
        return _shorten(context, text, style, width, lang)
    except FontError:
        return text


def _shorten(
    context: TypesettingContext, text: str, style: TextStyle, width: Pt, lang: str
) -> str:
    """Return the words of a text that stand on one line. Raises MissingGlyphError."""
    shaper = context.chunk_shaper(style, lang)
    words = text.split(" ")
    if shaper.shape_whole(words[0]).width > width:
        return _shorten_word(shaper, words[0], width)

    def is_wide(count: int) -> bool:
        return shaper.shape_whole(" ".join(words[:count])).width > width

    too_many = 1
    while too_many <= len(words) and not is_wide(too_many):
        too_many *= 2
    counts = range(min(too_many, len(words) + 1))
    first_wide = bisect_left(counts, True, lo=too_many // 2, key=is_wide)
    if first_wide > len(words) or len(words) == 1:
        return text
    # With the ellipsis for its points the first beginning that is too wide may fit after all.
    for count in range(min(first_wide, len(words) - 1), 0, -1):
        beginning = " ".join(words[:count]).rstrip(_DROPPED) + "…"
        if shaper.shape_whole(beginning).width <= width:
            return beginning
    return _shorten_word(shaper, words[0], width)


def _shorten_word(shaper: ChunkShaper, word: str, width: Pt) -> str:
    """Return as many letters of a word as stand in `width` points with an ellipsis; none where not even that does."""
    clusters = split_clusters(word)

    def is_wide(count: int) -> bool:
        return shaper.shape_whole("".join(clusters[:count]) + "…").width > width

    count = bisect_left(range(len(clusters) + 1), True, key=is_wide) - 1
    return "".join(clusters[:count]) + "…" if count >= 0 else ""
