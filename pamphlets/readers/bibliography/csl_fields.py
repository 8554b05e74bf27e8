"""One field of a CSL item as a YAML node -> words, names, a date: what is printed of it (CSL 1.0.2, appendix IV)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from yaml.nodes import MappingNode, Node, SequenceNode

from pamphlets.core.source import Span
from pamphlets.document.bibliography import ContributorName
from pamphlets.readers.dates import format_date
from pamphlets.readers.text_file import remove_invisible
from pamphlets.readers.yaml_nodes import scalar_text

_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
# CSL's own rich text.
_RICH_TEXT_TAGS: Final = re.compile(r"</?(?:i|b|sc|sub|sup|span)(?:\s[^<>]*)?>")
# Not U+00A0: an author's own space stays.
_BLANKS: Final = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_ISO: Final = re.compile(r"([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:T[0-9:.]+Z?)?")
_FIGURES: Final = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class CslFields:
    """The fields of an item, a name, a date or a fact, by name; those that say nothing are left out."""

    node: MappingNode
    values: Mapping[str, Node]

    def text(self, *names: str) -> str:
        """Return the first scalar under one of the names, on one line; empty where there is none."""
        for name in names:
            if name in self.values and isinstance(self.values[name].value, str):
                return to_plain_line(self.values[name].value)
        return ""

    def join(self, *names: str) -> str:
        """Return the texts of several fields, a blank between those that say something."""
        return " ".join(filter(None, map(self.text, names)))

    def span(self, name: str) -> Span:
        """Return where the value of a field stands; without it, where the whole stands."""
        return node_span(self.values.get(name, self.node))

    def names(self, role: str) -> tuple[ContributorName, ...]:
        """Return the people of a role: a list of them, one, or a body's name."""
        if role not in self.values:
            return ()
        node = self.values[role]
        people = node.value if isinstance(node, SequenceNode) else [node]
        names = map(_read_name, people)
        return tuple(name for name in names if name != ContributorName())

    def date(self, name: str) -> str:
        """Return a CSL date in French words; empty where there is none, or one that cannot be read."""
        node = self.values.get(name)
        if node is None or isinstance(node, SequenceNode):
            return ""
        if not isinstance(node, MappingNode):
            return _format_written_date(to_plain_line(node.value))
        fields = read_fields(node)
        parts = fields.values.get("date-parts")
        if isinstance(parts, SequenceNode):
            words = _join_dates(_format_date_parts(part) for part in parts.value)
        else:
            words = fields.text("literal") or _format_written_date(
                fields.text("raw", "edtf")
            )
        is_circa = fields.text("circa") not in ("", "false", "0")
        return f"vers {words}" if words and is_circa else words


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


def node_span(node: Node) -> Span:
    """Return where a node stands."""
    start: int = node.start_mark.index
    return Span(start, max(start, node.end_mark.index))


def to_plain_line(value: str) -> str:
    """Return a string as it is printed: composed, on one line, without markup or invisible characters."""
    plain = remove_invisible(_RICH_TEXT_TAGS.sub("", value))
    return _BLANKS.sub(" ", normalize("NFC", plain)).strip(" ")


def _read_name(node: Node) -> ContributorName:
    """Return one name. A particle that the family keeps (de Gaulle) goes before it, any other after the first."""
    if isinstance(node.value, str):
        return ContributorName(literal=to_plain_line(node.value))
    if not isinstance(node, MappingNode):
        return ContributorName()
    fields = read_fields(node)
    family = fields.join("non-dropping-particle", "family", "suffix")
    return ContributorName(
        family, fields.join("given", "dropping-particle"), fields.text("literal")
    )


def _format_date_parts(node: Node) -> str:
    """Return one date of `date-parts`: year, then month, then day, figures all."""
    if not isinstance(node, SequenceNode):
        return ""
    figures = [scalar_text(part) for part in node.value]
    if not 1 <= len(figures) <= 3 or not all(map(_FIGURES.fullmatch, figures)):
        return ""
    if len(figures) == 1:
        return figures[0]
    figures[0] = figures[0].zfill(4)
    return format_date("-".join(figures), "fr")


def _format_written_date(written: str) -> str:
    """Return a date, or the two ends of a span of time, as written by hand or by a machine."""
    ends = written.split("/")
    iso_dates = [_ISO.fullmatch(end) for end in ends]
    if len(ends) > 2 or not all(iso_dates):
        return format_date(written, "fr")
    return _join_dates(format_date(match[1], "fr") for match in iso_dates if match)


def _join_dates(dates: Iterable[str]) -> str:
    """Return one date, or a span of time by its two ends; nothing where an end is none."""
    ends = list(dates)
    return " – ".join(ends) if all(ends) else ""
