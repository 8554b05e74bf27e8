"""Candidates, best first -> the first that fits: how type sizes are sought for a room."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def first_that_fits(candidates: Iterable[T], fits: Callable[[T], bool]) -> T:
    """Return the first candidate that fits; the last where none does. Raises ValueError where there is none."""
    candidate: T | None = None
    for candidate in candidates:
        if fits(candidate):
            return candidate
    if candidate is None:
        raise ValueError
    return candidate
