"""Document -> the elements of its blocks and notes, in the order of reading, before anything is drawn.

A note follows the paragraph that calls it first, so that no sentence is interrupted: neither inside it, as in Typst
0.15, nor behind a later block. Where a format gathers its notes at the end, they stand there. Links and calls are
known by what they will be; `structure_builder` makes their elements when they are drawn, amid the words around them.
"""

from typing import assert_never

from pamphlets.core.source import NodeId
from pamphlets.document.nodes import (
    Aside,
    Block,
    Blocks,
    CodeBlock,
    DefinitionList,
    Document,
    Figure,
    ForeignBlocks,
    ForeignText,
    FormatSection,
    FormLetter,
    Heading,
    Inlines,
    Link,
    List,
    NewPage,
    Note,
    NoteRef,
    Paragraph,
    PullQuote,
    Quote,
    SourceList,
    StyledText,
    Table,
    ThematicBreak,
    to_plain_text,
    walk_blocks,
)
from pamphlets.document.traversal import has_words, names_rows
from pamphlets.pdf.structure.elements import (
    InlineElement,
    StructureElement,
    TagNames,
    list_attributes,
    scope_attributes,
)
from pamphlets.pdf.writer import PdfName

_Group = Quote | PullQuote | Aside | FormLetter | ForeignBlocks | FormatSection


class DocumentElements:
    """The elements of a document: `root`, and those of nodes, links and calls."""

    def __init__(
        self, document: Document, tags: TagNames, *, has_title: bool, gathers_notes: bool
    ) -> None:
        """Make the elements. `has_title`: a page shows the title, and headings stand below it."""
        self.root = StructureElement("Document", lang=document.meta.lang)
        self.nodes: dict[NodeId, StructureElement] = {}
        self.inlines: dict[NodeId, InlineElement] = {}
        self.artifacts: set[NodeId] = set()
        """nodes that say nothing: ornaments, decorative pictures"""
        self.gathered_notes: list[StructureElement] = []
        self._tags = tags
        self._notes = {note.number: note for note in document.notes}
        self._tagged_notes: set[int] = set()
        self._gathers_notes = gathers_notes
        self._last_level = 1 if has_title else 0
        self._levels = _compress_levels(document, self._last_level)
        self._add_blocks(document.blocks, self.root)
        if gathers_notes:
            start = len(self.root.kids)
            for note in document.notes:
                self.gathered_notes.append(self._add_note(note, self.root))
            # They are put back where the first mark of each is drawn.
            del self.root.kids[start:]

    def _add_blocks(self, blocks: Blocks, parent: StructureElement) -> None:
        for block in blocks:
            self._add_block(block, parent)

    def _add_block(self, block: Block, parent: StructureElement) -> None:
        match block:
            case Heading():
                self._last_level = min(self._levels[block.level], self._last_level + 1)
                tag = f"H{self._last_level}"
                self._add_paragraph(block.node, block.children, parent, tag)
            case Paragraph():
                self._add_paragraph(block.node, block.children, parent)
            case List():
                self._add_list(block, parent)
            case CodeBlock():
                self.nodes[block.node] = parent.add_child("P").add_child("Code")
            case Table():
                self._add_table(block, parent)
            case Figure():
                self._add_figure(block, parent)
            case DefinitionList():
                self._add_definitions(block, parent)
            case SourceList():
                self._add_sources(block, parent)
            case ThematicBreak() | NewPage():
                self.artifacts.add(block.node)
            case _:
                self._add_group(block, parent)

    def _add_group(self, block: _Group, parent: StructureElement) -> None:
        """Add the element of a block that holds others."""
        match block:
            case Quote():
                quote = parent.add_child("BlockQuote")
                self._add_blocks(block.blocks, quote)
                self._add_paragraph(block.node, block.attribution, quote)
            case PullQuote():
                quote = parent.add_child("BlockQuote")
                self.nodes[block.node] = quote.add_child("P")
                self._add_blocks(block.blocks, quote)
            case Aside():
                self._add_blocks(block.blocks, parent.add_child(self._tags.aside))
            case FormLetter():
                self._add_blocks(block.blocks, parent.add_child("Sect"))
            case ForeignBlocks():
                division = parent.add_foreign_child("Div", block.lang)
                self._add_blocks(block.blocks, division)
            case FormatSection():
                self._add_blocks(block.blocks, parent)
            case _:
                assert_never(block)

    def _add_list(self, block: List, parent: StructureElement) -> None:
        numbering = "Disc" if block.start is None else "Decimal"
        items = parent.add_child("L", A=list_attributes(numbering))
        for item in block.items:
            entry = items.add_child("LI")
            self.nodes[item.node] = entry.add_child("Lbl")
            self._add_blocks(item.blocks, entry.add_child("LBody"))

    def _add_table(self, block: Table, parent: StructureElement) -> None:
        has_row_names = names_rows(block)
        table = parent.add_child("Table")
        for number, row in enumerate(block.rows):
            line = table.add_child("TR")
            for cell in row:
                names_row = has_row_names and cell.column == 0 and has_words(cell.children)
                if number == 0:
                    element = line.add_child("TH", A=scope_attributes("Column"))
                elif names_row:
                    element = line.add_child("TH", A=scope_attributes("Row"))
                else:
                    element = line.add_child("TD")
                element.stands_empty = True
                self._add_paragraph(cell.node, cell.children, element)

    def _add_figure(self, block: Figure, parent: StructureElement) -> None:
        if block.image.is_decorative:
            self.artifacts.add(block.node)
            self._add_blocks(block.caption, parent)
            return
        # Beside the figure: what stands inside one is not read, its alternative text is.
        if block.caption:
            parent = parent.add_child("Div")
        alt = block.image.alt or _plain_words(block.caption)
        figure = parent.add_child("Figure")
        if alt:
            figure.entries["Alt"] = alt
        self.nodes[block.node] = figure
        self._add_blocks(block.caption, parent)

    def _add_sources(self, block: SourceList, parent: StructureElement) -> None:
        """Add a list for each group of sources, behind its heading; one list where there is none."""
        headings = {group.first_entry: group.node for group in block.groups}
        entries: StructureElement | None = None
        for index, entry in enumerate(block.entries):
            if node := headings.get(index):
                self.nodes[node] = parent.add_child(f"H{min(self._last_level + 1, 6)}")
            if entries is None or node:
                entries = parent.add_child("L", A=list_attributes("None"))
            body = entries.add_child("LI").add_child("LBody")
            self._add_paragraph(entry.node, entry.children, body)

    def _add_definitions(self, block: DefinitionList, parent: StructureElement) -> None:
        numbering = "Description" if self._tags.namespace else "None"
        entries = parent.add_child("L", A=list_attributes(numbering))
        for term, explanations in block.entries:
            entry = entries.add_child("LI")
            self._add_paragraph(term.node, term.children, entry, "Lbl")
            body = entry.add_child("LBody")
            for explanation in explanations:
                self._add_blocks(explanation, body)

    def _add_paragraph(
        self, node: NodeId, inlines: Inlines, parent: StructureElement, tag: str = "P"
    ) -> None:
        """Add the element of some inlines, and behind it the notes that nothing has called before."""
        element = parent.add_child(tag)
        self.nodes[node] = element
        for number in self._find_inlines(inlines, element):
            if not self._gathers_notes and number not in self._tagged_notes:
                self._tagged_notes.add(number)
                self._add_note(self._notes[number], parent)

    def _find_inlines(self, inlines: Inlines, holder: StructureElement) -> list[int]:
        """Remember the links and calls of a paragraph; return the numbers of the notes it calls."""
        numbers: list[int] = []
        for inline in inlines:
            match inline:
                case NoteRef(number=number, node=node):
                    self.inlines[node] = InlineElement(True, holder)
                    numbers.append(number)
                case Link(target=target, node=node, children=children):
                    if target:
                        leads_inside = target.startswith("#")
                        self.inlines[node] = InlineElement(leads_inside, holder)
                    numbers += self._find_inlines(children, holder)
                case StyledText(children=children) | ForeignText(children=children):
                    numbers += self._find_inlines(children, holder)
                case _:
                    pass
        return numbers

    def _add_note(self, note: Note, parent: StructureElement) -> StructureElement:
        """Return the new element of a note, with its number and its blocks."""
        element = parent.add_child(self._tags.note, ID=f"note-{note.number}")
        if self._tags.namespace:
            kind = "Endnote" if self._gathers_notes else "Footnote"
            element.entries["A"] = {"O": PdfName("FENote"), "NoteType": PdfName(kind)}
        self.nodes[note.node] = element.add_child("Lbl")
        self._add_blocks(note.blocks, element)
        return element


def _compress_levels(document: Document, highest: int) -> dict[int, int]:
    """Return for each level of the headings that of its element: those in use, without gaps, below `highest`."""
    levels: set[int] = set()
    texts = (document.blocks, *[note.blocks for note in document.notes])
    for blocks in texts:
        levels |= {b.level for b in walk_blocks(blocks) if isinstance(b, Heading)}
    return {level: place + highest for place, level in enumerate(sorted(levels), 1)}


def _plain_words(blocks: Blocks) -> str:
    """Return the words of a caption."""
    paragraphs = [b for b in walk_blocks(blocks) if isinstance(b, Paragraph)]
    return " ".join([to_plain_text(paragraph.children) for paragraph in paragraphs])
