"""Candidates, best first -> the first that fits: how type sizes are sought for a room."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from pamphlets.core.units import Pt

T = TypeVar("T")


def sizes_downwards(largest: Pt, smallest: Pt, step: Pt) -> list[Pt]:
    """Return sizes from the largest to the last that is not below the smallest, so many points apart."""
    step_count = int((largest - smallest) / step + 1e-9)
    return [largest - number * step for number in range(step_count + 1)]


def first_that_fits(candidates: Iterable[T], fits: Callable[[T], bool]) -> T:
    """Return the first candidate that fits; the last where none does. Raises ValueError where there is none."""
    candidate: T | None = None
    for candidate in candidates:
        if fits(candidate):
            return candidate
    if candidate is None:
        raise ValueError
    return candidate
