"""Bytes -> Source: UTF-8 in NFC with plain line ends, or a fault that names what the file is written in.

Normalisation never makes or removes a line end, so line numbers stay those of the file.
"""

import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from typing import Final

from pamphlets.core.source import Source, Span, error, raise_error

# Longest mark first: the UTF-32 one begins with the UTF-16 one.
_BYTE_ORDER_MARKS: Final = (
    (BOM_UTF32_LE, "utf-32", "UTF-32"),
    (BOM_UTF32_BE, "utf-32", "UTF-32"),
    (BOM_UTF16_LE, "utf-16", "UTF-16"),
    (BOM_UTF16_BE, "utf-16", "UTF-16"),
)
# é è ê ë à â ç î ï ô û ù œ « » ’ as single bytes: the table that finds more of them wins.
_FRENCH_LETTERS: Final = "éèêëàâçîïôûùœÉÈÀÇ«»’"
_SINGLE_BYTE: Final = (("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman"))
_SAMPLE: Final = 100_000


def decode_source(data: bytes, path: str) -> Source:
    """Return the text of a file as a Source, `path` being the name to show its author.

    Raises an ExceptionGroup of one PamphletError, at the first byte that is not UTF-8.
    """
    for mark, codec, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            _raise_encoding_error(data, path, codec, name, 0)
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as broken:
        codec, name = _guess_encoding(data)
        _raise_encoding_error(
            data, path, codec, name, broken.start - broken.start % (2 if name == "UTF-16" else 1)
        )
    if "\0" in text[:_SAMPLE] and (codec := _guess_utf16(data)):
        _raise_encoding_error(data, path, codec, "UTF-16", 0)
    return Source(path, normalise_text(text))


def normalise_text(text: str) -> str:
    """Return text in NFC with Unix line ends."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _guess_encoding(data: bytes) -> tuple[str, str]:
    """Return the codec and the common name of what a file that is not UTF-8 is likely written in."""
    if codec := _guess_utf16(data):
        return codec, "UTF-16"
    if not any(0x80 <= byte < 0xA0 for byte in data):
        return "latin-1", "Latin-1 (ISO 8859-1)"
    scores = [
        sum(map(data.decode(codec, "replace").count, _FRENCH_LETTERS)) for codec, _ in _SINGLE_BYTE
    ]
    return _SINGLE_BYTE[scores.index(max(scores))]


def _guess_utf16(data: bytes) -> str:
    """Return the UTF-16 codec of unmarked data whose every other byte is zero, or nothing."""
    sample = data[:_SAMPLE]
    for first, codec in ((0, "utf-16-be"), (1, "utf-16-le")):
        half = sample[first::2]
        if half and half.count(0) > 0.6 * len(half):
            return codec
    return ""


def _raise_encoding_error(data: bytes, path: str, codec: str, name: str, at: int) -> None:
    """Raise the fault of a wrong encoding at byte `at`, the line shown as its author sees it."""
    before = normalise_text(data[:at].decode(codec, "replace"))
    source = Source(path, normalise_text(data.decode(codec, "replace")).lstrip("\ufeff"))
    raise_error(error("encoding", source, Span(len(before), len(before) + 1), encoding=name))
