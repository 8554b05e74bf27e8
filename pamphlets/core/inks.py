"""Inks by the names that are on the drums of a duplicator, and any other by its maker's name and a colour for screens.

What a screen shows of an ink is an approximation; on paper it is the ink.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.core.style import BLACK, Ink

# Colours of the inks as they dry on white paper, as seen: no maker gives any for a screen.
_STANDARD_INKS: Final[Mapping[str, tuple[int, int, int]]] = MappingProxyType(
    {
        "rouge": (0xE6, 0x3B, 0x32),
        "bleu": (0x1F, 0x55, 0xA5),
        "vert": (0x00, 0x85, 0x4A),
        "jaune": (0xFF, 0xD8, 0x00),
        "orange": (0xF3, 0x7A, 0x2D),
        "rose fluo": (0xFF, 0x48, 0xB0),
        "violet": (0x76, 0x52, 0xA3),
        "bordeaux": (0x8F, 0x2D, 0x45),
        "turquoise": (0x00, 0x93, 0x9C),
    }
)
_ENGLISH_NAMES: Final = MappingProxyType(
    {
        "red": "rouge", "blue": "bleu", "green": "vert", "yellow": "jaune", "fluorescent pink": "rose fluo",
        "purple": "violet", "burgundy": "bordeaux", "teal": "turquoise",
    }
)  # fmt: skip
_CUSTOM_INK: Final = re.compile(r"([^#]+?)\s*#([0-9a-f]{6})", re.IGNORECASE)
_BLACK_NAMES: Final = ("", "noir", "black", "noire")


def ink_names() -> tuple[str, ...]:
    """Return the names of all inks that need no colour beside them."""
    return tuple(_STANDARD_INKS)


def find_ink(written: str) -> Ink | None:
    """Return an ink by its name, or by any name and a colour (`Pantone 485 U #da291c`); None for no ink.

    Without a name, or with that of black, it is black.
    """
    name = " ".join(written.split()).casefold()
    if name in _BLACK_NAMES:
        return BLACK
    name = _ENGLISH_NAMES.get(name, name)
    if name in _STANDARD_INKS:
        return _make_ink(name, _STANDARD_INKS[name])
    if other := _CUSTOM_INK.fullmatch(" ".join(written.split())):
        red, green, blue = (int(other[2][at : at + 2], 16) for at in (0, 2, 4))
        return _make_ink(other[1], (red, green, blue))
    return None


def _make_ink(name: str, colour: tuple[int, int, int]) -> Ink:
    """Return an ink of a colour in 256 steps."""
    red, green, blue = (round(part / 255, 3) for part in colour)
    return Ink(name, (red, green, blue))
