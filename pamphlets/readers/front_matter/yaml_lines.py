"""The `---` head of a text, or a whole YAML file -> its entries: keys and values, each with its place.

PyYAML reads them, every value as a string: plain YAML takes `18:30` for 1110 and `no` for False. Before that the
plain values that people write are put in quotes, so that a colon, a hash or a bracket in them is a mere character:
`titre: Paris : une histoire`. A plain value goes on in the indented lines below it. Where such a line begins like a
key (`sous_titre: …`), its author meant a key: that is a fault, never a part of the value.
"""

import re
from dataclasses import replace
from typing import Final

import yaml

from pamphlets.core.source import Diagnostic, Source, Span, error
from pamphlets.readers.front_matter.keys import find_key
from pamphlets.readers.front_matter.yaml_entries import (
    YamlEntry,
    YamlMapping,
    YamlScalar,
)
from pamphlets.readers.text_file import check_characters, remove_invisible
from pamphlets.readers.yaml_nodes import (
    MAX_YAML_DEPTH,
    YamlLimitError,
    compose_yaml,
    scalar_text,
)

EntriesAndFaults = tuple[list[YamlEntry], list[Diagnostic]]
MAX_ENTRIES: Final = 200  # keys that stand side by side; we know 46
MAX_HEAD_SIZE: Final = 200_000  # characters: as many as a brochure of a hundred pages has

_KEY: Final = re.compile(
    r"(?P<indent>[ \t]*)(?P<key>[^\W\d](?:[\w \-]*[\w\-])?)(?P<blank>[ \t\u00a0\u202f]*):(?=[^/:]|$)[ \t]*"
)
_ITEM: Final = re.compile(r"(?P<indent>[ \t]*)-[ \t]+")
# A run of blanks is looked at once: at each of 20 000 blanks it took 2.4 s.
_COMMENT: Final = re.compile(r"(?:^|(?<![ \t])[ \t]+)#(?:[ \t].*)?$")
_QUOTED: Final = re.compile(r"""("[^"\\]*"|'[^']*')(?=[ \t]*(?:$|[ \t]#))""")
_STRUCTURE: Final = re.compile(r"\[.*\]$|\{.*\}$|(?P<quote>[\"']).*(?P=quote)$")
_ANY_INDENT: Final = 1000
_BLOCK_SCALAR: Final = re.compile(r"[|>][-+0-9]*$")
# For PyYAML.
_UNREADABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def read_entries(source: Source, start: int, stop: int) -> EntriesAndFaults:
    """Return the entries between two offsets (line starts) of a source, and what is wrong with them."""
    if stop - start > MAX_HEAD_SIZE:
        place = Span(start + MAX_HEAD_SIZE, start + MAX_HEAD_SIZE)
        return [], [error("yaml-large", source, place, most=str(MAX_HEAD_SIZE))]
    reader = _EntryReader(source, start, stop)
    reader.quote_plain_values()
    if reader.faults:
        return [], reader.faults
    try:
        root = compose_yaml("\n".join(reader.lines), 2 * MAX_HEAD_SIZE)
    except yaml.MarkedYAMLError as fault:
        return [], [reader.yaml_fault(fault)]
    if root is None:
        return [], []
    if not isinstance(root, yaml.MappingNode):
        return [], [error("yaml-shape", source, reader.span(root))]
    entries = reader.entries(root, is_top=True)
    return entries, reader.faults


class _EntryReader:
    """The lines of a head, their plain values in quotes, and the places of these values in the source."""

    def __init__(self, source: Source, start: int, stop: int) -> None:
        self.source = source
        self.first_line = source.line_at(start)
        self.lines = _UNREADABLE.sub("\ufffd", source.text[start:stop]).split("\n")
        self.plain_spans: dict[
            int, Span
        ] = {}  # by the index of the line where the value begins
        self.faults: list[Diagnostic] = []

    def quote_plain_values(self) -> None:
        """Put plain values in quotes, each with the lines in which it goes on; note keys that are indented too far."""
        index = 0
        value_indent = (
            _ANY_INDENT  # of the last key or item that has a value: no key may stand deeper
        )
        while index < len(self.lines):
            line = self.lines[index]
            match = _ITEM.match(line) or _KEY.match(line)
            if match is None:
                index += 1
                continue
            indent = len(match["indent"])
            has_value = _COMMENT.sub("", line[match.end() :]).strip() != ""
            if match.re is _KEY and indent > value_indent:
                start = self.source.line_start(self.first_line + index)
                span = Span(start + match.start("key"), start + match.end("key"))
                self.faults.append(
                    error("key-indented", self.source, span, key=match["key"])
                )
            elif has_value:
                value_indent = indent
            else:
                value_indent = _ANY_INDENT
            if has_value:
                index = self.quote_value(index, match)
            else:
                self.lines[index] = _clean_head(match)
                index += 1

    def quote_value(self, first: int, match: re.Match[str]) -> int:
        """Put the value of a key or an item in quotes if it is plain; return the index of the line after it."""
        value = self.lines[first][match.end() :]
        self.lines[first] = _clean_head(match) + value
        if _QUOTED.match(value):
            return first + 1
        texts = {first: _COMMENT.sub("", value).rstrip()}
        indent = len(match["indent"])
        if _BLOCK_SCALAR.match(texts[first]):
            return self.block_stop(first + 1, indent)
        for index in range(first + 1, len(self.lines)):
            line = self.lines[index]
            text = _COMMENT.sub("", line).strip()
            if text and not _continues_value(line, indent):
                break
            if text and not text.startswith("#"):
                texts[index] = text
        last = max(texts)
        if _STRUCTURE.match(" ".join(texts.values())):
            return last + 1
        for index in range(first, last + 1):
            self.lines[index] = "  " + texts.get(index, "").replace("'", "''")
        self.lines[first] = f"{_clean_head(match)}'{self.lines[first].lstrip()}"
        self.lines[last] += "'"
        start = self.source.line_start(self.first_line + first) + match.end()
        stop = start + len(texts[first])
        if last > first:
            last_line = self.source.line_text(self.first_line + last).rstrip()
            stop = self.source.line_start(self.first_line + last) + len(last_line)
        self.plain_spans[first] = Span(start, stop)
        return last + 1

    def block_stop(self, index: int, indent: int) -> int:
        """Return the index of the line after a block scalar, which goes on as long as lines are indented or blank."""
        while index < len(self.lines):
            line = self.lines[index]
            if line.strip() and _indent_of(line) <= indent:
                break
            index += 1
        return index

    def yaml_fault(self, fault: yaml.MarkedYAMLError) -> Diagnostic:
        """Return what is told of YAML that cannot be read, or goes beyond its limits."""
        mark = fault.problem_mark or fault.context_mark
        offset = self.mark_offset(mark) if mark else self.source.line_start(self.first_line)
        place = Span(offset, offset)
        if isinstance(fault, YamlLimitError):
            most = str(MAX_YAML_DEPTH if fault.code == "yaml-deep" else MAX_HEAD_SIZE)
            return error(fault.code, self.source, place, most=most)
        problem = fault.problem or fault.context or ""
        return error("yaml", self.source, place, problem=problem)

    def mark_offset(self, mark: yaml.Mark) -> int:
        """Return the place of a YAML mark in the source, quotes that we added not counting."""
        line_start = self.source.line_start(self.first_line + mark.line)
        return min(line_start + mark.column, len(self.source.text))

    def span(self, node: yaml.Node) -> Span:
        """Return the place of a YAML node in the source, to the end of its first line."""
        start = self.mark_offset(node.start_mark)
        line = self.source.line_at(start)
        line_length = len(self.source.line_text(line))
        return Span(start, self.source.line_start(line) + line_length)

    def entries(self, node: yaml.MappingNode, *, is_top: bool) -> list[YamlEntry]:
        """Return the entries of a YAML mapping; of those under its keys only where it `is_top`."""
        entries: list[YamlEntry] = []
        for key, value in node.value[:MAX_ENTRIES]:
            start = self.mark_offset(key.start_mark)
            text = scalar_text(key)
            name = YamlScalar(text, Span(start, start + len(text)))
            entries.append(YamlEntry(name, self.value(value, is_top=is_top)))
        if len(node.value) > MAX_ENTRIES:
            place = self.mark_offset(node.value[MAX_ENTRIES][0].start_mark)
            span = Span(place, place)
            self.faults.append(error("yaml-many", self.source, span, most=str(MAX_ENTRIES)))
        return entries

    def value(
        self, node: yaml.Node, *, is_top: bool
    ) -> YamlScalar | tuple[YamlScalar, ...] | YamlMapping | None:
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if isinstance(node, yaml.SequenceNode) and all(
            isinstance(item, yaml.ScalarNode) for item in node.value
        ):
            return tuple(self.scalar(item) for item in node.value)
        if isinstance(node, yaml.MappingNode) and is_top:
            return YamlMapping(tuple(self.entries(node, is_top=False)))
        return None

    def check_escapes(self, node: yaml.ScalarNode, text: str) -> None:
        """Report the first character that an escape gives and no page can carry."""
        for fault in check_characters(Source(self.source.path, text)):
            # Else it stands in the source as it is, and is told there.
            if text[fault.span.start] not in self.source.text:
                self.faults.append(replace(fault, source=self.source, span=self.span(node)))
                return

    def scalar(self, node: yaml.ScalarNode) -> YamlScalar:
        """Return a YAML string, without invisible characters."""
        text = remove_invisible(node.value)
        if node.style == '"':
            self.check_escapes(node, text)
        if node.start_mark.line in self.plain_spans:
            return YamlScalar(text, self.plain_spans[node.start_mark.line])
        if node.style == ">":
            text = text.replace("\n", "\n\n")
        return YamlScalar(text, self.span(node), quoted=node.style in ("'", '"'))


def _clean_head(match: re.Match[str]) -> str:
    """Return a key or a dash with what stands before its value, as YAML wants it: plain spaces, one at least."""
    return re.sub(r"[\t\u00a0\u202f]", " ", match[0]).removesuffix(" ") + " "


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _continues_value(line: str, indent: int) -> bool:
    """Return whether a line belongs to the plain value above it, whose key or dash stands at `indent`.

    It does not if it begins like an item, a known key, or one word and a colon: in French text a blank stands between.
    """
    if _indent_of(line) <= indent or _ITEM.match(line):
        return False
    match = _KEY.match(line)
    if match is None:
        return True
    if find_key(match["key"]):
        return False
    return match["blank"] != "" or " " in match["key"]
