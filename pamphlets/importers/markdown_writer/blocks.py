"""Blocks of a tree -> our Markdown, each block a text whose lines a container may indent or mark."""

import re
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Final

from pamphlets.importers.markdown_writer.emphasis import HARD_BREAK, join_markup
from pamphlets.importers.markdown_writer.escape import escape_line_starts
from pamphlets.importers.markdown_writer.inlines import markup_runs, write_image
from pamphlets.importers.markdown_writer.tables import write_table
from pamphlets.importers.markdown_writer.writer_state import WriterState
from pamphlets.importers.pandoc_ast import (
    PandocNode,
    PandocNodes,
    blocks_text,
    inlines_text,
    node_attributes,
)

_MAX_LEVEL: Final = 4
_CONTEXT_LENGTH: Final = 60  # characters that tell where in a text something was lost
_PARAGRAPH_END: Final = re.compile(r"(?:\\\n){2,}")
_IDENTIFIER: Final = re.compile(r"[A-Za-z][\w:.-]*$")
_CONTAINERS: Final = frozenset(
    "encadré encadre aside exergue pullquote étapes etapes steps figure".split()
)

BlockWriter = Callable[[WriterState, PandocNode], Iterator[str]]


def write_blocks(scribe: WriterState, blocks: PandocNodes) -> str:
    """Return blocks as Markdown, a blank line between them and none at the ends."""
    return "\n\n".join(write_block_list(scribe, blocks))


def write_block_list(scribe: WriterState, blocks: PandocNodes) -> list[str]:
    """Return blocks as Markdown one by one, pictures that stood inside one after it.

    Two lists in a row get different marks, so that they stay two.
    """
    made: list[str] = []
    listed = ""
    turn = False
    for one in blocks:
        turn = not turn if one["t"] == listed else False
        listed = one["t"] if one["t"] in ("BulletList", "OrderedList") else ""
        outer, scribe.pending_pictures = scribe.pending_pictures, []
        written = (
            [write_list(scribe, one, other=turn)]
            if listed
            else list(_WRITERS.get(one["t"], _write_unknown)(scribe, one))
        )
        hoisted, scribe.pending_pictures = scribe.pending_pictures, outer
        if scribe.in_cell:
            scribe.pending_pictures += hoisted
            hoisted = []
        made += [piece for piece in (*written, *hoisted) if piece.strip()]
    return made


def write_note_text(scribe: WriterState, body: PandocNodes) -> str:
    """Return a note's text, later paragraphs indented as the reader wants them."""
    outer, scribe.in_note = scribe.in_note, True
    cell, scribe.in_cell = scribe.in_cell, False
    text = write_blocks(scribe, body)
    scribe.in_note, scribe.in_cell = outer, cell
    return indent_lines(text, 4)


def indent_lines(text: str, columns: int) -> str:
    """Return a text with all lines but the first indented."""
    return re.sub(r"\n(?=[^\n])", "\n" + " " * columns, text)


def _write_paragraph(scribe: WriterState, one: PandocNode) -> Iterator[str]:
    """Yield a paragraph, cut at double line ends."""
    contents: PandocNodes = one["c"]
    match [inline for inline in contents if inline["t"] not in ("Space", "SoftBreak")]:
        case [{"t": "Image"} as only] if only["c"][2][1].startswith("fig:") and inlines_text(
            only["c"][1]
        ):
            yield from write_captioned_pictures(scribe, [only], [{"t": "Para", "c": only["c"][1]}])
            return
    scribe.near = inlines_text(contents)[:_CONTEXT_LENGTH] or scribe.near
    while contents and contents[0]["t"] in ("Image", "LineBreak", "SoftBreak", "Space"):
        if (
            contents[0]["t"] == "Image"
        ):  # one that a paragraph begins with stands before its words, not after
            yield write_image(scribe, contents[0])
        contents = contents[1:]
    for part in _PARAGRAPH_END.split(write_inlines(scribe, contents)):
        yield escape_line_starts(part)


def write_inlines(scribe: WriterState, inlines: PandocNodes) -> str:
    """Return inlines as Markdown, line ends kept."""
    return join_markup(markup_runs(scribe, inlines))


def write_captioned_pictures(
    scribe: WriterState, pictures: PandocNodes, caption: PandocNodes
) -> Iterator[str]:
    """Yield a picture with its caption; the caption's words are not said twice by the description."""
    *others, last = pictures
    yield from (write_image(scribe, other) for other in others)
    drawn, words = write_image(scribe, last), write_blocks(scribe, caption)
    yield f"::: figure\n{drawn}\n\n{words}\n:::" if drawn and words else drawn or words


def _write_figure(scribe: WriterState, one: PandocNode) -> Iterator[str]:
    """Yield a figure of pandoc 3: blocks with a caption of their own."""
    _, (_, caption), blocks = one["c"]
    pictures, others = split_pictures(blocks)
    if pictures:
        yield from write_captioned_pictures(scribe, pictures, caption)
        yield from write_block_list(scribe, others)
    else:
        yield from write_block_list(scribe, [*blocks, *caption])


def split_pictures(blocks: PandocNodes) -> tuple[PandocNodes, PandocNodes]:
    """Return the pictures that stand alone in paragraphs among blocks, and the other blocks."""
    pictures: PandocNodes = []
    others: PandocNodes = []
    for one in blocks:
        inside = one["c"] if one["t"] in ("Para", "Plain") else []
        shown = [
            inline for inline in inside if inline["t"] not in ("Space", "SoftBreak", "LineBreak")
        ]
        shown = [inline["c"][1][0] if _is_picture_link(inline) else inline for inline in shown]
        if shown and all(inline["t"] == "Image" for inline in shown):
            pictures += shown
        else:
            others.append(one)
    return pictures, others


def _is_picture_link(inline: PandocNode) -> bool:
    """Return whether an inline is a link round one picture, as on web pages: to the same picture, larger."""
    return inline["t"] == "Link" and [inner["t"] for inner in inline["c"][1]] == ["Image"]


def _write_heading(scribe: WriterState, one: PandocNode) -> Iterator[str]:
    """Yield a heading; where a link leads to it, with its name."""
    level, attr, inlines = one["c"]
    scribe.near = inlines_text(inlines)[:_CONTEXT_LENGTH] or scribe.near
    words = write_inlines(scribe, inlines).replace(HARD_BREAK, " ")
    words = re.sub(r"#(?=#*$)", r"\\#", words)
    name = f" {{#{attr[0]}}}" if attr[0] in scribe.anchors and _IDENTIFIER.match(attr[0]) else ""
    if words:
        yield f"{'#' * min(level, _MAX_LEVEL)} {words}{name}"


def write_list(scribe: WriterState, one: PandocNode, *, other: bool) -> str:
    """Return a list, tight where each item is one paragraph, with lists below it or without."""
    numbered = one["t"] == "OrderedList"
    start, items = (one["c"][0][0], one["c"][1]) if numbered else (1, one["c"])
    if numbered and one["c"][0][1]["t"] not in ("Decimal", "DefaultStyle", "Example"):
        scribe.report_loss(
            "entrance-letters", blocks_text(items[0] if items else [])[:_CONTEXT_LENGTH]
        )
    made: list[str] = []
    tight = all(_is_tight_item(item) for item in items)
    for number, item in enumerate(items, max(0, start)):
        mark = f"{number}{')' if other else '.'} " if numbered else f"{'*' if other else '-'} "
        parts = write_block_list(scribe, item)
        if parts:
            made.append(mark + indent_lines(("\n" if tight else "\n\n").join(parts), len(mark)))
    return ("\n" if tight else "\n\n").join(made)


def _is_tight_item(item: PandocNodes) -> bool:
    """Return whether an item is one paragraph, which lists may follow."""
    first, *more = item or [{"t": "Plain"}]
    text = first["t"] in ("Plain", "Para") and not any(
        inline["t"] == "Image" for inline in first.get("c", ())
    )
    return text and all(one["t"] in ("BulletList", "OrderedList") for one in more)


def _write_quote(scribe: WriterState, one: PandocNode) -> Iterator[str]:
    """Yield a quotation."""
    text = write_blocks(scribe, one["c"])
    if text:
        yield re.sub(r"(?m)^(?=(.?))", lambda found: "> " if found[1] else ">", text)


def _write_div(scribe: WriterState, one: PandocNode) -> Iterator[str]:
    """Yield what a division holds: one of our containers, a figure of a web page, or just its blocks."""
    attr, blocks = one["c"]
    values = node_attributes(attr)
    names = values["class"].split()
    container = next((name for name in names if name in _CONTAINERS), "")
    lang = values.get("lang", "")
    if "note-body" in values:
        return
    if "figure" in values:
        pictures, others = split_pictures(blocks)
        yield from (
            write_captioned_pictures(scribe, pictures, others)
            if pictures
            else write_block_list(scribe, others)
        )
    elif container and (text := write_blocks(scribe, blocks)):
        yield f"::: {container}\n{text}\n:::"
    elif (
        lang
        and lang.split("-")[0].lower() != scribe.lang.split("-")[0].lower()
        and (text := write_blocks(scribe, blocks))
    ):
        yield f"::: {{lang={lang}}}\n{text}\n:::"
    else:
        yield from write_block_list(scribe, blocks)


def _write_code(scribe: WriterState, one: PandocNode) -> Iterator[str]:  # noqa: ARG001 (as all writers)
    """Yield a block of code, in a fence longer than any in it."""
    lines: str = one["c"][1].expandtabs(4).rstrip("\n")
    longest = max((len(run) for run in re.findall("`{3,}", lines)), default=2)
    fence = "`" * (longest + 1)
    yield f"{fence}\n{lines}\n{fence}" if lines.strip() else ""


def _write_line_block(scribe: WriterState, one: PandocNode) -> Iterator[str]:
    """Yield lines that stay lines."""
    yield escape_line_starts(
        HARD_BREAK.join(filter(None, (write_inlines(scribe, line) for line in one["c"])))
    )


def _write_definitions(scribe: WriterState, one: PandocNode) -> Iterator[str]:
    """Yield terms with their explanations."""
    entries: list[str] = []
    for term, bodies in one["c"]:
        words = escape_line_starts(write_inlines(scribe, term).replace(HARD_BREAK, " "))
        texts = [indent_lines(write_blocks(scribe, body), 2) for body in bodies]
        if words and any(texts):
            entries.append("\n".join([words, *(f": {text}" for text in texts if text)]))
        else:
            yield from filter(None, [words, *texts])
    yield "\n\n".join(entries)


def _write_table(scribe: WriterState, one: PandocNode) -> Iterator[str]:
    """Yield a table, pictures in it standing after it."""
    outer, scribe.in_cell = scribe.in_cell, True
    made = write_table(scribe, one, write_blocks)
    scribe.in_cell = outer
    yield made


def _write_rule(_scribe: WriterState, _one: PandocNode) -> Iterator[str]:
    yield "***"


def _write_nothing(_scribe: WriterState, _one: PandocNode) -> Iterator[str]:
    yield ""


def _write_raw(scribe: WriterState, one: PandocNode) -> Iterator[str]:
    """Yield nothing: what pandoc did not understand is not for paper."""
    if not one["c"][1].lstrip().startswith("<!--"):
        scribe.report_loss("entrance-raw", one["c"][1].strip()[:40])
    yield ""


def _write_unknown(scribe: WriterState, one: PandocNode) -> Iterator[str]:
    scribe.report_loss("entrance-unknown", one["t"])
    yield ""


_WRITERS: Final[MappingProxyType[str, BlockWriter]] = MappingProxyType(
    {
        "Para": _write_paragraph, "Plain": _write_paragraph, "Header": _write_heading, "BlockQuote": _write_quote, "Div": _write_div,
        "CodeBlock": _write_code, "LineBlock": _write_line_block, "DefinitionList": _write_definitions, "Table": _write_table,
        "HorizontalRule": _write_rule, "Null": _write_nothing, "RawBlock": _write_raw, "Figure": _write_figure,
    }
)  # fmt: skip
