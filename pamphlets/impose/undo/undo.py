"""Sheets -> their pages again, one after another, in reading order.

Our own sheets say which page is which, whatever their scheme, and each page comes back as it was. Sheets
made by others are halved, as those of one cahier, folded once and nested. Links and outline go along.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, Source, error, notice, raise_error
from pamphlets.impose.checks import atomic_output, check_paths, damaged_file_error
from pamphlets.impose.output.form_xobjects import add_page_form
from pamphlets.impose.output.writer import PRODUCER, write_info
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter, begin_file
from pamphlets.impose.pdf_objects.pdf_syntax import format_entry, format_length, format_string
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    DamagedError,
    DictionaryObject,
    IndirectObject,
    resolve,
    silence_pypdf,
)
from pamphlets.impose.placement.matrix import (
    IDENTITY,
    BoxBounds,
    Matrix,
    concatenate,
    rotation_matrix,
    transform_box,
    translate_matrix,
)
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.schemes import saddle
from pamphlets.impose.source_pdf.page_boxes import read_box, read_matrix
from pamphlets.impose.source_pdf.source_document import SourcePdf, open_source
from pamphlets.impose.undo.navigation import (
    PageOnSide,
    find_drawn_forms,
    invert_placement,
    place_at_origin,
    restore_navigation,
)

_FORM_NAME: Final = re.compile(r"/P([0-9]{1,9})")  # of a page's form, as `writer` numbers them


class RestoredPage(NamedTuple):
    """A page to come: a form, the page's size, how the form gets there, and what the knife leaves, if not all.

    `places`: the sides of the sheets on which it lies, and the way from each.
    """

    form: int
    size: Size
    matrix: Matrix
    trim: BoxBounds | None
    side_positions: tuple[tuple[int, Matrix], ...]


@dataclass(frozen=True, slots=True)
class UndoResult:
    """What undoing came to: pages, the sides of sheets that they stood on, and remarks."""

    page_count: int
    side_count: int
    diagnostics: tuple[Diagnostic, ...] = ()


def undo_imposition(source: Path, out: Path, flip: Flip, *, password: str = "") -> UndoResult:
    """Write the pages of imposed sheets to `out`.

    `flip` is the edge for which the sheets of others were made. Raises the faults of a job, and one
    for what is no file of sheets.
    """
    named = Source(str(source), "")
    check_paths(source, (out,))
    try:
        with silence_pypdf() as ear, open_source(source, password) as book:
            ours = _find_own_forms(book)
            if not ours and not _has_folded_sheets(book):
                raise_error(error("impose.not-sheets", named))
            with atomic_output(out) as file:
                objects = begin_file(file)
                borrower = ObjectCopier(book.reader, objects)
                found = (
                    _restore_own_pages(book, ours, borrower)
                    if ours
                    else _split_sides(book, flip, objects, borrower)
                )
                leaves = tuple(found)
                borrower.copy_waiting()
                _write_document(book, leaves, objects, borrower)
    except DamagedError as cause:
        raise_error(damaged_file_error(named, *cause.args))
    return UndoResult(
        len(leaves), len(book.pages), (notice("impose.mended", named),) if ear.count else ()
    )


def _find_own_forms(book: SourcePdf) -> dict[int, IndirectObject]:
    """Return the forms of our own sheets by the numbers of their pages, none where the sheets are not ours."""
    if book.producer != PRODUCER:
        return {}
    found: dict[int, IndirectObject] = {}
    for page in book.pages:
        resources = resolve(page.get("/Resources"))
        forms = (
            resolve(resources.get("/XObject")) if isinstance(resources, DictionaryObject) else None
        )
        for name, form in forms.items() if isinstance(forms, DictionaryObject) else ():
            number = _FORM_NAME.fullmatch(name)
            if number and isinstance(form, IndirectObject):
                found[int(number[1])] = form
    return found


def _has_folded_sheets(book: SourcePdf) -> bool:
    """Return whether all pages can be the two sides of sheets that are folded in the middle."""
    return len(book.views) % 2 == 0 and all(
        view.size.width > view.size.height for view in book.views
    )


def _restore_own_pages(
    book: SourcePdf, forms: dict[int, IndirectObject], borrower: ObjectCopier
) -> Iterator[RestoredPage]:
    """Yield the pages of our own sheets."""
    laid: dict[int, list[tuple[int, Matrix]]] = {}
    for side, number, matrix in find_drawn_forms(book):
        laid.setdefault(number, []).append((side, matrix))
    for number in sorted(forms):
        form = resolve(forms[number])
        box = read_box(form, "/BBox") if isinstance(form, DictionaryObject) else None
        if box is None:
            raise DamagedError
        left, bottom, right, top = transform_box(box, read_matrix(form))
        there = translate_matrix(IDENTITY, -left, -bottom)
        trim = read_box(form, "/TrimBox")
        kept = trim and transform_box(transform_box(trim, read_matrix(form)), there)
        places = tuple(
            (side, invert_placement(matrix, (-left, -bottom)))
            for side, matrix in laid.get(number, ())
        )
        yield RestoredPage(
            borrower.new_number(forms[number]),
            Size(right - left, top - bottom),
            there,
            kept,
            places,
        )


def _split_sides(
    book: SourcePdf, flip: Flip, objects: ObjectWriter, borrower: ObjectCopier
) -> Iterator[RestoredPage]:
    """Yield the halves of sheets in reading order, those of turned backs turned again."""
    sides = [
        side
        for sheet in saddle.plan_nested_sheets(2 * len(book.views))
        for side in (sheet.front, sheet.back)
    ]
    forms: dict[int, int] = {}
    for _, side, column in sorted(
        (cell.sequence_index, n, cell.column) for n, cells in enumerate(sides) for cell in cells
    ):
        if side not in forms:
            forms[side] = add_page_form(
                book.pages[side], book.views[side], objects, borrower, book.reader
            )
            borrower.copy_waiting()
        width, height = book.views[side].size.width, book.views[side].size.height
        back = flip == "long" and side % 2 == 1
        upright = rotation_matrix(width, height, 180) if back else IDENTITY
        matrix = translate_matrix(upright, -column * width / 2, 0)
        places = ((side, concatenate(book.views[side].matrix, matrix)),)
        yield RestoredPage(forms[side], Size(width / 2, height), matrix, None, places)


def _write_document(
    book: SourcePdf, leaves: Sequence[RestoredPage], objects: ObjectWriter, borrower: ObjectCopier
) -> None:
    """Write the pages and what makes a document of them."""
    tree, kids = objects.reserve(), [objects.reserve() for _ in leaves]
    patches = [
        PageOnSide(n, *place, leaf.size)
        for n, leaf in enumerate(leaves)
        for place in leaf.side_positions
    ]
    signs = restore_navigation(book, patches)
    places = {
        n: place_at_origin(kid, leaf.size)
        for n, (kid, leaf) in enumerate(zip(kids, leaves, strict=True))
    }
    for number, (kid, leaf) in enumerate(zip(kids, leaves, strict=True)):
        drawn = b"q " + b" ".join(format_length(factor) for factor in leaf.matrix) + b" cm /P Do Q"
        content = objects.add_stream(b"", drawn)
        box = (
            b"/MediaBox[0 0 "
            + format_length(leaf.size.width)
            + b" "
            + format_length(leaf.size.height)
            + b"]"
        )
        if leaf.trim:
            box += (
                box.replace(b"Media", b"Bleed")
                + b"/TrimBox["
                + b" ".join(map(format_length, leaf.trim))
                + b"]"
            )
        shown = b"/Resources<</XObject<</P %d 0 R>>>>/Contents %d 0 R" % (leaf.form, content)
        links = signs.format_annotations(number, places)
        objects.write(kid, b"<</Type/Page/Parent %d 0 R" % tree, box, shown, links, b">>")
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects.write(tree, b"<</Type/Pages/Count %d/Kids[" % len(kids), listed, b"]>>")
    layers = format_entry(book.catalog, "/OCProperties", borrower.new_number)
    borrower.copy_waiting()
    lang = b"/Lang " + format_string(book.lang) if book.lang else b""
    lines = signs.write_outline(places, objects)
    root = objects.add(b"<</Type/Catalog/Pages %d 0 R" % tree, lang, lines, layers, b">>")
    objects.finish(root, write_info(book, objects))
