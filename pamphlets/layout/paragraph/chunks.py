"""Text between two breakable blanks -> Chunk: shaped, measured, its inner breaks known.

A chunk is made once for each style and language; a paragraph is then mere sums of its chunks.
"""

from itertools import pairwise
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.page import ScaledDrawing, ScaledPicture
from pamphlets.core.source import NodeId
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.line_breaking import MAX_TRACKING

# How far a mark may hang over the edge, as a share of its advance (typesetting practice after Thành, 2000).
HANG_RIGHT: Final = {
    ".": 0.7, ",": 0.7, "-": 0.6, "\u00ad": 0.6, "’": 0.5, "…": 0.2, ";": 0.3, ":": 0.3, "»": 0.3, "!": 0.1,
    "?": 0.1, "—": 0.2, "–": 0.2,
}  # fmt: skip
HANG_LEFT: Final = {"«": 0.3, "’": 0.5, "“": 0.4, "—": 0.2, "–": 0.2, "(": 0.1}


class NoBreakSpace(NamedTuple):
    """A blank inside a chunk, in shares of the word space: natural width, stretch and shrink."""

    char: str
    natural: float
    stretch: float
    shrink: float


class InlinePicture(NamedTuple):
    """A picture that stands among letters, its foot on the baseline."""

    mark: ScaledPicture | ScaledDrawing
    width: Pt


ChunkElement = ShapedWord | NoBreakSpace | InlinePicture

# The narrow space is fixed; the one of the guillemets gives little and takes much (babel-french's values).
_NARROW_SPACE: Final = NoBreakSpace("\u202f", 0.5, 0.0, 0.0)
_WIDE_SPACE: Final = NoBreakSpace("\u00a0", 1.0, 1.0, 1.0)
GUILLEMET_SPACE: Final = NoBreakSpace("\u00a0", 0.8, 0.3, 0.8)
NO_BREAK_SPACES: Final = {
    "\u00a0": _WIDE_SPACE, "\u202f": _NARROW_SPACE, "\u2009": NoBreakSpace("\u2009", 0.7, 0, 0), "\u200a": NoBreakSpace("\u200a", 0.3, 0, 0),
    "\u2007": NoBreakSpace("\u2007", 2.0, 0, 0), "\u2002": NoBreakSpace("\u2002", 2.0, 0, 0), "\u2003": NoBreakSpace("\u2003", 4.0, 0, 0),
    "\u2008": NoBreakSpace("\u2008", 0.9, 0, 0), "\u2006": NoBreakSpace("\u2006", 0.6, 0, 0), "\u2005": NoBreakSpace("\u2005", 1.0, 0, 0),
    "\u2004": NoBreakSpace("\u2004", 1.3, 0, 0), "\u205f": NoBreakSpace("\u205f", 0.9, 0, 0), "\u3000": NoBreakSpace("\u3000", 4.0, 0, 0),
    "\u2000": NoBreakSpace("\u2000", 2.0, 0, 0), "\u2001": NoBreakSpace("\u2001", 4.0, 0, 0), "\u1680": NoBreakSpace("\u1680", 1.0, 0, 0),
}  # fmt: skip
NO_BREAK_CHARACTERS: Final = "".join(NO_BREAK_SPACES)


class ChunkPart(NamedTuple):
    """A stretch of a chunk in one style; `link` and `node` where it leads or belongs somewhere of its own."""

    style: TextStyle
    lang: str
    space: Pt
    elements: tuple[ChunkElement, ...]
    link: str = ""
    node: NodeId | None = None


class InnerBreak(NamedTuple):
    """A legal break inside a chunk, before character `at`; widths are of what precedes it, in points."""

    at: int
    width: Pt
    end_width: Pt
    stretch: Pt
    shrink: Pt
    penalty: float
    has_hyphen: bool
    hang_left: Pt  # what the part after it may hang over the left edge


class Chunk(NamedTuple):
    """An unbreakable piece of a line, but for its inner breaks: `firm` always, `soft` where hyphenation is on."""

    text: str
    parts: tuple[ChunkPart, ...]
    width: Pt
    stretch: Pt
    shrink: Pt
    hang_left: Pt
    hang_right: Pt
    space: Pt
    note_numbers: tuple[int, ...] = ()
    firm_breaks: tuple[InnerBreak, ...] = ()
    soft: tuple[InnerBreak, ...] | None = None  # None: not yet asked for


def merge_parts(text: str, parts: tuple[ChunkPart, ...], space: Pt) -> Chunk:
    """Return the chunk that `parts` make side by side: widths and elasticities are sums."""
    width = give = take = 0.0
    for part in parts:
        size, tracking, blank = part.style.size, part.style.tracking, part.space
        letters = 0.0
        for element in part.elements:
            if isinstance(element, ShapedWord):
                letters += (element.advance + tracking * len(element.glyphs)) * size
            elif isinstance(element, NoBreakSpace):
                width += element.natural * blank
                give += element.stretch * blank / 2
                take += element.shrink * blank / 3
            else:
                width += element.width
        width += letters
        give += letters * MAX_TRACKING
        take += letters * MAX_TRACKING
    width -= sum(trailing_tracking(part, after) for part, after in pairwise(parts))
    return Chunk(
        text,
        parts,
        width,
        give,
        take,
        _hanging_width(parts, HANG_LEFT, 0),
        _hanging_width(parts, HANG_RIGHT, -1),
        space,
    )


def trailing_tracking(part: ChunkPart, after: ChunkPart) -> Pt:
    """Return what the next part moves back: letterspacing stands between letters, not behind the last of them."""
    spaced = (
        part.style.tracking
        and part.style is not after.style
        and isinstance(part.elements[-1], ShapedWord)
    )
    return part.style.tracking * part.style.size if spaced else 0.0


def _hanging_width(parts: tuple[ChunkPart, ...], table: dict[str, float], end: int) -> Pt:
    """Return how far the outermost letter may hang: a share of its advance, or nothing."""
    if not parts or not parts[end].elements:
        return 0.0
    element = parts[end].elements[end]
    if not isinstance(element, ShapedWord) or not element.glyphs:
        return 0.0
    share = table.get(element.text[end], 0.0) if element.text else 0.0
    return share * element.glyphs[end][1] * parts[end].style.size


def measure_prefix(chunk: Chunk, at: int) -> tuple[Pt, Pt, Pt] | None:
    """Return width, stretch and shrink of the first `at` characters; None where a ligature spans the place."""
    width = give = take = 0.0
    for part in chunk.parts:
        size, tracking = part.style.size, part.style.tracking
        for element in part.elements:
            if at <= 0:
                return width, give, take
            if isinstance(element, ShapedWord):
                for glyph in element.glyphs:
                    if at <= 0:
                        break
                    at -= len(glyph[4])
                    if at < 0:
                        return None
                    letter = (glyph[1] + tracking) * size
                    width += letter
                    give += letter * MAX_TRACKING
                    take += letter * MAX_TRACKING
            elif isinstance(element, NoBreakSpace):
                at -= len(element.char)
                width += element.natural * part.space
                give += element.stretch * part.space / 2
                take += element.shrink * part.space / 3
    return width, give, take
