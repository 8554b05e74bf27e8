"""What the line breaker works on: BreakTable, a paragraph as sums of widths; LineMeasure, its room; LineFit, a line."""

from dataclasses import dataclass
from typing import NamedTuple

from pamphlets.core.units import Pt


@dataclass(slots=True)
class BreakTable:
    """The places where a paragraph may break, as parallel lists; the last place is its end."""

    letter_widths: list[Pt]
    """Without hyphens or protrusion, so that they grow from break to break and can be bisected."""
    end_widths: list[Pt]
    """The natural width of the paragraph up to a break there, its hyphen added, its protrusion taken off."""
    start_widths: list[Pt]
    """The width already spent where the next line begins, its protrusion added."""
    end_stretches: list[Pt]
    start_stretches: list[Pt]
    end_shrinks: list[Pt]
    start_shrinks: list[Pt]
    end_letter_stretches: list[Pt]
    """How far the letters up to a break there can be made wider, or narrower."""
    start_letter_stretches: list[Pt]
    penalties: list[float]
    hyphenated: list[bool]


class LineMeasure(NamedTuple):
    """The room that the lines of a paragraph have, in points, and how much they may give."""

    width: Pt
    indent: Pt = 0.0  # shortens the first line
    hang_left: Pt = 0.0  # the protrusion won by the first letter
    line_stretch: Pt = 0.0  # that every line has by itself (ragged margins, emergencies)
    tolerance: float = 1.0  # bounds the stretch ratio
    shrink_tolerance: float = 1.0  # the same of the shrink ratio, at most 1
    shortest_last_line: Pt = 0.0
    allow_overfull: bool = False  # accept a line too wide where a word is
    fill_last_line: bool = False  # the last line is to be as long as the others


class LineFit(NamedTuple):
    """One line: where it ends, and by how much its spaces stretch (shrink if negative)."""

    break_index: int
    ratio: float
