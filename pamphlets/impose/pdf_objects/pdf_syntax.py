"""pypdf's objects and plain numbers -> PDF syntax (ISO 32000-2 § 7.3), with references numbered anew.

pypdf can write its objects itself: four times slower, floats cut to eight figures, strings in octal.
"""

import re
from collections.abc import Callable
from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.pdf.numbers import format_number

Renumbering = Callable[[pdf.IndirectObject], int]
"""Reference of the source -> number of the object in the new file."""

# ISO 32000-2 § 14.3.2, § 14.5, § 14.11.7, and what § 8.11.4.4 tells of a layer's program.
_METADATA_KEYS: Final = frozenset(
    {"/Metadata", "/PieceInfo", "/LastModified", "/OPI", "/CreatorInfo"}
)
_UNSAFE_IN_NAME: Final = re.compile(rb"[^!-~]|[#()<>\[\]{}/%]")
_UNSAFE_IN_STRING: Final = re.compile(rb"[()\\]")


def format_value(value: object, number: Renumbering) -> bytes:
    """Return a value as it stands in a file.

    Raises DamagedError for what is no PDF object, or is nested deeper than Python goes.
    """
    try:
        return _format_value(value, number)
    except RecursionError as error:
        raise pdf.DamagedError from error


def format_entries(
    dictionary: pdf.DictionaryObject, number: Renumbering, without: str = ""
) -> bytes:
    """Return the keys and values of a dictionary, one key excepted, bare. Raises DamagedError."""
    entries: list[bytes] = []
    for key, value in dictionary.items():
        is_left_out = key == without or (key in _METADATA_KEYS and _is_metadata(key, value))
        if not is_left_out:
            entries.append(format_entry(dictionary, key, number))
    return b" ".join(entries)


def format_entry(dictionary: pdf.DictionaryObject, key: str, number: Renumbering) -> bytes:
    """Return one key and its value, nothing where a dictionary has no such key. Raises DamagedError."""
    value = dictionary.get(key)
    return b"" if value is None else format_name(key) + b" " + format_value(value, number)


def _format_value(value: object, number: Renumbering) -> bytes:
    """Return a value as it stands in a file. Raises DamagedError and RecursionError."""
    match value:
        case pdf.NumberObject():
            text = b"%d" % value
        case pdf.NameObject():
            text = format_name(value)
        case pdf.IndirectObject():
            text = b"%d 0 R" % number(value)
        case pdf.FloatObject():
            text = format_exact(value)
        case pdf.ArrayObject():
            text = b"[" + b" ".join([_format_value(item, number) for item in value]) + b"]"
        case pdf.DictionaryObject():
            pairs = []
            for key, item in value.items():
                if key not in _METADATA_KEYS or not _is_metadata(key, item):
                    pairs.append(format_name(key) + b" " + _format_value(item, number))
            text = b"<<" + b" ".join(pairs) + b">>"
        case pdf.ByteStringObject() | pdf.TextStringObject():
            text = format_string(value.original_bytes)
        case pdf.BooleanObject():
            text = b"true" if value.value else b"false"
        case pdf.NullObject():
            text = b"null"
        case _:
            raise pdf.DamagedError
    return text


def _is_metadata(key: str, value: pdf.PdfObject) -> bool:
    """Return whether an entry tells who made a thing, with what, when or from which file: nothing of it is printed.

    A resource may have been given such a name as well: it is a stream of another type, or a dictionary with a type.
    """
    target = pdf.resolve(value)
    if isinstance(target, pdf.StreamObject):
        return key == "/Metadata" and target.get("/Subtype") in ("/XML", None)
    if isinstance(target, pdf.DictionaryObject):
        if key == "/CreatorInfo":
            return "/Creator" in target
        return "/Type" not in target and "/Subtype" not in target
    return isinstance(target, pdf.ByteStringObject | pdf.TextStringObject)


def format_name(value: str) -> bytes:
    """Return a name, given with its slash."""
    name = value[1:].encode("latin-1")
    return b"/" + _UNSAFE_IN_NAME.sub(lambda unsafe: b"#%02X" % unsafe[0][0], name)


def format_string(value: bytes) -> bytes:
    """Return a literal string; a bare CR would be read as LF."""
    return b"(" + _UNSAFE_IN_STRING.sub(rb"\\\g<0>", value).replace(b"\r", rb"\r") + b")"


def format_exact(value: float) -> bytes:
    """Return a number in the shortest form that reads back as the same float; PDF knows no exponents."""
    text = repr(float(value))
    if "e" in text:
        text = f"{value:.20f}".rstrip("0")
    return text.removesuffix(".0").removesuffix(".").encode()


def format_length(value: float) -> bytes:
    """Return a length or a factor to a hundred-thousandth of a point, which is finer than any printer."""
    return format_number(value, 5).encode()


def format_lengths(*values: float) -> bytes:
    """Return several lengths or factors with a space between."""
    return b" ".join(map(format_length, values))


def line_operators(x: float, y: float, to_x: float, to_y: float) -> bytes:
    """Return the operators of a straight stroke."""
    return b"%b m %b l S" % (format_lengths(x, y), format_lengths(to_x, to_y))
