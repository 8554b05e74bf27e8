"""One field of a CSL item -> words, names, a date: YAML nodes to what is printed of them. CSL 1.0.2, appendix IV."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from unicodedata import normalize

from pamphlets.core.source import Span
from pamphlets.document.bibliography import ContributorName
from pamphlets.readers.characters import remove_invisible
from pamphlets.readers.dates import format_date

if TYPE_CHECKING:
    from yaml.nodes import Node

CslFields = Mapping[str, "Node"]
_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_RICH_TEXT_TAGS: Final = re.compile(
    r"</?(?:i|b|sc|sub|sup|span)(?:\s[^<>]*)?>"
)  # CSL's own rich text
_BLANKS: Final = re.compile(
    "[\x00-\x20\x7f-\x9f\u2028\u2029]+"
)  # not U+00A0: an author's own space stays
_ISO: Final = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T[\d:.]+Z?)?")


def read_fields(node: Any) -> CslFields:  # noqa: ANN401 - PyYAML has no types for what nodes hold
    """Return a mapping's values by key, those that say nothing left out."""
    return {str(name.value): value for name, value in node.value if not is_null(value)}


def is_null(node: "Node") -> bool:
    """Return whether a value is none: JSON's null, or a key with nothing behind it."""
    return isinstance(node.value, str) and node.value in _NULL and not getattr(node, "style", None)


def node_span(node: "Node") -> Span:
    """Return where a node stands."""
    return Span(node.start_mark.index, max(node.start_mark.index, node.end_mark.index))


def get_text(fields: CslFields, *names: str) -> str:
    """Return the first scalar found under one of the names, on one line."""
    found = (fields[name].value for name in names if name in fields)
    return next((to_plain_line(value) for value in found if isinstance(value, str)), "")


def to_plain_line(value: str) -> str:
    """Return a string as it is printed: composed, on one line, without markup or invisible characters."""
    return _BLANKS.sub(
        " ", normalize("NFC", remove_invisible(_RICH_TEXT_TAGS.sub("", value)))
    ).strip(" ")


def read_names(node: "Node | None") -> tuple[ContributorName, ...]:
    """Return the people of a role: a list of them, one, or a body's name."""
    from yaml.nodes import SequenceNode

    each = node.value if isinstance(node, SequenceNode) else [] if node is None else [node]
    return tuple(name for name in map(_read_name, each) if name != ContributorName())


def _read_name(node: "Node") -> ContributorName:
    """Return one name. A particle that the family keeps (de Gaulle) goes before it, any other after the first."""
    if isinstance(node.value, str):
        return ContributorName(literal=to_plain_line(node.value))
    if any(not isinstance(part, tuple) for part in node.value):
        return ContributorName()
    own = read_fields(node)
    family = [get_text(own, part) for part in ("non-dropping-particle", "family", "suffix")]
    given = [get_text(own, part) for part in ("given", "dropping-particle")]
    return ContributorName(
        " ".join(filter(None, family)), " ".join(filter(None, given)), get_text(own, "literal")
    )


def read_date(node: "Node | None") -> str:
    """Return a CSL date in French words, nothing where it is none."""
    from yaml.nodes import MappingNode, SequenceNode

    if node is None or isinstance(node, SequenceNode):
        return ""
    if not isinstance(node, MappingNode):
        return _format_written_date(to_plain_line(node.value))
    own = read_fields(node)
    parts = own.get("date-parts")
    if isinstance(parts, SequenceNode):
        said = [_format_date_parts(each) for each in parts.value]
        whole = " – ".join(said) if said and all(said) else ""
    else:
        whole = get_text(own, "literal") or _format_written_date(get_text(own, "raw", "edtf"))
    return f"vers {whole}" if whole and get_text(own, "circa") not in ("", "false", "0") else whole


def _format_date_parts(node: "Node") -> str:
    """Return one date of `date-parts`: year, then month, then day, figures all."""
    from yaml.nodes import SequenceNode

    figures = [str(part.value) for part in node.value] if isinstance(node, SequenceNode) else []
    if not 1 <= len(figures) <= 3 or not all(part.isdecimal() for part in figures):
        return ""
    year, *rest = figures
    return format_date("-".join([year.zfill(4), *rest]), "fr") if rest else year


def _format_written_date(written: str) -> str:
    """Return a date, or the two ends of a span of time, as written by hand or by a machine."""
    ends = [_ISO.fullmatch(end) for end in written.split("/")]
    if len(ends) > 2 or not all(ends):
        return format_date(written, "fr")
    said = [format_date(end[1], "fr") for end in ends if end]
    return " – ".join(said) if all(said) else ""
