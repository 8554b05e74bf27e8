"""Text between two breakable blanks -> Chunk: shaped, measured, its inner breaks known.

A chunk is made once for each style and language; a paragraph is then mere sums of its chunks.
"""

from itertools import pairwise
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import Word
from pamphlets.core.page import Picture, Shape
from pamphlets.core.source import NodeId
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.line_breaking import TRACKING

# How far a mark may hang over the edge, as a share of its advance (typesetting practice after Thành, 2000).
HANG_RIGHT: Final = {
    ".": 0.7, ",": 0.7, "-": 0.6, "\u00ad": 0.6, "’": 0.5, "…": 0.2, ";": 0.3, ":": 0.3, "»": 0.3, "!": 0.1,
    "?": 0.1, "—": 0.2, "–": 0.2,
}  # fmt: skip
HANG_LEFT: Final = {"«": 0.3, "’": 0.5, "“": 0.4, "—": 0.2, "–": 0.2, "(": 0.1}


class Gap(NamedTuple):
    """A blank inside a chunk, in shares of the word space: natural width, stretch and shrink."""

    char: str
    natural: float
    give: float
    take: float


class Inset(NamedTuple):
    """A picture that stands among letters, its foot on the baseline."""

    mark: Picture | Shape
    width: Pt


Element = Word | Gap | Inset

# The narrow space is fixed; the one of the guillemets gives little and takes much (babel-french's values).
_NARROW: Final = Gap("\u202f", 0.5, 0.0, 0.0)
_WIDE: Final = Gap("\u00a0", 1.0, 1.0, 1.0)
GUILLEMET: Final = Gap("\u00a0", 0.8, 0.3, 0.8)
GAPS: Final = {
    "\u00a0": _WIDE, "\u202f": _NARROW, "\u2009": Gap("\u2009", 0.7, 0, 0), "\u200a": Gap("\u200a", 0.3, 0, 0),
    "\u2007": Gap("\u2007", 2.0, 0, 0), "\u2002": Gap("\u2002", 2.0, 0, 0), "\u2003": Gap("\u2003", 4.0, 0, 0),
    "\u2008": Gap("\u2008", 0.9, 0, 0), "\u2006": Gap("\u2006", 0.6, 0, 0), "\u2005": Gap("\u2005", 1.0, 0, 0),
    "\u2004": Gap("\u2004", 1.3, 0, 0), "\u205f": Gap("\u205f", 0.9, 0, 0), "\u3000": Gap("\u3000", 4.0, 0, 0),
    "\u2000": Gap("\u2000", 2.0, 0, 0), "\u2001": Gap("\u2001", 4.0, 0, 0), "\u1680": Gap("\u1680", 1.0, 0, 0),
}  # fmt: skip
BLANKS: Final = "".join(GAPS)


class Part(NamedTuple):
    """A stretch of a chunk in one style; `link` and `node` where it leads or belongs somewhere of its own."""

    style: TextStyle
    lang: str
    space: Pt
    elements: tuple[Element, ...]
    link: str = ""
    node: NodeId | None = None


class Inner(NamedTuple):
    """A legal break inside a chunk, before character `at`; widths are of what precedes it, in points."""

    at: int
    width: Pt
    end: Pt
    give: Pt
    take: Pt
    penalty: float
    hyphen: bool
    hang: Pt  # what the part after it may hang over the left edge


class Chunk(NamedTuple):
    """An unbreakable piece of a line, but for its inner breaks: `firm` always, `soft` where hyphenation is on."""

    text: str
    parts: tuple[Part, ...]
    width: Pt
    give: Pt
    take: Pt
    hang_left: Pt
    hang_right: Pt
    space: Pt
    notes: tuple[int, ...] = ()
    firm: tuple[Inner, ...] = ()
    soft: tuple[Inner, ...] | None = None  # None: not yet asked for


def merge(text: str, parts: tuple[Part, ...], space: Pt) -> Chunk:
    """Return the chunk that `parts` make side by side: widths and elasticities are sums."""
    width = give = take = 0.0
    for part in parts:
        size, tracking, blank = part.style.size, part.style.tracking, part.space
        letters = 0.0
        for element in part.elements:
            if isinstance(element, Word):
                letters += (element.advance + tracking * len(element.glyphs)) * size
            elif isinstance(element, Gap):
                width += element.natural * blank
                give += element.give * blank / 2
                take += element.take * blank / 3
            else:
                width += element.width
        width += letters
        give += letters * TRACKING
        take += letters * TRACKING
    width -= sum(slip_back(part, after) for part, after in pairwise(parts))
    return Chunk(text, parts, width, give, take, _hang(parts, HANG_LEFT, 0), _hang(parts, HANG_RIGHT, -1), space)


def slip_back(part: Part, after: Part) -> Pt:
    """Return what the next part moves back: letterspacing stands between letters, not behind the last of them."""
    spaced = part.style.tracking and part.style is not after.style and isinstance(part.elements[-1], Word)
    return part.style.tracking * part.style.size if spaced else 0.0


def _hang(parts: tuple[Part, ...], table: dict[str, float], end: int) -> Pt:
    """Return how far the outermost letter may hang: a share of its advance, or nothing."""
    if not parts or not parts[end].elements:
        return 0.0
    element = parts[end].elements[end]
    if not isinstance(element, Word) or not element.glyphs:
        return 0.0
    share = table.get(element.text[end], 0.0) if element.text else 0.0
    return share * element.glyphs[end][1] * parts[end].style.size


def measure_before(chunk: Chunk, at: int) -> tuple[Pt, Pt, Pt] | None:
    """Return width, stretch and shrink of the first `at` characters; None where a ligature spans the place."""
    width = give = take = 0.0
    for part in chunk.parts:
        size, tracking = part.style.size, part.style.tracking
        for element in part.elements:
            if at <= 0:
                return width, give, take
            if isinstance(element, Word):
                for glyph in element.glyphs:
                    if at <= 0:
                        break
                    at -= len(glyph[4])
                    if at < 0:
                        return None
                    letter = (glyph[1] + tracking) * size
                    width += letter
                    give += letter * TRACKING
                    take += letter * TRACKING
            elif isinstance(element, Gap):
                at -= len(element.char)
                width += element.natural * part.space
                give += element.give * part.space / 2
                take += element.take * part.space / 3
    return width, give, take
