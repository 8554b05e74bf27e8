"""What runs beyond the trim is extended, cut off at folds, and found where it is too short."""

import pytest

from pamphlets.core.drawing import Drawing, Fill, VectorPath, polygon
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import (
    WHOLE_PICTURE,
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.picture_settings import BLEED
from pamphlets.core.units import mm
from pamphlets.prepress.page_bleed import (
    bleeds_beyond_trim,
    cut_at_folds,
    extend_bleed,
    find_frame,
    find_short_bleeds,
)

TRIM = Rect(20.0, 20.0, 200.0, 300.0)


def page_with(*items: PageItem) -> Page:
    return Page(Size(240.0, 340.0), TRIM, items, "1")


def picture(frame: Rect) -> PageItem:
    size = Size(frame.width, frame.height)
    return PageItem(Point(frame.x, frame.y), ScaledPicture("a.png", size))


def rule(frame: Rect) -> PageItem:
    return PageItem(Point(frame.x, frame.y), Rule(frame.width, frame.height))


def test_a_picture_that_bleeds_all_round_bleeds_five_millimetres_in_its_own_proportions() -> (
    None
):
    before = picture(TRIM.expand_by(BLEED))
    (after,) = extend_bleed(page_with(before), mm(5)).items
    wanted = TRIM.expand_by(mm(5))
    frame = find_frame(after)
    assert frame is not None
    assert (frame.x, frame.y) == pytest.approx((wanted.x, wanted.y))
    assert (frame.width, frame.height) == pytest.approx((wanted.width, wanted.height))
    content = after.content
    assert isinstance(content, ScaledPicture)
    own = find_frame(before)
    assert own is not None
    # The whole picture, were it shown, keeps its proportions.
    whole = (
        content.size.width / content.crop.width,
        content.size.height / content.crop.height,
    )
    assert whole[0] / whole[1] == pytest.approx(own.width / own.height)
    assert max(content.crop.width, content.crop.height) == pytest.approx(1.0)
    assert content.crop.x == pytest.approx((1 - content.crop.width) / 2)


def test_what_bleeds_at_one_side_stays_where_it_ends_on_the_page() -> None:
    edge = TRIM.expand_by(BLEED)
    band = rule(Rect(edge.x, 100.0, 80.0, 10.0))
    (after,) = extend_bleed(page_with(band), mm(5)).items
    frame = find_frame(after)
    assert frame == Rect(edge.x - mm(2), 100.0, 80.0 + mm(2), 10.0)


@pytest.mark.parametrize("bleed", [mm(3), mm(5)])
def test_what_does_not_reach_the_bleed_is_left_alone(bleed: float) -> None:
    page = page_with(picture(TRIM), rule(Rect(50.0, 50.0, 10.0, 10.0)))
    assert extend_bleed(page, bleed) == page


def test_three_millimetres_are_what_pages_have() -> None:
    page = page_with(picture(TRIM.expand_by(BLEED)))
    assert extend_bleed(page, mm(3)) is page


def test_a_picture_that_stops_at_the_cut_is_short_and_one_that_bleeds_is_not() -> None:
    short = picture(TRIM)
    page = page_with(short, picture(TRIM.expand_by(BLEED)), rule(Rect(60, 60, 9, 9)))
    assert find_short_bleeds(page, BLEED) == [short]
    assert find_short_bleeds(page, mm(5)) == [page.items[0], page.items[1]]


def test_only_what_a_drawing_paints_counts_not_its_frame() -> None:
    inner = VectorPath(polygon([(40, 40), (60, 40), (60, 60)]), Fill())
    drawing = Drawing(Size(TRIM.width, TRIM.height), (inner,))
    size = Size(TRIM.width, TRIM.height)
    item = PageItem(Point(TRIM.x, TRIM.y), ScaledDrawing(drawing, size))
    assert find_short_bleeds(page_with(item), BLEED) == []
    outer = VectorPath(polygon([(0, 0), (TRIM.width, 0), (0, TRIM.height)]), Fill())
    full = PageItem(Point(TRIM.x, TRIM.y), ScaledDrawing(Drawing(size, (outer,)), size))
    assert find_short_bleeds(page_with(full), BLEED) == [full]
    empty = PageItem(
        Point(0, 0), ScaledDrawing(Drawing(Size(0.0, 9.0), ()), Size(0.0, 9.0))
    )
    assert find_short_bleeds(page_with(empty), BLEED) == []


def test_a_page_bleeds_where_something_is_painted_beyond_its_trim() -> None:
    assert bleeds_beyond_trim(page_with(rule(Rect(10.0, 50.0, 30.0, 5.0))))
    assert not bleeds_beyond_trim(page_with(picture(TRIM)))


def test_what_goes_over_a_fold_is_cut_there_and_shows_the_same_part() -> None:
    over = picture(Rect(0.0, 0.0, 100.0, 50.0))
    beyond = rule(Rect(0.0, 0.0, 15.0, 5.0))
    (cut,) = cut_at_folds(page_with(over, beyond), 20.0, None)
    content = cut.content
    assert isinstance(content, ScaledPicture)
    assert find_frame(cut) == Rect(20.0, 0.0, 80.0, 50.0)
    assert content.crop == Rect(0.2, 0.0, 0.8, 1.0)
    (left,) = cut_at_folds(page_with(over), None, 60.0)
    assert isinstance(left.content, ScaledPicture)
    assert left.content.crop == Rect(0.0, 0.0, 0.6, 1.0)
    (whole,) = cut_at_folds(page_with(over), None, None)
    assert isinstance(whole.content, ScaledPicture)
    assert whole.content.crop == WHOLE_PICTURE
