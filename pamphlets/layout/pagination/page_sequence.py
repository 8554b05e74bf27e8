"""The order of a brochure's pages: covers, contents, text, colophon, and where blanks go to fill the last sheet."""

from typing import Final, Literal, NamedTuple

from pamphlets.layout.pagination.fillings.page_fillings import PageFilling
from pamphlets.layout.pagination.floats.float_plan import (
    NO_FLOATS,
    FloatPage,
    FloatPlan,
    PageFoot,
)
from pamphlets.layout.pagination.paginate import SegmentPages
from pamphlets.layout.pagination.segments import GalleySegment

# Sheets folded once and stapled; sheets as they are; one sheet folded until it has eight pages.
Binding = Literal["stapled", "loose", "leaflet"]
PAGES_PER_FOLDED_SHEET: Final = 4  # pages on a sheet folded once
_PAGES_PER_LEAFLET: Final = 8


class PageSlot(NamedTuple):
    """One page to come."""

    kind: Literal[
        "cover",
        "inside",
        "empty-inside",
        "contents",
        "blank",
        "text",
        "picture",
        "colophon",
        "back",
    ]
    segment: GalleySegment | None = None  # what `filling` counts its boxes in
    filling: PageFilling | None = None  # what stands on a page of text; None on others
    is_opening: bool = False  # without running head or folio
    contents_index: int = 0  # which of the pages of contents
    foot: Literal["", "imprint", "colophon"] = ""  # what else stands at its foot
    picture: FloatPage | None = None  # what a page of kind `picture` shows
    page_foot: PageFoot | None = None  # a picture, or a caption, at the foot of text


class FrontPages(NamedTuple):
    """What a title with a cover prints before its text, and where its colophon stands."""

    contents: int = 0
    """Pages that the list of contents takes beyond the inside cover."""
    inside: bool = False
    """Whether the list of contents begins on page 2, the inside cover."""
    page_2: Literal["", "colophon", "text"] = ""
    """What the author wants on page 2; empty: what saves a sheet."""
    colophon_lines: float = 0.0
    """The height of the colophon, in grid lines."""
    may_shift: bool = True
    """Whether a blank may stand after the cover, so that the text begins on the other side."""


def order_pages(
    text: list[PageSlot], binding: Binding, front: FrontPages
) -> tuple[PageSlot, ...]:
    """Return all pages of a title with a cover, in order, those of its text given; their number is a multiple of what a sheet so bound holds.

    Blanks stand after the cover and before the colophon, never at the very end, where they would push the back
    cover inside. With nothing to say there, page 2 is white already: no blank follows the cover, and the colophon
    moves to page 2 where that saves a sheet.
    """
    if binding == "leaflet":
        blanks = [PageSlot("blank")] * (-(len(text) + 2) % _PAGES_PER_LEAFLET)
        return (PageSlot("cover"), *text, *blanks, PageSlot("colophon"))
    if binding == "loose":
        has_front = front.inside or front.contents > 0
        slots = _front_slots(front) if has_front else []
        return (PageSlot("cover"), *slots, *text, PageSlot("colophon"))
    return _place_colophon(text, front)


def _place_colophon(text: list[PageSlot], front: FrontPages) -> tuple[PageSlot, ...]:
    """Return the pages of folded sheets, the colophon on its own page unless a sheet is saved elsewhere."""
    apart = _order_stapled_pages(text, front)
    shared = apart
    if front.page_2 == "text" and text:
        if _has_room_at_foot(text[-1], front.colophon_lines):
            last = text[-1]._replace(foot="colophon")
            shared = _order_stapled_pages([*text[:-1], last], front)
    elif not front.page_2 and not front.inside:
        shared = _order_stapled_pages(text, front._replace(page_2="colophon"))
    return shared if len(shared) < len(apart) else apart


def _order_stapled_pages(text: list[PageSlot], front: FrontPages) -> tuple[PageSlot, ...]:
    """Return the pages of folded sheets, with what page 2 is to hold; a colophon at the text's foot has no page."""
    ending = [PageSlot("colophon"), PageSlot("back")]
    if front.page_2 == "colophon" or (text and text[-1].foot):
        ending = ending[1:]
    before = _front_slots(front) if front.page_2 != "text" else []
    if front.page_2 == "colophon":
        before[0] = before[0]._replace(foot="colophon")
    page_count = 1 + len(before) + len(text) + len(ending)
    blanks = [PageSlot("blank")] * (-page_count % PAGES_PER_FOLDED_SHEET)
    has_front = front.inside or front.contents > 0
    if len(blanks) > 1 and has_front and not front.page_2 and front.may_shift:
        before.insert(0, blanks.pop())
    return (PageSlot("cover"), *before, *text, *blanks, *ending)


def _front_slots(front: FrontPages) -> list[PageSlot]:
    """Return the inside cover and the pages of contents."""
    first = int(front.inside)
    indexes = range(first, first + front.contents)
    contents = [PageSlot("contents", contents_index=index) for index in indexes]
    return [PageSlot("inside" if front.inside else "empty-inside"), *contents]


def _has_room_at_foot(slot: PageSlot, height: float) -> bool:
    """Return whether so many grid lines are free at a page's foot, and one above them, and no notes are there."""
    filling = slot.filling
    if filling is None or filling.note_slices or slot.page_foot is not None:
        return False
    return filling.empty_lines >= height + 1


def order_pages_without_cover(text: list[PageSlot], imprint: float) -> tuple[PageSlot, ...]:
    """Return the pages of a title without a cover, those of its text given, whose imprint takes so many grid lines; 0 where it has none.

    The law wants it on all that is printed: it stands at the foot of the last page, where a line is left free
    above it and no notes are, or else in a colophon.
    """
    slots = text
    if not imprint:
        return tuple(slots) or (PageSlot("blank"),)  # a file must have a page
    if slots and _has_room_at_foot(slots[-1], imprint):
        return (*slots[:-1], slots[-1]._replace(foot="imprint"))
    return (*slots, PageSlot("colophon"))


def list_text_slots(
    segments: tuple[SegmentPages, ...], plan: FloatPlan = NO_FLOATS
) -> list[PageSlot]:
    """Return the pages of the text among those of its pictures; the first after an opening carries no head or folio."""
    texts: list[PageSlot] = []
    for segment, fillings in segments:
        is_opening = segment.opening is not None and segment.opening.is_opening
        for filling in fillings:
            texts.append(PageSlot("text", segment, filling, is_opening))
            is_opening = False
    remaining = iter(texts)
    slots: list[PageSlot] = []
    place_count = max(plan.first_free, len(texts) + len(plan.pictures))
    for place in range(place_count):
        if place in plan.pictures:
            slots.append(PageSlot("picture", picture=plan.pictures[place]))
        else:
            # Behind the text's end a picture over two pages may leave a right one empty.
            text = next(remaining, PageSlot("blank"))
            slots.append(text._replace(page_foot=plan.feet.get(place)))
    return slots
