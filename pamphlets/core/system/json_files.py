"""A file of JSON that an earlier run left -> what is made of it, or nothing where it makes no sense.

Such a file is data: it may be cut, another program's, or written to do harm.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

from pamphlets.core.system.regular_files import read_regular_file

_T = TypeVar("_T")
# What a file that is not there, no JSON, or JSON of another shape leads to.
_NONSENSE: Final = (
    OSError,
    RecursionError,
    ValueError,
    TypeError,
    AttributeError,
    KeyError,
    OverflowError,
)


def read_json_file(path: Path, most_bytes: int, parse: Callable[[Any], _T]) -> _T | None:
    """Return what `parse` makes of the JSON in a file of at most so many bytes; None where that makes no sense."""
    try:
        return parse(json.loads(read_regular_file(path, most_bytes)))
    except _NONSENSE:
        return None
