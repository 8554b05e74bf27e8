"""A PDF that pypdf cannot make out -> the same one written anew by pdfium, which finds lost objects by other signs.

Of 81 kinds of damage (wrong offsets, tables, lengths, trailers), each knows six to ten that the other refuses.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from pamphlets.core.source import iter_diagnostics
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.pdf.render import write_anew

Result = TypeVar("Result")


_END_MARKS: Final = (b"startxref", b"%%EOF")
_END_LENGTH: Final = 1024  # bytes that hold the end: ISO 32000-1 Annex H, note 18


def read_mended(source: Path, password: str, read: Callable[[Path, str], Result]) -> Result:
    """Return what `read` makes of a file and its password; where that is damaged, of the file written anew.

    A file without its end, as of half a download, is not: pdfium would not tell which pages it lacks. That one was
    written anew is remarked as pypdf's own mending is. Raises the DamagedError of the file itself, and what else `read`
    raises.
    """
    try:
        return read(source, password)
    except pdf.DamagedError as damage:
        if not _has_end(source):
            raise
        with temporary_folder() as folder:
            mended = folder / source.name
            with mended.open("wb") as file:
                is_written = write_anew(source, file, password)
            if not is_written:
                raise
            pdf.remark_mending("written anew by pdfium")
            try:
                return read(mended, "")
            except pdf.DamagedError:
                raise damage from None
            except ExceptionGroup as group:
                places = [each.source.path for each in iter_diagnostics(group)]
                if str(mended) in places:  # nobody has such a file
                    raise damage from None
                raise


def _has_end(source: Path) -> bool:
    with source.open("rb") as file:
        file.seek(max(0, source.stat().st_size - _END_LENGTH))
        end = file.read()
    return any(mark in end for mark in _END_MARKS)
