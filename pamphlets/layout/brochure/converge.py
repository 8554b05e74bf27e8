"""Document -> pages: set, paginate, and set again until every printed page number is right."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain, repeat
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import Anchor, Page
from pamphlets.core.source import Diagnostic, raise_errors, without_duplicates
from pamphlets.document.nodes import Document, Link, PageRef
from pamphlets.document.traversal import walk_document_inlines
from pamphlets.layout.blocks.galley import Box, Galley
from pamphlets.layout.blocks.setter import set_document
from pamphlets.layout.brochure.colophon import imprint_paragraphs, origin_paragraphs
from pamphlets.layout.brochure.page_makeup import BrochureContent, count_contents_pages, make_pages
from pamphlets.layout.brochure.table_of_contents import ContentsEntry, find_contents_entries
from pamphlets.layout.look import Design
from pamphlets.layout.pagination.page_sequence import (
    PageSlot,
    order_pages,
    order_pages_without_cover,
)
from pamphlets.layout.pagination.paginate import SegmentPages, paginate
from pamphlets.layout.paragraph.context import Artwork, TypesettingContext
from pamphlets.layout.paragraph_stack import stack_paragraphs

_FIGURE_SPACE: Final = "\u2007"
_STABLE_WIDTH_PASSES: Final = (
    8  # passes after which boxes grow, lest figures of unlike widths chase each other for ever
)


class LayoutResult(NamedTuple):
    """A title's pages; `blanks` of them were added; `last_lines` lines stand on the last page of text."""

    pages: tuple[Page, ...]
    blank_page_count: int
    last_page_line_count: int


class PageDraft(NamedTuple):
    """A text in pages whose numbers stand, before the pages are made."""

    context: TypesettingContext
    galley: Galley
    segments: tuple[SegmentPages, ...]
    page_slots: tuple[PageSlot, ...]
    contents_entries: tuple[ContentsEntry, ...]
    page_numbers: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]


def paginate_until_stable(
    document: Document, look: Design, book: FontBook, art: Mapping[str, Artwork]
) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the pages of a title in a look. Law: printed page numbers are those of the pages.

    Raises all faults of setting as one group.
    """
    return finish_pages(document, look, draft_pages(document, look, book, art))


def finish_pages(
    document: Document, look: Design, draft: PageDraft
) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the pages of a draft in its look. Raises all faults of setting as one group."""
    sides = BrochureContent(
        document, look, draft.context, draft.galley, draft.contents_entries, draft.page_numbers
    )
    pages = make_pages(sides, draft.page_slots)
    doubts = (*draft.diagnostics, *draft.context.diagnostics)
    raise_errors("setting", doubts)
    return LayoutResult(
        pages, sum(leaf.kind == "blank" for leaf in draft.page_slots), count_last_page_lines(draft)
    ), without_duplicates(doubts)


def draft_pages(
    document: Document, look: Design, book: FontBook, art: Mapping[str, Artwork]
) -> PageDraft:
    """Return the text in pages, set as often as its page numbers need to stand."""
    case = TypesettingContext(look.theme, book, document.source, art, {})
    wanted = document.meta.contents and document.meta.cover and look.binding != "leaflet"
    listed = find_contents_entries(document.blocks) if wanted else ()
    known: Mapping[str, str] = {}
    refers = _has_page_references(document)
    for widen in chain(repeat(0, _STABLE_WIDTH_PASSES), repeat(1)):
        case = replace(case, page_numbers=known, diagnostics=[])
        galley = set_document(document, case)
        raise_errors("setting", case.diagnostics)
        runs, doubts = paginate(galley, look.theme.page.line_count, look.theme.note_gap)
        columns = count_contents_pages(document, look, case, listed, known)
        leaves = _order_pages(document, look, case, runs, columns, listed=bool(listed))
        found = _find_anchor_pages(galley, leaves)
        settled = PageDraft(case, galley, runs, leaves, listed, found, (*doubts, *case.diagnostics))
        stands = all(
            known.get(name, "").strip(_FIGURE_SPACE) == page for name, page in found.items()
        )
        if (stands or not refers) and count_contents_pages(
            document, look, case, listed, found
        ) == columns:
            return settled._replace(context=replace(case, diagnostics=[]))
        # A number's box never shrinks between passes, so the lines it stands in come to rest.
        known = {
            name: page.rjust(len(known.get(name, "")) + widen, _FIGURE_SPACE)
            for name, page in found.items()
        }
    raise AssertionError("the passes go on until the numbers stand")


def _order_pages(
    document: Document,
    look: Design,
    case: TypesettingContext,
    runs: tuple[SegmentPages, ...],
    columns: int,
    *,
    listed: bool,
) -> tuple[PageSlot, ...]:
    """Return the order of the pages; `columns` of them are for what is listed, none where the inside cover has it."""
    meta = document.meta
    if meta.cover:
        inside = bool(origin_paragraphs(case, meta)) or (listed and not columns)
        return order_pages(runs, look.binding, contents=columns, inside=inside)
    page = case.theme.page
    return order_pages_without_cover(
        runs,
        stack_paragraphs(case, imprint_paragraphs(case, meta), page.measure, meta.lang).height
        / page.grid_step,
    )


def _find_anchor_pages(galley: Galley, leaves: tuple[PageSlot, ...]) -> dict[str, str]:
    """Return the page number of each anchor."""
    found: dict[str, str] = {}
    for number, leaf in enumerate(leaves, 1):
        if leaf.segment is None or leaf.filling is None:
            continue
        boxes = [
            leaf.segment.parts[place]
            for place in leaf.segment.box_indexes[leaf.filling.start : leaf.filling.stop]
        ]
        boxes += [
            box
            for piece in leaf.filling.note_slices
            for box in galley.note_boxes[piece.note_number - 1][piece.start : piece.stop]
        ]
        for box in boxes:
            if isinstance(box, Box):
                for mark in box.marks:
                    if isinstance(mark.content, Anchor):
                        found.setdefault(mark.content.name, str(number))
    return found


def count_last_page_lines(draft: PageDraft) -> int:
    """Return how many grid lines the last page of text fills."""
    if not draft.segments:
        return 0
    last = draft.segments[-1].fillings[-1]
    return round(draft.context.theme.page.line_count - last.empty_lines)


def _has_page_references(document: Document) -> bool:
    """Return whether any text prints a page number of its own document."""
    return any(
        isinstance(inline, PageRef) or (isinstance(inline, Link) and inline.target.startswith("#"))
        for inline in walk_document_inlines(document)
    )
