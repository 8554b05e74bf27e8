"""Marks of plates lie where the paper is cut off, or at the ends of the fold, the same on every plate."""

import pytest

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Page, Rule, make_page, make_untrimmed_page, place_rule
from pamphlets.core.style import BLACK
from pamphlets.core.units import PAGE_SIZES, mm
from pamphlets.prepress.plates.plate_set import make_plates
from pamphlets.prepress.plates.registration import add_registration_marks
from tests.prepress.plates.mixed_pages import BLUE, RED

CONTENT = (place_rule(10, 10, 5, 5),)


def marks(page: Page) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of the marks."""
    boxes = []
    for item in page.items[1:]:
        assert isinstance(item.content, Rule)
        right, bottom = item.at.x + item.content.width, item.at.y + item.content.height
        boxes.append((item.at.x, item.at.y, right, bottom))
    return boxes


def test_a_page_that_is_its_paper_has_a_cross_at_head_and_foot() -> None:
    size = Size(*PAGE_SIZES["A3"])
    page = add_registration_marks(make_untrimmed_page(size, CONTENT, "1"))
    assert page.size == size
    boxes = marks(page)
    assert len(boxes) == 4
    for left, top, right, bottom in boxes:
        assert (left + right) / 2 == pytest.approx(size.width / 2)
        assert min(top, size.height - bottom) > mm(4)
    assert min(bottom for _, _, _, bottom in boxes) < mm(10)


@pytest.mark.parametrize(("name", "paper"), [("A5", "A4"), ("A4", "A3")])
def test_a_page_that_is_cut_has_its_marks_outside_the_trim(name: str, paper: str) -> None:
    page = add_registration_marks(
        make_page(Size(*PAGE_SIZES[name]), CONTENT, "1", bleeds=True)
    )
    assert page.size == Size(*PAGE_SIZES[paper])
    trim = page.trim
    assert trim.centre_x == pytest.approx(page.size.width / 2)
    assert page.items[0].at.x - trim.x == pytest.approx(10)
    assert len(marks(page)) == 8 + 8
    for left, top, right, bottom in marks(page):
        is_outside = (
            right < trim.x - mm(3)
            or left > trim.right + mm(3)
            or bottom < trim.y - mm(3)
            or top > trim.bottom + mm(3)
        )
        assert is_outside
        assert min(left, top, page.size.width - right, page.size.height - bottom) > mm(3)


def test_a_lying_page_stands_on_lying_paper() -> None:
    width, height = PAGE_SIZES["A4"]
    page = add_registration_marks(make_page(Size(height, width), CONTENT, "1", bleeds=True))
    assert page.size == Size(*reversed(PAGE_SIZES["A3"]))


def test_a_page_that_no_paper_is_larger_than_keeps_its_own() -> None:
    page = make_page(Size(*PAGE_SIZES["A3"]), CONTENT, "1", bleeds=True)
    marked = add_registration_marks(page)
    assert marked.size == page.size
    assert len(marks(marked)) == 4
    assert {box[1] > page.trim.y for box in marks(marked)} == {True}


def test_plates_are_marked_alike_and_a_single_ink_needs_none() -> None:
    items = (place_rule(0, 0, 5, 5, RED), place_rule(9, 0, 5, 5, BLUE))
    page = make_untrimmed_page(Size(90, 90), items, "1")
    plates = make_plates([page, page], is_marked=True)
    assert [plate.ink for plate in plates] == [BLUE, RED]
    assert [len(plate.pages) for plate in plates] == [2, 2]
    assert plates[0].pages[0].items[-4:] == plates[1].pages[0].items[-4:]
    assert plates[0].pages[0].items[0].at == Point(9, 0)
    unmarked = make_plates([page], is_marked=False)
    assert len(unmarked[0].pages[0].items) == 1
    alone = make_untrimmed_page(Size(90, 90), items[:1], "1")
    (plate,) = make_plates([alone], is_marked=True)
    assert plate.pages[0].items == (place_rule(0, 0, 5, 5, BLACK),)
    assert make_plates([make_untrimmed_page(Size(90, 90), (), "1")], is_marked=True) == ()
