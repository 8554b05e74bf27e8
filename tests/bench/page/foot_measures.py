"""Pages read from a PDF -> how far each is filled: lines missing at the foot, spreads, widows, orphans, hyphens.

A page without notes is short by the lines between its last one and the foot of the spread. Notes stand in points on
the foot: from the last line to their rule there is 0.65 of a line where the page is full to the last point and less
than 1.65 where one more line has no room. Half of that is luck: a page is short by what goes beyond 1.15 lines.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, pstdev
from typing import Final, NamedTuple

from tests.bench.page.drawn_text import DrawnLine, DrawnPage

_LUCK: Final = 1.15  # lines from the last line to the notes' rule, on an average full page
_RULE_WEIGHT: Final = 1.3  # points at most
_BELOW_BASELINE: Final = 0.25  # of a line: where a picture on the grid ends
_LIKE_LEFT: Final = (
    3.0  # points that a line may stand beside the column's edge: hung guillemets
)
_INDENTS: Final = (0.45, 1.13)  # of the letters' size: a paragraph's first line
_SINK: Final = 1.5  # lines that a chapter, or a page of its own, begins lower than others
_NOTE_SIZE: Final = 0.92  # of the letters' size, at most


class PageFoot(NamedTuple):
    """How one page ends. `short`: lines missing; None at a chapter's end, where nothing is."""

    number: int
    short: float | None
    note_distance: float | None
    """Points from the last line to the first note; None without notes."""
    faults: tuple[str, ...]
    """Of « widow », « orphan », « heading », « hyphen »."""


@dataclass(frozen=True, slots=True)
class FeetMeasures:
    """The feet of a file."""

    feet: tuple[PageFoot, ...]
    grid: float
    """Points from line to line."""
    spread_differences: tuple[tuple[int, float], ...]
    """By how many lines the two pages of each spread differ, by the number of the left one."""

    @property
    def shorts(self) -> list[float]:
        """Return by how much the pages are short that end no chapter."""
        return [foot.short for foot in self.feet if foot.short is not None]

    @property
    def worst(self) -> float:
        """Return the most lines missing on a page."""
        return max(self.shorts, default=0.0)

    @property
    def mean(self) -> float:
        """Return the mean of the lines missing on a page."""
        return fmean(self.shorts) if self.shorts else 0.0

    @property
    def worst_difference(self) -> float:
        """Return the most lines by which two facing pages differ."""
        return max((lines for _, lines in self.spread_differences), default=0.0)

    @property
    def note_distance_deviation(self) -> float:
        """Return the spread of the points to the first note where no chapter ends, without the last page of notes."""
        with_notes = [foot for foot in self.feet if foot.note_distance is not None][:-1]
        distances = [
            foot.note_distance or 0.0 for foot in with_notes if foot.short is not None
        ]
        return pstdev(distances) if distances else 0.0

    def count(self, fault: str) -> int:
        """Return on how many pages a fault is."""
        return sum(fault in foot.faults for foot in self.feet)


def measure_feet(pages: Sequence[DrawnPage]) -> FeetMeasures:
    """Return the feet of the pages of text of a file: those with a column of text, contents and imprint left out."""
    texts = [page for page in pages if is_text_page(page)]
    grid = _find_grid(texts)
    lasts = {page.number: _find_last(page, grid) for page in texts}
    rules = {page.number: find_note_rule(page) for page in texts}
    depths = {page.number: _find_depth(page, lasts[page.number]) for page in texts}
    full_depth = _commonest(list(depths.values()))
    usual_start = _commonest([_find_start(page) for page in texts])
    feet: list[PageFoot] = []
    for page, following in zip(texts, [*texts[1:], None], strict=True):
        last, rule = lasts[page.number], rules[page.number]
        partner = page.number ^ 1  # 6 and 7 face each other
        depth = max(
            depths[page.number],
            depths.get(partner, 0.0),
            full_depth - 1.05 * grid,
        )
        short: float | None = (depth - last) / grid
        if rule is not None:
            short = (rule - last) / grid - _LUCK
        if following is None or following.number > page.number + 1:
            short = None  # a page that is no text follows
        elif _find_start(following) > usual_start + _SINK * grid:
            short = None
        distance = _note_distance(page, rule, last)
        faults = _list_faults(page, following, rule)
        feet.append(
            PageFoot(page.number, short and max(0.0, short), distance, tuple(faults))
        )
    return FeetMeasures(tuple(feet), grid, tuple(_compare_spreads(feet)))


def is_text_page(page: DrawnPage) -> bool:
    """Return whether a page has a column of text: lines filled to the edge, or notes, or lines that are no contents."""
    filled = sum(line.is_filled for line in page.body)
    if filled > 1 or find_note_rule(page) is not None:
        return True
    numbered = sum(line.text[-1].isdigit() for line in page.body)
    return len(page.body) > 1 and numbered * 2 < len(page.body)


def find_note_rule(page: DrawnPage) -> float | None:
    """Return where the rule over the notes is drawn: the lowest with nothing but small letters below. None without."""
    for shape in sorted(page.shapes, key=lambda shape: -shape.top):
        is_rule = shape.bottom - shape.top <= _RULE_WEIGHT
        if not is_rule or abs(shape.left - page.left) > 1.0:
            continue
        below = [letter for letter in page.letters if letter.baseline > shape.bottom]
        note_baselines = {line.baseline for line in page.notes}
        if below and all(letter.size <= _NOTE_SIZE * page.body_size for letter in below):
            first = min(letter.baseline for letter in below)
            if any(abs(first - baseline) < 1.0 for baseline in note_baselines):
                return shape.top
    return None


def _find_grid(pages: Sequence[DrawnPage]) -> float:
    """Return the commonest distance of two lines of text."""
    steps: Counter[float] = Counter()
    for page in pages:
        for above, below in pairwise(page.body):
            steps[round(below.baseline - above.baseline, 1)] += 1
    return steps.most_common(1)[0][0] if steps else 1.0


def _find_last(page: DrawnPage, grid: float) -> float:
    """Return the baseline of the last line above the notes, or that on which the last picture or table stands.

    Where notes have a page to themselves it is the rule above them.
    """
    rule = find_note_rule(page)
    limit = 1e6 if rule is None else rule
    ends = [letter.baseline for letter in page.letters if letter.baseline < limit]
    ends += [
        shape.bottom - _BELOW_BASELINE * grid
        for shape in page.shapes
        if shape.bottom < limit
    ]
    return max(ends, default=limit)


def _find_depth(page: DrawnPage, last: float) -> float:
    """Return the baseline on which a page ends, its notes included."""
    return max(last, *(letter.baseline for letter in page.letters))


def _commonest(places: Sequence[float]) -> float:
    counts = Counter(round(place) for place in places)
    return float(counts.most_common(1)[0][0]) if counts else 0.0


def _find_start(page: DrawnPage) -> float:
    """Return the baseline of a page's first line, or the head of a picture above it."""
    starts = [letter.baseline for letter in page.letters]
    return min(starts + [shape.top for shape in page.shapes])


def _note_distance(page: DrawnPage, rule: float | None, last: float) -> float | None:
    if rule is None:
        return None
    return min(line.baseline for line in page.notes if line.baseline > rule) - last


def _list_faults(
    page: DrawnPage, following: DrawnPage | None, rule: float | None
) -> list[str]:
    """Return what is wrong where a page ends and, on the next one, begins."""
    limit = 1e6 if rule is None else rule
    lines = [line for line in page.body if line.baseline < limit]
    above = [letter for letter in page.letters if letter.baseline < limit]
    if not lines or not above:
        return []
    faults: list[str] = []
    last = lines[-1]
    lowest = max(above, key=lambda letter: letter.baseline)
    if lowest.baseline > last.baseline + 1.0 and following is not None:
        is_heading = lowest.size > page.body_size or "Black" in lowest.font
        return ["heading"] if is_heading else []
    if last.ends_with_hyphen:
        faults.append("hyphen")
    goes_on = last.is_filled and following is not None and _begins_flush(following)
    if goes_on and _is_first_line(last, page):
        faults.append("orphan")
    if goes_on and following is not None and _begins_with_widow(following):
        faults.append("widow")
    return faults


def _is_first_line(line: DrawnLine, page: DrawnPage) -> bool:
    least, most = (indent * page.body_size for indent in _INDENTS)
    return least < line.start - page.left < most


def _begins_flush(page: DrawnPage) -> bool:
    """Return whether a page's first line is of the text and begins no paragraph."""
    if not page.body:
        return False
    first = page.body[0]
    top = min(letter.baseline for letter in page.letters)
    return first.baseline <= top + 1.0 and abs(first.start - page.left) <= _LIKE_LEFT


def _begins_with_widow(page: DrawnPage) -> bool:
    """Return whether the first line of a page that begins flush is the last of its paragraph."""
    first = page.body[0]
    return not first.is_filled or (
        len(page.body) > 1 and _is_first_line(page.body[1], page)
    )


def _compare_spreads(feet: Sequence[PageFoot]) -> list[tuple[int, float]]:
    """Return the difference of each two facing pages that both have their feet to answer for."""
    return [
        (left.number, abs(left.short - right.short))
        for left, right in pairwise(feet)
        if left.number % 2 == 0
        and right.number == left.number + 1
        and left.short is not None
        and right.short is not None
    ]
