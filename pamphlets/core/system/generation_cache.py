"""GenerationCache: values by key, of which those are forgotten that the last edits did not use."""

from collections.abc import Hashable
from typing import Final, Generic, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")

# After so many edits without use a value goes, after twice as many at the latest: undoing and redoing stays quick, and
# a day of 2000 edits leaves no more behind than its last hour.
EDITS_KEPT: Final = 16


class GenerationCache(Generic[_Key, _Value]):
    """Values in two generations: a use brings one into the younger, and at its end the older goes as a whole."""

    def __init__(self) -> None:
        self._young: dict[_Key, _Value] = {}
        self._old: dict[_Key, _Value] = {}

    def get(self, key: _Key) -> _Value | None:
        """Return the value of a key, None where there is none, or no longer one."""
        value = self._young.get(key)
        if value is None:
            value = self._old.pop(key, None)
            if value is not None:
                self._young[key] = value
        return value

    def put(self, key: _Key, value: _Value) -> None:
        """Keep a value."""
        self._young[key] = value

    def begin_generation(self) -> None:
        """Forget what was not used since the last call."""
        self._old, self._young = self._young, {}

    def clear(self) -> None:
        """Forget everything."""
        self._old, self._young = {}, {}

    def __len__(self) -> int:
        """Return how many values are kept."""
        return len(self._young) + len(self._old)
