"""Lines read from a PDF -> how evenly they are set: blanks, hyphens, letters, in shares that programs agree on.

The blank of a line is the mean of those between its words, as a share of the font's own; the blanks before French
punctuation and around calls are not counted. Only lines filled to the right edge have blanks that say something.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import fmean, median, pstdev
from typing import Final, NamedTuple

from tests.bench.page.drawn_text import DrawnLine, DrawnPage
from tests.bench.page.pdf_drawings import Letter

NATURAL_BLANK: Final = 0.213  # em, of EB Garamond 500
_LEAST_BLANK: Final = 0.125  # em; what is less parts letters, or stands before punctuation
LOOSE, VERY_LOOSE, TIGHT = 1.5, 1.8, 0.75
_RAISED_FIGURES: Final = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_NO_BLANK_BEFORE: Final = "»:;!?" + _RAISED_FIGURES


class LineSetting(NamedTuple):
    """How one filled line is set: its blank as a share of the natural one, and its letters' change in %."""

    page_number: int
    line: DrawnLine
    blank: float
    letter_change: float


@dataclass(frozen=True, slots=True)
class LineMeasures:
    """The figures of a text. Shares are of all lines (hyphens) or of the filled ones; in %."""

    line_count: int
    hyphenated: float
    loose: float
    very_loose: float
    tight: float
    blank_deviation: float
    """The standard deviation of the lines' blanks."""
    blank_change: float
    """The mean difference between a filled line's blank and that of the next one."""
    letter_change: float
    """The most by which letters are made wider or narrower, set apart or together: % of their width and of the em."""
    hyphen_runs: int
    """Two or more hyphens under each other, also over a page's end."""
    page_end_hyphens: int
    settings: tuple[LineSetting, ...]
    """Of every filled line."""


def measure_lines(
    pages: Sequence[DrawnPage], natural_blank: float = NATURAL_BLANK
) -> LineMeasures:
    """Return the figures of pages of one text; `natural_blank` is the font's own, in em."""
    pages = [page for page in pages if page.body]
    lines = [line for page in pages for line in page.body]
    settings = list_settings(pages, natural_blank)
    blanks = [setting.blank for setting in settings]
    return LineMeasures(
        len(lines),
        _percent(line.ends_with_hyphen for line in lines),
        _percent(blank > LOOSE for blank in blanks),
        _percent(blank > VERY_LOOSE for blank in blanks),
        _percent(blank < TIGHT for blank in blanks),
        pstdev(blanks) if blanks else 0.0,
        fmean(abs(a - b) for a, b in pairwise(blanks)) if len(blanks) > 1 else 0.0,
        max((setting.letter_change for setting in settings), default=0.0),
        _count_hyphen_runs(lines),
        sum(page.body[-1].ends_with_hyphen for page in pages),
        tuple(settings),
    )


def list_settings(pages: Sequence[DrawnPage], natural_blank: float) -> list[LineSetting]:
    """Return how every filled line with a blank is set."""
    widths = natural_widths(line for page in pages for line in page.body)
    result: list[LineSetting] = []
    for page in pages:
        for line in page.body:
            blanks = list_blanks(line, page.body_size)
            if line.is_filled and blanks:
                blank = fmean(blanks) / (natural_blank * page.body_size)
                change = letter_change(line, widths, page.body_size)
                result.append(LineSetting(page.number, line, blank, change))
    return result


def list_blanks(line: DrawnLine, size: float) -> list[float]:
    """Return the blanks between the words of a line, in points."""
    return [
        after.start - before.end
        for before, after in pairwise(line.letters)
        if after.start - before.end > _LEAST_BLANK * size and _is_blank(before, after)
    ]


def _is_blank(before: Letter, after: Letter) -> bool:
    """Return whether what lies between two letters parts words."""
    return not (after.is_call or after.text in _NO_BLANK_BEFORE or before.text == "«")


def natural_widths(lines: Iterable[DrawnLine]) -> dict[tuple[str, str], float]:
    """Return the width in em of each letter of each font where nothing changes it: in lines that are not filled."""
    widths: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for line in lines:
        if not line.is_filled:
            for letter in line.letters:
                width = _relative_width(letter)
                widths[letter.text, letter.font].append(width)
    return {key: median(values) for key, values in widths.items()}


def letter_change(
    line: DrawnLine, widths: Mapping[tuple[str, str], float], size: float
) -> float:
    """Return how far a line's letters are from their natural width (%) and distance (% of the em), both together.

    Medians: pairs that are kerned do not count.
    """
    scales = [
        _relative_width(letter) / widths[letter.text, letter.font]
        for letter in line.letters
        if letter.text.isalpha() and widths.get((letter.text, letter.font))
    ]
    distances = [
        after.start - before.end
        for before, after in pairwise(line.letters)
        if _are_of_one_word(before, after)
        and after.start - before.end < _LEAST_BLANK * size
    ]
    scale = 100 * (median(scales) - 1) if scales else 0.0
    tracking = 100 * median(distances) / size if distances else 0.0
    return abs(scale + tracking)


def _relative_width(letter: Letter) -> float:
    """Return a letter's width in em. PyMuPDF counts half of a horizontal scaling into the size, hence the rounding."""
    return (letter.end - letter.start) / round(letter.size, 1)


def _are_of_one_word(before: Letter, after: Letter) -> bool:
    return before.text.isalpha() and after.text.isalpha() and before.font == after.font


def _percent(verdicts: Iterable[bool]) -> float:
    values = list(verdicts)
    return 100 * sum(values) / len(values) if values else 0.0


def _count_hyphen_runs(lines: Sequence[DrawnLine]) -> int:
    """Return how often two or more lines in a row end with a hyphen."""
    hyphen_groups = groupby(lines, lambda line: line.ends_with_hyphen)
    return sum(is_hyphen and len(list(group)) > 1 for is_hyphen, group in hyphen_groups)
