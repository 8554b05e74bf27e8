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
from pamphlets.core.source import Diagnostic, Source, error, fail, notice
from pamphlets.impose.checks import check_paths, damaged, written
from pamphlets.impose.output.form_xobjects import add_form
from pamphlets.impose.output.writer import PRODUCER, add_facts
from pamphlets.impose.pdf_objects.object_copier import Borrower
from pamphlets.impose.pdf_objects.pdf_file import Objects, begin
from pamphlets.impose.pdf_objects.pdf_syntax import entry, measure, string
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    DamagedError,
    DictionaryObject,
    IndirectObject,
    quiet,
    resolve,
)
from pamphlets.impose.placement.matrix import (
    IDENTITY,
    Box,
    Matrix,
    after,
    shifted,
    surrounded,
    turned,
)
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.schemes import saddle
from pamphlets.impose.source_pdf.page_boxes import box_of, matrix_of
from pamphlets.impose.source_pdf.source_document import Book, opened
from pamphlets.impose.undo.navigation import Patch, drawn_forms, home, placed, unfolded

_NAME: Final = re.compile(r"/P([0-9]{1,9})")  # of a page's form, as `writer` numbers them


class Leaf(NamedTuple):
    """A page to come: a form, the page's size, how the form gets there, and what the knife leaves, if not all.

    `places`: the sides of the sheets on which it lies, and the way from each.
    """

    form: int
    size: Size
    matrix: Matrix
    trim: Box | None
    places: tuple[tuple[int, Matrix], ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing came to: pages, the sides of sheets that they stood on, and remarks."""

    pages: int
    sides: int
    diagnostics: tuple[Diagnostic, ...] = ()


def undo(source: Path, out: Path, flip: Flip, *, password: str = "") -> Undone:
    """Write the pages of imposed sheets to `out`.

    `flip` is the edge for which the sheets of others were made. Raises the faults of a job, and one
    for what is no file of sheets.
    """
    named = Source(str(source), "")
    check_paths(source, (out,))
    try:
        with quiet() as ear, opened(source, password) as book:
            ours = _forms(book)
            if not ours and not _are_sheets(book):
                fail(error("impose.not-sheets", named))
            with written(out) as file:
                objects = begin(file)
                borrower = Borrower(book.pdf, objects)
                found = _whole(book, ours, borrower) if ours else _halves(book, flip, objects, borrower)
                leaves = tuple(found)
                borrower.copy()
                _add_document(book, leaves, objects, borrower)
    except DamagedError as cause:
        fail(damaged(named, *cause.args))
    return Undone(len(leaves), len(book.pages), (notice("impose.mended", named),) if ear.heard else ())


def _forms(book: Book) -> dict[int, IndirectObject]:
    """Return the forms of our own sheets by the numbers of their pages, none where the sheets are not ours."""
    if book.producer != PRODUCER:
        return {}
    found: dict[int, IndirectObject] = {}
    for page in book.pages:
        resources = resolve(page.get("/Resources"))
        forms = resolve(resources.get("/XObject")) if isinstance(resources, DictionaryObject) else None
        for name, form in forms.items() if isinstance(forms, DictionaryObject) else ():
            number = _NAME.fullmatch(name)
            if number and isinstance(form, IndirectObject):
                found[int(number[1])] = form
    return found


def _are_sheets(book: Book) -> bool:
    """Return whether all pages can be the two sides of sheets that are folded in the middle."""
    return len(book.views) % 2 == 0 and all(view.size.width > view.size.height for view in book.views)


def _whole(book: Book, forms: dict[int, IndirectObject], borrower: Borrower) -> Iterator[Leaf]:
    """Yield the pages of our own sheets."""
    laid: dict[int, list[tuple[int, Matrix]]] = {}
    for side, number, matrix in drawn_forms(book):
        laid.setdefault(number, []).append((side, matrix))
    for number in sorted(forms):
        form = resolve(forms[number])
        box = box_of(form, "/BBox") if isinstance(form, DictionaryObject) else None
        if box is None:
            raise DamagedError
        left, bottom, right, top = surrounded(box, matrix_of(form))
        there = shifted(IDENTITY, -left, -bottom)
        trim = box_of(form, "/TrimBox")
        kept = trim and surrounded(surrounded(trim, matrix_of(form)), there)
        places = tuple((side, home(matrix, (-left, -bottom))) for side, matrix in laid.get(number, ()))
        yield Leaf(borrower.number(forms[number]), Size(right - left, top - bottom), there, kept, places)


def _halves(book: Book, flip: Flip, objects: Objects, borrower: Borrower) -> Iterator[Leaf]:
    """Yield the halves of sheets in reading order, those of turned backs turned again."""
    sides = [side for sheet in saddle.plan(2 * len(book.views)) for side in (sheet.front, sheet.back)]
    forms: dict[int, int] = {}
    for _, side, column in sorted((cell.page, n, cell.column) for n, cells in enumerate(sides) for cell in cells):
        if side not in forms:
            forms[side] = add_form(book.pages[side], book.views[side], objects, borrower, book.pdf)
            borrower.copy()
        width, height = book.views[side].size.width, book.views[side].size.height
        back = flip == "long" and side % 2 == 1
        upright = turned(width, height, 180) if back else IDENTITY
        matrix = shifted(upright, -column * width / 2, 0)
        places = ((side, after(book.views[side].matrix, matrix)),)
        yield Leaf(forms[side], Size(width / 2, height), matrix, None, places)


def _add_document(book: Book, leaves: Sequence[Leaf], objects: Objects, borrower: Borrower) -> None:
    """Write the pages and what makes a document of them."""
    tree, kids = objects.reserve(), [objects.reserve() for _ in leaves]
    patches = [Patch(n, *place, leaf.size) for n, leaf in enumerate(leaves) for place in leaf.places]
    signs = unfolded(book, patches)
    places = {n: placed(kid, leaf.size) for n, (kid, leaf) in enumerate(zip(kids, leaves, strict=True))}
    for number, (kid, leaf) in enumerate(zip(kids, leaves, strict=True)):
        drawn = b"q " + b" ".join(measure(factor) for factor in leaf.matrix) + b" cm /P Do Q"
        content = objects.add_stream(b"", drawn)
        box = b"/MediaBox[0 0 " + measure(leaf.size.width) + b" " + measure(leaf.size.height) + b"]"
        if leaf.trim:
            box += box.replace(b"Media", b"Bleed") + b"/TrimBox[" + b" ".join(map(measure, leaf.trim)) + b"]"
        shown = b"/Resources<</XObject<</P %d 0 R>>>>/Contents %d 0 R" % (leaf.form, content)
        links = signs.annots(number, places)
        objects.write(kid, b"<</Type/Page/Parent %d 0 R" % tree, box, shown, links, b">>")
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects.write(tree, b"<</Type/Pages/Count %d/Kids[" % len(kids), listed, b"]>>")
    layers = entry(book.catalog, "/OCProperties", borrower.number)
    borrower.copy()
    lang = b"/Lang " + string(book.lang) if book.lang else b""
    lines = signs.add_outline(places, objects)
    root = objects.add(b"<</Type/Catalog/Pages %d 0 R" % tree, lang, lines, layers, b">>")
    objects.finish(root, add_facts(book, objects))
