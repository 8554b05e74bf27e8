"""RestoredPages -> a PDF of them, with the links and the outline that led through their sheets."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import (
    BoxBounds,
    Matrix,
    concatenate,
    invert_matrix,
    rotation_matrix,
    transform_box,
)
from pamphlets.impose.input_pages.prepare_pages import turn_view
from pamphlets.impose.input_pages.side_parts import view_part
from pamphlets.impose.output.form_xobjects import add_source_page
from pamphlets.impose.output.single_pages import format_media_box, format_page_content
from pamphlets.impose.output.writer import write_info
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.pdf_objects.pdf_syntax import (
    format_entry,
    format_lengths,
    format_string,
)
from pamphlets.impose.source_pdf.links import PageLocation, format_annots
from pamphlets.impose.source_pdf.outline import write_outline
from pamphlets.impose.source_pdf.page_boxes import PageView
from pamphlets.impose.source_pdf.source_document import SourcePdf
from pamphlets.impose.source_pdf.transparency_groups import read_blending_space
from pamphlets.impose.undo.navigation import (
    PageOnSide,
    place_at_origin,
    restore_navigation,
)
from pamphlets.impose.undo.sheet_layouts import SheetLayout

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


def raise_heads(page: RestoredPage) -> RestoredPage:
    """Return a page that lay on its left side as it is read: turned clockwise by a quarter."""
    width, height = page.size.width, page.size.height
    turn = rotation_matrix(width, height, 90)
    positions: list[SideMatrix] = []
    for side, matrix in page.side_positions:
        positions.append((side, concatenate(matrix, turn)))
    trim = page.trim
    return page._replace(
        size=Size(height, width),
        matrix=concatenate(page.matrix, turn),
        trim=transform_box(trim, turn) if trim else None,
        side_positions=tuple(positions),
    )


def write_pages(
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
    objects.write_page_tree(tree, numbers)
    layers = format_entry(source.catalog, "/OCProperties", copier.new_number)
    copier.copy_waiting()
    entries = b"/Lang " + format_string(source.lang) if source.lang else b""
    entries += write_outline(navigation.outline, locations, objects)
    root = objects.add(b"<</Type/Catalog/Pages %d 0 R" % tree, entries, layers, b">>")
    objects.finish(root, write_info(source, objects))


def cut_sides(
    source: SourcePdf, layout: SheetLayout, objects: ObjectWriter, copier: ObjectCopier
) -> Iterator[RestoredPage]:
    """Yield the parts of sides in reading order. A side is written once for all its parts. Raises DamagedError."""
    forms: dict[int, int] = {}
    views: dict[int, PageView] = {}
    for part in layout.parts:
        side = part.side
        view = source.views[side]
        if side not in forms:
            forms[side] = add_source_page(source, side, objects, copier)
            views[side] = turn_view(view, layout.side_turns[side])
        page_view = view_part(views[side], part)
        matrix = concatenate(invert_matrix(view.matrix), page_view.matrix)
        positions = ((side, page_view.matrix),)
        space = read_blending_space(source.pages[side], copier.new_number)
        yield RestoredPage(forms[side], page_view.size, matrix, None, positions, space)
