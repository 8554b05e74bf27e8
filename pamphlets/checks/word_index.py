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
            words = _WORD.findall(phrase)
            longest = max(words, key=len, default="")
            numbers = self._numbers.setdefault(longest, set())
            numbers.add(number)

    def find_candidates(self, text: str) -> list[int]:
        """Return, in rising order, the numbers of the phrases that may stand in a text: all that do, and few others."""
        words = set(_WORD.findall(text))
        words.add("")  # under which phrases without a word stand
        numbers: set[int] = set()
        for word in words:
            numbers |= self._numbers.get(word, set())
        return sorted(numbers)
