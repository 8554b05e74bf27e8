"""Pandoc's tree of a document, as far as we read and make it: nodes of JSON, `{"t": kind, "c": contents}`.

Pandoc itself makes it of Word files, web pages and Markdown (pandoc-types 1.22 and 1.23), and so does `odt`.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

Node = dict[str, Any]
Nodes = list[Node]

NO_ATTR: Final = ("", (), ())


class Tree(NamedTuple):
    """A whole document: what it says of itself, and its blocks."""

    meta: dict[str, Node]
    blocks: Nodes


def node(kind: str, contents: Any = None) -> Node:  # noqa: ANN401 (as deep as pandoc makes it)
    """Return one node."""
    return {"t": kind} if contents is None else {"t": kind, "c": contents}


def text(words: str) -> Node:
    """Return words as one inline; they may hold spaces."""
    return node("Str", words)


def attributes(attr: Sequence[Any]) -> dict[str, str]:
    """Return the named values of a node's attributes, its classes under `class`."""
    return {"class": " ".join(attr[1]), **{str(key): str(value) for key, value in attr[2]}}


def cell(blocks: Nodes, columns: int = 1, rows: int = 1) -> list[Any]:
    """Return one cell of a table."""
    return [NO_ATTR, node("AlignDefault"), rows, columns, blocks]


def table(head: list[list[Any]], rows: list[list[Any]], columns: int) -> Node:
    """Return a table of rows of cells."""
    specs = [[node("AlignDefault"), node("ColWidthDefault")]] * columns
    lines = [[NO_ATTR, row] for row in rows]
    body = [NO_ATTR, 0, [], lines]
    return node(
        "Table", [NO_ATTR, [None, []], specs, [NO_ATTR, [[NO_ATTR, row] for row in head]], [body], [NO_ATTR, []]]
    )


def plain(inlines: Nodes) -> str:
    """Return the bare words of inlines, notes and pictures left out, on one line."""
    return " ".join("".join(_words(inlines)).split())


def _words(inlines: Nodes) -> Iterator[str]:
    for one in inlines:
        contents = one.get("c", "")
        match one["t"]:
            case "Str":
                yield contents
            case "Space" | "SoftBreak" | "LineBreak":
                yield " "
            case "Code" | "Math":
                yield contents[1]
            case "Link" | "Span" | "Quoted" | "Cite":
                yield from _words(contents[1])
            case "Emph" | "Strong" | "Underline" | "Strikeout" | "Superscript" | "Subscript" | "SmallCaps":
                yield from _words(contents)
            case _:
                pass


def block_words(blocks: Nodes) -> str:
    """Return the bare words of blocks on one line, tables left out."""
    said: list[str] = []
    for one in blocks:
        contents = one.get("c", "")
        match one["t"]:
            case "Para" | "Plain":
                said.append(plain(contents))
            case "Header":
                said.append(plain(contents[2]))
            case "Div" | "CodeBlock" | "Figure":
                inner = contents[-1]
                said.append(inner if isinstance(inner, str) else block_words(inner))
            case "BlockQuote":
                said.append(block_words(contents))
            case "BulletList" | "OrderedList":
                items = contents[1] if one["t"] == "OrderedList" else contents
                said += [block_words(item) for item in items]
            case "LineBlock":
                said += [plain(line) for line in contents]
            case _:
                pass
    return " ".join(words for words in said if words)


def meta_words(value: Node | None) -> list[str]:
    """Return the words of one value of a document's own metadata: one, or one for each of a list."""
    if value is None:
        return []
    contents = value.get("c", "")
    match value["t"]:
        case "MetaString":
            found = [" ".join(str(contents).split())]
        case "MetaInlines":
            found = [plain(contents)]
        case "MetaBlocks":
            found = [" ".join(plain(one["c"]) for one in contents if one["t"] in ("Para", "Plain"))]
        case "MetaList":
            found = [words for one in contents for words in meta_words(one)]
        case _:
            found = []
    return [words for words in found if words]
