"""The fields of a CSL item as YAML nodes -> their words on one line, without markup and entities."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from typing import Final
from unicodedata import normalize

from yaml.nodes import MappingNode, Node, SequenceNode

from pamphlets.core.slug import make_slug
from pamphlets.core.source import Span
from pamphlets.readers.text_file import remove_invisible
from pamphlets.readers.yaml_nodes import scalar_text

_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
# CSL's own rich text, and what Zotero's users and publishers write for it.
_RICH_TEXT_TAGS: Final = re.compile(
    r"</?(?:i|em|b|strong|u|sc|scp|sub|sup|span|cite|p|br|jats:\w+)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
# Not U+00A0: an author's own space stays.
_BLANKS: Final = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
# With its semicolon: « &copy=1 » in an address is none.
_ENTITY: Final = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_MAX_ESCAPES: Final = 3  # times that an export escaped a value over again


@dataclass(frozen=True, slots=True)
class CslFields:
    """The fields of an item, a name, a date or a fact, by name; those that say nothing are left out."""

    node: MappingNode
    values: Mapping[str, Node]

    def text(self, *names: str) -> str:
        """Return the first text under one of the names, on one line; empty where there is none."""
        for name in names:
            text = to_plain_line(self.raw_text(name)) if name in self.values else ""
            if text:
                return text
        return ""

    def raw_text(self, name: str) -> str:
        """Return the text of a field as it is written, several joined by commas; empty for a mapping."""
        node = self.values.get(name)
        if isinstance(node, SequenceNode):
            return ", ".join(filter(None, map(scalar_text, node.value)))
        return "" if node is None else scalar_text(node)

    def join(self, *names: str) -> str:
        """Return the texts of several fields, a blank between those that say something."""
        return " ".join(filter(None, map(self.text, names)))

    def span(self, name: str) -> Span:
        """Return where the value of a field stands; without it, where the whole stands."""
        return node_span(self.values.get(name, self.node))


def rename_fields(fields: CslFields, names: Mapping[str, str]) -> CslFields:
    """Return fields by CSL's own names, however they are written; `names` has CSL's for the slugs of others."""
    values: dict[str, Node] = {}
    for name, value in fields.values.items():
        slug = make_slug(name)
        values[names.get(slug, slug)] = value
    return CslFields(fields.node, values)


def read_fields(node: MappingNode) -> CslFields:
    """Return a mapping's values by key."""
    values: dict[str, Node] = {}
    for name, value in node.value:
        if not is_null(value):
            values[scalar_text(name)] = value
    return CslFields(node, values)


def is_null(node: Node) -> bool:
    """Return whether a value is none: JSON's null, or a key with nothing behind it."""
    is_plain = not getattr(node, "style", None)
    return is_plain and isinstance(node.value, str) and node.value in _NULL


def is_words(node: Node) -> bool:
    """Return whether a value is words, or a list of words."""
    items = node.value if isinstance(node, SequenceNode) else [node]
    return all(isinstance(item.value, str) for item in items)


def node_span(node: Node) -> Span:
    """Return where a node stands."""
    start: int = node.start_mark.index
    return Span(start, max(start, node.end_mark.index))


def to_plain_line(value: str) -> str:
    """Return a string as it is printed: composed, on one line, without markup, entities or invisible characters."""
    return to_line(_RICH_TEXT_TAGS.sub("", unescape_entities(value)))


def to_line(value: str) -> str:
    """Return a string composed and on one line, without invisible characters; its markup stays."""
    return _BLANKS.sub(" ", normalize("NFC", remove_invisible(value))).strip(" ")


def unescape_entities(value: str) -> str:
    """Return a string with the characters that its HTML entities stand for, however often they were escaped."""
    for _ in range(_MAX_ESCAPES):
        if "&" not in value:
            break
        value = _ENTITY.sub(lambda entity: unescape(entity[0]), value)
    return value
