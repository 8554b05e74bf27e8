"""An .odt -> a tree (OpenDocument 1.3 part 3): what LibreOffice writes, read by ourselves.

Pandoc's own reading leaves out the heads of tables, descriptions of pictures, text boxes and some italics, and says
nothing of it; most texts that arrive are of this kind.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain
from types import MappingProxyType
from typing import Any, Final
from xml.etree.ElementTree import Element

from pamphlets.importers.markdown_writer.writer_state import ImportLoss
from pamphlets.importers.odt.inlines import OdtInlineReader
from pamphlets.importers.odt.styles import (
    OdtListLevel,
    OdtStyles,
    element_attributes,
    has_name,
    prefixed_name,
    read_styles,
)
from pamphlets.importers.pandoc_ast import (
    NO_ATTRIBUTES,
    PandocDocument,
    PandocNode,
    PandocNodes,
    are_all,
    inlines_text,
    make_cell,
    make_node,
    make_table,
    mark_number,
)
from pamphlets.importers.zip_archive import OfficeArchive, UnreadableArchiveError
from pamphlets.readers.front_matter.values import whole_number

_MAX_COLUMNS: Final = 60  # sheets repeat an empty one thousands of times
_SPANS: Final = ("table:number-columns-spanned", "table:number-rows-spanned")
_PARAGRAPH_KINDS: Final = MappingProxyType({
    "Title": "title", "Subtitle": "subtitle", "Quotations": "quote", "Preformatted_20_Text": "code",
    "Preformatted": "code", "Horizontal_20_Line": "rule",
})  # fmt: skip
# What Writer/Web makes of <h1>: a paragraph in the style of a heading, of no level of its own.
_HEADING: Final = re.compile(r"Heading_20_([1-9])$")
_INDEX_TAGS: Final = frozenset({
    "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index", "text:user-index",
    "text:alphabetical-index",
})  # fmt: skip


def read_odt(archive: OfficeArchive) -> tuple[PandocDocument, Counter[ImportLoss], str]:
    """Return a document's tree, what is not in it, and the name under which its file was typed.

    Raises UnreadableArchiveError.
    """
    content = archive.read_xml("content.xml")
    if content is None:
        raise UnreadableArchiveError("content.xml")
    bodies = [inner for inner in content if has_name(inner, "office:body")]
    if not bodies or not len(bodies[0]) or not has_name(bodies[0][0], "office:text"):
        raise UnreadableArchiveError("office:text")
    reader = OdtReader(read_styles(content, archive.read_xml("styles.xml")))
    blocks = reader.read_blocks(bodies[0][0])
    root = archive.read_xml("meta.xml")
    texts: dict[str, str] = {}
    if root is not None:
        for element in root.iter():
            texts[prefixed_name(element.tag)] = element.text or ""
    metadata: dict[str, PandocNode] = {}
    if texts.get("dc:title"):
        metadata["title"] = make_node("MetaString", texts["dc:title"])
    for kind, inlines in reader.titles.items():
        metadata[kind] = make_node("MetaInlines", inlines)
    creator = texts.get("meta:initial-creator") or texts.get("dc:creator", "")
    return PandocDocument(metadata, blocks), reader.losses, creator


class OdtReader(OdtInlineReader):
    """Reads the blocks of one document."""

    def __init__(self, styles: OdtStyles) -> None:
        super().__init__(styles)
        self.titles: dict[
            str, PandocNodes
        ] = {}  # the title and the subtitle, which stand apart
        self.list_style = ""
        self.list_depth = 0
        self.next_numbers: dict[tuple[str, int], int] = {}
        """The number after a list's last item, by its style and depth, and by its own name and 0."""

    def read_blocks(self, elements: Iterable[Element]) -> PandocNodes:
        """Return the blocks that elements stand for; quotations and lines of code in a row are one block."""
        blocks: PandocNodes = []
        row: PandocNodes = []
        row_kind = ""
        for element in elements:
            kind = self.paragraph_kind(element)
            if kind != row_kind:
                blocks += _join_paragraphs(row_kind, row)
                row, row_kind = [], kind
            for block in self.read_block(element, kind):
                if kind in ("quote", "code") and block["t"] == "Para":
                    row.append(block)
                else:
                    blocks.append(block)
        return blocks + _join_paragraphs(row_kind, row)

    def read_apart(self, elements: Iterable[Element]) -> PandocNodes:
        """Return the blocks of a note, a box or a cell: lists begin anew in it."""
        outer, self.list_depth = self.list_depth, 0
        blocks = self.read_blocks(elements)
        self.list_depth = outer
        return blocks

    def paragraph_kind(self, element: Element) -> str:
        """Return what a paragraph's style stands for, `text` for a plain one, nothing for what is no paragraph.

        The style of a heading stands for itself.
        """
        if not has_name(element, "text:p"):
            return ""
        for name in self.styles.style_chain(
            element_attributes(element).get("text:style-name", "")
        ):
            if name in _PARAGRAPH_KINDS or _HEADING.match(name):
                return _PARAGRAPH_KINDS.get(name, name)
        return "text"

    def read_block(self, element: Element, kind: str) -> PandocNodes:
        """Return the blocks of one element, text boxes that hang on it after it."""
        outer, self.boxes = self.boxes, []
        name = prefixed_name(element.tag)
        blocks: PandocNodes = []
        if name == "text:p":
            blocks = self.read_paragraph(element, kind)
        elif name == "text:h":
            level = element_attributes(element).get("text:outline-level", "1")
            blocks = self.read_heading(element, whole_number(level) or 1)
        elif name == "text:list":
            blocks = self.read_list(element)
        elif name == "table:table":
            blocks = self.read_table(element)
        elif name in ("text:section", "text:numbered-paragraph"):
            blocks = self.read_blocks(element)
        elif name in _INDEX_TAGS:
            self.report_loss("entrance-contents")
        elif name == "text:tracked-changes":
            for _ in element:
                self.report_loss("entrance-changes")
        elif name.startswith("draw:"):  # anchored to a page
            paragraph = Element("p")
            paragraph.append(element)
            blocks = self.read_paragraph(paragraph, "text")
        boxes, self.boxes = self.boxes, outer
        return blocks + boxes

    def read_paragraph(self, element: Element, kind: str) -> PandocNodes:
        """Return one paragraph, or a heading; a title is kept apart, an empty paragraph is nothing."""
        heading = _HEADING.match(kind)
        if heading:
            return self.read_heading(element, int(heading[1]))
        words = self.read_inlines(element)
        if kind in ("title", "subtitle") and words and kind not in self.titles:
            self.titles[kind] = words
            return []
        if kind == "rule":
            return [make_node("HorizontalRule")]
        if not words:
            return []
        return [make_node("Para", words)]

    def read_heading(self, element: Element, level: int) -> PandocNodes:
        """Return a heading, with the name under which links know it; one without words is nothing."""
        words = self.read_inlines(element)
        name = ""
        for inner in element:
            if not name and prefixed_name(inner.tag).startswith("text:bookmark"):
                name = re.sub(
                    r"[^\w.-]", "-", element_attributes(inner).get("text:name", "")
                )
        return [make_node("Header", [level, [name, (), ()], words])] if words else []

    def read_list(self, element: Element) -> PandocNodes:
        """Return a list; one that only numbers headings gives the headings."""
        outer = self.list_style
        self.list_style = element_attributes(element).get("text:style-name", "") or outer
        levels = self.styles.lists.get(self.list_style, ())
        level = next(iter(levels[self.list_depth : self.list_depth + 1]), OdtListLevel())
        start = self.first_number(element, level.start)
        self.list_depth += 1
        items: list[PandocNodes] = []
        number = start - 1
        for child in element:
            item = self.read_blocks(child)
            if item and items and are_all(item[:1], "BulletList", "OrderedList"):
                # Writer puts a list in a list into an item of its own, without a number.
                items[-1] += item
                continue
            value = element_attributes(child).get("text:start-value", "")
            number = whole_number(value) if value else number + 1
            if item and number != start + len(items) and level.number_format:
                mark_number(item, str(number))
            if item:
                items.append(item)
        self.list_depth -= 1
        self.next_numbers[self.list_style, self.list_depth] = number + 1
        self.next_numbers[element_attributes(element).get("xml:id", ""), 0] = number + 1
        self.list_style = outer
        blocks = list(chain.from_iterable(items))
        if are_all(blocks, "Header"):
            return blocks
        if not level.number_format:
            return [make_node("BulletList", items)]
        style = {"1": "Decimal"}.get(level.number_format, "LowerAlpha")
        delimiter = "OneParen" if level.has_bracket else "Period"
        kind = [start, make_node(style), make_node(delimiter)]
        return [make_node("OrderedList", [kind, items])]

    def first_number(self, element: Element, style_start: int) -> int:
        """Return the number of a list's first item: its own, the one after the list that it continues, its style's."""
        attributes = element_attributes(element)
        first = element_attributes(element[0]) if len(element) else {}
        if "text:start-value" in first:
            return whole_number(first["text:start-value"])
        earlier = attributes.get("text:continue-list", "")
        if earlier and (earlier, 0) in self.next_numbers:
            return self.next_numbers[earlier, 0]
        if earlier or attributes.get("text:continue-numbering") == "true":
            return self.next_numbers.get((self.list_style, self.list_depth), style_start)
        return style_start

    def read_table(self, element: Element) -> PandocNodes:
        """Return a table."""
        head: list[list[Any]] = []
        rows: list[list[Any]] = []
        for part in element:
            name = prefixed_name(part.tag)
            if name == "table:table-header-rows":
                head += map(self.read_row, part)
            elif name in ("table:table-rows", "table:table-row-group"):
                rows += [
                    self.read_row(row)
                    for row in part.iter()
                    if has_name(row, "table:table-row")
                ]
            elif name == "table:table-row":
                rows.append(self.read_row(part))
        width = max(map(len, [*head, *rows]), default=0)
        if not width:
            return []
        return [make_table(head, rows, width)]

    def read_row(self, element: Element) -> list[Any]:
        """Return the cells of a row; those that a larger one covers are told once, by it."""
        cells: list[Any] = []
        for inner in element:
            name, attributes = prefixed_name(inner.tag), element_attributes(inner)
            if name not in ("table:table-cell", "table:covered-table-cell"):
                continue
            blocks: PandocNodes = []
            if name == "table:table-cell":
                if set(map(attributes.get, _SPANS)) - {None, "1"}:
                    self.report_loss("entrance-merged")
                blocks = self.read_apart(inner)
            repeated = attributes.get("table:number-columns-repeated", "1")
            repeats = min(whole_number(repeated), _MAX_COLUMNS)
            if repeats > 0:
                cells.append(make_cell(blocks))
            cells += [make_cell([]) for _ in range(repeats - 1)]
        return cells[:_MAX_COLUMNS]


def _join_paragraphs(kind: str, row: PandocNodes) -> PandocNodes:
    """Return paragraphs as one quotation, or one piece of code."""
    if not row:
        return []
    if kind == "quote":
        return [make_node("BlockQuote", row)]
    return [
        make_node(
            "CodeBlock",
            [NO_ATTRIBUTES, "\n".join(inlines_text(block["c"]) for block in row)],
        )
    ]
