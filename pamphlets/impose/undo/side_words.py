"""Words of a side, in the side's own units -> SideWords: as one looks at the side, and which way up they stand."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.matrix import transform_point
from pamphlets.impose.plan.sheet import Turn
from pamphlets.impose.source_pdf.page_boxes import PageView
from pamphlets.pdf.scans.page_words import PageWord

# `12`, `[12]`, `– 12 –`, `p. 12`, `P12`, `12/40`; not `12.5`, `1,200`, `A4`, `3rd`.
_PAGE_NUMBER: Final = re.compile(
    r"[\[({·•–—-]?[Pp]?\.?([0-9]{1,4})(?:/[0-9]{1,4})?[\])}·•–—.-]?"
)


class SideWord(NamedTuple):
    """One word, in points from the top left corner of a side as it is looked at."""

    number: int | None
    """What it is as a page number; None for any other word."""
    x: float
    y: float
    turn: Turn
    """How far it is turned clockwise."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet as it is looked at."""

    size: Size
    words: tuple[SideWord, ...] = ()


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of sheets in the order of their files, each turned as it is wanted."""

    upright: tuple[Side, ...]
    file_count: int = 1
    _turned_cache: dict[tuple[int, Turn], Side] = field(default_factory=dict)
    _numbers_cache: dict[tuple[int, Turn, float, float], frozenset[int]] = field(
        default_factory=dict
    )

    def turned(self, index: int, turn: Turn) -> Side:
        """Return a side turned clockwise."""
        key = (index, turn)
        side = self._turned_cache.get(key)
        if side is None:
            side = self._turned_cache[key] = _turn_side(self.upright[index], turn)
        return side

    def numbers_in(self, index: int, turn: Turn, area: Rect) -> frozenset[int]:
        """Return the numbers that stand in a part of a side turned clockwise."""
        key = (index, turn, area.x, area.y)
        numbers = self._numbers_cache.get(key)
        if numbers is None:
            words = words_in(self.turned(index, turn).words, area)
            all_numbers = [word.number for word in words]
            numbers = frozenset(number for number in all_numbers if number is not None)
            self._numbers_cache[key] = numbers
        return numbers


def place_words(words: Iterable[PageWord], view: PageView) -> tuple[SideWord, ...]:
    """Return the words that are seen through a view."""
    placed: list[SideWord] = []
    a, b, c, d, _, _ = view.matrix
    for word in words:
        x, up = transform_point(view.matrix, word.x, word.y)
        if not (0 <= x <= view.size.width and 0 <= up <= view.size.height):
            continue
        across, along = word.direction
        direction = (a * across + c * along, b * across + d * along)
        match = _PAGE_NUMBER.fullmatch(word.text)
        number = int(match[1]) if match else None
        turn = _find_turn(*direction)
        placed.append(SideWord(number, x, view.size.height - up, turn))
    return tuple(placed)


def words_in(words: Iterable[SideWord], area: Rect) -> list[SideWord]:
    """Return the words that stand in a part of a side."""
    inside: list[SideWord] = []
    for word in words:
        if area.x <= word.x < area.right and area.y <= word.y < area.bottom:
            inside.append(word)
    return inside


def _find_turn(x: float, y: float) -> Turn:
    """Return how far a direction (y upward) is turned clockwise from that to the right, to the next quarter."""
    if abs(x) >= abs(y):
        return 0 if x >= 0 else 180
    return 270 if y > 0 else 90


_SUMS: Final[Mapping[int, Turn]] = MappingProxyType({0: 0, 90: 90, 180: 180, 270: 270})


def add_turns(first: int, second: int) -> Turn:
    """Return both turns as one; either may be negative."""
    return _SUMS[(first + second) % 360]


def _turn_side(side: Side, turn: Turn) -> Side:
    width = side.size.width
    height = side.size.height
    size = Size(height, width) if turn in (90, 270) else side.size
    words: list[SideWord] = []
    for word in side.words:
        x, y = word.x, word.y
        if turn == 90:
            x, y = height - y, x
        elif turn == 180:
            x, y = width - x, height - y
        elif turn == 270:
            x, y = y, width - x
        words.append(SideWord(word.number, x, y, add_turns(word.turn, turn)))
    return Side(size, tuple(words))
