"""A PDF file -> pypdf's objects. The only module that imports pypdf: others write `pdf.DictionaryObject`.

pypdf imports `cryptography` and Pillow where they are installed, which doubles its import time. Only encrypted files
need the first, no file needs the second: they are hidden meanwhile, and `cryptography` comes with an encrypted file.
pypdf alone reads every object: a faster reader of plain objects saved 15 to 30 % of 0.4 to 0.6 s for 600 pages, a
tenth of what pdfimpose takes, and was not worth a second parser.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from math import isfinite
from typing import Any, BinaryIO, Final

from pamphlets.core.lazy_import import hide_modules

with hide_modules("cryptography", "PIL"):
    from pypdf import PdfReader, apply_configuration
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
    "DictionaryObject",
    "FloatObject",
    "IndirectObject",
    "NameObject",
    "NullObject",
    "NumberObject",
    "PdfObject",
    "PdfReader",
    "StreamObject",
    "TextStringObject",
]

# Names are bytes. Read as Latin-1 and written as Latin-1 they come through whole, so that those
# in a copied content stream still meet those in its resources; pypdf's own guesses do not return.
NameObject.CHARSETS = ("latin-1",)  # type: ignore[assignment]

_LOGGER: Final = logging.getLogger("pypdf")
_CIPHERS: Final = (
    *("CryptAES", "CryptRC4", "aes_cbc_encrypt", "aes_cbc_decrypt"),
    *("aes_ecb_encrypt", "aes_ecb_decrypt", "rc4_encrypt", "rc4_decrypt"),
)


class _RemarkCounter(logging.Handler):
    """Counts pypdf's log records instead of printing them."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def emit(self, _record: logging.LogRecord) -> None:
        """Count one record."""
        self.count += 1


@contextmanager
def silence_pypdf() -> Iterator[_RemarkCounter]:
    """Keep pypdf's log from the terminal. The number of records tells how much of a file it had to mend."""
    counter, propagates = _RemarkCounter(), _LOGGER.propagate
    _LOGGER.addHandler(counter)
    _LOGGER.propagate = False
    try:
        yield counter
    finally:
        _LOGGER.propagate = propagates
        _LOGGER.removeHandler(counter)


def remark_mending(remark: str) -> None:
    """Count a fault that we work around with those that pypdf does."""
    _LOGGER.warning(remark)


class DamagedError(Exception):
    """pypdf could not make sense of a place in the file."""


class EncryptedError(Exception):
    """The file is encrypted in a way that no password opens here."""


class LockedError(Exception):
    """The file asks for a password, or for another one than was given."""


@contextmanager
def open_reader(file: BinaryIO, size: int, password: str = "") -> Iterator[PdfReader]:
    """Yield a reader of an open file of `size` bytes. Raises DamagedError, EncryptedError or LockedError.

    A stream may be as long as the file. Settings of older pypdf versions are not looked for: that imports all its
    filters.
    """
    with apply_configuration(
        maximum_declared_stream_length=size, disable_legacy_handling=True
    ):
        try:
            reader = _make_reader(file)
            locked = reader.is_encrypted and not _unlock(reader, password)
        except (DependencyError, FileNotDecryptedError, NotImplementedError) as error:
            raise EncryptedError from error
        except Exception as error:  # pypdf raises many kinds for a damaged file
            raise DamagedError from error
        if locked:
            raise LockedError
        yield reader


def _make_reader(file: BinaryIO) -> PdfReader:
    """Return a reader, which has tried the empty password where the file is encrypted."""
    try:
        return PdfReader(file)
    except DependencyError:
        _enable_ciphers()
        file.seek(0)
        return PdfReader(file)


def _unlock(reader: PdfReader, password: str) -> bool:
    """Return whether no password, or this one, opens an encrypted file.

    Newer files have passwords in UTF-8, older ones in PDFDocEncoding (ISO 32000-2 § 7.6.4), which
    for letters is Latin-1.
    """
    _enable_ciphers()
    as_typed = password.encode("utf-8", "surrogateescape")
    candidates = (b"", as_typed, password.encode("latin-1", "replace"))
    return any(reader.decrypt(candidate) for candidate in dict.fromkeys(candidates))


def _enable_ciphers() -> None:
    """Make pypdf decrypt with `cryptography`: it has no AES of its own, and its RC4 is a thousand times slower."""
    from pypdf import _encryption  # with `cryptography` 40 ms, for encrypted files alone
    from pypdf._crypt_providers import _cryptography

    for name in _CIPHERS:
        setattr(_encryption, name, getattr(_cryptography, name))


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


def raw_data(stream: StreamObject) -> bytes:
    """Return a stream's bytes as they stand in the file, filters not undone."""
    return stream._data  # noqa: SLF001 (pypdf has no public way to them)


def decoded_data(stream: StreamObject) -> bytes:
    """Return a stream's bytes with all filters undone. Raises DamagedError."""
    try:
        return stream.get_data()
    except Exception as error:
        raise DamagedError from error


def forget_object(reference: IndirectObject) -> None:
    """Free an object that has been copied: pypdf would keep all scans of a file in memory."""
    reference.pdf.resolved_objects.pop((reference.generation, reference.idnum), None)
