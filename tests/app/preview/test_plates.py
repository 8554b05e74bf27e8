"""A plate prints its own ink, paper where another ink knocks it out, and nothing under solid black."""

import pytest

from pamphlets.app.preview.plates import list_spot_inks, select_plate
from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, polygon
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import (
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
    place_rule,
)
from pamphlets.core.style import BLACK, PAPER, Ink

RED = Ink("rouge", (0.9, 0.2, 0.2))
BLUE = Ink("bleu", (0.1, 0.3, 0.6))
SQUARE = polygon([(0, 0), (9, 0), (9, 9), (0, 9)])


def make(*items: PageItem) -> Page:
    """A page of some marks."""
    return Page(Size(100, 100), Rect(0, 0, 100, 100), items)


def drawn(*paths: VectorPath) -> PageItem:
    """A drawing of some paths."""
    drawing = Drawing(Size(9, 9), paths)
    return PageItem(Point(0, 0), ScaledDrawing(drawing, Size(9, 9)))


def inks_of(page: Page) -> list[Ink]:
    """The inks of the rules of a page."""
    return [item.content.ink for item in page.items if isinstance(item.content, Rule)]


def test_black_is_no_spot_ink_nor_is_paper() -> None:
    page = make(
        place_rule(0, 0, 9, 9),
        place_rule(0, 0, 9, 9, PAPER),
        place_rule(0, 0, 9, 9, RED),
        drawn(VectorPath(SQUARE, fill=Fill(), stroke=Stroke(1.0, BLUE))),
    )
    assert list_spot_inks([page]) == ["rouge", "bleu"]


def test_solid_black_overprints_a_plate_and_other_inks_leave_paper_on_it() -> None:
    page = make(
        place_rule(0, 0, 9, 9, RED),
        place_rule(0, 0, 9, 9),
        place_rule(0, 0, 9, 9, BLUE),
        place_rule(0, 0, 9, 9, PAPER),
    )
    assert inks_of(select_plate(page, "rouge")) == [RED, PAPER, PAPER]
    assert inks_of(select_plate(page, "black")) == [PAPER, BLACK, PAPER, PAPER]


def test_a_tint_of_black_knocks_out_what_lies_below_it() -> None:
    page = make(PageItem(Point(0, 0), Rule(9, 9, BLACK, 0.5)))
    (item,) = select_plate(page, "rouge").items
    assert item.content == Rule(9, 9, PAPER, 1.0)


@pytest.mark.parametrize(
    ("name", "filled", "stroked"), [("rouge", RED, None), ("black", PAPER, BLACK)]
)
def test_a_path_is_filled_and_stroked_on_the_plates_of_both(
    name: str, filled: Ink, stroked: Ink | None
) -> None:
    page = make(drawn(VectorPath(SQUARE, fill=Fill(RED), stroke=Stroke(1.0))))
    (item,) = select_plate(page, name).items
    assert isinstance(item.content, ScaledDrawing)
    (path,) = item.content.drawing.paths
    assert path.fill is not None
    assert path.fill.ink == filled
    assert (path.stroke and path.stroke.ink) == stroked


def test_a_path_that_a_plate_does_not_print_is_left_out() -> None:
    page = make(drawn(VectorPath(SQUARE, fill=Fill())))
    (item,) = select_plate(page, "rouge").items
    assert isinstance(item.content, ScaledDrawing)
    assert item.content.drawing.paths == ()


def test_a_picture_is_on_the_plate_of_its_ink_alone() -> None:
    picture = PageItem(Point(0, 0), ScaledPicture("a.jpg", Size(9, 9), ink=RED))
    assert select_plate(make(picture), "rouge").items == (picture,)
    assert select_plate(make(picture), "black").items == ()
