"""A job -> drawings of what hands do with its sheets: some for each step that `tongues` have words for."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.plan.fold_lines import SheetLines, find_sheet_lines
from pamphlets.printing.diagrams import finishing as endings
from pamphlets.printing.diagrams import folding as hands
from pamphlets.printing.diagrams.figure import Diagram
from pamphlets.printing.diagrams.folded_paper import (
    FoldedSheet,
    PaperEdge,
    cut_row,
    fold_sheet,
    turn_over,
    unfolded_sheet,
)
from pamphlets.printing.instructions.any_scheme import finishing_method, section_sizes
from pamphlets.printing.instructions.instruction_text import needs_sewing

StepDrawings = tuple[tuple[Diagram, ...], ...]
_SPINE_LAYERS: Final = MappingProxyType({"quarto": 2, "octavo": 4, "cut-stack-fold": 2})


def draw_steps(job: Arrangement) -> StepDrawings:
    """Return the drawings of each step of a job, in their order."""
    first = job.plan[0]
    return _DRAWN[finishing_method(job)](
        unfolded_sheet(first, job.grid, job.page_sequence), find_sheet_lines(job.scheme, first), job
    )


def _far_edge(paper: FoldedSheet) -> PaperEdge:
    """Return the side of an opened pair where its lowest page is not: that side goes behind."""
    pages = {spot: int(pile[0].up.page or 10**9) for spot, pile in paper.panels.items()}
    return "left" if min(pages, key=pages.__getitem__)[0] >= len(paper.widths) / 2 else "right"


def _draw_bound(paper: FoldedSheet, job: Arrangement) -> tuple[Diagram, ...]:
    """Return the staples or the thread."""
    sheets = (len(job.plan) + len(job.cover_plan)) * _SPINE_LAYERS.get(finishing_method(job), 1)
    return (endings.draw_binding(paper, sewn=needs_sewing(sheets)),)


def _draw_saddle(paper: FoldedSheet, _: SheetLines, job: Arrangement) -> StepDrawings:
    edge = _far_edge(paper)
    made = fold_sheet(paper, edge, 1, behind=True)
    fold = hands.draw_fold(paper, edge, 1, behind=True, sheets=len(job.plan))
    return (fold,), _draw_bound(made, job)


def _draw_sections(paper: FoldedSheet, _: SheetLines, job: Arrangement) -> StepDrawings:
    edge = _far_edge(paper)
    made = fold_sheet(paper, edge, 1, behind=True)
    number = len(section_sizes(job))
    return (
        (hands.draw_flat_sheet(paper, (), section_sizes(job)[0]),),
        (hands.draw_fold(paper, edge, 1, behind=True, sheets=section_sizes(job)[0]),),
        (hands.draw_stacking(made, number),),
        (endings.draw_binding(made, sewn=True),),
    )


def _draw_quarto(paper: FoldedSheet, _: SheetLines, job: Arrangement) -> StepDrawings:
    half = fold_sheet(paper, "top", 1, behind=True)
    edge = _far_edge(half)
    made = fold_sheet(half, edge, 1, behind=True)
    return (
        (hands.draw_fold(paper, "top", 1, behind=True),),
        (hands.draw_stacking(half, len(job.plan)),),
        (hands.draw_fold(half, edge, 1, behind=True, sheets=len(job.plan)),),
        _draw_bound(made, job),
        (endings.draw_slitting(made, fore=False),),
    )


def _draw_octavo(paper: FoldedSheet, _: SheetLines, job: Arrangement) -> StepDrawings:
    near: PaperEdge = "right" if _far_edge(paper) == "left" else "left"
    half = fold_sheet(paper, near, 2, behind=True)
    quarter = fold_sheet(half, "top", 1, behind=False)
    closed = fold_sheet(quarter, near, 1, behind=False)
    made = turn_over(closed)
    return (
        (hands.draw_fold(paper, near, 2, behind=True),),
        (hands.draw_fold(half, "top", 1, behind=False),),
        (hands.draw_stacking(quarter, len(job.plan)),),
        (
            hands.draw_fold(quarter, near, 1, behind=False, sheets=len(job.plan)),
            hands.draw_turning_over(closed),
        ),
        _draw_bound(made, job),
        (endings.draw_slitting(made, fore=True),),
    )


def _draw_cut_stack_fold(paper: FoldedSheet, lines: SheetLines, job: Arrangement) -> StepDrawings:
    upper, lower = cut_row(paper, 0), cut_row(paper, 1)
    edge = _far_edge(upper)
    made = fold_sheet(upper, edge, 1, behind=True)
    return (
        (hands.draw_cuts(paper, lines.cuts, (), len(job.plan)),),
        (hands.draw_stacking_halves(upper, lower),),
        (hands.draw_fold(upper, edge, 1, behind=True, sheets=2 * len(job.plan)),),
        _draw_bound(made, job),
    )


def _draw_double(paper: FoldedSheet, lines: SheetLines, job: Arrangement) -> StepDrawings:
    half = cut_row(paper, 0)
    edge = _far_edge(half)
    made = fold_sheet(half, edge, 1, behind=True)
    return (
        (hands.draw_cuts(paper, lines.cuts, (), len(job.plan)),),
        (hands.draw_fold(half, edge, 1, behind=True, sheets=len(job.plan)),),
        _draw_bound(made, job),
        (endings.draw_finished_book(made),),
    )


def _draw_zine8(paper: FoldedSheet, lines: SheetLines, _: Arrangement) -> StepDrawings:
    long = fold_sheet(paper, "top", 1, behind=True)
    return (
        (hands.draw_flat_sheet(paper, lines.folds),),
        (hands.draw_cuts(paper, lines.cuts, lines.folds),),
        (hands.draw_fold(paper, "top", 1, behind=True), endings.draw_pushed_ends(long)),
        (endings.draw_zine_cross(), endings.draw_finished_book(_cover_panel(long))),
    )


def _draw_zine16(paper: FoldedSheet, lines: SheetLines, job: Arrangement) -> StepDrawings:
    pages = tuple(
        str(page + 1) for page in sorted(page for page in job.page_sequence if page is not None)[:4]
    )
    return (
        (hands.draw_flat_sheet(paper, lines.folds),),
        (hands.draw_cuts(paper, lines.cuts, lines.folds),),
        (endings.draw_concertina(pages), endings.draw_finished_book(_cover_panel(paper))),
    )


def _cover_panel(paper: FoldedSheet) -> FoldedSheet:
    """Return the panel of page 1 by itself: what lies on top in the end."""
    column, row = next(
        (spot for spot, pile in paper.panels.items() if pile[0].up.page == "1"), (0, 0)
    )
    before = paper.panels.get((column - 1, row))
    edge: PaperEdge = "left" if before and before[0].up.page != "2" else "right"
    panel = {(0, 0): paper.panels[column, row][:1]}
    return FoldedSheet((paper.widths[column],), (paper.heights[row],), panel, edge)


def _draw_roll_fold(paper: FoldedSheet, _: SheetLines, __: Arrangement) -> StepDrawings:
    inside = turn_over(paper)
    once = fold_sheet(inside, "right", 1, behind=False)
    return (
        (hands.draw_flat_sheet(inside),),
        (hands.draw_fold(inside, "right", 1, behind=False),),
        (
            hands.draw_fold(once, "left", 1, behind=False),
            endings.draw_finished_book(fold_sheet(once, "left", 1, behind=False)),
        ),
    )


def _draw_zigzag_fold(paper: FoldedSheet, _: SheetLines, __: Arrangement) -> StepDrawings:
    once = fold_sheet(paper, "right", 1, behind=False)
    twice = fold_sheet(once, "left", 1, behind=True)
    return (
        (hands.draw_flat_sheet(paper),),
        (hands.draw_fold(paper, "right", 1, behind=False),),
        (hands.draw_fold(once, "left", 1, behind=True), hands.draw_turning_over(twice)),
    )


def _draw_cards(paper: FoldedSheet, lines: SheetLines, _: Arrangement) -> StepDrawings:
    return (endings.draw_light_check(paper),), (hands.draw_cuts(paper, lines.cuts),)


def _draw_repeat(paper: FoldedSheet, lines: SheetLines, job: Arrangement) -> StepDrawings:
    return ((hands.draw_cuts(paper, lines.cuts, (), len(job.plan)),),)


def _draw_poster(_: FoldedSheet, __: SheetLines, job: Arrangement) -> StepDrawings:
    strips = finishing_method(job) == "poster"
    steps = (
        (endings.draw_tile_order(),),
        (endings.draw_tile_trimming(strips=strips),),
        (endings.draw_tile_joining(strips=strips, rows=False),),
        (endings.draw_tile_joining(strips=strips, rows=True),),
    )
    return steps if strips else steps[1:]


_DRAWN: Final[Mapping[str, Callable[[FoldedSheet, SheetLines, Arrangement], StepDrawings]]] = MappingProxyType(
    {
        "saddle": _draw_saddle, "sections": _draw_sections, "quarto": _draw_quarto, "octavo": _draw_octavo,
        "cut-stack-fold": _draw_cut_stack_fold, "double": _draw_double, "zine8": _draw_zine8, "zine16": _draw_zine16,
        "leaflet3": _draw_roll_fold, "leaflet3-z": _draw_zigzag_fold, "cards": _draw_cards, "repeat": _draw_repeat, "poster": _draw_poster,
        "poster-tape": _draw_poster,
    }
)  # fmt: skip
