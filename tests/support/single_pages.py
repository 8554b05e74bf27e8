"""A PDF -> its pages each alone, as they will stand on sheets, for tests that look at what becomes of them."""

from pathlib import Path
from typing import BinaryIO

from pamphlets.core.geometry import Size
from pamphlets.impose.input_pages.job_files import read_job
from pamphlets.impose.output.single_pages import write_single_pages
from pamphlets.impose.pdf_objects.repairs import log_repairs
from pamphlets.impose.placement.input_page_options import (
    PAGES_AS_THEY_ARE,
    InputPageOptions,
)
from pamphlets.impose.source_pdf.repaired_source import SourceFile
from pamphlets.impose.source_pdf.source_document import SourcePdf


def write_pages_of_file(
    path: Path,
    out: BinaryIO,
    password: str = "",
    options: InputPageOptions = PAGES_AS_THEY_ARE,
) -> tuple[Size, ...]:
    """Write each page of a file on a page of its own, and return their sizes."""

    def read(source: SourcePdf) -> tuple[Size, ...]:
        out.seek(0)
        out.truncate()
        write_single_pages(source, out)
        return tuple(view.size for view in source.views)

    with log_repairs():
        return read_job(SourceFile(path, password), options, read)
