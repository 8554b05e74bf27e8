"""`facts:` of a source -> Facts by id, every fault at its place. Keys and values have French and English names."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pamphlets.core.source import Diagnostic, Source, error
from pamphlets.document.bibliography import KEY, Fact
from pamphlets.readers.bibliography.csl_fields import line_of, says_nothing, span_of
from pamphlets.readers.front_matter.values import NO, YES
from pamphlets.readers.suggestions import nearest

if TYPE_CHECKING:
    from yaml.nodes import Node

FIELDS: Final = ("facts", "faits")  # what the list is called in a source
_NAMES: Final = MappingProxyType(
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
_KIND: Final = MappingProxyType({"etat": "etat", "state": "etat", "evenement": "evenement", "event": "evenement"})
_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_ID: Final = re.compile(KEY)


@dataclass(frozen=True, slots=True)
class _Slip:
    """One fact as written: its fields by their French names, and where its faults are told."""

    source: Source
    key: str
    node: "Node"
    fields: "Mapping[str, Node]"
    told: list[Diagnostic]

    def words(self, name: str) -> str:
        """Return what a field says, on one line."""
        node = self.fields.get(name)
        return line_of(node.value) if node is not None and isinstance(node.value, str) else ""

    def blame(self, code: str, name: str, **more: str) -> None:
        """Keep the fault of a field, or of a fact that lacks it."""
        span = span_of(self.fields.get(name, self.node))
        self.told.append(error(code, self.source, span, key=self.key, field=name, value=self.words(name), **more))


def facts_of(source: Source, key: str, node: "Node | None", told: list[Diagnostic]) -> Mapping[str, Fact]:
    """Return the facts of the source `key`, by id in the order of the file; their faults go to `told`."""
    from yaml.nodes import MappingNode, SequenceNode

    if node is None:
        return MappingProxyType({})
    made: dict[str, Fact] = {}
    if not isinstance(node, SequenceNode) or not all(isinstance(item, MappingNode) for item in node.value):
        told.append(error("facts-list", source, span_of(node), key=key))
        return MappingProxyType({})
    for item in node.value:
        slip = _Slip(source, key, item, _fields(source, key, item, told), told)
        fact = _fact(slip)
        if fact.id in made:
            first = source.place(made[fact.id].span).line
            slip.blame("fact-twice", "id", line=str(first))
        made[fact.id] = fact
    return MappingProxyType(made)


def _fields(source: Source, key: str, item: "Node", told: list[Diagnostic]) -> "dict[str, Node]":
    """Return the fields of a fact by their names here; an unknown one and one given twice are told."""
    found: dict[str, Node] = {}
    for name, value in item.value:
        written = str(name.value)
        known = _NAMES.get(_bare(written))
        if known is None:
            near = nearest(_bare(written), _NAMES)
            code = "fact-field-near" if near else "fact-field"
            told.append(error(code, source, span_of(name), key=key, field=written, near=near))
        elif known in found:
            told.append(error("fact-field-twice", source, span_of(name), key=key, field=written))
        elif not says_nothing(value):
            found[known] = value
    return found


def _bare(word: str) -> str:
    """Return a word without accents and capitals, its parts joined by low lines."""
    apart = unicodedata.normalize("NFD", word.strip().casefold())
    return re.sub(r"[\s_-]+", "_", "".join(char for char in apart if not unicodedata.combining(char)))


def _fact(slip: _Slip) -> Fact:
    """Return one fact; what is missing or wrong in it is told."""
    name = slip.words("id")
    if not _ID.fullmatch(name):
        slip.blame("fact-id", "id")
    if not slip.words("wording"):
        slip.blame("fact-wording", "wording")
    kind = _KIND.get(_bare(slip.words("kind")))
    if kind is None:
        slip.blame("fact-kind", "kind")
    confidence = _CONFIDENCE.get(_bare(slip.words("confidence")))
    if confidence is None:
        slip.blame("fact-confidence", "confidence")
    as_of = _day(slip, "as_of")
    if kind == "etat" and "as_of" not in slip.fields:
        slip.blame("fact-undated", "as_of")
    return Fact(
        name, slip.words("wording"), span_of(slip.node), slip.words("value"), slip.words("where"),
        "selon" if confidence == "selon" else "leave-out" if confidence == "leave-out" else "plain",
        "evenement" if kind == "evenement" else "etat",
        as_of, _flag(slip, "a_verifier"), slip.words("verifie_par"), _day(slip, "verifie_le"),
    )  # fmt: skip


def _day(slip: _Slip, name: str) -> date | None:
    """Return a day; of a month or a year alone the first, so that a state is rather too old than too young."""
    if name not in slip.fields:
        return None
    found = _ISO.fullmatch(slip.words(name))
    try:
        year, month, day = (int(part or 1) for part in found.groups()) if found else (0, 0, 0)
        return date(year, month, day)
    except ValueError:
        slip.blame("fact-date", name)
        return None


def _flag(slip: _Slip, name: str) -> bool:
    """Return whether a field says yes; what says neither yes nor no is told."""
    word = slip.words(name).casefold()
    if name in slip.fields and word not in YES | NO:
        slip.blame("fact-flag", name)
    return word in YES
