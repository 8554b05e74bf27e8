"""An open PDF file and a password -> pypdf's reader of it.

Encryption: ISO 32000-2 § 7.6. `cryptography` is brought in for encrypted files alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO, Any, BinaryIO, Final

from pamphlets.impose.pdf_objects.pypdf_adapter import (
    DamagedError,
    DependencyError,
    DictionaryObject,
    FileNotDecryptedError,
    IndirectObject,
    NameObject,
    NullObject,
    PdfObject,
    PdfReader,
    StreamObject,
    UserAccessPermissions,
    apply_configuration,
    read,
    read_integer,
    resolve,
)
from pamphlets.impose.pdf_objects.repairs import log_repair

_CIPHERS: Final = (
    *("CryptAES", "CryptRC4", "aes_cbc_encrypt", "aes_cbc_decrypt"),
    *("aes_ecb_encrypt", "aes_ecb_decrypt", "rc4_encrypt", "rc4_decrypt"),
)


class EncryptedError(Exception):
    """The file is encrypted in a way that no password opens here."""


class LockedError(Exception):
    """The file asks for a password, or for another one than was given."""


class SourceReader(PdfReader):
    """Reads files whose attachments alone are encrypted as plain ones: no attachment is printed (§ 7.6.6).

    Where another object stands than the table says, and the right one nowhere, pypdf takes the other: here it is lost,
    that is null.
    """

    is_locked = False
    forbids_printing = False
    """Known once the file is open: a file may say so to all but its owner (Table 22, bit 3)."""
    _lost_objects: frozenset[tuple[int, int]] = frozenset()
    _last_header = (-1, -1)

    def get_object(self, indirect_reference: int | IndirectObject) -> PdfObject | None:
        """Return the object, null where it is lost."""
        value = super().get_object(indirect_reference)
        if self._lost_objects and isinstance(indirect_reference, IndirectObject):
            key = (indirect_reference.idnum, indirect_reference.generation)
            if key in self._lost_objects:
                return NullObject()
        return value

    def read_object_header(self, stream: BytesIO | IO[Any]) -> tuple[int, int]:
        """Return the number and generation that stand before an object. Raises ValueError where none begins."""
        start = stream.tell()
        header = super().read_object_header(stream)
        end = stream.tell()
        stream.seek(start)
        if b"obj" not in stream.read(
            end - start
        ):  # such as a reference: pypdf does not look
            raise ValueError
        self._last_header = header
        return header

    def cache_indirect_object(
        self, generation: int, idnum: int, obj: PdfObject | None
    ) -> PdfObject | None:
        """Keep an object that was read, unless another one stands in its place."""
        is_misplaced = self._last_header != (idnum, generation) and self._stands_elsewhere(
            idnum, generation
        )
        if is_misplaced:
            self._lost_objects |= {(idnum, generation)}
            log_repair("table")
            obj = NullObject()
        return super().cache_indirect_object(generation, idnum, obj)

    def _stands_elsewhere(self, number: int, generation: int) -> bool:
        """Return whether another object stands in an object's place; it may be that one in it was read since."""
        if generation == 0 and number in self.xref_objStm:
            return False
        place = self.xref.get(generation, {}).get(number)
        if place is None:
            return False
        self.stream.seek(place)
        try:
            return self.read_object_header(self.stream) != (number, generation)
        except ValueError:
            return True

    def _get_object_from_stream(self, indirect_reference: IndirectObject) -> PdfObject:
        """Return an object of an object stream, which may have lost its type (§ 7.5.7)."""
        try:
            return super()._get_object_from_stream(indirect_reference)
        except (AssertionError, KeyError):
            number = self.xref_objStm[indirect_reference.idnum][0]
            holder = self.get_object(number)
            if not isinstance(holder, StreamObject):
                raise
            holder[NameObject("/Type")] = NameObject("/ObjStm")
            log_repair("detail")
            return super()._get_object_from_stream(indirect_reference)

    def _handle_encryption(self, password: str | bytes | None) -> None:
        """Prepare decryption, if anything that we read needs it. PdfReader calls this as it begins."""
        encryption = resolve(self.trailer.get("/Encrypt"))
        if not _encrypts_attachments_alone(encryption):
            self.is_locked = True
            super()._handle_encryption(password)


@contextmanager
def open_reader(file: BinaryIO, size: int, password: str = "") -> Iterator[SourceReader]:
    """Yield a reader of an open file of `size` bytes. Raises DamagedError, EncryptedError or LockedError.

    A stream may be as long as the file. Settings of older pypdf versions are not looked for: that imports all its
    filters.
    """
    with apply_configuration(
        maximum_declared_stream_length=size, disable_legacy_handling=True
    ):
        try:
            reader = _make_reader(file)
            locked = reader.is_locked and not _unlock(reader, password)
            reader.forbids_printing = reader.is_locked and _forbids_printing(reader)
        except (DependencyError, FileNotDecryptedError, NotImplementedError) as error:
            raise EncryptedError from error
        except Exception as error:  # pypdf raises many kinds for a damaged file
            raise DamagedError from error
        if locked:
            raise LockedError
        yield reader


def _encrypts_attachments_alone(encryption: object) -> bool:
    """Return whether streams and strings stand as they are: their filters are Identity, as where none is named."""
    if not isinstance(encryption, DictionaryObject) or read_integer(encryption, "/V") < 4:
        return False
    names = [read(encryption, key) or "/Identity" for key in ("/StmF", "/StrF")]
    return names == ["/Identity", "/Identity"]


def _make_reader(file: BinaryIO) -> SourceReader:
    """Return a reader, which has tried the empty password where the file is encrypted."""
    try:
        return SourceReader(file)
    except DependencyError:
        _enable_ciphers()
        file.seek(0)
        return SourceReader(file)


def _unlock(reader: PdfReader, password: str) -> bool:
    """Return whether no password, or this one, opens an encrypted file.

    Newer files have passwords in UTF-8, older ones in PDFDocEncoding (ISO 32000-2 § 7.6.4), which
    for letters is Latin-1.
    """
    _enable_ciphers()
    as_typed = password.encode("utf-8", "surrogateescape")
    candidates = (b"", as_typed, password.encode("latin-1", "replace"))
    return any(reader.decrypt(candidate) for candidate in dict.fromkeys(candidates))


def _forbids_printing(reader: PdfReader) -> bool:
    """Return whether a file that was unlocked must not be printed by whoever has unlocked it."""
    permissions = reader.user_access_permissions
    return permissions is not None and not permissions & UserAccessPermissions.PRINT


def _enable_ciphers() -> None:
    """Make pypdf decrypt with `cryptography`: it has no AES of its own, and its RC4 is a thousand times slower."""
    from pypdf import _encryption  # with `cryptography` 40 ms, for encrypted files alone
    from pypdf._crypt_providers import _cryptography

    for name in _CIPHERS:
        setattr(_encryption, name, getattr(_cryptography, name))
