"""The path of a source and InputPageOptions -> what is made of the SourcePdf of the whole job, its files open meanwhile."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from pamphlets.core.source import Source, raise_error
from pamphlets.impose.checks import damaged_file_error
from pamphlets.impose.input_pages.job_pages import compose_job
from pamphlets.impose.input_pages.prepare_pages import prepare_pages
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.placement.input_page_options import InputPageOptions
from pamphlets.impose.source_pdf.mended_source import read_mended
from pamphlets.impose.source_pdf.source_document import SourcePdf, open_source

Result = TypeVar("Result")
_OpenFile = Callable[[Path, str], AbstractContextManager[SourcePdf]]
_ReadFiles = Callable[[tuple[SourcePdf, ...]], Result]


class _OpenFiles(NamedTuple):
    """Files that are open, and the size of the largest: what any of their streams may be long."""

    files: tuple[SourcePdf, ...] = ()
    largest: int = 0


class _LateDamageError(Exception):
    """A page of one of several files turned out to be damaged while it was copied."""


def read_job(
    source: Path,
    password: str,
    options: InputPageOptions,
    read: Callable[[SourcePdf], Result],
    *,
    keep_metadata: bool = False,
) -> Result:
    """Return what `read` makes of the pages of a job, which are those of one file or of several.

    A damaged file is mended, and read again. The password is tried on every file that asks for one. Raises the faults
    of `open_source` and `compose_job`, and DamagedError.
    """
    named = Source(str(source), "")
    open_file = partial(open_source, keep_metadata=keep_metadata)

    def read_files(files: tuple[SourcePdf, ...]) -> Result:
        prepared = [prepare_pages(file, options) for file in files]
        return read(compose_job(named, prepared, options))

    def read_source(path: Path, word: str) -> Result:
        with open_file(path, word) as file:
            return read_files((file,))

    if not options.further_files:
        return read_mended(source, password, read_source)
    try:
        paths = (source, *options.further_files)
        return _read_further(paths, password, open_file, read_files, _OpenFiles())
    except _LateDamageError as cause:
        raise pdf.DamagedError(*cause.args) from cause


def _read_further(
    paths: Sequence[Path],
    password: str,
    open_file: _OpenFile,
    read_files: _ReadFiles[Result],
    opened: _OpenFiles,
) -> Result:
    """Return what is made of files, those opened and all others, each mended where it cannot be opened as it is.

    What is found to be damaged later is not mended: it might be any of the files.
    """
    if not paths:
        with pdf.apply_configuration(maximum_declared_stream_length=opened.largest):
            try:
                return read_files(opened.files)
            except pdf.DamagedError as cause:
                raise _LateDamageError(*cause.args) from cause

    def read_one_more(path: Path, word: str) -> Result:
        with open_file(path, word) as file:
            largest = max(opened.largest, path.stat().st_size)
            all_open = _OpenFiles((*opened.files, file), largest)
            return _read_further(paths[1:], password, open_file, read_files, all_open)

    try:
        return read_mended(paths[0], password, read_one_more)
    except pdf.DamagedError as cause:
        raise_error(damaged_file_error(Source(str(paths[0]), ""), *cause.args))
