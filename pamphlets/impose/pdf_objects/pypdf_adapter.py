"""A PDF file -> pypdf's objects. The only module that imports pypdf: others write `pdf.DictionaryObject`.

pypdf imports `cryptography` and Pillow where they are installed, which doubles its import time. Only encrypted files
need the first, no file needs the second: they are hidden meanwhile, and `cryptography` comes with an encrypted file.
pypdf alone reads every object: a faster reader of plain objects saved 15 to 30 % of 0.4 to 0.6 s for 600 pages, a
tenth of what pdfimpose takes, and was not worth a second parser.
"""

from math import isfinite
from typing import Any, Final

from pamphlets.core.system.interpreter.lazy_import import hide_modules

with hide_modules("cryptography", "PIL"):
    from pypdf import PdfReader, apply_configuration
    from pypdf.constants import UserAccessPermissions
    from pypdf.errors import DependencyError, FileNotDecryptedError
    from pypdf.generic import (
        ArrayObject,
        BooleanObject,
        ByteStringObject,
        DictionaryObject,
        FloatObject,
        IndirectObject,
        NameObject,
        NullObject,
        NumberObject,
        PdfObject,
        StreamObject,
        TextStringObject,
    )

__all__ = [
    "ArrayObject",
    "BooleanObject",
    "ByteStringObject",
    "DependencyError",
    "DictionaryObject",
    "FileNotDecryptedError",
    "FloatObject",
    "IndirectObject",
    "NameObject",
    "NullObject",
    "NumberObject",
    "PdfObject",
    "PdfReader",
    "StreamObject",
    "TextStringObject",
    "UserAccessPermissions",
    "apply_configuration",
]

# Names are bytes. Read as Latin-1 and written as Latin-1 they come through whole, so that those
# in a copied content stream still meet those in its resources; pypdf's own guesses do not return.
NameObject.CHARSETS = ("latin-1",)  # type: ignore[assignment]


_SHORT_FILTERS: Final = {
    "/AHx": NameObject("/ASCIIHexDecode"),
    "/A85": NameObject("/ASCII85Decode"),
    "/LZW": NameObject("/LZWDecode"),
    "/Fl": NameObject("/FlateDecode"),
    "/RL": NameObject("/RunLengthDecode"),
    "/CCF": NameObject("/CCITTFaxDecode"),
    "/DCT": NameObject("/DCTDecode"),
}


class DamagedError(Exception):
    """pypdf could not make sense of a place in the file."""


def page_dictionaries(reader: PdfReader) -> list[DictionaryObject]:
    """Return the dictionaries of all pages, inherited entries filled in. Raises DamagedError."""
    try:
        return list(reader.pages)
    except Exception as error:
        raise DamagedError from error


def document_dictionaries(reader: PdfReader) -> tuple[Any, Any]:
    """Return the information dictionary, None where there is none, and the catalog. Raises DamagedError."""
    try:
        return resolve(reader.trailer.get("/Info")), reader.root_object
    except DamagedError:
        raise
    except Exception as error:
        raise DamagedError from error


def resolve(value: PdfObject | None) -> Any:  # noqa: ANN401
    """Return a value, or the object that it refers to; None for null. Raises DamagedError."""
    try:
        target = value.get_object() if isinstance(value, IndirectObject) else value
    except Exception as error:
        raise DamagedError from error
    if isinstance(
        target, IndirectObject
    ):  # ISO 32000-2 § 7.3.10 has no reference to a reference
        raise DamagedError
    return None if isinstance(target, NullObject) else target


def own_reference(value: PdfObject) -> IndirectObject | None:
    """Return the reference to an object of a file, None for a direct object."""
    return getattr(value, "indirect_reference", None)  # pypdf sets it on what it has read


def own_catalog(value: PdfObject) -> DictionaryObject | None:
    """Return the catalog of the file that an object stands in, None for a direct object. Raises DamagedError."""
    reference = own_reference(value)
    return None if reference is None else document_dictionaries(reference.pdf)[1]


def read(dictionary: DictionaryObject, key: str) -> Any:  # noqa: ANN401
    """Return the resolved value of a key, None where there is none. Raises DamagedError."""
    return resolve(dictionary.get(key))


def read_array(dictionary: DictionaryObject, key: str) -> ArrayObject:
    """Return the array of a key, an empty one where there is none. Raises DamagedError."""
    value = resolve(dictionary.get(key))
    return value if isinstance(value, ArrayObject) else ArrayObject()


def read_dictionary(dictionary: DictionaryObject, key: str) -> DictionaryObject | None:
    """Return the dictionary or stream of a key, None where there is none. Raises DamagedError."""
    value = resolve(dictionary.get(key))
    return value if isinstance(value, DictionaryObject) else None


def read_string(dictionary: DictionaryObject, key: str) -> bytes | None:
    """Return the bytes of a string, None where there is none. Raises DamagedError."""
    value = resolve(dictionary.get(key))
    return (
        value.original_bytes
        if isinstance(value, ByteStringObject | TextStringObject)
        else None
    )


def read_integer(dictionary: DictionaryObject, key: str) -> int:
    """Return an integer, 0 where there is none. Raises DamagedError."""
    value = resolve(dictionary.get(key))
    return int(value) if isinstance(value, NumberObject) else 0


def read_number(dictionary: DictionaryObject, key: str) -> float:
    """Return a finite number, 0 where there is none. Raises DamagedError."""
    value = resolve(dictionary.get(key))
    is_number = isinstance(value, NumberObject | FloatObject) and isfinite(value)
    return float(value) if is_number else 0.0


def read_numbers(array: PdfObject | None) -> list[float]:
    """Return the numbers of an array, none where it holds anything but finite ones. Raises DamagedError."""
    array = resolve(array)
    values = [resolve(item) for item in array] if isinstance(array, ArrayObject) else []
    if not all(isinstance(value, NumberObject | FloatObject) for value in values):
        return []
    numbers = [float(value) for value in values]
    return numbers if all(map(isfinite, numbers)) else []


def spell_out_filters(stream: StreamObject) -> None:
    """Give the filters of a stream their full names: the short ones are for inline images alone (Table 92).

    What is null is no filter. Raises DamagedError.
    """
    if "/DecodeParms" in stream and read(stream, "/DecodeParms") is None:
        del stream["/DecodeParms"]
    filters = read(stream, "/Filter")
    if "/Filter" in stream and filters is None:
        stream[NameObject("/Filter")] = ArrayObject()
    if isinstance(filters, NameObject) and filters in _SHORT_FILTERS:
        stream[NameObject("/Filter")] = _SHORT_FILTERS[filters]
    elif isinstance(filters, ArrayObject):
        names = [resolve(name) for name in filters]
        if any(name in _SHORT_FILTERS for name in names):
            full_names = [_SHORT_FILTERS.get(name, name) for name in names]
            stream[NameObject("/Filter")] = ArrayObject(full_names)


def raw_data(stream: StreamObject) -> bytes:
    """Return a stream's bytes as they stand in the file, filters not undone."""
    return stream._data  # noqa: SLF001 (pypdf has no public way to them)


def make_form(
    content: bytes, box: tuple[float, ...], resources: DictionaryObject
) -> StreamObject:
    """Return a form XObject of these operators (ISO 32000-2 § 8.10); all its entries are direct."""
    form = StreamObject()
    form._data = content  # noqa: SLF001 (pypdf has no public way to give an undecoded stream its bytes)
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = ArrayObject([FloatObject(number) for number in box])
    form[NameObject("/Resources")] = resources
    return form


def decoded_data(stream: StreamObject) -> bytes:
    """Return a stream's bytes with all filters undone. Raises DamagedError."""
    try:
        return stream.get_data()
    except Exception as error:
        raise DamagedError from error


def forget_object(reference: IndirectObject) -> None:
    """Free an object that has been copied: pypdf would keep all scans of a file in memory."""
    reference.pdf.resolved_objects.pop((reference.generation, reference.idnum), None)
