"""One field of a CSL item as a YAML node -> words, names, a date: what is printed of it (CSL 1.0.2, appendix IV)."""

import re
from collections.abc import Mapping
from typing import Final
from unicodedata import normalize

from yaml.nodes import MappingNode, Node, SequenceNode

from pamphlets.core.source import Span
from pamphlets.document.bibliography import ContributorName
from pamphlets.readers.dates import format_date
from pamphlets.readers.text_file import remove_invisible

CslFields = Mapping[str, Node]
_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_RICH_TEXT_TAGS: Final = re.compile(
    r"</?(?:i|b|sc|sub|sup|span)(?:\s[^<>]*)?>"
)  # CSL's own rich text
_BLANKS: Final = re.compile(
    "[\x00-\x20\x7f-\x9f\u2028\u2029]+"
)  # not U+00A0: an author's own space stays
_ISO: Final = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T[\d:.]+Z?)?")


def read_fields(node: MappingNode) -> CslFields:
    """Return a mapping's values by key, those that say nothing left out."""
    return {str(name.value): value for name, value in node.value if not is_null(value)}


def is_null(node: Node) -> bool:
    """Return whether a value is none: JSON's null, or a key with nothing behind it."""
    return isinstance(node.value, str) and node.value in _NULL and not getattr(node, "style", None)


def node_span(node: Node) -> Span:
    """Return where a node stands."""
    return Span(node.start_mark.index, max(node.start_mark.index, node.end_mark.index))


def get_text(fields: CslFields, *names: str) -> str:
    """Return the first scalar under one of the names, on one line; empty where there is none."""
    for name in names:
        if name in fields and isinstance(fields[name].value, str):
            return to_plain_line(fields[name].value)
    return ""


def to_plain_line(value: str) -> str:
    """Return a string as it is printed: composed, on one line, without markup or invisible characters."""
    plain = remove_invisible(_RICH_TEXT_TAGS.sub("", value))
    return _BLANKS.sub(" ", normalize("NFC", plain)).strip(" ")


def read_names(node: Node | None) -> tuple[ContributorName, ...]:
    """Return the people of a role: a list of them, one, or a body's name."""
    if node is None:
        return ()
    names = [
        _read_name(item) for item in (node.value if isinstance(node, SequenceNode) else [node])
    ]
    return tuple(name for name in names if name != ContributorName())


def _read_name(node: Node) -> ContributorName:
    """Return one name. A particle that the family keeps (de Gaulle) goes before it, any other after the first."""
    if isinstance(node.value, str):
        return ContributorName(literal=to_plain_line(node.value))
    if not isinstance(node, MappingNode):
        return ContributorName()
    fields = read_fields(node)
    family = [get_text(fields, part) for part in ("non-dropping-particle", "family", "suffix")]
    given = [get_text(fields, part) for part in ("given", "dropping-particle")]
    return ContributorName(
        " ".join(filter(None, family)), " ".join(filter(None, given)), get_text(fields, "literal")
    )


def read_date(node: Node | None) -> str:
    """Return a CSL date in French words, nothing where it is none."""
    if node is None or isinstance(node, SequenceNode):
        return ""
    if not isinstance(node, MappingNode):
        return _format_written_date(to_plain_line(node.value))
    fields = read_fields(node)
    parts = fields.get("date-parts")
    if isinstance(parts, SequenceNode):
        words = _join_dates([_format_date_parts(part) for part in parts.value])
    else:
        words = get_text(fields, "literal") or _format_written_date(get_text(fields, "raw", "edtf"))
    is_circa = get_text(fields, "circa") not in ("", "false", "0")
    return f"vers {words}" if words and is_circa else words


def _join_dates(dates: list[str]) -> str:
    """Return one date, or a span of time by its two ends; nothing where an end is none."""
    return " – ".join(dates) if all(dates) else ""


def _format_date_parts(node: Node) -> str:
    """Return one date of `date-parts`: year, then month, then day, figures all."""
    figures = [str(part.value) for part in node.value] if isinstance(node, SequenceNode) else []
    if not 1 <= len(figures) <= 3 or not all(figure.isdecimal() for figure in figures):
        return ""
    if len(figures) == 1:
        return figures[0]
    return format_date("-".join([figures[0].zfill(4), *figures[1:]]), "fr")


def _format_written_date(written: str) -> str:
    """Return a date, or the two ends of a span of time, as written by hand or by a machine."""
    dates: list[str] = []
    for end in written.split("/"):
        iso_date = _ISO.fullmatch(end)
        if iso_date is None:
            return format_date(written, "fr")
        dates.append(format_date(iso_date[1], "fr"))
    if len(dates) > 2:
        return format_date(written, "fr")
    return _join_dates(dates)
