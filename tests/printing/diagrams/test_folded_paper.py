"""Paper folded in memory: what hands are told ends with page 1 on top and all pages in order."""

import pytest

from pamphlets.core.geometry import Size
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.placement.grid import Grid
from pamphlets.printing.diagrams.folded_paper import (
    FoldedSheet,
    Panel,
    PaperEdge,
    PrintedFace,
    cut_panel,
    cut_row,
    fold_sheet,
    staying_part,
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
    closed = fold_sheet(
        fold_sheet(inside, "right", 1, behind=False), "left", 1, behind=False
    )
    pages = [page for page, _ in read(closed)]
    assert (pages[0], pages[-1]) == ("1", "6")


def test_turning_over_twice_changes_nothing() -> None:
    paper = sheet("octavo", 32)
    assert turn_over(turn_over(paper)) == paper


@pytest.mark.parametrize(
    ("edge", "spine"), [("left", "right"), ("right", "left"), ("top", "top")]
)
def test_turned_over_a_spine_at_a_side_comes_to_the_other_side(
    edge: PaperEdge, spine: PaperEdge
) -> None:
    paper = fold_sheet(sheet("octavo", 32), edge, 1, behind=True)
    assert paper.spine == edge
    assert turn_over(paper).spine == spine


def test_what_stays_has_the_lengths_and_panels_beyond_the_fold() -> None:
    paper = sheet("octavo", 16)
    part = staying_part(paper, "left", 1)
    assert part.widths == paper.widths[1:]
    assert part.heights == paper.heights
    assert part.panels[0, 1] == paper.panels[1, 1]
    assert len(part.panels) == 6
    lower = staying_part(paper, "bottom", 1)
    assert lower.heights == paper.heights[:1]
    assert lower.panels == {
        place: paper.panels[place] for place in paper.panels if place[1] == 0
    }


def test_a_fold_lays_panels_over_those_at_the_same_distance_from_it() -> None:
    paper = sheet("octavo", 16)
    over = fold_sheet(paper, "right", 1, behind=False)
    (moved,), (under,) = paper.panels[3, 0], paper.panels[2, 0]
    assert over.panels[2, 0] == (Panel(moved.down, moved.up), under)
    assert over.panels[1, 0] == paper.panels[1, 0]
    behind = fold_sheet(paper, "right", 1, behind=True)
    assert behind.panels[2, 0] == (under, Panel(moved.down, moved.up))


def test_a_panel_folded_over_the_top_stands_on_its_head() -> None:
    paper = sheet("octavo", 16)
    (upper,) = paper.panels[0, 0]
    flap, _ = fold_sheet(paper, "top", 1, behind=False).panels[0, 0]
    assert flap.up == PrintedFace(upper.down.page, (upper.down.turn + 180) % 360)


def test_a_row_and_a_panel_are_cut_off_with_their_lengths() -> None:
    paper = sheet("octavo", 16)
    row = cut_row(paper, 1)
    assert (row.widths, row.heights) == (paper.widths, paper.heights[1:])
    assert row.panels[2, 0] == paper.panels[2, 1]
    folded = fold_sheet(paper, "top", 1, behind=False)
    panel = cut_panel(folded, (1, 0), "left")
    assert panel.panels == {(0, 0): folded.panels[1, 0][:1]}
    assert (panel.widths, panel.spine) == (paper.widths[1:2], "left")


def test_what_a_fold_would_carry_beyond_the_paper_is_left_out() -> None:
    paper = sheet("octavo", 16)
    folded = fold_sheet(paper, "left", 3, behind=False)
    assert len(folded.panels[0, 0]) == 2
    assert set(folded.panels) == {(0, 0), (0, 1)}


def test_a_blank_page_is_a_face_without_a_number() -> None:
    found = load_scheme("saddle")
    grid = Grid(Size(20, 10), (0.0, 10.0, 20.0), (0.0, 10.0))
    paper = unfolded_sheet(found.make_plan(4)[0], grid, (0, 1, None, 2))
    pages = [
        face.page for pile in paper.panels.values() for panel in pile for face in panel
    ]
    assert sorted(pages) == ["", "1", "2", "3"]
    assert paper.widths == (10.0, 10.0)
