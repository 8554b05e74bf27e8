"""A register and a text -> what the citations room makes of them, as a few readable lines: for tests only."""

from pamphlets.core.source import Source
from pamphlets.document.bibliography import Bibliography
from pamphlets.document.nodes import Blocks, Document, Heading, Inlines, SourceList
from pamphlets.document.traversal import map_inlines
from pamphlets.readers.bibliography.csl_file import read_bibliography
from pamphlets.readers.document import read_document
from pamphlets.transforms.citations.apply import apply_citations
from tests.readers.markdown.outline import COLLECTIVE, inlines

PARTING = "~~~\n"  # between the register and the text of a case


def register_of(text: str, name: str = "sources.yaml") -> Bibliography:
    """What a register of that text holds."""
    return read_bibliography(Source(name, text))


def document_of(
    text: str, links: str = "notes", lang: str = "fr", notes: str = "par appel"
) -> Document:
    """What is read of a text, before anything is cited."""
    sharing = "" if notes == "par appel" else f"notes: {notes}\n"
    head = f"---\ntitre: Essai\nliens: {links}\nlangue: {lang}\n{sharing}---\n"
    return read_document(Source("essai.md", head + text), "essai", COLLECTIVE)[0]


def cited(case: str, links: str = "notes", notes: str = "par appel") -> Document:
    """What a case becomes: a register, a line of three tildes, a text; a case without that line has no register."""
    register, parting, text = case.rpartition(PARTING)
    return apply_citations(
        document_of(text, links, notes=notes),
        register_of(register) if parting else Bibliography(),
    )[0]


def lines(document: Document) -> list[str]:
    """The runs of a document, then its notes, then its sources."""
    blocks, listed = document.blocks, ""
    if isinstance(blocks[-1], SourceList):
        listed = "\n".join(f"- {inlines(entry.children)}" for entry in blocks[-1].entries)
        blocks = blocks[:-1]
    notes = [f"{note.number}. {' / '.join(runs(note.blocks))}" for note in document.notes]
    return [*runs(blocks), *notes, *filter(None, [listed])]


def runs(blocks: Blocks) -> list[str]:
    """Every run of inlines in reading order, headings marked."""
    found: list[str] = []

    def take(run: Inlines, _lang: str) -> Inlines:
        found.append(inlines(run))
        return run

    for block in blocks:
        before = len(found)
        map_inlines((block,), take, "")
        if isinstance(block, Heading):
            found[before] = f"{'#' * block.level} {found[before]}"
    return found
