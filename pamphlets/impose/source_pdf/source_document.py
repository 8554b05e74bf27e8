"""A PDF file -> SourcePdf: its pages, what one sees of each, and what it says of itself."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO, Final

from pamphlets.core.source import Source, error, raise_error
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_reader import (
    EncryptedError,
    LockedError,
    SourceReader,
    open_reader,
)
from pamphlets.impose.pdf_objects.repairs import log_repair
from pamphlets.impose.placement.input_page_options import PageChange
from pamphlets.impose.placement.page_numbers import PAGES_IN_ORDER, PageNumbers
from pamphlets.impose.source_pdf.lost_pages import (
    list_pages_with_lost_ones,
    make_blank_page,
)
from pamphlets.impose.source_pdf.page_boxes import PageView, read_page_view
from pamphlets.impose.source_pdf.repaired_source import SourceFile

# Who made the PDF, with what and when, is kept for those alone who ask for it: programs write the name of the user
# of a computer there. Never the XMP metadata, which may promise PDF/A or PDF/UA: sheets of pages are neither.
_TITLE_KEY: Final = "/Title"
_MAKER_KEYS: Final = (
    "/Author",
    "/Subject",
    "/Keywords",
    "/Creator",
    "/CreationDate",
)
_HEADER_LENGTH: Final = 1024  # bytes that hold the PDF mark: ISO 32000-1 Annex H, note 13
_FIRST_OBJECT: Final = re.compile(rb"(?:^|[\r\n ])\d{1,9}[ \r\n]+\d{1,5}[ \r\n]+obj\b")


@dataclass(frozen=True, slots=True)
class SourcePdf:
    """A finished PDF, open for reading. Strings are as they stand in the file."""

    name: str
    """Of its file, without the suffix."""
    pages: tuple[pdf.DictionaryObject, ...]
    views: tuple[PageView, ...]
    catalog: pdf.DictionaryObject
    info: tuple[tuple[str, bytes], ...]
    """What sheets keep of the information dictionary, by its keys."""
    producer: bytes | None
    lang: bytes | None
    page_changes: tuple[PageChange, ...] = ()
    """What was done to the pages."""
    is_tolerant: bool = False
    """Whether what of a page cannot be read is left out; else it is a DamagedError."""
    forbids_printing: bool = False
    """Whether the file, opened without its owner's password, says that it must not be printed."""
    page_numbers: PageNumbers = PAGES_IN_ORDER
    """What the pages are called."""
    further_catalogs: tuple[pdf.DictionaryObject, ...] = ()
    """Those of the other files whose pages these are."""

    @property
    def catalogs(self) -> tuple[pdf.DictionaryObject, ...]:
        """Return the catalogs of all files."""
        return (self.catalog, *self.further_catalogs)

    @property
    def bleeding_pages(self) -> frozenset[int]:
        """Return the indices of the pages that print beyond their edges."""
        views = enumerate(self.views)
        return frozenset(index for index, view in views if view.bleed_box != view.trim_box)


@contextmanager
def open_source(file: SourceFile, *, keep_metadata: bool = False) -> Iterator[SourcePdf]:
    """Yield the source for as long as the block lasts.

    Of what the file tells of itself, `info` has the title, and with `keep_metadata` the author, program and dates.

    Faults: missing, no file, unreadable, empty, no PDF, locked, encrypted, no page. Raises DamagedError
    for what pypdf cannot read, and for lost pages if the file is not to be read tolerantly; so does whoever goes on
    reading the source.
    """
    path = file.path
    source = Source(str(path), "")
    with _open_file(path, source) as handle:
        try:
            with open_reader(handle, path.stat().st_size, file.password) as reader:
                document = _read_source(reader, file, keep_metadata=keep_metadata)
                if not document.pages:
                    raise_error(error("impose.no-page", source))
                yield document
        except LockedError:
            code = "impose.wrong-password" if file.password else "impose.locked"
            raise_error(error(code, source))
        except EncryptedError:
            raise_error(error("impose.encrypted", source))


def _open_file(path: Path, source: Source) -> BinaryIO:
    """Return a file open for reading that begins like a PDF, or with an object of one."""
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
    begin = file.read(_HEADER_LENGTH)
    if b"%PDF-" not in begin:
        if not _FIRST_OBJECT.search(begin):
            file.close()
            raise_error(error("impose.not-a-pdf", source))
        log_repair("header")
    return file


def _read_source(
    reader: SourceReader, file: SourceFile, *, keep_metadata: bool
) -> SourcePdf:
    """Return the source. Raises DamagedError with the number of a page that is lost or has no size."""
    page_dictionaries = list_pages_with_lost_ones(reader, is_tolerant=file.is_tolerant)
    lost_count = 0
    information, catalog = pdf.document_dictionaries(reader)
    info: dict[str, bytes] = {}
    producer = None
    if isinstance(information, pdf.DictionaryObject):
        keys = (_TITLE_KEY, *_MAKER_KEYS) if keep_metadata else (_TITLE_KEY,)
        info = {key: pdf.read_string(information, key) or b"" for key in keys}
        producer = pdf.read_string(information, "/Producer")
    views: list[PageView] = []
    for number, page in enumerate(page_dictionaries, 1):
        try:
            views.append(read_page_view(page, number))
        except pdf.DamagedError as cause:
            lost_count += 1
            if not file.is_tolerant or lost_count == len(page_dictionaries):
                raise pdf.DamagedError(number) from cause
            log_repair("page", number)
            page_dictionaries[number - 1] = make_blank_page(None)
            views.append(read_page_view(page_dictionaries[number - 1]))
    known = tuple((key, value) for key, value in info.items() if value)
    lang = pdf.read_string(catalog, "/Lang")
    return SourcePdf(
        file.path.stem,
        tuple(page_dictionaries),
        tuple(views),
        catalog,
        known,
        producer,
        lang,
        is_tolerant=file.is_tolerant,
        forbids_printing=reader.forbids_printing,
    )
