"""`collectif.yaml` -> what in it still holds a place, and the file with answers there; its comments stay."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pamphlets.core.source import PamphletError, Source
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.readers.front_matter.keys import find_key
from pamphlets.readers.front_matter.placeholders import clear_placeholders
from pamphlets.readers.front_matter.yaml_entries import YamlEntry, YamlScalar
from pamphlets.readers.front_matter.yaml_lines import read_entries
from pamphlets.readers.text_file import decode_source

# The keys that are asked for, in that order.
ASKED_KEYS: Final = ("collectif", "adresse", "contact")
_LAWFUL_KEYS: Final = (
    "collectif",
    "adresse",
)  # what the law asks for stays to be filled in
_MOST_BYTES: Final = 1_000_000
_HEAD: Final = (
    "# Ces lignes servent à toutes les brochures, sauf à celles qui disent autre chose.\n"
)
# A value between quotation marks, whatever stands behind it on its line.
_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_COMMENT: Final = re.compile(r"[ \t]+#")
_REST_OF_LINE: Final = re.compile(r"[^:\n]*:[^\n]*")


@dataclass(frozen=True, slots=True)
class CollectiveFile:
    """The file, or its absence, and the keys of it that are to be asked for."""

    path: Path
    source: Source
    placeholders: Mapping[str, YamlEntry]
    """By key; empty where the file is not there."""
    entries: Mapping[str, YamlEntry]
    """By key, in their order, those of the keys that are asked for that it has, whatever they hold."""
    is_there: bool = True
    is_sound: bool = True
    """Whether its YAML could be read."""
    line_end: str = "\n"

    @property
    def values(self) -> dict[str, str]:
        """Return what it says to each key that is asked for; empty where it says nothing, or holds a place."""
        values = dict.fromkeys(ASKED_KEYS, "")
        for key, entry in self.entries.items():
            if key not in self.placeholders and isinstance(entry.value, YamlScalar):
                values[key] = entry.value.text
        return values

    @property
    def asked_keys(self) -> tuple[str, ...]:
        """Return the keys to ask for: those that hold a place; all where there is no file."""
        if not self.is_there:
            return ASKED_KEYS
        return tuple(key for key in ASKED_KEYS if key in self.placeholders)


def read_collective_file(path: Path) -> CollectiveFile:
    """Return what a collective's file holds. One that is at fault has nothing to ask for: a build tells its faults.

    Raises OSError where it cannot be read.
    """
    if not os.path.lexists(path):
        return CollectiveFile(path, Source(str(path), ""), {}, {}, is_there=False)
    data = read_regular_file(path, _MOST_BYTES)
    line_end = "\r\n" if b"\r\n" in data else "\n"
    is_text = True
    try:
        source = decode_source(data, str(path))
    except* PamphletError:
        source, is_text = Source(str(path), ""), False
    entries, faults = read_entries(source, 0, len(source.text))
    placeholders: dict[str, YamlEntry] = {}
    known_entries: dict[str, YamlEntry] = {}
    for entry in entries if not faults else ():
        key = find_key(entry.name.text)
        if key is None or key.french not in ASKED_KEYS:
            continue
        known_entries[key.french] = entry
        if clear_placeholders(source, key, entry)[1]:
            placeholders[key.french] = entry
    return CollectiveFile(
        path,
        source,
        placeholders,
        known_entries,
        is_sound=is_text and not faults,
        line_end=line_end,
    )


def write_answers(file: CollectiveFile, answers: Mapping[str, str]) -> None:
    """Write answers, by key, into a collective's file: whole or not at all. Raises OSError."""
    text = file.source.text or ("" if file.is_there else _HEAD)
    for key in reversed(tuple(file.placeholders)):
        if answers.get(key):
            text = _replace_value(text, file.placeholders[key], quote_value(answers[key]))
        elif key in answers and key not in _LAWFUL_KEYS:
            text = _replace_value(text, file.placeholders[key], "")
    for key in ASKED_KEYS:
        if answers.get(key) and key not in file.placeholders:
            text += f"{key}: {quote_value(answers[key])}\n"
    _write(file, text)


def write_values(file: CollectiveFile, values: Mapping[str, str]) -> None:
    """Write values, by key, in place of those that a sound file has: an empty one is taken off, all else stays as it is.

    Raises OSError.
    """
    text = file.source.text or ("" if file.is_there else _HEAD)
    old_values = file.values
    for key in reversed(tuple(file.entries)):
        value = values.get(key, old_values[key])
        if value != old_values[key]:
            text = _replace_value(
                text, file.entries[key], quote_value(value) if value else ""
            )
    for key in ASKED_KEYS:
        if values.get(key) and key not in file.entries:
            text = f"{text.rstrip()}\n" if text.strip() else text
            text += f"{key}: {quote_value(values[key])}\n"
    _write(file, text)


def _write(file: CollectiveFile, text: str) -> None:
    file.path.parent.mkdir(parents=True, exist_ok=True)
    with write_atomically(file.path) as output:
        output.write(text.replace("\n", file.line_end).encode())


def clean_answer(words: str) -> str:
    """Return an answer in one line, without what no file of text can hold."""
    visible = "".join(char if char.isprintable() else " " for char in words)
    line = " ".join(visible.split(" ")).strip()
    return line.encode("utf-8", "ignore").decode()


def _replace_value(text: str, entry: YamlEntry, value: str) -> str:
    """Return a text in which an entry has another value."""
    name = entry.name.span
    if isinstance(entry.value, YamlScalar):
        span = entry.value.span
        typed = text[span.start : span.stop]
        quoted, comment = _QUOTED.match(typed), _COMMENT.search(typed)
        if quoted:
            typed = quoted[0]
        elif comment:
            typed = typed[: comment.start()]
        return text[: span.start] + value + text[span.start + len(typed) :]
    line = _REST_OF_LINE.match(text, name.start)
    stop = line.end() if line else name.stop
    return f"{text[: name.start]}{entry.name.text}: {value}{text[stop:]}"


def quote_value(value: str) -> str:
    """Return a value as YAML, whatever characters it has."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'
