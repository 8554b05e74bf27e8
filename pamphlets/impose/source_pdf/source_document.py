"""A PDF file -> a Book: its pages, what one sees of each, and how it is called."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from pamphlets.core.source import Source, error, raise_error
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ByteStringObject,
    DamagedError,
    DictionaryObject,
    EncryptedError,
    LockedError,
    PdfReader,
    TextStringObject,
    document_dictionaries,
    open_reader,
    page_dictionaries,
    resolve,
)
from pamphlets.impose.source_pdf.page_boxes import PageView, read_page_view

# Who made the PDF, and when it was last changed, is not kept: we make a new one, the same at any time. Nor are
# the XMP metadata, which may promise PDF/A or PDF/UA: sheets of pages are neither.
_INFO_KEYS = ("/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/CreationDate")
_HEADER_LENGTH = (
    1024  # bytes in which the mark of a PDF must stand: ISO 32000-1 Annex H, implementation note 13
)


@dataclass(frozen=True, slots=True)
class SourcePdf:
    """A finished PDF, open for reading. What it says of itself are strings as they stand in the file."""

    reader: PdfReader
    pages: tuple[DictionaryObject, ...]
    views: tuple[PageView, ...]
    catalog: DictionaryObject
    info: tuple[tuple[str, bytes], ...]  # of the information dictionary, by their keys
    producer: bytes
    lang: bytes


@contextmanager
def open_source(path: Path, password: str = "") -> Iterator[SourcePdf]:
    """Give the book of a file for as long as the block lasts; `password` is for files that ask for one.

    Faults: missing, no file, unreadable, empty, no PDF, locked, encrypted, no page. Raises DamagedError
    for what pypdf cannot make out; so does whoever goes on reading the book.
    """
    source = Source(str(path), "")
    with _open_file(path, source) as file:
        try:
            with open_reader(file, path.stat().st_size, password) as pdf:
                book = _read_source(pdf)
                if not book.pages:
                    raise_error(error("impose.no-page", source))
                yield book
        except LockedError:
            raise_error(error("impose.wrong-password" if password else "impose.locked", source))
        except EncryptedError:
            raise_error(error("impose.encrypted", source))


def _open_file(path: Path, source: Source) -> BinaryIO:
    """Return a file open for reading that begins like a PDF."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise_error(error("impose.not-a-file", source))
        if status.st_size == 0:
            raise_error(error("impose.empty", source))
        file = path.open("rb")
    except FileNotFoundError:
        raise_error(error("impose.missing", source))
    except OSError as cause:
        raise_error(error("impose.unreadable", source, reason=cause.strerror or str(cause)))
    if b"%PDF-" not in file.read(_HEADER_LENGTH):
        file.close()
        raise_error(error("impose.not-a-pdf", source))
    return file


def _read_source(pdf: PdfReader) -> SourcePdf:
    """Return the book that a reader has found."""
    pages = page_dictionaries(pdf)
    information, catalog = document_dictionaries(pdf)
    return SourcePdf(
        reader=pdf,
        pages=tuple(pages),
        views=tuple(_read_view(page, number) for number, page in enumerate(pages, 1)),
        catalog=catalog,
        info=tuple((key, value) for key in _INFO_KEYS if (value := _read_string(information, key))),
        producer=_read_string(information, "/Producer"),
        lang=_read_string(catalog, "/Lang"),
    )


def _read_view(page: DictionaryObject, number: int) -> PageView:
    """Return the view of a page, or say which one has none."""
    try:
        return read_page_view(page)
    except DamagedError as cause:
        raise DamagedError(number) from cause


def _read_string(dictionary: object, key: str) -> bytes:
    """Return the bytes of a string in a dictionary, none where there is no such string."""
    value = resolve(dictionary.get(key)) if isinstance(dictionary, DictionaryObject) else None
    return value.original_bytes if isinstance(value, ByteStringObject | TextStringObject) else b""
