"""The `---` head of a text, or a whole YAML file -> its entries: keys and values, each with its place.

PyYAML reads them, every value as a string: plain YAML takes `18:30` for 1110 and `no` for False. Before that
`head_lines.py` puts the plain values that people write in quotes: `titre: Paris : une histoire`. A plain value goes on in the indented lines below it. Where such a line begins like a
key (`sous_titre: …`), its author meant a key: that is a fault, never a part of the value.
"""

from dataclasses import replace
from typing import Final

import yaml

from pamphlets.core.source import Diagnostic, Source, Span, error
from pamphlets.readers.front_matter.head_lines import HeadLines
from pamphlets.readers.front_matter.line_kinds import FindKind, find_meta_kind
from pamphlets.readers.front_matter.yaml_entries import (
    YamlEntry,
    YamlMapping,
    YamlScalar,
)
from pamphlets.readers.text_file import check_characters, remove_invisible
from pamphlets.readers.yaml_faults import find_yaml_fault
from pamphlets.readers.yaml_nodes import (
    MAX_YAML_DEPTH,
    YamlLimitError,
    compose_yaml,
    scalar_text,
)

EntriesAndFaults = tuple[list[YamlEntry], list[Diagnostic]]
MAX_ENTRIES: Final = 200  # keys that stand side by side; we know 46
MAX_HEAD_SIZE: Final = 200_000  # characters: as many as a brochure of a hundred pages has


def read_entries(
    source: Source, start: int, stop: int, find_kind: FindKind = find_meta_kind
) -> EntriesAndFaults:
    """Return the entries between two offsets (line starts) of a source, and what is wrong with them.

    `find_kind` knows the keys that may stand there.
    """
    if stop - start > MAX_HEAD_SIZE:
        place = Span(start + MAX_HEAD_SIZE, start + MAX_HEAD_SIZE)
        return [], [error("yaml-large", source, place, most=str(MAX_HEAD_SIZE))]
    head = HeadLines(source, start, stop, find_kind)
    reader = _EntryReader(head)
    try:
        root = compose_yaml("\n".join(head.lines), 2 * MAX_HEAD_SIZE)
    except yaml.MarkedYAMLError as fault:
        return [], head.faults or [reader.yaml_fault(fault)]
    if root is None:
        return [], head.faults
    if not isinstance(root, yaml.MappingNode):
        return [], head.faults or [error("yaml-shape", source, reader.span(root))]
    entries = reader.entries(root, is_top=True)
    return entries, head.faults + reader.faults


class _EntryReader:
    """The entries of a head: its lines as YAML reads them, each value at its place in the source."""

    def __init__(self, head: HeadLines) -> None:
        self.head = head
        self.source = head.source
        self.faults: list[Diagnostic] = []

    def yaml_fault(self, fault: yaml.MarkedYAMLError) -> Diagnostic:
        """Return what is told of YAML that cannot be read, or goes beyond its limits."""
        mark = fault.problem_mark or fault.context_mark
        offset = (
            self.mark_offset(mark) if mark else self.source.line_start(self.head.first_line)
        )
        place = Span(offset, offset)
        if isinstance(fault, YamlLimitError):
            most = str(MAX_YAML_DEPTH if fault.code == "yaml-deep" else MAX_HEAD_SIZE)
            return error(fault.code, self.source, place, most=most)
        code, line, column = find_yaml_fault(fault, "\n".join(self.head.lines))
        offset = self.head.source_offset(line, column)
        return error(code, self.source, Span(offset, offset))

    def mark_offset(self, mark: yaml.Mark) -> int:
        """Return the place of a YAML mark in the source, quotes that we added not counting."""
        return self.head.source_offset(mark.line, mark.column)

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
        if node.start_mark.line in self.head.plain_spans:
            return YamlScalar(text, self.head.plain_spans[node.start_mark.line])
        if node.style == ">":
            text = text.replace("\n", "\n\n")
        return YamlScalar(text, self.span(node), quoted=node.style in ("'", '"'))
