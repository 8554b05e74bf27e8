"""Publication -> the parts of a page: what stands above a text, its contents, the text, its notes, what stands below."""

from typing import Final
from xml.etree.ElementTree import Element

from pamphlets.document import nodes
from pamphlets.document.contents_entries import find_contents_entries
from pamphlets.writers.colophon import list_colophon_lines, list_heading_lines
from pamphlets.writers.html.blocks import add_blocks
from pamphlets.writers.html.elements import add
from pamphlets.writers.html.inlines import add_inlines
from pamphlets.writers.html.writing_state import WritingState
from pamphlets.writers.publication import Publication

_BACK: Final = "↩\ufe0e"  # as a letter, not as a picture
CONTENTS_NAME: Final = "contents"
NOTES_NAME: Final = "notes"


def add_title(parent: Element, publication: Publication, state: WritingState) -> Element:
    """Return the head of a text, written: its picture, title, subtitle, and what stands below them on a cover."""
    meta = publication.document.meta
    header = add(parent, "header")
    if meta.cover_image and meta.cover_image in state.picture_addresses:
        picture = publication.pictures[meta.cover_image]
        image = add(header, "img", class_="cover", alt=meta.cover_alt)
        image.set("src", state.picture_addresses[meta.cover_image])
        image.set("width", str(picture.width))
        image.set("height", str(picture.height))
    add(header, "h1", meta.title)
    if meta.subtitle:
        add(header, "p", meta.subtitle, class_="subtitle", role="doc-subtitle")
    for line in list_heading_lines(meta):
        add(header, "p", line)
    return header


def add_contents(parent: Element, document: nodes.Document, state: WritingState) -> None:
    """Write the list of contents, as paper has it; nothing where it has none, or the text asks for none."""
    entries = find_contents_entries(document.blocks)
    if not document.meta.contents or not entries:
        return
    nav = add(parent, "nav", aria_labelledby=state.prefix + CONTENTS_NAME)
    add(nav, "h2", state.words.paper.contents, id=state.prefix + CONTENTS_NAME)
    rows = add(nav, "ol")
    inner = rows
    for entry in entries:
        if entry.level == 1 or not len(rows):
            row = add(rows, "li")
            inner = rows
        else:
            if inner is rows:
                inner = add(rows[-1], "ol")
            row = add(inner, "li")
        row.tail = "\n"
        add_inlines(add(row, "a", href=f"#{entry.anchor}"), entry.title, state)


def add_notes(
    parent: Element, document: nodes.Document, state: WritingState
) -> Element | None:
    """Return the notes of a text, written in the order of their calls, each with a link back; None where there are none."""
    if not document.notes:
        return None
    name = state.prefix + NOTES_NAME
    section = add(parent, "section", role="doc-endnotes", aria_labelledby=name)
    state.set_kind(section, "endnotes")
    add(section, "h2", state.words.paper.notes, id=name)
    rows = add(section, "ol")
    for note in document.notes:
        row = add(rows, "li", id=state.name("note", note.number))
        row.tail = "\n"
        add_blocks(row, note.blocks, state)
        if note.number in state.called_notes:
            _add_way_back(row, note, state)
    return section


def _add_way_back(row: Element, note: nodes.Note, state: WritingState) -> None:
    """Write the link from a note to its first call, at the end of its last paragraph."""
    last = row[-1] if len(row) and row[-1].tag == "p" else add(row, "p")
    tail = last[-1] if len(last) else None
    if tail is None:
        last.text = f"{last.text or ''} "
    else:
        tail.tail = f"{tail.tail or ''} "
    link = add(last, "a", _BACK, class_="back", role="doc-backlink")
    link.set("href", f"#{state.name('call', note.number)}")
    link.set("aria-label", state.words.back_to_call.format(number=note.number))


def add_colophon(parent: Element, document: nodes.Document) -> Element | None:
    """Return what stands below a text, written: its summary, who made it, what may be done with it; None for nothing."""
    meta = document.meta
    lines = list(list_colophon_lines(meta))
    if not lines and not meta.summary:
        return None
    footer = add(parent, "footer")
    for paragraph in filter(None, meta.summary.split("\n\n")):
        add(footer, "p", paragraph, class_="summary")
    for line in lines:
        add(footer, "p", line)
    return footer
