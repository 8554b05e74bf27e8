"""Marks of a printer stand outside the bleed; the page itself stays as it is."""

import pytest

from pamphlets.core.drawing import outline_bounds
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Page, PageItem, Rule, ScaledDrawing
from pamphlets.core.units import mm
from pamphlets.pdf.print_shop.process_inks import REGISTRATION
from pamphlets.prepress.printers_marks import SLUG, add_printers_marks

PAGE = Page(
    Size(300.0, 400.0),
    Rect(10.0, 10.0, 280.0, 380.0),
    (PageItem(Point(60.0, 70.0), Rule(5.0, 5.0)),),
    "7",
)


@pytest.mark.parametrize("folds", [(), (130.0, 150.0)])
@pytest.mark.parametrize("bleed", [mm(3), mm(5)])
def test_marks_stand_between_the_bleed_and_the_edge_of_the_paper(
    bleed: float, folds: tuple[float, ...]
) -> None:
    page = add_printers_marks(PAGE, bleed, folds)
    margin = bleed + SLUG
    assert page.trim == Rect(margin, margin, 280.0, 380.0)
    assert page.size == Size(280.0 + 2 * margin, 380.0 + 2 * margin)
    assert page.items[0].at == Point(50.0 + margin, 60.0 + margin)
    marks = page.items[-1].content
    assert isinstance(marks, ScaledDrawing)
    bleeding = page.trim.expand_by(bleed)
    for path in marks.drawing.paths:
        box = outline_bounds(path.segments)
        assert box is not None
        is_outside = (
            box.right < bleeding.x
            or box.x > bleeding.right
            or box.bottom < bleeding.y
            or box.y > bleeding.bottom
        )
        assert is_outside
        assert 0 <= box.x <= box.right <= page.size.width
        assert 0 <= box.y <= box.bottom <= page.size.height


def test_crop_marks_run_along_the_cuts_and_fold_marks_are_dashed() -> None:
    page = add_printers_marks(PAGE, mm(3), (130.0,))
    marks = page.items[-1].content
    assert isinstance(marks, ScaledDrawing)
    upright: set[float] = set()
    dashed: set[float] = set()
    for path in marks.drawing.paths:
        stroke = path.stroke
        assert stroke is not None
        assert stroke.ink == REGISTRATION
        # Four inks together, on each of the plates: 4 × 74 % is within what a sheet takes.
        assert 4 * stroke.tint <= 3.0
        box = outline_bounds(path.segments)
        assert box is not None
        if box.width == 0:
            (dashed if stroke.dashes else upright).add(round(box.x, 6))
    assert {round(page.trim.x, 6), round(page.trim.right, 6)} <= upright
    assert dashed == {round(page.trim.x + 130.0, 6)}
