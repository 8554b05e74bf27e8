"""Blocks -> lines of plain text: headings underlined, what stands apart indented, rows of tables as sentences."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, assert_never

from pamphlets.core.xml_text import clean_text
from pamphlets.document import nodes
from pamphlets.document.field_words import read_field
from pamphlets.writers.plain_text.inlines import InlineText
from pamphlets.writers.plain_text.wrapping import (
    WIDTH,
    measure_columns,
    simplify_signs,
    wrap,
)

_INDENT: Final = "    "
_RULE_SIGN: Final = "_"
_RULE_LENGTH: Final = 24
_BREAK: Final = "* * *"
_UNDERLINES: Final = MappingProxyType({1: "=", 2: "-"})
"""By the place of a level among those of the text; lower ones stand between empty lines alone."""


@dataclass(slots=True)
class BlockText:
    """Lines being written."""

    inline_text: InlineText
    levels: tuple[int, ...]
    """Those of the text's headings, the highest first."""
    lines: list[str] = field(default_factory=list)

    def add_blocks(self, blocks: nodes.Blocks, indent: str = "") -> None:
        """Write blocks, each behind an empty line."""
        for block in blocks:
            self._add_block(block, indent)

    def add_paragraph(self, text: str, first: str = "", rest: str | None = None) -> None:
        """Write a paragraph behind an empty line; nothing where there are no words."""
        if text.strip():
            self._add_gap()
            self.lines += wrap(text, first, rest)

    def add_heading(self, text: str, underline: str) -> None:
        """Write a heading, underlined to its width, more white above it than below."""
        if not text.strip():
            return
        if self.lines:
            self._add_gap()
            self.lines.append("")
        title = wrap(text)
        self.lines += title
        if underline:
            self.lines.append(underline * min(max(map(measure_columns, title)), WIDTH))

    def _add_gap(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def _add_block(self, block: nodes.Block, indent: str) -> None:
        write = self.inline_text.write
        match block:
            case nodes.Heading():
                words = f"{block.opener_number} {write(block.children)}".lstrip()
                underline = _UNDERLINES.get(self.levels.index(block.level) + 1, "")
                self.add_heading(words, underline)
            case nodes.Paragraph(children=children):
                self.add_paragraph(write(children), indent)
            case nodes.Quote():
                self.add_blocks(block.blocks, indent + _INDENT)
                if block.attribution:
                    words = write(block.attribution)
                    self.add_paragraph(words, f"{indent}{_INDENT}— ")
            case nodes.List():
                self._add_list(block, indent)
            case nodes.CodeBlock(text=text):
                self._add_code(text, indent + _INDENT)
            case nodes.Table():
                self._add_table(block, indent)
            case nodes.ThematicBreak():
                self.add_paragraph(_BREAK, indent)
            case nodes.NewPage():
                pass
            case nodes.Figure():
                picture = self.inline_text.describe_picture(block.image)
                self.add_paragraph(picture, indent)
                self.add_blocks(block.caption, indent)
            case nodes.Aside() | nodes.PullQuote() | nodes.FormLetter():
                self.add_blocks(block.blocks, indent + _INDENT)
            case nodes.ForeignBlocks() | nodes.FormatSection():
                self.add_blocks(block.blocks, indent)
            case nodes.DefinitionList():
                self._add_definitions(block, indent)
            case nodes.SourceList():
                self._add_sources(block, indent)
            case _:
                assert_never(block)

    def _add_code(self, text: str, indent: str) -> None:
        """Write lines as they are, however wide."""
        self._add_gap()
        for line in clean_text(text).rstrip("\n").split("\n"):
            self.lines.append(f"{indent}{line}".rstrip())

    def _add_definitions(self, block: nodes.DefinitionList, indent: str) -> None:
        """Write each term behind a colon of its own, its explanations below it."""
        for term, explanations in block.entries:
            words = self.inline_text.write(term.children) + self.inline_text.words.colon
            self.add_paragraph(words, indent)
            for blocks in explanations:
                self.add_blocks(blocks, indent + _INDENT)

    def _add_list(self, block: nodes.List, indent: str) -> None:
        """Write a list; the items of a tight one stand without white between them."""
        for place, item in enumerate(block.items):
            mark = "- "
            if block.start is not None:
                mark = f"{item.number or block.start + place}{block.delimiter} "
            if item.checked is not None:
                mark += "[x] " if item.checked else "[ ] "
            if block.are_fields:
                self._add_field(item, f"{indent}- ")
                continue
            if not item.blocks or not isinstance(item.blocks[0], nodes.Paragraph):
                self._add_gap()
                self.lines.append((indent + mark).rstrip())
                self.add_blocks(item.blocks, indent + " " * len(mark))
                continue
            words = self.inline_text.write(item.blocks[0].children)
            if not (place and block.is_tight):
                self._add_gap()
            self.lines += wrap(words, indent + mark)
            self.add_blocks(item.blocks[1:], indent + " " * len(mark))

    def _add_field(self, item: nodes.ListItem, first: str) -> None:
        """Write a blank with what is to be written on: a rule, or a place for each figure."""
        words = ""
        for inner in item.blocks:
            if isinstance(inner, nodes.Paragraph):
                words += self._write_field(inner.children)
        self.add_paragraph(words or _RULE_SIGN * _RULE_LENGTH, first)

    def _write_field(self, inlines: nodes.Inlines) -> str:
        blank = read_field(inlines)
        words = [self.inline_text.write(segment).strip() for segment in blank.segments]
        rule = _RULE_SIGN * _RULE_LENGTH
        if blank.digit_count:
            rule = "\u00a0".join([_RULE_SIGN] * blank.digit_count)
        if len(words) == 1:
            return f"{words[0]} {rule}"
        return f" {_RULE_SIGN * (_RULE_LENGTH // 2)} ".join(words).rstrip(" ")

    def _add_table(self, table: nodes.Table, indent: str) -> None:
        """Write each row as one item: the head of each column, and what the cell says."""
        words = self.inline_text.words
        write = self.inline_text.write
        heads = [write(cell.children).strip() for cell in table.rows[0]]
        if len(table.rows) == 1:
            self.add_paragraph(words.separator.join(filter(None, heads)), f"{indent}- ")
        for row in table.rows[1:]:
            values: list[str] = []
            for head, cell in zip(heads, row, strict=False):
                value = write(cell.children).strip()
                if value:
                    values.append(f"{head}{words.colon}{value}" if head else value)
            self.add_paragraph(words.separator.join(values), f"{indent}- ")

    def _add_sources(self, sources: nodes.SourceList, indent: str) -> None:
        titles = {group.first_entry: group.title for group in sources.groups}
        for place, entry in enumerate(sources.entries):
            if place in titles:
                self.add_heading(titles[place], "")
            self.add_paragraph(self.inline_text.write(entry.children), f"{indent}- ")

    def text(self) -> str:
        """Return what was written, with its last line end."""
        return simplify_signs("\n".join(self.lines)) + "\n"
