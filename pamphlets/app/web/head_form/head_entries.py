"""A text -> the entries of its head, each with its lines and what it says, as a form shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.core.source import Source, Span
from pamphlets.readers.front_matter.front_matter import find_head
from pamphlets.readers.front_matter.keys import find_key, normalize_name
from pamphlets.readers.front_matter.yaml_entries import YamlEntry, YamlMapping, YamlScalar
from pamphlets.readers.front_matter.yaml_lines import read_entries

FormValue = str | tuple[str, ...]
IMPOSITION: Final = "imposition"


class UnreadableHeadError(Exception):
    """The head has a fault that hides where its entries stand: a person mends it in the text."""


@dataclass(frozen=True, slots=True)
class HeadEntry:
    """One key of a head, or of the block under one."""

    name: str
    """As it is known: the French name of a key, the normalized one of a setting, that which is typed of any other."""
    first_line: int
    """That of the key, counted from 1."""
    stop_line: int
    """The first that is no more of the entry; blank lines and comments before the next key are not."""
    value: FormValue
    """What it says; empty where it holds a block of keys, or what no form shows."""
    settings: tuple["HeadEntry", ...] = ()
    """Of the block under it."""


@dataclass(frozen=True, slots=True)
class HeadEntries:
    """The head of a text."""

    lines: tuple[str, ...]
    """Of the whole text, without their ends."""
    first_line: int
    """The line behind the first fence, counted from 1; 0: the text has no head."""
    stop_line: int
    """That of the last fence."""
    entries: tuple[HeadEntry, ...]

    def find(self, name: str) -> HeadEntry | None:
        """Return the entry of a name, None where there is none."""
        return next((entry for entry in self.entries if entry.name == name), None)


def read_head(text: str) -> HeadEntries:
    """Return the entries of a text's head. Raises UnreadableHeadError."""
    source = Source("", text)
    lines = tuple(text.split("\n"))
    span, _, faults = find_head(source)
    if span is None:
        if any(fault.code == "head-open" for fault in faults):
            raise UnreadableHeadError
        return HeadEntries(lines, 0, 0, ())
    first_line, stop_line = source.line_at(span.start), source.line_at(span.stop)
    return HeadEntries(lines, first_line, stop_line, _read_lines(source, span, stop_line))


def read_shared_values(text: str) -> dict[str, FormValue]:
    """Return what `collectif.yaml` says, by the French name of each key; nothing where it cannot be read."""
    source = Source("", text)
    span = Span(0, len(text))
    try:
        entries = _read_lines(source, span, text.count("\n") + 2)
    except UnreadableHeadError:
        return {}
    return {entry.name: entry.value for entry in entries}


def _read_lines(source: Source, span: Span, stop_line: int) -> tuple[HeadEntry, ...]:
    """Return the entries of a stretch. Raises UnreadableHeadError where two stand on one line, or YAML finds none."""
    entries, faults = read_entries(source, span.start, span.stop)
    if not entries and faults:
        raise UnreadableHeadError
    starts = [source.line_at(entry.name.span.start) for entry in entries]
    if len(set(starts)) < len(starts) or starts != sorted(starts):
        raise UnreadableHeadError
    return _describe_entries(source, entries, (*starts, stop_line))


def _describe_entries(
    source: Source, entries: Sequence[YamlEntry], starts: Sequence[int]
) -> tuple[HeadEntry, ...]:
    """Return entries with their lines; `starts` are the first line of each and the line behind the last."""
    described: list[HeadEntry] = []
    for number, entry in enumerate(entries):
        first, stop = starts[number], starts[number + 1]
        while stop > first + 1 and _is_no_value(source.line_text(stop - 1)):
            stop -= 1
        key = find_key(entry.name.text)
        name = key.french if key else normalize_name(entry.name.text)
        value = entry.value
        settings: tuple[HeadEntry, ...] = ()
        if isinstance(value, YamlMapping):
            settings = _describe_settings(source, value, (first, stop))
        described.append(HeadEntry(name, first, stop, _form_value(entry), settings))
    return tuple(described)


def _describe_settings(
    source: Source, block: YamlMapping, lines: tuple[int, int]
) -> tuple[HeadEntry, ...]:
    """Return the entries of a block with their lines; those of one in braces stand all on its own line."""
    starts = [source.line_at(entry.name.span.start) for entry in block.entries]
    if starts != sorted(set(starts)) or lines[0] in starts:
        return tuple(
            HeadEntry(normalize_name(entry.name.text), *lines, _form_value(entry))
            for entry in block.entries
        )
    described = _describe_entries(source, block.entries, (*starts, lines[1]))
    names = [normalize_name(entry.name.text) for entry in block.entries]
    return tuple(
        HeadEntry(name, entry.first_line, entry.stop_line, entry.value)
        for name, entry in zip(names, described, strict=True)
    )


def _is_no_value(line: str) -> bool:
    """Return whether a line between two keys is blank or a comment."""
    return not line.strip() or line.lstrip().startswith("#")


def _form_value(entry: YamlEntry) -> FormValue:
    """Return what an entry says, without blanks at its ends."""
    if isinstance(entry.value, YamlScalar):
        return entry.value.text.strip()
    if isinstance(entry.value, tuple):
        return tuple(item.text.strip() for item in entry.value)
    return ""
