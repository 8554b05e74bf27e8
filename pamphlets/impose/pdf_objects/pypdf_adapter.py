"""The only door to pypdf: its names, what is private in it, and how it is kept quiet.

pypdf brings in `cryptography` and Pillow if they are there, which doubles the time it takes to arrive, and
neither is of use for a file that is not encrypted and whose pictures are copied as they are. They are
hidden from it while it comes in; `cryptography` is let by with the first encrypted file.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
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
        create_string_object,
    )

__all__ = [
    "ArrayObject",
    "BooleanObject",
    "ByteStringObject",
    "DamagedError",
    "DictionaryObject",
    "EncryptedError",
    "FloatObject",
    "IndirectObject",
    "LockedError",
    "NameObject",
    "NullObject",
    "NumberObject",
    "PdfObject",
    "PdfReader",
    "StreamObject",
    "TextStringObject",
    "create_string_object",
    "decoded_data",
    "document_dictionaries",
    "forget_object",
    "open_reader",
    "page_dictionaries",
    "raw_data",
    "resolve",
    "silence_pypdf",
]

# Names are bytes. Read as Latin-1 and written as Latin-1 they come through whole, so that those
# in a copied content stream still meet those in its resources; pypdf's own guesses do not return.
NameObject.CHARSETS = ("latin-1",)  # type: ignore[assignment]

_LOGGER: Final = logging.getLogger("pypdf")
_CIPHERS: Final = tuple(
    f"{cipher}_{way}" for cipher in ("aes_cbc", "aes_ecb", "rc4") for way in ("encrypt", "decrypt")
)


class _RemarkCounter(logging.Handler):
    """Counts what pypdf says instead of printing it."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def emit(self, _record: logging.LogRecord) -> None:
        """Count one remark."""
        self.count += 1


@contextmanager
def silence_pypdf() -> Iterator[_RemarkCounter]:
    """Keep pypdf's remarks from the terminal; their number is how much of the file it had to mend."""
    ear, passed_on = _RemarkCounter(), _LOGGER.propagate
    _LOGGER.addHandler(ear)
    _LOGGER.propagate = False
    try:
        yield ear
    finally:
        _LOGGER.propagate = passed_on
        _LOGGER.removeHandler(ear)


class DamagedError(Exception):
    """pypdf could not make sense of a place in the file."""


class EncryptedError(Exception):
    """The file is encrypted in a way that no password opens here."""


class LockedError(Exception):
    """The file asks for a password, or for another one than was given."""


@contextmanager
def open_reader(file: BinaryIO, size: int, password: str = "") -> Iterator[PdfReader]:
    """Give a reader of an open file of `size` bytes. Raises DamagedError, EncryptedError or LockedError.

    A stream may be as long as the file; and settings of older pypdf versions are not looked for, since
    that imports all of its filters.
    """
    with apply_configuration(maximum_declared_stream_length=size, disable_legacy_handling=True):
        try:
            pdf = _make_reader(file)
            locked = pdf.is_encrypted and not _unlock(pdf, password)
        except (DependencyError, FileNotDecryptedError, NotImplementedError) as error:
            raise EncryptedError from error
        except Exception as error:  # pypdf raises whatever befalls it
            raise DamagedError from error
        if locked:
            raise LockedError
        yield pdf


def _make_reader(file: BinaryIO) -> PdfReader:
    """Return a reader, which has tried the empty password where the file is encrypted."""
    from pamphlets.impose.pdf_objects.fast_reader import (
        FastReader,
    )  # which takes pypdf's names from here

    try:
        return FastReader(file)
    except DependencyError:
        _enable_ciphers()
        file.seek(0)
        return FastReader(file)


def _unlock(pdf: PdfReader, password: str) -> bool:
    """Return whether no password, or this one, opens an encrypted file.

    Newer files have passwords in UTF-8, older ones in PDFDocEncoding (ISO 32000-2 § 7.6.4), which
    for letters is Latin-1.
    """
    _enable_ciphers()
    tried = dict.fromkeys((b"", password.encode(), password.encode("latin-1", "replace")))
    return any(pdf.decrypt(one) for one in tried)


def _enable_ciphers() -> None:
    """Have pypdf decrypt with `cryptography`: AES it cannot do alone, RC4 a thousand times slower."""
    from pypdf import _encryption
    from pypdf._crypt_providers import _cryptography as ciphers

    for name in ("CryptAES", "CryptRC4", *_CIPHERS):
        setattr(_encryption, name, getattr(ciphers, name))


def page_dictionaries(pdf: PdfReader) -> list[DictionaryObject]:
    """Return the dictionaries of all pages, inherited entries filled in. Raises DamagedError."""
    try:
        return list(pdf.pages)
    except Exception as error:
        raise DamagedError from error


def document_dictionaries(pdf: PdfReader) -> tuple[Any, Any]:
    """Return the document's information dictionary, None where it has none, and its catalog.

    Raises DamagedError.
    """
    try:
        return resolve(pdf.trailer.get("/Info")), pdf.root_object
    except DamagedError:
        raise
    except Exception as error:
        raise DamagedError from error


def resolve(value: PdfObject | None) -> Any:  # noqa: ANN401
    """Return what a value is or refers to, None for null. Raises DamagedError."""
    try:
        found = value.get_object() if isinstance(value, IndirectObject) else value
    except Exception as error:
        raise DamagedError from error
    if isinstance(
        found, IndirectObject
    ):  # a reference to a reference: ISO 32000-2 § 7.3.10 knows none
        raise DamagedError
    return None if isinstance(found, NullObject) else found


def raw_data(stream: StreamObject) -> bytes:
    """Return a stream's bytes as they stand in the file, filters not undone."""
    return stream._data  # noqa: SLF001 (pypdf has no public way to them)


def decoded_data(stream: StreamObject) -> bytes:
    """Return a stream's bytes with all filters undone. Raises DamagedError."""
    try:
        return stream.get_data()
    except Exception as error:
        raise DamagedError from error


def forget_object(pdf: PdfReader, reference: IndirectObject) -> None:
    """Let go of an object that has been copied: a file of scans must not gather in memory."""
    pdf.resolved_objects.pop((reference.generation, reference.idnum), None)
