"""Document -> Galley: the whole text set in lines, the notes beside it, or gathered in it."""

from dataclasses import replace

from pamphlets.core.style import PageSpec
from pamphlets.document.nodes import Document
from pamphlets.layout.blocks.block_context import Context
from pamphlets.layout.blocks.blocks import set_blocks
from pamphlets.layout.blocks.endnotes import set_gathered
from pamphlets.layout.blocks.galley import Box, Galley
from pamphlets.layout.blocks.notes import number_width, set_note
from pamphlets.layout.paragraph.context import Case


def set_text(document: Document, case: Case) -> Galley:
    """Return the galley of a document in its theme's measure. Doubts and faults stand on the case's slip."""
    page: PageSpec = case.theme.page
    heads: list[Box] = []
    lang = document.meta.lang
    flow = Context("body", 0.0, page.measure, page.grid, lang, page.lines, heads)
    leading = case.theme.blocks["note"].text.leading
    indent = number_width(case, len(document.notes), lang)
    foot = replace(flow, role="note", left=indent, width=page.measure - indent, grid=leading)
    if case.theme.notes != "page":
        parts = set_gathered(document, case, flow, replace(foot, grid=page.grid))
        return Galley(document.source, tuple(parts), (), tuple(heads), page.grid, leading)
    parts = set_blocks(case, document.blocks, flow)
    notes = tuple(set_note(case, note, foot, set_blocks) for note in document.notes)
    return Galley(document.source, tuple(parts), notes, tuple(heads), page.grid, leading)
