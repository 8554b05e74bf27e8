"""What a text must not contain, and what is silently left out of it.

Scripts that read from right to left or join and reorder their letters would be set wrong by plain
left-to-right runs (Unicode 15, UAX #9 and chapters 9, 12, 13, 16), so they are refused by name.
"""

import re
from bisect import bisect_right
from itertools import pairwise
from typing import Final

from pamphlets.core.source import Diagnostic, Source, Span, error, warning

# Soft hyphen, zero-width space, word joiner, byte order mark, and direction marks pasted from elsewhere.
INVISIBLE_CHARACTERS: Final = (
    "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff"
)
INVISIBLE_RUN: Final = re.compile(f"[{INVISIBLE_CHARACTERS}]+")

# First code point and name, in order; an empty name is a stretch that we can set.
_SCRIPTS: Final = (
    (0x0590, "Hebrew"), (0x0600, "Arabic"), (0x0700, "Syriac"), (0x0750, "Arabic"), (0x0780, "Thaana"),
    (0x07C0, "N'Ko"), (0x0800, "Samaritan"), (0x0840, "Mandaic"), (0x0860, "Syriac"), (0x0870, "Arabic"),
    (0x0900, "Devanagari"), (0x0980, "Bengali"), (0x0A00, "Gurmukhi"), (0x0A80, "Gujarati"),
    (0x0B00, "Oriya"),
    (0x0B80, "Tamil"), (0x0C00, "Telugu"), (0x0C80, "Kannada"), (0x0D00, "Malayalam"), (0x0D80, "Sinhala"),
    (0x0E00, "Thai"), (0x0E80, "Lao"), (0x0F00, "Tibetan"), (0x1000, "Burmese"), (0x10A0, ""),
    (0x1780, "Khmer"), (0x1800, "Mongolian"), (0x18B0, ""), (0x1900, "Limbu"), (0x1950, "Tai Le"),
    (0x1980, "Tai Lue"), (0x19E0, "Khmer"), (0x1A00, "Buginese"), (0x1A20, "Tai Tham"), (0x1AB0, ""),
    (0x1B00, "Balinese"), (0x1B80, "Sundanese"), (0x1BC0, "Batak"), (0x1C00, "Lepcha"), (0x1C50, ""),
    (0x1CD0, "Devanagari"), (0x1D00, ""), (0xA840, "Phags-pa"), (0xA880, "Saurashtra"),
    (0xA8E0, "Devanagari"),
    (0xA900, ""), (0xA980, "Javanese"), (0xA9E0, "Burmese"), (0xAA00, "Cham"), (0xAA60, "Burmese"),
    (0xAA80, "Tai Viet"), (0xAAE0, "Meetei Mayek"), (0xAB00, ""), (0xABC0, "Meetei Mayek"), (0xAC00, ""),
    (0xFB1D, "Hebrew"), (0xFB50, "Arabic"), (0xFE00, ""), (0xFE70, "Arabic"), (0xFEFF, ""),
    (0x10800, "a right-to-left script"), (0x11000, "an Indic script"), (0x12000, ""),
    (0x1E800, "a right-to-left script"), (0x1F000, ""),
)  # fmt: skip
_STARTS: Final = [start for start, _ in _SCRIPTS]

_OVERRIDES: Final = "\u202d\u202e"
_CONTROL: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_REPLACEMENT: Final = "\ufffd"
_REFUSED: Final = "".join(
    f"{chr(start)}-{chr(stop - 1)}" for (start, name), (stop, _) in pairwise(_SCRIPTS) if name
)
_SUSPECT: Final = re.compile(f"[{_REFUSED}]+|[{_CONTROL}{_OVERRIDES}{_REPLACEMENT}]")
_MAX_DIAGNOSTICS: Final = 20  # a binary file taken for a text is one thing to say, not a thousand


def find_unsupported_script(char: str) -> str:
    """Return the English name of a script that we cannot set, or nothing."""
    return _SCRIPTS[bisect_right(_STARTS, ord(char)) - 1][1] if char >= "\u0590" else ""


def remove_invisible(text: str) -> str:
    """Return text without soft hyphens, zero-width characters and direction marks."""
    return INVISIBLE_RUN.sub("", text)


def first_unsupported_script(text: str) -> str:
    """Return the name of the first script in `text` that we cannot set, or nothing."""
    return next(filter(None, map(find_unsupported_script, text)), "")


def check_characters(source: Source) -> list[Diagnostic]:
    """Return what a text holds that no page can carry, each script named once, at its first place."""
    told: list[Diagnostic] = []
    scripts: set[str] = set()
    for found in _SUSPECT.finditer(source.text):
        first, span = found[0][0], Span(*found.span())
        name = find_unsupported_script(first)
        if name and name not in scripts:
            told.append(error("script", source, span, script=name, char=first))
        elif first == _REPLACEMENT:
            told.append(warning("replacement", source, span))
        elif not name:
            kind = "direction" if first in _OVERRIDES else "control"
            told.append(error(kind, source, span, char=f"U+{ord(first):04X}"))
        scripts.add(name)
        if len(told) == _MAX_DIAGNOSTICS:
            break
    return told
