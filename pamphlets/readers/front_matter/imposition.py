"""The `imposition:` block of a front matter -> ImpositionSettings: how sheets are folded, what is printed on them.

Which schemes and papers there are is not known here: their names are looked up where sheets are made.
"""

import re
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, Literal

from pamphlets.core.source import Diagnostic, Source, Span, error
from pamphlets.document.metadata import ImpositionSettings
from pamphlets.languages.wording import sentence
from pamphlets.readers.front_matter.keys import normalize_name
from pamphlets.readers.front_matter.values import FLAG_WORDS, whole_number
from pamphlets.readers.front_matter.yaml_entries import YamlEntry, YamlMapping, YamlScalar
from pamphlets.readers.suggestions import find_nearest

_MAX_COUNT: Final = 400  # sheets of a signature, or g/m²: more is a slip
_MAX_CREEP_MM: Final = 2.0  # of one sheet
_LENGTH: Final = re.compile(r"(\d+(?:[.,]\d+)?)[ \u00a0\u202f]*(?:mm)?$")
_MARK_NAMES: Final = MappingProxyType(
    {
        "coupe": "crop", "crop": "crop", "cahiers": "steps", "steps": "steps", "agrafes": "staples",
        "staples": "staples", "titre": "slug", "slug": "slug",
    }
)  # fmt: skip
_BLANK_NAMES: Final = MappingProxyType(
    {
        "fin": "end", "end": "end", "interieur": "inside", "inside": "inside", "notes": "notes",
        "erreur": "error", "error": "error",
    }
)  # fmt: skip
_IS_RIGHT_TO_LEFT: Final = MappingProxyType(
    {"gauche_droite": False, "ltr": False, "droite_gauche": True, "rtl": True}
)


@dataclass(frozen=True, slots=True)
class ImpositionKey:
    """One key of the block, its names in the form that `normalize_name` gives."""

    names: tuple[str, ...]
    """The French name, then its English ones."""
    field: str
    """Of ImpositionSettings."""
    kind: Literal["name", "line", "count", "flag", "creep", "mark", "blanks", "direction"]
    example: str
    """A value that the key takes, as it is typed."""


IMPOSITION_KEYS: Final = (
    ImpositionKey(("pliage", "scheme"), "scheme", "name", "sections"),
    ImpositionKey(("papier", "paper"), "paper", "line", "A3"),
    ImpositionKey(("feuilles_par_cahier", "signature"), "signature", "count", "4"),
    ImpositionKey(("couverture_a_part", "cover_apart", "cover"), "cover", "flag", "oui"),
    ImpositionKey(("chasse", "creep"), "creep", "creep", "auto"),
    ImpositionKey(("grammage", "weight"), "weight", "count", "80"),
    ImpositionKey(("grammage_couverture", "cover_weight"), "cover_weight", "count", "160"),
    ImpositionKey(("marques", "marks"), "marks", "mark", "[coupe, agrafes]"),
    ImpositionKey(("blancs", "blanches", "blanks"), "blanks", "blanks", "intérieur"),
    ImpositionKey(("sens", "direction"), "rtl", "direction", "droite-gauche"),
)
IMPOSITION_NAMES: Final = frozenset(
    chain.from_iterable(key.names for key in IMPOSITION_KEYS)
)


def read_imposition(
    source: Source, entry: YamlEntry
) -> tuple[ImpositionSettings | None, list[Diagnostic]]:
    """Return what a block says, or its one word that names a scheme, and all its faults."""
    if isinstance(entry.value, YamlScalar):
        word = entry.value.text
        if not word and not entry.value.quoted:
            return None, []
        return ImpositionSettings(
            scheme=normalize_name(word).replace("_", "-"), span=entry.value.span
        ), []
    if not isinstance(entry.value, YamlMapping):
        return None, [error("imposition-shape", source, entry.name.span)]
    values: dict[str, Any] = {}
    spans: dict[str, Span] = {}
    faults: list[Diagnostic] = []
    for inner in entry.value.entries:
        name = normalize_name(inner.name.text)
        key = next((key for key in IMPOSITION_KEYS if name in key.names), None)
        if key is None:
            faults.append(_unknown_key_fault(source, inner.name, len(faults)))
        elif key.field in spans:
            faults.append(error("key-twice", source, inner.name.span, key=inner.name.text))
        else:
            spans[key.field] = inner.value_span
            value, more = _read_setting(source, key, inner)
            faults += more
            if value is not None and not more:
                values[key.field] = value
    return ImpositionSettings(**values, span=entry.name.span, spans=spans), faults


def _read_setting(
    source: Source, key: ImpositionKey, entry: YamlEntry
) -> tuple[object | None, list[Diagnostic]]:
    """Return the value of a setting, None for an empty one, and its faults."""
    words: tuple[YamlScalar, ...] = ()
    if isinstance(entry.value, YamlScalar):
        if not entry.value.text and not entry.value.quoted:
            return None, []
        texts = entry.value.text.split(",") if key.kind == "mark" else [entry.value.text]
        words = tuple(YamlScalar(text, entry.value.span) for text in texts)
    elif isinstance(entry.value, tuple) and key.kind == "mark":
        words = entry.value
    fields = {
        "key": entry.name.text,
        "known": sentence(f"settings.{key.field}"),
    }
    if not words:
        return None, [
            error("imposition-value", source, entry.name.span, value="…", **fields)
        ]
    faults: list[Diagnostic] = []
    parsed: list[object] = []
    for word in words:
        text = word.text.strip()
        parsed.append(parse_setting(text, key.kind))
        if parsed[-1] is None:
            faults.append(
                error("imposition-value", source, word.span, value=text, **fields)
            )
    return tuple(dict.fromkeys(parsed)) if key.kind == "mark" else parsed[0], faults


def parse_setting(text: str, kind: str) -> object | None:
    """Return the value that a text stands for, None if it is none of its kind."""
    word = text.casefold()
    match kind:
        case "name":
            return normalize_name(text).replace("_", "-") or None
        case "line":
            return re.sub(r"\s+", " ", text).strip() or None
        case "count":
            number = whole_number(text.removesuffix("g/m²").removesuffix("g").strip())
            return number if 0 < number <= _MAX_COUNT else None
        case "flag":
            return FLAG_WORDS.get(word)
        case "creep":
            if word == "auto" or word in FLAG_WORDS:
                return "auto" if FLAG_WORDS.get(word, True) else ""
            match = _LENGTH.match(word)
            if match is None or not 0 < float(match[1].replace(",", ".")) <= _MAX_CREEP_MM:
                return None
            return f"{float(match[1].replace(',', '.')):g}"
        case "mark":
            return _MARK_NAMES.get(normalize_name(text))
        case "blanks":
            return _BLANK_NAMES.get(normalize_name(text))
        case _:
            return _IS_RIGHT_TO_LEFT.get(normalize_name(text))


def _unknown_key_fault(source: Source, name: YamlScalar, earlier_faults: int) -> Diagnostic:
    """Return the fault of a key that there is not, with the one likely meant."""
    names = chain.from_iterable(key.names for key in IMPOSITION_KEYS)
    near = find_nearest(normalize_name(name.text), names, earlier_faults)
    if near:
        return error(
            "imposition-near", source, name.span, key=name.text, near=near.replace("_", " ")
        )
    known = ", ".join(key.names[0].replace("_", " ") for key in IMPOSITION_KEYS)
    return error("imposition-key", source, name.span, key=name.text, known=known)
