"""Break a paragraph into lines by total fit: all lines are chosen together, at the least demerits.

Knuth & Plass, "Breaking Paragraphs into Lines", 1981. The search runs forward from each reachable
break over just the breaks that could end its line, found by bisection, so its time is near linear.
Pure: it knows widths, not letters.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.core.units import Pt

LINE: Final = 10.0  # demerits of a line as such: fewer lines win among equals (Knuth & Plass)
HYPHEN: Final = 200.0  # a hyphen in French costs four times TeX's 50: 5 % of lines instead of 21 %
EXPLICIT: Final = 50.0  # after a hyphen that the author typed
ADDRESS: Final = 500.0  # inside a web address, without a hyphen
DOUBLE: Final = 1e5  # two hyphens running
FINAL: Final = 1e5  # a hyphen at the end of the last line but one
ADJACENT: Final = 3000.0  # a tight line beside a loose one
SHORT_LAST: Final = 20.0  # a last line shorter than `minimum`, by the square of what it lacks
OVERFULL: Final = 1e12  # a line wider than the measure: only where nothing else exists
TRACKING: Final = 0.02  # letters may be set this much wider or tighter, and no more

_NOTHING: Final = 1e-6  # points
_HOPELESS: Final = 1e5  # ratio of a line without stretch or shrink


@dataclass(slots=True)
class Breaks:
    """The places where a paragraph may break, as parallel lists; the last place is its end.

    `ends` is the natural width of the paragraph up to a break there (hyphen added, protrusion taken
    off), `starts` the width already spent where the next line begins (protrusion added); `*_give`
    is the stretch, `*_take` the shrink, likewise. `letters` is the width without hyphens or protrusion, which
    grows from break to break and so can be bisected.
    """

    letters: list[Pt]
    ends: list[Pt]
    starts: list[Pt]
    ends_give: list[Pt]
    starts_give: list[Pt]
    ends_take: list[Pt]
    starts_take: list[Pt]
    penalties: list[float]
    flagged: list[bool]


class Measure(NamedTuple):
    """The room a paragraph has, in points, and how willing it is.

    `indent` shortens the first line. `start` is the protrusion won by its first letter. `give` is stretch
    that every line has by itself (ragged margins, emergencies). `tolerance` bounds the stretch ratio.
    """

    width: Pt
    indent: Pt = 0.0
    start: Pt = 0.0
    give: Pt = 0.0
    tolerance: float = 1.0
    minimum: Pt = 0.0
    overfull: bool = False  # accept a line too wide where a word is
    level: bool = False  # the last line is to be as long as the others


class Fit(NamedTuple):
    """One line: it ends at break `at`, its blanks stretched by `ratio` (shrunk if negative)."""

    at: int
    ratio: float


# What a line of each class costs after one of class k: a tight one beside a loose one offends the eye.
_APART: Final = tuple(tuple(ADJACENT if abs(k - other) > 1 else 0.0 for other in range(4)) for k in range(4))

# Demerits so far, the break where the line begins, that break's fitness class, the line's ratio.
_Node = tuple[float, int, int, float]
_Row = list[_Node | None]  # one node a fitness class: tight, normal, loose, very loose
_SLACK: Final = 12.0  # points by which hyphens and protrusion make `ends` stray from `letters`


@dataclass(frozen=True, slots=True)
class _Search:
    """The search under way: `reach` is how far a line ending at each break could be stretched, `rows` the nodes."""

    breaks: Breaks
    measure: Measure
    reach: list[Pt]
    rows: list[_Row | None]


def total_fit(breaks: Breaks, measure: Measure) -> tuple[Fit, ...] | None:
    """Return the best lines of a paragraph, or None if some line cannot be set within the tolerance.

    Law: with `overfull` there always is an answer, and only a line without a legal break is too wide.
    """
    last = len(breaks.ends) - 1
    tolerance = measure.tolerance
    reach = [wide + tolerance * give for wide, give in zip(breaks.letters, breaks.ends_give, strict=True)]
    rows: list[_Row | None] = [None] * (last + 1)
    search = _Search(breaks, measure, reach, rows)
    root = (measure.start - measure.indent, 0.0, 0.0, False)
    _extend(search, -1, root, [None, (0.0, -2, 1, 0.0), None, None])
    for at in range(last):
        row = rows[at]
        if row is not None:
            line = (breaks.starts[at], breaks.starts_give[at], breaks.starts_take[at], breaks.flagged[at])
            _extend(search, at, line, row)
    return _trace(rows, last)


def _extend(search: _Search, at: int, line: tuple[Pt, Pt, Pt, bool], row: _Row) -> None:
    """Enter, at each break that can end the line begun at `at`, the cheapest way to come there."""
    breaks, measure, rows = search.breaks, search.measure, search.rows
    begun, given, taken, after_hyphen = line
    width, give, tolerance = measure.width, measure.give, measure.tolerance
    letters, ends, ends_give, ends_take = breaks.letters, breaks.ends, breaks.ends_give, breaks.ends_take
    last = len(ends) - 1
    low = bisect_left(search.reach, width - tolerance * (give - given) + begun - _SLACK, at + 1)
    ways: list[tuple[float, int]] = []
    for to in range(min(low, last), last + 1):
        room = width - ends[to] + begun
        if room >= 0.0:
            stretch = ends_give[to] - given + give
            ratio = room / stretch if stretch > 0.0 else (0.0 if room < _NOTHING else _HOPELESS)
            if to == last and not measure.level:
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
        cost = (LINE + 100.0 * abs(ratio) ** 3 + breaks.penalties[to]) ** 2
        if to == last:
            cost += _ending(measure, width - room, after_hyphen=after_hyphen)
        elif after_hyphen and breaks.flagged[to]:
            cost += DOUBLE
        fitness = 0 if ratio < -0.5 else 1 if ratio <= 0.5 else 2 if ratio <= 1.0 else 3
        _enter(rows, to, fitness, at, ways[fitness], cost, ratio)
    if measure.overfull and not ways:
        _enter(rows, at + 1, 0, at, _ways(row)[0], OVERFULL, -1.0)


def _ending(measure: Measure, length: Pt, *, after_hyphen: bool) -> float:
    """Return what a paragraph's last line costs besides: after a hyphen, or too short."""
    short = max(0.0, measure.minimum - length)
    return short**2 * SHORT_LAST + (FINAL if after_hyphen else 0.0)


def _ways(row: _Row) -> list[tuple[float, int]]:
    """Return, for a next line of each fitness class, the cheapest node to come from and its class."""
    ways: list[tuple[float, int]] | None = None
    for kind in range(4):
        node = row[kind]
        if node is not None:
            own = [(node[0] + apart, kind) for apart in _APART[kind]]
            ways = own if ways is None else list(map(min, ways, own))
    assert ways is not None  # noqa: S101 - a row is made with its first node
    return ways


def _enter(
    rows: list[_Row | None], to: int, fitness: int, at: int, way: tuple[float, int], cost: float, ratio: float
) -> None:
    """Keep at `to` the cheapest node of the line's fitness class."""
    total = way[0] + cost
    target = rows[to]
    if target is None:
        target = rows[to] = [None, None, None, None]
    held = target[fitness]
    if held is None or total < held[0]:
        target[fitness] = (total, at, way[1], ratio)


def _trace(rows: list[_Row | None], last: int) -> tuple[Fit, ...] | None:
    """Return the lines that lead to the cheapest node at the paragraph's end."""
    row = rows[last]
    if row is None:
        return None
    node = min(node for node in row if node is not None)
    fits: list[Fit] = []
    at = last
    while at >= 0:
        fits.append(Fit(at, node[3]))
        at, kind = node[1], node[2]
        before = rows[at] if at >= 0 else None
        if before is not None:
            held = before[kind]
            assert held is not None  # noqa: S101 - a node's predecessor was entered before it
            node = held
    return tuple(reversed(fits))
