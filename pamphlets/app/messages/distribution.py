"""What is said of keys and of titles that are handed on."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "pack-wheels": (
            "what the key carries for Python {python} could not be fetched: {reason}",
            "this once it needs the internet; for fewer machines: make cle MACHINES=linux,windows",
        ),
        "pack-no-sums": (
            "this is no key, or one that was not finished: it has no SHA256SUMS",
            "write it again: make cle",
        ),
        "pack-missing": (
            "this file of the key is gone",
            "copy the key again from where it came from",
        ),
        "pack-changed": (
            "this file is not what was written on the key",
            "if nobody changed it on purpose, copy the key again from where it came from",
        ),
        "pack-inside": (
            "a key cannot lie in the folder of texts {folder}: it would carry itself",
            "leave the folder out, it is build/cle-pamphlets then; or name one on the key itself",
        ),
    }
)
