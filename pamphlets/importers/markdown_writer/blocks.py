"""Blocks of a tree -> our Markdown, each block a text whose lines a container may indent or mark."""

import re
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Final

from pamphlets.importers.markdown_writer.emphasis import BREAK, spell
from pamphlets.importers.markdown_writer.escape import at_line_starts
from pamphlets.importers.markdown_writer.inlines import atoms, image
from pamphlets.importers.markdown_writer.tables import table
from pamphlets.importers.markdown_writer.writer_state import Scribe
from pamphlets.importers.pandoc_ast import Node, Nodes, attributes, block_words, plain

_LOWEST: Final = 4
_NEAR: Final = 60  # characters that tell where in a text something was lost
_PARAGRAPH_END: Final = re.compile(r"(?:\\\n){2,}")
_IDENTIFIER: Final = re.compile(r"[A-Za-z][\w:.-]*$")
_CONTAINERS: Final = frozenset("encadré encadre aside exergue pullquote étapes etapes steps figure".split())

Writer = Callable[[Scribe, Node], Iterator[str]]


def write(scribe: Scribe, blocks: Nodes) -> str:
    """Return blocks as Markdown, a blank line between them and none at the ends."""
    return "\n\n".join(pieces(scribe, blocks))


def pieces(scribe: Scribe, blocks: Nodes) -> list[str]:
    """Return blocks as Markdown one by one, pictures that stood inside one after it.

    Two lists in a row get different marks, so that they stay two.
    """
    made: list[str] = []
    listed = ""
    turn = False
    for one in blocks:
        turn = not turn if one["t"] == listed else False
        listed = one["t"] if one["t"] in ("BulletList", "OrderedList") else ""
        outer, scribe.hoisted = scribe.hoisted, []
        written = [listing(scribe, one, other=turn)] if listed else list(_WRITERS.get(one["t"], _unknown)(scribe, one))
        hoisted, scribe.hoisted = scribe.hoisted, outer
        if scribe.in_cell:
            scribe.hoisted += hoisted
            hoisted = []
        made += [piece for piece in (*written, *hoisted) if piece.strip()]
    return made


def note_text(scribe: Scribe, body: Nodes) -> str:
    """Return a note's text, later paragraphs indented as the reader wants them."""
    outer, scribe.in_note = scribe.in_note, True
    cell, scribe.in_cell = scribe.in_cell, False
    text = write(scribe, body)
    scribe.in_note, scribe.in_cell = outer, cell
    return indented(text, 4)


def indented(text: str, columns: int) -> str:
    """Return a text with all lines but the first indented."""
    return re.sub(r"\n(?=[^\n])", "\n" + " " * columns, text)


def _paragraph(scribe: Scribe, one: Node) -> Iterator[str]:
    """Yield a paragraph, cut at double line ends."""
    contents: Nodes = one["c"]
    match [inline for inline in contents if inline["t"] not in ("Space", "SoftBreak")]:
        case [{"t": "Image"} as only] if only["c"][2][1].startswith("fig:") and plain(only["c"][1]):
            yield from figure(scribe, [only], [{"t": "Para", "c": only["c"][1]}])
            return
    scribe.near = plain(contents)[:_NEAR] or scribe.near
    while contents and contents[0]["t"] in ("Image", "LineBreak", "SoftBreak", "Space"):
        if contents[0]["t"] == "Image":  # one that a paragraph begins with stands before its words, not after
            yield image(scribe, contents[0])
        contents = contents[1:]
    for part in _PARAGRAPH_END.split(spell_lines(scribe, contents)):
        yield at_line_starts(part)


def spell_lines(scribe: Scribe, inlines: Nodes) -> str:
    """Return inlines as Markdown, line ends kept."""
    return spell(atoms(scribe, inlines))


def figure(scribe: Scribe, pictures: Nodes, caption: Nodes) -> Iterator[str]:
    """Yield a picture with its caption; the caption's words are not said twice by the description."""
    *others, last = pictures
    yield from (image(scribe, other) for other in others)
    drawn, words = image(scribe, last), write(scribe, caption)
    yield f"::: figure\n{drawn}\n\n{words}\n:::" if drawn and words else drawn or words


def _figure(scribe: Scribe, one: Node) -> Iterator[str]:
    """Yield a figure of pandoc 3: blocks with a caption of their own."""
    _, (_, caption), blocks = one["c"]
    pictures, others = pictures_in(blocks)
    if pictures:
        yield from figure(scribe, pictures, caption)
        yield from pieces(scribe, others)
    else:
        yield from pieces(scribe, [*blocks, *caption])


def pictures_in(blocks: Nodes) -> tuple[Nodes, Nodes]:
    """Return the pictures that stand alone in paragraphs among blocks, and the other blocks."""
    pictures: Nodes = []
    others: Nodes = []
    for one in blocks:
        inside = one["c"] if one["t"] in ("Para", "Plain") else []
        shown = [inline for inline in inside if inline["t"] not in ("Space", "SoftBreak", "LineBreak")]
        shown = [inline["c"][1][0] if _holds_picture(inline) else inline for inline in shown]
        if shown and all(inline["t"] == "Image" for inline in shown):
            pictures += shown
        else:
            others.append(one)
    return pictures, others


def _holds_picture(inline: Node) -> bool:
    """Return whether an inline is a link round one picture, as on web pages: to the same picture, larger."""
    return inline["t"] == "Link" and [inner["t"] for inner in inline["c"][1]] == ["Image"]


def _heading(scribe: Scribe, one: Node) -> Iterator[str]:
    """Yield a heading; where a link leads to it, with its name."""
    level, attr, inlines = one["c"]
    scribe.near = plain(inlines)[:_NEAR] or scribe.near
    words = spell_lines(scribe, inlines).replace(BREAK, " ")
    words = re.sub(r"#(?=#*$)", r"\\#", words)
    name = f" {{#{attr[0]}}}" if attr[0] in scribe.anchors and _IDENTIFIER.match(attr[0]) else ""
    if words:
        yield f"{'#' * min(level, _LOWEST)} {words}{name}"


def listing(scribe: Scribe, one: Node, *, other: bool) -> str:
    """Return a list, tight where each item is one paragraph, with lists below it or without."""
    numbered = one["t"] == "OrderedList"
    start, items = (one["c"][0][0], one["c"][1]) if numbered else (1, one["c"])
    if numbered and one["c"][0][1]["t"] not in ("Decimal", "DefaultStyle", "Example"):
        scribe.lose("entrance-letters", block_words(items[0] if items else [])[:_NEAR])
    made: list[str] = []
    tight = all(_is_short(item) for item in items)
    for number, item in enumerate(items, max(0, start)):
        mark = f"{number}{')' if other else '.'} " if numbered else f"{'*' if other else '-'} "
        parts = pieces(scribe, item)
        if parts:
            made.append(mark + indented(("\n" if tight else "\n\n").join(parts), len(mark)))
    return ("\n" if tight else "\n\n").join(made)


def _is_short(item: Nodes) -> bool:
    """Return whether an item is one paragraph, which lists may follow."""
    first, *more = item or [{"t": "Plain"}]
    text = first["t"] in ("Plain", "Para") and not any(inline["t"] == "Image" for inline in first.get("c", ()))
    return text and all(one["t"] in ("BulletList", "OrderedList") for one in more)


def _quote(scribe: Scribe, one: Node) -> Iterator[str]:
    """Yield a quotation."""
    text = write(scribe, one["c"])
    if text:
        yield re.sub(r"(?m)^(?=(.?))", lambda found: "> " if found[1] else ">", text)


def _div(scribe: Scribe, one: Node) -> Iterator[str]:
    """Yield what a division holds: one of our containers, a figure of a web page, or just its blocks."""
    attr, blocks = one["c"]
    values = attributes(attr)
    names = values["class"].split()
    container = next((name for name in names if name in _CONTAINERS), "")
    lang = values.get("lang", "")
    if "note-body" in values:
        return
    if "figure" in values:
        pictures, others = pictures_in(blocks)
        yield from figure(scribe, pictures, others) if pictures else pieces(scribe, others)
    elif container and (text := write(scribe, blocks)):
        yield f"::: {container}\n{text}\n:::"
    elif lang and lang.split("-")[0].lower() != scribe.lang.split("-")[0].lower() and (text := write(scribe, blocks)):
        yield f"::: {{lang={lang}}}\n{text}\n:::"
    else:
        yield from pieces(scribe, blocks)


def _code(scribe: Scribe, one: Node) -> Iterator[str]:  # noqa: ARG001 (as all writers)
    """Yield a block of code, in a fence longer than any in it."""
    lines: str = one["c"][1].expandtabs(4).rstrip("\n")
    longest = max((len(run) for run in re.findall("`{3,}", lines)), default=2)
    fence = "`" * (longest + 1)
    yield f"{fence}\n{lines}\n{fence}" if lines.strip() else ""


def _line_block(scribe: Scribe, one: Node) -> Iterator[str]:
    """Yield lines that stay lines."""
    yield at_line_starts(BREAK.join(filter(None, (spell_lines(scribe, line) for line in one["c"]))))


def _definitions(scribe: Scribe, one: Node) -> Iterator[str]:
    """Yield terms with their explanations."""
    entries: list[str] = []
    for term, bodies in one["c"]:
        words = at_line_starts(spell_lines(scribe, term).replace(BREAK, " "))
        texts = [indented(write(scribe, body), 2) for body in bodies]
        if words and any(texts):
            entries.append("\n".join([words, *(f": {text}" for text in texts if text)]))
        else:
            yield from filter(None, [words, *texts])
    yield "\n\n".join(entries)


def _table(scribe: Scribe, one: Node) -> Iterator[str]:
    """Yield a table, pictures in it standing after it."""
    outer, scribe.in_cell = scribe.in_cell, True
    made = table(scribe, one, write)
    scribe.in_cell = outer
    yield made


def _rule(_scribe: Scribe, _one: Node) -> Iterator[str]:
    yield "***"


def _nothing(_scribe: Scribe, _one: Node) -> Iterator[str]:
    yield ""


def _raw(scribe: Scribe, one: Node) -> Iterator[str]:
    """Yield nothing: what pandoc did not understand is not for paper."""
    if not one["c"][1].lstrip().startswith("<!--"):
        scribe.lose("entrance-raw", one["c"][1].strip()[:40])
    yield ""


def _unknown(scribe: Scribe, one: Node) -> Iterator[str]:
    scribe.lose("entrance-unknown", one["t"])
    yield ""


_WRITERS: Final[MappingProxyType[str, Writer]] = MappingProxyType(
    {
        "Para": _paragraph, "Plain": _paragraph, "Header": _heading, "BlockQuote": _quote, "Div": _div,
        "CodeBlock": _code, "LineBlock": _line_block, "DefinitionList": _definitions, "Table": _table,
        "HorizontalRule": _rule, "Null": _nothing, "RawBlock": _raw, "Figure": _figure,
    }
)  # fmt: skip
