"""ColumnMeasures and a room -> the widths of a table's columns: those of the least total height.

As in CSS 2.2 § 17.5.2.2 a column lies between what its widest word needs and what its text takes on one line. Between
the two its width is chosen by what the rows gain: columns are taken in groups of two or three, and all ways to share
the room of a group are tried, until no group gains any more. For three columns that is the best there is.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import combinations, product
from math import ceil, log2
from typing import Final, NamedTuple

from pamphlets.core.units import Pt

_TOLERANCE: Final = 0.5  # points by which a line may come out wider than it was measured
_WIDTH_STEPS: Final = 64  # tried between a column's least width and its greatest
_MOST_MEASURED_WORDS: Final = 60_000  # times the steps: fewer steps for long tables
_MOST_COMPARED: Final = 12  # columns; more share the room by what their texts want
_WHOLE_SEARCH: Final = 4  # columns up to which groups are of three
_MOST_ROUNDS: Final = 8
_HEAD_WEIGHT: Final = 1  # more than a row's: a head broken costs more than a cell

CellLine = tuple[tuple[Pt, Pt], ...]
"""The words of a cell up to a line end that its author insists on: the width of each, and of the blank behind it."""
Cell = tuple[CellLine, ...]


class ColumnMeasures(NamedTuple):
    """What the texts of a column need, in points."""

    word: Pt  # its widest word
    line: Pt  # its widest text on one line
    cells: tuple[Cell, ...]  # from the head down


class _Candidate(NamedTuple):
    """A width of a column, and how many lines each of its cells has in it."""

    width: Pt
    line_counts: tuple[int, ...]
    # Of its cells, by the logarithm of their lines: a name in two lines is worse than a sentence in four instead of three.
    breaks: float


def count_cell_lines(cell: Cell, width: Pt) -> int:
    """Return in how many lines a cell stands at least; what is wider than a line goes on in the next."""
    room = width - _TOLERANCE
    count = 0
    for words in cell:
        used = 0.0
        count += 1
        for word_width, space in words:
            if used and used + word_width > room:
                count += 1
                used = 0.0
            if word_width > room:
                count += ceil(word_width / room) - 1
                used = word_width % room + space
            else:
                used += word_width + space
    return count


def find_column_widths(
    columns: Sequence[ColumnMeasures], room: Pt, least: Pt
) -> list[Pt] | None:
    """Return the widths of columns, which fill `room` exactly; None where their widest words do not fit side by side.

    `least` is what a column of text has as far as there is room. Laws: no column is narrower than its widest word; none gets more than its text takes on one line before all have
    that. They give the least total height that is known, and a head is broken only where no column has room to spare.
    """
    words = [column.word for column in columns]
    if sum(words) > room:
        return None
    share = room / len(columns)
    floors: list[Pt] = []
    for column in columns:
        floors.append(max(column.word, min(least, column.line, share)))
    if sum(floors) >= room:
        return level_widths(floors, words, room)
    lines = [column.line for column in columns]
    if sum(lines) <= room or len(columns) > _MOST_COMPARED:
        return share_room(floors, lines, room)
    return share_room(_find_least_height(columns, floors, room), lines, room)


def level_widths(wanted: Sequence[Pt], floors: Sequence[Pt], room: Pt) -> list[Pt]:
    """Return widths that fill `room`: as wanted, but those that want most are cut to one width, none below its floor.

    The floors are known to fit, and what is wanted does not.
    """
    low, high = 0.0, max(wanted)
    for _ in range(60):  # halves the doubt each time
        cap = (low + high) / 2
        widths = _cap_widths(wanted, floors, cap)
        if sum(widths) > room:
            high = cap
        else:
            low = cap
    return _cap_widths(wanted, floors, low)


def _cap_widths(wanted: Sequence[Pt], floors: Sequence[Pt], cap: Pt) -> list[Pt]:
    pairs = zip(wanted, floors, strict=True)
    return [max(floor, min(width, cap)) for width, floor in pairs]


def share_room(needed: Sequence[Pt], wanted: Sequence[Pt], room: Pt) -> list[Pt]:
    """Return widths that fill `room`: each what it needs, and a share of the rest for what it wants beyond that.

    What all leave is shared alike.
    """
    spare = room - sum(needed)
    pairs = zip(needed, wanted, strict=True)
    wishes = [max(most - least, 0.0) for least, most in pairs]
    shares = list(wishes)
    if sum(wishes) > spare:
        shares = _share_spare(wishes, spare)
    left = (spare - sum(shares)) / len(needed)
    return [least + share + left for least, share in zip(needed, shares, strict=True)]


def _share_spare(wishes: Sequence[Pt], spare: Pt) -> list[Pt]:
    """Return shares of what is spare, by the square roots of wishes, none beyond its wish.

    Square roots: a column of prose does not starve a column of short answers.
    """
    shares = [0.0] * len(wishes)
    open_columns = [index for index, wish in enumerate(wishes) if wish > 0.0]
    while open_columns and spare > 0.0:
        total = sum(wishes[index] ** 0.5 for index in open_columns)
        unit = spare / total
        full = [index for index in open_columns if wishes[index] ** 0.5 <= unit]
        if not full:
            for index in open_columns:
                shares[index] = unit * wishes[index] ** 0.5
            return shares
        for index in full:
            shares[index] = wishes[index]
            spare -= wishes[index]
            open_columns.remove(index)
    return shares


def _find_least_height(
    columns: Sequence[ColumnMeasures], floors: Sequence[Pt], room: Pt
) -> list[Pt]:
    """Return the least widths that give the least total height that the search finds."""
    candidates: list[list[_Candidate]] = []
    for column, floor in zip(columns, floors, strict=True):
        most = min(column.line, room - sum(floors) + floor)
        candidates.append(_list_candidates(column, floor, most))
    choice = [options[0] for options in candidates]
    group_size = 3 if len(columns) <= _WHOLE_SEARCH else 2
    for _ in range(_MOST_ROUNDS):
        before = list(choice)
        for group in combinations(range(len(columns)), min(group_size, len(columns))):
            _improve_group(choice, candidates, group, room)
        if choice == before:
            break
    return [candidate.width for candidate in choice]


def _count_words(cell: Cell) -> int:
    return sum(map(len, cell))


def _list_candidates(column: ColumnMeasures, floor: Pt, most: Pt) -> list[_Candidate]:
    """Return the widths at which some cell of a column loses a line, ascending from its least."""
    word_count = sum(map(_count_words, column.cells))
    steps = min(_WIDTH_STEPS, max(4, _MOST_MEASURED_WORDS // max(word_count, 1)))
    candidates: list[_Candidate] = []
    for step in range(steps + 1):
        width = floor + (most - floor) * step / steps
        counts = tuple(count_cell_lines(cell, width) for cell in column.cells)
        if not candidates or counts != candidates[-1].line_counts:
            breaks = sum(log2(count) for count in counts if count)
            candidates.append(_Candidate(width, counts, breaks))
    return candidates


def _improve_group(
    choice: list[_Candidate],
    candidates: Sequence[Sequence[_Candidate]],
    group: tuple[int, ...],
    room: Pt,
) -> None:
    """Share the room of a group of columns anew, in `choice`, where that gives less height or leaves more room."""
    base = [1] * len(choice[0].line_counts)  # the heights that the other columns ask
    for index, candidate in enumerate(choice):
        if index not in group:
            room -= candidate.width
            base = list(map(max, base, candidate.line_counts))
    *first_columns, last = group
    widths = [candidate.width for candidate in candidates[last]]
    best = [choice[index] for index in group]
    best_score = _score(base, best)
    for picked in product(*[candidates[index] for index in first_columns]):
        left = room - sum(candidate.width for candidate in picked)
        place = bisect_right(widths, left + 1e-9) - 1
        if place < 0:
            continue
        trial = [*picked, candidates[last][place]]
        score = _score(base, trial)
        if score < best_score:
            best, best_score = trial, score
    for index, candidate in zip(group, best, strict=True):
        choice[index] = candidate


def _score(base: Sequence[int], trial: Sequence[_Candidate]) -> tuple[int, int, float, Pt]:
    """Return what is to be least: the height of all rows, then the lines of all heads, broken cells, the room used."""
    heights = list(map(max, base, *[candidate.line_counts for candidate in trial]))
    heads = sum(candidate.line_counts[0] for candidate in trial)
    breaks = sum(candidate.breaks for candidate in trial)
    used = sum(candidate.width for candidate in trial)
    return sum(heights) + _HEAD_WEIGHT * heights[0], heads, breaks, used
