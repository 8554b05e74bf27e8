"""Markdown of a pad -> pandoc's nodes, by the tokens of our own reader: what a build reads, an import reads.

Pandoc's own readers of Markdown know other dialects, and forget what was typed: the numbers of lists, the labels of notes.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from pamphlets.importers.markdown_inlines import InlineReader
from pamphlets.importers.markdown_writer.blocks import CONTAINERS
from pamphlets.importers.markdown_writer.writer_state import ImportLoss
from pamphlets.importers.pandoc_ast import (
    NO_ATTRIBUTES,
    TASK_ATTRIBUTE,
    PandocNode,
    PandocNodes,
    blocks_text,
    inlines_text,
    make_cell,
    make_node,
    make_table,
    make_text,
    mark_item,
    mark_number,
)
from pamphlets.readers.markdown.grammar.list_numbers import find_own_numbers
from pamphlets.readers.markdown.grammar.spoken_lines import DASHES
from pamphlets.readers.markdown.parser import MarkdownToken, parse_tokens, split_tokens

_LANGUAGE: Final = re.compile(r"""\{\s*(?:lang|langue)\s*=\s*["']?([\w-]+)["']?\s*\}$""")
_VERBATIM: Final = re.compile(
    r"<(pre|textarea)\b[^>]*>(.*)</\1>", re.DOTALL | re.IGNORECASE
)
_NO_ANCHOR: Final = re.compile(r"[^\w\- ]")
_ALIGNMENTS: Final = MappingProxyType(
    {
        "text-align:left": "AlignLeft",
        "text-align:center": "AlignCenter",
        "text-align:right": "AlignRight",
    }
)
Tokens = Sequence[MarkdownToken]


@dataclass(frozen=True, slots=True)
class MarkdownTree:
    """A pad as it was read."""

    blocks: PandocNodes
    note_bodies: dict[str, PandocNodes]
    losses: Counter[ImportLoss] = field(default_factory=Counter)


def read_markdown(text: str) -> MarkdownTree:
    """Return the nodes of a text in our Markdown, the bodies of its notes by their labels, and the notes never called."""
    tokens = parse_tokens(text, is_bounded=False)
    reader = _BlockReader()
    reader.inlines.labels = {
        token.meta["label"] for token in tokens if token.type == "note_open"
    }
    blocks = reader.read_blocks(tokens)
    losses = reader.losses
    for label in sorted(set(reader.note_bodies) - reader.inlines.called):
        words = blocks_text(reader.note_bodies[label])
        losses[ImportLoss("entrance-note-uncalled", words or label)] += 1
    return MarkdownTree(blocks, reader.note_bodies, losses)


class _BlockReader:
    """Reads the block tokens of one text."""

    def __init__(self) -> None:
        self.inlines = InlineReader()
        self.note_bodies: dict[str, PandocNodes] = {}
        self.losses: Counter[ImportLoss] = Counter()

    def read_blocks(self, tokens: Tokens) -> PandocNodes:
        """Return the nodes of whole blocks' tokens."""
        blocks: PandocNodes = []
        for opening, inside in split_tokens(tokens):
            blocks += _READERS[opening.type](self, opening, inside)
        return blocks

    def read_paragraph(self, opening: MarkdownToken, inside: Tokens) -> PandocNodes:
        kind = "Plain" if opening.hidden else "Para"
        return [make_node(kind, self.inlines.read(inside[0]))]

    def read_heading(self, opening: MarkdownToken, inside: Tokens) -> PandocNodes:
        words = self.inlines.read(inside[0])
        anchor = _NO_ANCHOR.sub("", inlines_text(words).lower()).replace(" ", "-")
        name = opening.meta.get("anchor") or anchor
        level = int(opening.tag.removeprefix("h"))
        classes = ["ouverture"] if "opener" in opening.meta else []
        return [make_node("Header", [level, [name, classes, []], words])]

    def read_quote(self, _opening: MarkdownToken, inside: Tokens) -> PandocNodes:
        _keep_attribution(inside)
        return [make_node("BlockQuote", self.read_blocks(inside))]

    def read_list(self, opening: MarkdownToken, inside: Tokens) -> PandocNodes:
        """Return a list; numbers that are no sequence, and boxes, are marked on its items."""
        items: list[PandocNodes] = []
        typed: list[str] = []
        for item_opening, tokens in split_tokens(inside):
            item = self.read_blocks(tokens)
            typed.append(item_opening.info)
            if "checked" in item_opening.meta:
                mark_item(
                    item, TASK_ATTRIBUTE, "x" if item_opening.meta["checked"] else " "
                )
            items.append(item)
        if opening.tag == "ul":
            return [make_node("BulletList", items)]
        for item, number in zip(items, find_own_numbers(typed), strict=True):
            if number:
                mark_number(item, number)
        bracket = "OneParen" if opening.markup == ")" else "Period"
        start = int(opening.attrs.get("start", 1))
        attributes = [start, make_node("Decimal"), make_node(bracket)]
        return [make_node("OrderedList", [attributes, items])]

    def read_code(self, opening: MarkdownToken, _inside: Tokens) -> PandocNodes:
        return [make_node("CodeBlock", [NO_ATTRIBUTES, opening.content.removesuffix("\n")])]

    def read_html(self, opening: MarkdownToken, _inside: Tokens) -> PandocNodes:
        """Return what a block of HTML is: a tag alone, or words that no Markdown is read in."""
        verbatim = _VERBATIM.search(opening.content)
        if verbatim:
            return [make_node("CodeBlock", [NO_ATTRIBUTES, verbatim[2].strip("\n")])]
        return [make_node("RawBlock", ["html", opening.content])]

    def read_definitions(self, _opening: MarkdownToken, inside: Tokens) -> PandocNodes:
        entries: list[tuple[PandocNodes, list[PandocNodes]]] = []
        for opening, tokens in split_tokens(inside):
            if opening.type == "dt_open":
                entries.append((self.inlines.read(tokens[0]), []))
            else:
                entries[-1][1].append(self.read_blocks(tokens))
        return [make_node("DefinitionList", [list(entry) for entry in entries])]

    def read_container(self, opening: MarkdownToken, inside: Tokens) -> PandocNodes:
        language = _LANGUAGE.match(opening.info)
        name, _, braces = opening.info.partition("{")
        classes = [] if language else name.split()[:1]
        if classes and classes[0] not in CONTAINERS:
            self.losses[ImportLoss("entrance-block", f"::: {classes[0]}")] += 1
        values = [["lang", language[1]]] if language else []
        if braces and not language:
            values.append(["braces", braces.strip("} ")])
        return [make_node("Div", [["", classes, values], self.read_blocks(inside)])]

    def read_note(self, opening: MarkdownToken, inside: Tokens) -> PandocNodes:
        self.note_bodies.setdefault(opening.meta["label"], self.read_blocks(inside))
        return []

    def read_table(self, _opening: MarkdownToken, inside: Tokens) -> PandocNodes:
        rows: list[list[PandocNode]] = []
        alignments: list[PandocNode] = []
        for place, token in enumerate(inside):
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                words = self.inlines.read(inside[place + 1])
                rows[-1].append(make_node("Plain", words))
                if token.type == "th_open":
                    style = str(token.attrs.get("style", ""))
                    name = _ALIGNMENTS.get(style, "AlignDefault")
                    alignments.append(make_node(name))
        cells = [[make_cell([cell]) for cell in row] for row in rows]
        table = make_table(cells[:1], cells[1:], len(alignments))
        table["c"][2] = [[name, make_node("ColWidthDefault")] for name in alignments]
        return [table]

    def read_mark(self, token: MarkdownToken, _inside: Tokens) -> PandocNodes:
        """Return what stands by itself: a rule, a new page; marks without their kin as the words that they are."""
        match token.type:
            case "hr":
                return [make_node("HorizontalRule")]
            case "new_page":
                line = f"::: {token.info}" if token.info else None
                return [make_node("NewPage", line)]
            case "container_stray":
                return [make_node("Para", [make_text(":::")])]
        return [make_node("Para", [make_text("…")])]


def _keep_attribution(tokens: Tokens) -> None:
    """Keep the end of the line before the last of a quotation, if that begins with a dash: it tells who said it."""
    paragraphs = [token for token in tokens if token.type == "inline"]
    words = paragraphs[-1].children or [] if paragraphs else []
    line_ends = [place for place, word in enumerate(words) if word.type == "softbreak"]
    if line_ends and words[line_ends[-1] + 1].content.startswith(DASHES):
        words[line_ends[-1]].type = "hardbreak"


_Reader = Callable[[_BlockReader, MarkdownToken, Tokens], PandocNodes]
_READERS: Final[MappingProxyType[str, _Reader]] = MappingProxyType(
    {
        "paragraph_open": _BlockReader.read_paragraph,
        "heading_open": _BlockReader.read_heading,
        "blockquote_open": _BlockReader.read_quote,
        "bullet_list_open": _BlockReader.read_list,
        "ordered_list_open": _BlockReader.read_list,
        "fence": _BlockReader.read_code,
        "code_block": _BlockReader.read_code,
        "html_block": _BlockReader.read_html,
        "table_open": _BlockReader.read_table,
        "dl_open": _BlockReader.read_definitions,
        "container_open": _BlockReader.read_container,
        "note_open": _BlockReader.read_note,
        "container_stray": _BlockReader.read_mark,
        "hr": _BlockReader.read_mark,
        "new_page": _BlockReader.read_mark,
        "too_deep": _BlockReader.read_mark,
    }
)
