from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.page_placements import place_pages
from pamphlets.impose.placement.grid import Grid, build_grid
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
def test_spines_lie_on_the_fold_and_heads_are_as_far_as_feet(sizes: list[Size], flip: Flip) -> None:
    booklet = nested(len(sizes))
    for side in place_pages(booklet, booklet.plan, sizes, flip):
        for placement in side:
            box, fold = placement.box, SHEET.width / 2
            assert (box.width, box.height) == (
                sizes[placement.page_index].width,
                sizes[placement.page_index].height,
            )
            assert box.y + box.bottom == pytest.approx(SHEET.height)
            assert min(abs(box.x - fold), abs(box.right - fold)) == pytest.approx(0, abs=1e-9)


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
    arrangement = Arrangement(cells, build_grid(cells, paper, pages[0]), paper, (0, 1), plan)
    front, back = place_pages(arrangement, plan, pages, flip)
    assert (front[0].turn, back[0].turn) == (0, 180 if turned else 0)


@given(
    st.sampled_from([0, 90, 180, 270]),
    st.integers(0, 3),
    st.integers(0, 1),
    st.sampled_from([Size(300, 200), Size(200, 300)]),
)
def test_a_side_turned_twice_is_as_it_was(turn: Turn, column: int, row: int, sheet: Size) -> None:
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


@pytest.mark.parametrize(("name", "page"), [("A3", "A4"), ("A4", "A5"), ("A5", "A6"), ("A6", "A7")])
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
