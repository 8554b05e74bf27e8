from hypothesis import given
from hypothesis import strategies as st

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.plan.sheet import (
    BlankPosition,
    Sheet,
    SheetCell,
    add_blanks,
    mirror_plan,
    renumber_plan,
    split_cover,
)


@given(pages=st.integers(1, 200), multiple=st.integers(1, 32))
def test_blanks_stand_at_the_end_and_are_as_few_as_can_be(
    pages: int, multiple: int
) -> None:
    filled = add_blanks(pages, multiple)
    assert filled[:pages] == tuple(range(pages))
    assert set(filled[pages:]) <= {None}
    assert len(filled) % multiple == 0
    assert len(filled) - pages < multiple


@given(
    st.data(), st.integers(1, 200), st.integers(1, 32), st.sampled_from(["end", "inside"])
)
def test_wherever_blanks_stand_pages_keep_their_order(
    data: st.DataObject, pages: int, multiple: int, blanks: BlankPosition
) -> None:
    last = data.draw(st.integers(0, pages - 1)) if blanks == "end" else 0
    filled = add_blanks(pages, multiple, last, blanks)
    assert [page for page in filled if page is not None] == list(range(pages))
    assert len(filled) == len(add_blanks(pages, multiple))
    before = 1 if blanks == "inside" else pages - last
    assert set(filled[before : before + len(filled) - pages]) <= {None}


@given(st.integers(2, 50), st.sampled_from(["saddle", "sections", "double"]))
def test_a_cover_apart_carries_the_first_and_the_last_leaf(sheets: int, name: str) -> None:
    cover, inside = split_cover(load_scheme(name), 4 * sheets)
    pages = [
        {cell.sequence_index for sheet in plan for cell in (*sheet.front, *sheet.back)}
        for plan in (cover, inside)
    ]
    assert pages == [{0, 1, 4 * sheets - 2, 4 * sheets - 1}, set(range(2, 4 * sheets - 2))]
    assert (len(cover), len(inside)) == (1, sheets - 1)


def test_mirrored_twice_or_numbered_alike_a_plan_is_as_it_was() -> None:
    plan = (Sheet((SheetCell(0, 0, 1, 180), SheetCell(1, 3)), (SheetCell(2, 2),)),)
    assert mirror_plan(plan, 4) == (
        Sheet((SheetCell(0, 3, 1, 180), SheetCell(1, 0)), (SheetCell(2, 1),)),
    )
    assert mirror_plan(mirror_plan(plan, 4), 4) == plan == renumber_plan(plan, (0, 1, 2))
