"""An .odt -> a tree (OpenDocument 1.3 part 3): what LibreOffice writes, read by ourselves.

Pandoc's own reading leaves out the heads of tables, descriptions of pictures, text boxes and some italics, and says
nothing of it; most texts that arrive are of this kind.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pamphlets.importers.markdown_writer.writer_state import ImportLoss
from pamphlets.importers.odt.inlines import OdtState, read_inlines
from pamphlets.importers.odt.styles import element_attributes, prefixed_name, read_styles
from pamphlets.importers.pandoc_ast import (
    NO_ATTRIBUTES,
    PandocDocument,
    PandocNode,
    PandocNodes,
    inlines_text,
    make_cell,
    make_node,
    make_table,
)
from pamphlets.importers.zip_archive import OfficeArchive, UnreadableArchiveError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MAX_COLUMNS: Final = 60  # columns: sheets repeat an empty one thousands of times
_PARAGRAPH_KINDS: Final = MappingProxyType(
    {
        "Title": "title",
        "Subtitle": "subtitle",
        "Quotations": "quote",
        "Preformatted_20_Text": "code",
        "Preformatted": "code",
        "Horizontal_20_Line": "rule",
    }
)
# What Writer/Web makes of <h1>: a paragraph in the style of a heading, of no level of its own.
_HEADING: Final = re.compile(r"Heading_20_([1-9])$")
_INDEX_TAGS: Final = frozenset(
    f"text:{name}"
    for name in (
        "table-of-content",
        "illustration-index",
        "table-index",
        "object-index",
        "user-index",
        "alphabetical-index",
    )
)


def read_odt(archive: OfficeArchive) -> tuple[PandocDocument, Counter[ImportLoss], str]:
    """Return a document's tree, what is not in it, and the name under which its file was typed.

    Raises UnreadableError.
    """
    content = archive.read_xml("content.xml")
    if content is None:
        raise UnreadableArchiveError("content.xml")
    desk = OdtState(read_styles(content, archive.read_xml("styles.xml")))
    desk.read_blocks = lambda elements: list(_read_blocks(desk, elements))
    words = next(
        (part for body in content if prefixed_name(body.tag) == "office:body" for part in body),
        None,
    )
    if words is None or prefixed_name(words.tag) != "office:text":
        raise UnreadableArchiveError("office:text")
    made = list(_read_blocks(desk, list(words)))
    meta, creator = _read_metadata(archive)
    for kind, inlines_of in desk.titles.items():
        meta[kind] = make_node("MetaInlines", inlines_of)
    return PandocDocument(meta, made), desk.losses, creator


def _read_metadata(archive: OfficeArchive) -> tuple[dict[str, PandocNode], str]:
    """Return the title that the file's own sheet gives, and who typed it."""
    root = archive.read_xml("meta.xml")
    found = (
        {prefixed_name(one.tag): one.text or "" for one in root.iter()} if root is not None else {}
    )
    title = found.get("dc:title", "")
    creator = found.get("meta:initial-creator") or found.get("dc:creator", "")
    return ({"title": make_node("MetaString", title)} if title else {}), creator


def _read_blocks(desk: OdtState, elements: list["Element"], depth: int = 0) -> Iterator[PandocNode]:
    """Yield the blocks that elements stand for; quotations and lines of code in a row are one block."""
    row: PandocNodes = []
    kind = ""
    for element in elements:
        now = _paragraph_kind(desk, element)
        if row and (now != kind or now not in ("quote", "code")):
            yield _join_paragraphs(kind, row)
            row = []
        kind = now
        for one in _read_block(desk, element, now, depth):
            if now in ("quote", "code") and one["t"] == "Para":
                row.append(one)
            else:
                yield one
    if row:
        yield _join_paragraphs(kind, row)


def _join_paragraphs(kind: str, row: PandocNodes) -> PandocNode:
    """Return paragraphs as one quotation, or one piece of code."""
    if kind == "quote":
        return make_node("BlockQuote", row)
    return make_node("CodeBlock", [NO_ATTRIBUTES, "\n".join(inlines_text(one["c"]) for one in row)])


def _paragraph_kind(desk: OdtState, element: "Element") -> str:
    """Return what a paragraph's style stands for, `text` for a plain one, nothing for what is no paragraph.

    The style of a heading stands for itself.
    """
    if prefixed_name(element.tag) != "text:p":
        return ""
    chain = desk.styles.style_chain(element_attributes(element).get("text:style-name", ""))
    return next(
        (
            _PARAGRAPH_KINDS.get(name, name)
            for name in chain
            if name in _PARAGRAPH_KINDS or _HEADING.match(name)
        ),
        "text",
    )


def _read_block(desk: OdtState, element: "Element", kind: str, depth: int) -> Iterator[PandocNode]:
    """Yield the blocks of one element, text boxes that hang on it after it."""
    outer, desk.boxes = desk.boxes, []
    name = prefixed_name(element.tag)
    if name == "text:p":
        yield from _read_paragraph(desk, element, kind)
    elif name == "text:h":
        level = element_attributes(element).get("text:outline-level", "1")
        yield from _read_heading(desk, element, int(level) if level.isdigit() else 1)
    elif name in _INDEX_TAGS:
        desk.report_loss("entrance-contents")
    elif name in _BLOCK_READERS:
        yield from _BLOCK_READERS[name](desk, element, depth)
    elif name == "text:tracked-changes":
        for _ in element:
            desk.report_loss("entrance-changes")
    elif name.startswith("draw:"):
        yield from _read_paragraph(desk, _wrap_in_paragraph(element), "text")
    boxes, desk.boxes = desk.boxes, outer
    yield from boxes


def _wrap_in_paragraph(element: "Element") -> "Element":
    """Return a paragraph that holds what is anchored to a page."""
    from xml.etree.ElementTree import Element

    holder = Element("p")
    holder.append(element)
    return holder


def _read_paragraph(desk: OdtState, element: "Element", kind: str) -> Iterator[PandocNode]:
    """Yield one paragraph, or a heading; a title is kept apart, an empty paragraph is nothing."""
    if heading := _HEADING.match(kind):
        yield from _read_heading(desk, element, int(heading[1]))
        return
    words = read_inlines(desk, element)
    if kind in ("title", "subtitle") and words and kind not in desk.titles:
        desk.titles[kind] = words
    elif kind == "rule":
        yield make_node("HorizontalRule")
    elif words:
        yield make_node("Para", words)


def _read_heading(desk: OdtState, element: "Element", level: int) -> Iterator[PandocNode]:
    """Yield a heading; one without words is nothing."""
    words = read_inlines(desk, element)
    if words:
        yield make_node("Header", [level, [desk.bookmark_name(element), (), ()], words])


def _read_list(desk: OdtState, element: "Element", depth: int) -> Iterator[PandocNode]:
    """Yield a list; one that only numbers headings gives the headings."""
    has = element_attributes(element)
    outer, desk.list_style = desk.list_style, has.get("text:style-name", "") or desk.list_style
    formats = desk.styles.lists.get(desk.list_style, ())
    numbers = formats[depth] if depth < len(formats) else ""
    start = 1
    items: list[PandocNodes] = []
    for place, item in enumerate(element):
        given = element_attributes(item).get("text:start-value", "")
        if place == 0 and given.isdigit():
            start = int(given)
        if made := list(_read_blocks(desk, list(item), depth + 1)):
            items.append(made)
    desk.list_style = outer
    if items and all(one["t"] == "Header" for item in items for one in item):
        yield from (one for item in items for one in item)
    elif items and numbers:
        style = "Decimal" if numbers == "1" else "LowerAlpha"
        yield make_node("OrderedList", [[start, make_node(style), make_node("Period")], items])
    elif items:
        yield make_node("BulletList", items)


def _read_section(desk: OdtState, element: "Element", depth: int) -> Iterator[PandocNode]:
    """Yield the blocks of a part that has only a name of its own."""
    yield from _read_blocks(desk, list(element), depth)


def _read_table(desk: OdtState, element: "Element", _depth: int) -> Iterator[PandocNode]:
    """Yield a table."""
    head: list[list[list[object]]] = []
    rows: list[list[list[object]]] = []
    for part in element:
        match prefixed_name(part.tag):
            case "table:table-header-rows":
                head += [_read_row(desk, row) for row in part]
            case "table:table-rows" | "table:table-row-group":
                rows += [
                    _read_row(desk, row)
                    for row in part.iter()
                    if prefixed_name(row.tag) == "table:table-row"
                ]
            case "table:table-row":
                rows.append(_read_row(desk, part))
            case _:
                pass
    width = max((len(row) for row in [*head, *rows]), default=0)
    if width:
        yield make_table(head, rows, width)


def _read_row(desk: OdtState, element: "Element") -> list[list[object]]:
    """Return the cells of a row; those that a larger one covers are told once, by it."""
    cells: list[list[object]] = []
    for one in element:
        has = element_attributes(one)
        times = has.get("table:number-columns-repeated", "1")
        if prefixed_name(one.tag) == "table:table-cell":
            if (
                has.get("table:number-columns-spanned", "1") != "1"
                or has.get("table:number-rows-spanned", "1") != "1"
            ):
                desk.report_loss("entrance-merged")
            made = list(_read_blocks(desk, list(one)))
            cells += [
                make_cell(made if place == 0 else [])
                for place in range(min(int(times), _MAX_COLUMNS))
            ]
        elif prefixed_name(one.tag) == "table:covered-table-cell":
            cells += [make_cell([]) for _ in range(min(int(times), _MAX_COLUMNS))]
    return cells[:_MAX_COLUMNS]


_BLOCK_READERS: Final[
    MappingProxyType[str, Callable[[OdtState, "Element", int], Iterator[PandocNode]]]
] = MappingProxyType(
    {
        "text:list": _read_list,
        "text:section": _read_section,
        "table:table": _read_table,
        "text:numbered-paragraph": _read_section,
    }
)
