import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.impose.plan.sheet import Sheet, SheetCell
from pamphlets.impose.plan.signatures import (
    make_signature_plan,
    plan_nested_sheets,
    split_into_signatures,
)


def by_column(cells: tuple[SheetCell, ...]) -> list[int]:
    """Page numbers from left to right, as people count."""
    return [cell.sequence_index + 1 for cell in sorted(cells, key=lambda cell: cell.column)]


def test_eight_pages_on_two_sheets() -> None:
    outer, inner = plan_nested_sheets(8)
    assert (by_column(outer.front), by_column(outer.back)) == ([8, 1], [2, 7])
    assert (by_column(inner.front), by_column(inner.back)) == ([6, 3], [4, 5])


@pytest.mark.parametrize("pages", range(4, 201, 4))
def test_the_pages_of_a_side_sum_to_the_same(pages: int) -> None:
    for sheet in plan_nested_sheets(pages):
        assert sum(by_column(sheet.front)) == sum(by_column(sheet.back)) == pages + 1


@pytest.mark.parametrize("pages", range(4, 201, 4))
def test_sheet_after_sheet_inwards(pages: int) -> None:
    """In front P - 2i | 2i + 1, behind 2i + 2 | P - 2i - 1, as people count; sheet i from the outside."""
    assert plan_nested_sheets(pages) == tuple(
        Sheet(
            front=(SheetCell(pages - 2 * i - 1, 0), SheetCell(2 * i, 1)),
            back=(SheetCell(2 * i + 1, 0), SheetCell(pages - 2 * i - 2, 1)),
        )
        for i in range(pages // 4)
    )


@given(sheets=st.integers(1, 200), most=st.integers(1, 20))
def test_signatures_are_few_and_alike(sheets: int, most: int) -> None:
    sizes = split_into_signatures(sheets, most)
    assert sum(sizes) == sheets
    assert len(sizes) == -(-sheets // most)
    assert max(sizes) <= most
    assert max(sizes) - min(sizes) <= 1
    assert list(sizes) == sorted(sizes, reverse=True)


@pytest.mark.parametrize(
    ("sheets", "most", "sizes"),
    [(20, 6, (5, 5, 5, 5)), (11, 5, (4, 4, 3)), (23, 23, (23,)), (23, 5, (5, 5, 5, 4, 4))],
)
def test_signatures_as_binders_would_have_them(
    sheets: int, most: int, sizes: tuple[int, ...]
) -> None:
    assert split_into_signatures(sheets, most) == sizes


@given(sheets=st.integers(1, 50), most=st.integers(1, 12))
def test_each_signature_holds_pages_that_follow_on_each_other(
    sheets: int, most: int
) -> None:
    plan = make_signature_plan(most)(4 * sheets)
    first = 0
    for size in split_into_signatures(sheets, most):
        own, plan = plan[:size], plan[size:]
        pages = [
            cell.sequence_index
            for sheet in own
            for side in (sheet.front, sheet.back)
            for cell in side
        ]
        assert sorted(pages) == list(range(first, first + 4 * size))
        assert (own[0].front[1].sequence_index, own[0].front[0].sequence_index) == (
            first,
            first + 4 * size - 1,
        )
        first += 4 * size
    assert plan == ()
