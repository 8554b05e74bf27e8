"""One value of a theme file -> what its key stands for, or the fault in it: one message for each kind of slip."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.source import Diagnostic, Source, error
from pamphlets.core.units import mm
from pamphlets.readers.front_matter.keys import normalize_name
from pamphlets.readers.front_matter.values import FLAG_WORDS
from pamphlets.readers.front_matter.yaml_entries import YamlScalar
from pamphlets.readers.suggestions import find_nearest
from pamphlets.readers.theme_file.keys import ThemeKey
from pamphlets.readers.theme_file.lengths import (
    LengthFault,
    read_leading,
    read_length,
    read_lines,
    read_measure,
    read_share,
)
from pamphlets.readers.theme_file.settings import Measure

_MAX_TEXT: Final = 300  # characters
COVER_PLANS: Final = MappingProxyType({"sobre": "sobre", "bloc": "bloc", "trait": "trait"} | dict.fromkeys(("etiquettes", "labels"), "labels"))  # fmt: skip
_WORDS: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType(
    {
        "align": dict.fromkeys(("justifie", "justify", "justified"), "justify")
        | dict.fromkeys(("gauche", "left", "a_gauche", "drapeau", "fer_a_gauche"), "left")
        | dict.fromkeys(("centre", "center", "centered"), "center")
        | dict.fromkeys(("droite", "right", "a_droite", "fer_a_droite"), "right"),
        "flag": FLAG_WORDS,
        "figures": dict.fromkeys(("anciens", "elzeviriens", "old_style"), "old-style")
        | dict.fromkeys(("alignes", "modernes", "lining"), "lining"),
        "place": dict.fromkeys(("page", "pied", "bas_de_page"), "page")
        | dict.fromkeys(("chapitre", "chapter"), "chapter")
        | dict.fromkeys(("fin", "end"), "end"),
        "label": dict.fromkeys(("noir", "black", "noire", "oui", "yes"), "black")
        | dict.fromkeys(("blanc", "white", "blanche"), "white")
        | dict.fromkeys(("encre", "ink"), "ink")
        | dict.fromkeys(("non", "no", "none", "aucune", "sans"), "none"),
        "border": dict.fromkeys(("barre", "bar", "side"), "side")
        | dict.fromkeys(("filets", "rules", "filet"), "rules")
        | dict.fromkeys(("non", "no", "none", "aucun", "sans"), "none"),
        "plan": COVER_PLANS,
        "weight": {
            "maigre": 300, "light": 300, "normal": 400, "regular": 400, "romain": 400, "medium": 500,
            "demi_gras": 600, "semibold": 600, "gras": 700, "bold": 700, "extra_gras": 800, "noir": 900, "black": 900,
        },
    }
)  # fmt: skip
# What each kind's words are, as a message names them.
_SHOWN_WORDS: Final = MappingProxyType(
    {
        "align": "justifié, gauche, centre, droite", "flag": "oui, non", "figures": "anciens, alignés",
        "place": "page, chapitre, fin", "label": "noir, blanc, encre, non", "border": "barre, filets, non",
        "plan": "sobre, bloc, trait, étiquettes", "weight": "400, 500, 700, normal, gras",
    }
)  # fmt: skip


class _Range(NamedTuple):
    """What a number may be, in points or of its own kind, and how a message says so."""

    least: float
    most: float
    shown_least: str
    shown_most: str


_RANGES: Final = MappingProxyType(
    {
        "size": _Range(5.0, 300.0, "5 pt", "300 pt"),
        "leading": _Range(5.0, 400.0, "5 pt", "400 pt"),
        "margin": _Range(mm(3), mm(120), "3 mm", "120 mm"),
        "rule": _Range(0.0, mm(200), "0", "200 mm"),
        "indent": _Range(-mm(50), mm(80), "-50 mm", "80 mm"),
        "tracking": _Range(-0.1, 0.5, "-10 %", "50 %"),
        "lines": _Range(0.0, 20.0, "0", "20"),
        "weight": _Range(1.0, 1000.0, "1", "1000"),
    }
)
_RELATIVE_RANGES: Final = MappingProxyType(
    {
        "leading": _Range(0.7, 3.0, "0,7", "3"),
        "indent": _Range(-5.0, 10.0, "-5 em", "10 em"),
    }
)
_READERS: Final[Mapping[str, Callable[[str], float | Measure | LengthFault]]] = MappingProxyType(
    {
        "size": lambda text: read_length(text, "pt"),
        "leading": read_leading,
        "margin": read_length,
        "rule": lambda text: read_length(text, "" if text.strip() != "0" else "pt"),
        "indent": lambda text: read_measure(text, "" if text.strip() != "0" else "pt"),
        "tracking": read_share,
        "lines": read_lines,
    }
)  # fmt: skip


def read_theme_value(
    source: Source, key: ThemeKey, key_name: str, scalar: YamlScalar
) -> tuple[object, Diagnostic | None]:
    """Return what a value stands for, None for an empty one, and its fault or None; `key_name` is the key as typed."""
    text = scalar.text.strip()
    if not text:
        return None, None
    fields = {"key": key_name, "value": text[:_MAX_TEXT]}
    if len(text) > _MAX_TEXT:
        return None, error("theme-long", source, scalar.span, **fields, most=str(_MAX_TEXT))
    word = normalize_name(text)
    words = _WORDS.get(key.kind)
    if words is not None and word in words:
        return words[word], None
    if key.kind == "weight" and text.isascii() and text.isdigit():
        return _check_range(source, "weight", scalar, int(text[:6]), fields)
    if words is not None:
        known = _SHOWN_WORDS[key.kind]
        near = find_nearest(word, words)
        code = "theme-word-near" if near else "theme-word"
        return None, error(
            code, source, scalar.span, **fields, known=known, near=near.replace("_", " ")
        )
    reader = _READERS.get(key.kind)
    if reader is None:
        return text, None
    value = reader(text)
    if isinstance(value, LengthFault):
        fields |= {"advice": value.advice, "example": key.example}
        return None, error(value.code, source, scalar.span, **fields)
    return _check_range(source, key.kind, scalar, value, fields)


def _check_range(
    source: Source,
    kind: str,
    scalar: YamlScalar,
    value: float | Measure,
    fields: Mapping[str, str],
) -> tuple[object, Diagnostic | None]:
    """Return a value, or the fault of one that no page can have."""
    bounds, number = _RANGES[kind], value
    if isinstance(value, Measure):
        number = value.value
        if value.is_relative:
            bounds = _RELATIVE_RANGES[kind]
    if isinstance(number, Measure) or not bounds.least - 1e-6 <= number <= bounds.most:
        least, most = bounds.shown_least, bounds.shown_most
        return None, error(
            "theme-range", source, scalar.span, **fields, lowest=least, highest=most
        )
    return value, None
