"""Pages -> proof pages: the very same lines, numbered, on paper with room to write.

Who corrects can say « p. 5, l. 12 », and the line is there in the brochure.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Glyphs, Placed, Rule
from pamphlets.core.page_part import Page, uncut
from pamphlets.core.units import PAPERS, Pt, mm
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.brochure.converge import Settled
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import label, shortened

_PAPER: Final = Size(*PAPERS["A4"])
_LEFT: Final = mm(14)  # of the page on the paper: its figures stand left of it, remarks right of it
_TOP: Final = mm(32)
_FIGURES: Final = mm(9)  # the column of line numbers
_HEAD: Final = mm(18)  # baseline of what the proof says of itself
_EVERY: Final = 5
_SAME_LINE: Final = 2.0  # points between baselines that belong to one line: calls are raised
_FRAME: Final = 0.4


def proofs(copy: Copy, settled: Settled) -> Settled:
    """Return pages with their lines numbered, each on A4 with a wide margin and a head; blank ones are spared."""
    case = copy.case(copy.look.theme)
    return settled._replace(pages=tuple(_proof(copy, case, page) for page in settled.pages if page.items))


def _proof(copy: Copy, case: Case, page: Page) -> Page:
    """Return one page as a proof."""
    meta = copy.document.meta
    style = replace(case.theme.runs["draft"], size=10.0)
    width = _PAPER.width - 2 * _LEFT
    head = f"Épreuve du {copy.day}\u2003{meta.title}\u2003page\u00a0{page.label}"
    marks = (
        *label(case, shortened(case, head, style, width, "fr"), style, (_LEFT, _HEAD), width, "left", "fr"),
        *_frame(page.size),
        *_numbers(case, page),
        *lower(page.items, _TOP, _LEFT),
    )
    return uncut(_PAPER, marks, page.label)


def _frame(size: Size) -> Iterator[Placed]:
    """Yield thin rules where the paper of the page would end."""
    for x in (0.0, size.width):
        yield Placed(Point(_LEFT + x, _TOP), Rule(_FRAME, size.height))
    for y in (0.0, size.height):
        yield Placed(Point(_LEFT, _TOP + y), Rule(size.width + _FRAME, _FRAME))


def _numbers(case: Case, page: Page) -> Iterator[Placed]:
    """Yield the numbers of every fifth line of the page, counted from its head."""
    style = replace(case.theme.runs["draft"], size=8.0)
    for number, y in enumerate(_lines(page), 1):
        if number % _EVERY == 0:
            yield from label(case, str(number), style, (_LEFT - _FIGURES, _TOP + y), _FIGURES - mm(2), "right", "zxx")


def _lines(page: Page) -> list[Pt]:
    """Return the baselines of what a reader reads on a page; folios and heads are not counted."""
    found: list[Pt] = []
    for y in sorted(mark.at.y for mark in page.items if isinstance(mark.what, Glyphs) and mark.node is not None):
        if not found or y - found[-1] > _SAME_LINE:
            found.append(y)
    return found
