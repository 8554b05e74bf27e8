"""A name -> an ink: by the names on the drums of a duplicator, or any maker's name with a colour for screens.

What a screen shows of an ink is an approximation; on paper it is the ink.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.core.style import BLACK, Ink

# Colours of the inks as they dry on white paper, as seen: no maker gives any for a screen.
_STANDARD_INKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "rouge": "e63b32",
        "bleu": "1f55a5",
        "vert": "00854a",
        "jaune": "ffd800",
        "orange": "f37a2d",
        "rose fluo": "ff48b0",
        "violet": "7652a3",
        "bordeaux": "8f2d45",
        "turquoise": "00939c",
    }
)
_ENGLISH_NAMES: Final = MappingProxyType(
    {
        "red": "rouge", "blue": "bleu", "green": "vert", "yellow": "jaune", "fluorescent pink": "rose fluo",
        "purple": "violet", "burgundy": "bordeaux", "teal": "turquoise",
    }
)  # fmt: skip
# Contrast with white paper, to 1: the guidelines want 3 of large letters; orange, in which posters are printed, has 2.75.
LEAST_CONTRAST: Final = 2.5
_CUSTOM_INK: Final = re.compile(r"([^#]+?)\s*#([0-9a-f]{6})", re.IGNORECASE)
_BLACK_NAMES: Final = ("", "noir", "black", "noire")


def ink_names() -> tuple[str, ...]:
    """Return the names of all inks that need no colour beside them."""
    return tuple(_STANDARD_INKS)


def find_ink(written: str) -> Ink | None:
    """Return an ink by its name, or by any name and a colour (`Pantone 485 U #da291c`); None for no ink.

    Without a name, or with that of black, it is black.
    """
    words = " ".join(written.split())
    name = words.casefold()
    if name in _BLACK_NAMES:
        return BLACK
    name = _ENGLISH_NAMES.get(name, name)
    if name in _STANDARD_INKS:
        return _make_ink(name, _STANDARD_INKS[name])
    custom = _CUSTOM_INK.fullmatch(words)
    return _make_ink(custom[1], custom[2]) if custom else None


def is_dark_ink(ink: Ink) -> bool:
    """Return whether large letters and thin rules in an ink are seen on white paper."""
    return measure_contrast(ink.screen_colour) >= LEAST_CONTRAST


def measure_contrast(colour: tuple[float, float, float]) -> float:
    """Return the contrast of a colour with white paper, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    luminance = 0.0
    for value, share in zip(colour, (0.2126, 0.7152, 0.0722), strict=True):
        linear = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        luminance += share * linear
    return 1.05 / (luminance + 0.05)


def _make_ink(name: str, colour: str) -> Ink:
    """Return an ink whose screen colour is given as six hexadecimal figures."""
    red, green, blue = bytes.fromhex(colour)
    return Ink(name, (round(red / 255, 3), round(green / 255, 3), round(blue / 255, 3)))
