"""The `---` head of a text -> Meta, with what the collective sets for all its titles underneath."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, Span, error, warning
from pamphlets.document.metadata import Meta
from pamphlets.readers.front_matter.imposition import read_imposition, setting_span
from pamphlets.readers.front_matter.keys import KEYS, MetaKey, find_key, key_names
from pamphlets.readers.front_matter.values import MetaFields, read_value
from pamphlets.readers.front_matter.yaml_lines import YamlEntry, YamlScalar, read_entries
from pamphlets.readers.suggestions import find_nearest
from pamphlets.readers.text_file import remove_invisible

MetaDefaults = Mapping[str, object]
COLLECTIVE_PLACEHOLDER: Final = "{collectif}"  # stands for the collective's name
NO_DEFAULTS: Final[MetaDefaults] = MappingProxyType({})

_FENCE: Final = re.compile(r"---[ \t]*$", re.MULTILINE)
_END: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


def read_front_matter(
    source: Source, slug: str, defaults: MetaDefaults
) -> tuple[Meta, int, list[Diagnostic]]:
    """Return the front matter of a text, the offset at which its body begins, and what is wrong with it.

    A key of the text's own wins over the same in `defaults`. Without a title Meta carries the slug for one.
    """
    head, body, told = _find_head(source)
    if head is None:
        return Meta(title=slug, slug=slug), body, told
    found, more = read_entries(source, head.start, head.stop)
    told += more
    own, more = read_fields(source, found, str(defaults.get("lang", "fr")), shared=False)
    told += more
    if not own.get("title") and not any(d.severity == "error" for d in told):
        where = find_field_span(source, "title")
        told.append(
            error(
                "title-missing",
                source,
                Span(head.start, head.start) if where == WHOLE_FILE else where,
            )
        )
    values: dict[str, Any] = {**defaults, "title": slug, **own, "slug": slug}
    return _insert_collective_name(_add_imprint(source, Meta(**values), told)), body, told


def find_field_span(source: Source, field: str) -> Span:
    """Return where a text's front matter gives a field of Meta its value, or `NOWHERE`."""
    head, _, _ = _find_head(source)
    for entry in read_entries(source, head.start, head.stop)[0] if head else ():
        key = find_key(entry.name.text)
        if key and key.field == field:
            return entry.value.span if isinstance(entry.value, YamlScalar) else entry.name.span
    return WHOLE_FILE


def find_setting_span(source: Source, setting: str) -> Span:
    """Return where a front matter gives a field of Imposition its value; where the block begins; or `NOWHERE`."""
    head, _, _ = _find_head(source)
    for entry in read_entries(source, head.start, head.stop)[0] if head else ():
        key = find_key(entry.name.text)
        if key and key.kind == "imposition":
            return setting_span(entry, setting)
    return WHOLE_FILE


def read_fields(
    source: Source, found: list[YamlEntry], lang: str, *, shared: bool
) -> tuple[MetaFields, list[Diagnostic]]:
    """Return the fields of Meta that the entries fill, and their faults.

    `shared` refuses the keys of one title: for `collectif.yaml`.
    """
    told: list[Diagnostic] = []
    known: list[tuple[MetaKey, YamlEntry]] = []
    for entry in found:
        key = find_key(entry.name.text)
        if key is None:
            told.append(_unknown_key_fault(source, entry.name))
        elif shared and not key.shared:
            told.append(error("key-own", source, entry.name.span, key=entry.name.text))
        elif any(key is other for other, _ in known):
            told.append(error("key-twice", source, entry.name.span, key=entry.name.text))
        else:
            known.append((key, entry))
    values: MetaFields = {}
    known.sort(
        key=lambda pair: pair[0].kind != "language"
    )  # dates are put in words of that language
    for key, entry in known:
        if key.kind == "imposition":
            values[key.field], faults = read_imposition(source, entry)
            told += faults
            continue
        filled, fault = read_value(
            source, key.kind, key.field, entry, str(values.get("lang", lang))
        )
        values |= {field: _strip_invisible(value) for field, value in filled.items()}
        told += [fault] if fault else []
    told.sort(key=lambda d: d.span.start)
    return values, told


def _find_head(source: Source) -> tuple[Span | None, int, list[Diagnostic]]:
    """Return where the front matter stands, where the body begins, and the fault of a missing head."""
    text = source.text
    start = len(text) - len(text.lstrip("\ufeff\n \t"))
    fence = _FENCE.match(text, start)
    if fence is None:
        return None, 0, [error("head-missing", source, Span(0, 0))]
    end = _END.search(text, fence.end() + 1)
    if end is None:
        return None, fence.end(), [error("head-open", source, Span(start, start + 3))]
    return Span(min(fence.end() + 1, end.start()), end.start()), min(end.end() + 1, len(text)), []


def _unknown_key_fault(source: Source, name: YamlScalar) -> Diagnostic:
    """Return the fault of a key that we do not know, with the one likely meant."""
    near = find_nearest(name.text, key_names())
    if near:
        near = next((key.french for key in KEYS if near in key.aliases), near)
        return error("key-near", source, name.span, key=name.text, near=near)
    return error(
        "key-unknown", source, name.span, key=name.text, known=", ".join(k.french for k in KEYS)
    )


def _strip_invisible(value: object) -> object:
    """Return a value without invisible characters."""
    match value:
        case str():
            return remove_invisible(value)
        case tuple():
            return tuple(_strip_invisible(item) for item in value)
        case _:
            return value


def _add_imprint(source: Source, meta: Meta, told: list[Diagnostic]) -> Meta:
    """Return meta with the imprint that custom asks for where no printer is named.

    The law of 29 July 1881, art. 3, wants the printer's name and address on printed matter; « IPNS » is
    accepted with the collective's own. Its absence is a warning: many brochures are anonymous.
    """
    if meta.imprint:
        return meta
    if not (meta.collective and meta.address):
        told.append(warning("imprint-missing", source))
        return meta
    return replace(meta, imprint=f"IPNS — {meta.collective}, {meta.address}")


def _insert_collective_name(meta: Meta) -> Meta:
    """Return meta with the collective's name where authors and mentions say `{collectif}`: it is typed once."""
    name = meta.collective
    authors, mentions = (
        tuple(line.replace(COLLECTIVE_PLACEHOLDER, name) for line in lines)
        for lines in (meta.authors, meta.mentions)
    )
    return replace(meta, authors=authors, mentions=mentions)
