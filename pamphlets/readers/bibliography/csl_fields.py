"""One field of a CSL item -> words, names, a date: YAML nodes to what is printed of them. CSL 1.0.2, appendix IV."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from unicodedata import normalize

from pamphlets.core.source import Span
from pamphlets.document.bibliography import Name
from pamphlets.readers.characters import visible
from pamphlets.readers.dates import date_in

if TYPE_CHECKING:
    from yaml.nodes import Node

Fields = Mapping[str, "Node"]
_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_LETTERING: Final = re.compile(r"</?(?:i|b|sc|sub|sup|span)(?:\s[^<>]*)?>")  # CSL's own rich text
_BLANKS: Final = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")  # not U+00A0: an author's own space stays
_ISO: Final = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T[\d:.]+Z?)?")


def fields_of(node: Any) -> Fields:  # noqa: ANN401 - PyYAML has no types for what nodes hold
    """Return a mapping's values by key, those that say nothing left out."""
    return {str(name.value): value for name, value in node.value if not says_nothing(value)}


def says_nothing(node: "Node") -> bool:
    """Return whether a value is none: JSON's null, or a key with nothing behind it."""
    return isinstance(node.value, str) and node.value in _NULL and not getattr(node, "style", None)


def span_of(node: "Node") -> Span:
    """Return where a node stands."""
    return Span(node.start_mark.index, max(node.start_mark.index, node.end_mark.index))


def words(fields: Fields, *names: str) -> str:
    """Return the first scalar found under one of the names, on one line."""
    found = (fields[name].value for name in names if name in fields)
    return next((line_of(value) for value in found if isinstance(value, str)), "")


def line_of(value: str) -> str:
    """Return a string as it is printed: composed, on one line, without markup or invisible characters."""
    return _BLANKS.sub(" ", normalize("NFC", visible(_LETTERING.sub("", value)))).strip(" ")


def names(node: "Node | None") -> tuple[Name, ...]:
    """Return the people of a role: a list of them, one, or a body's name."""
    from yaml.nodes import SequenceNode

    each = node.value if isinstance(node, SequenceNode) else [] if node is None else [node]
    return tuple(name for name in map(_name, each) if name != Name())


def _name(node: "Node") -> Name:
    """Return one name. A particle that the family keeps (de Gaulle) goes before it, any other after the first."""
    if isinstance(node.value, str):
        return Name(literal=line_of(node.value))
    if any(not isinstance(part, tuple) for part in node.value):
        return Name()
    own = fields_of(node)
    family = [words(own, part) for part in ("non-dropping-particle", "family", "suffix")]
    given = [words(own, part) for part in ("given", "dropping-particle")]
    return Name(" ".join(filter(None, family)), " ".join(filter(None, given)), words(own, "literal"))


def date(node: "Node | None") -> str:
    """Return a CSL date in French words, nothing where it is none."""
    from yaml.nodes import MappingNode, SequenceNode

    if node is None or isinstance(node, SequenceNode):
        return ""
    if not isinstance(node, MappingNode):
        return _spoken(line_of(node.value))
    own = fields_of(node)
    parts = own.get("date-parts")
    if isinstance(parts, SequenceNode):
        said = [_of_parts(each) for each in parts.value]
        whole = " – ".join(said) if said and all(said) else ""
    else:
        whole = words(own, "literal") or _spoken(words(own, "raw", "edtf"))
    return f"vers {whole}" if whole and words(own, "circa") not in ("", "false", "0") else whole


def _of_parts(node: "Node") -> str:
    """Return one date of `date-parts`: year, then month, then day, figures all."""
    from yaml.nodes import SequenceNode

    figures = [str(part.value) for part in node.value] if isinstance(node, SequenceNode) else []
    if not 1 <= len(figures) <= 3 or not all(part.isdecimal() for part in figures):
        return ""
    year, *rest = figures
    return date_in("-".join([year.zfill(4), *rest]), "fr") if rest else year


def _spoken(written: str) -> str:
    """Return a date, or the two ends of a span of time, as written by hand or by a machine."""
    ends = [_ISO.fullmatch(end) for end in written.split("/")]
    if len(ends) > 2 or not all(ends):
        return date_in(written, "fr")
    said = [date_in(end[1], "fr") for end in ends if end]
    return " – ".join(said) if all(said) else ""
