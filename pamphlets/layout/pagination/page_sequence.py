"""The order of a brochure's pages: covers, contents, text, colophon, and where blanks go to fill the last sheet."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from pamphlets.layout.pagination.page_fillings import PageFilling
from pamphlets.layout.pagination.paginate import SegmentPages
from pamphlets.layout.pagination.segments import GalleySegment

# Sheets folded once and stapled; sheets as they are; one sheet folded until it has eight pages.
Binding = Literal["stapled", "loose", "leaflet"]
_PAGES_PER_FOLDED_SHEET: Final = 4  # pages on a sheet folded once
_PAGES_PER_LEAFLET: Final = 8


class PageSlot(NamedTuple):
    """One page to come: its kind, and for text what fills it; `part` counts pages of contents."""

    kind: Literal["cover", "inside", "contents", "blank", "text", "colophon", "back"]
    segment: GalleySegment | None = None
    filling: PageFilling | None = None
    is_opening: bool = False
    contents_index: int = 0
    has_imprint: bool = False  # at its foot


def order_pages(
    runs: tuple[SegmentPages, ...],
    binding: Binding = "stapled",
    *,
    contents: int,
    inside: bool = True,
) -> tuple[PageSlot, ...]:
    """Return all pages of a title with a cover, in order; their number is a multiple of what a sheet so bound holds.

    Blanks stand after the cover and before the colophon, never at the very end, where they would push the back
    cover inside.
    `contents` is how many pages the list of contents takes beyond the inside cover. With nothing to say `inside`,
    that page is white already, and none other follows the cover.
    """
    text = tuple(_text_slots(runs))
    front = [
        PageSlot("inside"),
        *(PageSlot("contents", contents_index=part) for part in range(contents)),
    ]
    if binding == "loose":
        return (
            PageSlot("cover"),
            *(front if inside or contents else ()),
            *text,
            PageSlot("colophon"),
        )
    if binding == "leaflet":
        return (
            PageSlot("cover"),
            *text,
            *[PageSlot("blank")] * (-(len(text) + 2) % _PAGES_PER_LEAFLET),
            PageSlot("colophon"),
        )
    blanks = -(len(front) + len(text) + 3) % _PAGES_PER_FOLDED_SHEET
    after = 1 if blanks > 1 and (inside or contents) else 0
    return (
        PageSlot("cover"),
        *[PageSlot("blank")] * after,
        *front,
        *text,
        *[PageSlot("blank")] * (blanks - after),
        PageSlot("colophon"),
        PageSlot("back"),
    )


def order_pages_without_cover(
    runs: tuple[SegmentPages, ...], imprint: float
) -> tuple[PageSlot, ...]:
    """Return the pages of a title without a cover, whose imprint takes so many grid lines; 0 where it has none.

    The law wants it on all that is printed: it stands at the foot of the last page, where a line is left free
    above it and no notes are, or else in a colophon.
    """
    text = tuple(_text_slots(runs))
    if not imprint:
        return text or (PageSlot("blank"),)  # a file must have a page
    last = text[-1].filling if text else None
    if last is None or last.note_slices or last.empty_lines < imprint + 1:
        return (*text, PageSlot("colophon"))
    return (*text[:-1], text[-1]._replace(has_imprint=True))


def _text_slots(runs: tuple[SegmentPages, ...]) -> Iterator[PageSlot]:
    """Yield the pages of the text; the first of an opened stretch carries no head or folio."""
    for run in runs:
        for number, filling in enumerate(run.fillings):
            opening = (
                number == 0 and run.segment.opening is not None and run.segment.opening.is_opening
            )
            yield PageSlot("text", run.segment, filling, opening)
