"""Pages -> what is wrong with the type on them: too small, too pale, too near to where the paper is cut.

Sizes and distances are those that print shops ask for (6 pt in black, 8 pt in white on a ground; Rimbaud, easyflyer);
contrast is that of WCAG 2.2, 1.4.3, with the paper that it is printed on.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.geometry import Rect
from pamphlets.core.inks import RgbBytes, measure_contrast
from pamphlets.core.page import GlyphRun, Page, PageItem
from pamphlets.core.source import Diagnostic, Source
from pamphlets.core.style import PAPER
from pamphlets.core.units import Pt, mm, to_mm
from pamphlets.prepress.preflight.findings import PrintFinding, describe_findings, page_name

LEAST_SIZE: Final[Pt] = 6.0
LEAST_WHITE_SIZE: Final[Pt] = 8.0  # of white letters on a ground, into which ink runs
LARGE_SIZE: Final[Pt] = 18.0  # from which on less contrast will do
LEAST_CONTRAST: Final = 4.5
LEAST_LARGE_CONTRAST: Final = 3.0
LEAST_SCREENED_SIZE: Final[Pt] = 12.0  # of letters in a tint: dots fray their edges
SAFE_EDGE: Final[Pt] = mm(8)
PRINTABLE_EDGE: Final[Pt] = mm(5)  # what printers and copiers leave white
_DESCENT: Final = 0.2  # of the size: what hangs below the line
_ROUNDING: Final = 0.01  # points: a size is a quotient
_MOST_LETTERS: Final = 30  # of words that a message repeats
_MOST_RAISED_LETTERS: Final = 3
_EIGHT_BITS: Final = 255


class _PlacedRun(NamedTuple):
    """Words in a row on a page."""

    page: Page
    page_name: str
    item: PageItem
    run: GlyphRun
    words: str
    cap_height: float
    """in em"""

    def describe(self, badness: float, **fields: str) -> PrintFinding:
        """Return a finding about it, which names its words."""
        words = self.words
        if len(words) > _MOST_LETTERS:
            words = f"{words[:_MOST_LETTERS].rstrip()}…"
        named = {"words": words, **fields}
        return PrintFinding(badness, self.page_name, self.item.span, named)


def check_type(
    source: Source, pages: Sequence[Page], papers: Sequence[RgbBytes]
) -> list[Diagnostic]:
    """Return warnings and remarks about the type of pages, each printed on a paper of that colour."""
    runs: list[_PlacedRun] = []
    contrasts: list[PrintFinding] = []
    for index, (page, paper) in enumerate(zip(pages, papers, strict=True)):
        page_runs = list(_list_runs(page, index))
        contrasts += _find_pale(page_runs, paper)
        runs += page_runs
    edges = list(_find_near_edge(runs))
    lost = [place for place in edges if place.badness > SAFE_EDGE - PRINTABLE_EDGE]
    near = [place for place in edges if place not in lost]
    return [
        *describe_findings("warning", "preflight-type-small", source, _find_small(runs)),
        *describe_findings("warning", "preflight-type-white", source, _find_white(runs)),
        *describe_findings("warning", "preflight-type-pale", source, contrasts),
        *describe_findings(
            "notice", "preflight-type-screened", source, _find_screened(runs)
        ),
        *describe_findings("warning", "preflight-edge-lost", source, lost),
        *describe_findings("notice", "preflight-edge-near", source, near),
    ]


def _list_runs(page: Page, index: int) -> Iterator[_PlacedRun]:
    for item in page.items:
        run = item.content
        if not isinstance(run, GlyphRun):
            continue
        words = [word for word in run.words if isinstance(word, ShapedWord)]
        if words and run.tint > 0:
            text = " ".join(word.text for word in words).replace("\u00ad", "-")
            cap_height = words[0].font.face.cap_height
            name = page_name(page.label, index)
            yield _PlacedRun(page, name, item, run, text, cap_height)


def _find_small(runs: Sequence[_PlacedRun]) -> Iterator[PrintFinding]:
    for placed in runs:
        size = placed.run.size
        if size < LEAST_SIZE - _ROUNDING and _has_letters(placed):
            yield placed.describe(-size, size=f"{size:.1f}", least=f"{LEAST_SIZE:g}")


def _find_white(runs: Sequence[_PlacedRun]) -> Iterator[PrintFinding]:
    for placed in runs:
        size = placed.run.size
        if placed.run.ink == PAPER and size < LEAST_WHITE_SIZE - _ROUNDING:
            yield placed.describe(-size, size=f"{size:.1f}", least=f"{LEAST_WHITE_SIZE:g}")


def _find_pale(runs: Sequence[_PlacedRun], paper: RgbBytes) -> Iterator[PrintFinding]:
    red, green, blue = (value / _EIGHT_BITS for value in paper)
    paper_contrast = measure_contrast((red, green, blue))
    for placed in runs:
        run = placed.run
        if run.ink == PAPER:
            continue
        ink_red, ink_green, ink_blue = (
            1 - (1 - value) * run.tint for value in run.ink.screen_colour
        )
        contrast = measure_contrast((ink_red * red, ink_green * green, ink_blue * blue))
        contrast /= paper_contrast
        least = LEAST_LARGE_CONTRAST if run.size >= LARGE_SIZE else LEAST_CONTRAST
        if contrast < least:
            fields = {"contrast": f"{contrast:.1f}", "least": f"{least:g}"}
            yield placed.describe(least / contrast, ink=run.ink.name, **fields)


def _find_screened(runs: Sequence[_PlacedRun]) -> Iterator[PrintFinding]:
    for placed in runs:
        run = placed.run
        if run.tint < 1 and run.size < LEAST_SCREENED_SIZE - _ROUNDING:
            fields = {"percent": f"{run.tint * 100:.0f}", "size": f"{run.size:.1f}"}
            yield placed.describe(1 - run.tint, **fields)


def _find_near_edge(runs: Sequence[_PlacedRun]) -> Iterator[PrintFinding]:
    """Yield the words nearer to the trim than `SAFE_EDGE`; those that run over it are meant to be cut."""
    for placed in runs:
        distance = _edge_distance(placed)
        if 0 <= distance < SAFE_EDGE - _ROUNDING:
            yield placed.describe(
                SAFE_EDGE - distance,
                distance=f"{to_mm(distance):.1f}",
                least=f"{to_mm(SAFE_EDGE):g}",
            )


def _edge_distance(placed: _PlacedRun) -> Pt:
    """Return how far the letters of words stand from the nearest edge of the paper; less than 0 where they cross it."""
    box = _locate_letters(placed)
    trim = placed.page.trim
    return min(
        box.x - trim.x, trim.right - box.right, box.y - trim.y, trim.bottom - box.bottom
    )


def _locate_letters(placed: _PlacedRun) -> Rect:
    """Return the box of words: as high as capitals, as deep as descenders. Words turned a little are taken as upright."""
    at, run = placed.item.at, placed.run
    above, below = placed.cap_height * run.size, _DESCENT * run.size
    height, width = above + below, run.advance
    if _is_upwards(run):
        return Rect(at.x - above, at.y - width, height, width)
    return Rect(at.x, at.y - above, width, height)


def _is_upwards(run: GlyphRun) -> bool:
    return round(run.angle) == 90


def _has_letters(placed: _PlacedRun) -> bool:
    """Return whether words are read, and are no raised sign beside others: a number that calls a note, an « er »."""
    letters = [char for char in placed.words if char.isalpha()]
    return len(letters) > _MOST_RAISED_LETTERS
