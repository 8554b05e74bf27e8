r"""Phrases by their words -> which of them a text may hold, without seeking each in it.

A phrase stands in a text only where each of its words does: `\w+`, whole, as patterns that begin `(?<!\w)` and end
`(?!\w)` ask. So the time for a text grows with its words, not with the phrases known.
"""

import re
from collections.abc import Iterable
from typing import Final

_WORD: Final = re.compile(r"\w+")


class WordIndex:
    """Phrases, each under the longest of its words."""

    def __init__(self, phrases: Iterable[tuple[str, int]]) -> None:
        """Index phrases, each with the number by which it is known; many may have the same."""
        self._numbers: dict[str, set[int]] = {}
        for phrase, number in phrases:
            longest = max(_WORD.findall(phrase), key=len, default="")
            self._numbers.setdefault(longest, set()).add(number)

    def find_candidates(self, text: str) -> list[int]:
        """Return, in rising order, the numbers of the phrases that may stand in a text: all that do, and few others."""
        numbers = set(self._numbers.get("", ()))  # of phrases without a word
        for word in set(_WORD.findall(text)):
            numbers |= self._numbers.get(word, set())
        return sorted(numbers)
