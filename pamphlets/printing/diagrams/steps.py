"""A job -> drawings of what hands do with its sheets: some for each step that `tongues` have words for."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.plan.fold_lines import Creases, creases
from pamphlets.printing.diagrams import finishing as endings
from pamphlets.printing.diagrams import folding as hands
from pamphlets.printing.diagrams.figure import Figure
from pamphlets.printing.diagrams.folded_paper import (
    Bundle,
    Edge,
    bundle,
    folded,
    row_of,
    turned_over,
)
from pamphlets.printing.instructions.any_scheme import cahiers, manner
from pamphlets.printing.instructions.instruction_text import sewn

Steps = tuple[tuple[Figure, ...], ...]
_LAYERS: Final = MappingProxyType({"quarto": 2, "octavo": 4, "cut-stack-fold": 2})


def drawings(job: Arrangement) -> Steps:
    """Return the drawings of each step of a job, in their order."""
    first = job.plan[0]
    return _DRAWN[manner(job)](bundle(first, job.grid, job.sequence), creases(job.scheme, first), job)


def _far(paper: Bundle) -> Edge:
    """Return the side of an opened pair where its lowest page is not: that side goes behind."""
    pages = {spot: int(pile[0].up.page or 10**9) for spot, pile in paper.piles.items()}
    return "left" if min(pages, key=pages.__getitem__)[0] >= len(paper.widths) / 2 else "right"


def _bound(paper: Bundle, job: Arrangement) -> tuple[Figure, ...]:
    """Return the staples or the thread."""
    sheets = (len(job.plan) + len(job.cover)) * _LAYERS.get(manner(job), 1)
    return (endings.bind(paper, sewn=sewn(sheets)),)


def _saddle(paper: Bundle, _: Creases, job: Arrangement) -> Steps:
    edge = _far(paper)
    made = folded(paper, edge, 1, behind=True)
    fold = hands.fold(paper, edge, 1, behind=True, sheets=len(job.plan))
    return (fold,), _bound(made, job)


def _sections(paper: Bundle, _: Creases, job: Arrangement) -> Steps:
    edge = _far(paper)
    made = folded(paper, edge, 1, behind=True)
    number = len(cahiers(job))
    return (
        (hands.lay(paper, (), cahiers(job)[0]),),
        (hands.fold(paper, edge, 1, behind=True, sheets=cahiers(job)[0]),),
        (hands.stack(made, number),),
        (endings.bind(made, sewn=True),),
    )


def _quarto(paper: Bundle, _: Creases, job: Arrangement) -> Steps:
    half = folded(paper, "top", 1, behind=True)
    edge = _far(half)
    made = folded(half, edge, 1, behind=True)
    return (
        (hands.fold(paper, "top", 1, behind=True),),
        (hands.stack(half, len(job.plan)),),
        (hands.fold(half, edge, 1, behind=True, sheets=len(job.plan)),),
        _bound(made, job),
        (endings.slit(made, fore=False),),
    )


def _octavo(paper: Bundle, _: Creases, job: Arrangement) -> Steps:
    near: Edge = "right" if _far(paper) == "left" else "left"
    half = folded(paper, near, 2, behind=True)
    quarter = folded(half, "top", 1, behind=False)
    closed = folded(quarter, near, 1, behind=False)
    made = turned_over(closed)
    return (
        (hands.fold(paper, near, 2, behind=True),),
        (hands.fold(half, "top", 1, behind=False),),
        (hands.stack(quarter, len(job.plan)),),
        (hands.fold(quarter, near, 1, behind=False, sheets=len(job.plan)), hands.over(closed)),
        _bound(made, job),
        (endings.slit(made, fore=True),),
    )


def _cut_stack_fold(paper: Bundle, lines: Creases, job: Arrangement) -> Steps:
    upper, lower = row_of(paper, 0), row_of(paper, 1)
    edge = _far(upper)
    made = folded(upper, edge, 1, behind=True)
    return (
        (hands.cut(paper, lines.cuts, (), len(job.plan)),),
        (hands.halves(upper, lower),),
        (hands.fold(upper, edge, 1, behind=True, sheets=2 * len(job.plan)),),
        _bound(made, job),
    )


def _double(paper: Bundle, lines: Creases, job: Arrangement) -> Steps:
    half = row_of(paper, 0)
    edge = _far(half)
    made = folded(half, edge, 1, behind=True)
    return (
        (hands.cut(paper, lines.cuts, (), len(job.plan)),),
        (hands.fold(half, edge, 1, behind=True, sheets=len(job.plan)),),
        _bound(made, job),
        (endings.book(made),),
    )


def _zine8(paper: Bundle, lines: Creases, _: Arrangement) -> Steps:
    long = folded(paper, "top", 1, behind=True)
    return (
        (hands.lay(paper, lines.folds),),
        (hands.cut(paper, lines.cuts, lines.folds),),
        (hands.fold(paper, "top", 1, behind=True), endings.push(long)),
        (endings.cross(), endings.book(_cover(long))),
    )


def _zine16(paper: Bundle, lines: Creases, job: Arrangement) -> Steps:
    pages = tuple(str(page + 1) for page in sorted(page for page in job.sequence if page is not None)[:4])
    return (
        (hands.lay(paper, lines.folds),),
        (hands.cut(paper, lines.cuts, lines.folds),),
        (endings.concertina(pages), endings.book(_cover(paper))),
    )


def _cover(paper: Bundle) -> Bundle:
    """Return the panel of page 1 by itself: what lies on top in the end."""
    column, row = next((spot for spot, pile in paper.piles.items() if pile[0].up.page == "1"), (0, 0))
    before = paper.piles.get((column - 1, row))
    edge: Edge = "left" if before and before[0].up.page != "2" else "right"
    panel = {(0, 0): paper.piles[column, row][:1]}
    return Bundle((paper.widths[column],), (paper.heights[row],), panel, edge)


def _roll(paper: Bundle, _: Creases, __: Arrangement) -> Steps:
    inside = turned_over(paper)
    once = folded(inside, "right", 1, behind=False)
    return (
        (hands.lay(inside),),
        (hands.fold(inside, "right", 1, behind=False),),
        (hands.fold(once, "left", 1, behind=False), endings.book(folded(once, "left", 1, behind=False))),
    )


def _zigzag(paper: Bundle, _: Creases, __: Arrangement) -> Steps:
    once = folded(paper, "right", 1, behind=False)
    twice = folded(once, "left", 1, behind=True)
    return (
        (hands.lay(paper),),
        (hands.fold(paper, "right", 1, behind=False),),
        (hands.fold(once, "left", 1, behind=True), hands.over(twice)),
    )


def _cards(paper: Bundle, lines: Creases, _: Arrangement) -> Steps:
    return (endings.light(paper),), (hands.cut(paper, lines.cuts),)


def _repeat(paper: Bundle, lines: Creases, job: Arrangement) -> Steps:
    return ((hands.cut(paper, lines.cuts, (), len(job.plan)),),)


def _poster(_: Bundle, __: Creases, job: Arrangement) -> Steps:
    strips = manner(job) == "poster"
    steps = (
        (endings.assembly(),),
        (endings.trim(strips=strips),),
        (endings.join(strips=strips, rows=False),),
        (endings.join(strips=strips, rows=True),),
    )
    return steps if strips else steps[1:]


_DRAWN: Final[Mapping[str, Callable[[Bundle, Creases, Arrangement], Steps]]] = MappingProxyType(
    {
        "saddle": _saddle, "sections": _sections, "quarto": _quarto, "octavo": _octavo,
        "cut-stack-fold": _cut_stack_fold, "double": _double, "zine8": _zine8, "zine16": _zine16,
        "leaflet3": _roll, "leaflet3-z": _zigzag, "cards": _cards, "repeat": _repeat, "poster": _poster,
        "poster-tape": _poster,
    }
)  # fmt: skip
