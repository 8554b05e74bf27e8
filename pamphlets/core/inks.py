"""A name -> an ink, or the colour of a tinted paper.

Inks go by the names on the drums of a duplicator, or any maker's name with a colour for screens.

What a screen shows of an ink is an approximation; on paper it is the ink.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.core.slug import strip_accents
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
_COPIER_THRESHOLD: Final = 0.5
_GROUND_THRESHOLD: Final = 0.7
_CUSTOM_INK: Final = re.compile(r"([^#]+?)\s*#([0-9a-f]{6})", re.IGNORECASE)
_BLACK_NAMES: Final = ("", "noir", "black", "noire")

RgbBytes = tuple[int, int, int]
# Colours of office stocks of 80 to 160 g as seen by daylight: pale ones, on which black stays black.
_PAPERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "blanc": "ffffff",
        "ivoire": "fbf3dc",
        "jaune": "fdf08e",
        "or": "f8d05a",
        "orange": "f9bd7c",
        "saumon": "f8cbb2",
        "rose": "f7c6d2",
        "lilas": "d8cbe8",
        "bleu": "b9dbef",
        "vert": "bfe3bf",
        "gris": "d7d8d6",
        "kraft": "cda775",
    }
)
_OTHER_PAPER_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "creme": "ivoire", "chamois": "ivoire", "bulle": "ivoire", "ecru": "ivoire", "canari": "jaune",
        "citron": "jaune", "bouton d'or": "or", "mauve": "lilas", "lavande": "lilas", "ciel": "bleu",
        "pistache": "vert", "white": "blanc", "ivory": "ivoire", "cream": "ivoire", "yellow": "jaune",
        "gold": "or", "goldenrod": "or", "salmon": "saumon", "pink": "rose", "lilac": "lilas", "blue": "bleu",
        "green": "vert", "grey": "gris", "gray": "gris",
    }
)  # fmt: skip
# What follows a name and changes nothing: all of these are pale.
_PALE_WORDS: Final = frozenset(("pale", "clair", "claire", "pastel", "light", "doux"))


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
    """Return whether large letters in an ink outlive a photocopier, which parts greys in the middle.

    Orange (0.58) and rose fluo (0.54) are lost, red (0.43) stays.
    """
    return measure_luma(ink) < _COPIER_THRESHOLD


def bears_letters(ink: Ink) -> bool:
    """Return whether black letters on a flat of an ink outlive a photocopier: on rose fluo they close up."""
    return measure_luma(ink) >= _GROUND_THRESHOLD


def measure_luma(ink: Ink) -> float:
    """Return the grey of a solid of an ink as a photocopier sees it, from 0, black, to 1 (ITU-R BT.601)."""
    red, green, blue = ink.screen_colour
    return 0.299 * red + 0.587 * green + 0.114 * blue


def screen_bytes(ink: Ink, tint: float = 1.0) -> RgbBytes:
    """Return what a screen shows of a tint of an ink on white paper, as red, green and blue from 0 to 255."""
    red, green, blue = (round(255 * (1 - tint * (1 - part))) for part in ink.screen_colour)
    return red, green, blue


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


def paper_names() -> tuple[str, ...]:
    """Return the names of all tinted papers."""
    return tuple(_PAPERS)


def find_paper_name(written: str) -> str | None:
    """Return the name of a paper; None where there is none. Accents and « pâle », « clair » make no difference."""
    plain = strip_accents(written).casefold().replace("\u2019", "'")
    words = [word for word in plain.split() if word not in _PALE_WORDS]
    name = " ".join(words)
    name = _OTHER_PAPER_NAMES.get(name, name)
    return name if name in _PAPERS else None


def paper_colour(name: str) -> RgbBytes:
    """Return the colour of a paper as red, green and blue from 0 to 255; white for no name."""
    red, green, blue = bytes.fromhex(_PAPERS[name or "blanc"])
    return red, green, blue
