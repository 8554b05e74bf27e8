"""The `imposition:` block of a front matter -> Imposition: how sheets are folded, what is printed on them.

Which schemes and papers there are is not known here: their names are looked up where sheets are made.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from pamphlets.core.source import Diagnostic, Source, Span, error
from pamphlets.document.metadata import ImpositionSettings
from pamphlets.readers.front_matter.keys import normalize_name
from pamphlets.readers.front_matter.values import NO_WORDS, YES_WORDS
from pamphlets.readers.front_matter.yaml_lines import YamlEntry, YamlMapping, YamlScalar
from pamphlets.readers.suggestions import find_nearest
from pamphlets.readers.text_file import remove_invisible

_MAX_COUNT: Final = 400  # sheets of a signature, or g/m²: more is a slip
_MAX_CREEP_MM: Final = 2.0  # millimetres of a sheet
_LENGTH_PATTERN: Final = re.compile(r"(\d+(?:[.,]\d+)?)[ \u00a0\u202f]*(?:mm)?$")
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
_DIRECTION_NAMES: Final = MappingProxyType(
    {"gauche_droite": False, "ltr": False, "droite_gauche": True, "rtl": True}
)


def _parse_name(text: str) -> str | None:
    return normalize_name(text).replace("_", "-") or None


def _parse_line(text: str) -> str | None:
    return re.sub(r"\s+", " ", text).strip() or None


def _parse_count(text: str) -> int | None:
    digits = text.removesuffix("g/m²").removesuffix("g").strip()
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 5 else 0
    return number if 0 < number <= _MAX_COUNT else None


def _parse_flag(text: str) -> bool | None:
    word = text.casefold()
    return word in YES_WORDS if word in YES_WORDS | NO_WORDS else None


def _parse_creep(text: str) -> str | None:
    word = text.casefold()
    if word in YES_WORDS | NO_WORDS | {"auto"}:
        return "" if word in NO_WORDS else "auto"
    found = _LENGTH_PATTERN.match(word)
    length = float(found[1].replace(",", ".")) if found else 0.0
    return f"{length:g}" if 0 < length <= _MAX_CREEP_MM else None


def _one_of(words: Mapping[str, object]) -> Callable[[str], object]:
    return lambda text: words.get(normalize_name(text))


class _Setting(NamedTuple):
    """One key of the block: its names, the field it fills, what makes a value of its text, what may be written."""

    french: str
    aliases: tuple[str, ...]
    field: str
    value: Callable[[str], object]
    known: str


_SETTINGS: Final = (
    _Setting(
        "pliage",
        ("scheme",),
        "scheme",
        _parse_name,
        "saddle, sections, quarto… (“pamphlets schemes” names them all)",
    ),
    _Setting("papier", ("paper",), "paper", _parse_line, "A4, A3, SRA3, 320x450mm…"),
    _Setting(
        "feuilles_par_cahier", ("signature",), "signature", _parse_count, "a number of sheets, as 4"
    ),
    _Setting("couverture_a_part", ("cover_apart", "cover"), "cover", _parse_flag, "oui or non"),
    _Setting(
        "chasse",
        ("creep",),
        "creep",
        _parse_creep,
        "auto, non, or millimetres a sheet up to 2, as 0,1 mm",
    ),
    _Setting("grammage", ("weight",), "weight", _parse_count, "grams, as 80"),
    _Setting(
        "grammage_couverture", ("cover_weight",), "cover_weight", _parse_count, "grams, as 160"
    ),
    _Setting(
        "marques",
        ("marks",),
        "marks",
        _one_of(_MARK_NAMES),
        "coupe, cahiers, agrafes, titre, one or several",
    ),
    _Setting(
        "blancs",
        ("blanches", "blanks"),
        "blanks",
        _one_of(_BLANK_NAMES),
        "fin, intérieur, notes or erreur",
    ),
    _Setting(
        "sens", ("direction",), "rtl", _one_of(_DIRECTION_NAMES), "gauche-droite or droite-gauche"
    ),
)


def read_imposition(
    source: Source, entry: YamlEntry
) -> tuple[ImpositionSettings | None, list[Diagnostic]]:
    """Return what a block says, or its one word that names a scheme, and all its faults."""
    match entry.value:
        case YamlScalar(text="", quoted=False):
            return None, []
        case YamlScalar() as word:
            return ImpositionSettings(scheme=_parse_name(remove_invisible(word.text)) or ""), []
        case YamlMapping(entries=entries):
            values, told = _read_settings(source, entries)
            return ImpositionSettings(**values), told
        case _:
            return None, [error("imposition-shape", source, entry.name.span)]


def setting_span(entry: YamlEntry, field: str) -> Span:
    """Return where a block, or its one word, gives a field its value; where the block begins if it does not."""
    if isinstance(entry.value, YamlScalar):
        return entry.value.span
    for inner in entry.value.entries if isinstance(entry.value, YamlMapping) else ():
        setting = _find_setting(inner.name.text)
        if setting and setting.field == field:
            return inner.value.span if isinstance(inner.value, YamlScalar) else inner.name.span
    return entry.name.span


def _read_settings(
    source: Source, entries: tuple[YamlEntry, ...]
) -> tuple[dict[str, Any], list[Diagnostic]]:
    """Return the fields that a block fills, and its faults."""
    values: dict[str, Any] = {}
    told: list[Diagnostic] = []
    seen: set[str] = set()
    for entry in entries:
        setting = _find_setting(entry.name.text)
        if setting is None:
            told.append(_unknown_setting_fault(source, entry.name))
        elif setting.field in seen:
            told.append(error("key-twice", source, entry.name.span, key=entry.name.text))
        else:
            seen.add(setting.field)
            told += _read_setting(source, setting, entry, values)
    return values, told


def _read_setting(
    source: Source, setting: _Setting, entry: YamlEntry, values: dict[str, Any]
) -> list[Diagnostic]:
    """Add the value of a setting to the others, and return its faults."""
    match entry.value:
        case YamlScalar(text="", quoted=False):
            return []
        case YamlScalar() as word if setting.field == "marks":
            words = tuple(YamlScalar(part, word.span) for part in word.text.split(","))
        case YamlScalar() as word:
            words = (word,)
        case tuple() as several if setting.field == "marks":
            words = several
        case _:
            fields = {"key": entry.name.text, "value": "…", "known": setting.known}
            return [error("imposition-value", source, entry.name.span, **fields)]
    told: list[Diagnostic] = []
    made: list[object] = []
    for word in words:
        text = remove_invisible(word.text).strip()
        value = setting.value(text)
        if value is None:
            fields = {"key": entry.name.text, "value": text, "known": setting.known}
            told.append(error("imposition-value", source, word.span, **fields))
        made.append(value)
    if not told:
        values[setting.field] = tuple(dict.fromkeys(made)) if setting.field == "marks" else made[0]
    return told


def _find_setting(written: str) -> _Setting | None:
    """Return the setting of that name."""
    name = normalize_name(written)
    return next((one for one in _SETTINGS if name == one.french or name in one.aliases), None)


def _unknown_setting_fault(source: Source, name: YamlScalar) -> Diagnostic:
    """Return the fault of a setting that there is not, with the one likely meant."""
    names = [word for one in _SETTINGS for word in (one.french, *one.aliases)]
    near = find_nearest(normalize_name(name.text), names)
    known = ", ".join(one.french.replace("_", " ") for one in _SETTINGS)
    if near:
        return error(
            "imposition-near", source, name.span, key=name.text, near=near.replace("_", " ")
        )
    return error("imposition-key", source, name.span, key=name.text, known=known)
