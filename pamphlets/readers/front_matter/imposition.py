"""The `imposition:` block of a front matter -> Imposition: how sheets are folded, what is printed on them.

Which schemes and papers there are is not known here: their names are looked up where sheets are made.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from pamphlets.core.source import Diagnostic, Source, Span, error
from pamphlets.document.binding import Imposition
from pamphlets.readers.characters import visible
from pamphlets.readers.front_matter.keys import plain
from pamphlets.readers.front_matter.values import NO, YES
from pamphlets.readers.front_matter.yaml_lines import Block, Entry, Word
from pamphlets.readers.suggestions import nearest

_MOST: Final = 400  # sheets of a signature, or g/m²: more is a slip
_THICKEST: Final = 2.0  # millimetres of a sheet
_LENGTH: Final = re.compile(r"(\d+(?:[.,]\d+)?)[ \u00a0\u202f]*(?:mm)?$")
_MARKS: Final = MappingProxyType(
    {
        "coupe": "crop", "crop": "crop", "cahiers": "steps", "steps": "steps", "agrafes": "staples",
        "staples": "staples", "titre": "slug", "slug": "slug",
    }
)  # fmt: skip
_BLANKS: Final = MappingProxyType(
    {
        "fin": "end", "end": "end", "interieur": "inside", "inside": "inside", "notes": "notes",
        "erreur": "error", "error": "error",
    }
)  # fmt: skip
_WAYS: Final = MappingProxyType({"gauche_droite": False, "ltr": False, "droite_gauche": True, "rtl": True})


def _name(text: str) -> str | None:
    return plain(text).replace("_", "-") or None


def _line(text: str) -> str | None:
    return re.sub(r"\s+", " ", text).strip() or None


def _count(text: str) -> int | None:
    digits = text.removesuffix("g/m²").removesuffix("g").strip()
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 5 else 0
    return number if 0 < number <= _MOST else None


def _flag(text: str) -> bool | None:
    word = text.casefold()
    return word in YES if word in YES | NO else None


def _creep(text: str) -> str | None:
    word = text.casefold()
    if word in YES | NO | {"auto"}:
        return "" if word in NO else "auto"
    found = _LENGTH.match(word)
    length = float(found[1].replace(",", ".")) if found else 0.0
    return f"{length:g}" if 0 < length <= _THICKEST else None


def _one_of(words: Mapping[str, object]) -> Callable[[str], object]:
    return lambda text: words.get(plain(text))


class _Setting(NamedTuple):
    """One key of the block: its names, the field it fills, what makes a value of its text, what may be written."""

    french: str
    aliases: tuple[str, ...]
    field: str
    value: Callable[[str], object]
    known: str


_SETTINGS: Final = (
    _Setting("pliage", ("scheme",), "scheme", _name, "saddle, sections, quarto… (“pamphlets schemes” names them all)"),
    _Setting("papier", ("paper",), "paper", _line, "A4, A3, SRA3, 320x450mm…"),
    _Setting("feuilles_par_cahier", ("signature",), "signature", _count, "a number of sheets, as 4"),
    _Setting("couverture_a_part", ("cover_apart", "cover"), "cover", _flag, "oui or non"),
    _Setting("chasse", ("creep",), "creep", _creep, "auto, non, or millimetres a sheet up to 2, as 0,1 mm"),
    _Setting("grammage", ("weight",), "weight", _count, "grams, as 80"),
    _Setting("grammage_couverture", ("cover_weight",), "cover_weight", _count, "grams, as 160"),
    _Setting("marques", ("marks",), "marks", _one_of(_MARKS), "coupe, cahiers, agrafes, titre, one or several"),
    _Setting("blancs", ("blanches", "blanks"), "blanks", _one_of(_BLANKS), "fin, intérieur, notes or erreur"),
    _Setting("sens", ("direction",), "rtl", _one_of(_WAYS), "gauche-droite or droite-gauche"),
)


def imposition(source: Source, entry: Entry) -> tuple[Imposition | None, list[Diagnostic]]:
    """Return what a block says, or its one word that names a scheme, and all its faults."""
    match entry.value:
        case Word(text="", quoted=False):
            return None, []
        case Word() as word:
            return Imposition(scheme=_name(visible(word.text)) or ""), []
        case Block(entries=entries):
            values, told = _read(source, entries)
            return Imposition(**values), told
        case _:
            return None, [error("imposition-shape", source, entry.name.span)]


def place_of_setting(entry: Entry, field: str) -> Span:
    """Return where a block, or its one word, gives a field its value; where the block begins if it does not."""
    if isinstance(entry.value, Word):
        return entry.value.span
    for inner in entry.value.entries if isinstance(entry.value, Block) else ():
        setting = _named(inner.name.text)
        if setting and setting.field == field:
            return inner.value.span if isinstance(inner.value, Word) else inner.name.span
    return entry.name.span


def _read(source: Source, entries: tuple[Entry, ...]) -> tuple[dict[str, Any], list[Diagnostic]]:
    """Return the fields that a block fills, and its faults."""
    values: dict[str, Any] = {}
    told: list[Diagnostic] = []
    seen: set[str] = set()
    for entry in entries:
        setting = _named(entry.name.text)
        if setting is None:
            told.append(_unknown(source, entry.name))
        elif setting.field in seen:
            told.append(error("key-twice", source, entry.name.span, key=entry.name.text))
        else:
            seen.add(setting.field)
            told += _fill(source, setting, entry, values)
    return values, told


def _fill(source: Source, setting: _Setting, entry: Entry, values: dict[str, Any]) -> list[Diagnostic]:
    """Add the value of a setting to the others, and return its faults."""
    match entry.value:
        case Word(text="", quoted=False):
            return []
        case Word() as word if setting.field == "marks":
            words = tuple(Word(part, word.span) for part in word.text.split(","))
        case Word() as word:
            words = (word,)
        case tuple() as several if setting.field == "marks":
            words = several
        case _:
            fields = {"key": entry.name.text, "value": "…", "known": setting.known}
            return [error("imposition-value", source, entry.name.span, **fields)]
    told: list[Diagnostic] = []
    made: list[object] = []
    for word in words:
        text = visible(word.text).strip()
        value = setting.value(text)
        if value is None:
            fields = {"key": entry.name.text, "value": text, "known": setting.known}
            told.append(error("imposition-value", source, word.span, **fields))
        made.append(value)
    if not told:
        values[setting.field] = tuple(dict.fromkeys(made)) if setting.field == "marks" else made[0]
    return told


def _named(written: str) -> _Setting | None:
    """Return the setting of that name."""
    name = plain(written)
    return next((one for one in _SETTINGS if name == one.french or name in one.aliases), None)


def _unknown(source: Source, name: Word) -> Diagnostic:
    """Return the fault of a setting that there is not, with the one likely meant."""
    names = [word for one in _SETTINGS for word in (one.french, *one.aliases)]
    near = nearest(plain(name.text), names)
    known = ", ".join(one.french.replace("_", " ") for one in _SETTINGS)
    if near:
        return error("imposition-near", source, name.span, key=name.text, near=near.replace("_", " "))
    return error("imposition-key", source, name.span, key=name.text, known=known)
