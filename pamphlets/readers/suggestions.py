"""A misspelt word and those known -> the one that was likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def find_nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like `word`, or nothing if none is (Ratcliff and Obershelp 1988)."""
    matches = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    return matches[0] if matches else ""
