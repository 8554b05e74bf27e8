"""Placements -> files of sheets. What is the same in several files, the pages, is put together once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from pamphlets.core.geometry import Size
from pamphlets.impose.marks.lettering import SheetLabel, draw_labels
from pamphlets.impose.output.form_xobjects import add_page_form
from pamphlets.impose.output.slug_line import SlugLine, add_line_forms, draw_slug_line
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter, begin_file
from pamphlets.impose.pdf_objects.pdf_syntax import (
    format_entry,
    format_length,
    format_name,
    format_string,
)
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError
from pamphlets.impose.placement.matrix import (
    IDENTITY,
    Matrix,
    concatenate,
    rotation_matrix,
    translate_matrix,
)
from pamphlets.impose.placement.options import Setter
from pamphlets.impose.placement.place import Flip, Placement, SidePlacements
from pamphlets.impose.source_pdf.navigation import Navigation, PageAndMatrix, read_navigation
from pamphlets.impose.source_pdf.outline import write_outline
from pamphlets.impose.source_pdf.source_document import SourcePdf

# Asked of the viewer's print dialog, where it listens: no shrinking, and the right edge. ISO 32000-2 § 12.2.
_DUPLEX: Final = {
    "short": b"/DuplexFlipShortEdge",
    "long": b"/DuplexFlipLongEdge",
    None: b"/Simplex",
}

PRODUCER: Final = b"pamphlets"  # by which `undo` knows our sheets


@dataclass(frozen=True, slots=True)
class SheetFile:
    """One file to write: its sides in printing order, for a printer that turns the paper over `flip`, or does not.

    `marks` are operators to draw over each side, where there are any; `slugs` the line of each, `moves`
    the change that brings each as a whole to where the printer must have it, `lettering` its other words.
    """

    file: BinaryIO
    sides: tuple[SidePlacements, ...]
    flip: Flip | None
    marks: tuple[bytes, ...] = ()
    slug_lines: tuple[SlugLine, ...] = ()
    adjustments: tuple[Matrix, ...] = ()
    labels: tuple[tuple[SheetLabel, ...], ...] = ()


def write_sheet_files(
    book: SourcePdf, sheet: Size, runs: Sequence[SheetFile], setter: Setter | None = None
) -> None:
    """Write all files of a job, which differ in their sides only. Raises DamagedError and OSError.

    All but the last file must be open for reading too. Slugs and lettering ask for a setter: else ValueError.
    """
    pages = sorted(
        {placement.page_index for run in runs for side in run.sides for placement in side}
    )
    objects = begin_file(runs[0].file)
    signs = read_navigation(book)
    forms, layers = _write_forms(book, pages, objects)
    said = [slug.text for run in runs for slug in run.slug_lines]
    said += [line.text for run in runs for side in run.labels for line in side]
    lines = add_line_forms(said, setter, objects)
    started = [objects, *(objects.copy_to(run.file) for run in runs[1:])]
    for run, objects in zip(runs, started, strict=True):
        _write_document(signs, sheet, run, forms, lines, layers, objects)


def _write_forms(
    book: SourcePdf, pages: Sequence[int], objects: ObjectWriter
) -> tuple[dict[int, int], bytes]:
    """Write pages of the source, with all they need. Return the number of each one's form, and the layers."""
    borrower = ObjectCopier(objects)
    forms: dict[int, int] = {}
    for page in pages:
        try:
            forms[page] = add_page_form(book.pages[page], book.views[page], objects, borrower)
            borrower.copy_waiting()
        except DamagedError as error:
            raise DamagedError(page + 1) from error
    layers = format_entry(
        book.catalog, "/OCProperties", borrower.new_number
    )  # a layer stays as visible as it was
    borrower.copy_waiting()
    return forms, layers


def _write_document(
    signs: Navigation,
    sheet: Size,
    run: SheetFile,
    forms: dict[int, int],
    lines: dict[str, int],
    layers: bytes,
    objects: ObjectWriter,
) -> None:
    """Write the sides and what makes a document of them."""
    tree, book = objects.reserve(), signs.source
    kids = [objects.reserve() for _ in run.sides]
    laid = [
        [(placement.page_index, _placement_matrix(placement, sheet)) for placement in side]
        for side in run.sides
    ]
    moved = run.adjustments or [IDENTITY] * len(kids)
    there = [
        [(page, concatenate(at, move)) for page, at in side]
        for side, move in zip(laid, moved, strict=True)
    ]
    cells = [[_clip_operators(placement, sheet) for placement in side] for side in run.sides]
    places = signs.locate_pages(there, kids)
    over = (
        run.marks or [b""] * len(kids),
        run.slug_lines or [None] * len(kids),
        run.labels or [()] * len(kids),
    )
    ways, print_over = zip(there, moved, kids, strict=True), zip(*over, strict=True)
    for side, clips, (at, move, kid), (marks, slug, said) in zip(
        laid, cells, ways, print_over, strict=True
    ):
        pages = b"\n".join(
            _page_operators(*one, clip) for one, clip in zip(side, clips, strict=True)
        )
        line, named = draw_slug_line(slug, lines)
        words, more = draw_labels(said, lines)
        content = objects.add_stream(b"", _move_operator(move) + pages + marks + line + words)
        links = signs.annots_entry(at, places, sheet)
        objects.write(
            kid,
            _side_entries(side, sheet, tree, forms, named + more),
            b"/Contents %d 0 R" % content,
            links,
            b">>",
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects.write(tree, b"<</Type/Pages/Count %d/Kids[" % len(kids), listed, b"]>>")
    root = objects.add(
        b"<</Type/Catalog/Pages %d 0 R" % tree,
        b"/ViewerPreferences<</PrintScaling/None/Duplex" + _DUPLEX[run.flip],
        b"/DisplayDocTitle true>>" if "/Title" in dict(book.info) else b">>",
        *((b"/Lang ", format_string(book.lang)) if book.lang else ()),
        write_outline(signs.outline, places, objects),
        layers,
        b">>",
    )
    objects.finish(root, write_info(book, objects))


def write_info(book: SourcePdf, objects: ObjectWriter) -> int:
    """Write what the book says of itself, with us as its maker, and return the object's number."""
    facts = b"".join(format_name(key) + format_string(value) for key, value in book.info)
    return objects.add(b"<<", facts, b"/Producer(" + PRODUCER + b")>>")


def _side_entries(
    side: Sequence[PageAndMatrix], sheet: Size, tree: int, forms: dict[int, int], named: bytes
) -> bytes:
    """Return the entries of one side of a sheet as a page, which has what it draws and its links to come."""
    names = b"".join(b"/P%d %d 0 R" % (page, forms[page]) for page in dict(side))
    box = b"/MediaBox[0 0 %.3f %.3f]" % (sheet.width, sheet.height)
    return (
        b"<</Type/Page/Parent %d 0 R" % tree
        + box
        + b"/Resources<</XObject<<"
        + names
        + named
        + b">>>>"
    )


def _move_operator(move: Matrix) -> bytes:
    """Return the operator that moves all that follows, nothing where it stays."""
    return (
        b"" if move == IDENTITY else b" ".join(format_length(factor) for factor in move) + b" cm\n"
    )


def _clip_operators(placement: Placement, sheet: Size) -> bytes:
    """Return the operators that keep a page in its cell, nothing where it cannot leave it."""
    if placement.clip is None:
        return b""
    cell = placement.clip
    sides = (cell.x, sheet.height - cell.bottom, cell.width, cell.height)
    return b" ".join(format_length(side) for side in sides) + b" re W n "


def _page_operators(page: int, matrix: Matrix, clip: bytes) -> bytes:
    """Return the operators that draw a page in its place."""
    return (
        b"q "
        + clip
        + b" ".join(format_length(factor) for factor in matrix)
        + b" cm /P%d Do Q" % page
    )


def _placement_matrix(placement: Placement, sheet: Size) -> Matrix:
    """Return the change that brings a page, as it is looked at, into its box."""
    box = placement.box
    width, height = (
        (box.width, box.height) if placement.turn in (0, 180) else (box.height, box.width)
    )
    a, b, c, d, e, f = rotation_matrix(width, height, placement.turn)
    scale = placement.scale
    x, y = box.x + placement.shift, sheet.height - box.bottom
    return translate_matrix((a * scale, b * scale, c * scale, d * scale, e, f), x, y)
