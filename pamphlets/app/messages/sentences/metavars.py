"""Words that stand for what is typed, in help and in faults of a command line."""

from types import MappingProxyType
from typing import Final

_WORDS: Final = (
    "SLUG",
    "FILE",
    "FILE|SLUG",
    "IN.pdf",
    "OUT.pdf|DIR",
    "DIR",
    "NAME",
    "NAMES",
    "NAME|SIZE",
    "PAGES",
    "TITRE",
    "GRAMS",
    "PIECES",
    "SHEETS",
    "WORD",
    "EUROS",
    "WHAT",
    "COUNT",
    "ADDRESS",
    "VERSION",
    "staples|glue",
)
SENTENCES: Final = MappingProxyType({f"metavars.{word}": word for word in _WORDS})
