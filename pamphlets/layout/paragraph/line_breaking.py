"""BreakTable and LineMeasure -> LineFits: breaks a paragraph into lines by total fit, at the least demerits.

Knuth & Plass, "Breaking Paragraphs into Lines", 1981; letters take up slack before spaces do, as in microtype
(H. T. Thành, "Micro-typographic extensions to TeX", 2000, § 3). The search runs forward from each reachable break over
just the breaks that could end its line, found by bisection, so its time is near linear. It keeps each line that leads
to a break: what lines cost side by side is exact. The third of the four typesetting steps.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.break_table import BreakTable, LineFit, LineMeasure

# Sums of these and of a break's penalty are squared (Knuth & Plass). Chosen on ten French texts of 60 000 words at 104 mm,
# EB Garamond 11: 4.5 % of lines end with a hyphen, 1.6 % have spaces half as wide again as they like to be.
LINE_DEMERITS: Final = 10.0  # of a line as such: fewer lines win among equals
STRETCH_BADNESS: Final = 170.0  # by the cube of the ratio
SHRINK_BADNESS: Final = 270.0  # by its fifth power: hardly felt to -0.5, forbidding at -1
DOUBLE_HYPHEN_DEMERITS: Final = 1e8  # two hyphens running: sooner a line with holes
FINAL_HYPHEN_DEMERITS: Final = 4e4  # a hyphen at the end of the last line but one
# By the square of how far the spaces of two lines running differ, in natural spaces.
CHANGE_DEMERITS: Final = 25_000.0
MOST_CHANGE: Final = 1.5  # a greater difference costs no more
# By the square of what the last line lacks of `shortest_last_line`: justified, ragged. A ragged line gives it a word.
SHORT_LAST_LINE_DEMERITS: Final = (20.0, 2_000.0)
# A line wider than the measure: only where nothing else exists.
OVERFULL_DEMERITS: Final = 1e12
# From this ratio a line that may end short does, rather than stretch its spaces further.
SHORT_END_RATIO: Final = 0.5

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
    change_demerits: float
    """Of spaces that change; those of ragged lines do not."""
    reach: list[Pt]
    """How far a line ending at each break, or at one before it, could be stretched."""
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
    furthest = 0.0
    for index, width in enumerate(table.letter_widths):
        stretch = table.end_stretches[index] + table.short_ends[index]
        line_reach = width + measure.tolerance * stretch + table.end_letter_stretches[index]
        furthest = max(furthest, line_reach)
        reach.append(furthest)
    rows: list[list[_BreakNode]] = [[] for _ in range(last + 1)]
    change_demerits = 0.0 if measure.line_stretch else CHANGE_DEMERITS
    search = _BreakSearch(table, measure, most_lines, change_demerits, reach, rows)
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
    """Return nodes by their numbers of lines, the cheapest first."""
    if not search.most_lines:
        return [sorted(nodes)]
    by_count: dict[int, list[_BreakNode]] = {}
    for node in nodes:
        if node.line_count < search.most_lines:
            by_count.setdefault(node.line_count, []).append(node)
    return [sorted(by_count[count]) for count in by_count]


def _extend(search: _BreakSearch, start: _LineStart, row: list[_BreakNode]) -> None:
    """Enter, at each break that can end the line begun at `start`, the cheapest way to come there."""
    table, measure = search.table, search.measure
    # Local names: this is the innermost loop of typesetting.
    line_start, start_width, start_stretch, start_shrink, start_letters, _ = start
    width, line_stretch, tolerance = measure.width, measure.line_stretch, measure.tolerance
    end_widths, end_stretches = table.end_widths, table.end_stretches
    end_letter_stretches, short_ends = table.end_letter_stretches, table.short_ends
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
            ratio = _stretch_ratio(room - letters, stretch, short_ends[line_end])
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


def _stretch_ratio(spare: Pt, stretch: Pt, short_end: Pt) -> float:
    """Return by how much spaces stretch to fill `spare`, or a line that may end short does so."""
    if stretch > 0.0:
        ratio = spare / stretch
    else:
        ratio = 0.0 if spare < _NOTHING else _HOPELESS
    if short_end > 0.0 and ratio > SHORT_END_RATIO:
        return SHORT_END_RATIO + (spare - SHORT_END_RATIO * stretch) / short_end
    return ratio


def _enter(
    search: _BreakSearch,
    row: Sequence[_BreakNode],
    line_end: int,
    ratio: float,
    demerits: float,
) -> None:
    """Enter a line of so many demerits by itself, which comes from the node of a row that makes it cheapest."""
    change = space_change(ratio)
    change_demerits = search.change_demerits
    least = _INFINITE
    cheapest = row[0]
    for node in row:
        if node.demerits >= least:
            break
        difference = min(abs(node.change - change), MOST_CHANGE)
        total = node.demerits + change_demerits * difference * difference
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
    if ratio > 0.0:
        badness = STRETCH_BADNESS * ratio**3
    else:
        badness = SHRINK_BADNESS * abs(ratio) ** 5
    demerits = (LINE_DEMERITS + badness + table.penalties[line_end]) ** 2
    if line_end == len(table.end_widths) - 1:
        room = measure.width - table.end_widths[line_end] + start.width
        lacking = max(0.0, measure.shortest_last_line - (measure.width - room))
        demerits += lacking**2 * SHORT_LAST_LINE_DEMERITS[measure.line_stretch > 0.0]
        return demerits + FINAL_HYPHEN_DEMERITS * start.after_hyphen
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
