"""Paper folded in memory: what hands are told ends with page 1 on top and all pages in order."""

import pytest

from pamphlets.core.geometry import Size
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.placement.grid import Grid
from pamphlets.printing.diagrams.folded_paper import (
    FoldedSheet,
    PaperEdge,
    fold_sheet,
    turn_over,
    unfolded_sheet,
)


def sheet(name: str, pages: int) -> FoldedSheet:
    found = load_scheme(name)
    grid = Grid(
        Size(297, 210),
        tuple(297 * i / found.columns for i in range(found.columns + 1)),
        tuple(210 * i / found.rows for i in range(found.rows + 1)),
    )
    return unfolded_sheet(found.make_plan(pages)[0], grid, tuple(range(pages)))


def read(paper: FoldedSheet) -> list[tuple[str, int]]:
    """The faces of a bundle that has come to one panel, leaf after leaf."""
    return [(face.page, face.turn) for leaf in paper.panels[0, 0] for face in leaf]


FOLDS: dict[str, tuple[int, list[tuple[PaperEdge, int, bool]], bool]] = {
    "saddle": (4, [("left", 1, True)], False),
    "quarto": (8, [("top", 1, True), ("left", 1, True)], False),
    "octavo": (16, [("right", 2, True), ("top", 1, False), ("right", 1, False)], True),
}


@pytest.mark.parametrize("name", FOLDS)
def test_a_folded_sheet_reads_from_1_to_its_last_page_upright(name: str) -> None:
    pages, folds, over = FOLDS[name]
    paper = sheet(name, pages)
    for edge, cells, behind in folds:
        paper = fold_sheet(paper, edge, cells, behind=behind)
    paper = turn_over(paper) if over else paper
    assert read(paper) == [(str(page), 0) for page in range(1, pages + 1)]
    assert paper.spine == "left"


def test_a_rolled_leaflet_has_page_1_on_top_and_6_at_the_back() -> None:
    inside = turn_over(sheet("leaflet3", 6))
    closed = fold_sheet(fold_sheet(inside, "right", 1, behind=False), "left", 1, behind=False)
    pages = [page for page, _ in read(closed)]
    assert (pages[0], pages[-1]) == ("1", "6")


def test_turning_over_twice_changes_nothing() -> None:
    paper = sheet("octavo", 32)
    assert turn_over(turn_over(paper)) == paper
