"""How much a call does, counted in the functions that it calls: growth is held by that, never by a clock."""

import sys
from collections.abc import Callable
from types import FrameType


def count_calls(work: Callable[[], object]) -> int:
    """Return how many functions `work` calls, built-in ones too: the same number each time."""
    calls = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def growth(work: Callable[[int], object], size: int) -> float:
    """Return how many times the calls that `work` needs for `size` it needs for four times as much.

    About 4 is linear, about 16 is quadratic. The smaller is counted first: what both share is cached by then.
    """
    calls = count_calls(lambda: work(size))
    return count_calls(lambda: work(4 * size)) / calls
