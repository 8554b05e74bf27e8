"""Break a paragraph into lines by total fit: all lines are chosen together, at the least demerits.

Knuth & Plass, "Breaking Paragraphs into Lines", 1981. The search runs forward from each reachable
break over just the breaks that could end its line, found by bisection, so its time is near linear.
Pure: it knows widths, not letters.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.core.units import Pt

LINE_DEMERITS: Final = (
    10.0  # demerits of a line as such: fewer lines win among equals (Knuth & Plass)
)
HYPHEN_PENALTY: Final = (
    200.0  # a hyphen in French costs four times TeX's 50: 5 % of lines instead of 21 %
)
EXPLICIT_HYPHEN_PENALTY: Final = 50.0  # after a hyphen that the author typed
URL_PENALTY: Final = 500.0  # inside a web address, without a hyphen
DOUBLE_HYPHEN_DEMERITS: Final = 1e5  # two hyphens running
FINAL_HYPHEN_DEMERITS: Final = 1e5  # a hyphen at the end of the last line but one
ADJACENT_DEMERITS: Final = 3000.0  # a tight line beside a loose one
SHORT_LAST_LINE_DEMERITS: Final = (
    20.0  # a last line shorter than `minimum`, by the square of what it lacks
)
OVERFULL_DEMERITS: Final = 1e12  # a line wider than the measure: only where nothing else exists
MAX_TRACKING: Final = 0.02  # letters may be set this much wider or tighter, and no more

_NOTHING: Final = 1e-6  # points
_HOPELESS: Final = 1e5  # ratio of a line without stretch or shrink


@dataclass(slots=True)
class BreakTable:
    """The places where a paragraph may break, as parallel lists; the last place is its end.

    `ends` is the natural width of the paragraph up to a break there (hyphen added, protrusion taken
    off), `starts` the width already spent where the next line begins (protrusion added); `*_give`
    is the stretch, `*_take` the shrink, likewise. `letters` is the width without hyphens or protrusion, which
    grows from break to break and so can be bisected.
    """

    letter_widths: list[Pt]
    end_widths: list[Pt]
    start_widths: list[Pt]
    end_stretches: list[Pt]
    start_stretches: list[Pt]
    end_shrinks: list[Pt]
    start_shrinks: list[Pt]
    penalties: list[float]
    hyphenated: list[bool]


class LineMeasure(NamedTuple):
    """The room a paragraph has, in points, and how willing it is.

    `indent` shortens the first line. `start` is the protrusion won by its first letter. `give` is stretch
    that every line has by itself (ragged margins, emergencies). `tolerance` bounds the stretch ratio.
    """

    width: Pt
    indent: Pt = 0.0
    hang_left: Pt = 0.0
    line_stretch: Pt = 0.0
    tolerance: float = 1.0
    shortest_last_line: Pt = 0.0
    allow_overfull: bool = False  # accept a line too wide where a word is
    fill_last_line: bool = False  # the last line is to be as long as the others


class LineFit(NamedTuple):
    """One line: it ends at break `at`, its blanks stretched by `ratio` (shrunk if negative)."""

    break_index: int
    ratio: float


# What a line of each class costs after one of class k: a tight one beside a loose one offends the eye.
_CLASS_DEMERITS: Final = tuple(
    tuple(ADJACENT_DEMERITS if abs(k - other) > 1 else 0.0 for other in range(4)) for k in range(4)
)

# Demerits so far, the break where the line begins, that break's fitness class, the line's ratio.
_BreakNode = tuple[float, int, int, float]
_NodeRow = list[_BreakNode | None]  # one node a fitness class: tight, normal, loose, very loose
_SLACK: Final = 12.0  # points by which hyphens and protrusion make `ends` stray from `letters`


@dataclass(frozen=True, slots=True)
class _BreakSearch:
    """The search under way: `reach` is how far a line ending at each break could be stretched, `rows` the nodes."""

    breaks: BreakTable
    measure: LineMeasure
    reach: list[Pt]
    rows: list[_NodeRow | None]


def find_total_fit(breaks: BreakTable, measure: LineMeasure) -> tuple[LineFit, ...] | None:
    """Return the best lines of a paragraph, or None if some line cannot be set within the tolerance.

    Law: with `overfull` there always is an answer, and only a line without a legal break is too wide.
    """
    last = len(breaks.end_widths) - 1
    tolerance = measure.tolerance
    reach = [
        wide + tolerance * give
        for wide, give in zip(breaks.letter_widths, breaks.end_stretches, strict=True)
    ]
    rows: list[_NodeRow | None] = [None] * (last + 1)
    search = _BreakSearch(breaks, measure, reach, rows)
    root = (measure.hang_left - measure.indent, 0.0, 0.0, False)
    _extend(search, -1, root, [None, (0.0, -2, 1, 0.0), None, None])
    for at in range(last):
        row = rows[at]
        if row is not None:
            line = (
                breaks.start_widths[at],
                breaks.start_stretches[at],
                breaks.start_shrinks[at],
                breaks.hyphenated[at],
            )
            _extend(search, at, line, row)
    return _trace(rows, last)


def _extend(search: _BreakSearch, at: int, line: tuple[Pt, Pt, Pt, bool], row: _NodeRow) -> None:
    """Enter, at each break that can end the line begun at `at`, the cheapest way to come there."""
    breaks, measure, rows = search.breaks, search.measure, search.rows
    begun, given, taken, after_hyphen = line
    width, give, tolerance = measure.width, measure.line_stretch, measure.tolerance
    letters, ends, ends_give, ends_take = (
        breaks.letter_widths,
        breaks.end_widths,
        breaks.end_stretches,
        breaks.end_shrinks,
    )
    last = len(ends) - 1
    low = bisect_left(search.reach, width - tolerance * (give - given) + begun - _SLACK, at + 1)
    ways: list[tuple[float, int]] = []
    for to in range(min(low, last), last + 1):
        room = width - ends[to] + begun
        if room >= 0.0:
            stretch = ends_give[to] - given + give
            ratio = room / stretch if stretch > 0.0 else (0.0 if room < _NOTHING else _HOPELESS)
            if to == last and not measure.fill_last_line:
                ratio = 0.0
            elif ratio > tolerance:
                continue
        else:
            shrink = ends_take[to] - taken
            ratio = room / shrink if shrink > 0.0 else -_HOPELESS
            if ratio < -1.0:
                if letters[to] - begun - shrink > width + _SLACK:
                    break
                continue
        ways = ways or _ways(row)
        cost = (LINE_DEMERITS + 100.0 * abs(ratio) ** 3 + breaks.penalties[to]) ** 2
        if to == last:
            cost += _ending(measure, width - room, after_hyphen=after_hyphen)
        elif after_hyphen and breaks.hyphenated[to]:
            cost += DOUBLE_HYPHEN_DEMERITS
        fitness = 0 if ratio < -0.5 else 1 if ratio <= 0.5 else 2 if ratio <= 1.0 else 3
        _enter(rows, to, fitness, at, ways[fitness], cost, ratio)
    if measure.allow_overfull and not ways:
        _enter(rows, at + 1, 0, at, _ways(row)[0], OVERFULL_DEMERITS, -1.0)


def _ending(measure: LineMeasure, length: Pt, *, after_hyphen: bool) -> float:
    """Return what a paragraph's last line costs besides: after a hyphen, or too short."""
    short = max(0.0, measure.shortest_last_line - length)
    return short**2 * SHORT_LAST_LINE_DEMERITS + (FINAL_HYPHEN_DEMERITS if after_hyphen else 0.0)


def _ways(row: _NodeRow) -> list[tuple[float, int]]:
    """Return, for a next line of each fitness class, the cheapest node to come from and its class."""
    ways: list[tuple[float, int]] | None = None
    for kind in range(4):
        node = row[kind]
        if node is not None:
            own = [(node[0] + apart, kind) for apart in _CLASS_DEMERITS[kind]]
            ways = own if ways is None else list(map(min, ways, own))
    assert ways is not None  # noqa: S101 - a row is made with its first node
    return ways


def _enter(
    rows: list[_NodeRow | None],
    to: int,
    fitness: int,
    at: int,
    way: tuple[float, int],
    cost: float,
    ratio: float,
) -> None:
    """Keep at `to` the cheapest node of the line's fitness class."""
    total = way[0] + cost
    target = rows[to]
    if target is None:
        target = rows[to] = [None, None, None, None]
    held = target[fitness]
    if held is None or total < held[0]:
        target[fitness] = (total, at, way[1], ratio)


def _trace(rows: list[_NodeRow | None], last: int) -> tuple[LineFit, ...] | None:
    """Return the lines that lead to the cheapest node at the paragraph's end."""
    row = rows[last]
    if row is None:
        return None
    node = min(node for node in row if node is not None)
    fits: list[LineFit] = []
    at = last
    while at >= 0:
        fits.append(LineFit(at, node[3]))
        at, kind = node[1], node[2]
        before = rows[at] if at >= 0 else None
        if before is not None:
            held = before[kind]
            assert held is not None  # noqa: S101 - a node's predecessor was entered before it
            node = held
    return tuple(reversed(fits))
