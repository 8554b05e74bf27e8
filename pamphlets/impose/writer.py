"""Placements -> files of sheets. What is the same in several files, the pages, is put together once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from pamphlets.geometry import Size
from pamphlets.impose.borrow import Borrower
from pamphlets.impose.engine import DamagedError
from pamphlets.impose.forms import add_form
from pamphlets.impose.matrix import shifted, turned
from pamphlets.impose.objects import Objects, begin
from pamphlets.impose.place import Flip, Placement, Side
from pamphlets.impose.reader import Book
from pamphlets.impose.syntax import measure, string

# Asked of the viewer's print dialog, where it listens: no shrinking, and the right edge. ISO 32000-2 § 12.2.
_DUPLEX: Final = {"short": b"/DuplexFlipShortEdge", "long": b"/DuplexFlipLongEdge"}


@dataclass(frozen=True, slots=True)
class Run:
    """One file to write: its sides in printing order, for a printer that turns the paper over `flip`."""

    file: BinaryIO
    sides: tuple[Side, ...]
    flip: Flip


def write(book: Book, sheet: Size, runs: Sequence[Run]) -> None:
    """Write all files of a job, which differ in their sides only. Raises DamagedError and OSError.

    All but the last file must be open for reading too.
    """
    pages = sorted({placement.page for run in runs for side in run.sides for placement in side})
    objects = begin(runs[0].file)
    forms = _add_forms(book, pages, objects)
    started = [objects, *(objects.copy_to(run.file) for run in runs[1:])]
    for run, objects in zip(runs, started, strict=True):
        _add_document(book, sheet, run, forms, objects)


def _add_forms(book: Book, pages: Sequence[int], objects: Objects) -> dict[int, int]:
    """Write pages of the source, with all they need, and return the number of each one's form."""
    borrower = Borrower(book.pdf, objects)
    forms: dict[int, int] = {}
    for page in pages:
        try:
            forms[page] = add_form(book.pages[page], book.views[page], objects, borrower, book.pdf)
            borrower.copy()
        except DamagedError as error:
            raise DamagedError(page + 1) from error
    return forms


def _add_document(book: Book, sheet: Size, run: Run, forms: dict[int, int], objects: Objects) -> None:
    """Write the sides and what makes a document of them."""
    tree = objects.reserve()
    kids = [_add_side(side, sheet, tree, forms, objects) for side in run.sides]
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects.write(tree, b"<</Type/Pages/Count %d/Kids[" % len(kids), listed, b"]>>")
    root = objects.add(
        b"<</Type/Catalog/Pages %d 0 R" % tree,
        b"/ViewerPreferences<</PrintScaling/None/Duplex" + _DUPLEX[run.flip],
        b"/DisplayDocTitle true>>" if book.title else b">>",
        *((b"/Lang ", string(book.lang)) if book.lang else ()),
        b">>",
    )
    info = objects.add(
        b"<<",
        *((b"/Title ", string(book.title)) if book.title else ()),
        *((b"/Author ", string(book.author)) if book.author else ()),
        b"/Producer(pamphlets)>>",
    )
    objects.finish(root, info)


def _add_side(side: Side, sheet: Size, tree: int, forms: dict[int, int], objects: Objects) -> int:
    """Write one side of a sheet as a page and return its number."""
    content = objects.add_stream(b"", b"\n".join(_drawn(placement, sheet) for placement in side))
    names = b"".join(b"/P%d %d 0 R" % (placement.page, forms[placement.page]) for placement in side)
    return objects.add(
        b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.3f %.3f]" % (tree, sheet.width, sheet.height),
        b"/Resources<</XObject<<",
        names,
        b">>>>/Contents %d 0 R>>" % content,
    )


def _drawn(placement: Placement, sheet: Size) -> bytes:
    """Return the operators that draw a page in its box."""
    box = placement.box
    width, height = (box.width, box.height) if placement.turn in (0, 180) else (box.height, box.width)
    matrix = shifted(turned(width, height, placement.turn), box.x, sheet.height - box.bottom)
    return b"q " + b" ".join(measure(factor) for factor in matrix) + b" cm /P%d Do Q" % placement.page
