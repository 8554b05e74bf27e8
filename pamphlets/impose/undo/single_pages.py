"""A PDF -> the same pages as they will stand on sheets: each alone, trimmed, upright, with what is laid over it."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from pamphlets.core.geometry import Size
from pamphlets.impose.input_pages.job_files import read_job
from pamphlets.impose.output.form_xobjects import add_source_page
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter, begin_file
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths
from pamphlets.impose.pdf_objects.repairs import log_repairs
from pamphlets.impose.placement.input_page_options import (
    PAGES_AS_THEY_ARE,
    InputPageOptions,
)
from pamphlets.impose.source_pdf.layers import format_layers
from pamphlets.impose.source_pdf.repaired_source import SourceFile
from pamphlets.impose.source_pdf.source_document import SourcePdf
from pamphlets.impose.source_pdf.transparency_groups import (
    format_sheet_group,
    read_blending_space,
)


def write_single_pages(
    source: Path,
    out: BinaryIO,
    password: str = "",
    options: InputPageOptions = PAGES_AS_THEY_ARE,
) -> tuple[Size, ...]:
    """Write each page of a job on a page as large as its trim, from (0, 0), and return their sizes.

    `options` say what is done to the pages of the PDF before they are laid out.

    Raises the faults of `open_source`, and DamagedError.
    """

    def read(source_pdf: SourcePdf) -> tuple[Size, ...]:
        out.seek(0)
        out.truncate()
        return _write_pages(source_pdf, out)

    with log_repairs():
        return read_job(SourceFile(source, password), options, read)


def _write_pages(source_pdf: SourcePdf, out: BinaryIO) -> tuple[Size, ...]:
    objects = begin_file(out)
    copier = ObjectCopier(objects, is_tolerant=source_pdf.is_tolerant)
    tree = objects.reserve()
    page_numbers: list[int] = []
    pages = zip(source_pdf.pages, source_pdf.views, strict=True)
    for index, (page, view) in enumerate(pages):
        form = add_source_page(source_pdf, index, objects, copier)
        copier.copy_waiting()
        content = objects.add_stream(b"", b"/P Do")
        media_box = format_media_box(view.size)
        space = read_blending_space(page, copier.new_number)
        entries = media_box + format_page_content(form, content, space)
        head = b"<</Type/Page/Parent %d 0 R" % tree
        page_numbers.append(objects.add(head, entries, b">>"))
    write_page_tree(objects, tree, page_numbers)
    layers = format_layers(source_pdf.catalogs, copier.new_number)
    copier.copy_waiting()
    head = b"<</Type/Catalog/Pages %d 0 R" % tree
    root = objects.add(head, layers, b">>")
    info = objects.add(b"<<>>")
    objects.finish(root, info)
    return tuple(view.size for view in source_pdf.views)


def format_media_box(size: Size) -> bytes:
    """Return the entry of a page's size."""
    return b"/MediaBox[0 0 " + format_lengths(size.width, size.height) + b"]"


def format_page_content(form: int, content: int, blending_space: bytes) -> bytes:
    """Return the entries of a page whose content draws one form, in the blending space of that."""
    resources = b"/Resources<</XObject<</P %d 0 R>>>>" % form
    return resources + b"/Contents %d 0 R" % content + format_sheet_group([blending_space])


def write_page_tree(objects: ObjectWriter, tree: int, page_numbers: Sequence[int]) -> None:
    """Write the node of the page tree that holds all pages."""
    kids = b" ".join(b"%d 0 R" % number for number in page_numbers)
    objects.write(tree, b"<</Type/Pages/Count %d/Kids[" % len(page_numbers), kids, b"]>>")
