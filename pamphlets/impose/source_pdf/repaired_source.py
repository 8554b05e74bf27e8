"""A PDF that pypdf cannot make out -> the same one written anew by pdfium, or what is left of it.

Of 81 kinds of damage (wrong offsets, tables, lengths, trailers), each knows six to ten that the other refuses.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from pamphlets.core.source import iter_diagnostics
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.impose.pdf_objects.pdf_reader import EncryptedError, LockedError, open_reader
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError
from pamphlets.impose.pdf_objects.repairs import log_repair, log_repairs
from pamphlets.impose.source_pdf.lost_pages import list_pages_with_lost_ones
from pamphlets.pdf.render import write_anew

Result = TypeVar("Result")


class SourceFile(NamedTuple):
    """A file to be read as a source."""

    path: Path
    password: str = ""
    is_tolerant: bool = False
    """Whether lost pages become blanks, and lost parts of pages are left out; else either is a DamagedError."""


def read_repaired(
    source: SourceFile, read: Callable[[SourceFile], Result], *, is_strict: bool = False
) -> Result:
    """Return what `read` makes of a file; where that is damaged, of the file written anew; else of what is left of it.

    What is lost for good is left out and logged as a repair, unless `is_strict`. Raises the DamagedError of the file
    itself, and what else `read` raises.
    """
    try:
        return read(source)
    except DamagedError as damage:
        with temporary_folder() as folder:
            path = folder / source.path.name
            with path.open("wb") as file:
                is_written = write_anew(source.path, file, source.password)
            if is_written and _count_pages(source) <= _count_pages(SourceFile(path)):
                log_repair("table")
                try:
                    return read(SourceFile(path, is_tolerant=not is_strict))
                except DamagedError:
                    pass
                except ExceptionGroup as group:
                    places = [each.source.path for each in iter_diagnostics(group)]
                    if str(path) not in places:  # nobody has such a file
                        raise
        if is_strict:
            raise
        try:
            return read(source._replace(is_tolerant=True))
        except DamagedError:
            raise damage from None


def _count_pages(source: SourceFile) -> int:
    """Return how many pages a file has, lost ones among them; 0 where that cannot be known.

    pdfium leaves lost pages out of what it writes.
    """
    try:
        with log_repairs(), source.path.open("rb") as file:
            size = source.path.stat().st_size
            with open_reader(file, size, source.password) as reader:
                return len(list_pages_with_lost_ones(reader, is_tolerant=True))
    except (DamagedError, EncryptedError, LockedError):
        return 0
