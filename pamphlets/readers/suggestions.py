"""A misspelt word and those known -> the one that was likely meant."""

from collections.abc import Iterable


def find_nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like `word`, or nothing if none is (Ratcliff and Obershelp 1988)."""
    from difflib import get_close_matches  # only where there is a fault to tell

    found = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    return found[0] if found else ""
