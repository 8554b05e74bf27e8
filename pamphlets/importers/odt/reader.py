"""An .odt -> a tree (OpenDocument 1.3 part 3): what LibreOffice writes, read by ourselves.

Pandoc's own reading leaves out the heads of tables, descriptions of pictures, text boxes and some italics, and says
nothing of it; most texts that arrive are of this kind.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pamphlets.importers.markdown_writer.writer_state import Loss
from pamphlets.importers.odt.inlines import Desk, inlines
from pamphlets.importers.odt.styles import short, styles_of, values
from pamphlets.importers.pandoc_ast import NO_ATTR, Node, Nodes, Tree, cell, node, plain, table
from pamphlets.importers.zip_archive import Archive, UnreadableError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WIDEST: Final = 60  # columns: sheets repeat an empty one thousands of times
_KINDS: Final = MappingProxyType({
    "Title": "title", "Subtitle": "subtitle", "Quotations": "quote", "Preformatted_20_Text": "code",
    "Preformatted": "code", "Horizontal_20_Line": "rule",
})  # fmt: skip
# What Writer/Web makes of <h1>: a paragraph in the style of a heading, of no level of its own.
_HEADING: Final = re.compile(r"Heading_20_([1-9])$")
_TABLES_OF: Final = frozenset(
    f"text:{name}" for name in
    ("table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index")
)  # fmt: skip


def read_odt(archive: Archive) -> tuple[Tree, Counter[Loss], str]:
    """Return a document's tree, what is not in it, and the name under which its file was typed.

    Raises UnreadableError.
    """
    content = archive.xml("content.xml")
    if content is None:
        raise UnreadableError("content.xml")
    desk = Desk(styles_of(content, archive.xml("styles.xml")))
    desk.set_blocks = lambda elements: list(_blocks(desk, elements))
    words = next((part for body in content if short(body.tag) == "office:body" for part in body), None)
    if words is None or short(words.tag) != "office:text":
        raise UnreadableError("office:text")
    made = list(_blocks(desk, list(words)))
    meta, creator = _said(archive)
    for kind, inlines_of in desk.titles.items():
        meta[kind] = node("MetaInlines", inlines_of)
    return Tree(meta, made), desk.losses, creator


def _said(archive: Archive) -> tuple[dict[str, Node], str]:
    """Return the title that the file's own sheet gives, and who typed it."""
    root = archive.xml("meta.xml")
    found = {short(one.tag): one.text or "" for one in root.iter()} if root is not None else {}
    title = found.get("dc:title", "")
    creator = found.get("meta:initial-creator") or found.get("dc:creator", "")
    return ({"title": node("MetaString", title)} if title else {}), creator


def _blocks(desk: Desk, elements: list["Element"], depth: int = 0) -> Iterator[Node]:
    """Yield the blocks that elements stand for; quotations and lines of code in a row are one block."""
    row: Nodes = []
    kind = ""
    for element in elements:
        now = _kind(desk, element)
        if row and (now != kind or now not in ("quote", "code")):
            yield _joined(kind, row)
            row = []
        kind = now
        for one in _block(desk, element, now, depth):
            if now in ("quote", "code") and one["t"] == "Para":
                row.append(one)
            else:
                yield one
    if row:
        yield _joined(kind, row)


def _joined(kind: str, row: Nodes) -> Node:
    """Return paragraphs as one quotation, or one piece of code."""
    if kind == "quote":
        return node("BlockQuote", row)
    return node("CodeBlock", [NO_ATTR, "\n".join(plain(one["c"]) for one in row)])


def _kind(desk: Desk, element: "Element") -> str:
    """Return what a paragraph's style stands for, `text` for a plain one, nothing for what is no paragraph.

    The style of a heading stands for itself.
    """
    if short(element.tag) != "text:p":
        return ""
    chain = desk.styles.chain(values(element).get("text:style-name", ""))
    return next((_KINDS.get(name, name) for name in chain if name in _KINDS or _HEADING.match(name)), "text")


def _block(desk: Desk, element: "Element", kind: str, depth: int) -> Iterator[Node]:
    """Yield the blocks of one element, text boxes that hang on it after it."""
    outer, desk.boxes = desk.boxes, []
    name = short(element.tag)
    if name == "text:p":
        yield from _paragraph(desk, element, kind)
    elif name == "text:h":
        level = values(element).get("text:outline-level", "1")
        yield from _heading(desk, element, int(level) if level.isdigit() else 1)
    elif name in _TABLES_OF:
        desk.lose("entrance-contents")
    elif name in _SETTERS:
        yield from _SETTERS[name](desk, element, depth)
    elif name == "text:tracked-changes":
        for _ in element:
            desk.lose("entrance-changes")
    elif name.startswith("draw:"):
        yield from _paragraph(desk, _holding(element), "text")
    boxes, desk.boxes = desk.boxes, outer
    yield from boxes


def _holding(element: "Element") -> "Element":
    """Return a paragraph that holds what is anchored to a page."""
    from xml.etree.ElementTree import Element

    holder = Element("p")
    holder.append(element)
    return holder


def _paragraph(desk: Desk, element: "Element", kind: str) -> Iterator[Node]:
    """Yield one paragraph, or a heading; a title is kept apart, an empty paragraph is nothing."""
    if heading := _HEADING.match(kind):
        yield from _heading(desk, element, int(heading[1]))
        return
    words = inlines(desk, element)
    if kind in ("title", "subtitle") and words and kind not in desk.titles:
        desk.titles[kind] = words
    elif kind == "rule":
        yield node("HorizontalRule")
    elif words:
        yield node("Para", words)


def _heading(desk: Desk, element: "Element", level: int) -> Iterator[Node]:
    """Yield a heading; one without words is nothing."""
    words = inlines(desk, element)
    if words:
        yield node("Header", [level, [desk.bookmark(element), (), ()], words])


def _list(desk: Desk, element: "Element", depth: int) -> Iterator[Node]:
    """Yield a list; one that only numbers headings gives the headings."""
    has = values(element)
    outer, desk.list_style = desk.list_style, has.get("text:style-name", "") or desk.list_style
    formats = desk.styles.lists.get(desk.list_style, ())
    numbers = formats[depth] if depth < len(formats) else ""
    start = 1
    items: list[Nodes] = []
    for place, item in enumerate(element):
        given = values(item).get("text:start-value", "")
        if place == 0 and given.isdigit():
            start = int(given)
        if made := list(_blocks(desk, list(item), depth + 1)):
            items.append(made)
    desk.list_style = outer
    if items and all(one["t"] == "Header" for item in items for one in item):
        yield from (one for item in items for one in item)
    elif items and numbers:
        style = "Decimal" if numbers == "1" else "LowerAlpha"
        yield node("OrderedList", [[start, node(style), node("Period")], items])
    elif items:
        yield node("BulletList", items)


def _section(desk: Desk, element: "Element", depth: int) -> Iterator[Node]:
    """Yield the blocks of a part that has only a name of its own."""
    yield from _blocks(desk, list(element), depth)


def _table(desk: Desk, element: "Element", _depth: int) -> Iterator[Node]:
    """Yield a table."""
    head: list[list[list[object]]] = []
    rows: list[list[list[object]]] = []
    for part in element:
        match short(part.tag):
            case "table:table-header-rows":
                head += [_row(desk, row) for row in part]
            case "table:table-rows" | "table:table-row-group":
                rows += [_row(desk, row) for row in part.iter() if short(row.tag) == "table:table-row"]
            case "table:table-row":
                rows.append(_row(desk, part))
            case _:
                pass
    width = max((len(row) for row in [*head, *rows]), default=0)
    if width:
        yield table(head, rows, width)


def _row(desk: Desk, element: "Element") -> list[list[object]]:
    """Return the cells of a row; those that a larger one covers are told once, by it."""
    cells: list[list[object]] = []
    for one in element:
        has = values(one)
        times = has.get("table:number-columns-repeated", "1")
        if short(one.tag) == "table:table-cell":
            if has.get("table:number-columns-spanned", "1") != "1" or has.get("table:number-rows-spanned", "1") != "1":
                desk.lose("entrance-merged")
            made = list(_blocks(desk, list(one)))
            cells += [cell(made if place == 0 else []) for place in range(min(int(times), _WIDEST))]
        elif short(one.tag) == "table:covered-table-cell":
            cells += [cell([]) for _ in range(min(int(times), _WIDEST))]
    return cells[:_WIDEST]


_SETTERS: Final[MappingProxyType[str, Callable[[Desk, "Element", int], Iterator[Node]]]] = MappingProxyType(
    {"text:list": _list, "text:section": _section, "table:table": _table, "text:numbered-paragraph": _section}
)
