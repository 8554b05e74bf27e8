from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.page_placements import place_pages
from pamphlets.impose.placement.grid import Grid, build_grid
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import (
    compute_page_size,
    describe_size,
    is_same_size,
    orient_sheet,
    parse_paper,
)
from pamphlets.impose.placement.place import Flip, turn_side
from pamphlets.impose.plan.sheet import Scheme, Sheet, SheetCell, Turn, add_blanks

SADDLE = load_scheme("saddle")
A4 = parse_paper("A4")
SHEET = orient_sheet(A4, SADDLE)
A5 = Size(mm(148), mm(210))

about_a5 = st.builds(Size, st.floats(mm(147), mm(149)), st.floats(mm(209), mm(211)))


def nested(page_count: int) -> Arrangement:
    """A booklet of so many pages of A5, and its blanks."""
    sequence = add_blanks(page_count, 4)
    plan = SADDLE.make_plan(len(sequence))
    return Arrangement(SADDLE, build_grid(SADDLE, A4, A5), A4, sequence, plan)


@given(st.lists(about_a5, min_size=1, max_size=20), st.sampled_from(["short", "long"]))
def test_spines_lie_on_the_fold_and_heads_are_as_far_as_feet(
    sizes: list[Size], flip: Flip
) -> None:
    booklet = nested(len(sizes))
    for side in place_pages(booklet, booklet.plan, sizes, flip):
        for placement in side:
            box, fold = placement.box, SHEET.width / 2
            assert (box.width, box.height) == (
                sizes[placement.page_index].width,
                sizes[placement.page_index].height,
            )
            assert box.y + box.bottom == pytest.approx(SHEET.height)
            assert min(abs(box.x - fold), abs(box.right - fold)) == pytest.approx(
                0, abs=1e-9
            )


def test_half_a_millimetre_stays_at_each_fore_edge() -> None:
    front, _ = place_pages(nested(4), nested(4).plan, [A5] * 4, "short")
    assert sorted(edge for p in front for edge in (p.box.x, p.box.right)) == pytest.approx(
        [mm(0.5), mm(148.5), mm(148.5), mm(296.5)],
    )


def test_blanks_are_not_placed() -> None:
    sides = place_pages(nested(5), nested(5).plan, [A5] * 5, "short")
    assert [[p.page_index for p in side] for side in sides] == [[0], [1], [2], [3, 4]]


@pytest.mark.parametrize(
    ("paper_name", "columns", "rows", "flip", "turned"),
    [
        ("A4", 2, 1, "short", False),
        ("A4", 2, 1, "long", True),
        ("A4", 2, 2, "short", True),
        ("A4", 2, 2, "long", False),
    ],
)
def test_backs_are_turned_where_the_printer_does_not_turn_the_sheet_like_a_leaf(
    paper_name: str, columns: int, rows: int, flip: Flip, turned: bool
) -> None:
    cells = replace(SADDLE, columns=columns, rows=rows)
    plan = (Sheet(front=(SheetCell(0, 0),), back=(SheetCell(1, 1),)),)
    paper = parse_paper(paper_name)
    pages = [compute_page_size(paper, cells)] * 2
    arrangement = Arrangement(
        cells, build_grid(cells, paper, pages[0]), paper, (0, 1), plan
    )
    front, back = place_pages(arrangement, plan, pages, flip)
    assert (front[0].turn, back[0].turn) == (0, 180 if turned else 0)


@given(
    st.sampled_from([0, 90, 180, 270]),
    st.integers(0, 3),
    st.integers(0, 1),
    st.sampled_from([Size(300, 200), Size(200, 300)]),
)
def test_a_side_turned_twice_is_as_it_was(
    turn: Turn, column: int, row: int, sheet: Size
) -> None:
    cells = Scheme("test", "book", 16, 4, 2, lambda _: ())
    columns = tuple(sheet.width / 4 * i for i in range(5))
    plan = (Sheet(front=(SheetCell(0, column, row, turn),), back=()),)
    whole = Grid(sheet, columns, (0, sheet.height / 2, sheet.height))
    arrangement = Arrangement(cells, whole, A4, (0,), plan)
    (front,) = place_pages(arrangement, plan, [Size(40, 60)], "short")
    (once,), (twice,) = turn_side(front, sheet), turn_side(turn_side(front, sheet), sheet)
    assert once.turn == (turn + 180) % 360
    assert once.box.x + front[0].box.right == pytest.approx(sheet.width)
    assert once.box.y + front[0].box.bottom == pytest.approx(sheet.height)
    assert twice.turn == turn
    assert twice.box.x == pytest.approx(front[0].box.x)
    assert twice.box.y == pytest.approx(front[0].box.y)


@pytest.mark.parametrize(
    ("name", "page"), [("A3", "A4"), ("A4", "A5"), ("A5", "A6"), ("A6", "A7")]
)
def test_half_a_sheet_is_the_next_size_of_iso_216(name: str, page: str) -> None:
    assert describe_size(compute_page_size(parse_paper(name), SADDLE)) == page


@pytest.mark.parametrize(
    ("width", "height", "name"),
    [
        (148, 210, "A5"),
        (148.4, 209.6, "A5"),
        (210, 148, "210 × 148 mm"),
        (150.25, 211, "150.2 × 211 mm"),
    ],
)
def test_sizes_have_names_for_people(width: float, height: float, name: str) -> None:
    assert describe_size(Size(mm(width), mm(height))) == name


@pytest.mark.parametrize(
    ("width", "fit"), [(146.9, False), (147.1, True), (148.9, True), (149.1, False)]
)
def test_a_millimetre_either_way_fits(width: float, fit: bool) -> None:
    assert is_same_size(Size(mm(width), mm(210)), A5) is fit
    assert is_same_size(Size(mm(148), mm(width + 62)), A5) is fit


def test_creep_goes_towards_the_fold_and_keeps_a_page_in_its_cell() -> None:
    booklet = replace(nested(4), creep={0: 3.0, 3: 3.0})
    front, back = place_pages(booklet, booklet.plan, [A5] * 4, "short")
    assert {p.page_index: p.shift for p in (*front, *back)} == {
        0: -3.0,
        1: 0.0,
        2: 0.0,
        3: 3.0,
    }
    half = SHEET.width / 2
    assert {p.page_index: p.clip for p in front} == {
        0: Rect(half, 0, half, SHEET.height),
        3: Rect(0, 0, half, SHEET.height),
    }
    assert [p.clip for p in back] == [None, None]


def test_a_page_that_bleeds_is_kept_in_its_cell_up_to_the_edges_of_the_sheet() -> None:
    cards = Scheme("test", "pairs", 1, 2, 2, lambda _: ())
    sheet, paper = Size(200, 100), parse_paper("200x100mm")
    grid = Grid(sheet, (20, 100, 180), (10, 50, 90))
    plan = (Sheet(front=(SheetCell(0, 0, 0), SheetCell(1, 1, 1)), back=()),)
    arrangement = Arrangement(cards, grid, paper, (0, 1), plan)
    (side,) = place_pages(arrangement, plan, [Size(60, 30)] * 2, "short", {0, 1})
    assert [p.clip for p in side] == [Rect(0, 0, 100, 50), Rect(100, 50, 100, 50)]
    assert [p.box for p in side] == [Rect(30, 15, 60, 30), Rect(110, 55, 60, 30)]


def test_pages_that_are_to_fit_are_as_large_as_their_cells() -> None:
    booklet = replace(nested(4), options=ImposeOptions(scale_to_fit=True))
    ((page, _), _) = place_pages(booklet, booklet.plan, [Size(mm(74), mm(90))] * 4, "short")
    scale = SHEET.width / 2 / mm(74)
    assert page.scale == pytest.approx(scale)
    assert (page.box.width, page.box.height) == pytest.approx(
        (SHEET.width / 2, mm(90) * scale)
    )


def test_narrow_panels_lie_behind_each_other() -> None:
    """A front's first column is the narrow one: that of its back is the last."""
    scheme = load_scheme("leaflet3")
    assert scheme.narrow_column_tenths
    page_size = compute_page_size(A4, scheme)
    plan = scheme.make_plan(6)
    grid = build_grid(scheme, A4, page_size)
    arrangement = Arrangement(scheme, grid, A4, tuple(range(6)), plan)
    front, back = place_pages(arrangement, plan, [page_size] * 6, "short")
    centres = [[p.box.x + p.box.width / 2 for p in side] for side in (front, back)]
    assert sorted(centres[0]) == pytest.approx(sorted(SHEET.width - x for x in centres[1]))
    assert sorted(centres[0]) != pytest.approx(sorted(centres[1]), abs=0.1)


@pytest.mark.parametrize(
    ("page", "sheet", "turn", "box"),
    [
        (Size(90, 190), Size(200, 100), 90, Rect(5, 5, 190, 90)),
        (Size(190, 90), Size(200, 100), 0, Rect(5, 5, 190, 90)),
        (Size(90, 190), Size(100, 200), 0, Rect(5, 5, 90, 190)),
        (Size(80, 80), Size(100, 100), 0, Rect(10, 10, 80, 80)),
    ],
)
def test_a_page_as_large_as_the_sheet_lies_as_it_does(
    page: Size, sheet: Size, turn: Turn, box: Rect
) -> None:
    scheme = Scheme("test", "book", 1, 1, 1, lambda _: (), has_inner_cuts=True)
    grid = Grid(sheet, (0, sheet.width), (0, sheet.height))
    plan = (Sheet(front=(SheetCell(0, 0),), back=(), sheet_sized_page=1),)
    arrangement = Arrangement(scheme, grid, A4, (0,), plan)
    flip: Flip = "long" if sheet.width <= sheet.height else "short"
    _, (back,) = place_pages(arrangement, plan, [sheet, page], flip)
    assert (back.turn, back.box) == (turn, box)
