"""Pandoc's tree of a document, as far as we read and make it: nodes of JSON, `{"t": kind, "c": contents}`.

Pandoc itself makes it of Word files, web pages and Markdown (pandoc-types 1.22 and 1.23), and so does `odt`.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

PandocNode = dict[str, Any]
PandocNodes = list[PandocNode]

NO_ATTRIBUTES: Final = ("", (), ())
OUR_FORMAT: Final = "pamphlets"  # of raw inlines that are our own Markdown already


class PandocDocument(NamedTuple):
    """A whole document: what it says of itself, and its blocks."""

    meta: dict[str, PandocNode]
    blocks: PandocNodes


_MAX_NUMBER_LENGTH: Final = 9  # figures: CommonMark § 5.2
# Of an empty span, the first inline of a list's item: the number that the item has, whatever its place says.
NUMBER_ATTRIBUTE: Final = "number"
TASK_ATTRIBUTE: Final = "task"  # the sign in the box before an item: a blank or an x
_MAX_MARKS: Final = 2


def mark_item(item: PandocNodes, name: str, value: str) -> None:
    """Mark an item that begins with a paragraph: an empty span with an attribute stands before its words."""
    if item and are_all(item[:1], "Para", "Plain"):
        mark = make_node("Span", [["", [], [[name, value]]], []])
        item[0] = make_node(item[0]["t"], [mark, *item[0]["c"]])


def mark_number(item: PandocNodes, number: str) -> None:
    """Mark an item that begins with a paragraph with its number."""
    mark_item(item, NUMBER_ATTRIBUTE, number)


def read_number_mark(item: PandocNodes) -> str:
    """Return the number with which an item is marked, empty for none."""
    number = read_item_mark(item, NUMBER_ATTRIBUTE)
    return number if number.isdecimal() and len(number) <= _MAX_NUMBER_LENGTH else ""


def read_item_mark(item: PandocNodes, name: str) -> str:
    """Return the value of an item's mark, empty for none."""
    inlines = item[0]["c"] if are_all(item[:1], "Para", "Plain") and item else []
    for inline in inlines[:_MAX_MARKS]:
        attributes = node_attributes(inline["c"][0]) if inline["t"] == "Span" else {}
        if name in attributes:
            return attributes[name]
    return ""


def make_node(kind: str, contents: Any = None) -> PandocNode:  # noqa: ANN401 (as deep as pandoc makes it)
    """Return one node."""
    return {"t": kind} if contents is None else {"t": kind, "c": contents}


def make_text(words: str) -> PandocNode:
    """Return words as one inline; they may hold spaces."""
    return make_node("Str", words)


def make_cell(blocks: PandocNodes, column_count: int = 1, row_count: int = 1) -> list[Any]:
    """Return one cell of a table."""
    return [NO_ATTRIBUTES, make_node("AlignDefault"), row_count, column_count, blocks]


def make_table(
    head: list[list[Any]], rows: list[list[Any]], column_count: int
) -> PandocNode:
    """Return a table of rows of cells."""
    specs = [[make_node("AlignDefault"), make_node("ColWidthDefault")]] * column_count
    head_rows = [[NO_ATTRIBUTES, row] for row in head]
    body = [NO_ATTRIBUTES, 0, [], [[NO_ATTRIBUTES, row] for row in rows]]
    foot = [NO_ATTRIBUTES, []]
    return make_node(
        "Table",
        [NO_ATTRIBUTES, [None, []], specs, [NO_ATTRIBUTES, head_rows], [body], foot],
    )


def node_attributes(attr: Sequence[Any]) -> dict[str, str]:
    """Return the named values of a node's attributes, its classes under `class`."""
    return {"class": " ".join(attr[1]), **{str(key): str(value) for key, value in attr[2]}}


def drop_kinds(nodes: PandocNodes, *kinds: str) -> PandocNodes:
    """Return nodes without those of some kinds."""
    return [node for node in nodes if node["t"] not in kinds]


def are_all(nodes: PandocNodes, *kinds: str) -> bool:
    """Return whether all nodes are of some kinds; true of none."""
    return all(node["t"] in kinds for node in nodes)


def split_pictures(blocks: PandocNodes) -> tuple[PandocNodes, PandocNodes]:
    """Return the pictures that stand alone in paragraphs among blocks, and the other blocks."""
    pictures: PandocNodes = []
    others: PandocNodes = []
    for block in blocks:
        shown: PandocNodes = []
        if block["t"] in ("Para", "Plain"):
            shown = list(
                map(
                    linked_picture,
                    drop_kinds(block["c"], "Space", "SoftBreak", "LineBreak"),
                )
            )
        if shown and are_all(shown, "Image"):
            pictures += shown
        else:
            others.append(block)
    return pictures, others


def linked_picture(inline: PandocNode) -> PandocNode:
    """Return the picture in a link round one picture, as on web pages: to the same, larger; any other inline as is."""
    if (
        inline["t"] == "Link"
        and len(inline["c"][1]) == 1
        and are_all(inline["c"][1], "Image")
    ):
        picture: PandocNode = inline["c"][1][0]
        return picture
    return inline


def inlines_text(inlines: PandocNodes) -> str:
    """Return the bare words of inlines, notes and pictures left out, on one line."""
    return " ".join(_join_texts(inlines).split())


def _join_texts(inlines: PandocNodes) -> str:
    text = ""
    for inline in inlines:
        contents = inline.get("c", "")
        match inline["t"]:
            case "Str":
                text += contents
            case "Space" | "SoftBreak" | "LineBreak":
                text += " "
            case "Code" | "Math":
                text += contents[1]
            case "Link" | "Span" | "Quoted" | "Cite":
                text += _join_texts(contents[1])
            case (
                "Emph"
                | "Strong"
                | "Underline"
                | "Strikeout"
                | "Superscript"
                | "Subscript"
                | "SmallCaps"
            ):
                text += _join_texts(contents)
    return text


def blocks_text(blocks: PandocNodes) -> str:
    """Return the bare words of blocks on one line, tables left out."""
    texts: list[str] = []
    for block in blocks:
        contents = block.get("c", "")
        match block["t"]:
            case "Para" | "Plain":
                texts.append(inlines_text(contents))
            case "Header":
                texts.append(inlines_text(contents[2]))
            case "CodeBlock":
                texts.append(contents[1])
            case "Div" | "Figure":
                texts.append(blocks_text(contents[-1]))
            case "BlockQuote":
                texts.append(blocks_text(contents))
            case "BulletList":
                texts += map(blocks_text, contents)
            case "OrderedList":
                texts += map(blocks_text, contents[1])
            case "LineBlock":
                texts += map(inlines_text, contents)
    return " ".join(filter(None, texts))


def metadata_texts(value: PandocNode | None) -> list[str]:
    """Return the words of one value of a document's own metadata: one, or one for each of a list."""
    if value is None:
        return []
    contents = value.get("c", "")
    texts: list[str] = []
    match value["t"]:
        case "MetaString":
            texts.append(" ".join(str(contents).split()))
        case "MetaInlines":
            texts.append(inlines_text(contents))
        case "MetaBlocks":
            texts.append(
                " ".join(
                    inlines_text(block["c"])
                    for block in contents
                    if are_all([block], "Para", "Plain")
                )
            )
        case "MetaList":
            for item in contents:
                texts += metadata_texts(item)
    return list(filter(None, texts))
