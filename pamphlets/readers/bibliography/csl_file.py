"""`sources.yaml` (CSL-YAML) or `sources.json` (CSL-JSON, Zotero's export) -> Bibliography, every fault at its place.

JSON is read as the YAML that it is, so that both have lines and columns. CSL 1.0.2, "CSL-JSON".
"""

import re
from types import MappingProxyType
from typing import Final

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from pamphlets.core.source import DiagnosticCollector, Source, Span, raise_errors
from pamphlets.document.bibliography import Bibliography, BibliographyEntry
from pamphlets.readers.bibliography.csl_entry import read_entry
from pamphlets.readers.bibliography.csl_fields import HIDDEN_BLANK, is_null, node_span
from pamphlets.readers.yaml_faults import find_yaml_fault
from pamphlets.readers.yaml_nodes import MAX_YAML_DEPTH, YamlLimitError, compose_yaml

_LAST_FENCE: Final = re.compile(r"\n---\s*\Z")
# JSON writes what lies beyond U+FFFF as two escapes, YAML as one, which is two characters shorter.
_SURROGATE_PAIR: Final = re.compile(
    r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE
)
_MAX_SIZE: Final = 30_000_000  # characters: of 50 000 sources there are 10 million
# Invisible, so gone from what is printed; it keeps the columns.
_PADDING: Final = "\u00ad\u00ad"
# ISO 6630: library records put an article that is not sorted between these two; YAML allows neither.
_NON_SORTING_MARKS: Final = str.maketrans("\x98\x9c", "\u00ad\u00ad")
# BibTeX, which may begin with comments, and RIS
_FOREIGN_FORMATS: Final = re.compile(r"(?:\s|%[^\n]*\n)*(@[A-Za-z]+\s*[{(]|TY  - )")
# An unquoted value with a colon of its own: `title: Un livre: sous-titre`.
_COLON_IN_VALUE: Final = re.compile(
    r"^(?P<key>[ ]*(?:- +)?[^\s:'\"\[\]{}#,&*!|>%@`-][^:\n]*:[ ]+)(?P<value>[^\s'\"\[\]{}#&*!|>%@`].*)$",
    re.MULTILINE,
)


def read_bibliography(source: Source) -> Bibliography:
    """Return the bibliography that a file holds. Raises an ExceptionGroup of all its faults."""
    faults = DiagnosticCollector(source)
    entries: dict[str, BibliographyEntry] = {}
    for item in _compose_items(faults):
        entry = read_entry(faults, item)
        if entry is None:
            continue
        if entry.key in entries:
            line = source.locate(entries[entry.key].span).line
            faults.add_error("source-twice", entry.span, key=entry.key, line=str(line))
        entries[entry.key] = entry
    raise_errors(
        "register", sorted(faults.diagnostics, key=lambda diagnostic: diagnostic.span.start)
    )
    return Bibliography(source, MappingProxyType(entries))


def _compose_items(faults: DiagnosticCollector) -> list[Node]:
    """Return the nodes of all items: a list, or a mapping with `references`."""
    foreign = _FOREIGN_FORMATS.match(faults.source.text)
    if foreign:
        faults.add_error("register-foreign", Span(foreign.start(1), foreign.end(1)))
        return []
    # Tabs indent JSON but not YAML; a blank for each keeps the columns. Pandoc's last fence opens nothing.
    text = _SURROGATE_PAIR.sub(_join_surrogates, faults.source.text).replace("\t", " ")
    text = _LAST_FENCE.sub("\n...", text.translate(_NON_SORTING_MARKS))
    try:
        root = _compose_with_colons(text)
    except yaml.YAMLError as fault:
        _report_yaml_error(faults, fault)
        return []
    if isinstance(root, MappingNode):
        for name, value in root.value:
            if name.value == "references":
                root = value
                break
    if isinstance(root, SequenceNode):
        return list(root.value)
    if root is not None and not is_null(root):
        faults.add_error("register-list", node_span(root))
    return []


def _compose_with_colons(text: str) -> Node | None:
    """Return the root node of a register; a colon inside an unquoted value is a part of it. Raises yaml.YAMLError."""
    try:
        return compose_yaml(text, _MAX_SIZE)
    except yaml.MarkedYAMLError as fault:
        if "mapping values" not in str(fault.problem):
            raise
        forgiven = _COLON_IN_VALUE.sub(_hide_colons, text)
        if forgiven == text:
            raise
        return compose_yaml(forgiven, _MAX_SIZE)


def _hide_colons(line: re.Match[str]) -> str:
    """Return a line whose value has no colon that YAML sees; its columns stay."""
    return line["key"] + line["value"].replace(": ", f":{HIDDEN_BLANK}")


def _join_surrogates(pair: re.Match[str]) -> str:
    """Return JSON's two escapes of one character as YAML's one."""
    high, low = int(pair[1], 16), int(pair[2], 16)
    code_point = 0x10000 + ((high - 0xD800) << 10) + low - 0xDC00
    return f"\\U{code_point:08x}{_PADDING}"


def _report_yaml_error(faults: DiagnosticCollector, fault: yaml.YAMLError) -> None:
    """Report what is wrong with a file that is no YAML, where its author can mend it."""
    text = faults.source.text
    if isinstance(fault, YamlLimitError):
        mark = fault.problem_mark
        offset = min(mark.index, len(text)) if mark else 0
        most = str(MAX_YAML_DEPTH if fault.code == "yaml-deep" else _MAX_SIZE)
        faults.add_error(fault.code, Span(offset, offset), most=most)
        return
    if isinstance(fault, yaml.MarkedYAMLError):
        code, line, column = find_yaml_fault(fault, text)
        offset = min(faults.source.line_start(line + 1) + column, len(text))
        faults.add_error(code, Span(offset, offset))
        return
    # yaml.reader.ReaderError: a character that no YAML may hold, or its number
    character = getattr(fault, "character", " ")
    char = character if isinstance(character, str) else chr(character)
    offset = max(text.find(char), 0)
    faults.add_error("control", Span(offset, offset + 1), char=f"U+{ord(char):04X}")
