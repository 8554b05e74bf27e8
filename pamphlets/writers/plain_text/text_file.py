"""A Publication -> plain text in UTF-8: title, contents, text, notes, sources, who made it."""

from pamphlets.core.xml_text import clean_text
from pamphlets.document.contents_entries import find_contents_entries
from pamphlets.document.nodes import Blocks, Document, Heading, Link, walk_blocks
from pamphlets.document.traversal import walk_document_inlines
from pamphlets.writers.colophon import list_colophon_lines, list_heading_lines
from pamphlets.writers.plain_text.blocks import BlockText
from pamphlets.writers.plain_text.inlines import InlineText
from pamphlets.writers.publication import Publication, divide_text
from pamphlets.writers.words import ScreenWords, load_screen_words


def write_plain_text(publication: Publication) -> bytes:
    """Return the text in UTF-8, its lines at most 72 columns wide but for words that are wider."""
    document = publication.document
    meta = document.meta
    words = load_screen_words(meta.lang)
    inline_text = InlineText(words, _find_shown_addresses(document))
    writer = BlockText(inline_text, _list_levels(document.blocks))
    writer.add_heading(meta.title, "=")
    if meta.subtitle:
        writer.add_paragraph(meta.subtitle)
    for line in list_heading_lines(meta):
        writer.add_paragraph(line)
    _add_contents(writer, document, words)
    parts = divide_text(document.blocks)
    writer.add_blocks(parts.text)
    _add_notes(writer, document, words)
    writer.add_blocks(parts.sources)
    writer.add_heading("* * *", "")
    for paragraph in filter(None, meta.summary.split("\n\n")):
        writer.add_paragraph(paragraph)
    for line in list_colophon_lines(meta):
        writer.add_paragraph(line)
    return clean_text(writer.text()).encode()


def _find_shown_addresses(document: Document) -> frozenset[str]:
    """Return the addresses that a text shows as they are."""
    return frozenset(
        inline.target
        for inline in walk_document_inlines(document)
        if isinstance(inline, Link) and inline.is_bare
    )


def _list_levels(blocks: Blocks) -> tuple[int, ...]:
    headings = [block for block in walk_blocks(blocks) if isinstance(block, Heading)]
    return tuple(sorted({heading.level for heading in headings}))


def _add_contents(writer: BlockText, document: Document, words: ScreenWords) -> None:
    """Write the list of contents, as paper has it."""
    entries = find_contents_entries(document.blocks)
    if not document.meta.contents or not entries:
        return
    writer.add_heading(words.paper.contents, "-")
    writer.lines.append("")
    for entry in entries:
        indent = "  " * (entry.level - 1)
        writer.lines.append(f"{indent}- {writer.inline_text.write(entry.title)}")


def _add_notes(writer: BlockText, document: Document, words: ScreenWords) -> None:
    """Write the notes, each behind its number in brackets."""
    if not document.notes:
        return
    writer.add_heading(words.paper.notes, "-")
    for note in document.notes:
        mark = f"[{note.number}] "
        first = len(writer.lines) + 1
        writer.add_blocks(note.blocks, " " * len(mark))
        if len(writer.lines) > first:
            writer.lines[first] = mark + writer.lines[first][len(mark) :]
