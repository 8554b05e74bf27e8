"""TextMeasures of some texts -> a table: each figure of ours beside those of the peers, and what it must be.

The peers were measured in November 2026 on two French texts in the type of `running_text`: Typst 0.15.2 (optimized
breaks, overhang, justification limits 67-150 % and -1…+2 % of tracking), LuaLaTeX 2022 (microtype with protrusion
and expansion, babel-french) and a sketch of ours in which letters took up slack before blanks. The first text is the
running text of `content/brochures/mon-espace-sante.md` as it was then (2 414 words, 59 notes), the second 6 126 words
of five articles that are not ours to spread.
"""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from tests.bench.page.foot_measures import FeetMeasures
from tests.bench.page.line_measures import LineMeasures

PEERS: Final = ("Typst", "LuaLaTeX", "sketch")
PEERS_DATE: Final = "2026-11"


class TextMeasures(NamedTuple):
    """The lines and the feet of one text."""

    lines: LineMeasures
    feet: FeetMeasures


Pair = tuple[float, float]  # of the first text and of the second


class Figure(NamedTuple):
    """A row of the table: what of the measures, with how many decimals, the peers' values, and the most allowed."""

    name: str
    read: Callable[[TextMeasures], float]
    decimals: int
    typst: Pair
    lualatex: Pair
    sketch: Pair | None
    must: Pair


FIGURES: Final = (
    Figure(
        "hyphenated lines, %",
        lambda text: text.lines.hyphenated,
        1,
        (0.9, 3.5),
        (7.4, 14.8),
        (4.4, 7.9),
        (5.0, 7.0),
    ),
    Figure(
        "loose (mean blank > 1.5 x natural), %",
        lambda text: text.lines.loose,
        1,
        (10.7, 9.9),
        (1.4, 0.2),
        (1.3, 1.4),
        (1.0, 1.0),
    ),
    Figure(
        "very loose (> 1.8 x), %",
        lambda text: text.lines.very_loose,
        1,
        (0.7, 2.7),
        (0.0, 0.0),
        (1.3, 0.0),
        (0.0, 0.0),
    ),
    Figure(
        "tight (< 0.75 x), %",
        lambda text: text.lines.tight,
        1,
        (2.7, 6.8),
        (0.0, 2.7),
        (2.7, 3.7),
        (2.0, 3.0),
    ),
    Figure(
        "s.d. of blanks, of natural",
        lambda text: text.lines.blank_deviation,
        3,
        (0.250, 0.301),
        (0.158, 0.140),
        (0.168, 0.161),
        (0.155, 0.140),
    ),
    Figure(
        "change from line to line, of natural",
        lambda text: text.lines.blank_change,
        3,
        (0.278, 0.293),
        (0.152, 0.133),
        (0.168, 0.147),
        (0.150, 0.130),
    ),
    Figure(
        "letters change by at most, %",
        lambda text: text.lines.letter_change,
        2,
        (2.0, 2.0),
        (1.0, 1.0),
        (1.4, 1.4),
        (1.5, 1.5),
    ),
    Figure(
        "runs of hyphens",
        lambda text: text.lines.hyphen_runs,
        0,
        (0.0, 0.0),
        (0.0, 5.0),
        (1.0, 2.0),
        (0.0, 0.0),
    ),
    Figure(
        "page ends on a hyphen",
        lambda text: text.lines.page_end_hyphens,
        0,
        (1.0, 3.0),
        (0.0, 2.0),
        None,
        (0.0, 0.0),
    ),
    Figure(
        "last line to first note, s.d. in pt",
        lambda text: text.feet.note_distance_deviation,
        1,
        (15.8, 9.7),
        (6.2, 7.9),
        None,
        (5.0, 5.0),
    ),
)


def format_table(names: Sequence[str], measures: Sequence[TextMeasures]) -> str:
    """Return the table of texts by name; the peers' and the bounds are for two texts, others than two have none.

    With one text, or more than two, the bounds of the first text hold for none: a figure is told as missed where it
    is over those of both.
    """
    has_peers = len(measures) == 2
    columns = [_shorten(name) for name in names]
    if has_peers:
        columns += PEERS
    head = "".join(f"{column:>15}" for column in (*columns, "must"))
    rows = [f"{'lines':<40}{head}"]
    for figure in FIGURES:
        values = [figure.read(text) for text in measures]
        cells = [f"{value:.{figure.decimals}f}" for value in values]
        if has_peers:
            peers = (figure.typst, figure.lualatex, figure.sketch)
            cells += [_format_pair(pair, figure.decimals) for pair in peers]
        cells.append("≤ " + _format_pair(figure.must, figure.decimals))
        row = figure.name.ljust(40) + "".join(f"{cell:>15}" for cell in cells)
        rows.append(f"{row}  {_verdict(figure, values)}")
    return "\n".join(rows)


def _verdict(figure: Figure, values: Sequence[float]) -> str:
    """Return whether a figure is within its bounds, to the decimals that are printed."""
    bounds = figure.must if len(values) == 2 else (max(figure.must),) * len(values)
    rounded = [round(value, figure.decimals) for value in values]
    missed = [value > bound for value, bound in zip(rounded, bounds, strict=True)]
    return "MISSED" if any(missed) else "must"


def _format_pair(pair: Pair | None, decimals: int) -> str:
    """Return two values in one cell, one where they are alike."""
    if pair is None:
        return "–"
    first, second = (f"{value:.{decimals}f}" for value in pair)
    return first if first == second else f"{first}/{second}"


def _shorten(name: str) -> str:
    return name if len(name) <= 14 else f"{name[:13]}…"
