"""A place in a text and the pages that were set from it -> the lines of pages that show that place."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.app.preview.page_places import PlacedBox, place_boxes
from pamphlets.core.page import Page
from pamphlets.core.source import Source, Span
from pamphlets.document.nodes import Document

# Between two lines of a paragraph stands a blank, in no line's stretch of the text.
_BLANK: Final = 1
# The dash or the number before a paragraph of a list stands for the whole of it: its lines say more.
_LEAST_WIDTH: Final = 10.0  # points


class ShownPlace(NamedTuple):
    """A line of a page."""

    page_index: int
    """from 0, in the pages that were asked about"""
    box: PlacedBox


def find_shown_places(
    pages: Sequence[tuple[Document, Page] | None], line: int, column: int
) -> list[ShownPlace]:
    """Return the lines that show a place of the text, counted from 1; none for what is not printed.

    Of several stretches of the text the shortest counts. What is printed twice, as a heading is in the list of contents, is
    shown where its letters are larger. A page that is not known any more is None.
    """
    places: list[ShownPlace] = []
    for index, known in enumerate(pages):
        if known is None:
            continue
        document, page = known
        offset = find_offset(document.source, line, column)
        if not _may_show(page, offset):
            continue
        for box in place_boxes(document, page):
            is_line = box.role == "call" or box.rect.width >= _LEAST_WIDTH
            if is_line and _contains(box.span, offset):
                places.append(ShownPlace(index, box))
    if not places:
        return []
    best = min(places, key=lambda place: (_length(place), -place.box.rect.height))
    shown: list[ShownPlace] = []
    for place in places:
        is_same = place.box.span == best.box.span
        if is_same and place.page_index == best.page_index:
            shown.append(place)
    return shown


def find_offset(source: Source, line: int, column: int) -> int:
    """Return the offset of a line and a column, counted from 1; the nearest there is."""
    lines = source.text.split("\n")
    before = lines[: min(max(line, 1), len(lines)) - 1]
    start = sum(map(len, before)) + len(before)
    length = len(lines[len(before)])
    return start + min(max(column - 1, 0), length)


def _may_show(page: Page, offset: int) -> bool:
    """Return whether any mark of a page was made of the text about an offset."""
    return any(
        item.span is not None and _contains(item.span, offset) for item in page.items
    )


def _contains(span: Span, offset: int) -> bool:
    return 0 <= span.start <= offset <= span.stop + _BLANK


def _length(place: ShownPlace) -> int:
    return place.box.span.stop - place.box.span.start
