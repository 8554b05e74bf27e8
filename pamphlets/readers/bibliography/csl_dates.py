"""A date of a source as a YAML node -> its French words: CSL 1.0.2 appendix IV, pandoc's YAML, words."""

from types import MappingProxyType
from typing import Final

from yaml.nodes import MappingNode, Node, SequenceNode

from pamphlets.readers.bibliography.csl_fields import (
    CslFields,
    is_null,
    read_fields,
    rename_fields,
    to_plain_line,
)
from pamphlets.readers.bibliography.written_dates import (
    FIRST_SEASON,
    add_season,
    format_date_texts,
    format_written_date,
    join_span,
    read_month,
)
from pamphlets.readers.yaml_nodes import scalar_text

_NO: Final = frozenset({"", "false", "0", "no", "non"})
_FIELD_NAMES: Final = MappingProxyType(
    {
        "annee": "year",
        "mois": "month",
        "jour": "day",
        "saison": "season",
        "dateparts": "date-parts",
    }
)


def read_date_field(fields: CslFields, name: str) -> str:
    """Return the date of a field in words, empty where there is none that can be read."""
    node = fields.values.get(name)
    return "" if node is None else read_date(node) or ""


def read_date(node: Node) -> str | None:
    """Return a date in French words: empty where it says nothing, None where it cannot be read."""
    if isinstance(node, SequenceNode):
        return _read_date_list(node)
    if not isinstance(node, MappingNode):
        return format_written_date(to_plain_line(scalar_text(node)))
    fields = rename_fields(read_fields(node), _FIELD_NAMES)
    parts = fields.values.get("date-parts")
    literal = fields.text("literal", "other")
    if isinstance(parts, SequenceNode):
        words = _read_date_list(parts)
    elif "year" in fields.values or "month" in fields.values:
        words = _read_parts(node)
    elif literal:
        # Whoever writes a literal date wants it as it stands.
        words = format_written_date(literal) or literal
    else:
        words = format_written_date(fields.text("raw", "edtf"))
        if not {"literal", "raw", "edtf"} & fields.values.keys():
            words = None
    season = fields.text("season")
    if words and season:
        words = add_season(words, season)
    is_circa = fields.text("circa").casefold() not in _NO
    if not words or not is_circa or words.startswith("vers "):
        return words
    return f"vers {words}"


def _read_date_list(node: SequenceNode) -> str | None:
    """Return one date, or the two ends of a span: `[2009, 5]`, `[[2009], [2011]]`, pandoc's `- year: 2009`."""
    items = list(node.value)
    if not items:
        return ""
    if not any(isinstance(item, MappingNode | SequenceNode) for item in items):
        return _read_parts(node)
    ends = [_read_parts(item) for item in items]
    if len(ends) > 2 or None in ends:
        return None
    return ends[0] if len(ends) == 1 else join_span(ends)


def _read_parts(node: Node) -> str | None:
    """Return a date of `date-parts`, or of year, month and day by their names, in words."""
    if isinstance(node, MappingNode):
        fields = rename_fields(read_fields(node), _FIELD_NAMES)
        texts = [fields.text(name) for name in ("year", "month", "day")]
        season = read_month(fields.text("season"))
        if season is not None and not texts[1]:
            texts[1] = str(season if season >= FIRST_SEASON else season + FIRST_SEASON - 1)
        words = format_date_texts(texts)
        return (
            f"vers {words}"
            if words and fields.text("circa").casefold() not in _NO
            else words
        )
    if isinstance(node, SequenceNode):
        return format_date_texts(
            ["" if is_null(part) else scalar_text(part).strip() for part in node.value]
        )
    return format_date_texts([scalar_text(node).strip()])
