"""Words that show a text in capitals, and that text as it was typed -> the same words, whose glyphs stand for what was typed.

What is copied, searched and read aloud is what its author wrote: a voice spells out what it takes for initials.
"""

from dataclasses import replace
from functools import lru_cache
from typing import Final

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.fonts.shaping import ShapedGlyph

# Signs that are shown in each other's place.
_TWINS: Final = str.maketrans({"\u2010": "-", "\u2011": "-"})


class TypedLetters:
    """A typed text, taken letter by letter as words show it."""

    def __init__(self, typed: str) -> None:
        """Begin before its first letter."""
        self._typed: list[tuple[str, str]] = []  # what is shown, and what it stands for
        for letter in typed:
            if not letter.isspace():
                for number, capital in enumerate(letter.upper()):
                    self._typed.append((capital, "" if number else letter))
        self._at = 0

    def spell(self, word: ShapedWord) -> ShapedWord:
        """Return a word whose glyphs stand for the next typed letters; what was not typed, as a hyphen, for itself."""
        letters = tuple([self._take(glyph.text) for glyph in word.glyphs])
        return _spell_word(word, letters)

    def _take(self, shown: str) -> str:
        """Return what was typed for the characters of a glyph."""
        letters = ""
        for char in shown:
            capital, letter = "", ""
            if self._at < len(self._typed):
                capital, letter = self._typed[self._at]
            if char.upper().translate(_TWINS) == capital.translate(_TWINS):
                self._at += 1
                letters += letter
            else:
                letters += char
        return letters


@lru_cache(maxsize=4096)
def _spell_word(word: ShapedWord, letters: tuple[str, ...]) -> ShapedWord:
    """Return a word whose glyphs stand for these letters: the same object each time, as words are told by identity."""
    glyphs: list[ShapedGlyph] = []
    for glyph, text in zip(word.glyphs, letters, strict=True):
        glyphs.append(glyph._replace(text=text))
    if tuple(glyphs) == word.glyphs:
        return word
    return replace(word, text="".join(letters), glyphs=tuple(glyphs))


def squeeze(text: str) -> str:
    """Return the characters of a text without its blanks, hyphens that do not break as those that do."""
    return "".join(text.split()).translate(_TWINS)
