"""The proof can fail: each way in which a sheet may be wrong is found, and told with its place."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.cli.main import run_command_line
from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.plan.plan_check import BrokenPlanError, check_plan, find_plan_breaches
from pamphlets.impose.plan.sheet import (
    Plan,
    Scheme,
    Sheet,
    SheetCell,
    mirror_plan,
    split_cover,
)
from pamphlets.impose.plan.signatures import plan_nested_sheets
from pamphlets.impose.schemes import saddle
from tests.support.pages import booklet

SCHEMES = {name: load_scheme(name) for name in scheme_names()}
COVERED = [
    found for found in SCHEMES.values() if found.kind == "book" and found.page_multiple == 4
]


def whole(found: Scheme) -> tuple[Plan, int]:
    """Two full sheets at least, and their pages."""
    pages = 2 * found.columns * found.rows * 2
    pages += -pages % found.page_multiple
    return found.make_plan(pages), pages


def put(plan: Plan, number: int, back: bool, place: int, cell: SheetCell | None) -> Plan:
    """A plan with another cell, or none, in one place."""
    sheet = plan[number]
    cells = list(sheet.back if back else sheet.front)
    cells[place : place + 1] = [] if cell is None else [cell]
    changed = (
        replace(sheet, back=tuple(cells)) if back else replace(sheet, front=tuple(cells))
    )
    return (*plan[:number], changed, *plan[number + 1 :])


@pytest.mark.parametrize("found", COVERED, ids=lambda found: found.name)
@pytest.mark.parametrize("pages", [8, 12, 40])
def test_a_cover_apart_is_proved_with_what_goes_inside(found: Scheme, pages: int) -> None:
    cover, inside = split_cover(found, pages)
    check_plan(found, (*cover, *inside), pages)
    with pytest.raises(BrokenPlanError):
        check_plan(found, inside, pages)


@given(name=st.sampled_from(sorted(SCHEMES)), spot=st.data())
def test_two_pages_that_changed_places_are_found(name: str, spot: st.DataObject) -> None:
    plan, pages = whole(SCHEMES[name])
    places = [
        (number, back, place, cell)
        for number, sheet in enumerate(plan)
        for back, side in ((False, sheet.front), (True, sheet.back))
        for place, cell in enumerate(side)
    ]
    one, two = (spot.draw(st.sampled_from(places)) for _ in range(2))
    changed = put(plan, *one[:3], replace(one[3], sequence_index=two[3].sequence_index))
    changed = put(changed, *two[:3], replace(two[3], sequence_index=one[3].sequence_index))
    assert bool(list(find_plan_breaches(SCHEMES[name], changed, pages))) is (
        one[3].sequence_index != two[3].sequence_index
    )


@given(name=st.sampled_from(sorted(SCHEMES.keys() - {"poster"})), spot=st.data())
def test_a_page_that_is_missing_or_elsewhere_or_upside_down_is_found(
    name: str, spot: st.DataObject
) -> None:
    found = SCHEMES[name]
    plan, pages = whole(found)
    number = spot.draw(st.integers(0, len(plan) - 1))
    back = spot.draw(st.booleans()) and not found.has_inner_cuts
    side = plan[number].back if back else plan[number].front
    place = spot.draw(st.integers(0, len(side) - 1))
    cell = side[place]
    wrong = [
        None,
        replace(cell, sequence_index=pages),
        replace(cell, row=found.rows),
        replace(cell, column=cell.column - found.columns),
        replace(cell, turn=180 if cell.turn == 0 else 0),
    ]
    for other in wrong:
        told = list(find_plan_breaches(found, put(plan, number, back, place, other), pages))
        assert told
        assert any("sheet " in line or "page " in line for line in told)


@pytest.mark.parametrize(
    "name", [name for name in scheme_names() if SCHEMES[name].kind == "book"]
)
def test_sheets_in_another_order_are_found(name: str) -> None:
    plan, pages = whole(SCHEMES[name])
    assert list(find_plan_breaches(SCHEMES[name], (plan[1], plan[0], *plan[2:]), pages))


@pytest.mark.parametrize(
    "name", [name for name in scheme_names() if SCHEMES[name].kind == "book"]
)
def test_a_book_bound_at_the_wrong_side_is_found(name: str) -> None:
    found = SCHEMES[name]
    plan, pages = whole(found)
    assert list(find_plan_breaches(found, plan, pages, rtl=True))
    assert list(find_plan_breaches(found, mirror_plan(plan, found.columns), pages))


def test_the_place_is_told() -> None:
    plan = plan_nested_sheets(8)
    wrong = put(plan, 1, back=True, place=0, cell=SheetCell(7, 0))
    assert list(find_plan_breaches(saddle.SCHEME, wrong, 8))[:2] == [
        "page 4 stands 0 times, not 1",
        "page 8 stands 2 times, not 1",
    ]
    assert (
        "sheet 2, front, column 2, row 1: behind page 3 is not its leaf's other page"
        in list(find_plan_breaches(saddle.SCHEME, wrong, 8))
    )


def test_a_plan_that_breaks_its_law_is_our_fault_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    right = plan_nested_sheets(4)[0]
    turned = tuple(replace(cell, turn=180) for cell in right.back)
    wrong = replace(saddle.SCHEME, make_plan=lambda _: (Sheet(right.front, turned),))
    monkeypatch.setattr(saddle, "SCHEME", wrong)
    booklet(Path("in.pdf"), 4)
    Path("build").mkdir()  # where it is written down
    assert run_command_line(["impose", "in.pdf", "-o", "out.pdf"]) == 3
    told = capsys.readouterr().err
    assert (
        "in.pdf: nothing is written: saddle, 4 pages: sheet 1, back, column 1, row 1: its head is not"
        in told
    )
    assert "this is our fault, not yours" in told
    assert not Path("out.pdf").exists()


def breaches(found: Scheme, plan: Plan, pages: int) -> list[str]:
    return list(find_plan_breaches(found, plan, pages))


def test_what_is_wrong_is_told_in_words() -> None:
    plan = plan_nested_sheets(8)
    assert "3 sheets where 2 would do" in breaches(saddle.SCHEME, (*plan, Sheet((), ())), 8)
    alone = put(plan, 0, back=False, place=1, cell=None)
    assert "sheet 1, front: 1 pages where 2 belong" in breaches(saddle.SCHEME, alone, 8)
    beside = put(plan, 0, back=False, place=1, cell=SheetCell(0, 2))
    assert "sheet 1, front, column 3, row 1: beside the sheet" in breaches(
        saddle.SCHEME, beside, 8
    )
    shared = put(plan, 0, back=True, place=1, cell=SheetCell(6, 0))
    told = breaches(saddle.SCHEME, shared, 8)
    assert "sheet 1, back, column 1, row 1: two pages in one cell" in told
    assert "sheet 1, back: 2 pages where 2 belong" not in told
    beyond = put(plan, 0, back=False, place=1, cell=SheetCell(8, 1))
    assert "sheet 1, column 2, row 1: there is no page 9" in breaches(
        saddle.SCHEME, beyond, 8
    )


def test_copies_have_their_page_in_every_cell_and_the_next_behind() -> None:
    gridded = SCHEMES["repeat"].with_grid
    assert gridded
    found = gridded(2, 1)
    plan = found.make_plan(2)
    assert breaches(found, plan, 2) == []
    assert "sheet 1: no back" in breaches(found, (replace(plan[0], back=()),), 2)
    wrong = put(
        plan, 0, back=False, place=0, cell=replace(plan[0].front[0], sequence_index=1)
    )
    at = f"column {plan[0].front[0].column + 1}, row 1"
    assert f"sheet 1, front, {at}: page 2 instead of 1" in breaches(found, wrong, 2)
    wrong = put(
        plan, 0, back=True, place=0, cell=replace(plan[0].back[0], sequence_index=0)
    )
    assert any(
        "sheet 1, back, " in told and "page 1 instead of 2" in told
        for told in breaches(found, wrong, 2)
    )
    alone = put(plan, 0, back=True, place=0, cell=None)
    assert "sheet 1: cells without a page" in breaches(found, alone, 2)


def test_a_ring_holds_the_pages_next_inside_those_of_the_sheet_around_it() -> None:
    found = SCHEMES["zine8"]
    plan = found.make_plan(16)
    assert breaches(found, plan, 16) == []
    inner = tuple(
        replace(cell, sequence_index=cell.sequence_index - 1)
        for cell in plan[0].front
        if cell.sequence_index > 11
    )
    outer = tuple(cell for cell in plan[0].front if cell.sequence_index <= 11)
    told = breaches(found, (Sheet((*outer, *inner), ()), plan[1]), 16)
    assert any(
        "page 12 instead of 13" in line and "sheet 1, front, " in line for line in told
    )
    assert any("page 15 instead of 16" in line for line in told)
    mixed = [*plan[0].front]
    mixed[0], mixed[5] = (
        replace(mixed[0], sequence_index=mixed[5].sequence_index),
        replace(mixed[5], sequence_index=mixed[0].sequence_index),
    )
    told = breaches(found, (Sheet(tuple(mixed), ()), plan[1]), 16)
    assert any(
        " is not beside page " in line and "sheet 1, front, " in line for line in told
    )


def test_pairs_and_panels_say_which_page_is_out_of_its_place() -> None:
    cards = SCHEMES["cards"]
    plan = cards.make_plan(cards.page_multiple)
    wrong = put(
        plan, 0, back=True, place=0, cell=replace(plan[0].back[0], sequence_index=0)
    )
    assert any(
        line.endswith("is not behind it")
        for line in breaches(cards, wrong, cards.page_multiple)
    )
    leaflet = SCHEMES["leaflet3"]
    plan = leaflet.make_plan(6)
    first, second, *rest = plan[0].front
    swapped = (
        replace(first, sequence_index=second.sequence_index),
        replace(second, sequence_index=first.sequence_index),
        *rest,
    )
    told = breaches(leaflet, (replace(plan[0], front=swapped),), 6)
    assert any(line.startswith("sheet 1, column ") and " after " in line for line in told)
