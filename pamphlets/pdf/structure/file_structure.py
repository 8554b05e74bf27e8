"""Document and pages -> the structure of one file: what its pages, its links and its catalog say of it."""

from collections.abc import Sequence
from typing import Literal

from pamphlets.core.page import (
    CALL_ANCHOR,
    NOTE_ANCHOR,
    Anchor,
    LinkArea,
    Page,
    PageItem,
)
from pamphlets.document.nodes import Document
from pamphlets.pdf.structure.elements import PDF_1_7_TAGS, PDF_2_TAGS
from pamphlets.pdf.structure.marked_content import MarkedContentWriter
from pamphlets.pdf.structure.structure_builder import StructureBuilder
from pamphlets.pdf.structure.structure_tree import write_structure_tree
from pamphlets.pdf.structure.structure_words import load_structure_words
from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue


class FileStructure:
    """The structure tree of one file, filled while its pages are drawn."""

    def __init__(
        self,
        file: PdfFile,
        document: Document,
        pages: Sequence[Page],
        version: Literal["1.7", "2.0"],
    ) -> None:
        """Begin before anything is drawn."""
        self._file = file
        self._tags = PDF_2_TAGS if version == "2.0" else PDF_1_7_TAGS
        self._builder = StructureBuilder(document, pages, self._tags)
        self._page_count = len(pages)
        self._words = load_structure_words(document.meta.lang)
        self._titles = _collect_titles(pages)
        self._destinations: dict[str, PdfReference] = {}
        self.content = MarkedContentWriter(self._builder)

    def destination(self, item: PageItem) -> PdfReference | None:
        """Return the element that links to an anchor lead to; None in PDF 1.7, where they lead to a page."""
        if self._tags.namespace is None:
            return None
        element = self._builder.node_element(item.node)
        if element is None:
            return None
        reference = element.reserve(self._file)
        if isinstance(item.content, Anchor):
            self._destinations.setdefault(item.content.name, reference)
        return reference

    def page_entries(self, page_index: int) -> dict[str, PdfValue]:
        """Return what a page says of its structure."""
        return {"StructParents": page_index, "Tabs": PdfName("S")}

    def link_entries(
        self, item: PageItem, area: LinkArea, annotation: PdfReference
    ) -> dict[str, PdfValue]:
        """Give a link its element; return the entries of its annotation that name it and tell where it leads."""
        key = self.content.add_link(item, annotation, self._page_count)
        entries: dict[str, PdfValue] = {"StructParent": key}
        if area.target.startswith("#"):
            name = area.target[1:]
            entries["Contents"] = self._describe(name)
            self._refer_to_heading(name)
        return entries

    def _refer_to_heading(self, name: str) -> None:
        """Let the entry of the contents that the last link belongs to name its heading (ISO 32000-2, table 369)."""
        entry = self.content.links[-1].element.find_ancestor("TOCI")
        if entry is not None and name in self._destinations:
            entry.entries["Ref"] = [self._destinations[name]]

    def write(self) -> dict[str, PdfValue]:
        """Write the tree; return the catalog's entries."""
        root = self._builder.root
        return write_structure_tree(root, self.content, self._tags, self._file)

    def _describe(self, name: str) -> str:
        """Return where a link to an anchor leads, in words."""
        if name.startswith(NOTE_ANCHOR):
            return self._words.note.format(number=name.removeprefix(NOTE_ANCHOR))
        if name.startswith(CALL_ANCHOR):
            number = name.removeprefix(CALL_ANCHOR)
            return self._words.back_to_call.format(number=number)
        return self._titles.get(name) or name


def _collect_titles(pages: Sequence[Page]) -> dict[str, str]:
    """Return the titles of the anchors that have any."""
    titles: dict[str, str] = {}
    for page in pages:
        for item in page.items:
            if isinstance(item.content, Anchor) and item.content.title:
                titles.setdefault(item.content.name, item.content.title)
    return titles
