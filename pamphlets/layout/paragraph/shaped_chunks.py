"""A style and a language -> ChunkShaper, which shapes and measures each text once and finds its inner breaks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.fonts.hyphenation import Hyphenator
from pamphlets.core.fonts.shaping import SOFT_HYPHEN
from pamphlets.core.fonts.typed_letters import TypedLetters
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph import chunks
from pamphlets.layout.paragraph.chunks import (
    EXPLICIT_HYPHEN_PENALTY,
    HYPHEN_PENALTY,
    ODD_HYPHEN_PENALTY,
    URL_PENALTY,
    YEAR_PENALTY,
    Chunk,
    ChunkElement,
    ChunkPart,
    InnerBreak,
    NoBreakSpace,
)
from pamphlets.layout.paragraph.font_variants import StyledPiece, split_styles

_FIGURE_SPACE: Final = "\u2007"  # as wide as a figure of the face, so that numbers of pages may take each other's place
_NO_BREAK_SPACE: Final = re.compile(f"([{chunks.NO_BREAK_CHARACTERS}])")
NO_LANGUAGE: Final = "zxx"  # of code and addresses
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:[’'·][^\W\d_]+)*")
# Not « citoyen.nes/syndiqué.es ». The last: a long word with such signs, as pads make of links.
_URL: Final = re.compile(
    r"://|^www\.|@\w|\w\.(?!(?:n|t|l|ll|s|v|rice|trice)?e?s/)\w[\w-]*/|^(?=\S{20}).*\w[:_=]+\w"
)
_PATH: Final = re.compile(r"^(?=\S{12}).*\w[/._:=-]\w")  # of a file, in code
_MONTH_OF_YEAR: Final = re.compile(
    r"(?<![\w\u00a0])(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\u00a0"
    r"(?=\d{4}(?!\w))"
)
# After a hyphen between letters, a euphonic t going to the next line (va-/t-il); after dashes; after a slash.
_BREAK_AFTER: Final = re.compile(
    r"(?<=[^\W\d_])(?<!-t)-(?=t-|[^\W\d_]{2})|[—–](?=\w)|(?<=\w{3})/(?=\w{3})"
)
_BREAK_IN_URL: Final = re.compile(
    r"(?<=[^/:.?&=_#-])[/:.?&=_#-]+(?=[^/:.?&=_#-]{2})"
    r"|(?<=\w)(?:%[0-9A-Fa-f]{2})+(?=\w{2})"  # spaces and accents as browsers write them
)


def is_address(text: str) -> bool:
    """Return whether a word is an address of the web or of a mailbox, or holds one."""
    return _URL.search(text) is not None


class ChunkShaper:
    """All chunks of one style in one language. No text given to it holds a breakable space.

    Each method that shapes raises MissingGlyphError.
    """

    def __init__(
        self, style: TextStyle, lang: str, font_book: FontBook, hyphenator: Hyphenator
    ) -> None:
        self.style = style
        self.lang = lang
        self.hyphenator = hyphenator
        self._font_book = font_book
        self.space: Pt = font_book.space_advance(style.font) * style.size
        self._word_shaper = font_book.get_shaper(style.font, lang)
        self._chunk_cache: dict[str, Chunk] = {}
        self._soft_break_cache: dict[str, tuple[InnerBreak, ...]] = {}

    def shape(self, text: str) -> Chunk:
        """Return the chunk of a text, with the breaks that need no hyphen of ours.

        They are after hyphens, dashes and slashes, and in URLs.
        """
        chunk = self._chunk_cache.get(text)
        if chunk is not None:
            return chunk
        chunk = self.shape_whole(text)
        if not text.isalnum():
            chunk = chunk._replace(firm_breaks=tuple(self._list_firm_breaks(text)))
        self._chunk_cache[text] = chunk
        return chunk

    def _list_firm_breaks(self, text: str) -> Iterator[InnerBreak]:
        """Yield the breaks of a text that need no hyphen of ours; its own may be misread in an address."""
        is_path = self.lang == NO_LANGUAGE and _PATH.search(text) is not None
        pattern, penalty = _BREAK_AFTER, EXPLICIT_HYPHEN_PENALTY
        if is_path or is_address(text):
            pattern, penalty = _BREAK_IN_URL, URL_PENALTY
        for match in pattern.finditer(text):
            is_odd = penalty == URL_PENALTY and match[0].endswith("-")
            cost = ODD_HYPHEN_PENALTY if is_odd else penalty
            yield self._measure_apart(text, match.end(), cost, hyphen=False)
        if "\u00a0" in text:
            yield from self._list_year_breaks(text)

    def _list_year_breaks(self, text: str) -> Iterator[InnerBreak]:
        """Yield breaks between months and years; the space is dropped at the line's end."""
        for match in _MONTH_OF_YEAR.finditer(text):
            at = match.end()
            inner = self._measure_apart(text, at, YEAR_PENALTY, hyphen=False)
            ended = self.shape_whole(text[: at - 1])
            yield inner._replace(end_width=ended.width - ended.hang_right)

    def shape_whole(self, text: str) -> Chunk:
        """Return the chunk of a text without inner breaks, its acronyms a little smaller.

        Capitals that the style asks for stand for the letters that were typed.
        """
        typed = text
        if self.style.caps:
            text = text.upper()
        if text.islower() and "º" not in text:
            parts = [self._make_part(self.style, text)]
        else:
            pieces = split_styles(text, self.style, self._font_book)
            parts = [self._make_piece_part(piece) for piece in pieces]
        if self.style.caps:
            letters = TypedLetters(typed)
            parts = [_spell_as_typed(part, letters) for part in parts]
        return chunks.merge_parts(text, tuple(parts), self.space)

    def shape_piece(self, text: str, *, hyphen: bool) -> Chunk:
        """Return a part of a word as a line shows it, with a hyphen where it is broken."""
        chunk = self.shape_whole(text)
        if not hyphen:
            return chunk
        hyphen_part = ChunkPart(
            self.style, self.lang, self.space, self._word_shaper.shape(SOFT_HYPHEN)
        )
        return chunks.merge_parts(
            text + SOFT_HYPHEN, (*chunk.parts, hyphen_part), self.space
        )

    def soft_breaks(self, text: str) -> tuple[InnerBreak, ...]:
        """Return the firm breaks of a text and its hyphenation points, in order; those of a compound are dear."""
        if text in self._soft_break_cache:
            return self._soft_break_cache[text]
        breaks = list(self.shape(text).firm_breaks)
        if not is_address(text):
            is_compound = "-" in text or "‑" in text
            penalty = ODD_HYPHEN_PENALTY if is_compound else HYPHEN_PENALTY
            for letters in _LETTERS.finditer(text):
                for point in self.hyphenator.break_points(letters.group()):
                    at = letters.start() + point
                    breaks.append(self._measure_hyphenation(text, at, penalty))
            breaks.sort(key=lambda inner: inner.at)
        self._soft_break_cache[text] = tuple(breaks)
        return self._soft_break_cache[text]

    def _make_piece_part(self, piece: StyledPiece) -> ChunkPart:
        """Return a piece of a word; letters drawn for a sign are read as that sign, one for one."""
        part = self._make_part(piece.style, piece.letters)
        if piece.letters == piece.text:
            return part
        elements: list[ChunkElement] = []
        for word in part.elements:
            if isinstance(word, ShapedWord):
                glyphs = tuple([glyph._replace(text=piece.text) for glyph in word.glyphs])
                elements.append(replace(word, text=piece.text, glyphs=glyphs))
            else:
                elements.append(word)
        return part._replace(elements=tuple(elements))

    def _make_part(self, style: TextStyle, text: str) -> ChunkPart:
        word_shaper = self._word_shaper
        if style.font is not self.style.font:
            word_shaper = self._font_book.get_shaper(style.font, self.lang)
        elements: list[ChunkElement] = []
        pieces = [text] if text.isalnum() else _NO_BREAK_SPACE.split(text)
        for index, piece in enumerate(pieces):
            if index % 2:  # every second one is a space
                opens = pieces[index - 1].endswith("«")
                closes = pieces[index + 1].startswith("»")
                if piece == _FIGURE_SPACE:
                    figure = self.measure_advance("0") / self.space
                    elements.append(NoBreakSpace(piece, figure, 0.0, 0.0))
                elif piece == "\u00a0" and (opens or closes):
                    elements.append(chunks.GUILLEMET_SPACE)
                else:
                    elements.append(chunks.NO_BREAK_SPACES[piece])
            elif piece:
                elements.extend(word_shaper.shape(piece))
        return ChunkPart(style, self.lang, self.space, tuple(elements))

    def _measure_hyphenation(self, text: str, at: int, penalty: float) -> InnerBreak:
        """Measure a break between letters from the glyphs of the whole text, a kern let be."""
        prefix = chunks.measure_prefix(self.shape(text), at)
        if prefix is None:
            return self._measure_apart(text, at, penalty, hyphen=True)
        width, stretch, shrink, letter_stretch = prefix
        hyphen = self.measure_advance("-")
        end_width = width + hyphen - chunks.HANG_RIGHT["-"] * hyphen
        hang_left = 0.0
        if text[at] in chunks.HANG_LEFT:
            hang_left = chunks.HANG_LEFT[text[at]] * self.measure_advance(text[at])
        return InnerBreak(
            at,
            width,
            end_width,
            stretch,
            shrink,
            penalty,
            True,
            hang_left,
            letter_stretch,
        )

    def _measure_apart(
        self, text: str, at: int, penalty: float, *, hyphen: bool
    ) -> InnerBreak:
        """Measure a break by shaping both sides: where it divides a ligature, or points and strokes kern far."""
        before = self.shape_whole(text[:at])
        after = self.shape_whole(text[at:])
        ended = self.shape_piece(text[:at], hyphen=hyphen)
        hang_left = after.hang_left + (
            self.shape_whole(text).width - before.width - after.width
        )
        end_width = ended.width - ended.hang_right
        return InnerBreak(
            at,
            before.width,
            end_width,
            before.stretch,
            before.shrink,
            penalty,
            hyphen,
            hang_left,
            before.letter_stretch + before.last_tracking,
        )

    def measure_advance(self, char: str) -> Pt:
        """Return the width of a character by itself."""
        words = self._word_shaper.shape(char)
        return sum(word.advance for word in words) * self.style.size


def _spell_as_typed(part: ChunkPart, letters: TypedLetters) -> ChunkPart:
    """Return a part that shows capitals, standing for what was typed."""
    elements: list[ChunkElement] = []
    for element in part.elements:
        shown = letters.spell(element) if isinstance(element, ShapedWord) else element
        elements.append(shown)
    return part._replace(elements=tuple(elements))
