"""Items of a long run -> the same items, what one left in cycles freed before the next is begun.

Objects in cycles are for Python's collector to find, which a run switches off: it would cost a twentieth of its time.
A small title leaves 1.4 MB in them, a PDF read by pypdf more.
"""

import gc
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

_T = TypeVar("_T")
_MIN_OBJECTS: Final = 5000  # new since the last search: a title that stands makes fewer


def free_between(items: Iterable[_T]) -> Iterator[_T]:
    """Yield each item, and look for objects in cycles before the next where many were made and Python does not."""
    for position, item in enumerate(items):
        if position:
            free_cycles()
        yield item


def free_cycles() -> None:
    """Look for objects in cycles where many were made since the last time, and Python does not look itself.

    What is alive at the first search, the program above all, is left out of later ones: 48 ms, then 1 to 3 ms each.
    """
    if not gc.isenabled() and gc.get_count()[0] > _MIN_OBJECTS:
        gc.collect()
        if not gc.get_freeze_count():
            gc.freeze()
