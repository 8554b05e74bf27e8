"""Blocks of pandoc's tree -> our Markdown, each block a text whose lines a container may indent or mark."""

import re
from itertools import chain
from typing import Final

from pamphlets.importers.markdown_writer.emphasis import HARD_BREAK
from pamphlets.importers.markdown_writer.escape import escape_line_starts
from pamphlets.importers.markdown_writer.inlines import InlineWriter
from pamphlets.importers.markdown_writer.tables import (
    BLOCK_MARK,
    bold_headings,
    join_cell_lines,
    read_grid,
)
from pamphlets.importers.pandoc_ast import (
    TASK_ATTRIBUTE,
    PandocNode,
    PandocNodes,
    are_all,
    blocks_text,
    drop_kinds,
    inlines_text,
    node_attributes,
    read_item_mark,
    read_number_mark,
    split_pictures,
)

_MAX_LEVEL: Final = 4
_CONTEXT_LENGTH: Final = 60  # characters that tell where in a text something was lost
_PARAGRAPH_END: Final = re.compile(r"(?:\\\n){2,}")
_IDENTIFIER: Final = re.compile(r"[A-Za-z][\w:.-]*$")
CONTAINERS: Final = frozenset(
    "encadré encadre aside exergue pullquote étapes etapes steps figure courrier champs page".split()
)
_BRACKETS: Final = ("OneParen", "TwoParens")
_LIST_END: Final = "<!-- -->\n\n"  # between two lists that would be read as one
_BLANKS: Final = ("Space", "SoftBreak", "LineBreak")


class BlockWriter(InlineWriter):
    """Writes the blocks of one document: `write_para` a `Para`, and so on for each kind of pandoc's."""

    def write_blocks(self, blocks: PandocNodes) -> str:
        """Return blocks as Markdown, a blank line between them and none at the ends."""
        return "\n\n".join(self.write_each_block(blocks))

    def write_each_block(self, blocks: PandocNodes) -> list[str]:
        """Return blocks as Markdown one by one, pictures that stood inside one after it.

        Two lists in a row get different marks, so that they stay two.
        """
        state = self.state
        texts: list[str] = []
        last_kind = ""
        is_second_list = False
        for block in blocks:
            kind = block["t"]
            follows_list = kind == last_kind
            is_second_list = follows_list and not is_second_list
            last_kind = kind
            outer, state.pending_pictures = state.pending_pictures, []
            if kind in ("BulletList", "OrderedList"):
                is_second = is_second_list if kind == "BulletList" else follows_list
                texts.append(self.write_list(block, is_second=is_second))
            else:
                writer = getattr(self, f"write_{kind.lower()}", self.write_unknown)
                texts += writer(block)
            pictures, state.pending_pictures = state.pending_pictures, outer
            if state.in_cell:
                state.pending_pictures += pictures
            else:
                texts += pictures
        return [text for text in texts if text.strip()]

    def write_note_text(self, body: PandocNodes) -> str:
        """Return a note's text, later paragraphs indented as the reader wants them."""
        state = self.state
        state.in_note = True
        text = self.write_blocks(body)
        state.in_note = False
        return indent_lines(text, 4)

    def write_para(self, block: PandocNode) -> list[str]:
        """Return a paragraph, cut at double line ends."""
        contents: PandocNodes = block["c"]
        filled = drop_kinds(contents, "Space", "SoftBreak")
        if len(filled) == 1 and filled[0]["t"] == "Image":
            _, description, (_, title) = filled[0]["c"]
            if title.startswith("fig:") and inlines_text(description):
                return self.write_captioned(filled, [{"t": "Para", "c": description}])
        self.state.near = inlines_text(contents)[:_CONTEXT_LENGTH] or self.state.near
        texts: list[str] = []
        while contents and contents[0]["t"] in ("Image", *_BLANKS):
            # One that a paragraph begins with stands before its words, not after.
            if contents[0]["t"] == "Image":
                texts.append(self.write_image(contents[0]))
            contents = contents[1:]
        parts = _PARAGRAPH_END.split(self.write_inlines(contents))
        return texts + list(map(escape_line_starts, parts))

    write_plain = write_para

    def write_captioned(self, pictures: PandocNodes, caption: PandocNodes) -> list[str]:
        """Return pictures, the last with a caption; the caption's words are not said twice by the description."""
        texts = list(map(self.write_image, pictures))
        words = self.write_blocks(caption)
        if texts[-1] and words:
            texts[-1] = wrap_in_container("figure", f"{texts[-1]}\n\n{words}")
        else:
            texts[-1] = texts[-1] or words
        return texts

    def write_figure(self, block: PandocNode) -> list[str]:
        """Return a figure of pandoc 3: blocks with a caption of their own."""
        _, (_, caption), blocks = block["c"]
        pictures, others = split_pictures(blocks)
        if pictures:
            return self.write_captioned(pictures, caption) + self.write_each_block(others)
        return self.write_each_block([*blocks, *caption])

    def write_header(self, block: PandocNode) -> list[str]:
        """Return a heading; where a link leads to it, with its name."""
        level, (name, classes, _), inlines = block["c"]
        self.state.near = inlines_text(inlines)[:_CONTEXT_LENGTH] or self.state.near
        words = self.write_inlines(inlines).replace(HARD_BREAK, " ")
        words = re.sub(r"#(?=#*$)", r"\\#", words)
        if not words:
            return []
        if name in self.state.anchors and _IDENTIFIER.match(name):
            words = f"{words} {{#{name}}}"
        if "ouverture" in classes:
            words = f"{words} {{ouverture}}"
        return [f"{'#' * min(level, _MAX_LEVEL)} {words}"]

    def write_list(self, block: PandocNode, *, is_second: bool) -> str:
        """Return a list, tight where each item is one paragraph, with lists below it or without."""
        items: list[PandocNodes] = block["c"]
        number = 0
        mark = "* " if is_second else "- "
        before = ""
        if block["t"] == "OrderedList":
            (number, style, delimiter), items = block["c"]
            mark = "{}) " if delimiter["t"] in _BRACKETS else "{}. "
            before = _LIST_END * is_second
            if style["t"] not in ("Decimal", "DefaultStyle", "Example"):
                first_words = blocks_text(list(chain.from_iterable(items[:1])))
                self.state.report_loss("entrance-letters", first_words[:_CONTEXT_LENGTH])
        gap = "\n" if all(map(is_tight_item, items)) else "\n\n"
        texts: list[str] = []
        typed = str(max(0, number))
        for item in items:
            parts = self.write_each_block(item)
            task = read_item_mark(item, TASK_ATTRIBUTE)
            typed = read_number_mark(item) or typed
            head = mark.format(typed)
            if parts:
                texts.append(
                    head
                    + (task and f"[{task}] ")
                    + indent_lines(gap.join(parts), len(head))
                )
            typed = str(int(typed) + 1)
        return before + gap.join(texts)

    def write_blockquote(self, block: PandocNode) -> list[str]:
        """Return a quotation."""
        text = self.write_blocks(block["c"])
        return (
            [re.sub(r"(?m)^(?=(.?))", lambda match: "> " if match[1] else ">", text)]
            if text
            else []
        )

    def write_div(self, block: PandocNode) -> list[str]:
        """Return what a division holds: one of our containers, a figure of a web page, or just its blocks."""
        attributes, blocks = node_attributes(block["c"][0]), block["c"][1]
        lang = attributes.get("lang", "")
        if "note-body" in attributes:
            return []
        if "figure" in attributes:
            pictures, blocks = split_pictures(blocks)
            if pictures:
                return self.write_captioned(pictures, blocks)
        head = next(
            (name for name in attributes["class"].split() if name in CONTAINERS), ""
        )
        if not head and lang and self.state.is_foreign(lang):
            head = f"{{lang={lang}}}"
        if head and "braces" in attributes:
            head = f"{head} {{{attributes['braces']}}}"
        if head:
            return [wrap_in_container(head, self.write_blocks(blocks))]
        return self.write_each_block(blocks)

    def write_codeblock(self, block: PandocNode) -> list[str]:
        """Return a block of code, in a fence longer than any in it."""
        lines: str = block["c"][1].expandtabs(4).rstrip("\n")
        fence = max(["``", *re.findall("`{3,}", lines)], key=len) + "`"
        return [f"{fence}\n{lines}\n{fence}"] if lines.strip() else []

    def write_lineblock(self, block: PandocNode) -> list[str]:
        """Return lines that stay lines."""
        lines = filter(None, map(self.write_inlines, block["c"]))
        return [escape_line_starts(HARD_BREAK.join(lines))]

    def write_definitionlist(self, block: PandocNode) -> list[str]:
        """Return terms with their explanations."""
        texts: list[str] = []
        entries: list[str] = []
        for term, bodies in block["c"]:
            words = escape_line_starts(self.write_inlines(term).replace(HARD_BREAK, " "))
            explanations = [
                indent_lines(text, 2) for text in map(self.write_blocks, bodies) if text
            ]
            if words and explanations:
                entries.append("\n: ".join([words, *explanations]))
            else:
                texts += [words, *explanations]
        return [*texts, "\n\n".join(entries)]

    def write_table(self, block: PandocNode) -> list[str]:
        """Return a table, pictures in it standing after it. One cell alone is a box; rows of one cell each are text."""
        state = self.state
        grid = read_grid(block)
        if not grid.rows:
            return []
        outer, state.in_cell = state.in_cell, True
        state.near = blocks_text(grid.rows[0][0])[:_CONTEXT_LENGTH] or state.near
        if grid.is_box:
            text = "\n\n".join(
                filter(None, [self.write_blocks(row[0]) for row in grid.rows])
            )
            text = wrap_in_container("encadré", text)
        else:
            if grid.has_merged:
                state.report_loss("entrance-merged")
            rows = [list(map(self.write_cell, row)) for row in grid.rows]
            rows.insert(1, grid.bars)
            text = "\n".join(f"| {' | '.join(row)} |" for row in rows)
            words = self.write_blocks(grid.caption)
            text = "\n\n".join(filter(None, [text, words]))
        state.in_cell = outer
        return [text]

    def write_cell(self, blocks: PandocNodes) -> str:
        """Return what a cell holds on one line."""
        text = self.write_blocks(bold_headings(blocks))
        if BLOCK_MARK.search(text):
            self.state.report_loss("entrance-cell", text[:_CONTEXT_LENGTH])
        return join_cell_lines(text)

    def write_horizontalrule(self, _block: PandocNode) -> list[str]:
        """Return a rule."""
        return ["***"]

    def write_newpage(self, block: PandocNode) -> list[str]:
        """Return what asks for a new page; a line of ours stays as it is."""
        return [block.get("c") or "\\newpage"]

    def write_null(self, _block: PandocNode) -> list[str]:
        """Return nothing."""
        return []

    def write_rawblock(self, block: PandocNode) -> list[str]:
        """Return nothing: what pandoc did not understand is not for paper."""
        text = block["c"][1].strip()
        if not text.startswith("<!--"):
            self.state.report_loss("entrance-raw", text[:40])
        return []

    def write_unknown(self, block: PandocNode) -> list[str]:
        """Return nothing, for a kind of block that we do not know."""
        self.state.report_loss("entrance-unknown", block["t"])
        return []


def indent_lines(text: str, column_count: int) -> str:
    """Return a text with all lines but the first indented."""
    return re.sub(r"\n(?=[^\n])", "\n" + " " * column_count, text)


def wrap_in_container(name: str, text: str) -> str:
    """Return a container of ours round a text, nothing round none."""
    return text and f"::: {name}\n{text}\n:::"


def is_tight_item(item: PandocNodes) -> bool:
    """Return whether an item is one paragraph, which lists may follow."""
    if not item:
        return True
    is_paragraph = are_all(item[:1], "Plain", "Para")
    if not is_paragraph or len(drop_kinds(item[0]["c"], "Image")) < len(item[0]["c"]):
        return False
    return are_all(item[1:], "BulletList", "OrderedList")
