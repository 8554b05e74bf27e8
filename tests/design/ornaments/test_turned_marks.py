"""A page of marks turned to run upwards: its left edge is the foot of the page, its head the left edge."""

import pytest

from pamphlets.core.drawing import Drawing, Fill, VectorPath, polygon
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import (
    GlyphRun,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
    place_rule,
)
from pamphlets.design.ornaments.turned_marks import turn_marks

LENGTH = 200.0


def test_a_rule_and_a_run_stand_up() -> None:
    run = PageItem(Point(30, 40), GlyphRun((), 12.0))
    rule, letters = turn_marks((place_rule(10, 20, 100, 6), run), LENGTH)
    assert rule.at == Point(20, 90)
    assert isinstance(rule.content, Rule)
    assert (rule.content.width, rule.content.height) == (6, 100)
    assert letters.at == Point(40, 170)
    assert isinstance(letters.content, GlyphRun)
    assert letters.content.angle == 90


def test_a_drawing_turns_with_its_box() -> None:
    path = VectorPath(polygon([(0, 0), (10, 0), (10, 2)]), Fill())
    drawing = ScaledDrawing(Drawing(Size(10, 4), (path,)), Size(20, 8))
    (turned,) = turn_marks((PageItem(Point(50, 60), drawing),), LENGTH)
    assert turned.at == Point(60, 130)
    content = turned.content
    assert isinstance(content, ScaledDrawing)
    assert (content.size, content.drawing.size) == (Size(8, 20), Size(4, 10))
    assert content.drawing.paths[0].segments == (
        ("M", 0, 10),
        ("L", 0, 0),
        ("L", 2, 0),
        ("Z",),
    )


def test_a_picture_does_not_turn() -> None:
    with pytest.raises(ValueError, match="ScaledPicture"):
        turn_marks((PageItem(Point(0, 0), ScaledPicture("a.png", Size(1, 1))),), LENGTH)
