"""Copy -> a counter flyer: what stands before the first `---` is its front, what follows its back.

Letters as large as both sides let them be, and hardly larger on one than on the other. Read standing, in a queue.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.checks.plain_language import plainness
from pamphlets.core.geometry import Size
from pamphlets.core.page_part import uncut
from pamphlets.core.source import Diagnostic, error, once, raise_all, warning
from pamphlets.core.style import Theme
from pamphlets.core.units import PAPERS, Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.converge import Settled
from pamphlets.layout.copyfitting import vary
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.single_sheet.flyer_sides import Leaf, Side, back, front
from pamphlets.layout.single_sheet.frame import parted, unlisted
from pamphlets.readers.front_matter.front_matter import place_of


class Stock(NamedTuple):
    """A paper: its size, how many go on A4, its margin, leading as a share of type size, least x-height, QR module.

    Two millimetres are what a counter asks for. A paper held in the hand is read from nearer, by a quarter at least:
    its letters may look as small as these do from there.
    """

    size: Size
    up: int
    margin: Pt
    leading: float
    least: Pt
    module: Pt


_COUNTER: Final = mm(2.0)
_HAND: Final = mm(1.7)
STOCKS: Final = {
    "A5": Stock(Size(*PAPERS["A5"]), 2, mm(12), 19 / 14, _COUNTER, mm(0.7)),
    "A6": Stock(Size(*PAPERS["A6"]), 4, mm(8), 1.23, _HAND, mm(0.6)),
    "tiers": Stock(Size(mm(99), mm(210)), 3, mm(8), 1.3, _HAND, mm(0.6)),
}
_NAMES: Final = {"": "A5", "TIERS": "tiers", "TIERS DE A4": "tiers", "TIERS D'A4": "tiers", "THIRD": "tiers"}
_LARGEST: Final = 18.0  # points
_STEP: Final = 0.25
_NUMBER: Final = 0.85  # of a line, for the numbers of steps
_APART: Final = 7 / 6  # how much larger than the back the front may be


def paper_of(meta: Meta) -> str:
    """Return the name of the flyer's paper, A5 where its author names none; one that flyers do not have as written."""
    written = meta.paper.replace("’", "'")
    return _NAMES.get(written, written)


def flyer(copy: Copy) -> tuple[Settled, tuple[Diagnostic, ...]]:
    """Return the front and the back of a flyer. Raises what does not fit, and how much of it, as one group."""
    document = copy.document
    name = paper_of(document.meta)
    if name not in STOCKS:
        where = place_of(document.source, "paper")
        raise_all("setting", [error("paper-unknown", document.source, where, paper=name, known=", ".join(STOCKS))])
    stock = STOCKS[name]
    blocks, alone = unlisted(document)
    leaf = Leaf(copy, stock.size, stock.margin, stock.module, *parted(document.blocks if alone else blocks))
    sizes = _sizes(copy, stock)
    fitting = [next((size for size in sizes if not make(_at(leaf, stock, size)).excess), 0.0) for make in (front, back)]
    second = min(fitting[1] or sizes[-1], fitting[0] or sizes[-1])
    first = min(fitting[0] or sizes[-1], second * _APART)
    sides = [(front(_at(leaf, stock, first)), first), (back(_at(leaf, stock, second)), second)]
    doubts = list(plainness(document, leaf.front, leaf.back))
    doubts += _told(leaf, sides)
    raise_all("setting", doubts)
    pages = tuple(uncut(stock.size, side.marks, str(number)) for number, (side, _) in enumerate(sides, 1))
    return Settled(pages, 0, 0), once(doubts)


def _sizes(copy: Copy, stock: Stock) -> list[Pt]:
    """Return the sizes of text to try, from the largest to the least that is legible on its paper."""
    least = stock.least / _x_height(copy)
    steps = int((_LARGEST - least) / _STEP)
    return [*(_LARGEST - step * _STEP for step in range(steps + 1)), least]


def _x_height(copy: Copy) -> float:
    """Return the height of small letters of the text, in em, as its face has it."""
    return copy.book.face(copy.look.theme.blocks["aside"].text.font).x_height


def _at(leaf: Leaf, stock: Stock, size: Pt) -> Leaf:
    """Return a leaf with a case of its own, text at a size: sans, ragged, no hyphens, whatever the theme."""
    copy = leaf.copy
    theme: Theme = copy.look.theme
    own = theme.blocks["body"].text.size
    varied = vary(theme, size, size * stock.leading)
    body = replace(varied.blocks["body"], align="left", first_indent=0.0, hyphenate=False, before=1, balanced=True)
    body = replace(body, text=replace(body.text, font=theme.blocks["aside"].text.font))
    page = replace(varied.page, size=stock.size)
    step = varied.runs["step"]
    # A number no higher than its line leaves the line above it alone.
    tallest = _NUMBER * varied.page.grid / copy.book.face(step.font).cap_height
    runs = {**varied.runs, "step": replace(step, size=min(step.size, tallest))}
    varied = replace(varied, blocks={**varied.blocks, "body": body}, runs=runs, page=page)
    varied = replace(varied, step_indent=theme.step_indent * size / own, list_indent=theme.list_indent * size / own)
    return leaf._replace(case=copy.case(varied))


def _told(leaf: Leaf, sides: Sequence[tuple[Side, Pt]]) -> list[Diagnostic]:
    """Return what is wrong with the sides as they were set: too long, too small."""
    source = leaf.copy.document.source
    told: list[Diagnostic] = []
    for (side, size), blocks, name in zip(sides, (leaf.front, leaf.back), ("front", "back"), strict=True):
        told += side.doubts
        ends = (blocks[0].span, blocks[-1].span) if blocks else (place_of(source, "title"),) * 2
        height = size * _x_height(leaf.copy)
        if side.excess:
            excess = f"{max(side.excess / mm(1), 1.0):.0f}"
            told.append(error("flyer-full", source, ends[1], side=name, excess=excess, size=f"{size:.1f}"))
        elif height < _COUNTER - 1e-6:
            fields = {"size": f"{size:.1f}", "height": f"{height / mm(1):.2f}", "least": f"{_COUNTER / mm(1):.0f}"}
            told.append(warning("flyer-small", source, ends[0], side=name, **fields))
    return told
