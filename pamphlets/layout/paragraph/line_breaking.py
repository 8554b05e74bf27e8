"""BreakTable and LineMeasure -> LineFits: breaks a paragraph into lines by total fit, at the least demerits.

Knuth & Plass, "Breaking Paragraphs into Lines", 1981; a line's letters take up slack before its spaces do, as in
microtype (R. Schlicht, after H. T. Thành, "Micro-typographic extensions to TeX", 2000, § 3). The search runs forward
from each reachable break over just the breaks that could end its line, found by bisection, so its time is near linear.
It keeps each line that can lead to a break, so that what a line costs beside its neighbour is exact. It knows
widths, not letters. The third of the four typesetting steps.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.break_table import BreakTable, LineFit, LineMeasure

# Of a line as such: fewer lines win among equals (Knuth & Plass).
LINE_DEMERITS: Final = 10.0
HYPHEN_PENALTY: Final = 100.0
EXPLICIT_HYPHEN_PENALTY: Final = 50.0  # after a hyphen that the author typed
URL_PENALTY: Final = 500.0  # inside a web address, without a hyphen
DOUBLE_HYPHEN_DEMERITS: Final = 1e6  # two hyphens running
FINAL_HYPHEN_DEMERITS: Final = 1e5  # a hyphen at the end of the last line but one
# By the square of how far the spaces of two lines running differ, in natural spaces.
CHANGE_DEMERITS: Final = 10000.0
MOST_CHANGE: Final = 1.5  # a greater difference costs no more
# By the square of what the last line lacks of `shortest_last_line`.
SHORT_LAST_LINE_DEMERITS: Final = 20.0
# A line wider than the measure: only where nothing else exists.
OVERFULL_DEMERITS: Final = 1e12
# A line's letters may be tracked by this share of an em, and scaled by this share of their width, and no more: both
# together, 1.45 %, make a line 2.6 % longer, and tracking gives twice what scaling does.
MAX_TRACKING: Final = 0.0125
MAX_SCALING: Final = 0.002

_NOTHING: Final = 1e-6  # points
_HOPELESS: Final = 1e5  # ratio of a line without stretch or shrink
_INFINITE: Final = float("inf")
_SLACK: Final = 12.0  # points by which hyphens and protrusion make `end_widths` stray from `letter_widths`


class _BreakNode(NamedTuple):
    """The cheapest way to a break by a line from another one."""

    demerits: float
    line_end: int
    ratio: float
    change: float  # of the line's spaces, in natural spaces
    line_count: int  # 0 where lines are not counted
    before: "_BreakNode | None"


class _LineStart(NamedTuple):
    """A break where a line begins, -1 at the paragraph's start, and what the paragraph has used up to there."""

    break_index: int
    width: Pt
    stretch: Pt
    shrink: Pt
    letter_stretch: Pt
    after_hyphen: bool


@dataclass(frozen=True, slots=True)
class _BreakSearch:
    """The search under way."""

    table: BreakTable
    measure: LineMeasure
    most_lines: int
    """Lines are counted, and ways with more given up; 0: neither."""
    reach: list[Pt]
    """How far a line ending at each break could be stretched."""
    rows: list[list[_BreakNode]]
    """The nodes of each break; none for a break not reached."""


def find_total_fit(table: BreakTable, measure: LineMeasure) -> tuple[LineFit, ...] | None:
    """Return the best lines of a paragraph, or None if some line cannot be set within the tolerance.

    Law: with `allow_overfull` there always is an answer, and only a line without a legal break is too wide.
    """
    nodes = _search_breaks(table, measure, 0)
    return _trace(min(nodes)) if nodes else None


def find_fits_by_count(
    table: BreakTable, measure: LineMeasure, most_lines: int
) -> dict[int, tuple[LineFit, ...]]:
    """Return the best lines of a paragraph by their number, as far as it can be set in so many (TeX's looseness)."""
    fits: dict[int, tuple[LineFit, ...]] = {}
    for node in sorted(_search_breaks(table, measure, most_lines), reverse=True):
        fits[node.line_count] = _trace(node)
    return fits


def _search_breaks(
    table: BreakTable, measure: LineMeasure, most_lines: int
) -> list[_BreakNode]:
    """Return the nodes of the paragraph's end."""
    last = len(table.end_widths) - 1
    reach: list[Pt] = []
    for index, width in enumerate(table.letter_widths):
        stretch = measure.tolerance * table.end_stretches[index]
        reach.append(width + stretch + table.end_letter_stretches[index])
    rows: list[list[_BreakNode]] = [[] for _ in range(last + 1)]
    search = _BreakSearch(table, measure, most_lines, reach, rows)
    width = measure.hang_left - measure.indent
    start = _LineStart(-1, width, 0.0, 0.0, 0.0, after_hyphen=False)
    _extend(search, start, [_BreakNode(0.0, -1, 0.0, 0.0, 0, None)])
    for index in range(last):
        if rows[index]:
            start = _LineStart(
                index,
                table.start_widths[index],
                table.start_stretches[index],
                table.start_shrinks[index],
                table.start_letter_stretches[index],
                table.hyphenated[index],
            )
            for row in _split_by_count(search, rows[index]):
                _extend(search, start, row)
    return rows[last]


def _split_by_count(
    search: _BreakSearch, nodes: list[_BreakNode]
) -> list[list[_BreakNode]]:
    """Return nodes by their numbers of lines, without those too dear to be the best before any line."""
    by_count: dict[int, list[_BreakNode]] = {}
    for node in nodes:
        by_count.setdefault(node.line_count, []).append(node)
    rows: list[list[_BreakNode]] = []
    for count, row in by_count.items():
        if not search.most_lines or count < search.most_lines:
            dearest = min(row).demerits + CHANGE_DEMERITS * MOST_CHANGE**2
            rows.append([node for node in row if node.demerits <= dearest])
    return rows


def _extend(search: _BreakSearch, start: _LineStart, row: list[_BreakNode]) -> None:
    """Enter, at each break that can end the line begun at `start`, the cheapest way to come there."""
    table, measure = search.table, search.measure
    # Local names: this is the innermost loop of typesetting.
    line_start, start_width, start_stretch, start_shrink, start_letters, _ = start
    width, line_stretch, tolerance = measure.width, measure.line_stretch, measure.tolerance
    end_widths, end_stretches = table.end_widths, table.end_stretches
    end_letter_stretches = table.end_letter_stretches
    last = len(end_widths) - 1
    nearest = width - tolerance * (line_stretch - start_stretch) + start_width - _SLACK
    low = bisect_left(search.reach, nearest + start_letters, line_start + 1)
    is_reached = False
    for line_end in range(min(low, last), last + 1):
        room = width - end_widths[line_end] + start_width
        letters = end_letter_stretches[line_end] - start_letters
        if room >= 0.0 and line_end == last and not measure.fill_last_line:
            ratio = 0.0
        elif room > letters:
            stretch = end_stretches[line_end] - start_stretch + line_stretch
            if stretch > 0.0:
                ratio = (room - letters) / stretch
            else:
                ratio = 0.0 if room - letters < _NOTHING else _HOPELESS
            if ratio > tolerance:
                continue
        elif room < -letters:
            shrink = table.end_shrinks[line_end] - start_shrink
            ratio = (room + letters) / shrink if shrink > 0.0 else -_HOPELESS
            if ratio < -measure.shrink_tolerance:
                least = table.letter_widths[line_end] - start_width - shrink - letters
                if least > width + _SLACK:
                    break
                continue
        else:
            ratio = 0.0
        is_reached = True
        demerits = _line_demerits(search, start, line_end, ratio)
        _enter(search, row, line_end, ratio, demerits)
    if measure.allow_overfull and not is_reached:
        _enter(search, row, line_start + 1, -1.0, OVERFULL_DEMERITS)


def _enter(
    search: _BreakSearch,
    row: Sequence[_BreakNode],
    line_end: int,
    ratio: float,
    demerits: float,
) -> None:
    """Enter a line of so many demerits by itself, which comes from the node of a row that makes it cheapest."""
    change = space_change(ratio)
    least = _INFINITE
    cheapest = row[0]
    for node in row:
        difference = abs(node.change - change)
        difference = min(difference, MOST_CHANGE)
        total = node.demerits + CHANGE_DEMERITS * difference * difference
        if total < least:
            least = total
            cheapest = node
    line_count = cheapest.line_count + (search.most_lines > 0)
    node = _BreakNode(least + demerits, line_end, ratio, change, line_count, cheapest)
    search.rows[line_end].append(node)


def space_change(ratio: float) -> float:
    """Return by how much of itself a space of a ratio is wider than it likes to be, narrower if negative."""
    return ratio / 2 if ratio > 0.0 else ratio / 3


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


def _trace(node: _BreakNode) -> tuple[LineFit, ...]:
    """Return the lines that lead to a node."""
    fits: list[LineFit] = []
    while node.before is not None:
        fits.append(LineFit(node.line_end, node.ratio))
        node = node.before
    return tuple(reversed(fits))
