"""Sheets -> their pages again, one after another, in reading order.

Our own sheets say which page is which, whatever their scheme, and each page comes back as it was. Sheets
made by others are halved, as those of one cahier, folded once and nested. Links and outline go along.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import (
    IDENTITY,
    BoxBounds,
    Matrix,
    concatenate,
    invert_matrix,
    rotation_matrix,
    transform_box,
    translate_matrix,
)
from pamphlets.core.source import Diagnostic, Source, error, notice, raise_error
from pamphlets.impose.checks import atomic_output, check_paths, damaged_file_error
from pamphlets.impose.output.form_xobjects import add_page_form
from pamphlets.impose.output.writer import PRODUCER, write_info
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter, begin_file
from pamphlets.impose.pdf_objects.pdf_syntax import (
    format_entry,
    format_lengths,
    format_string,
)
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    DamagedError,
    DictionaryObject,
    IndirectObject,
    resolve,
    silence_pypdf,
)
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.plan.signatures import plan_nested_sheets
from pamphlets.impose.source_pdf.links import PageLocation, format_annots
from pamphlets.impose.source_pdf.mended_source import read_mended
from pamphlets.impose.source_pdf.outline import write_outline
from pamphlets.impose.source_pdf.page_boxes import read_box, read_matrix
from pamphlets.impose.source_pdf.source_document import SourcePdf, open_source
from pamphlets.impose.source_pdf.transparency_groups import read_blending_space
from pamphlets.impose.undo.navigation import (
    PageOnSide,
    find_drawn_forms,
    place_at_origin,
    restore_navigation,
)
from pamphlets.impose.undo.single_pages import (
    format_media_box,
    format_page_content,
    write_page_tree,
)

# Of a page's form, as `output.writer` numbers them.
_FORM_NAME: Final = re.compile(r"/P([0-9]{1,9})")

SideMatrix = tuple[int, Matrix]
"""The number of a side, and the way from it or to it."""


class RestoredPage(NamedTuple):
    """A page to come."""

    form: int
    """The number of its object."""
    size: Size
    matrix: Matrix
    """From the form to the page."""
    trim: BoxBounds | None
    """What cutting leaves of the page; None: all."""
    side_positions: tuple[SideMatrix, ...]
    """The sides of the sheets on which it lies, and the way from each."""
    blending_space: bytes
    """The entry of the colour space in which it is blended; empty: it names none."""


@dataclass(frozen=True, slots=True)
class UndoResult:
    """What undoing came to."""

    page_count: int
    """Of the pages that were written."""
    side_count: int
    """Of the sheets that the pages stood on."""
    diagnostics: tuple[Diagnostic, ...] = ()


def undo_imposition(
    source: Path, out: Path, flip: Flip, *, password: str = "", keep_metadata: bool = False
) -> UndoResult:
    """Write the pages of imposed sheets to `out`.

    `flip` is the edge for which the sheets of others were made; `keep_metadata` as in ImposeOptions. Raises the faults of a job, and one
    for what is no file of sheets.
    """
    file_source = Source(str(source), "")
    check_paths(source, (out,))

    def read(path: Path, word: str) -> tuple[int, int]:
        with open_source(path, word, keep_metadata=keep_metadata) as source_pdf:
            return _write_pages(source_pdf, file_source, out, flip), len(source_pdf.pages)

    try:
        with silence_pypdf() as remarks:
            page_count, side_count = read_mended(source, password, read)
    except DamagedError as cause:
        raise_error(damaged_file_error(file_source, *cause.args))
    diagnostics = (notice("impose.mended", file_source),) if remarks.count else ()
    return UndoResult(page_count, side_count, diagnostics)


def _write_pages(source_pdf: SourcePdf, file_source: Source, out: Path, flip: Flip) -> int:
    """Write the pages of an open source and return their number. Raises DamagedError and the faults of a job."""
    own_forms = _find_own_forms(source_pdf)
    sizes = [view.size for view in source_pdf.views]
    is_even = len(sizes) % 2 == 0
    can_be_folded = is_even and all(size.width > size.height for size in sizes)
    if not own_forms and not can_be_folded:
        raise_error(error("impose.not-sheets", file_source))
    with atomic_output(out) as file:
        objects = begin_file(file)
        copier = ObjectCopier(objects)
        if own_forms:
            pages = tuple(_restore_own_pages(source_pdf, own_forms, copier))
        else:
            pages = tuple(_split_sides(source_pdf, flip, objects, copier))
        copier.copy_waiting()
        _write_document(source_pdf, pages, objects, copier)
    return len(pages)


def _find_own_forms(source: SourcePdf) -> dict[int, IndirectObject]:
    """Return the forms of our own sheets by the numbers of their pages, none where the sheets are not ours."""
    own_forms: dict[int, IndirectObject] = {}
    if source.producer != PRODUCER:
        return own_forms
    for page in source.pages:
        resources = resolve(page.get("/Resources"))
        if not isinstance(resources, DictionaryObject):
            continue
        forms = resolve(resources.get("/XObject"))
        if not isinstance(forms, DictionaryObject):
            continue
        for name, form in forms.items():
            match = _FORM_NAME.fullmatch(name)
            if match and isinstance(form, IndirectObject):
                own_forms[int(match[1])] = form
    return own_forms


def _restore_own_pages(
    source: SourcePdf, forms: dict[int, IndirectObject], copier: ObjectCopier
) -> Iterator[RestoredPage]:
    """Yield the pages of our own sheets."""
    placements: dict[int, list[SideMatrix]] = defaultdict(list)
    for side, number, matrix in find_drawn_forms(source):
        placements[number].append((side, matrix))
    for number in sorted(forms):
        form = resolve(forms[number])
        box = read_box(form, "/BBox") if isinstance(form, DictionaryObject) else None
        if box is None:
            raise DamagedError
        form_matrix = read_matrix(form)
        left, bottom, right, top = transform_box(box, form_matrix)
        to_page = translate_matrix(IDENTITY, -left, -bottom)
        trim = read_box(form, "/TrimBox")
        if trim:
            trim = transform_box(transform_box(trim, form_matrix), to_page)
        positions: list[SideMatrix] = []
        for side, matrix in placements[number]:
            from_side = translate_matrix(invert_matrix(matrix), -left, -bottom)
            positions.append((side, from_side))
        new_number = copier.new_number(forms[number])
        size = Size(right - left, top - bottom)
        space = read_blending_space(form, copier.new_number)
        yield RestoredPage(new_number, size, to_page, trim, tuple(positions), space)


def _split_sides(
    source: SourcePdf, flip: Flip, objects: ObjectWriter, copier: ObjectCopier
) -> Iterator[RestoredPage]:
    """Yield the halves of sheets in reading order, those of turned backs turned again."""
    halves: list[tuple[int, int, int]] = []  # page, side, column
    side = 0
    for sheet in plan_nested_sheets(2 * len(source.views)):
        for cells in (sheet.front, sheet.back):
            for cell in cells:
                halves.append((cell.sequence_index, side, cell.column))
            side += 1
    forms: dict[int, int] = {}
    for _, side, column in sorted(halves):
        view = source.views[side]
        if side not in forms:
            forms[side] = add_page_form(source.pages[side], view, objects, copier)
            copier.copy_waiting()
        width = view.size.width
        height = view.size.height
        matrix = IDENTITY
        if flip == "long" and side % 2 == 1:
            matrix = rotation_matrix(width, height, 180)
        matrix = translate_matrix(matrix, -column * width / 2, 0)
        from_side = concatenate(view.matrix, matrix)
        size = Size(width / 2, height)
        space = read_blending_space(source.pages[side], copier.new_number)
        yield RestoredPage(forms[side], size, matrix, None, ((side, from_side),), space)


def _write_document(
    source: SourcePdf,
    pages: Sequence[RestoredPage],
    objects: ObjectWriter,
    copier: ObjectCopier,
) -> None:
    """Write the pages and what makes a document of them."""
    tree = objects.reserve()
    numbers = [objects.reserve() for _ in pages]
    places: list[PageOnSide] = []
    locations: dict[int, PageLocation] = {}
    for index, page in enumerate(pages):
        for side, matrix in page.side_positions:
            places.append(PageOnSide(index, side, matrix, page.size))
        locations[index] = place_at_origin(numbers[index], page.size)
    navigation = restore_navigation(source, places)
    for index, page in enumerate(pages):
        operators = b"q " + format_lengths(*page.matrix) + b" cm /P Do Q"
        content = objects.add_stream(b"", operators)
        box = format_media_box(page.size)
        if page.trim:
            box += box.replace(b"Media", b"Bleed")
            box += b"/TrimBox[" + format_lengths(*page.trim) + b"]"
        entries = box + format_page_content(page.form, content, page.blending_space)
        links = format_annots(navigation.links.get(index, ()), locations)
        head = b"<</Type/Page/Parent %d 0 R" % tree
        objects.write(numbers[index], head, entries, links, b">>")
    write_page_tree(objects, tree, numbers)
    layers = format_entry(source.catalog, "/OCProperties", copier.new_number)
    copier.copy_waiting()
    entries = b"/Lang " + format_string(source.lang) if source.lang else b""
    entries += write_outline(navigation.outline, locations, objects)
    root = objects.add(b"<</Type/Catalog/Pages %d 0 R" % tree, entries, layers, b">>")
    objects.finish(root, write_info(source, objects))
