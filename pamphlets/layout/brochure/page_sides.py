"""A set text -> its pages in order: those that face each other weighed together, which the order decides."""

from collections.abc import Sequence
from typing import Literal

from pamphlets.core.source import Diagnostic, warning
from pamphlets.document.nodes import Document
from pamphlets.layout.brochure.colophon import set_imprint
from pamphlets.layout.brochure.page_makeup import BrochureContent, colophon_height
from pamphlets.layout.look import Design
from pamphlets.layout.pagination.floats.anchored_floats import anchor_floats
from pamphlets.layout.pagination.floats.float_planner import FloatPlanner
from pamphlets.layout.pagination.page_sequence import (
    PAGES_PER_FOLDED_SHEET,
    FrontPages,
    PageSlot,
    list_text_slots,
    order_pages,
    order_pages_without_cover,
)
from pamphlets.layout.pagination.paginate import Paginator, SegmentPages


def paginate_by_sides(
    content: BrochureContent, contents_pages: int
) -> tuple[tuple[SegmentPages, ...], tuple[Diagnostic, ...], tuple[PageSlot, ...]]:
    """Return the pages of a text whose facing pages were weighed together, and their order.

    The number of pages decides whether a blank stands after the cover, and so on which side the text begins, which
    in turn decides the pages. Where that never comes to rest, there is no blank.
    """
    theme = content.design.theme
    side = _guess_first_page(content.document, content.design, contents_pages)
    searches = content.cache.searches if content.cache is not None else None
    paginator = Paginator(content.galley, theme.page.line_count, theme.note_gap, searches)
    floats = anchor_floats(content.galley)
    for may_shift in (True, True, False, False):
        planner = FloatPlanner(paginator, side)
        plan = planner.plan(floats)
        segments, warnings = paginator.paginate(plan.text_pages(side))
        text = list_text_slots(segments, plan)
        page_slots = _order_pages(content, text, contents_pages, may_shift=may_shift)
        begins = _find_first_text_page(page_slots)
        if side is None or begins is None or begins % 2 == side % 2:
            break
        side = begins
    for anchored in planner.unplaced:
        span = anchored.page_float.figure.span
        warnings += (warning("foot-no-room", content.document.source, span),)
    return segments, warnings, _mark_middle_pages(content, page_slots)


def _mark_middle_pages(
    content: BrochureContent, page_slots: tuple[PageSlot, ...]
) -> tuple[PageSlot, ...]:
    """Return the pages with the two in the middle of a stapled booklet marked, if a picture is on them.

    Where sheets are put together otherwise, none is taken for the middle.
    """
    settings = content.document.meta.imposition
    is_one_booklet = settings is None or not (settings.signature or settings.scheme)
    if content.design.binding != "stapled" or not is_one_booklet:
        return page_slots
    slots = list(page_slots)
    middle = len(slots) // 2
    for index in (middle - 1, middle):
        picture = slots[index].picture
        if picture is not None and len(slots) % PAGES_PER_FOLDED_SHEET == 0:
            whole = picture._replace(is_whole_sheet=True)
            slots[index] = slots[index]._replace(picture=whole)
    return tuple(slots)


def _guess_first_page(
    document: Document, design: Design, contents_pages: int
) -> int | None:
    """Return on which page a text will begin, as far as known before it has pages; None where none face each other."""
    if design.binding != "stapled":
        return None
    if not document.meta.cover:
        return 1
    return 2 if document.meta.page_2 == "text" else 3 + contents_pages


def _find_first_text_page(page_slots: Sequence[PageSlot]) -> int | None:
    """Return the number of the first page of text or of its pictures, None where there is none."""
    for page_number, slot in enumerate(page_slots, 1):
        if slot.kind in ("text", "picture"):
            return page_number
    return None


def _order_pages(
    content: BrochureContent,
    text: list[PageSlot],
    contents_pages: int,
    *,
    may_shift: bool,
) -> tuple[PageSlot, ...]:
    """Return the order of the pages, those of the text given; the contents stand on the inside cover or on `contents_pages` of their own.

    `may_shift` allows a blank after the cover.
    """
    meta = content.document.meta
    if meta.cover:
        inside = len(content.contents_columns) > contents_pages
        lines = colophon_height(content) / content.design.theme.page.grid_step
        front = FrontPages(contents_pages, inside, _page_2(content), lines, may_shift)
        return order_pages(text, content.design.binding, front)
    page_spec = content.design.theme.page
    imprint = set_imprint(content.column, meta)
    return order_pages_without_cover(text, imprint.height / page_spec.grid_step)


def _page_2(content: BrochureContent) -> Literal["", "colophon", "text"]:
    """Return what the author wants on page 2; a list of contents stands before the text in any case."""
    meta = content.document.meta
    if meta.page_2 != "text" or not content.contents_columns:
        return meta.page_2
    told = warning("page-2-contents", content.document.source, meta.span_of("page_2"))
    content.context.diagnostics.append(told)
    return ""
