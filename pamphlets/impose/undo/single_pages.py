"""A PDF -> the same pages as they will stand on sheets: each alone, trimmed, upright, with what is laid over it."""

from pathlib import Path
from typing import BinaryIO

from pamphlets.core.geometry import Size
from pamphlets.impose.output.form_xobjects import add_page_form
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import begin_file
from pamphlets.impose.pdf_objects.pdf_syntax import format_entry, format_length
from pamphlets.impose.pdf_objects.pypdf_adapter import silence_pypdf
from pamphlets.impose.source_pdf.source_document import open_source


def write_single_pages(source: Path, out: BinaryIO, password: str = "") -> tuple[Size, ...]:
    """Write each page of a PDF on a page as large as its trim, from (0, 0), and return their sizes.

    Raises the faults of `opened`, and DamagedError.
    """
    with silence_pypdf(), open_source(source, password) as book:
        objects = begin_file(out)
        borrower = ObjectCopier(book.reader, objects)
        tree = objects.reserve()
        kids: list[int] = []
        for page, view in zip(book.pages, book.views, strict=True):
            form = add_page_form(page, view, objects, borrower, book.reader)
            borrower.copy_waiting()
            content = objects.add_stream(b"", b"/P Do")
            box = (
                b"/MediaBox[0 0 "
                + format_length(view.size.width)
                + b" "
                + format_length(view.size.height)
                + b"]"
            )
            shown = b"/Resources<</XObject<</P %d 0 R>>>>/Contents %d 0 R" % (form, content)
            kids.append(objects.add(b"<</Type/Page/Parent %d 0 R" % tree, box, shown, b">>"))
        listed = b" ".join(b"%d 0 R" % kid for kid in kids)
        objects.write(tree, b"<</Type/Pages/Count %d/Kids[" % len(kids), listed, b"]>>")
        layers = format_entry(book.catalog, "/OCProperties", borrower.new_number)
        borrower.copy_waiting()
        root = objects.add(b"<</Type/Catalog/Pages %d 0 R" % tree, layers, b">>")
        objects.finish(root, objects.add(b"<<>>"))
        return tuple(view.size for view in book.views)
