"""One source as a YAML mapping -> its fields by CSL's names, each key that is none a fault with the nearest one named."""

from dataclasses import dataclass
from typing import Final

from yaml.nodes import MappingNode, Node

from pamphlets.core.slug import make_slug
from pamphlets.core.source import DiagnosticCollector, Source
from pamphlets.readers.bibliography import vocabulary
from pamphlets.readers.bibliography.csl_fields import CslFields, is_null, node_span
from pamphlets.readers.suggestions import find_nearest
from pamphlets.readers.yaml_nodes import scalar_text

_NO_KEY: Final = "?"


@dataclass(frozen=True, slots=True)
class ItemFields:
    """The fields of a source by CSL's names."""

    fields: CslFields
    key: str
    """by which it is cited; empty where it has none"""
    kind: str
    """its CSL type; empty for one that there is not"""
    unknown: tuple[str, ...]
    """keys that nothing prints, beside those that are no part of a reference"""


def read_item(faults: DiagnosticCollector, item: MappingNode) -> ItemFields:
    """Return the fields of an item; keys unknown or given twice, and a type that is none, are reported."""
    named: dict[str, Node] = {}
    names: set[str] = set()
    unknown: list[str] = []
    shown_key = _find_key(item)
    for name_node, value in item.value:
        written = scalar_text(name_node)
        name, span = _find_field_name(written), node_span(name_node)
        if not name:
            near = _find_meant_key(written, len(faults.diagnostics))
            if near:
                faults.add_error(
                    "source-field-near", span, key=shown_key, field=written, near=near
                )
            elif is_export(faults.source):
                unknown.append(written)
            else:
                faults.add_error(
                    "source-field", span, key=shown_key, field=written or _NO_KEY
                )
        elif name in names:
            faults.add_error("source-field-twice", span, key=shown_key, field=written)
        elif not is_null(value):
            named[name] = value
        names.add(name)
    fields = CslFields(item, named)
    # Zotero's own ids are addresses; the key that its users see and type is another field.
    key = fields.text("citation-key", "id").removeprefix("@")
    if "source" in named and not is_export(faults.source):
        # The catalogue, in an export; whoever types it wants it printed.
        unknown.append("source")
    return ItemFields(fields, key, _read_kind(faults, fields, shown_key), tuple(unknown))


def written_name(item: ItemFields, name: str) -> str:
    """Return a field's name as its author wrote it."""
    for key, _ in item.fields.node.value:
        if _find_field_name(scalar_text(key)) == name:
            return scalar_text(key)
    return name


def is_export(source: Source) -> bool:
    """Return whether a program wrote a register: what nobody knows in it is no slip of anybody's."""
    return source.path.endswith(".json")


def _read_kind(faults: DiagnosticCollector, fields: CslFields, key: str) -> str:
    """Return the CSL type of an item; one that is none is reported, and empty."""
    written = fields.text("type")
    if not written and "section" in fields.values:
        return "legislation"
    if not written:
        # What somebody published and stands in nothing else is a book, type or none.
        is_book = fields.text("publisher") and not fields.text("container-title")
        return "book" if is_book else "document"
    kind = vocabulary.TYPE_NAMES.get(make_slug(written), "")
    if not kind:
        near = _find_meant_type(written, len(faults.diagnostics))
        code = "source-type-near" if near else "source-type"
        faults.add_error(code, fields.span("type"), key=key, type=written, near=near)
    return kind


def _find_key(item: MappingNode) -> str:
    """Return the key by which faults name an item."""
    keys = {
        _find_field_name(scalar_text(name)): scalar_text(value)
        for name, value in item.value
    }
    return keys.get("citation-key") or keys.get("id") or _NO_KEY


def _find_field_name(written: str) -> str:
    """Return CSL's name of a key, empty for none."""
    if written in vocabulary.OWN_FIELDS:
        return written
    return vocabulary.FIELD_NAMES.get(make_slug(written), "")


def _find_meant_key(written: str, earlier_faults: int) -> str:
    """Return the key that was likely meant by an unknown one, as one would type it; empty for none."""
    folded = make_slug(written)
    if folded in vocabulary.MEANT_KEYS:
        return vocabulary.MEANT_KEYS[folded]
    near = find_nearest(folded, vocabulary.FIELD_NAMES, earlier_faults)
    name = vocabulary.FIELD_NAMES.get(near, "")
    return name if make_slug(name) == near else near.replace("-", "_")


def _find_meant_type(written: str, earlier_faults: int) -> str:
    """Return the type that was likely meant by an unknown one, as one would type it; empty for none."""
    near = find_nearest(make_slug(written), vocabulary.TYPE_NAMES, earlier_faults)
    name = vocabulary.TYPE_NAMES.get(near, "")
    return name if make_slug(name) == near else near.replace("-", " ")
