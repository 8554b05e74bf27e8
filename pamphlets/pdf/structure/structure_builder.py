"""The marks of pages, as they are drawn -> the element that each belongs to, None for an artifact.

Elements of blocks stand before anything is drawn; those of links, calls, passages in another language, and of what the
layout adds (a cover's title, the contents) are made when their first mark comes. A mark whose node the document does
not know becomes a paragraph of its own: nothing that was written is lost to who listens.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from pamphlets.core.page import (
    GeneratedElement,
    GlyphRun,
    LinkArea,
    Page,
    PageItem,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.source import NodeId
from pamphlets.document.nodes import Document
from pamphlets.pdf.navigation import anchor_name, leads_somewhere
from pamphlets.pdf.structure.document_elements import DocumentElements
from pamphlets.pdf.structure.elements import StructureElement, TagNames
from pamphlets.pdf.writer import PdfName, PdfValue

_NO_LANGUAGE: Final = ("", "zxx")
# A blank to write a name on: who listens would hear « point » fourteen times.
_BLANK: Final = re.compile(r"\.(?:\s?\.){3,}")
_GENERATED_TAGS: Final = {"heading": "H2", "notes-heading": "H2", "paragraph": "P"}


class _PageElement(NamedTuple):
    """An element that the layout adds, and the page that it is read on."""

    element: StructureElement
    page_number: int


class StructureBuilder:
    """The structure of one file in the making; `root` is its element of highest rank."""

    def __init__(self, document: Document, pages: Sequence[Page], tags: TagNames) -> None:
        """Begin with the elements of a document's blocks, none of them with content."""
        roles = {item.element.role for item in _list_items(pages) if item.element}
        self._linked_nodes = _find_linked_nodes(pages)
        self.tags = tags
        self._elements = DocumentElements(
            document,
            tags,
            has_title="title" in roles,
            gathers_notes="notes-heading" in roles,
        )
        self.root = self._elements.root
        for note in document.notes:
            if note.node in self._linked_nodes:  # its number leads back to its call
                label = self._elements.nodes[note.node]
                self._elements.nodes[note.node] = label.add_child("Link")
        self._loose_notes = set(self._elements.gathered_notes)
        # Where the next element that the layout adds stands, among those of highest rank.
        self._position = 0
        self._last_top: StructureElement | None = None
        self._generated: dict[tuple[GeneratedElement, int], _PageElement] = {}
        self._page_number = 0
        self._contents: StructureElement | None = None

    def begin_page(self) -> None:
        """Begin with the marks of the next page."""
        self._page_number += 1

    def find_element(self, item: PageItem, page_height: float) -> StructureElement | None:
        """Return the element that a mark belongs to, None for an artifact."""
        content = item.content
        element = self._find_owner(item)
        if element is None:
            return None
        if isinstance(content, ScaledDrawing | ScaledPicture):
            return self._find_picture(item, content, element, page_height)
        if not isinstance(content, GlyphRun):
            return None
        lang = item.lang
        if lang == element.lang or lang in _NO_LANGUAGE:
            return element
        return _find_passage(element, lang)

    def find_link(self, item: PageItem) -> StructureElement | None:
        """Return the Link element of a link area, None where nothing tells what the area belongs to."""
        element = self._find_owner(item)
        if element is None or element.tag == "Link":
            return element
        return element.add_child("Link")

    def node_element(self, node: NodeId | None) -> StructureElement | None:
        """Return the element of a block or a note's number; of a call, that of the paragraph that it stands in."""
        if node is None:
            return None
        inline = self._elements.inlines.get(node)
        return inline.holder if inline is not None else self._elements.nodes.get(node)

    def _find_owner(self, item: PageItem) -> StructureElement | None:
        """Return the element of a mark's node, else of what the layout adds, None for an artifact."""
        if item.node:
            if item.node in self._elements.artifacts:
                return None
            element = self._elements.nodes.get(item.node)
            if element is None:
                element = self._add_inline(item.node)
            self._pass_over(element)
            return element
        if item.element is None:
            return None
        return self._find_generated(item.element)

    def _find_generated(self, generated: GeneratedElement) -> StructureElement | None:
        """Return the element of what the layout adds; None where it is repeated, and read on an earlier page."""
        key = generated, 0 if generated.is_repeated else self._page_number
        if key not in self._generated:
            element = self._add_generated(generated)
            self._generated[key] = _PageElement(element, self._page_number)
        read = self._generated[key]
        return read.element if read.page_number == self._page_number else None

    def _add_inline(self, node: NodeId) -> StructureElement:
        """Return the new element of a link or a call, behind what stands in its paragraph so far."""
        inline = self._elements.inlines.get(node)
        if inline is None:
            element = self._insert("P")
        elif node not in self._linked_nodes:  # it leads nowhere: words like any others
            element = inline.holder
        else:
            holder = inline.holder
            if inline.leads_inside and self.tags.reference is not None:
                holder = holder.add_child(self.tags.reference)
            element = holder.add_child("Link")
        self._elements.nodes[node] = element
        return element

    def _add_generated(self, generated: GeneratedElement) -> StructureElement:
        """Return the new element of what the layout adds, behind what has been drawn so far."""
        if generated.role == "contents-entry":
            return self._add_contents_entry()
        if generated.role == "figure":
            element = self._insert("Figure")
            if generated.text:
                element.entries["Alt"] = generated.text
            return element
        if generated.role == "title":
            element = self._insert(self.tags.title)
        else:
            element = self._insert(_GENERATED_TAGS[generated.role])
        text = _BLANK.sub("…", generated.text)
        if generated.is_redrawn or text != generated.text:
            element.entries["ActualText"] = text
        return element

    def _add_contents_entry(self) -> StructureElement:
        """Return the link of a new entry of the table of contents, which goes on where it is the last element drawn."""
        kids = self.root.kids
        if self._contents is None or kids[self._position - 1] is not self._contents:
            self._contents = self._insert("TOC")
        # In PDF 2.0 too: a link may not stand in an entry itself (ISO/TS 32005, table 5).
        return self._contents.add_child("TOCI").add_child("Reference").add_child("Link")

    def _insert(self, tag: str) -> StructureElement:
        """Return a new element of highest rank, behind what has been drawn so far."""
        element = StructureElement(tag, self.root, self.root.lang)
        self.root.kids.insert(self._position, element)
        self._position += 1
        return element

    def _pass_over(self, element: StructureElement) -> None:
        """Note that an element is drawn; a gathered note takes its place among the others."""
        top = element
        while top.parent is not None and top.parent is not self.root:
            top = top.parent
        if (
            top is self._last_top
        ):  # nearly each mark: of 100 000 words no other is looked for
            return
        self._last_top = top
        kids = self.root.kids
        if top in self._loose_notes:
            self._loose_notes.remove(top)
            kids.insert(self._position, top)
        place = kids.index(top) + 1
        # What is drawn next stands behind the notes of a paragraph, wherever they are drawn.
        while place < len(kids) and _is_note(kids[place], self.tags):
            place += 1
        self._position = max(self._position, place)

    def _find_picture(
        self,
        item: PageItem,
        content: ScaledDrawing | ScaledPicture,
        owner: StructureElement,
        page_height: float,
    ) -> StructureElement | None:
        """Return the element of a picture: its figure; of a box to tick, its label; None where it says nothing."""
        if owner.tag == "Lbl" and content.alt:
            owner.entries["Alt"] = content.alt
            return owner
        if not item.node and item.element is not None and item.element.is_redrawn:
            return owner  # letters that are drawn: their ActualText is read
        figure = owner
        if owner.tag != "Figure":
            if not content.alt:
                return None
            figure = owner.add_child("Figure")
        if content.alt:
            figure.entries.setdefault("Alt", content.alt)
        left, bottom = item.at.x, page_height - item.at.y - content.size.height
        corners = left, bottom, left + content.size.width, bottom + content.size.height
        box: list[PdfValue] = [round(corner, 2) for corner in corners]
        figure.entries.setdefault("A", {"O": PdfName("Layout"), "BBox": box})
        return figure


def _find_linked_nodes(pages: Sequence[Page]) -> set[NodeId | None]:
    """Return the nodes of the links that lead somewhere."""
    anchors = {anchor_name(item) for item in _list_items(pages)}
    nodes: set[NodeId | None] = set()
    for item in _list_items(pages):
        area = item.content
        if isinstance(area, LinkArea) and leads_somewhere(area.target, anchors):
            nodes.add(item.node)
    return nodes


def _is_note(kid: object, tags: TagNames) -> bool:
    return isinstance(kid, StructureElement) and kid.tag == tags.note


def _list_items(pages: Iterable[Page]) -> Iterable[PageItem]:
    for page in pages:
        yield from page.items


def _find_passage(element: StructureElement, lang: str) -> StructureElement:
    """Return the passage in another language that an element ends with, or a new one."""
    last = element.kids[-1] if element.kids else None
    if isinstance(last, StructureElement) and last.tag == "Span" and last.lang == lang:
        return last
    return element.add_foreign_child("Span", lang)
