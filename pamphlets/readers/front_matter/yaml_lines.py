"""The `---` head of a text, or a whole YAML file -> entries: a name and its words, each with its place.

The plain lines that people write (`titre: Paris : une histoire`, lists by dashes) are read here, colons
and hashes in them being mere characters; whatever else stands there is YAML and goes to PyYAML, all as
strings (plain YAML reads `18:30` as 1110 and `no` as False), after the same lines are quoted for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pamphlets.core.source import Diagnostic, Source, Span, error

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node, ScalarNode


@dataclass(frozen=True, slots=True)
class YamlScalar:
    """One scalar: its characters and place; `quoted` if its author quoted it."""

    text: str
    span: Span
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class YamlEntry:
    """One key with its value: a scalar, a list of scalars, entries under it, or None for what is none of these."""

    name: YamlScalar
    value: "YamlScalar | tuple[YamlScalar, ...] | YamlMapping | None"


@dataclass(frozen=True, slots=True)
class YamlMapping:
    """The entries that stand under a key."""

    entries: tuple[YamlEntry, ...]


EntriesAndFaults = tuple[list[YamlEntry], list[Diagnostic]]

_KEY: Final = re.compile(r"([^\W\d][\w \-]*?)[ \t\u00a0\u202f]*:(?=[^/:]|$)[ \t]*(.*)$")
_ITEM: Final = re.compile(r"([ \t]*-[ \t]+)(.*)$")
_COMMENT: Final = re.compile(r"(?:^|[ \t]+)#(?:[ \t].*)?$")
_QUOTED: Final = re.compile(r"""("[^"\\]*"|'[^']*')(?=[ \t]*(?:$|[ \t]#))""")
_STRUCTURE: Final = re.compile(r"\[.*\]$|\{.*\}$|[|>][-+0-9]*$")
_BREAKS_YAML: Final = r":(?:\s|$)|\s#|[\[\]{}|>&*!%@`\"',#]|[-?:](?:\s|$)"


def read_entries(source: Source, start: int, stop: int) -> EntriesAndFaults:
    """Return the entries between two offsets (line starts) of a source, and what is wrong with them."""
    first = source.line_at(start)
    lines = source.text[start:stop].split("\n")
    found: list[YamlEntry] = []
    for number, line in enumerate(lines, first):
        if not _take(found, line, source.line_start(number)):
            return _by_yaml(source, lines, first)
    return found, []


def _take(found: list[YamlEntry], line: str, at: int) -> bool:
    """Add what one plain line says to the entries; False if it is not plain."""
    if not _COMMENT.sub("", line).rstrip():
        return True
    if item := _ITEM.match(line):
        return _take_item(found, _word(item[2], at + item.end(1)))
    if line[0] in " \t":
        return _take_more(found, _word(line.strip(), at))
    key = _KEY.match(line)
    word = _word(key[2], at + key.start(2)) if key else None
    if key is None or word is None:
        return False
    found.append(YamlEntry(YamlScalar(key[1], Span(at, at + len(key[1]))), word))
    return True


def _take_item(found: list[YamlEntry], word: YamlScalar | None) -> bool:
    """Add one item to the list of the last entry; False where there is none."""
    if word is None or not found:
        return False
    name = found[-1].name
    match found[-1].value:
        case tuple() as items:
            found[-1] = YamlEntry(name, (*items, word))
        case YamlScalar(text="", quoted=False):
            found[-1] = YamlEntry(name, (word,))
        case _:
            return False
    return True


def _take_more(found: list[YamlEntry], more: YamlScalar | None) -> bool:
    """Add an indented line to the words it goes on with; False where there are none."""
    if more is None or not found:
        return False
    name = found[-1].name
    match found[-1].value:
        case YamlScalar(text=text, span=span, quoted=False) if text:
            found[-1] = YamlEntry(name, YamlScalar(f"{text} {more.text}", span))
        case (*items, YamlScalar(text=text, span=span, quoted=False)) if text:
            found[-1] = YamlEntry(name, (*items, YamlScalar(f"{text} {more.text}", span)))
        case _:
            return False
    return True


def _word(value: str, at: int) -> YamlScalar | None:
    """Return a value that needs no YAML, its comment taken off, or None."""
    if quoted := _QUOTED.match(value):
        return YamlScalar(quoted[1][1:-1], Span(at, at + quoted.end(1)), quoted=True)
    value = _COMMENT.sub("", value).rstrip()
    if _STRUCTURE.match(value) or (
        value[:1] in ('"', "'") and value.endswith(value[0]) and len(value) > 1
    ):
        return None
    return YamlScalar(value, Span(at, at + len(value)))


def _by_yaml(source: Source, lines: list[str], first: int) -> EntriesAndFaults:
    """Return the entries of lines that need YAML."""
    import yaml  # ten milliseconds that most heads do without

    text = "\n".join(map(_mended, lines))
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line, column = (first + mark.line, mark.column) if mark else (first, 0)
        at = min(source.line_start(line) + column, len(source.text))
        return [], [
            error("yaml", source, Span(at, at), problem=fault.problem or fault.context or "")
        ]
    except yaml.YAMLError as fault:
        begin = source.line_start(first)
        return [], [error("yaml", source, Span(begin, begin), problem=str(fault).splitlines()[0])]
    if node is None:
        return [], []
    if not isinstance(node, yaml.MappingNode):
        return [], [error("yaml-shape", source, _span(source, first, node))]
    return list(_entries_of(source, first, node, inner=True)), []


def _mended(line: str) -> str:
    """Return a line whose value would break YAML with that value quoted: `titre: Paris : une histoire`."""
    head = _ITEM.match(line) or _KEY.match(line)
    word = _word(head[2], 0) if head else None
    if head is None or word is None or word.quoted or not re.search(_BREAKS_YAML, word.text):
        return line
    before = line[: head.start(2)]
    space = "" if before.endswith((" ", "\t")) else " "
    return before + space + "'" + word.text.replace("'", "''") + "'"


def _entries_of(
    source: Source, first: int, node: "MappingNode", *, inner: bool
) -> Iterator[YamlEntry]:
    """Yield the entries of a YAML mapping; `inner`: those under its keys too, but none under these."""
    import yaml

    for name, value in node.value:
        key = YamlScalar(str(name.value), _span(source, first, name))
        match value:
            case yaml.ScalarNode():
                yield YamlEntry(key, _scalar(source, first, value))
            case yaml.SequenceNode() if all(isinstance(n, yaml.ScalarNode) for n in value.value):
                yield YamlEntry(key, tuple(_scalar(source, first, n) for n in value.value))
            case yaml.MappingNode() if inner:
                yield YamlEntry(
                    key, YamlMapping(tuple(_entries_of(source, first, value, inner=False)))
                )
            case _:
                yield YamlEntry(key, None)


def _scalar(source: Source, first: int, node: "ScalarNode") -> YamlScalar:
    """Return a YAML scalar as a word."""
    span = _span(source, first, node)
    text = node.value.replace("\n", "\n\n") if node.style == ">" else node.value
    return YamlScalar(text, span, quoted=source.text[span.start : span.start + 1] in ('"', "'"))


def _span(source: Source, first: int, node: "Node") -> Span:
    """Return where a YAML node begins in the source, quotes that we added not counting."""
    at = min(
        source.line_start(first + node.start_mark.line) + node.start_mark.column, len(source.text)
    )
    stop = source.text.find("\n", at)
    return Span(at, stop if stop >= 0 else len(source.text))
