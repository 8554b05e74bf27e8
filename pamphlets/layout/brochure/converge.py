"""Document -> pages: set, paginate, and set again until every printed page number is right."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain, repeat
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import Anchor
from pamphlets.core.page_part import Page
from pamphlets.core.source import Diagnostic, once, raise_all
from pamphlets.document.nodes import Document, Link, PageRef
from pamphlets.document.traversal import every_inline
from pamphlets.layout.blocks.galley import Box, Galley
from pamphlets.layout.blocks.setter import set_text
from pamphlets.layout.brochure.colophon import imprint, origin
from pamphlets.layout.brochure.page_makeup import Sides, contents_columns, make_pages
from pamphlets.layout.brochure.table_of_contents import Entry, entries
from pamphlets.layout.look import Look
from pamphlets.layout.pagination.page_sequence import Leaf, bare, order
from pamphlets.layout.pagination.paginate import Run, paginate
from pamphlets.layout.paragraph.context import Art, Case
from pamphlets.layout.paragraph_stack import stack

_FIGURE_SPACE: Final = "\u2007"
_PATIENCE: Final = 8  # passes after which boxes grow, lest figures of unlike widths chase each other for ever


class Settled(NamedTuple):
    """A title's pages; `blanks` of them were added; `last_lines` lines stand on the last page of text."""

    pages: tuple[Page, ...]
    blanks: int
    last_lines: int


class Draft(NamedTuple):
    """A text in pages whose numbers stand, before the pages are made."""

    case: Case
    galley: Galley
    runs: tuple[Run, ...]
    leaves: tuple[Leaf, ...]
    listed: tuple[Entry, ...]
    pages: Mapping[str, str]
    doubts: tuple[Diagnostic, ...]


def settle(
    document: Document, look: Look, book: FontBook, art: Mapping[str, Art]
) -> tuple[Settled, tuple[Diagnostic, ...]]:
    """Return the pages of a title in a look. Law: printed page numbers are those of the pages.

    Raises all faults of setting as one group.
    """
    return make_up(document, look, draught(document, look, book, art))


def make_up(document: Document, look: Look, draft: Draft) -> tuple[Settled, tuple[Diagnostic, ...]]:
    """Return the pages of a draft in its look. Raises all faults of setting as one group."""
    sides = Sides(document, look, draft.case, draft.galley, draft.listed, draft.pages)
    pages = make_pages(sides, draft.leaves)
    doubts = (*draft.doubts, *draft.case.doubts)
    raise_all("setting", doubts)
    return Settled(pages, sum(leaf.kind == "blank" for leaf in draft.leaves), last_lines(draft)), once(doubts)


def draught(document: Document, look: Look, book: FontBook, art: Mapping[str, Art]) -> Draft:
    """Return the text in pages, set as often as its page numbers need to stand."""
    case = Case(look.theme, book, document.source, art, {})
    wanted = document.meta.contents and document.meta.cover and look.binding != "leaflet"
    listed = entries(document.blocks) if wanted else ()
    known: Mapping[str, str] = {}
    refers = _refers(document)
    for widen in chain(repeat(0, _PATIENCE), repeat(1)):
        case = replace(case, pages=known, doubts=[])
        galley = set_text(document, case)
        raise_all("setting", case.doubts)
        runs, doubts = paginate(galley, look.theme.page.lines, look.theme.note_gap)
        columns = contents_columns(document, look, case, listed, known)
        leaves = _leaves(document, look, case, runs, columns, listed=bool(listed))
        found = _anchors(galley, leaves)
        settled = Draft(case, galley, runs, leaves, listed, found, (*doubts, *case.doubts))
        stands = all(known.get(name, "").strip(_FIGURE_SPACE) == page for name, page in found.items())
        if (stands or not refers) and contents_columns(document, look, case, listed, found) == columns:
            return settled._replace(case=replace(case, doubts=[]))
        # A number's box never shrinks between passes, so the lines it stands in come to rest.
        known = {name: page.rjust(len(known.get(name, "")) + widen, _FIGURE_SPACE) for name, page in found.items()}
    raise AssertionError("the passes go on until the numbers stand")


def _leaves(
    document: Document, look: Look, case: Case, runs: tuple[Run, ...], columns: int, *, listed: bool
) -> tuple[Leaf, ...]:
    """Return the order of the pages; `columns` of them are for what is listed, none where the inside cover has it."""
    meta = document.meta
    if meta.cover:
        inside = bool(origin(case, meta)) or (listed and not columns)
        return order(runs, look.binding, contents=columns, inside=inside)
    page = case.theme.page
    return bare(runs, stack(case, imprint(case, meta), page.measure, meta.lang).height / page.grid)


def _anchors(galley: Galley, leaves: tuple[Leaf, ...]) -> dict[str, str]:
    """Return the page number of each anchor."""
    found: dict[str, str] = {}
    for number, leaf in enumerate(leaves, 1):
        if leaf.stretch is None or leaf.filling is None:
            continue
        boxes = [leaf.stretch.parts[place] for place in leaf.stretch.places[leaf.filling.start : leaf.filling.stop]]
        boxes += [box for piece in leaf.filling.notes for box in galley.notes[piece.note - 1][piece.start : piece.stop]]
        for box in boxes:
            if isinstance(box, Box):
                for mark in box.marks:
                    if isinstance(mark.what, Anchor):
                        found.setdefault(mark.what.name, str(number))
    return found


def last_lines(draft: Draft) -> int:
    """Return how many grid lines the last page of text fills."""
    if not draft.runs:
        return 0
    last = draft.runs[-1].pages[-1]
    return round(draft.case.theme.page.lines - last.slack)


def _refers(document: Document) -> bool:
    """Return whether any text prints a page number of its own document."""
    return any(
        isinstance(inline, PageRef) or (isinstance(inline, Link) and inline.target.startswith("#"))
        for inline in every_inline(document)
    )
