"""`sources.yaml` (CSL-YAML) or `sources.json` (CSL-JSON, Zotero's export) -> Bibliography, every fault at its place.

JSON is read as the YAML that it is, so that both have lines and columns. CSL 1.0.2, "CSL-JSON".
"""

import re
from types import MappingProxyType
from typing import Final

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from pamphlets.core.source import DiagnosticCollector, Source, Span, raise_errors
from pamphlets.document.bibliography import Bibliography, BibliographyEntry
from pamphlets.readers.bibliography.csl_entry import read_entry
from pamphlets.readers.bibliography.csl_fields import is_null, node_span
from pamphlets.readers.yaml_faults import find_yaml_fault
from pamphlets.readers.yaml_nodes import (
    MAX_YAML_DEPTH,
    YamlLimitError,
    compose_yaml,
    scalar_text,
)

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
# A line of a key and its value. What YAML would take for its own in an unquoted value is read as the author's.
_KEY_LINE: Final = re.compile(r"^([ ]*(?:- +)*[^\W\d_][\w .'-]*:[ ]+)(\S.*)$", re.MULTILINE)
_MORE_BEHIND_QUOTE: Final = re.compile(
    r"\"(?:[^\"\\]|\\.)*\"\s*[^\s#,\]}\"]|'(?:[^']|'')*'\s*[^\s#,\]}']"
)
_MORE_BEHIND_BRACKET: Final = re.compile(r"\[[^\[\]]*\]\s*[^\s#,\]]")
_SIGNS_OF_YAML: Final = "*&!%@`"
_HASHTAG: Final = re.compile(r"(?<= )#(?=\w)")
_COLON_INSIDE: Final = re.compile(r":(?= |$)")
# One private character for each sign that is the author's own, so that every place in the file stays.
_OWN_SIGNS: Final = ":*&!%@`[\"'#"
_STAND_INS: Final = {sign: chr(0xE0F0 + number) for number, sign in enumerate(_OWN_SIGNS)}
_SIGNS: Final = str.maketrans({stand_in: sign for sign, stand_in in _STAND_INS.items()})


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
        root = _compose_forgiving(text)
    except yaml.YAMLError as fault:
        _report_yaml_error(faults, fault)
        return []
    if isinstance(root, MappingNode):
        root = _unfold_mapping(root)
    if isinstance(root, SequenceNode):
        return list(root.value)
    if root is not None and not is_null(root):
        faults.add_error("register-list", node_span(root))
    return []


def _unfold_mapping(root: MappingNode) -> Node:
    """Return pandoc's `references`, or a list of what a mapping holds: one source, or sources by their keys."""
    values: dict[str, Node] = {scalar_text(name): value for name, value in root.value}
    if "references" in values:
        return values["references"]
    if {"id", "cle", "clé"} & values.keys():
        items: list[Node] = [root]
    elif values and all(isinstance(value, MappingNode) for value in values.values()):
        items = list(values.values())
        for (name, _), item in zip(root.value, items, strict=True):
            item.value.insert(
                0, (ScalarNode(name.tag, "id", name.start_mark, name.end_mark), name)
            )
    else:
        return root
    return SequenceNode(root.tag, items, root.start_mark, root.end_mark)


def _compose_forgiving(text: str) -> Node | None:
    """Return the root node of a register; where it is no YAML, its lines are read as their author meant them.

    Raises yaml.YAMLError.
    """
    if " #" in text or ": !" in text:
        text = _KEY_LINE.sub(_hide_silent_signs, text)
    try:
        root = compose_yaml(text, _MAX_SIZE)
    except YamlLimitError:
        raise
    except yaml.MarkedYAMLError:
        forgiven = _KEY_LINE.sub(_hide_own_signs, text)
        if forgiven == text:
            raise
        root = compose_yaml(forgiven, _MAX_SIZE)
    _restore_signs(root)
    return root


def _hide_silent_signs(line: re.Match[str]) -> str:
    """Return a line in whose unquoted value « #mot » begins no comment, and « !Mot » is no tag."""
    value = line[2]
    if value.startswith(("'", '"', "[", "{", "|", ">", "#")):
        return line[0]
    if value.startswith("!"):
        value = _STAND_INS["!"] + value[1:]
    return line[1] + _HASHTAG.sub(_STAND_INS["#"], value)


def _hide_own_signs(line: re.Match[str]) -> str:
    """Return a line whose value has no sign that YAML sees: a colon inside it, a star or a quotation mark at its head."""
    value = line[2]
    sign = value[0]
    has_more = _MORE_BEHIND_QUOTE.match(value) or _MORE_BEHIND_BRACKET.match(value)
    if sign in _SIGNS_OF_YAML or has_more:
        value = _STAND_INS[sign] + value[1:]
    elif sign in "'\"[{|>#":
        return line[0]
    return line[1] + _COLON_INSIDE.sub(_STAND_INS[":"], value)


def _restore_signs(root: Node | None) -> None:
    """Put the author's own signs back into all values."""
    open_nodes = [root] if root else []
    seen: set[int] = set()
    while open_nodes:
        node = open_nodes.pop()
        if id(node) in seen:  # an alias
            continue
        seen.add(id(node))
        if isinstance(node, MappingNode):
            for pair in node.value:
                open_nodes += pair
        elif isinstance(node, SequenceNode):
            open_nodes += node.value
        else:
            node.value = node.value.translate(_SIGNS)


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
