"""What a language must have words for where sheets are folded, cut and bound: a field each; see `language`."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FinishingWords:
    """What hands do with printed sheets."""

    steps: Mapping[str, str]
    """By finishing method; a step a line."""
    either: str
    staple: str
    sew: str
    nested: str
    separate: str
    with_grain: str
    """of sheets folded along their grain"""
    top_bound: str
    """of books whose spine is at the heads of their pages"""
    gap: str
    """of pieces that are cut apart by two cuts"""
    cover: str
    cover_sewn: str
    read_on: str
    by_rows: str
    by_columns: str
    then: str
    """Between groups of unlike sections."""
    sections: str
