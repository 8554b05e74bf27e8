import pytest

from pamphlets.impose.plan.sheet import Sheet, SheetCell
from pamphlets.impose.plan.signatures import plan_nested_sheets


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
