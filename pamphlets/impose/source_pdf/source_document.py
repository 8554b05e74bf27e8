"""A PDF file -> a Book: its pages, what one sees of each, and how it is called."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from pamphlets.core.source import Source, error, fail
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ByteStringObject,
    DamagedError,
    DictionaryObject,
    EncryptedError,
    LockedError,
    PdfReader,
    TextStringObject,
    document_entries,
    page_entries,
    reader,
    resolve,
)
from pamphlets.impose.source_pdf.page_boxes import View, view

# Who made the PDF, and when it was last changed, is not kept: we make a new one, the same at any time. Nor are
# the XMP metadata, which may promise PDF/A or PDF/UA: sheets of pages are neither.
_FACTS = ("/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/CreationDate")
_HEAD = 1024  # bytes in which the mark of a PDF must stand: ISO 32000-1 Annex H, implementation note 13


@dataclass(frozen=True, slots=True)
class Book:
    """A finished PDF, open for reading. What it says of itself are strings as they stand in the file."""

    pdf: PdfReader
    pages: tuple[DictionaryObject, ...]
    views: tuple[View, ...]
    catalog: DictionaryObject
    facts: tuple[tuple[str, bytes], ...]  # of the information dictionary, by their keys
    producer: bytes
    lang: bytes


@contextmanager
def opened(path: Path, password: str = "") -> Iterator[Book]:
    """Give the book of a file for as long as the block lasts; `password` is for files that ask for one.

    Faults: missing, no file, unreadable, empty, no PDF, locked, encrypted, no page. Raises DamagedError
    for what pypdf cannot make out; so does whoever goes on reading the book.
    """
    source = Source(str(path), "")
    with _file(path, source) as file:
        try:
            with reader(file, path.stat().st_size, password) as pdf:
                book = _book(pdf)
                if not book.pages:
                    fail(error("impose.no-page", source))
                yield book
        except LockedError:
            fail(error("impose.wrong-password" if password else "impose.locked", source))
        except EncryptedError:
            fail(error("impose.encrypted", source))


def _file(path: Path, source: Source) -> BinaryIO:
    """Return a file open for reading that begins like a PDF."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            fail(error("impose.not-a-file", source))
        if status.st_size == 0:
            fail(error("impose.empty", source))
        file = path.open("rb")
    except FileNotFoundError:
        fail(error("impose.missing", source))
    except OSError as cause:
        fail(error("impose.unreadable", source, reason=cause.strerror or str(cause)))
    if b"%PDF-" not in file.read(_HEAD):
        file.close()
        fail(error("impose.not-a-pdf", source))
    return file


def _book(pdf: PdfReader) -> Book:
    """Return the book that a reader has found."""
    pages = page_entries(pdf)
    information, catalog = document_entries(pdf)
    return Book(
        pdf=pdf,
        pages=tuple(pages),
        views=tuple(_view(page, number) for number, page in enumerate(pages, 1)),
        catalog=catalog,
        facts=tuple((key, value) for key in _FACTS if (value := _string(information, key))),
        producer=_string(information, "/Producer"),
        lang=_string(catalog, "/Lang"),
    )


def _view(page: DictionaryObject, number: int) -> View:
    """Return the view of a page, or say which one has none."""
    try:
        return view(page)
    except DamagedError as cause:
        raise DamagedError(number) from cause


def _string(dictionary: object, key: str) -> bytes:
    """Return the bytes of a string in a dictionary, none where there is no such string."""
    value = resolve(dictionary.get(key)) if isinstance(dictionary, DictionaryObject) else None
    return value.original_bytes if isinstance(value, ByteStringObject | TextStringObject) else b""
