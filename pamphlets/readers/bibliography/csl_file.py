"""`sources.yaml` (CSL-YAML) or `sources.json` (CSL-JSON, Zotero's export) -> Register, every fault at its place.

JSON is read as the YAML that it is, so that both have lines and columns. CSL 1.0.2, "CSL-JSON".
"""

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pamphlets.core.source import Diagnostic, Source, Span, error, raise_errors
from pamphlets.document.bibliography import KEY_PATTERN, LAW_TYPES, Bibliography, BibliographyEntry
from pamphlets.readers.bibliography.csl_fields import (
    CslFields,
    get_text,
    is_null,
    node_span,
    read_date,
    read_fields,
    read_names,
)
from pamphlets.readers.bibliography.facts import FACT_FIELDS, read_facts
from pamphlets.readers.characters import first_unsupported_script

if TYPE_CHECKING:
    from yaml import YAMLError
    from yaml.nodes import Node

_KEY: Final = re.compile(KEY_PATTERN)
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ARTICLE: Final = re.compile(r"art(?:icle|\.)?\s+", re.IGNORECASE)
_LAST_FENCE: Final = re.compile(r"\n---\s*\Z")
# JSON writes what lies beyond U+FFFF as two escapes, YAML as one, which is two characters shorter.
_SURROGATE_PAIR: Final = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
_PADDING: Final = "\u00ad\u00ad"  # invisible, so gone from what is printed; it keeps the columns


def read_bibliography(source: Source) -> Bibliography:
    """Return the register that a file holds. Raises an ExceptionGroup of all its faults."""
    told: list[Diagnostic] = []
    entries: dict[str, BibliographyEntry] = {}
    for item in _compose_items(source, told):
        entry = _read_entry(source, item, told)
        if entry is None:
            continue
        if entry.key in entries:
            first = source.locate(entries[entry.key].span).line
            told.append(error("source-twice", source, entry.span, key=entry.key, line=str(first)))
        entries[entry.key] = entry
    raise_errors("register", sorted(told, key=lambda fault: fault.span.start))
    return Bibliography(source, MappingProxyType(entries))


def _compose_items(source: Source, told: list[Diagnostic]) -> list["Node"]:
    """Return the nodes of all items: a list, or a mapping with `references`."""
    import yaml  # 12 ms that a title without sources does not owe

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    # Tabs indent JSON but not YAML; a blank for each keeps the columns. Pandoc's last fence opens nothing.
    text = _LAST_FENCE.sub(
        "\n...", _SURROGATE_PAIR.sub(_join_surrogates, source.text).replace("\t", " ")
    )
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as fault:
        told.append(_describe_yaml_error(source, fault))
        return []
    if isinstance(root, yaml.MappingNode):
        root = next((value for name, value in root.value if name.value == "references"), root)
    if isinstance(root, yaml.SequenceNode):
        return list(root.value)
    if root is not None and not is_null(root):
        told.append(error("register-list", source, node_span(root)))
    return []


def _join_surrogates(pair: re.Match[str]) -> str:
    """Return JSON's two escapes of one character as YAML's one."""
    high, low = int(pair[1], 16), int(pair[2], 16)
    return f"\\U{0x10000 + ((high - 0xD800) << 10) + low - 0xDC00:08x}{_PADDING}"


def _describe_yaml_error(source: Source, fault: "YAMLError") -> Diagnostic:
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


def _read_entry(source: Source, item: "Node", told: list[Diagnostic]) -> BibliographyEntry | None:
    """Return one item, or None with its faults told."""
    import yaml

    span = node_span(item)
    if not isinstance(item, yaml.MappingNode):
        told.append(error("source-form", source, span))
        return None
    fields = read_fields(item)
    # Zotero's own ids are addresses; the key that its users see and type is another field.
    key, title = get_text(fields, "citation-key", "id"), get_text(fields, "title")
    if not key:
        told.append(error("source-id", source, span))
        return None
    told += _check_entry(source, item, fields, key)
    kind = get_text(fields, "type") or "document"
    lang, link, doi = (
        get_text(fields, "language"),
        get_text(fields, "URL", "url"),
        get_text(fields, "DOI"),
    )
    short, container = (
        get_text(fields, "title-short", "shortTitle"),
        get_text(fields, "container-title"),
    )
    facts = next((fields[name] for name in FACT_FIELDS if name in fields), None)
    authors, editors, translators = (
        read_names(fields.get(role)) for role in ("author", "editor", "translator")
    )
    printed = [
        title,
        short,
        container,
        *(part for n in authors for part in (n.family, n.given, n.literal)),
    ]
    return BibliographyEntry(
        key,
        kind,
        title,
        span,
        short,
        authors,
        editors,
        translators,
        genre=get_text(fields, "genre"),
        container_title=container,
        publisher_place=get_text(fields, "publisher-place"),
        publisher=get_text(fields, "publisher"),
        edition=get_text(fields, "edition"),
        issued=read_date(fields.get("issued")),
        accessed=read_date(fields.get("accessed")),
        url=link or (doi and f"https://doi.org/{doi}"),
        page=get_text(fields, "page"),
        volume=get_text(fields, "volume"),
        number=_read_number(fields, kind),
        lang=lang if _TAG.fullmatch(lang) else "",
        unsupported_script=first_unsupported_script("".join(printed)),
        archive=get_text(fields, "archive"),
        facts=read_facts(source, key, facts, told),
    )


def _check_entry(source: Source, item: "Node", fields: CslFields, key: str) -> list[Diagnostic]:
    """Return what is wrong with an item that has a key, each fault at the field that has it."""
    found: list[Diagnostic] = []
    if not _KEY.fullmatch(key):
        at = fields["citation-key" if "citation-key" in fields else "id"]
        found.append(error("source-key", source, node_span(at), key=key))
    if not get_text(fields, "title") and not (
        get_text(fields, "type") in LAW_TYPES and get_text(fields, "container-title")
    ):
        found.append(error("source-title", source, node_span(item), key=key))
    undated = [
        name for name in ("issued", "accessed") if name in fields and not read_date(fields[name])
    ]
    found += [
        error("source-date", source, node_span(fields[name]), key=key, field=name)
        for name in undated
    ]
    seen: set[str] = set()
    for name, _ in item.value:
        if str(name.value) in seen:
            found.append(
                error("source-field-twice", source, node_span(name), key=key, field=str(name.value))
            )
        seen.add(str(name.value))
    return found


def _read_number(fields: CslFields, kind: str) -> str:
    """Return an article of law without the word for it, or an issue or a report's number."""
    if kind in LAW_TYPES:
        return _ARTICLE.sub("", get_text(fields, "section", "number"), count=1)
    return get_text(fields, "number", "issue")
