"""A title, its `graine` and a purpose -> choices that look like chance and are the same each time."""

from collections.abc import Sequence
from hashlib import blake2s
from typing import TypeVar

_Choice = TypeVar("_Choice")


class TitleSeed:
    """A row of choices; another title, seed or purpose gives other ones. Never `hash`, which differs from run to run."""

    def __init__(self, title: str, seed: int, purpose: str) -> None:
        """Start the row for what is drawn for a title."""
        self._state = f"{purpose}/{seed}/{title}".encode()

    def below(self, bound: int) -> int:
        """Return the next whole number from 0 to below `bound`."""
        self._state = blake2s(self._state).digest()
        return int.from_bytes(self._state[:4], "big") % bound

    def between(self, least: float, most: float) -> float:
        """Return the next number between two."""
        return least + (most - least) * self.below(10_001) / 10_000

    def choose(self, choices: Sequence[_Choice]) -> _Choice:
        """Return the next of some choices; one that stands there twice comes twice as often."""
        return choices[self.below(len(choices))]
