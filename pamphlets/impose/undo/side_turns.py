"""Sides and the cells that a plan gives them -> how far each must be turned until its pages stand as in the plan.

What stands on a side says which way up it is. A side without words is turned as most of its kind, fronts or backs,
and if none of them has words, as the flip says.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.impose.placement.place import Flip, must_turn_backs
from pamphlets.impose.plan.sheet import SheetCell, Turn
from pamphlets.impose.undo.side_words import Sides

_CellTurns = tuple[tuple[Turn, ...], ...]
"""Of a side, row by row."""
_STRAIGHT: Final[tuple[Turn, ...]] = (0, 180)
_ACROSS: Final[tuple[Turn, ...]] = (90, 270)


@dataclass(frozen=True, slots=True)
class SideTurner:
    """Finds the turns of sides, each once for all plans that are tried."""

    sides: Sides
    flip: Flip
    _vote_cache: dict[tuple[int, _CellTurns], Turn | None] = field(default_factory=dict)

    def find_turns(
        self,
        cells: Sequence[Sequence[SheetCell]],
        shape: tuple[int, int],
        places: Sequence[int],
        *,
        is_lying: bool,
        has_backs: bool,
    ) -> tuple[Turn, ...] | None:
        """Return the turns of the sides in the order of the file; None where nothing tells to which side they lie.

        `cells` are those of the plan's sides, of a scheme with as many columns and rows as `shape` says, `places` says
        where each side stands in the file.
        """
        votes: dict[int, Turn | None] = {}
        kinds: dict[bool, Counter[Turn]] = {False: Counter(), True: Counter()}
        for number, (side_cells, place) in enumerate(zip(cells, places, strict=True)):
            vote = self._vote(place, _list_cell_turns(side_cells, shape), is_lying=is_lying)
            votes[place] = vote
            if vote is not None:
                kinds[has_backs and number % 2 == 1][vote] += 1
        turns: dict[int, Turn] = {}
        for number, place in enumerate(places):
            is_back = has_backs and number % 2 == 1
            turn = votes[place]
            if turn is None:
                size = self.sides.upright[place].size
                turn = self._assume_turn(size, kinds, is_back=is_back, is_lying=is_lying)
            if turn is None:
                return None
            turns[place] = turn
        return tuple(turns[place] for place in range(len(places)))

    def _vote(self, place: int, cell_turns: _CellTurns, *, is_lying: bool) -> Turn | None:
        """Return the turn in which most words of a side stand upright in their cells."""
        key = (place, cell_turns)
        if key not in self._vote_cache:
            counts: Counter[Turn] = Counter()
            for turn in _list_turns(self.sides.upright[place].size, is_lying=is_lying):
                counts[turn] = self._count_upright(place, turn, cell_turns)
            (turn, most), (_, fewer) = counts.most_common(2)
            self._vote_cache[key] = turn if most > fewer else None
        return self._vote_cache[key]

    def _count_upright(self, place: int, turn: Turn, cell_turns: _CellTurns) -> int:
        side = self.sides.turned(place, turn)
        row_count = len(cell_turns)
        column_count = len(cell_turns[0])
        upright = 0
        for word in side.words:
            row = min(int(word.y / side.size.height * row_count), row_count - 1)
            column = min(int(word.x / side.size.width * column_count), column_count - 1)
            upright += word.turn == cell_turns[row][column]
        return upright

    def _assume_turn(
        self,
        size: Size,
        kinds: dict[bool, Counter[Turn]],
        *,
        is_back: bool,
        is_lying: bool,
    ) -> Turn | None:
        possible = _list_turns(size, is_lying=is_lying)
        for kind in (is_back, not is_back):
            likely = [turn for turn, _ in kinds[kind].most_common() if turn in possible]
            if likely and (kind == is_back or possible == _ACROSS):
                return likely[0]
        if possible == _ACROSS:
            return None
        return 180 if is_back and must_turn_backs(size, self.flip) else 0


def _list_turns(size: Size, *, is_lying: bool) -> tuple[Turn, ...]:
    """Return the turns after which a side lies, or stands, as its scheme wants it."""
    is_as_wanted = size.width == size.height or (size.width > size.height) == is_lying
    return _STRAIGHT if is_as_wanted else _ACROSS


def _list_cell_turns(cells: Sequence[SheetCell], shape: tuple[int, int]) -> _CellTurns:
    column_count, row_count = shape
    turns = {cell.place: cell.turn for cell in cells}
    rows: list[tuple[Turn, ...]] = []
    for row in range(row_count):
        row_turns: list[Turn] = []
        for column in range(column_count):
            row_turns.append(turns.get((column, row), 0))
        rows.append(tuple(row_turns))
    return tuple(rows)
