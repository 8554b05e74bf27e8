"""Where a ring of panels is folded and where it is cut."""

import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.plan.fold_lines import GridLine, find_ring_lines
from pamphlets.impose.plan.sheet import SheetCell, mirror_plan

SLIT = [name for name in scheme_names() if load_scheme(name).has_inner_cuts]


def length(lines: tuple[GridLine, ...]) -> int:
    return sum(line.to_x - line.x + line.to_y - line.y for line in lines)


def test_the_zine_of_eight_has_one_slit_in_its_middle() -> None:
    folds, cuts = find_ring_lines(load_scheme("zine8").make_plan(8)[0].front)
    assert cuts == (GridLine(1, 1, 3, 1),)
    assert set(folds) == {
        GridLine(0, 1, 1, 1),
        GridLine(3, 1, 4, 1),
        *(GridLine(x, 0, x, 2) for x in (1, 2, 3)),
    }


def test_the_zine_of_sixteen_has_eight_short_cuts_in_five_lines() -> None:
    _, cuts = find_ring_lines(load_scheme("zine16").make_plan(16)[0].front)
    assert length(cuts) == 8
    assert set(cuts) == {
        GridLine(0, 2, 1, 2),
        GridLine(3, 2, 4, 2),
        GridLine(1, 1, 3, 1),
        GridLine(1, 3, 3, 3),
        GridLine(2, 1, 2, 3),
    }


@pytest.mark.parametrize("name", SLIT)
@pytest.mark.parametrize("sheets", [1, 2, 3, 7])
def test_every_sheet_is_cut_alike_whatever_pages_it_holds(name: str, sheets: int) -> None:
    found = load_scheme(name)
    plan = found.make_plan(found.page_multiple * sheets)
    for one in (plan, mirror_plan(plan, found.columns)):
        assert len({find_ring_lines(sheet.front) for sheet in one}) == 1
        folds, cuts = find_ring_lines(one[0].front)
        assert (
            length(folds) == found.columns * found.rows
        )  # a ring has as many folds as panels
        between = (found.columns - 1) * found.rows + found.columns * (found.rows - 1)
        assert length(folds) + length(cuts) == between


def test_a_line_is_drawn_through_as_far_as_it_goes_straight() -> None:
    """Pages 1 2 3 over 6 5 4: a ring of six, cut where 2 and 5 meet."""
    cells = (
        SheetCell(0, 0),
        SheetCell(1, 1),
        SheetCell(2, 2),
        SheetCell(5, 0, 1),
        SheetCell(4, 1, 1),
        SheetCell(3, 2, 1),
    )
    folds, cuts = find_ring_lines(cells)
    assert cuts == (GridLine(1, 1, 2, 1),)
    assert set(folds) == {
        GridLine(0, 1, 1, 1),
        GridLine(2, 1, 3, 1),
        GridLine(1, 0, 1, 2),
        GridLine(2, 0, 2, 2),
    }
