"""A PDF -> the same pages as they will stand on sheets: each alone, trimmed, upright, with what is laid over it."""

from pathlib import Path
from typing import BinaryIO

from pamphlets.core.geometry import Size
from pamphlets.impose.output.form_xobjects import add_form
from pamphlets.impose.pdf_objects.object_copier import Borrower
from pamphlets.impose.pdf_objects.pdf_file import begin
from pamphlets.impose.pdf_objects.pdf_syntax import entry, measure
from pamphlets.impose.pdf_objects.pypdf_adapter import quiet
from pamphlets.impose.source_pdf.source_document import opened


def apart(source: Path, out: BinaryIO, password: str = "") -> tuple[Size, ...]:
    """Write each page of a PDF on a page as large as its trim, from (0, 0), and return their sizes.

    Raises the faults of `opened`, and DamagedError.
    """
    with quiet(), opened(source, password) as book:
        objects = begin(out)
        borrower = Borrower(book.pdf, objects)
        tree = objects.reserve()
        kids: list[int] = []
        for page, view in zip(book.pages, book.views, strict=True):
            form = add_form(page, view, objects, borrower, book.pdf)
            borrower.copy()
            content = objects.add_stream(b"", b"/P Do")
            box = b"/MediaBox[0 0 " + measure(view.size.width) + b" " + measure(view.size.height) + b"]"
            shown = b"/Resources<</XObject<</P %d 0 R>>>>/Contents %d 0 R" % (form, content)
            kids.append(objects.add(b"<</Type/Page/Parent %d 0 R" % tree, box, shown, b">>"))
        listed = b" ".join(b"%d 0 R" % kid for kid in kids)
        objects.write(tree, b"<</Type/Pages/Count %d/Kids[" % len(kids), listed, b"]>>")
        layers = entry(book.catalog, "/OCProperties", borrower.number)
        borrower.copy()
        root = objects.add(b"<</Type/Catalog/Pages %d 0 R" % tree, layers, b">>")
        objects.finish(root, objects.add(b"<<>>"))
        return tuple(view.size for view in book.views)
