"""The font families that an SVG names -> one that we have, and whether it is another.

A drawing comes from a computer with other fonts than ours. What is asked for is found by its name, PostScript names
too (`Lato-BoldItalic`); of well-known families that we lack the one of ours that is nearest in width and kind stands
in. The widths of JetBrains Mono are Courier's, those of DejaVu Sans are Verdana's.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

SANS: Final = "Source Sans 3"
_SERIF: Final = "EB Garamond"
_MONO: Final = "JetBrains Mono"
_HEAVY: Final = "Archivo Black"
_NARROW: Final = "Anton"
_WIDE: Final = "DejaVu Sans"
_GENERIC: Final[Mapping[str, str]] = {
    "serif": _SERIF, "sansserif": SANS, "monospace": _MONO, "cursive": SANS, "fantasy": _HEAVY, "systemui": SANS,
    "uiserif": _SERIF, "uisansserif": SANS, "uimonospace": _MONO, "math": _SERIF,
}  # fmt: skip
# Parts of the names of well-known families, the longer first: `arialblack` is no `arial`.
_KINDS: Final[tuple[tuple[str, str], ...]] = (
    ("arialblack", _HEAVY), ("helveticablack", _HEAVY), ("helveticanowblack", _HEAVY), ("archivo", _HEAVY),
    ("impact", _NARROW), ("bebas", _NARROW), ("oswald", _NARROW), ("leaguegothic", _NARROW), ("haettenschweiler", _NARROW),
    ("sourcesanspro", SANS), ("mono", _MONO), ("courier", _MONO), ("consolas", _MONO), ("menlo", _MONO), ("cascadia", _MONO),
    ("typewriter", _MONO), ("code", _MONO), ("fixedsys", _MONO), ("cousine", _MONO),
    ("verdana", _WIDE), ("tahoma", _WIDE), ("bitstreamvera", _WIDE), ("emoji", _WIDE), ("symbol", _WIDE),
    ("garamond", _SERIF), ("times", _SERIF), ("georgia", _SERIF), ("cambria", _SERIF), ("palatino", _SERIF), ("bookman", _SERIF),
    ("baskerville", _SERIF), ("bodoni", _SERIF), ("caslon", _SERIF), ("didot", _SERIF), ("minion", _SERIF), ("century", _SERIF),
    ("serif", _SERIF), ("roman", _SERIF), ("playfair", _SERIF), ("merriweather", _SERIF), ("lora", _SERIF), ("tinos", _SERIF),
)  # fmt: skip
# What a PostScript name says of weight and slope behind its hyphen, or a full name in its last words.
_WEIGHTS: Final[tuple[tuple[str, int], ...]] = (
    ("thin", 200), ("extralight", 200), ("ultralight", 200), ("light", 300), ("semibold", 600), ("demibold", 600), ("demi", 600),
    ("extrabold", 800), ("ultrabold", 800), ("bold", 700), ("black", 900), ("heavy", 900), ("medium", 500),
)  # fmt: skip
_SLOPES: Final = ("italic", "oblique", "it")
_STYLE_WORDS: Final = re.compile(
    r"(?:thin|extralight|ultralight|light|semibold|demibold|demi|extrabold|ultrabold|bold|black|heavy|medium|regular|roman"
    r"|book|normal|italic|oblique|it|mt|ps|psmt)+$"
)
_JOINTS: Final = re.compile(r"[^a-z0-9]")


class ChosenFace(NamedTuple):
    """A family that we have."""

    family: str
    weight: int | None = None
    """as the name of the family tells it; None where it does not"""
    is_italic: bool = False
    wanted: str = ""
    """the family that it stands in for; empty where it is the one asked for, or where none was"""


def choose_face(font_family: str, known: Collection[str]) -> ChosenFace:
    """Return the family of ours for a value of `font-family`; `known` are the families that we have."""
    names = [part.strip().strip("\"'").strip() for part in font_family.split(",")]
    names = [name for name in names if name]
    by_key = {_make_key(name): name for name in known}
    for name in names:
        chosen = _choose_known(name, by_key)
        if chosen is not None:
            return chosen
        if _make_key(name) in _GENERIC:
            break
    wanted = names[0] if names and _make_key(names[0]) not in _GENERIC else ""
    family = next(_stand_ins(names, by_key), SANS)
    weight, is_italic = _read_style(names[0]) if names else (None, False)
    return ChosenFace(family, weight, is_italic, wanted)


def _choose_known(name: str, by_key: Mapping[str, str]) -> ChosenFace | None:
    """Return the family that a name is of, its weight and slope read from its end; None where we have none such."""
    key = _make_key(name)
    if key in by_key:
        return ChosenFace(by_key[key])
    bare = _STYLE_WORDS.sub("", key)
    if bare not in by_key:
        return None
    weight, is_italic = _read_style(name)
    return ChosenFace(by_key[bare], weight, is_italic)


def _stand_ins(names: Iterable[str], by_key: Mapping[str, str]) -> Iterator[str]:
    """Yield the families of ours that may stand in for those of a list, the best first."""
    for name in names:
        key = _make_key(name)
        for part, family in _KINDS:
            if part in key and _make_key(family) in by_key and key not in _GENERIC:
                yield family
        if key in _GENERIC and _make_key(_GENERIC[key]) in by_key:
            yield _GENERIC[key]


def _read_style(name: str) -> tuple[int | None, bool]:
    """Return the weight and the slope that the name of a face tells."""
    match = _STYLE_WORDS.search(_make_key(name))
    words = match[0] if match else ""
    weight = None
    for word, number in _WEIGHTS:
        if word in words:
            weight = number
            break
    is_italic = any(words.removesuffix("mt").endswith(slope) for slope in _SLOPES)
    return weight, is_italic


def _make_key(name: str) -> str:
    """Return a name as it is compared: small letters and figures alone."""
    return _JOINTS.sub("", name.casefold())
