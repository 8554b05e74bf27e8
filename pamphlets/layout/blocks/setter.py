"""Document -> Galley: the whole text set in lines, the notes beside it, or gathered in it."""

from dataclasses import replace

from pamphlets.core.style import PageSpec
from pamphlets.document.nodes import Document
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.blocks.blocks import set_blocks
from pamphlets.layout.blocks.endnotes import set_blocks_with_endnotes
from pamphlets.layout.blocks.galley import Box, Galley
from pamphlets.layout.blocks.notes import note_indent, set_note
from pamphlets.layout.paragraph.context import TypesettingContext


def set_document(document: Document, case: TypesettingContext) -> Galley:
    """Return the galley of a document in its theme's measure. Doubts and faults stand on the case's slip."""
    page: PageSpec = case.theme.page
    heads: list[Box] = []
    lang = document.meta.lang
    flow = ContainingBlock("body", 0.0, page.measure, page.grid_step, lang, page.line_count, heads)
    leading = case.theme.block_styles["note"].text.leading
    indent = note_indent(case, len(document.notes), lang)
    foot = replace(flow, role="note", left=indent, width=page.measure - indent, grid=leading)
    if case.theme.note_placement != "page":
        parts = set_blocks_with_endnotes(document, case, flow, replace(foot, grid=page.grid_step))
        return Galley(document.source, tuple(parts), (), tuple(heads), page.grid_step, leading)
    parts = set_blocks(case, document.blocks, flow)
    notes = tuple(set_note(case, note, foot, set_blocks) for note in document.notes)
    return Galley(document.source, tuple(parts), notes, tuple(heads), page.grid_step, leading)
