"""`facts:` of a source as a YAML node -> Facts by id, every fault at its place.

Keys and values have French and English names.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal, TypeVar

from yaml.nodes import MappingNode, Node, SequenceNode

from pamphlets.core.slug import strip_accents
from pamphlets.core.source import DiagnosticCollector
from pamphlets.document.bibliography import KEY_PATTERN, Fact
from pamphlets.readers.bibliography.csl_fields import CslFields, is_null, node_span
from pamphlets.readers.front_matter.values import FLAG_WORDS
from pamphlets.readers.suggestions import find_nearest
from pamphlets.readers.yaml_nodes import scalar_text

_FACT_LISTS: Final = ("facts", "faits")  # what the list is called in a source
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
_CONFIDENCE: Final[MappingProxyType[str, Literal["plain", "selon", "leave-out"]]] = MappingProxyType(
    {
        "plain": "plain", "simple": "plain", "affirme": "plain",
        "selon": "selon", "attributed": "selon", "attribue": "selon",
        "leave_out": "leave-out", "omettre": "leave-out", "a_omettre": "leave-out",
    }
)  # fmt: skip
_KIND: Final[MappingProxyType[str, Literal["etat", "evenement"]]] = MappingProxyType(
    {"etat": "etat", "state": "etat", "evenement": "evenement", "event": "evenement"}
)
_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_ID: Final = re.compile(KEY_PATTERN)
_Choice = TypeVar("_Choice", bound=str)


@dataclass(frozen=True, slots=True)
class _FactReader:
    """One fact as written: its fields by their names in `_FIELD_NAMES`, and where its faults are kept."""

    faults: DiagnosticCollector
    key: str
    fields: CslFields

    def report(self, code: str, name: str, **more: str) -> None:
        """Keep the fault of a field, or of a fact that lacks it."""
        value = self.fields.text(name)
        span = self.fields.span(name)
        self.faults.add_error(code, span, key=self.key, field=name, value=value, **more)

    def choose(
        self, name: str, choices: Mapping[str, _Choice], code: str
    ) -> _Choice | None:
        """Return what a field's word stands for; a word that stands for nothing is reported."""
        choice = choices.get(_fold_name(self.fields.text(name)))
        if choice is None:
            self.report(code, name)
        return choice

    def fact(self) -> Fact:
        """Return the fact; what is missing or wrong in it is reported."""
        fields = self.fields
        if not _ID.fullmatch(fields.text("id")):
            self.report("fact-id", "id")
        if not fields.text("wording"):
            self.report("fact-wording", "wording")
        kind = self.choose("kind", _KIND, "fact-kind")
        confidence = self.choose("confidence", _CONFIDENCE, "fact-confidence")
        if kind == "etat" and "as_of" not in fields.values:
            self.report("fact-undated", "as_of")
        return Fact(
            fields.text("id"),
            fields.text("wording"),
            fields.span(""),
            fields.text("value"),
            fields.text("where"),
            confidence or "plain",
            kind or "etat",
            self.day("as_of"),
            self.is_yes("a_verifier"),
            fields.text("verifie_par"),
            self.day("verifie_le"),
        )

    def day(self, name: str) -> date | None:
        """Return a day; of a month or a year alone the first, so that a state is rather too old than too young."""
        if name not in self.fields.values:
            return None
        iso_date = _ISO.fullmatch(self.fields.text(name))
        try:
            if iso_date is not None:
                return date(*map(int, iso_date.groups(default="1")))
        except ValueError:  # a day that the calendar lacks
            pass
        self.report("fact-date", name)
        return None

    def is_yes(self, name: str) -> bool:
        """Return whether a field says yes; what says neither yes nor no is reported."""
        word = self.fields.text(name).casefold()
        if name in self.fields.values and word not in FLAG_WORDS:
            self.report("fact-flag", name)
        return FLAG_WORDS.get(word, False)


def read_facts(
    faults: DiagnosticCollector, key: str, source_fields: CslFields
) -> Mapping[str, Fact]:
    """Return the facts of the source `key`, by id in the order of the file."""
    facts: dict[str, Fact] = {}
    for item in _list_facts(faults, key, source_fields):
        reader = _FactReader(faults, key, _read_fact_fields(faults, key, item))
        fact = reader.fact()
        if fact.id in facts:
            line = faults.source.locate(facts[fact.id].span).line
            reader.report("fact-twice", "id", line=str(line))
        facts[fact.id] = fact
    return MappingProxyType(facts)


def _list_facts(
    faults: DiagnosticCollector, key: str, source_fields: CslFields
) -> list[MappingNode]:
    """Return the nodes of a source's facts; none where they are no list of mappings, which is reported."""
    for name in _FACT_LISTS:
        node = source_fields.values.get(name)
        if node is None:
            continue
        items = node.value if isinstance(node, SequenceNode) else [node.value]
        if all(isinstance(item, MappingNode) for item in items):
            return list(items)
        faults.add_error("facts-list", node_span(node), key=key)
        break
    return []


def _read_fact_fields(
    faults: DiagnosticCollector, key: str, item: MappingNode
) -> CslFields:
    """Return the fields of a fact by their names here; an unknown one and one given twice are reported."""
    values: dict[str, Node] = {}
    for name_node, value in item.value:
        written = scalar_text(name_node)
        folded = _fold_name(written)
        name = _FIELD_NAMES.get(folded)
        span = node_span(name_node)
        if name is None:
            near = find_nearest(folded, _FIELD_NAMES, len(faults.diagnostics))
            code = "fact-field-near" if near else "fact-field"
            faults.add_error(code, span, key=key, field=written, near=near)
        elif name in values:
            faults.add_error("fact-field-twice", span, key=key, field=written)
        elif not is_null(value):
            values[name] = value
    return CslFields(item, values)


def _fold_name(word: str) -> str:
    """Return a word without accents and capitals, its parts joined by low lines."""
    return re.sub(r"[\s_-]+", "_", strip_accents(word.strip().casefold()))
