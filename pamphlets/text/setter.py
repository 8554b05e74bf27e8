"""Document -> Galley: the whole text set in lines, the notes beside it, or gathered in it."""

from dataclasses import replace

from pamphlets.document import Document
from pamphlets.style import PageSpec
from pamphlets.text.blocks import set_blocks
from pamphlets.text.case import Case
from pamphlets.text.endnotes import set_gathered
from pamphlets.text.flow import Context
from pamphlets.text.galley import Box, Galley
from pamphlets.text.notes import number_width, set_note


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
