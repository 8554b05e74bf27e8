"""A style and a language -> its sorts: every chunk shaped and measured once, its breaks found once."""

import re
from dataclasses import replace
from typing import Final

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.hyphenation import Hyphenator
from pamphlets.core.fonts.shaping import SOFT_HYPHEN
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.chunks import (
    GUILLEMET_SPACE,
    HANG_LEFT,
    HANG_RIGHT,
    NO_BREAK_CHARACTERS,
    NO_BREAK_SPACES,
    Chunk,
    ChunkElement,
    ChunkPart,
    InnerBreak,
    NoBreakSpace,
    measure_prefix,
    merge_parts,
)
from pamphlets.layout.paragraph.line_breaking import (
    EXPLICIT_HYPHEN_PENALTY,
    HYPHEN_PENALTY,
    URL_PENALTY,
)

_FIGURE_SPACE: Final = "\u2007"  # as wide as a figure of the face, so that numbers of pages may take each other's place
_NO_BREAK_SPACE: Final = re.compile(f"([{NO_BREAK_CHARACTERS}])")
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:[’'·][^\W\d_]+)*")
_ACRONYM: Final = re.compile(r"(?<![\w’'])[A-ZÀÂÇÉÈÊÎÔÛ]{3,}(?![\w])")
_URL: Final = re.compile(r"://|^www\.|@\w|\w\.\w[\w-]*/")
# After a hyphen between letters, a euphonic t going to the next line (va-/t-il); after dashes; after a slash.
_BREAK_AFTER: Final = re.compile(
    r"(?<=[^\W\d_])(?<!-t)-(?=t-|[^\W\d_]{2})|[—–](?=\w)|(?<=\w{3})/(?=\w{3})"
)
_BREAK_IN_URL: Final = re.compile(r"(?<=[^/:.?&=_#-])[/:.?&=_#-]+(?=[^/:.?&=_#-]{2})")
ACRONYM_SIZE: Final = 0.95
ACRONYM_TRACKING: Final = 0.03


class ChunkShaper(dict[str, Chunk]):
    """All chunks of one style in one language: `sorts[text]`, made at the first asking.

    `text` holds no breakable blank. Raises MissingGlyph.
    """

    def __init__(self, style: TextStyle, lang: str, book: FontBook, hyphens: Hyphenator) -> None:
        super().__init__()
        self.style = style
        self.lang = lang
        self.hyphens = hyphens
        self._book = book
        self._shaper = book.get_shaper(style.font, lang)
        self.space: Pt = book.space_advance(style.font) * style.size
        self._soft: dict[str, tuple[InnerBreak, ...]] = {}
        self._small = replace(
            style, size=style.size * ACRONYM_SIZE, tracking=style.tracking + ACRONYM_TRACKING
        )

    def __missing__(self, text: str) -> Chunk:
        """Shape and measure `text`, its sigles a little smaller."""
        chunk = self.shape_whole(text)
        firm = self._firm(text)
        if firm:
            chunk = chunk._replace(firm_breaks=firm)
        self[text] = chunk
        return chunk

    def shape_whole(self, text: str) -> Chunk:
        """Return `text` as a chunk without inner breaks."""
        if self.style.caps:
            text = text.upper()
        if not text.islower() and not self.style.caps and (found := list(_ACRONYM.finditer(text))):
            parts: list[ChunkPart] = []
            at = 0
            for match in found:
                if match.start() > at:
                    parts.append(self._part(self.style, text[at : match.start()]))
                parts.append(self._part(self._small, match.group()))
                at = match.end()
            if at < len(text):
                parts.append(self._part(self.style, text[at:]))
            return merge_parts(text, tuple(parts), self.space)
        return merge_parts(text, (self._part(self.style, text),), self.space)

    def _part(self, style: TextStyle, text: str, *, hyphen: bool = False) -> ChunkPart:
        """Return shaped elements: words, and gaps where a no-break blank stands."""
        elements: list[ChunkElement] = []
        if text.isalnum():
            elements.extend(self._shaper.shape(text))
        else:
            pieces = _NO_BREAK_SPACE.split(text)
            for place, piece in enumerate(pieces):
                if place % 2:
                    elements.append(self._gap(piece, pieces[place - 1], pieces[place + 1]))
                elif piece:
                    elements.extend(self._shaper.shape(piece))
        if hyphen:
            elements.extend(self._shaper.shape(SOFT_HYPHEN))
        return ChunkPart(style, self.lang, self.space, tuple(elements))

    def _gap(self, char: str, before: str, after: str) -> NoBreakSpace:
        """Return the gap that a blank makes where it stands."""
        if char == _FIGURE_SPACE:
            return NoBreakSpace(char, self._advance("0") / self.space, 0.0, 0.0)
        if char == "\u00a0" and (before.endswith("«") or after.startswith("»")):
            return GUILLEMET_SPACE
        return NO_BREAK_SPACES[char]

    def shape_piece(self, text: str, *, hyphen: bool = False) -> Chunk:
        """Return a part of a word as a line shows it, with a hyphen where it was broken."""
        if not hyphen:
            return self.shape_whole(text)
        body = self.shape_whole(text)
        tail = self._part(self.style, "", hyphen=True)
        return merge_parts(text + SOFT_HYPHEN, (*body.parts, tail), self.space)

    def soft_breaks(self, text: str) -> tuple[InnerBreak, ...]:
        """Return the firm breaks of `text` and its hyphenation points, in order."""
        held = self._soft.get(text)
        if held is None:
            held = self._soft[text] = self._hyphenate(text)
        return held

    def _hyphenate(self, text: str) -> tuple[InnerBreak, ...]:
        """Find the points of each word in `text`, unless it is an address or a compound."""
        firm = self[text].firm_breaks
        if _URL.search(text) or "-" in text or "‑" in text:
            return firm
        inner = list(firm)
        for match in _LETTERS.finditer(text):
            points = self.hyphens.break_points(match.group())
            inner += [
                self._inner(text, match.start() + point, HYPHEN_PENALTY, hyphen=True)
                for point in points
            ]
        return tuple(sorted(inner, key=lambda found: found.at))

    def _firm(self, text: str) -> tuple[InnerBreak, ...]:
        """Find the breaks that need no hyphen of ours: after hyphens, dashes, slashes, in addresses."""
        if text.isalnum():
            return ()
        if _URL.search(text):
            return tuple(
                self._inner(text, match.end(), URL_PENALTY, hyphen=False)
                for match in _BREAK_IN_URL.finditer(text)
            )
        return tuple(
            self._inner(text, match.end(), EXPLICIT_HYPHEN_PENALTY, hyphen=False)
            for match in _BREAK_AFTER.finditer(text)
        )

    def _inner(self, text: str, at: int, penalty: float, *, hyphen: bool) -> InnerBreak:
        """Measure the break before character `at`; between letters from the glyphs of the whole, a kern let be."""
        measured = measure_prefix(self[text], at) if hyphen else None
        if measured is None:
            return self._inner_apart(text, at, penalty, hyphen=hyphen)
        width, give, take = measured
        tail = self._advance("-")
        hang = HANG_RIGHT["-"] * tail
        left = (
            HANG_LEFT.get(text[at], 0.0) * self._advance(text[at]) if text[at] in HANG_LEFT else 0.0
        )
        return InnerBreak(at, width, width + tail - hang, give, take, penalty, hyphen, left)

    def _inner_apart(self, text: str, at: int, penalty: float, *, hyphen: bool) -> InnerBreak:
        """Measure a break by shaping both sides: where it divides a ligature, or points and strokes kern far."""
        whole, bare, after = (
            self.shape_whole(text),
            self.shape_whole(text[:at]),
            self.shape_whole(text[at:]),
        )
        ended = self.shape_piece(text[:at], hyphen=True) if hyphen else bare
        lost = whole.width - bare.width - after.width
        hang = after.hang_left + lost
        return InnerBreak(
            at,
            bare.width,
            ended.width - ended.hang_right,
            bare.stretch,
            bare.shrink,
            penalty,
            hyphen,
            hang,
        )

    def _advance(self, char: str) -> Pt:
        """Return the advance of a character in points."""
        return sum(word.advance for word in self._shaper.shape(char)) * self.style.size
