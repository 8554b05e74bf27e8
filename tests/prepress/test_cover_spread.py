"""A cover laid flat: back, spine, front; what bleeds ends at the folds; the spine reads upwards."""

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import GlyphRun, Page, PageItem, ScaledPicture
from pamphlets.core.picture_settings import BLEED
from pamphlets.prepress.cover_spread import make_cover_spread, turn_upwards
from pamphlets.prepress.page_bleed import find_frame

TRIM = Rect(BLEED, BLEED, 200.0, 300.0)
SPINE = 20.0


def bleeding_page(label: str) -> Page:
    frame = TRIM.expand_by(BLEED)
    size = Size(frame.width, frame.height)
    return Page(size, TRIM, (PageItem(Point(0.0, 0.0), ScaledPicture(label, size)),), label)


def test_a_spread_is_both_pages_and_the_spine_and_nothing_goes_over_a_fold() -> None:
    spread = make_cover_spread(bleeding_page("back"), bleeding_page("front"), SPINE, BLEED)
    assert (spread.trim.width, spread.trim.height) == (2 * 200.0 + SPINE, 300.0)
    assert spread.size == Size(spread.trim.width + 2 * BLEED, 300.0 + 2 * BLEED)
    back, front = [find_frame(item) for item in spread.items]
    assert back is not None
    assert front is not None
    assert (back.x, back.right) == (0.0, BLEED + 200.0)
    assert (front.x, front.right) == (BLEED + 200.0 + SPINE, spread.size.width)


def test_letters_of_a_spine_are_in_its_middle_and_read_upwards() -> None:
    run = GlyphRun((), 10.0)
    (item,) = turn_upwards([(4.0, run)], SPINE, 300.0)
    assert isinstance(item.content, GlyphRun)
    assert item.content.angle == 90.0
    assert item.at == Point(SPINE / 2 + 3.4, (300.0 + 4.0) / 2 - 4.0)
