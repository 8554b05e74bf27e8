"""`sources.yaml` (CSL-YAML) or `sources.json` (CSL-JSON, Zotero's export) -> Bibliography, every fault at its place.

JSON is read as the YAML that it is, so that both have lines and columns. CSL 1.0.2, "CSL-JSON".
"""

import re
from types import MappingProxyType
from typing import Final

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from pamphlets.core.source import DiagnosticCollector, Source, Span, raise_errors
from pamphlets.document.bibliography import (
    KEY_PATTERN,
    LAW_TYPES,
    Bibliography,
    BibliographyEntry,
)
from pamphlets.readers.bibliography.csl_fields import (
    CslFields,
    is_null,
    node_span,
    read_fields,
)
from pamphlets.readers.bibliography.facts import read_facts
from pamphlets.readers.text_file import first_unsupported_script
from pamphlets.readers.yaml_nodes import (
    MAX_YAML_DEPTH,
    YamlLimitError,
    compose_yaml,
    scalar_text,
)

_KEY: Final = re.compile(KEY_PATTERN)
_LANGUAGE_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ARTICLE: Final = re.compile(r"art(?:icle|\.)?\s+", re.IGNORECASE)
_LAST_FENCE: Final = re.compile(r"\n---\s*\Z")
# JSON writes what lies beyond U+FFFF as two escapes, YAML as one, which is two characters shorter.
_SURROGATE_PAIR: Final = re.compile(
    r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE
)
_MAX_SIZE: Final = 30_000_000  # characters: of 50 000 sources there are 10 million
# Invisible, so gone from what is printed; it keeps the columns.
_PADDING: Final = "\u00ad\u00ad"


def read_bibliography(source: Source) -> Bibliography:
    """Return the bibliography that a file holds. Raises an ExceptionGroup of all its faults."""
    faults = DiagnosticCollector(source)
    entries: dict[str, BibliographyEntry] = {}
    for item in _compose_items(faults):
        entry = _read_entry(faults, item)
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
    # Tabs indent JSON but not YAML; a blank for each keeps the columns. Pandoc's last fence opens nothing.
    text = _SURROGATE_PAIR.sub(_join_surrogates, faults.source.text).replace("\t", " ")
    try:
        root = compose_yaml(_LAST_FENCE.sub("\n...", text), _MAX_SIZE)
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
        problem = str(fault.problem or fault.context)
        mark = fault.problem_mark or fault.context_mark
        # What is never closed is found out at the end of the file; the author needs its beginning.
        if "end of stream" in problem and fault.context_mark is not None:
            mark = fault.context_mark
        offset = min(mark.index, len(text)) if mark else 0
        code = "register-colon" if "mapping values" in problem else "register-form"
        faults.add_error(code, Span(offset, offset), problem=problem)
        return
    # yaml.reader.ReaderError: a character that no YAML may hold, or its number
    character = getattr(fault, "character", " ")
    char = character if isinstance(character, str) else chr(character)
    offset = max(text.find(char), 0)
    faults.add_error("control", Span(offset, offset + 1), char=f"U+{ord(char):04X}")


def _read_entry(faults: DiagnosticCollector, item: Node) -> BibliographyEntry | None:
    """Return one item, or None with its faults reported."""
    if not isinstance(item, MappingNode):
        faults.add_error("source-form", node_span(item))
        return None
    fields = read_fields(item)
    # Zotero's own ids are addresses; the key that its users see and type is another field.
    key = fields.text("citation-key", "id")
    if not key:
        faults.add_error("source-id", node_span(item))
        return None
    _check_entry(faults, fields, key)
    return _new_entry(faults, fields, key)


def _new_entry(
    faults: DiagnosticCollector, fields: CslFields, key: str
) -> BibliographyEntry:
    """Return the entry of an item whose key is known."""
    kind = fields.text("type") or "document"
    number = fields.text("number", "issue")
    if kind in LAW_TYPES:
        number = _ARTICLE.sub("", fields.text("section", "number"), count=1)
    lang = _LANGUAGE_TAG.fullmatch(fields.text("language"))
    authors = fields.names("author")
    title, short_title = fields.text("title"), fields.text("title-short", "shortTitle")
    container_title = fields.text("container-title")
    printed = [title, short_title, container_title]
    for author in authors:
        printed += [author.family, author.given, author.literal]
    return BibliographyEntry(
        key,
        kind,
        title,
        node_span(fields.node),
        short_title,
        authors,
        fields.names("editor"),
        fields.names("translator"),
        genre=fields.text("genre"),
        container_title=container_title,
        publisher_place=fields.text("publisher-place"),
        publisher=fields.text("publisher"),
        edition=fields.text("edition"),
        issued=fields.date("issued"),
        accessed=fields.date("accessed"),
        url=_find_url(fields),
        page=fields.text("page"),
        volume=fields.text("volume"),
        number=number,
        lang=lang[0] if lang else "",
        unsupported_script=first_unsupported_script("".join(printed)),
        archive=fields.text("archive"),
        facts=read_facts(faults, key, fields),
    )


def _find_url(fields: CslFields) -> str:
    """Return the address of an item, that of its DOI where it has no other."""
    doi = fields.text("DOI")
    doi_url = f"https://doi.org/{doi}" if doi else ""
    return fields.text("URL", "url") or doi_url


def _check_entry(faults: DiagnosticCollector, fields: CslFields, key: str) -> None:
    """Report what is wrong with an item that has a key, each fault at the field that has it."""
    if not _KEY.fullmatch(key):
        key_name = "citation-key" if "citation-key" in fields.values else "id"
        faults.add_error("source-key", fields.span(key_name), key=key)
    is_law = fields.text("type") in LAW_TYPES
    if not fields.text("title") and not (is_law and fields.text("container-title")):
        faults.add_error("source-title", node_span(fields.node), key=key)
    for name in ("issued", "accessed"):
        if name in fields.values and not fields.date(name):
            faults.add_error("source-date", fields.span(name), key=key, field=name)
    names: set[str] = set()
    for node, _ in fields.node.value:
        name = scalar_text(node)
        if name in names:
            faults.add_error("source-field-twice", node_span(node), key=key, field=name)
        names.add(name)
