"""Pandoc's tree of a document, as far as we read and make it: nodes of JSON, `{"t": kind, "c": contents}`.

Pandoc itself makes it of Word files, web pages and Markdown (pandoc-types 1.22 and 1.23), and so does `odt`.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

PandocNode = dict[str, Any]
PandocNodes = list[PandocNode]

NO_ATTRIBUTES: Final = ("", (), ())


class PandocDocument(NamedTuple):
    """A whole document: what it says of itself, and its blocks."""

    meta: dict[str, PandocNode]
    blocks: PandocNodes


def make_node(kind: str, contents: Any = None) -> PandocNode:  # noqa: ANN401 (as deep as pandoc makes it)
    """Return one node."""
    return {"t": kind} if contents is None else {"t": kind, "c": contents}


def make_text(words: str) -> PandocNode:
    """Return words as one inline; they may hold spaces."""
    return make_node("Str", words)


def node_attributes(attr: Sequence[Any]) -> dict[str, str]:
    """Return the named values of a node's attributes, its classes under `class`."""
    return {"class": " ".join(attr[1]), **{str(key): str(value) for key, value in attr[2]}}


def make_cell(blocks: PandocNodes, columns: int = 1, rows: int = 1) -> list[Any]:
    """Return one cell of a table."""
    return [NO_ATTRIBUTES, make_node("AlignDefault"), rows, columns, blocks]


def make_table(head: list[list[Any]], rows: list[list[Any]], columns: int) -> PandocNode:
    """Return a table of rows of cells."""
    specs = [[make_node("AlignDefault"), make_node("ColWidthDefault")]] * columns
    lines = [[NO_ATTRIBUTES, row] for row in rows]
    body = [NO_ATTRIBUTES, 0, [], lines]
    return make_node(
        "Table",
        [
            NO_ATTRIBUTES,
            [None, []],
            specs,
            [NO_ATTRIBUTES, [[NO_ATTRIBUTES, row] for row in head]],
            [body],
            [NO_ATTRIBUTES, []],
        ],
    )


def inlines_text(inlines: PandocNodes) -> str:
    """Return the bare words of inlines, notes and pictures left out, on one line."""
    return " ".join("".join(_inline_texts(inlines)).split())


def _inline_texts(inlines: PandocNodes) -> Iterator[str]:
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
                yield from _inline_texts(contents[1])
            case (
                "Emph"
                | "Strong"
                | "Underline"
                | "Strikeout"
                | "Superscript"
                | "Subscript"
                | "SmallCaps"
            ):
                yield from _inline_texts(contents)
            case _:
                pass


def blocks_text(blocks: PandocNodes) -> str:
    """Return the bare words of blocks on one line, tables left out."""
    said: list[str] = []
    for one in blocks:
        contents = one.get("c", "")
        match one["t"]:
            case "Para" | "Plain":
                said.append(inlines_text(contents))
            case "Header":
                said.append(inlines_text(contents[2]))
            case "Div" | "CodeBlock" | "Figure":
                inner = contents[-1]
                said.append(inner if isinstance(inner, str) else blocks_text(inner))
            case "BlockQuote":
                said.append(blocks_text(contents))
            case "BulletList" | "OrderedList":
                items = contents[1] if one["t"] == "OrderedList" else contents
                said += [blocks_text(item) for item in items]
            case "LineBlock":
                said += [inlines_text(line) for line in contents]
            case _:
                pass
    return " ".join(words for words in said if words)


def metadata_texts(value: PandocNode | None) -> list[str]:
    """Return the words of one value of a document's own metadata: one, or one for each of a list."""
    if value is None:
        return []
    contents = value.get("c", "")
    match value["t"]:
        case "MetaString":
            found = [" ".join(str(contents).split())]
        case "MetaInlines":
            found = [inlines_text(contents)]
        case "MetaBlocks":
            found = [
                " ".join(
                    inlines_text(one["c"]) for one in contents if one["t"] in ("Para", "Plain")
                )
            ]
        case "MetaList":
            found = [words for one in contents for words in metadata_texts(one)]
        case _:
            found = []
    return [words for words in found if words]
