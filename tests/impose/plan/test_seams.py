"""Where a ring of panels is folded and where it is cut."""

import pytest

from pamphlets.impose.arrangement.catalogue import names, scheme
from pamphlets.impose.plan.seams import Seam, seams
from pamphlets.impose.plan.sheet import Cell, mirrored

SLIT = [name for name in names() if scheme(name).slit]


def length(lines: tuple[Seam, ...]) -> int:
    return sum(line.to_x - line.x + line.to_y - line.y for line in lines)


def test_the_zine_of_eight_has_one_slit_in_its_middle() -> None:
    folds, cuts = seams(scheme("zine8").plan(8)[0].front)
    assert cuts == (Seam(1, 1, 3, 1),)
    assert set(folds) == {Seam(0, 1, 1, 1), Seam(3, 1, 4, 1), *(Seam(x, 0, x, 2) for x in (1, 2, 3))}


def test_the_zine_of_sixteen_has_eight_short_cuts_in_five_lines() -> None:
    _, cuts = seams(scheme("zine16").plan(16)[0].front)
    assert length(cuts) == 8
    assert set(cuts) == {Seam(0, 2, 1, 2), Seam(3, 2, 4, 2), Seam(1, 1, 3, 1), Seam(1, 3, 3, 3), Seam(2, 1, 2, 3)}


@pytest.mark.parametrize("name", SLIT)
@pytest.mark.parametrize("sheets", [1, 2, 3, 7])
def test_every_sheet_is_cut_alike_whatever_pages_it_holds(name: str, sheets: int) -> None:
    found = scheme(name)
    plan = found.plan(found.multiple * sheets)
    for one in (plan, mirrored(plan, found.columns)):
        assert len({seams(sheet.front) for sheet in one}) == 1
        folds, cuts = seams(one[0].front)
        assert length(folds) == found.columns * found.rows  # a ring has as many folds as panels
        between = (found.columns - 1) * found.rows + found.columns * (found.rows - 1)
        assert length(folds) + length(cuts) == between


def test_a_line_is_drawn_through_as_far_as_it_goes_straight() -> None:
    """Pages 1 2 3 over 6 5 4: a ring of six, cut where 2 and 5 meet."""
    cells = (Cell(0, 0), Cell(1, 1), Cell(2, 2), Cell(5, 0, 1), Cell(4, 1, 1), Cell(3, 2, 1))
    folds, cuts = seams(cells)
    assert cuts == (Seam(1, 1, 2, 1),)
    assert set(folds) == {Seam(0, 1, 1, 1), Seam(2, 1, 3, 1), Seam(1, 0, 1, 2), Seam(2, 0, 2, 2)}
