"""What stands on a page whose paragraphs are longer or shorter than at their best."""

from dataclasses import replace

from pamphlets.core.geometry import Point
from pamphlets.core.page import Anchor, PageItem
from pamphlets.core.style import BlockBorder
from pamphlets.layout.blocks.galley import (
    BarEnd,
    BarStart,
    Box,
    Galley,
    GalleyPart,
    ParagraphSettings,
    VerticalSpace,
)
from pamphlets.layout.pagination.adjustments import PageAdjustment
from pamphlets.layout.pagination.fillings.page_fillings import PageFilling
from pamphlets.layout.pagination.page_parts import add_line, list_page_parts
from pamphlets.layout.pagination.segments import split_into_segments
from tests.support.documents import SOURCE

MARKER = PageItem(Point(0.0, 0.0), Anchor("puce"))


def line(setting: int, number: int) -> Box:
    """A line that can be told from those of other settings."""
    return Box(1, (PageItem(Point(float(setting), float(number)), Anchor("ligne")),))


def make_boxes(setting: int) -> tuple[Box, ...]:
    return tuple(line(setting, number) for number in range(6 + setting))


def set_lines(filling: PageFilling) -> list[tuple[float, float]]:
    """The setting and the number of each line on a page, after a line that has neither."""
    settings = ParagraphSettings(make_boxes(0), make_boxes)
    boxes = [replace(box, settings=settings) for box in settings.best]
    boxes[0] = replace(boxes[0], marks=(MARKER, *boxes[0].marks))
    parts: tuple[GalleyPart, ...] = (
        Box(1, ()),
        VerticalSpace(1, "block"),
        *boxes,
        Box(1, ()),
    )
    (segment,) = split_into_segments(Galley(SOURCE, parts, (), (), 12.0, 10.0))
    marks = [
        mark
        for part in list_page_parts(segment, filling)
        if isinstance(part, Box)
        for mark in part.marks
    ]
    if filling.start <= 1:
        assert marks[0] == MARKER, "the marker of a list stays with its paragraph"
    return [(mark.at.x, mark.at.y) for mark in marks if mark != MARKER]


def page(start: int, stop: int, adjustment: PageAdjustment) -> PageFilling:
    return PageFilling(0.0, start, stop, (), (), 0, 0.0, adjustment)


def test_a_whole_paragraph_is_set_as_chosen_and_keeps_its_marker() -> None:
    for setting in (-1, 1):
        changed = PageAdjustment(changed=((1, setting),))
        lines = set_lines(page(0, 8, changed))
        assert lines == [(setting, number) for number in range(6 + setting)]
    assert len(set_lines(page(0, 8, PageAdjustment()))) == 6


def test_a_paragraph_that_two_pages_share_is_in_one_setting_on_both() -> None:
    for setting in (-1, 1):
        first = set_lines(page(0, 4, PageAdjustment(stop_setting=setting)))
        second = set_lines(page(4, 8, PageAdjustment(start_setting=setting)))
        assert first + second == [(setting, number) for number in range(6 + setting)]
        assert len(first) == 3


def test_white_that_grows_is_a_line_higher() -> None:
    boxes = (Box(1, ()), VerticalSpace(1, "heading"), Box(1, ()))
    (segment,) = split_into_segments(Galley(SOURCE, boxes, (), (), 12.0, 10.0))
    spaces: list[float] = []
    for grown in ((), (1,)):
        filling = page(0, 2, PageAdjustment(grown=grown))
        parts = list_page_parts(segment, filling)
        spaces.append(
            sum(part.line_count for part in parts if isinstance(part, VerticalSpace))
        )
    assert spaces == [1, 2]


def test_white_that_grows_stands_outside_the_borders_that_begin_below_it() -> None:
    bar = BarStart(BlockBorder("side", 4.0), 0.0, 100.0)
    white, more = VerticalSpace(2), VerticalSpace(1)
    assert add_line([BarEnd(), white, bar]) == [BarEnd(), white, more, bar]
    assert add_line([BarEnd(), white]) == [BarEnd(), white, more]
    assert add_line([]) == [more]
