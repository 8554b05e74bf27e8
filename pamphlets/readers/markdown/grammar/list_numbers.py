"""The numbers that an author typed before the items of one list -> those that do not follow from their place.

CommonMark § 5.3 counts on from the first number and forgets the others: « 1936. 1945. 1968. » would be three years
in a row. Here a number stays as typed, unless the author left the counting to us.
"""

from collections.abc import Sequence
from typing import Final

# Whoever types 1. (or 0.) before each item leaves the counting to the reader.
_COUNTED: Final = ({"0"}, {"1"})
_FIRST_YEAR: Final = 1000  # one that stands twice is a date, not a slip


def find_own_numbers(typed: Sequence[str]) -> tuple[str, ...]:
    """Return the number of each item as it was typed, all empty where counting on from the first gives them.

    Law: an item's number, or its place counted from the first one, is what was typed; but for lists of `1.` alone.
    """
    values = [int(number) for number in typed]
    is_counted = len(values) > 1 and set(typed) in _COUNTED
    sequence = [str(value) for value in range(values[0], values[0] + len(values))]
    if is_counted or list(typed) == sequence:
        return ("",) * len(typed)
    return tuple(typed)


def find_repeated_number(own_numbers: Sequence[str]) -> int:
    """Return the place of the first number that stands twice in a list and is no year, -1 where there is none."""
    earlier: set[int] = set()
    for place, number in enumerate(own_numbers):
        if number and int(number) < _FIRST_YEAR and int(number) in earlier:
            return place
        earlier.add(int(number or -1))
    return -1
