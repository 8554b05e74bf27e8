"""A file of Markdown -> the PDF of its running text: headings, paragraphs, lists and notes, in the theme of essays.

Tables, pictures, pull quotes and the list of sources are left out, quotations and asides are plain paragraphs: the
peers set the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from pamphlets.app.build.project import open_project, read_title
from pamphlets.app.build.stages.editions import edit_for_format, title_formats
from pamphlets.app.build.stages.title_design import choose_design
from pamphlets.app.build.titles import (
    BIBLIOGRAPHY_FILES,
    begins_with_head,
    title_from_path,
)
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.document import nodes
from pamphlets.document.nodes import Block, Blocks, Document
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.pdf.draw import PdfSettings, write_pdf

ROOT: Final = Path(__file__).resolve().parents[3]
FONTS: Final = ROOT / "fonts"
THEME_NAME: Final = "sobre"  # EB Garamond 500, 11/13.4 on 104 mm, notes 9.2/11.17
_HEAD: Final = "---\ntitre: Banc d’essai\n---\n\n"


def write_running_text(source: Path, out: Path) -> None:
    """Write the running text of a file as a brochure into the PDF `out`.

    A file without front matter is read as one: a copy with a title is laid beside `out`. Raises the faults of the
    text as one group.
    """
    if not begins_with_head(source):
        text = source.read_text(encoding="utf-8")
        source = out.with_suffix(".md")
        source.write_text(_HEAD + text, encoding="utf-8")
    title = title_from_path(source)
    project, _ = open_project(_content_folder(source), FONTS)
    document, _ = read_title(title, project)
    brochure = title_formats(document, title, ("brochure",))[0]
    edited, _ = edit_for_format(document, title, brochure, project)
    document = keep_running_text(edited)
    design = choose_design(document.meta, document.source, project).design
    fonts = FontBook(FONTS, design.theme.fallback_fonts)
    layout, _ = brochure.lay_out(LayoutInput(document, design, fonts, {}))
    with out.open("wb") as file:
        write_pdf(document, layout.pages, {}, file, PdfSettings(0))


def _content_folder(source: Path) -> Path:
    """Return the nearest folder above a text that holds a register of sources, else that of the text."""
    for folder in source.resolve().parents:
        if any((folder / name).exists() for name in BIBLIOGRAPHY_FILES):
            return folder
    return source.parent


def keep_running_text(document: Document) -> Document:
    """Return a document of headings, paragraphs, lists and notes alone, without contents, in as many pages as it takes."""
    meta = replace(
        document.meta, theme=THEME_NAME, pages=None, contents=False, cover_image=""
    )
    blocks = list(_flatten(document.blocks))
    while blocks and isinstance(blocks[-1], nodes.Heading):  # that of the list of sources
        blocks.pop()
    return replace(document, meta=meta, blocks=tuple(blocks))


def _flatten(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks without those that are no running text; others give the blocks inside them."""
    for block in blocks:
        match block:
            case nodes.Heading() | nodes.Paragraph():
                yield block
            case nodes.List():
                yield replace(block, are_steps=False)
            case nodes.Quote() | nodes.Aside() | nodes.ForeignBlocks():
                yield from _flatten(block.blocks)
            case nodes.DefinitionList():
                for term, explanations in block.entries:
                    yield from _make_entry(term.children, explanations)


def _make_entry(term: nodes.Inlines, explanations: tuple[Blocks, ...]) -> Iterator[Block]:
    """Yield an explained term as paragraphs, itself in bold at the head of the first."""
    strong = nodes.StyledText("strong", term, term[0].span)
    lead: nodes.Inlines = (strong, nodes.Text(". ", term[0].span))
    for blocks in explanations:
        for block in _flatten(blocks):
            if lead and isinstance(block, nodes.Paragraph):
                yield replace(block, children=(*lead, *block.children))
                lead = ()
            else:
                yield block
