"""`facts:` of a source as a YAML node -> Facts by id, every fault at its place.

Keys and values have French and English names.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from yaml.nodes import MappingNode, Node, SequenceNode

from pamphlets.core.source import Diagnostic, Source, error
from pamphlets.document.bibliography import KEY_PATTERN, Fact
from pamphlets.readers.bibliography.csl_fields import CslFields, get_text, is_null, node_span
from pamphlets.readers.front_matter.values import NO_WORDS, YES_WORDS
from pamphlets.readers.suggestions import find_nearest

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
_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_ID: Final = re.compile(KEY_PATTERN)


@dataclass(frozen=True, slots=True)
class _FactReader:
    """One fact as written: its fields by their names in `_FIELD_NAMES`, and where its faults are kept."""

    source: Source
    key: str
    node: Node
    fields: CslFields
    diagnostics: list[Diagnostic]

    def text(self, name: str) -> str:
        """Return what a field says, on one line."""
        return get_text(self.fields, name)

    def report(self, code: str, name: str, **more: str) -> None:
        """Keep the fault of a field, or of a fact that lacks it."""
        span = node_span(self.fields.get(name, self.node))
        fault = error(
            code, self.source, span, key=self.key, field=name, value=self.text(name), **more
        )
        self.diagnostics.append(fault)

    def fact(self) -> Fact:
        """Return the fact; what is missing or wrong in it is reported."""
        if not _ID.fullmatch(self.text("id")):
            self.report("fact-id", "id")
        if not self.text("wording"):
            self.report("fact-wording", "wording")
        kind = _KIND.get(_fold_name(self.text("kind")))
        if kind is None:
            self.report("fact-kind", "kind")
        confidence = _CONFIDENCE.get(_fold_name(self.text("confidence")))
        if confidence is None:
            self.report("fact-confidence", "confidence")
        if kind == "etat" and "as_of" not in self.fields:
            self.report("fact-undated", "as_of")
        return Fact(
            self.text("id"),
            self.text("wording"),
            node_span(self.node),
            self.text("value"),
            self.text("where"),
            confidence or "plain",
            kind or "etat",
            self.day("as_of"),
            self.is_yes("a_verifier"),
            self.text("verifie_par"),
            self.day("verifie_le"),
        )

    def day(self, name: str) -> date | None:
        """Return a day; of a month or a year alone the first, so that a state is rather too old than too young."""
        if name not in self.fields:
            return None
        iso_date = _ISO.fullmatch(self.text(name))
        try:
            year, month, day = iso_date.groups(default="1") if iso_date else ("0", "0", "0")
            return date(int(year), int(month), int(day))
        except ValueError:
            self.report("fact-date", name)
            return None

    def is_yes(self, name: str) -> bool:
        """Return whether a field says yes; what says neither yes nor no is reported."""
        word = self.text(name).casefold()
        if name in self.fields and word not in YES_WORDS | NO_WORDS:
            self.report("fact-flag", name)
        return word in YES_WORDS


def read_facts(
    source: Source, key: str, node: Node | None, diagnostics: list[Diagnostic]
) -> Mapping[str, Fact]:
    """Return the facts of the source `key`, by id in the order of the file; faults are added to `diagnostics`."""
    facts: dict[str, Fact] = {}
    if node is None:
        return MappingProxyType(facts)
    if not isinstance(node, SequenceNode) or not all(
        isinstance(item, MappingNode) for item in node.value
    ):
        diagnostics.append(error("facts-list", source, node_span(node), key=key))
        return MappingProxyType(facts)
    for item in node.value:
        fields = _read_fact_fields(source, key, item, diagnostics)
        reader = _FactReader(source, key, item, fields, diagnostics)
        fact = reader.fact()
        if fact.id in facts:
            first_line = source.locate(facts[fact.id].span).line
            reader.report("fact-twice", "id", line=str(first_line))
        facts[fact.id] = fact
    return MappingProxyType(facts)


def _read_fact_fields(
    source: Source, key: str, item: MappingNode, diagnostics: list[Diagnostic]
) -> CslFields:
    """Return the fields of a fact by their names here; an unknown one and one given twice are reported."""
    fields: dict[str, Node] = {}
    for name_node, value in item.value:
        written = str(name_node.value)
        folded = _fold_name(written)
        name = _FIELD_NAMES.get(folded)
        span = node_span(name_node)
        if name is None:
            nearest = find_nearest(folded, _FIELD_NAMES)
            code = "fact-field-near" if nearest else "fact-field"
            diagnostics.append(error(code, source, span, key=key, field=written, near=nearest))
        elif name in fields:
            diagnostics.append(error("fact-field-twice", source, span, key=key, field=written))
        elif not is_null(value):
            fields[name] = value
    return fields


def _fold_name(word: str) -> str:
    """Return a word without accents and capitals, its parts joined by low lines."""
    decomposed = unicodedata.normalize("NFD", word.strip().casefold())
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.sub(r"[\s_-]+", "_", letters)
