"""Citations -> notes and a list of sources; outside links -> notes or entries of that list."""

from dataclasses import replace
from itertools import chain, count
from typing import Final

from pamphlets.core.source import Diagnostic, raise_all
from pamphlets.document.bibliography import Register
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import (
    Blocks,
    Citation,
    Document,
    Heading,
    Inlines,
    Link,
    Note,
    Paragraph,
    Text,
    plain,
    walk,
)
from pamphlets.document.traversal import every_inline, rewrite
from pamphlets.transforms.citations.facts import draft_line
from pamphlets.transforms.citations.mentions import Voice, voice_of
from pamphlets.transforms.citations.nodes import has_work, last_node
from pamphlets.transforms.citations.note_calls import Slip, called, spelled
from pamphlets.transforms.citations.reference_list import listing
from pamphlets.transforms.citations.reference_style import point
from pamphlets.transforms.citations.urls import shown

SOURCES: Final = "Sources"


def cite(document: Document, register: Register) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document with its citations written out. Raises all unknown keys as one group.

    Where a fact has still to be verified, every page says that this is a draft.
    Laws: each key cited stands once in the list of sources, if one is wanted, and none other; the numbers of calls in
    the order of reading are 1, 2, 3… where first met.
    """
    inlines = list(every_inline(document))
    if not has_work(inlines, document.meta.links):
        return document, ()
    citations = [inline for inline in inlines if isinstance(inline, Citation)]
    voice, wrong = voice_of(document, citations, register)
    raise_all("cite", wrong)
    lang = document.meta.lang
    slip = Slip(count(last_node(document, inlines) + 1), _shown_in(document.meta))
    voice.nodes = None if document.meta.source_list else slip.nodes
    blocks = rewrite(document.blocks, lambda run, _: called(run, slip), lang)
    notes = tuple(_note(document, slip, voice, number, said) for number, said in enumerate(slip.notes, 1))
    if document.meta.source_list and (voice.cited or slip.linked):
        blocks = _with_list(blocks, slip, voice)
    line, told = draft_line(document, citations, register)
    meta = replace(document.meta, draft=line)
    return replace(document, meta=meta, blocks=blocks, notes=notes), told


def _shown_in(meta: Meta) -> str:
    """Return where outside addresses are shown: in notes where there is no list of sources for them."""
    return "notes" if meta.links == "sources" and not meta.source_list else meta.links


def _note(document: Document, slip: Slip, voice: Voice, number: int, said: int | Citation | Link) -> Note:
    """Return note `number`: a written one with its citations in words, or a new one."""
    if isinstance(said, int):
        note = document.notes[said - 1]
        blocks = rewrite(note.blocks, lambda run, _: spelled(run, slip, voice), document.meta.lang)
        return replace(note, number=number, blocks=blocks)
    node, body, span = next(slip.nodes), next(slip.nodes), said.span
    words: Inlines
    if isinstance(said, Citation):
        words, label = point(voice.spell(said), span), "; ".join(item.key for item in said.items)
    else:
        address = Text(shown(said.target), span)
        words, label = (Link(said.target, (address,), bare=True, node=next(slip.nodes), span=span),), said.target
    return Note((Paragraph(words, body, span),), number, label, node, span)


def _with_list(blocks: Blocks, slip: Slip, voice: Voice) -> Blocks:
    """Return blocks with the list of sources at their end, under the author's own heading if that is the last."""
    end = blocks[-1].span
    headings = [block for block in blocks if isinstance(block, Heading)]
    if not headings or plain(headings[-1].children).strip() != SOURCES:
        level = min((heading.level for heading in headings), default=2)
        taken = {block.anchor for block in walk(blocks) if isinstance(block, Heading)}
        anchor = next(name for name in chain(("sources",), (f"sources-{k}" for k in count(2))) if name not in taken)
        blocks = (*blocks, Heading(level, (Text(SOURCES, end),), anchor, next(slip.nodes), end))
    return (*blocks, listing(voice.cited.values(), slip.linked.values(), slip.nodes, end))
