"""`facts:` of a source -> Facts by id, every fault at its place. Keys and values have French and English names."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pamphlets.core.source import Diagnostic, Source, error
from pamphlets.document.bibliography import KEY_PATTERN, Fact
from pamphlets.readers.bibliography.csl_fields import is_null, node_span, to_plain_line
from pamphlets.readers.front_matter.values import NO_WORDS, YES_WORDS
from pamphlets.readers.suggestions import find_nearest

if TYPE_CHECKING:
    from yaml.nodes import Node

FACT_FIELDS: Final = ("facts", "faits")  # what the list is called in a source
_FIELD_NAMES: Final = MappingProxyType(
    {
        "id": "id",
        "wording": "wording", "formulation": "wording", "fait": "wording", "fact": "wording",
        "value": "value", "valeur": "value",
        "where": "where", "ou": "where", "passage": "where",
        "confidence": "confidence", "confiance": "confidence",
        "kind": "kind", "nature": "kind", "genre": "kind",
        "as_of": "as_of", "etat_au": "as_of", "vrai_le": "as_of", "date": "as_of",
        "a_verifier": "a_verifier", "to_verify": "a_verifier",
        "verifie_par": "verifie_par", "verified_by": "verifie_par",
        "verifie_le": "verifie_le", "verified_on": "verifie_le",
    }
)  # fmt: skip
_CONFIDENCE: Final = MappingProxyType(
    {
        "plain": "plain", "simple": "plain", "affirme": "plain",
        "selon": "selon", "attributed": "selon", "attribue": "selon",
        "leave_out": "leave-out", "omettre": "leave-out", "a_omettre": "leave-out",
    }
)  # fmt: skip
_KIND: Final = MappingProxyType(
    {"etat": "etat", "state": "etat", "evenement": "evenement", "event": "evenement"}
)
_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_ID: Final = re.compile(KEY_PATTERN)


@dataclass(frozen=True, slots=True)
class _FactReader:
    """One fact as written: its fields by their French names, and where its faults are told."""

    source: Source
    key: str
    node: "Node"
    fields: "Mapping[str, Node]"
    diagnostics: list[Diagnostic]

    def get_text(self, name: str) -> str:
        """Return what a field says, on one line."""
        node = self.fields.get(name)
        return to_plain_line(node.value) if node is not None and isinstance(node.value, str) else ""

    def report(self, code: str, name: str, **more: str) -> None:
        """Keep the fault of a field, or of a fact that lacks it."""
        span = node_span(self.fields.get(name, self.node))
        self.diagnostics.append(
            error(
                code, self.source, span, key=self.key, field=name, value=self.get_text(name), **more
            )
        )


def read_facts(
    source: Source, key: str, node: "Node | None", told: list[Diagnostic]
) -> Mapping[str, Fact]:
    """Return the facts of the source `key`, by id in the order of the file; their faults go to `told`."""
    from yaml.nodes import MappingNode, SequenceNode

    if node is None:
        return MappingProxyType({})
    made: dict[str, Fact] = {}
    if not isinstance(node, SequenceNode) or not all(
        isinstance(item, MappingNode) for item in node.value
    ):
        told.append(error("facts-list", source, node_span(node), key=key))
        return MappingProxyType({})
    for item in node.value:
        slip = _FactReader(source, key, item, _read_fact_fields(source, key, item, told), told)
        fact = _read_fact(slip)
        if fact.id in made:
            first = source.locate(made[fact.id].span).line
            slip.report("fact-twice", "id", line=str(first))
        made[fact.id] = fact
    return MappingProxyType(made)


def _read_fact_fields(
    source: Source, key: str, item: "Node", told: list[Diagnostic]
) -> "dict[str, Node]":
    """Return the fields of a fact by their names here; an unknown one and one given twice are told."""
    found: dict[str, Node] = {}
    for name, value in item.value:
        written = str(name.value)
        known = _FIELD_NAMES.get(_fold_name(written))
        if known is None:
            near = find_nearest(_fold_name(written), _FIELD_NAMES)
            code = "fact-field-near" if near else "fact-field"
            told.append(error(code, source, node_span(name), key=key, field=written, near=near))
        elif known in found:
            told.append(error("fact-field-twice", source, node_span(name), key=key, field=written))
        elif not is_null(value):
            found[known] = value
    return found


def _fold_name(word: str) -> str:
    """Return a word without accents and capitals, its parts joined by low lines."""
    apart = unicodedata.normalize("NFD", word.strip().casefold())
    return re.sub(
        r"[\s_-]+", "_", "".join(char for char in apart if not unicodedata.combining(char))
    )


def _read_fact(slip: _FactReader) -> Fact:
    """Return one fact; what is missing or wrong in it is told."""
    name = slip.get_text("id")
    if not _ID.fullmatch(name):
        slip.report("fact-id", "id")
    if not slip.get_text("wording"):
        slip.report("fact-wording", "wording")
    kind = _KIND.get(_fold_name(slip.get_text("kind")))
    if kind is None:
        slip.report("fact-kind", "kind")
    confidence = _CONFIDENCE.get(_fold_name(slip.get_text("confidence")))
    if confidence is None:
        slip.report("fact-confidence", "confidence")
    as_of = _read_day(slip, "as_of")
    if kind == "etat" and "as_of" not in slip.fields:
        slip.report("fact-undated", "as_of")
    return Fact(
        name,
        slip.get_text("wording"),
        node_span(slip.node),
        slip.get_text("value"),
        slip.get_text("where"),
        "selon" if confidence == "selon" else "leave-out" if confidence == "leave-out" else "plain",
        "evenement" if kind == "evenement" else "etat",
        as_of,
        _read_flag(slip, "a_verifier"),
        slip.get_text("verifie_par"),
        _read_day(slip, "verifie_le"),
    )


def _read_day(slip: _FactReader, name: str) -> date | None:
    """Return a day; of a month or a year alone the first, so that a state is rather too old than too young."""
    if name not in slip.fields:
        return None
    found = _ISO.fullmatch(slip.get_text(name))
    try:
        year, month, day = (int(part or 1) for part in found.groups()) if found else (0, 0, 0)
        return date(year, month, day)
    except ValueError:
        slip.report("fact-date", name)
        return None


def _read_flag(slip: _FactReader, name: str) -> bool:
    """Return whether a field says yes; what says neither yes nor no is told."""
    word = slip.get_text(name).casefold()
    if name in slip.fields and word not in YES_WORDS | NO_WORDS:
        slip.report("fact-flag", name)
    return word in YES_WORDS
