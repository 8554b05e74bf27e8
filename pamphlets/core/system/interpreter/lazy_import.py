"""A library imported without what it would bring along: start-up is waited for at every build."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def hide_modules(*names: str) -> Iterator[None]:
    """Make modules that nobody has imported yet look absent while the block runs; importing them later works.

    For libraries that ask for others only if they are there, and do without them in what they do for us.
    """
    hidden = [name for name in names if name not in sys.modules]
    try:
        for name in hidden:
            sys.modules[name] = None  # type: ignore[assignment]
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
