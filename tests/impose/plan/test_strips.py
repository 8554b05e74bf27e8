"""Strips and paths of panels in integers: every count has a plan that keeps its law, and each breach is found."""

from dataclasses import replace

import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.plan.fold_lines import GridLine, find_sheet_lines
from pamphlets.impose.plan.plan_check import find_plan_breaches
from pamphlets.impose.plan.sheet import Plan, Scheme, SheetCell, SideCount, mirror_plan
from tests.support.counts import COUNTS

GRIDS = ((4, 1), (4, 2), (3, 3), (1, 3), (2, 5))
names = pytest.mark.parametrize("name", ["accordion", "meander"])
sides = pytest.mark.parametrize("side_count", [1, 2])


def strips(name: str, columns: int, rows: int, side_count: SideCount) -> Scheme:
    scheme = load_scheme(name)
    assert scheme.with_sides
    sided = scheme.with_sides(side_count)
    assert sided.with_grid
    return sided.with_grid(columns, rows)


def swapped(plan: Plan, first: int, second: int) -> Plan:
    """Two cells of the first front with each other's pages."""
    cells = list(plan[0].front)
    one, two = cells[first], cells[second]
    cells[first] = replace(one, sequence_index=two.sequence_index)
    cells[second] = replace(two, sequence_index=one.sequence_index)
    return (replace(plan[0], front=tuple(cells)), *plan[1:])


@names
@sides
def test_every_count_on_every_grid_keeps_the_law(name: str, side_count: SideCount) -> None:
    for columns, rows in GRIDS:
        scheme = strips(name, columns, rows, side_count)
        for pages in COUNTS:
            full = pages + -pages % scheme.page_multiple
            plan = scheme.make_plan(full)
            assert list(find_plan_breaches(scheme, plan, full)) == []
            mirrored = mirror_plan(plan, columns)
            assert list(find_plan_breaches(scheme, mirrored, full, rtl=True)) == []
            if columns > 1 and full > side_count:
                assert list(find_plan_breaches(scheme, plan, full, rtl=True))


@names
@sides
def test_two_panels_that_changed_places_are_found(name: str, side_count: SideCount) -> None:
    scheme = strips(name, 3, 2, side_count)
    full = scheme.page_multiple * 6
    plan = scheme.make_plan(full)
    for first in range(6):
        for second in range(first):
            assert list(find_plan_breaches(scheme, swapped(plan, first, second), full))


def test_a_missing_back_and_a_panel_on_its_head_are_told() -> None:
    scheme = strips("accordion", 4, 1, 2)
    plan = scheme.make_plan(8)
    alone = (replace(plan[0], back=plan[0].back[1:]),)
    assert "sheet 1: panels without a back" in list(find_plan_breaches(scheme, alone, 8))
    one_sided = strips("accordion", 4, 1, 1)
    plan = one_sided.make_plan(4)
    turned = tuple(replace(cell, turn=180) for cell in plan[0].front)
    told = list(find_plan_breaches(one_sided, (replace(plan[0], front=turned),), 4))
    assert "sheet 1, front, column 2, row 1: page 2 is not beside page 1" in told


def test_the_pages_behind_go_back_to_the_first_panel() -> None:
    """Two sheets, the last strip half empty: 11 panels, page 22 behind page 1."""
    scheme = strips("accordion", 4, 2, 2)
    plan = scheme.make_plan(22)
    assert len(plan) == 2
    assert plan[1].front == (SheetCell(8, 0, 0), SheetCell(9, 1, 0), SheetCell(10, 2, 0))
    assert plan[1].back == (SheetCell(13, 3, 0), SheetCell(12, 2, 0), SheetCell(11, 1, 0))
    assert plan[0].back[0] == SheetCell(21, 3, 0)


def test_the_last_strip_is_cut_off_where_its_pages_end() -> None:
    """Three panels over three over two: the foot of the sixth, and the eighth from what is not needed."""
    scheme = strips("accordion", 3, 3, 1)
    (sheet,) = scheme.make_plan(8)
    lines = find_sheet_lines(scheme, sheet)
    assert lines.cuts == (GridLine(0, 1, 3, 1), GridLine(0, 2, 3, 2), GridLine(2, 2, 2, 3))
    assert lines.folds == (GridLine(1, 0, 1, 3), GridLine(2, 0, 2, 2))
    (mirrored,) = mirror_plan((sheet,), 3)
    cuts = find_sheet_lines(scheme, mirrored).cuts
    assert cuts == (GridLine(0, 1, 3, 1), GridLine(0, 2, 3, 2), GridLine(1, 2, 1, 3))


def test_a_meander_is_cut_in_turn_from_either_side() -> None:
    scheme = strips("meander", 4, 3, 1)
    (sheet,) = scheme.make_plan(12)
    lines = find_sheet_lines(scheme, sheet)
    assert lines.cuts == (GridLine(1, 1, 4, 1), GridLine(0, 2, 3, 2))
