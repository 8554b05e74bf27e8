"""A PageFilling -> the parts of its page, its paragraphs in the settings chosen, its white as high as chosen."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pamphlets.layout.blocks.galley import (
    BarEnd,
    BarStart,
    Box,
    GalleyPart,
    ParagraphSettings,
    VerticalSpace,
)
from pamphlets.layout.pagination.fillings.page_fillings import PageFilling
from pamphlets.layout.pagination.segments import GalleySegment


def list_page_parts(segment: GalleySegment, filling: PageFilling) -> Iterator[GalleyPart]:
    """Yield the parts of a page with boxes, in order; the bars that begin before it are in `segment.bars`."""
    first = segment.box_indexes[filling.start - 1] + 1 if filling.start else 0
    stop = segment.box_indexes[filling.stop - 1] + 1
    while stop < len(segment.parts) and isinstance(segment.parts[stop], BarEnd):
        stop += 1
    replaced = _replace_boxes(segment, filling)
    box_number = filling.start
    between: list[GalleyPart] = []
    for part in segment.parts[first:stop]:
        if not isinstance(part, Box):
            between.append(part)
        else:
            if box_number in filling.adjustment.grown:
                between = add_line(between)
            yield from between
            between = []
            if box_number in replaced:
                yield from replaced[box_number]
            else:
                yield part
            box_number += 1
    yield from between


def add_line(between: list[GalleyPart]) -> list[GalleyPart]:
    """Return what stands between two boxes with a line more of white, outside the borders that begin there."""
    for index, part in enumerate(between):
        if isinstance(part, BarStart):
            return [*between[:index], VerticalSpace(1), *between[index:]]
    return [*between, VerticalSpace(1)]


def _replace_boxes(
    segment: GalleySegment, filling: PageFilling
) -> Mapping[int, tuple[Box, ...]]:
    """Return what stands in the place of each box of a paragraph that is set a line shorter or longer."""
    replaced: dict[int, tuple[Box, ...]] = {}
    adjustment = filling.adjustment
    settings_by_box = dict(adjustment.changed)
    for box, setting in (
        (filling.start, adjustment.start_setting),
        (filling.stop, adjustment.stop_setting),
    ):
        divided = segment.paragraphs.find_divided(box)
        if setting and divided is not None:
            settings_by_box[divided.start] = setting
    for first_box, setting in settings_by_box.items():
        paragraph = segment.paragraphs.find_begun(first_box)
        boxes = paragraph.settings.boxes(setting)
        assert boxes is not None  # noqa: S101 - only what can be set so is chosen
        lines = list(boxes)
        part = segment.parts[segment.box_indexes[paragraph.start]]
        if isinstance(part, Box):
            lines[0] = _add_first_marks(lines[0], part, paragraph.settings)
        page_start = max(filling.start, paragraph.start)
        page_stop = min(filling.stop, paragraph.stop)
        stop = len(lines)
        if page_stop < paragraph.stop:
            stop = page_stop - paragraph.start
        shown = lines[page_start - paragraph.start : stop]
        for box in range(page_start, page_stop):
            replaced[box] = ()
        replaced[page_start] = tuple(shown)
    return replaced


def _add_first_marks(line: Box, part: Box, settings: ParagraphSettings) -> Box:
    """Return the first line of a setting with the marker or anchor that the paragraph has got since."""
    own_count = len(settings.best[0].marks)
    added = part.marks[: len(part.marks) - own_count]
    return replace(line, marks=(*added, *line.marks)) if added else line
