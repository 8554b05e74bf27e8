"""Document and TypesettingContext -> Galley: the whole text in lines, its notes beside it or among it."""

from dataclasses import replace

from pamphlets.document.nodes import Document
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.blocks.blocks import set_blocks
from pamphlets.layout.blocks.galley import Box, Galley
from pamphlets.layout.blocks.notes import note_indent, set_blocks_with_endnotes, set_note
from pamphlets.layout.paragraph.context import TypesettingContext


def set_document(document: Document, context: TypesettingContext) -> Galley:
    """Return the galley of a document in its theme's measure. `context` collects the diagnostics."""
    theme = context.theme
    page = theme.page
    table_heads: list[Box] = []
    lang = document.meta.lang
    flow = ContainingBlock(
        context, "body", 0.0, page.measure, page.grid_step, lang, page.line_count, table_heads
    )
    note_leading = theme.block_styles["note"].text.leading
    indent = note_indent(context, len(document.notes), lang)
    foot = replace(flow, role="note", left=indent, width=page.measure - indent, grid=note_leading)
    notes: list[tuple[Box, ...]] = []
    if theme.note_placement == "page":
        parts = set_blocks(document.blocks, flow)
        notes = [set_note(note, foot) for note in document.notes]
    else:
        parts = set_blocks_with_endnotes(document, flow, replace(foot, grid=page.grid_step))
    return Galley(
        document.source,
        tuple(parts),
        tuple(notes),
        tuple(table_heads),
        page.grid_step,
        note_leading,
    )
