"""A key -> what was made for it, as long as it is among those used last: what a process that goes on may keep."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


class RecentCache(Generic[_Key, _Value]):
    """At most so many values; the one not used for longest goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[_Key, _Value] = OrderedDict()

    def __len__(self) -> int:
        """Return how many values there are."""
        return len(self._values)

    def make_room(self, most: int) -> None:
        """Let the cache hold at least so many values."""
        self._most = max(self._most, most)

    def find(self, key: _Key) -> _Value | None:
        """Return the value of a key, None where there is none or no more."""
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def list_values(self) -> list[_Value]:
        """Return all values, the last used first; asking does not use them."""
        return list(reversed(self._values.values()))

    def keep(self, key: _Key, value: _Value) -> _Value:
        """Keep and return the value of a key."""
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > self._most:
            self._values.popitem(last=False)
        return value
