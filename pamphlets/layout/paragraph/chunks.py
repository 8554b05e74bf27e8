"""Shaped words and spaces -> Chunk: the text between two breakable spaces, measured.

A chunk is made once for each style and language; the width of a line is a mere sum of its chunks.
"""

from itertools import pairwise
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.page import ScaledDrawing, ScaledPicture
from pamphlets.core.source import NodeId
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt

# A line's letters may be tracked by this share of an em and scaled by this share of their width, 1.5 % together. A line
# gains 2.5 % by it, nearly all from tracking, which gives twice what scaling would: at equal sums 1.2 + 0.3 has half a
# per cent more hyphens.
MAX_TRACKING: Final = 0.014
MAX_SCALING: Final = 0.001
# What a break costs, in the units of badness (`line_breaking`).
HYPHEN_PENALTY: Final = 215.0
EXPLICIT_HYPHEN_PENALTY: Final = 50.0  # after a hyphen that the author typed
URL_PENALTY: Final = 150.0  # inside a web address, without a hyphen
# A hyphen that may be misread: of ours in a compound, of its own in an address. Sooner than a line whose spaces are
# wider than 1.7 times.
ODD_HYPHEN_PENALTY: Final = 400.0
YEAR_PENALTY: Final = 500.0  # between a month without a day and its year, which French custom joins but may part
# How far a mark may hang over the edge, as a share of its advance (typesetting practice after Thành, 2000).
HANG_RIGHT: Final = {
    ".": 0.7, ",": 0.7, "-": 0.6, "\u00ad": 0.6, "’": 0.5, "…": 0.2, ";": 0.3, ":": 0.3, "»": 0.3, "!": 0.1,
    "?": 0.1, "—": 0.2, "–": 0.2,
}  # fmt: skip
HANG_LEFT: Final = {"«": 0.3, "’": 0.5, "“": 0.4, "—": 0.2, "–": 0.2, "(": 0.1}


class NoBreakSpace(NamedTuple):
    """A space inside a chunk. Its natural width, stretch and shrink are shares of the word space's."""

    char: str
    natural: float
    stretch: float
    shrink: float


class InlinePicture(NamedTuple):
    """A picture that stands among letters, its foot on the baseline."""

    mark: ScaledPicture | ScaledDrawing
    width: Pt


ChunkElement = ShapedWord | NoBreakSpace | InlinePicture

# The narrow space is fixed; the one of the guillemets stretches little and shrinks much (babel-french's values).
_NARROW_SPACE: Final = NoBreakSpace("\u202f", 0.5, 0.0, 0.0)
_WIDE_SPACE: Final = NoBreakSpace("\u00a0", 1.0, 1.0, 1.0)
GUILLEMET_SPACE: Final = NoBreakSpace("\u00a0", 0.8, 0.3, 0.8)
HAIR_SPACE: Final = "\u200a"
_FIXED_WIDTHS: Final = {
    "\u2009": 0.7, HAIR_SPACE: 0.3, "\u2007": 2.0, "\u2002": 2.0, "\u2003": 4.0, "\u2008": 0.9, "\u2006": 0.6,
    "\u2005": 1.0, "\u2004": 1.3, "\u205f": 0.9, "\u3000": 4.0, "\u2000": 2.0, "\u2001": 4.0, "\u1680": 1.0,
}  # fmt: skip
NO_BREAK_SPACES: Final = {
    "\u00a0": _WIDE_SPACE,
    "\u202f": _NARROW_SPACE,
    **{char: NoBreakSpace(char, width, 0, 0) for char, width in _FIXED_WIDTHS.items()},
}
NO_BREAK_CHARACTERS: Final = "".join(NO_BREAK_SPACES)


class ChunkPart(NamedTuple):
    """The elements of a chunk in one style."""

    style: TextStyle
    lang: str
    space: Pt  # natural width of the word space
    elements: tuple[ChunkElement, ...]
    link: str = ""  # where it leads; empty: nowhere
    node: NodeId | None = None  # None: that of the paragraph


class InnerBreak(NamedTuple):
    """A legal break inside a chunk, before character `at`. Widths are those of what precedes it, in points.

    Stretch and shrink are those of no-break spaces.
    """

    at: int
    width: Pt
    end_width: Pt  # with the hyphen, less what hangs over the right edge
    stretch: Pt
    shrink: Pt
    penalty: float
    has_hyphen: bool
    hang_left: Pt  # what the text after it may hang over the left edge
    letter_stretch: Pt  # how far the letters that precede it can be made wider, or narrower


class Chunk(NamedTuple):
    """A piece of a line that breaks at most at its inner breaks. Lengths are points.

    Stretch and shrink are those of its no-break spaces.
    """

    text: str
    parts: tuple[ChunkPart, ...]
    width: Pt
    stretch: Pt
    shrink: Pt
    hang_left: Pt
    hang_right: Pt  # with what the style tracks the last letter
    space: Pt  # natural width of the word space that follows
    letter_stretch: Pt  # of its letters, wider or narrower, by tracking and scaling
    last_tracking: Pt  # what tracking would add behind its last letter
    note_numbers: tuple[int, ...] = ()
    firm_breaks: tuple[InnerBreak, ...] = ()  # those that need no hyphen of ours


def merge_parts(text: str, parts: tuple[ChunkPart, ...], space: Pt) -> Chunk:
    """Return the chunk that `parts` make side by side: widths, stretch and shrink are sums."""
    width = stretch = shrink = letter_stretch = 0.0
    last_tracking = 0.0  # of the letter before
    for part in parts:
        size = part.style.size
        letters = 0.0
        glyph_count = 0
        for element in part.elements:
            if isinstance(element, ShapedWord):
                letters += element.advance
                glyph_count += len(element.glyphs)
                last_tracking = MAX_TRACKING * size
                continue
            if isinstance(element, NoBreakSpace):
                width += element.natural * part.space
                stretch += element.stretch * part.space / 2
                shrink += element.shrink * part.space / 3
                letter_stretch -= last_tracking
            else:
                width += element.width
            last_tracking = 0.0
        width += (letters + part.style.tracking * glyph_count) * size
        letter_stretch += (letters * MAX_SCALING + glyph_count * MAX_TRACKING) * size
    width -= sum(trailing_tracking(part, after) for part, after in pairwise(parts))
    hang_left = _hanging_width(parts, HANG_LEFT, 0)
    hang_right = _hanging_width(parts, HANG_RIGHT, -1)
    if last_tracking:
        hang_right += parts[-1].style.tracking * parts[-1].style.size
    letter_stretch -= last_tracking
    hangs = (hang_left, hang_right)
    return Chunk(
        text, parts, width, stretch, shrink, *hangs, space, letter_stretch, last_tracking
    )


def trailing_tracking(part: ChunkPart, after: ChunkPart) -> Pt:
    """Return how far the next part moves back: tracking stands between letters, not behind the last of them."""
    style = part.style
    if (
        style.tracking
        and style is not after.style
        and isinstance(part.elements[-1], ShapedWord)
    ):
        return style.tracking * style.size
    return 0.0


def _hanging_width(parts: tuple[ChunkPart, ...], shares: dict[str, float], end: int) -> Pt:
    """Return how far the first (`end` 0) or last (-1) letter may hang over the edge."""
    if not parts or not parts[end].elements:
        return 0.0
    element = parts[end].elements[end]
    if not isinstance(element, ShapedWord) or not element.glyphs or not element.text:
        return 0.0
    return (
        shares.get(element.text[end], 0.0)
        * element.glyphs[end].advance
        * parts[end].style.size
    )


class ChunkPrefix(NamedTuple):
    """What the first characters of a chunk measure: width, and how far spaces and letters give."""

    width: Pt
    stretch: Pt
    shrink: Pt
    letter_stretch: Pt


def measure_prefix(chunk: Chunk, at: int) -> ChunkPrefix | None:
    """Return what the first `at` characters measure; None where a ligature spans the place."""
    width = stretch = shrink = letter_stretch = 0.0
    last_tracking = 0.0  # of the letter before
    for part in chunk.parts:
        size, tracking = part.style.size, part.style.tracking
        for element in part.elements:
            if at <= 0:
                return ChunkPrefix(width, stretch, shrink, letter_stretch)
            if isinstance(element, ShapedWord):
                for glyph in element.glyphs:
                    if at <= 0:
                        break
                    at -= len(glyph.text)
                    if at < 0:
                        return None
                    width += (glyph.advance + tracking) * size
                    letter_stretch += (glyph.advance * MAX_SCALING + MAX_TRACKING) * size
                last_tracking = MAX_TRACKING * size
            elif isinstance(element, NoBreakSpace):
                at -= len(element.char)
                width += element.natural * part.space
                stretch += element.stretch * part.space / 2
                shrink += element.shrink * part.space / 3
                letter_stretch -= last_tracking
                last_tracking = 0.0
    return ChunkPrefix(width, stretch, shrink, letter_stretch)
