"""A SourceFile and InputPageOptions -> what is made of the SourcePdf of the whole job, its files open meanwhile."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from pamphlets.core.source import Source, raise_error
from pamphlets.impose.checks import damaged_file_error
from pamphlets.impose.input_pages.job_pages import compose_job
from pamphlets.impose.input_pages.prepare_pages import prepare_pages
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.placement.input_page_options import InputPageOptions
from pamphlets.impose.source_pdf.repaired_source import SourceFile, read_repaired
from pamphlets.impose.source_pdf.source_document import SourcePdf, open_source

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _FilesReading(Generic[Result]):
    """How files are opened, and what is made of all of them."""

    open_file: Callable[[SourceFile], AbstractContextManager[SourcePdf]]
    read_files: Callable[[tuple[SourcePdf, ...]], Result]
    is_strict: bool


class _OpenFiles(NamedTuple):
    """Files that are open, and the size of the largest: what any of their streams may be long."""

    files: tuple[SourcePdf, ...] = ()
    largest: int = 0


class _LateDamageError(Exception):
    """A page of one of several files turned out to be damaged while it was copied."""


def read_job(
    source: SourceFile,
    options: InputPageOptions,
    read: Callable[[SourcePdf], Result],
    *,
    keep_metadata: bool = False,
    is_strict: bool = False,
) -> Result:
    """Return what `read` makes of the pages of a job, which are those of one file or of several.

    A damaged file is repaired, and read again: see `read_repaired` for `is_strict`. The password is tried on every file
    that asks for one. Raises the faults of `open_source` and `compose_job`, and DamagedError.
    """
    named = Source(str(source.path), "")
    open_file = partial(open_source, keep_metadata=keep_metadata)

    def read_files(files: tuple[SourcePdf, ...]) -> Result:
        prepared = [prepare_pages(file, options) for file in files]
        return read(compose_job(named, prepared, options))

    def read_source(file: SourceFile) -> Result:
        with open_file(file) as source_pdf:
            return read_files((source_pdf,))

    if not options.further_files:
        return read_repaired(source, read_source, is_strict=is_strict)
    files = [source]
    for path in options.further_files:
        files.append(SourceFile(path, source.password))
    reading = _FilesReading(open_file, read_files, is_strict)
    try:
        return _read_further(files, reading, _OpenFiles())
    except _LateDamageError as cause:
        if is_strict:
            raise pdf.DamagedError(*cause.args) from cause
    try:
        files = [file._replace(is_tolerant=True) for file in files]
        return _read_further(files, reading, _OpenFiles())
    except _LateDamageError as cause:
        raise pdf.DamagedError(*cause.args) from cause


def _read_further(
    files: Sequence[SourceFile], reading: _FilesReading[Result], opened: _OpenFiles
) -> Result:
    """Return what is made of files, those opened and all others, each repaired where it cannot be opened as it is.

    What is found to be damaged later is not written anew: it might be any of the files.
    """
    if not files:
        with pdf.apply_configuration(maximum_declared_stream_length=opened.largest):
            try:
                return reading.read_files(opened.files)
            except pdf.DamagedError as cause:
                raise _LateDamageError(*cause.args) from cause

    def read_one_more(file: SourceFile) -> Result:
        with reading.open_file(file) as source_pdf:
            largest = max(opened.largest, file.path.stat().st_size)
            all_open = _OpenFiles((*opened.files, source_pdf), largest)
            return _read_further(files[1:], reading, all_open)

    try:
        return read_repaired(files[0], read_one_more, is_strict=reading.is_strict)
    except pdf.DamagedError as cause:
        raise_error(damaged_file_error(Source(str(files[0].path), ""), *cause.args))
