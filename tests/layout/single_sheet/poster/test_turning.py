"""A stack turned up the page: its letters turn about their places, nothing leaves the box that it takes."""

import pytest

from pamphlets.core.drawing import Drawing, Fill, VectorPath, circle
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import GlyphRun, PageItem, Rule, ScaledDrawing, place_rule
from pamphlets.layout.paragraph_stack import ParagraphStack
from pamphlets.layout.single_sheet.poster.turning import turn_stack

LETTERS = PageItem(Point(10.0, 30.0), GlyphRun((), 20.0))


def turned(item: PageItem, degrees: float) -> tuple[PageItem, float, float]:
    result = turn_stack(ParagraphStack((item,), 40.0, 1), 100.0, degrees)
    return result.stack.marks[0], result.width, result.stack.height


def test_a_quarter_turn_stands_a_line_up() -> None:
    mark, width, height = turned(LETTERS, 90.0)
    assert [width, height] == pytest.approx([40.0, 100.0])
    assert [mark.at.x, mark.at.y] == pytest.approx([30.0, 90.0])
    assert isinstance(mark.content, GlyphRun)
    assert mark.content.angle == 90.0


def test_the_other_quarter_turn_reads_downwards() -> None:
    mark, _, _ = turned(LETTERS, -90.0)
    assert [mark.at.x, mark.at.y] == pytest.approx([10.0, 10.0])


def test_a_leaning_line_takes_more_height_and_climbs_to_the_right() -> None:
    mark, width, height = turned(LETTERS, 4.0)
    assert 100.0 < width < 103.0
    assert 46.0 < height < 47.0
    assert mark.at.y == pytest.approx(30.0 * 0.99756 + 90.0 * 0.069756, abs=0.01)


def test_a_rule_becomes_a_drawing_at_its_place() -> None:
    mark, _, _ = turned(place_rule(0.0, 30.0, 100.0, 10.0), 90.0)
    shown = mark.content
    assert isinstance(shown, ScaledDrawing)
    assert [mark.at.x, mark.at.y] == pytest.approx([30.0, 0.0])
    assert [shown.size.width, shown.size.height] == pytest.approx([10.0, 100.0])
    assert not isinstance(shown, Rule)


def test_a_drawing_is_turned_in_its_size_not_in_that_of_its_paths() -> None:
    size = Size(20.0, 10.0)
    drawing = Drawing(Size(200.0, 100.0), (VectorPath(circle(100 + 50j, 50), Fill()),))
    mark, _, _ = turned(PageItem(Point(0.0, 0.0), ScaledDrawing(drawing, size)), 90.0)
    shown = mark.content
    assert isinstance(shown, ScaledDrawing)
    numbers = [n for segment in shown.drawing.paths[0].segments for n in segment[1:]]
    xs, ys = numbers[::2], numbers[1::2]
    assert 0.0 <= min(map(float, xs)) <= max(map(float, xs)) <= 10.01
    assert 4.99 <= min(map(float, ys)) <= max(map(float, ys)) <= 15.01
