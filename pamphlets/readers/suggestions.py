"""A misspelt word and those known -> the one that was likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from pamphlets.core.slug import strip_accents

_MOST_FAULTS: Final = 20  # of one kind in one text, for which a word is sought
_MOST_WORDS: Final = 2000  # that are compared with one: 30 ms
# « couleur » and « couverture » have 0.71, « pirx » and « prix » 0.75.
_LEAST_LIKENESS: Final = 0.75
_LIKE_LENGTH: Final = 2  # letters by which a word among many may be longer or shorter


def find_nearest(word: str, known: Iterable[str], earlier_faults: int = 0) -> str:
    """Return the known word most like `word`, or nothing if none is (Ratcliff and Obershelp 1988).

    A comparison takes 15 µs, and words of a text may lack by the thousand: behind so many earlier faults nothing is
    sought, and of many known words only those are compared that begin alike and are about as long.
    """
    if earlier_faults >= _MOST_FAULTS:
        return ""
    word, candidates = _bare(word), list(known)
    if len(candidates) > _MOST_WORDS:
        lengths = range(len(word) - _LIKE_LENGTH, len(word) + _LIKE_LENGTH + 1)
        alike = [other for other in candidates if len(other) in lengths]
        candidates = [other for other in alike if other[:1].casefold() == word[:1]]
    bare = {_bare(other): other for other in candidates[:_MOST_WORDS]}
    matches = get_close_matches(word, bare, n=1, cutoff=_LEAST_LIKENESS)
    return bare[matches[0]] if matches else ""


def _bare(word: str) -> str:
    """Return a word without capitals and accents."""
    return strip_accents(word.casefold())
