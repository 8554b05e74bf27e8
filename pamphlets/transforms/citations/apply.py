"""Citations -> notes and a list of sources; outside links -> notes or entries of that list."""

from dataclasses import replace
from itertools import chain, count
from typing import Final

from pamphlets.core.source import Diagnostic, raise_errors
from pamphlets.document.bibliography import Bibliography
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
    to_plain_text,
    walk_blocks,
)
from pamphlets.document.traversal import map_inlines, walk_document_inlines
from pamphlets.transforms.citations.facts import make_draft_line
from pamphlets.transforms.citations.mentions import SourceMentions, collect_cited_sources
from pamphlets.transforms.citations.nodes import find_last_node_id, has_citations
from pamphlets.transforms.citations.note_calls import (
    NoteCollector,
    insert_note_calls,
    spell_citations,
)
from pamphlets.transforms.citations.reference_list import make_source_list
from pamphlets.transforms.citations.reference_style import add_full_stop
from pamphlets.transforms.citations.urls import shorten_url

SOURCES_HEADING: Final = "Sources"


def apply_citations(
    document: Document, register: Bibliography
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document with its citations written out. Raises all unknown keys as one group.

    Where a fact has still to be verified, every page says that this is a draft.
    Laws: each key cited stands once in the list of sources, if one is wanted, and none other; the numbers of calls in
    the order of reading are 1, 2, 3… where first met.
    """
    inlines = list(walk_document_inlines(document))
    if not has_citations(inlines, document.meta.links):
        return document, ()
    citations = [inline for inline in inlines if isinstance(inline, Citation)]
    voice, wrong = collect_cited_sources(document, citations, register)
    raise_errors("cite", wrong)
    lang = document.meta.lang
    slip = NoteCollector(
        count(find_last_node_id(document, inlines) + 1), _choose_url_display(document.meta)
    )
    voice.node_ids = None if document.meta.source_list else slip.node_ids
    blocks = map_inlines(document.blocks, lambda run, _: insert_note_calls(run, slip), lang)
    notes = tuple(
        _make_note(document, slip, voice, number, said) for number, said in enumerate(slip.notes, 1)
    )
    if document.meta.source_list and (voice.entries or slip.listed_links):
        blocks = _append_source_list(blocks, slip, voice)
    line, told = make_draft_line(document, citations, register)
    meta = replace(document.meta, draft=line)
    return replace(document, meta=meta, blocks=blocks, notes=notes), told


def _choose_url_display(meta: Meta) -> str:
    """Return where outside addresses are shown: in notes where there is no list of sources for them."""
    return "notes" if meta.links == "sources" and not meta.source_list else meta.links


def _make_note(
    document: Document,
    slip: NoteCollector,
    voice: SourceMentions,
    number: int,
    said: int | Citation | Link,
) -> Note:
    """Return note `number`: a written one with its citations in words, or a new one."""
    if isinstance(said, int):
        note = document.notes[said - 1]
        blocks = map_inlines(
            note.blocks, lambda run, _: spell_citations(run, slip, voice), document.meta.lang
        )
        return replace(note, number=number, blocks=blocks)
    node, body, span = next(slip.node_ids), next(slip.node_ids), said.span
    words: Inlines
    if isinstance(said, Citation):
        words, label = (
            add_full_stop(voice.format_citation(said), span),
            "; ".join(item.key for item in said.items),
        )
    else:
        address = Text(shorten_url(said.target), span)
        words, label = (
            (Link(said.target, (address,), is_bare=True, node=next(slip.node_ids), span=span),),
            said.target,
        )
    return Note((Paragraph(words, body, span),), number, label, node, span)


def _append_source_list(blocks: Blocks, slip: NoteCollector, voice: SourceMentions) -> Blocks:
    """Return blocks with the list of sources at their end, under the author's own heading if that is the last."""
    end = blocks[-1].span
    headings = [block for block in blocks if isinstance(block, Heading)]
    if not headings or to_plain_text(headings[-1].children).strip() != SOURCES_HEADING:
        level = min((heading.level for heading in headings), default=2)
        taken = {block.anchor for block in walk_blocks(blocks) if isinstance(block, Heading)}
        anchor = next(
            name
            for name in chain(("sources",), (f"sources-{k}" for k in count(2)))
            if name not in taken
        )
        blocks = (
            *blocks,
            Heading(level, (Text(SOURCES_HEADING, end),), anchor, next(slip.node_ids), end),
        )
    return (
        *blocks,
        make_source_list(voice.entries.values(), slip.listed_links.values(), slip.node_ids, end),
    )
