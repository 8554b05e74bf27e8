"""Placements -> files of sheets. What is the same in several files, the pages, is put together once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from pamphlets.core.geometry import Size
from pamphlets.impose.marks.lettering import Lettering, lettered
from pamphlets.impose.output.form_xobjects import add_form
from pamphlets.impose.output.slug_line import Slug, add_lines, drawn
from pamphlets.impose.pdf_objects.object_copier import Borrower
from pamphlets.impose.pdf_objects.pdf_file import Objects, begin
from pamphlets.impose.pdf_objects.pdf_syntax import entry, measure, name, string
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError
from pamphlets.impose.placement.matrix import IDENTITY, Matrix, after, shifted, turned
from pamphlets.impose.placement.options import Setter
from pamphlets.impose.placement.place import Flip, Placement, Side
from pamphlets.impose.source_pdf.navigation import Laid, Signs, read_signs
from pamphlets.impose.source_pdf.source_document import Book

# Asked of the viewer's print dialog, where it listens: no shrinking, and the right edge. ISO 32000-2 § 12.2.
_DUPLEX: Final = {"short": b"/DuplexFlipShortEdge", "long": b"/DuplexFlipLongEdge", None: b"/Simplex"}

PRODUCER: Final = b"pamphlets"  # by which `undo` knows our sheets


@dataclass(frozen=True, slots=True)
class Run:
    """One file to write: its sides in printing order, for a printer that turns the paper over `flip`, or does not.

    `marks` are operators to draw over each side, where there are any; `slugs` the line of each, `moves`
    the change that brings each as a whole to where the printer must have it, `lettering` its other words.
    """

    file: BinaryIO
    sides: tuple[Side, ...]
    flip: Flip | None
    marks: tuple[bytes, ...] = ()
    slugs: tuple[Slug, ...] = ()
    moves: tuple[Matrix, ...] = ()
    lettering: tuple[tuple[Lettering, ...], ...] = ()


def write(book: Book, sheet: Size, runs: Sequence[Run], setter: Setter | None = None) -> None:
    """Write all files of a job, which differ in their sides only. Raises DamagedError and OSError.

    All but the last file must be open for reading too. Slugs and lettering ask for a setter: else ValueError.
    """
    pages = sorted({placement.page for run in runs for side in run.sides for placement in side})
    objects = begin(runs[0].file)
    signs = read_signs(book)
    forms, layers = _add_forms(book, pages, objects)
    said = [slug.text for run in runs for slug in run.slugs]
    said += [line.text for run in runs for side in run.lettering for line in side]
    lines = add_lines(said, setter, objects)
    started = [objects, *(objects.copy_to(run.file) for run in runs[1:])]
    for run, objects in zip(runs, started, strict=True):
        _add_document(signs, sheet, run, forms, lines, layers, objects)


def _add_forms(book: Book, pages: Sequence[int], objects: Objects) -> tuple[dict[int, int], bytes]:
    """Write pages of the source, with all they need. Return the number of each one's form, and the layers."""
    borrower = Borrower(book.pdf, objects)
    forms: dict[int, int] = {}
    for page in pages:
        try:
            forms[page] = add_form(book.pages[page], book.views[page], objects, borrower, book.pdf)
            borrower.copy()
        except DamagedError as error:
            raise DamagedError(page + 1) from error
    layers = entry(book.catalog, "/OCProperties", borrower.number)  # a layer stays as visible as it was
    borrower.copy()
    return forms, layers


def _add_document(
    signs: Signs,
    sheet: Size,
    run: Run,
    forms: dict[int, int],
    lines: dict[str, int],
    layers: bytes,
    objects: Objects,
) -> None:
    """Write the sides and what makes a document of them."""
    tree, book = objects.reserve(), signs.book
    kids = [objects.reserve() for _ in run.sides]
    laid = [[(placement.page, _matrix(placement, sheet)) for placement in side] for side in run.sides]
    moved = run.moves or [IDENTITY] * len(kids)
    there = [[(page, after(at, move)) for page, at in side] for side, move in zip(laid, moved, strict=True)]
    cells = [[_clip(placement, sheet) for placement in side] for side in run.sides]
    places = signs.places(there, kids)
    over = (run.marks or [b""] * len(kids), run.slugs or [None] * len(kids), run.lettering or [()] * len(kids))
    ways, print_over = zip(there, moved, kids, strict=True), zip(*over, strict=True)
    for side, clips, (at, move, kid), (marks, slug, said) in zip(laid, cells, ways, print_over, strict=True):
        pages = b"\n".join(_drawn(*one, clip) for one, clip in zip(side, clips, strict=True))
        line, named = drawn(slug, lines)
        words, more = lettered(said, lines)
        content = objects.add_stream(b"", _moving(move) + pages + marks + line + words)
        links = signs.annots(at, places, sheet)
        objects.write(kid, _side(side, sheet, tree, forms, named + more), b"/Contents %d 0 R" % content, links, b">>")
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects.write(tree, b"<</Type/Pages/Count %d/Kids[" % len(kids), listed, b"]>>")
    root = objects.add(
        b"<</Type/Catalog/Pages %d 0 R" % tree,
        b"/ViewerPreferences<</PrintScaling/None/Duplex" + _DUPLEX[run.flip],
        b"/DisplayDocTitle true>>" if "/Title" in dict(book.facts) else b">>",
        *((b"/Lang ", string(book.lang)) if book.lang else ()),
        signs.add_outline(places, objects),
        layers,
        b">>",
    )
    objects.finish(root, add_facts(book, objects))


def add_facts(book: Book, objects: Objects) -> int:
    """Write what the book says of itself, with us as its maker, and return the object's number."""
    facts = b"".join(name(key) + string(value) for key, value in book.facts)
    return objects.add(b"<<", facts, b"/Producer(" + PRODUCER + b")>>")


def _side(side: Sequence[Laid], sheet: Size, tree: int, forms: dict[int, int], named: bytes) -> bytes:
    """Return the entries of one side of a sheet as a page, which has what it draws and its links to come."""
    names = b"".join(b"/P%d %d 0 R" % (page, forms[page]) for page in dict(side))
    box = b"/MediaBox[0 0 %.3f %.3f]" % (sheet.width, sheet.height)
    return b"<</Type/Page/Parent %d 0 R" % tree + box + b"/Resources<</XObject<<" + names + named + b">>>>"


def _moving(move: Matrix) -> bytes:
    """Return the operator that moves all that follows, nothing where it stays."""
    return b"" if move == IDENTITY else b" ".join(measure(factor) for factor in move) + b" cm\n"


def _clip(placement: Placement, sheet: Size) -> bytes:
    """Return the operators that keep a page in its cell, nothing where it cannot leave it."""
    if placement.cell is None:
        return b""
    cell = placement.cell
    sides = (cell.x, sheet.height - cell.bottom, cell.width, cell.height)
    return b" ".join(measure(side) for side in sides) + b" re W n "


def _drawn(page: int, matrix: Matrix, clip: bytes) -> bytes:
    """Return the operators that draw a page in its place."""
    return b"q " + clip + b" ".join(measure(factor) for factor in matrix) + b" cm /P%d Do Q" % page


def _matrix(placement: Placement, sheet: Size) -> Matrix:
    """Return the change that brings a page, as it is looked at, into its box."""
    box = placement.box
    width, height = (box.width, box.height) if placement.turn in (0, 180) else (box.height, box.width)
    a, b, c, d, e, f = turned(width, height, placement.turn)
    scale = placement.scale
    x, y = box.x + placement.shift, sheet.height - box.bottom
    return shifted((a * scale, b * scale, c * scale, d * scale, e, f), x, y)
