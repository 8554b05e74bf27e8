"""One side of a sheet, drawn: its pages in their cells, its folds, cuts, spines and crop marks at their places."""

import pytest

from pamphlets.core.drawing import Stroke
from pamphlets.core.geometry import Size
from pamphlets.impose.arrangement.sheet_sides import SheetSide
from pamphlets.impose.placement.grid import Grid
from pamphlets.impose.plan.fold_lines import GridLine, SheetLines
from pamphlets.impose.plan.sheet import SheetCell
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.diagram import Diagram
from pamphlets.printing.diagrams.sheet_side import BLANK_FILL, SideDrawing, draw_side

GRID = Grid(Size(300.0, 200.0), (10.0, 150.0, 290.0), (20.0, 100.0, 180.0))
NO_LINES = SheetLines((), (), ())
UPRIGHT = GridLine(1, 0, 1, 2)
LEVEL = GridLine(0, 1, 2, 1)


def drawn(
    lines: SheetLines = NO_LINES, scale: float = 1.0, *, crop_marks: bool = False
) -> Diagram:
    cells = (SheetCell(0, 0, 0), SheetCell(1, 1, 1, 180), SheetCell(2, 1, 0))
    side = SheetSide(1, False, False, cells, lines, GRID)
    return draw_side(side, ["1", "12", None], SideDrawing(scale, "blanche", crop_marks))


Ends = tuple[float, float, float, float]


def strokes(diagram: Diagram, stroke: object) -> list[Ends]:
    """The straight lines of a stroke: where they begin and end."""
    lines: list[Ends] = []
    for path in diagram.paths:
        match path.segments:
            case (("M", x, y), ("L", to_x, to_y)) if path.stroke == stroke:
                lines.append((x, y, to_x, to_y))
    return lines


def test_a_page_has_its_number_in_the_middle_of_its_cell_and_a_blank_its_word() -> None:
    first, second, blank = drawn().labels
    assert (first.text, first.x, first.bold) == ("1", 80, True)
    assert (second.text, second.x, second.bold) == ("12", 220, False)
    assert (blank.text, blank.x, blank.size) == ("blanche", 220, 11.0)
    assert blank.y == pytest.approx(60 + 11 * 0.35)
    fills = [path for path in drawn().paths if path.fill == BLANK_FILL]
    assert len(fills) == 1
    assert fills[0].segments[0] == ("M", 150, 20)


@pytest.mark.parametrize(("scale", "size"), [(1.0, 80 * 0.42), (0.1, 5.0), (3.0, 46.0)])
def test_numbers_are_as_large_as_their_cells_allow_within_limits(
    scale: float, size: float
) -> None:
    assert drawn(scale=scale).labels[0].size == pytest.approx(size)


def test_folds_go_on_to_the_edge_of_the_sheet() -> None:
    lines = strokes(drawn(SheetLines((UPRIGHT, LEVEL), (), ())), pen.FOLD)
    assert lines == [(150, 0, 150, 200), (0, 100, 300, 100)]
    assert strokes(drawn(SheetLines((LEVEL,), (), ()), 0.5), pen.FOLD) == [(0, 50, 150, 50)]


def test_a_spine_has_two_staples_a_row() -> None:
    diagram = drawn(SheetLines((), (), (UPRIGHT,)))
    assert strokes(diagram, pen.FOLD) == [(150, 0, 150, 200)]
    staples = strokes(diagram, Stroke(2.2, cap="round"))
    assert [(top + bottom) / 2 for _, top, _, bottom in staples] == pytest.approx(
        [22, 78, 122, 178]
    )
    assert [bottom - top for _, top, _, bottom in staples] == pytest.approx([8.0] * 4)


def scissors(lines: SheetLines) -> list[tuple[float, float]]:
    """Where the rings of scissors are."""
    middles: list[tuple[float, float]] = []
    for path in drawn(lines).paths:
        match path.segments:
            case (("M", x, y), _, _, _, _, _) if path.fill == pen.WHITE:
                middles.append((round(x - 0.22 * 9), round(y)))
    return middles


def test_scissors_come_from_the_edge_of_the_sheet_where_a_cut_begins_or_ends_there() -> (
    None
):
    ahead, ring = 0.9 * 9, 0.75 * 9
    assert {x for x, _ in scissors(SheetLines((), (LEVEL,), ()))} == {round(ahead - ring)}
    from_inside = GridLine(1, 1, 2, 1)
    right = SheetLines((), (from_inside,), ())
    assert {x for x, _ in scissors(right)} == {round(300 - ahead + ring)}
    assert strokes(drawn(right), pen.CUT) == [(300, 100, 150, 100)]
    upward = SheetLines((), (GridLine(1, 1, 1, 2),), ())
    assert {y for _, y in scissors(upward)} <= {
        round(200 - ahead + ring) + off for off in (-1, 0, 1)
    }
    assert strokes(drawn(upward), pen.CUT) == [(150, 200, 150, 100)]


def test_crop_marks_stand_in_the_middle_half_of_each_margin() -> None:
    assert not strokes(drawn(), pen.CUT)
    marks = strokes(drawn(crop_marks=True), pen.CUT)
    assert len(marks) == 2 * (3 + 3)
    assert (10, 5, 10, 15) in marks
    assert (290, 195, 290, 185) in marks
    assert (2.5, 100, 7.5, 100) in marks
    assert (297.5, 180, 292.5, 180) in marks


def test_there_are_no_crop_marks_where_margins_are_too_narrow_for_them() -> None:
    assert len(strokes(drawn(scale=0.15, crop_marks=True), pen.CUT)) == 2 * 3
    assert len(strokes(drawn(scale=0.2, crop_marks=True), pen.CUT)) == 2 * (3 + 3)
    assert not strokes(drawn(scale=0.09, crop_marks=True), pen.CUT)


def test_the_number_of_a_page_is_no_broader_than_its_cell() -> None:
    cells = (SheetCell(0, 0, 0),)
    narrow = Grid(Size(100.0, 200.0), (0.0, 40.0, 100.0), (0.0, 200.0))
    side = SheetSide(1, False, False, cells, NO_LINES, narrow)
    shown = SideDrawing(1.0, "blanche", crop_marks=False)
    assert draw_side(side, ["1234"], shown).labels[0].size == pytest.approx(40 * 0.9 / 4)
    assert draw_side(side, ["1"], shown).labels[0].size == pytest.approx(40 * 0.9 / 2)


def test_a_side_is_framed_by_its_sheet() -> None:
    first, *_, last = drawn().paths
    corners = (("M", 0, 0), ("L", 300, 0), ("L", 300, 200), ("L", 0, 200), ("Z",))
    assert first.segments == last.segments == corners
    assert (first.fill, last.fill) == (pen.WHITE, None)
