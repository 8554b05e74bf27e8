import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.impose.plan.signatures import make_signature_plan, split_into_signatures


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
def test_each_signature_holds_pages_that_follow_on_each_other(sheets: int, most: int) -> None:
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
