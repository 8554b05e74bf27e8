"""BreakTable and LineMeasure -> LineFits: breaks a paragraph into lines by total fit, at the least demerits.

Knuth & Plass, "Breaking Paragraphs into Lines", 1981. The search runs forward from each reachable break over
just the breaks that could end its line, found by bisection, so its time is near linear. It knows widths, not
letters. The third of the four typesetting steps.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.core.units import Pt

# Of a line as such: fewer lines win among equals (Knuth & Plass).
LINE_DEMERITS: Final = 10.0
# A hyphen in French costs four times TeX's 50: 5 % of lines instead of 21 %.
HYPHEN_PENALTY: Final = 200.0
EXPLICIT_HYPHEN_PENALTY: Final = 50.0  # after a hyphen that the author typed
URL_PENALTY: Final = 500.0  # inside a web address, without a hyphen
DOUBLE_HYPHEN_DEMERITS: Final = 1e5  # two hyphens running
FINAL_HYPHEN_DEMERITS: Final = 1e5  # a hyphen at the end of the last line but one
ADJACENT_DEMERITS: Final = 3000.0  # a tight line beside a loose one
# By the square of what the last line lacks of `shortest_last_line`.
SHORT_LAST_LINE_DEMERITS: Final = 20.0
# A line wider than the measure: only where nothing else exists.
OVERFULL_DEMERITS: Final = 1e12
MAX_TRACKING: Final = 0.02  # letters may be set this much wider or tighter, and no more

_NOTHING: Final = 1e-6  # points
_HOPELESS: Final = 1e5  # ratio of a line without stretch or shrink
_INFINITE: Final = float("inf")
_SLACK: Final = 12.0  # points by which hyphens and protrusion make `end_widths` stray from `letter_widths`


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
    penalties: list[float]
    hyphenated: list[bool]


class LineMeasure(NamedTuple):
    """The room that the lines of a paragraph have, in points, and how much they may give."""

    width: Pt
    indent: Pt = 0.0  # shortens the first line
    hang_left: Pt = 0.0  # the protrusion won by the first letter
    line_stretch: Pt = 0.0  # that every line has by itself (ragged margins, emergencies)
    tolerance: float = 1.0  # bounds the stretch ratio
    shortest_last_line: Pt = 0.0
    allow_overfull: bool = False  # accept a line too wide where a word is
    fill_last_line: bool = False  # the last line is to be as long as the others


class LineFit(NamedTuple):
    """One line: where it ends, and by how much its spaces stretch (shrink if negative)."""

    break_index: int
    ratio: float


class _BreakNode(NamedTuple):
    """The cheapest way found to a break by a line of one fitness class."""

    demerits: float
    line_start: int  # the break where the line begins; -1: the paragraph's start
    start_class: int  # the fitness class of the line before
    ratio: float


# One node a fitness class: 0 tight, 1 normal, 2 loose, 3 very loose.
_NodeRow = list[_BreakNode | None]
_CLASSES: Final = range(4)


class _LineStart(NamedTuple):
    """A break where a line begins, -1 at the paragraph's start, and what the paragraph has used up to there."""

    break_index: int
    width: Pt
    stretch: Pt
    shrink: Pt
    after_hyphen: bool


@dataclass(frozen=True, slots=True)
class _BreakSearch:
    """The search under way."""

    table: BreakTable
    measure: LineMeasure
    reach: list[Pt]
    """How far a line ending at each break could be stretched."""
    rows: list[_NodeRow | None]
    """The nodes of each break; None for a break not reached."""


def find_total_fit(table: BreakTable, measure: LineMeasure) -> tuple[LineFit, ...] | None:
    """Return the best lines of a paragraph, or None if some line cannot be set within the tolerance.

    Law: with `allow_overfull` there always is an answer, and only a line without a legal break is too wide.
    """
    last = len(table.end_widths) - 1
    widths = zip(table.letter_widths, table.end_stretches, strict=True)
    reach = [width + measure.tolerance * stretch for width, stretch in widths]
    rows: list[_NodeRow | None] = [None] * (last + 1)
    search = _BreakSearch(table, measure, reach, rows)
    start = _LineStart(-1, measure.hang_left - measure.indent, 0.0, 0.0, after_hyphen=False)
    _extend(search, start, [None, _BreakNode(0.0, -1, 1, 0.0), None, None])
    for index in range(last):
        row = rows[index]
        if row is not None:
            start = _LineStart(
                index,
                table.start_widths[index],
                table.start_stretches[index],
                table.start_shrinks[index],
                table.hyphenated[index],
            )
            _extend(search, start, row)
    return _trace(rows, last)


def _extend(search: _BreakSearch, start: _LineStart, row: _NodeRow) -> None:
    """Enter, at each break that can end the line begun at `start`, the cheapest way to come there."""
    table, measure = search.table, search.measure
    # Local names: this is the innermost loop of typesetting.
    line_start, start_width, start_stretch, start_shrink, _ = start
    width, line_stretch, tolerance = measure.width, measure.line_stretch, measure.tolerance
    end_widths, end_stretches = table.end_widths, table.end_stretches
    last = len(end_widths) - 1
    nearest = width - tolerance * (line_stretch - start_stretch) + start_width - _SLACK
    low = bisect_left(search.reach, nearest, line_start + 1)
    ways: list[tuple[float, int]] = []
    for line_end in range(min(low, last), last + 1):
        room = width - end_widths[line_end] + start_width
        if room >= 0.0:
            stretch = end_stretches[line_end] - start_stretch + line_stretch
            if line_end == last and not measure.fill_last_line:
                ratio = 0.0
            elif stretch > 0.0:
                ratio = room / stretch
            else:
                ratio = 0.0 if room < _NOTHING else _HOPELESS
            if ratio > tolerance:
                continue
        else:
            shrink = table.end_shrinks[line_end] - start_shrink
            ratio = room / shrink if shrink > 0.0 else -_HOPELESS
            if ratio < -1.0:
                if table.letter_widths[line_end] - start_width - shrink > width + _SLACK:
                    break
                continue
        ways = ways or _cheapest_ways(row)
        fitness = fitness_class(ratio)
        total, start_class = ways[fitness]
        total += _line_demerits(search, start, line_end, ratio)
        node = _BreakNode(total, line_start, start_class, ratio)
        _enter(search.rows, line_end, fitness, node)
    if measure.allow_overfull and not ways:
        total, start_class = _cheapest_ways(row)[0]
        node = _BreakNode(total + OVERFULL_DEMERITS, line_start, start_class, -1.0)
        _enter(search.rows, line_start + 1, 0, node)


def _line_demerits(
    search: _BreakSearch, start: _LineStart, line_end: int, ratio: float
) -> float:
    """Return the demerits of a line in itself, and of a second hyphen running."""
    table, measure = search.table, search.measure
    badness = 100.0 * abs(ratio) ** 3
    demerits = (LINE_DEMERITS + badness + table.penalties[line_end]) ** 2
    if line_end == len(table.end_widths) - 1:
        room = measure.width - table.end_widths[line_end] + start.width
        lacking = max(0.0, measure.shortest_last_line - (measure.width - room))
        last_line_demerits = lacking**2 * SHORT_LAST_LINE_DEMERITS
        return demerits + (last_line_demerits + FINAL_HYPHEN_DEMERITS * start.after_hyphen)
    if start.after_hyphen and table.hyphenated[line_end]:
        demerits += DOUBLE_HYPHEN_DEMERITS
    return demerits


def fitness_class(ratio: float) -> int:
    """Return how a line looks: 0 tight, 1 normal, 2 loose, 3 very loose."""
    if ratio < -0.5:
        return 0
    if ratio <= 0.5:
        return 1
    return 2 if ratio <= 1.0 else 3


def _cheapest_ways(row: _NodeRow) -> list[tuple[float, int]]:
    """Return, for a next line of each fitness class, the demerits so far and the class it is best to come from.

    A tight line beside a loose one offends the eye.
    """
    ways: list[tuple[float, int]] = []
    for next_class in _CLASSES:
        best = (_INFINITE, 0)
        for start_class in _CLASSES:
            node = row[start_class]
            if node is not None:
                adjacent = ADJACENT_DEMERITS if abs(start_class - next_class) > 1 else 0.0
                best = min(best, (node.demerits + adjacent, start_class))
        ways.append(best)
    return ways


def _enter(
    rows: list[_NodeRow | None], line_end: int, fitness: int, node: _BreakNode
) -> None:
    """Keep at a break the cheapest node of each fitness class."""
    row = rows[line_end]
    if row is None:
        row = rows[line_end] = [None, None, None, None]
    cheapest = row[fitness]
    if cheapest is None or node.demerits < cheapest.demerits:
        row[fitness] = node


def _trace(rows: list[_NodeRow | None], last: int) -> tuple[LineFit, ...] | None:
    """Return the lines that lead to the cheapest node at the paragraph's end."""
    last_row = rows[last]
    if last_row is None:
        return None
    node: _BreakNode | None = min(node for node in last_row if node is not None)
    line_end = last
    fits: list[LineFit] = []
    while node is not None:
        fits.append(LineFit(line_end, node.ratio))
        line_end = node.line_start
        row = rows[line_end] if line_end >= 0 else None
        node = row[node.start_class] if row is not None else None
    return tuple(reversed(fits))
