"""Sheets as integers: which page stands in which cell of which side. No lengths, no paper, no PDF.

A side is described as one looks at it: columns from the left, rows from the top, pages from 0. The back
is the side seen after the sheet has been turned like a leaf, about its upright axis.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Turn = Literal[0, 90, 180, 270]  # clockwise, in degrees
Law = Literal["book", "copies", "pairs", "tiles"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One page in its place on a side."""

    page: int
    column: int
    row: int = 0
    turn: Turn = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of paper: what its two sides carry."""

    front: tuple[Cell, ...]
    back: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way of folding. `plan(n)` orders `n` pages, a multiple of `multiple`, outermost sheet first.

    `law` says what the plan promises, and the tests hold it to that. `book`: the cells hold each of
    `range(n)` once, no two of a side coincide, and the cells (c, r) of a front and (columns - 1 - c, r)
    of its back are the two pages of one leaf.
    """

    name: str
    law: Law
    multiple: int
    columns: int
    rows: int
    plan: Callable[[int], tuple[Sheet, ...]]


def fill(pages: int, multiple: int) -> tuple[int | None, ...]:
    """Return the pages 0 to `pages - 1`, then as many blanks (None) as a multiple asks for."""
    return (*range(pages), *(None for _ in range(-pages % multiple)))
