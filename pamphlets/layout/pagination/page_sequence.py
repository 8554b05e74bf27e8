"""The order of a brochure's pages: covers, contents, text, colophon, and where blanks go to fill the last sheet."""

from typing import Final, Literal, NamedTuple

from pamphlets.layout.pagination.page_fillings import PageFilling
from pamphlets.layout.pagination.paginate import SegmentPages
from pamphlets.layout.pagination.segments import GalleySegment

# Sheets folded once and stapled; sheets as they are; one sheet folded until it has eight pages.
Binding = Literal["stapled", "loose", "leaflet"]
_PAGES_PER_FOLDED_SHEET: Final = 4  # pages on a sheet folded once
_PAGES_PER_LEAFLET: Final = 8


class PageSlot(NamedTuple):
    """One page to come."""

    kind: Literal["cover", "inside", "contents", "blank", "text", "colophon", "back"]
    segment: GalleySegment | None = None  # what `filling` counts its boxes in
    filling: PageFilling | None = None  # what stands on a page of text; None on others
    is_opening: bool = False  # without running head or folio
    contents_index: int = 0  # which of the pages of contents
    has_imprint: bool = False  # at its foot


def order_pages(
    segments: tuple[SegmentPages, ...],
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
    slots = [PageSlot("inside")]
    slots += [PageSlot("contents", contents_index=index) for index in range(contents)]
    has_front = inside or contents > 0
    if binding == "leaflet" or (binding == "loose" and not has_front):
        slots = []
    slots += _text_slots(segments)
    blank = PageSlot("blank")
    if binding == "leaflet":
        slots += [blank] * (-(len(slots) + 2) % _PAGES_PER_LEAFLET)
    ending = [PageSlot("colophon")]
    if binding == "stapled":
        ending.append(PageSlot("back"))
        blank_count = -(len(slots) + 3) % _PAGES_PER_FOLDED_SHEET
        if blank_count > 1 and has_front:
            slots.insert(0, blank)
            blank_count -= 1
        slots += [blank] * blank_count
    return (PageSlot("cover"), *slots, *ending)


def order_pages_without_cover(
    segments: tuple[SegmentPages, ...], imprint: float
) -> tuple[PageSlot, ...]:
    """Return the pages of a title without a cover, whose imprint takes so many grid lines; 0 where it has none.

    The law wants it on all that is printed: it stands at the foot of the last page, where a line is left free
    above it and no notes are, or else in a colophon.
    """
    slots = _text_slots(segments)
    last = slots[-1].filling if slots else None
    if not imprint:
        return tuple(slots) or (PageSlot("blank"),)  # a file must have a page
    if last is None or last.note_slices or last.empty_lines < imprint + 1:
        return (*slots, PageSlot("colophon"))
    return (*slots[:-1], slots[-1]._replace(has_imprint=True))


def _text_slots(segments: tuple[SegmentPages, ...]) -> list[PageSlot]:
    """Return the pages of the text; the first after an opening carries no head or folio."""
    slots: list[PageSlot] = []
    for segment, fillings in segments:
        is_opening = segment.opening is not None and segment.opening.is_opening
        for filling in fillings:
            slots.append(PageSlot("text", segment, filling, is_opening))
            is_opening = False
    return slots
