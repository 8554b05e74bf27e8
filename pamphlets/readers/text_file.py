"""Bytes -> Source: text in NFC with plain line ends, or a fault; and the characters that no page can carry.

Normalisation never makes or removes a line end, so line numbers stay those of the file. Scripts that read from
right to left or join and reorder their letters would be set wrong by plain left-to-right runs (Unicode 15, UAX #9
and chapters 9, 12, 13, 16), so they are refused by name.
"""

import re
import unicodedata
from bisect import bisect_right
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from itertools import pairwise
from typing import Final, NamedTuple, NoReturn

from pamphlets.core.source import (
    Diagnostic,
    Source,
    Span,
    error,
    notice,
    raise_error,
    warning,
)
from pamphlets.languages.wording import Sentence, sentence


class _Encoding(NamedTuple):
    """What a file may be written in: Python's codec, and the name that its author may know."""

    codec: str
    name: str


_UTF32 = _Encoding("utf-32", "UTF-32")
_UTF16 = _Encoding("utf-16", "UTF-16")
_UTF16_UNMARKED: Final = (
    _Encoding("utf-16-be", "UTF-16"),
    _Encoding("utf-16-le", "UTF-16"),
)
_LATIN_1: Final = _Encoding("latin-1", "Latin-1 (ISO 8859-1)")
_WINDOWS: Final = _Encoding("cp1252", "Windows-1252")
# French letters and signs as UTF-8 writes them: read as Windows-1252 they are « Ã© » and « â€™ ».
_UTF8_LETTER: Final = re.compile(
    rb"\xc3[\x80-\xbf]|\xc5[\x92\x93]|\xc2[\xa0\xab\xbb]|\xe2\x80[\x90-\xbf]"
)
_SINGLE_BYTE: Final = (
    _WINDOWS,
    _Encoding("mac_roman", "Mac Roman"),
)
# Longest mark first: the UTF-32 one begins with the UTF-16 one.
_BYTE_ORDER_MARKS: Final = (
    (BOM_UTF32_LE, _UTF32),
    (BOM_UTF32_BE, _UTF32),
    (BOM_UTF16_LE, _UTF16),
    (BOM_UTF16_BE, _UTF16),
)
# é è ê ë à â ç î ï ô û ù œ « » ’ as single bytes: the table that finds more of them wins.
_FRENCH_LETTERS: Final = "éèêëàâçîïôûùœÉÈÀÇ«»’"
_SAMPLE: Final = 100_000  # bytes

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
_SCRIPT_STARTS: Final = [start for start, _ in _SCRIPTS]
_OVERRIDES: Final = "\u202d\u202e"
_CONTROL: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_REPLACEMENT: Final = "\ufffd"
_REFUSED: Final = "".join(
    f"{chr(start)}-{chr(stop - 1)}"
    for (start, name), (stop, _) in pairwise(_SCRIPTS)
    if name
)
_SUSPECT: Final = re.compile(f"[{_REFUSED}]+|[{_CONTROL}{_OVERRIDES}{_REPLACEMENT}]")
# A binary file taken for a text is one thing to say, not a thousand.
_MAX_DIAGNOSTICS: Final = 20


def decode_source(data: bytes, path: str) -> Source:
    """Return the text of a file as a Source, `path` being the name to show its author.

    What Windows writes in western Europe is read, and UTF-16 and UTF-32 with their marks: `check_characters` says so.
    Raises an ExceptionGroup of one PamphletError for anything else, at the first byte that is not UTF-8.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_other(data, path, encoding, 0)
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as broken:
        encoding = _guess_encoding(data)
        width = 2 if encoding in _UTF16_UNMARKED else 1
        start = broken.start - broken.start % width
        if encoding in (_LATIN_1, _WINDOWS) and not _UTF8_LETTER.search(data):
            return _decode_other(data, path, _WINDOWS, start)
        _raise_encoding_error(data, path, encoding, start)
    utf16 = _guess_utf16(data) if "\0" in text[:_SAMPLE] else None
    if utf16 is not None:
        _raise_encoding_error(data, path, utf16, 0)
    return Source(path, normalise_text(text))


def _decode_other(data: bytes, path: str, encoding: _Encoding, start: int) -> Source:
    """Return a Source of a file that is not UTF-8. Raises a fault at `start` where the file is not what it seems."""
    try:
        text = data.decode(encoding.codec)
    except UnicodeDecodeError:
        _raise_encoding_error(data, path, encoding, start)
    return Source(path, normalise_text(text), encoding.name)


def normalise_text(text: str) -> str:
    """Return text in NFC with Unix line ends."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _guess_encoding(data: bytes) -> _Encoding:
    """Return what a file that is not UTF-8 is likely written in."""
    utf16 = _guess_utf16(data)
    if utf16 is not None:
        return utf16
    if not any(0x80 <= byte < 0xA0 for byte in data):
        return _LATIN_1

    def count_french_letters(encoding: _Encoding) -> int:
        text = data.decode(encoding.codec, "replace")
        return sum(map(text.count, _FRENCH_LETTERS))

    return max(_SINGLE_BYTE, key=count_french_letters)


def _guess_utf16(data: bytes) -> _Encoding | None:
    """Return the UTF-16 of unmarked data whose every other byte is zero, None for other data."""
    for first, encoding in enumerate(_UTF16_UNMARKED):
        half = data[first:_SAMPLE:2]
        if half and half.count(0) > 0.6 * len(half):
            return encoding
    return None


def _raise_encoding_error(
    data: bytes, path: str, encoding: _Encoding, offset: int
) -> NoReturn:
    """Raise the fault of a wrong encoding at a byte, the line shown as its author sees it."""
    before = normalise_text(data[:offset].decode(encoding.codec, "replace"))
    text = normalise_text(data.decode(encoding.codec, "replace"))
    source = Source(path, text.lstrip("\ufeff"))
    span = Span(len(before), len(before) + 1)
    raise_error(error("encoding", source, span, encoding=encoding.name))


def find_unsupported_script(char: str) -> str:
    """Return the English name of a script that we cannot set, or nothing."""
    if char < chr(_SCRIPT_STARTS[0]):
        return ""
    return _SCRIPTS[bisect_right(_SCRIPT_STARTS, ord(char)) - 1][1]


def name_script(script: str) -> Sentence:
    """Return a script's name in the language that is spoken."""
    word = script.replace(" ", "-").replace("'", "").casefold()
    return sentence(f"scripts.{word}")


def first_unsupported_script(text: str) -> str:
    """Return the name of the first script in `text` that we cannot set, or nothing."""
    return next(filter(None, map(find_unsupported_script, text)), "")


def remove_invisible(text: str) -> str:
    """Return text without soft hyphens, zero-width characters and direction marks."""
    return INVISIBLE_RUN.sub("", text)


def check_characters(source: Source) -> list[Diagnostic]:
    """Return what a text holds that no page can carry, each script named once, at its first place; and its encoding."""
    diagnostics: list[Diagnostic] = []
    if source.encoding:
        diagnostics.append(notice("encoding-read", source, encoding=source.encoding))
    scripts: set[str] = set()
    for match in _SUSPECT.finditer(source.text):
        char = match[0][0]
        span = Span(*match.span())
        script = find_unsupported_script(char)
        if script:
            if script not in scripts:
                diagnostics.append(
                    error("script", source, span, script=name_script(script), char=char)
                )
            scripts.add(script)
        elif char == _REPLACEMENT:
            diagnostics.append(warning("replacement", source, span))
        else:
            code = "direction" if char in _OVERRIDES else "control"
            diagnostics.append(error(code, source, span, char=f"U+{ord(char):04X}"))
        if len(diagnostics) == _MAX_DIAGNOSTICS:
            break
    return diagnostics
