"""Document -> Document: citations become notes and a list of sources, outside links notes or entries of that list."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count

from pamphlets.core.source import Diagnostic, Span, notice, raise_errors
from pamphlets.document import nodes
from pamphlets.document.bibliography import LAW_TYPES, Bibliography, BibliographyEntry
from pamphlets.document.nodes import Blocks, Citation, Document, Inline, Inlines, Link
from pamphlets.document.traversal import (
    list_inlines,
    map_inlines,
    split_chapters,
    walk_document_inlines,
)
from pamphlets.transforms.citations.citation_words import load_citation_words
from pamphlets.transforms.citations.facts import describe_fact_states
from pamphlets.transforms.citations.legal_references import article_number
from pamphlets.transforms.citations.notes.cited_sources import collect_cited_sources
from pamphlets.transforms.citations.notes.mentions import SourceMentions
from pamphlets.transforms.citations.notes.note_calls import (
    NoteCollector,
    insert_note_calls,
    spell_citations,
    spell_note,
)
from pamphlets.transforms.citations.notes.shared_notes import NoteSharing
from pamphlets.transforms.citations.reference_list import NewNodes, make_source_list
from pamphlets.transforms.citations.styled_words import add_full_stop
from pamphlets.transforms.citations.text_citations import (
    capitalize_start,
    resolve_text_citations,
)
from pamphlets.transforms.citations.urls import has_hidden_url, make_url_link


def apply_citations(
    document: Document,
    bibliography: Bibliography,
    *,
    prints_list: bool = True,
    is_brief: bool = False,
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document with its citations written out. Raises all unknown keys as one group.

    Where no list of sources is printed, every article of law that is cited has its note; `is_brief` shortens all notes.
    The front matter says which facts have still to be verified: some make the text a draft.
    Laws: each key cited stands once in the list of sources, if one is wanted, and none other; the numbers of calls in
    the order of reading are 1, 2, 3… where first met.
    """
    document, text_remarks = resolve_text_citations(document, bibliography)
    meta = document.meta
    inlines = list(walk_document_inlines(document))
    if not has_citations(inlines, meta.links):
        return document, text_remarks
    citations = [inline for inline in inlines if isinstance(inline, nodes.Citation)]
    sources, errors = collect_cited_sources(document, citations, bibliography)
    raise_errors("cite", errors)
    words, has_list = load_citation_words(meta.lang), prints_list and meta.source_list
    mentions = SourceMentions(sources, words, is_brief, has_list)
    node_ids = count(find_last_node_id(document, inlines) + 1)
    url_display: str = meta.links
    if not meta.source_list:
        mentions.node_ids = node_ids
        if url_display == "sources":
            url_display = "notes"
    sharing = _make_sharing(document, mentions, prints_list=prints_list)
    collector = NoteCollector(node_ids, mentions, sharing, url_display)
    blocks = _insert_all_calls(document, collector)
    notes = _make_notes(document, collector)
    if meta.source_list and (sources.entries or collector.listed_links):
        blocks = _append_source_list(blocks, collector)
    meta, remarks = describe_fact_states(document, citations, bibliography)
    remarks += _report_moved(document, collector.moved)
    document = replace(document, meta=meta, blocks=blocks, notes=notes)
    return document, text_remarks + remarks


def _report_moved(document: Document, moved: list[Span]) -> tuple[Diagnostic, ...]:
    """Return one notice for all citations that were typed inside a quotation of a note; none where there are none."""
    if not moved:
        return ()
    first = min(moved, key=lambda span: span.start)
    fields = {"count": str(len(moved))}
    return (notice("citations-moved", document.source, first, **fields),)


def _make_sharing(
    document: Document, mentions: SourceMentions, *, prints_list: bool
) -> NoteSharing:
    """Return what decides which citations of a document have notes of their own."""
    meta, entries = document.meta, mentions.sources.entries
    return NoteSharing(
        entries,
        document.notes,
        mentions.words,
        by_paragraph=meta.notes == "paragraphs",
        drops_named_articles=prints_list and meta.source_list and _cites_articles(entries),
    )


def _insert_all_calls(document: Document, collector: NoteCollector) -> Blocks:
    """Return the blocks of a document with the calls of the notes that its citations and links become."""
    blocks: Blocks = ()
    for chapter in split_chapters(document.blocks):
        collector.begin_chapter()
        blocks += map_inlines(
            chapter, lambda run, _: insert_note_calls(run, collector), document.meta.lang
        )
    return blocks


def has_citations(inlines: Iterable[Inline], links: str) -> bool:
    """Return whether anything is cited, or linked in a way that paper must show."""
    for inline in inlines:
        if isinstance(inline, nodes.Citation):
            return True
        if isinstance(inline, Link) and links != "text" and has_hidden_url(inline):
            return True
    return False


def _cites_articles(entries: Mapping[str, BibliographyEntry]) -> bool:
    """Return whether any of the sources is an article of law."""
    return any(
        entry.kind in LAW_TYPES and article_number(entry) for entry in entries.values()
    )


def find_last_node_id(document: Document, inlines: Iterable[Inline]) -> int:
    """Return the highest node id in use; `inlines` are all of the document's."""
    highest = 0
    for inline in inlines:
        if isinstance(inline, Link | nodes.NoteRef | nodes.Image):
            highest = max(highest, inline.node)
    blocks = list(document.blocks)
    for note in document.notes:
        highest = max(highest, note.node)
        blocks += note.blocks
    for block in nodes.walk_blocks(tuple(blocks)):
        parts: list[nodes.Block | nodes.ListItem | nodes.TableCell] = [block]
        if isinstance(block, nodes.List):
            parts += block.items
        elif isinstance(block, nodes.Table):
            for row in block.rows:
                parts += row
        highest = max(highest, *(part.node for part in parts))
    return highest


def _make_notes(document: Document, collector: NoteCollector) -> tuple[nodes.Note, ...]:
    """Return all notes, in the order of their calls."""
    numbers = range(1, len(collector.notes) + 1)
    return tuple(_make_note(document, collector, number) for number in numbers)


def _make_note(document: Document, collector: NoteCollector, number: int) -> nodes.Note:
    """Return note `number`: a written one with its citations in words, or a new one."""
    content = collector.notes[number - 1]
    opens_chapter = number in collector.chapter_openers
    if isinstance(content, int):
        note = document.notes[content - 1]
        opening = _find_opening(note.blocks)
        collector.mentions.begin_note(number, opening, opens_chapter=opens_chapter)
        blocks = map_inlines(
            note.blocks, lambda run, _: spell_note(run, collector), document.meta.lang
        )
        collector.mentions.add_typed_sources(list_inlines(note.blocks))
        return replace(note, number=number, blocks=_close_sentence(note.blocks, blocks))
    node = next(collector.node_ids)
    paragraph_node = next(collector.node_ids)
    span = content.span
    opening = content if isinstance(content, Citation) else None
    collector.mentions.begin_note(number, opening, opens_chapter=opens_chapter)
    inlines: Inlines
    if isinstance(content, Link):
        label = content.target
        inlines = (make_url_link(label, next(collector.node_ids), span),)
    else:
        label = "; ".join(item.key for item in content.items)
        words = collector.mentions.format_citation(content)
        words = spell_citations(words, collector)
        if content.items[0].prefix:
            words = capitalize_start(words)
        inlines = add_full_stop(words, span)
    paragraph = nodes.Paragraph(inlines, paragraph_node, span)
    return nodes.Note((paragraph,), number, label, node, span)


def _find_opening(blocks: Blocks) -> Citation | None:
    """Return the citation in brackets that a written note begins with, if one does."""
    match blocks:
        case (nodes.Paragraph(children=(nodes.Citation(typed=()) as citation, *_)), *_):
            return citation
        case _:
            return None


def _close_sentence(typed: Blocks, blocks: Blocks) -> Blocks:
    """Return the blocks of a written note with a full stop where nothing but a citation was typed."""
    match typed, blocks:
        case (nodes.Paragraph(children=(nodes.Citation(typed=()),)),), (
            nodes.Paragraph() as only,
        ):
            return (replace(only, children=add_full_stop(only.children, only.span)),)
        case _:
            return blocks


def _append_source_list(blocks: Blocks, collector: NoteCollector) -> Blocks:
    """Return blocks with the list of sources at their end, under the author's own heading if that is the last."""
    end = blocks[-1].span
    headings = [block for block in blocks if isinstance(block, nodes.Heading)]
    last_title = nodes.to_plain_text(headings[-1].children).strip() if headings else ""
    words = collector.mentions.words
    if last_title != words.paper.sources:
        level = min((heading.level for heading in headings), default=2)
        taken = {
            block.anchor
            for block in nodes.walk_blocks(blocks)
            if isinstance(block, nodes.Heading)
        }
        anchor, suffix = "sources", 2
        while anchor in taken:
            anchor, suffix = f"sources-{suffix}", suffix + 1
        title = (nodes.Text(words.paper.sources, end),)
        node = next(collector.node_ids)
        blocks += (nodes.Heading(level, title, anchor, node, end),)
    cited = collector.mentions.sources.entries.values()
    links = collector.listed_links.values()
    new_nodes = NewNodes(collector.node_ids, end)
    source_list = make_source_list(cited, links, words, new_nodes)
    return (*blocks, source_list)
