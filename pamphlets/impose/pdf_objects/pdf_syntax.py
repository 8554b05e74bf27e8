"""pypdf's objects -> PDF syntax (ISO 32000-2 § 7.3), with references numbered anew.

pypdf can write them itself: four times slower, floats cut to eight figures, strings in octal.
"""

import re
from collections.abc import Callable
from typing import Final

from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DamagedError,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

Renumbering = Callable[[IndirectObject], int]

_UNSAFE_IN_NAME: Final = re.compile(rb"[^!-~]|[#()<>\[\]{}/%]")
_UNSAFE_IN_STRING: Final = re.compile(rb"[()\\\r]")


def format_value(value: object, number: Renumbering) -> bytes:
    """Return a value as it stands in a file; `number` gives references their new numbers.

    Raises DamagedError for what is no PDF object, or is nested deeper than Python goes.
    """
    try:
        return _format_value(value, number)
    except RecursionError as error:
        raise DamagedError from error


def format_entries(dictionary: DictionaryObject, number: Renumbering, without: str = "") -> bytes:
    """Return the keys and values of a dictionary, one key excepted, bare. Raises DamagedError."""
    pairs = [
        format_name(key) + b" " + format_value(value, number)
        for key, value in dictionary.items()
        if key != without
    ]
    return b" ".join(pairs)


def format_entry(dictionary: DictionaryObject, key: str, number: Renumbering) -> bytes:
    """Return one key and its value, nothing where a dictionary has no such key. Raises DamagedError."""
    value = dictionary.get(key)
    return b"" if value is None else format_name(key) + b" " + format_value(value, number)


def _format_value(value: object, number: Renumbering) -> bytes:
    """Return a value as it stands in a file. Raises DamagedError and RecursionError."""
    match value:
        case NumberObject():
            text = b"%d" % value
        case NameObject():
            text = format_name(value)
        case IndirectObject():
            text = b"%d 0 R" % number(value)
        case FloatObject():
            text = format_exact(value)
        case ArrayObject():
            text = b"[" + b" ".join([_format_value(entry, number) for entry in value]) + b"]"
        case DictionaryObject():
            pairs = [
                format_name(key) + b" " + _format_value(entry, number)
                for key, entry in value.items()
            ]
            text = b"<<" + b" ".join(pairs) + b">>"
        case ByteStringObject() | TextStringObject():
            text = format_string(value.original_bytes)
        case BooleanObject():
            text = b"true" if value.value else b"false"
        case NullObject():
            text = b"null"
        case _:
            raise DamagedError
    return text


def format_name(value: str) -> bytes:
    """Return a name, given with its slash."""
    return b"/" + _UNSAFE_IN_NAME.sub(
        lambda match: b"#%02X" % match[0][0], value[1:].encode("latin-1")
    )


def format_string(value: bytes) -> bytes:
    """Return a literal string; a bare CR would be read as LF."""
    return (
        b"("
        + _UNSAFE_IN_STRING.sub(lambda m: b"\\r" if m[0] == b"\r" else b"\\" + m[0], value)
        + b")"
    )


def format_exact(value: float) -> bytes:
    """Return a number in the shortest form that reads back as the same float; PDF knows no exponents."""
    text = repr(float(value))
    if "e" in text:
        text = f"{value:.20f}".rstrip("0")
    return text.removesuffix(".0").removesuffix(".").encode()


def format_length(value: float) -> bytes:
    """Return a length or a factor to a hundred-thousandth of a point, which is finer than any printer."""
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return b"0" if text == "-0" else text.encode()


def line_operators(x: float, y: float, to_x: float, to_y: float) -> bytes:
    """Return the operators of a straight stroke."""
    return b"%b %b m %b %b l S" % tuple(format_length(number) for number in (x, y, to_x, to_y))
