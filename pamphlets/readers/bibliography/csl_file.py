"""`sources.yaml` (CSL-YAML) or `sources.json` (CSL-JSON, Zotero's export) -> Register, every fault at its place.

JSON is read as the YAML that it is, so that both have lines and columns. CSL 1.0.2, "CSL-JSON".
"""

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pamphlets.core.source import Diagnostic, Source, Span, error, raise_all
from pamphlets.document.bibliography import KEY, LAWS, Entry, Register
from pamphlets.readers.bibliography.csl_fields import (
    Fields,
    date,
    fields_of,
    names,
    says_nothing,
    span_of,
    words,
)
from pamphlets.readers.bibliography.facts import FIELDS, facts_of
from pamphlets.readers.characters import unset

if TYPE_CHECKING:
    from yaml import YAMLError
    from yaml.nodes import Node

_KEY: Final = re.compile(KEY)
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ARTICLE: Final = re.compile(r"art(?:icle|\.)?\s+", re.IGNORECASE)
_LAST_FENCE: Final = re.compile(r"\n---\s*\Z")
# JSON writes what lies beyond U+FFFF as two escapes, YAML as one, which is two characters shorter.
_PAIR: Final = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
_FILL: Final = "\u00ad\u00ad"  # invisible, so gone from what is printed; it keeps the columns


def read_register(source: Source) -> Register:
    """Return the register that a file holds. Raises an ExceptionGroup of all its faults."""
    told: list[Diagnostic] = []
    entries: dict[str, Entry] = {}
    for item in _items(source, told):
        entry = _entry(source, item, told)
        if entry is None:
            continue
        if entry.key in entries:
            first = source.place(entries[entry.key].span).line
            told.append(error("source-twice", source, entry.span, key=entry.key, line=str(first)))
        entries[entry.key] = entry
    raise_all("register", sorted(told, key=lambda fault: fault.span.start))
    return Register(source, MappingProxyType(entries))


def _items(source: Source, told: list[Diagnostic]) -> list["Node"]:
    """Return the nodes of all items: a list, or a mapping with `references`."""
    import yaml  # 12 ms that a title without sources does not owe

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    # Tabs indent JSON but not YAML; a blank for each keeps the columns. Pandoc's last fence opens nothing.
    text = _LAST_FENCE.sub("\n...", _PAIR.sub(_joined, source.text).replace("\t", " "))
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as fault:
        told.append(_unreadable(source, fault))
        return []
    if isinstance(root, yaml.MappingNode):
        root = next((value for name, value in root.value if name.value == "references"), root)
    if isinstance(root, yaml.SequenceNode):
        return list(root.value)
    if root is not None and not says_nothing(root):
        told.append(error("register-list", source, span_of(root)))
    return []


def _joined(pair: re.Match[str]) -> str:
    """Return JSON's two escapes of one character as YAML's one."""
    high, low = int(pair[1], 16), int(pair[2], 16)
    return f"\\U{0x10000 + ((high - 0xD800) << 10) + low - 0xDC00:08x}{_FILL}"


def _unreadable(source: Source, fault: "YAMLError") -> Diagnostic:
    """Return what is wrong with a file that is no YAML, where its author can mend it."""
    import yaml

    if isinstance(fault, yaml.MarkedYAMLError):
        problem = str(fault.problem or fault.context)
        # What is never closed is found out at the end of the file; the author needs its beginning.
        unclosed = "end of stream" in problem and fault.context_mark is not None
        mark = fault.context_mark if unclosed else fault.problem_mark or fault.context_mark
        at = min(mark.index, len(source.text)) if mark else 0
        code = "register-colon" if "mapping values" in problem else "register-form"
        return error(code, source, Span(at, at), problem=problem)
    found = getattr(fault, "character", "")  # yaml.reader.ReaderError: one that no YAML may hold
    char = found if isinstance(found, str) else chr(found)
    at = max(source.text.find(char), 0)
    return error("control", source, Span(at, at + 1), char=f"U+{ord(char or ' '):04X}")


def _entry(source: Source, item: "Node", told: list[Diagnostic]) -> Entry | None:
    """Return one item, or None with its faults told."""
    import yaml

    span = span_of(item)
    if not isinstance(item, yaml.MappingNode):
        told.append(error("source-form", source, span))
        return None
    fields = fields_of(item)
    # Zotero's own ids are addresses; the key that its users see and type is another field.
    key, title = words(fields, "citation-key", "id"), words(fields, "title")
    if not key:
        told.append(error("source-id", source, span))
        return None
    told += _faults(source, item, fields, key)
    kind = words(fields, "type") or "document"
    lang, link, doi = words(fields, "language"), words(fields, "URL", "url"), words(fields, "DOI")
    short, container = words(fields, "title-short", "shortTitle"), words(fields, "container-title")
    facts = next((fields[name] for name in FIELDS if name in fields), None)
    authors, editors, translators = (names(fields.get(role)) for role in ("author", "editor", "translator"))
    printed = [title, short, container, *(part for n in authors for part in (n.family, n.given, n.literal))]
    return Entry(
        key, kind, title, span, short, authors, editors, translators,
        genre=words(fields, "genre"), container=container, place=words(fields, "publisher-place"),
        publisher=words(fields, "publisher"), edition=words(fields, "edition"),
        issued=date(fields.get("issued")), accessed=date(fields.get("accessed")),
        url=link or (doi and f"https://doi.org/{doi}"), page=words(fields, "page"), volume=words(fields, "volume"),
        number=_number(fields, kind), lang=lang if _TAG.fullmatch(lang) else "", script=unset("".join(printed)),
        archive=words(fields, "archive"), facts=facts_of(source, key, facts, told),
    )  # fmt: skip


def _faults(source: Source, item: "Node", fields: Fields, key: str) -> list[Diagnostic]:
    """Return what is wrong with an item that has a key, each fault at the field that has it."""
    found: list[Diagnostic] = []
    if not _KEY.fullmatch(key):
        at = fields["citation-key" if "citation-key" in fields else "id"]
        found.append(error("source-key", source, span_of(at), key=key))
    if not words(fields, "title") and not (words(fields, "type") in LAWS and words(fields, "container-title")):
        found.append(error("source-title", source, span_of(item), key=key))
    undated = [name for name in ("issued", "accessed") if name in fields and not date(fields[name])]
    found += [error("source-date", source, span_of(fields[name]), key=key, field=name) for name in undated]
    seen: set[str] = set()
    for name, _ in item.value:
        if str(name.value) in seen:
            found.append(error("source-field-twice", source, span_of(name), key=key, field=str(name.value)))
        seen.add(str(name.value))
    return found


def _number(fields: Fields, kind: str) -> str:
    """Return an article of law without the word for it, or an issue or a report's number."""
    if kind in LAWS:
        return _ARTICLE.sub("", words(fields, "section", "number"), count=1)
    return words(fields, "number", "issue")
