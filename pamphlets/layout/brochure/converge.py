"""LayoutInput -> PageDraft: set, paginate, and set again until every printed page number is right."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import count
from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.page import Anchor
from pamphlets.core.source import Diagnostic, raise_errors, without_duplicates
from pamphlets.document.contents_entries import find_contents_entries
from pamphlets.document.nodes import Document, Link, NewPage, PageRef, walk_blocks
from pamphlets.document.traversal import walk_document_inlines
from pamphlets.layout.blocks.block_cache import BlockCache
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.blocks.blocks import set_blocks
from pamphlets.layout.blocks.galley import Box, Galley, GalleyPart
from pamphlets.layout.blocks.notes import (
    measure_run_in,
    note_indent,
    set_blocks_with_endnotes,
    set_note,
)
from pamphlets.layout.brochure.figure_style import choose_figures
from pamphlets.layout.brochure.page_makeup import (
    BrochureContent,
    count_contents_pages,
    make_pages,
    number_contents,
)
from pamphlets.layout.brochure.page_sides import paginate_by_sides
from pamphlets.layout.layout_input import LayoutInput, LayoutResult
from pamphlets.layout.pagination.page_parts import list_page_parts
from pamphlets.layout.pagination.page_sequence import (
    PageSlot,
)
from pamphlets.layout.pagination.paginate import SegmentPages
from pamphlets.layout.paragraph.context import TypesettingContext

_EMBLEM_SHARE: Final = 0.4  # of the measure: the side of the emblem on a page of its own
_FIGURE_SPACE: Final = "\u2007"
# After which numbers get wider, lest unlike widths chase each other for ever.
_STABLE_WIDTH_PASSES: Final = 8


class PageDraft(NamedTuple):
    """A text in pages whose numbers stand, before the pages are made."""

    content: BrochureContent
    segments: tuple[SegmentPages, ...]
    page_slots: tuple[PageSlot, ...]
    diagnostics: tuple[Diagnostic, ...]


def finish_pages(draft: PageDraft) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the pages of a draft. Law: printed page numbers are those of the pages.

    Raises the errors of setting as one group.
    """
    pages = make_pages(draft.content, draft.page_slots)
    diagnostics = (*draft.diagnostics, *draft.content.context.diagnostics)
    raise_errors("setting", diagnostics)
    blank_page_count = sum(slot.kind == "blank" for slot in draft.page_slots)
    result = LayoutResult(pages, blank_page_count, count_last_page_lines(draft))
    return result, without_duplicates(diagnostics)


def draft_pages(layout_input: LayoutInput) -> PageDraft:
    """Return the text in pages, set as often as its page numbers need to stand."""
    document, design = layout_input.document, layout_input.design
    theme = design.theme
    has_contents = (
        document.meta.contents and document.meta.cover and design.binding != "leaflet"
    )
    entries = find_contents_entries(document.blocks) if has_contents else ()
    prints_page_numbers = _has_page_references(document)
    context, doubts = choose_figures(layout_input.new_context(theme), document.meta)
    context = _add_emblem(layout_input, context)
    blocks, cache = layout_input.kept_blocks, layout_input.cache
    known: Mapping[str, str] = {}
    for pass_number in count():
        context = replace(context, page_numbers=known, diagnostics=[])
        galley = set_document(document, context, blocks)
        raise_errors("setting", context.diagnostics)
        content = BrochureContent(document, design, context, galley, cache=cache)
        content = number_contents(content, entries, known)
        contents_pages = count_contents_pages(content)
        segments, warnings, page_slots = paginate_by_sides(content, contents_pages)
        page_numbers = _find_anchor_pages(galley, page_slots)
        stand = [
            known.get(name, "").strip(_FIGURE_SPACE) == number
            for name, number in page_numbers.items()
        ]
        stable = all(stand) or not prints_page_numbers
        numbered = number_contents(content, entries, page_numbers)
        if stable and contents_pages == count_contents_pages(numbered):
            diagnostics = (*doubts, *warnings, *context.diagnostics)
            content = numbered._replace(context=replace(context, diagnostics=[]))
            return PageDraft(content, segments, page_slots, diagnostics)
        known = _pad_numbers(page_numbers, known, pass_number)
    raise AssertionError("the passes go on until the numbers stand")


def _pad_numbers(
    page_numbers: Mapping[str, str], known: Mapping[str, str], pass_number: int
) -> dict[str, str]:
    """Return page numbers as wide as those known before: a number's box never shrinks, so that lines come to rest."""
    wider = int(pass_number >= _STABLE_WIDTH_PASSES)
    padded: dict[str, str] = {}
    for name, number in page_numbers.items():
        width = len(known.get(name, "")) + wider
        padded[name] = number.rjust(width, _FIGURE_SPACE)
    return padded


def _add_emblem(
    layout_input: LayoutInput, context: TypesettingContext
) -> TypesettingContext:
    """Return the context with the design's emblem of the title, where a page of the text shows it."""
    document, design = layout_input.document, layout_input.design
    shows_it = any(
        isinstance(block, NewPage) and block.has_ornament
        for block in walk_blocks(document.blocks)
    )
    if not shows_it:
        return context
    side = design.theme.page.measure * _EMBLEM_SHARE
    emblem = design.draw_emblem(context, document.meta.title, Size(side, side))
    return replace(context, emblem=emblem if emblem.paths else None)


def set_document(
    document: Document,
    context: TypesettingContext,
    kept_blocks: BlockCache | None = None,
) -> Galley:
    """Return the galley of a document in its theme's measure, its notes beside its parts or among them.

    `context` collects the diagnostics.
    """
    theme, page_spec = context.theme, context.theme.page
    flow = _open_flow(context, document.meta.lang, kept_blocks)
    note_leading = theme.block_styles["note"].text.leading
    indent = note_indent(context, len(document.notes), flow.lang)
    foot = replace(
        flow, role="note", left=indent, width=page_spec.measure - indent, grid=note_leading
    )
    notes: list[tuple[Box, ...]] = []
    if theme.note_placement == "page":
        parts = set_blocks(document.blocks, flow)
        notes = [set_note(note, foot) for note in document.notes]
    else:
        parts = set_blocks_with_endnotes(
            document, flow, replace(foot, grid=page_spec.grid_step)
        )
    return Galley(
        document.source,
        tuple(parts),
        tuple(notes),
        tuple(flow.table_heads),
        page_spec.grid_step,
        note_leading,
        measure_run_in(notes, theme),
    )


def _open_flow(
    context: TypesettingContext, lang: str, kept_blocks: BlockCache | None
) -> ContainingBlock:
    """Return where the text of a theme's pages stands, as one column."""
    page_spec = context.theme.page
    return ContainingBlock(
        context,
        "body",
        0.0,
        page_spec.measure,
        page_spec.grid_step,
        lang,
        page_spec.line_count,
        table_heads=[],
        kept_blocks=kept_blocks,
    )


def _find_anchor_pages(galley: Galley, page_slots: tuple[PageSlot, ...]) -> dict[str, str]:
    """Return the page number of each anchor: that of the first page it stands on, in the text or in a note."""
    page_numbers: dict[str, str] = {}
    for page_number, slot in enumerate(page_slots, 1):
        if slot.segment is None or slot.filling is None:
            continue
        parts: list[GalleyPart] = []
        if slot.filling.stop > slot.filling.start:
            parts += list_page_parts(slot.segment, slot.filling)
        for piece in slot.filling.note_slices:
            parts += galley.note_boxes[piece.note_number - 1][piece.start : piece.stop]
        for part in parts:
            if isinstance(part, Box):
                for mark in part.marks:
                    if isinstance(mark.content, Anchor):
                        page_numbers.setdefault(mark.content.name, str(page_number))
    return page_numbers


def count_last_page_lines(draft: PageDraft) -> int:
    """Return how many grid lines the last page of text fills."""
    if not draft.segments:
        return 0
    last = draft.segments[-1].fillings[-1]
    return round(draft.content.context.theme.page.line_count - last.empty_lines)


def _has_page_references(document: Document) -> bool:
    """Return whether any text prints a page number of its own document."""
    for inline in walk_document_inlines(document):
        if isinstance(inline, PageRef) or (
            isinstance(inline, Link) and inline.target.startswith("#")
        ):
            return True
    return False
