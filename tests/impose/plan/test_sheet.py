from hypothesis import given
from hypothesis import strategies as st

from pamphlets.impose.arrangement.catalogue import scheme
from pamphlets.impose.plan.sheet import Blanks, Cell, Sheet, cover_apart, fill, mirrored, renumbered


@given(pages=st.integers(1, 200), multiple=st.integers(1, 32))
def test_blanks_stand_at_the_end_and_are_as_few_as_can_be(pages: int, multiple: int) -> None:
    filled = fill(pages, multiple)
    assert filled[:pages] == tuple(range(pages))
    assert set(filled[pages:]) <= {None}
    assert len(filled) % multiple == 0
    assert len(filled) - pages < multiple


@given(st.data(), st.integers(1, 200), st.integers(1, 32), st.sampled_from(["end", "inside"]))
def test_wherever_blanks_stand_pages_keep_their_order(
    data: st.DataObject, pages: int, multiple: int, blanks: Blanks
) -> None:
    last = data.draw(st.integers(0, pages - 1)) if blanks == "end" else 0
    filled = fill(pages, multiple, last, blanks)
    assert [page for page in filled if page is not None] == list(range(pages))
    assert len(filled) == len(fill(pages, multiple))
    before = 1 if blanks == "inside" else pages - last
    assert set(filled[before : before + len(filled) - pages]) <= {None}


@given(st.integers(2, 50), st.sampled_from(["saddle", "sections", "double"]))
def test_a_cover_apart_carries_the_first_and_the_last_leaf(sheets: int, name: str) -> None:
    cover, inside = cover_apart(scheme(name), 4 * sheets)
    pages = [{cell.page for sheet in plan for cell in (*sheet.front, *sheet.back)} for plan in (cover, inside)]
    assert pages == [{0, 1, 4 * sheets - 2, 4 * sheets - 1}, set(range(2, 4 * sheets - 2))]
    assert (len(cover), len(inside)) == (1, sheets - 1)


def test_mirrored_twice_or_numbered_alike_a_plan_is_as_it_was() -> None:
    plan = (Sheet((Cell(0, 0, 1, 180), Cell(1, 3)), (Cell(2, 2),)),)
    assert mirrored(plan, 4) == (Sheet((Cell(0, 3, 1, 180), Cell(1, 0)), (Cell(2, 1),)),)
    assert mirrored(mirrored(plan, 4), 4) == plan == renumbered(plan, (0, 1, 2))
