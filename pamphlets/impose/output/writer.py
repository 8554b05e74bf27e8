"""SourcePdf and SheetFiles -> files of sheets. What is the same in several files, the pages, is written once.

Structure: ISO 32000-2 § 7.7. Coordinates: y upward, the sheet's lower left corner at the origin.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import (
    IDENTITY,
    Matrix,
    concatenate,
    rotation_matrix,
    translate_matrix,
)
from pamphlets.impose.marks.lettering import SheetLabel, draw_labels
from pamphlets.impose.output.page_forms import PageForms, write_page_forms
from pamphlets.impose.output.single_pages import finish_single_pages
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter, begin_file
from pamphlets.impose.pdf_objects.pdf_syntax import (
    format_lengths,
    format_name,
    format_string,
)
from pamphlets.impose.placement.place import Flip, Placement, SidePlacements
from pamphlets.impose.source_pdf.navigation import Navigation, read_navigation
from pamphlets.impose.source_pdf.outline import write_outline
from pamphlets.impose.source_pdf.source_document import SourcePdf
from pamphlets.impose.source_pdf.transparency_groups import format_sheet_group

# Asked of the viewer's print dialog, where it listens: no shrinking, and the right edge. ISO 32000-2 § 12.2.
_DUPLEX: Final = {
    "short": b"/DuplexFlipShortEdge",
    "long": b"/DuplexFlipLongEdge",
    None: b"/Simplex",
}

PRODUCER: Final = b"pamphlets"  # by which `undo` knows our sheets


@dataclass(frozen=True, slots=True)
class SheetSideContent:
    """What is printed on one side of a sheet."""

    placements: SidePlacements
    marks: bytes = b""
    """Operators drawn over the pages."""
    labels: tuple[SheetLabel, ...] = ()
    adjustment: Matrix = IDENTITY
    """Brings the whole side to where the printer must have it."""


@dataclass(frozen=True, slots=True)
class SheetFile:
    """One file to write."""

    file: BinaryIO
    sides: tuple[SheetSideContent, ...]
    """In printing order."""
    flip: Flip | None
    """The edge over which the printer turns the paper; None: it prints one side."""


class SheetFileSet(NamedTuple):
    """All files of a job, which differ in their sides only."""

    sheet_size: Size
    files: Sequence[SheetFile]
    """At least one. The first must be open for reading too, unless it is the only one or single pages are written."""
    font_folder: Path
    """Of the fonts in which labels are set."""
    single_pages: BinaryIO | None = None
    """A file, open for reading too, for the pages each alone; None: they are not written."""


class _SharedObjects(NamedTuple):
    """What all files have in common."""

    pages: PageForms
    label_numbers: dict[str, int]


def write_sheet_files(source: SourcePdf, file_set: SheetFileSet) -> None:
    """Write all files of a job. Raises DamagedError and OSError."""
    files = file_set.files
    single_pages = file_set.single_pages
    objects = begin_file(single_pages or files[0].file)
    navigation = read_navigation(source)
    pages = write_page_forms(source, sorted(_list_page_indices(files)), objects)
    labels = _write_label_forms(files, file_set.font_folder, objects)
    shared = _SharedObjects(pages, labels)
    writers = [] if single_pages else [objects]
    for file in files[len(writers) :]:
        writers.append(objects.copy_to(file.file))
    for file, writer in zip(files, writers, strict=True):
        _write_document(navigation, file_set.sheet_size, file, shared, writer)
    if single_pages:
        finish_single_pages(source, pages, objects)


def _list_page_indices(files: Sequence[SheetFile]) -> set[int]:
    """Return the indices of the pages that are shown."""
    indices: set[int] = set()
    for file in files:
        for side in file.sides:
            for placement in side.placements:
                indices.add(placement.page_index)
    return indices


def _write_label_forms(
    files: Sequence[SheetFile], font_folder: Path, objects: ObjectWriter
) -> dict[str, int]:
    """Write each text of labels once, as a form, with its fonts. Return the numbers by text."""
    texts: dict[str, None] = {}
    for file in files:
        for side in file.sides:
            for label in side.labels:
                texts[label.text] = None
    if not texts:
        return {}
    # ReportLab and HarfBuzz, for few sheets: 60 ms
    from pamphlets.pdf.content.text_lines import TextLines

    bodies, numbers = TextLines(font_folder).format_forms(texts, objects.next_number)
    for body in bodies:
        objects.append(body)
    return dict(zip(texts, numbers, strict=True))


def _write_document(
    navigation: Navigation,
    sheet_size: Size,
    file: SheetFile,
    shared: _SharedObjects,
    objects: ObjectWriter,
) -> None:
    """Write the sides and what makes a document of them."""
    source = navigation.source
    tree = objects.reserve()
    numbers = [objects.reserve() for _ in file.sides]
    matrices: list[list[tuple[int, Matrix]]] = []
    for side in file.sides:
        side_matrices: list[tuple[int, Matrix]] = []
        for placement in side.placements:
            matrix = concatenate(_placement_matrix(placement, sheet_size), side.adjustment)
            side_matrices.append((placement.page_index, matrix))
        matrices.append(side_matrices)
    locations = navigation.locate_pages(matrices, numbers)
    for side, pages, number in zip(file.sides, matrices, numbers, strict=True):
        resources, labels = _format_resources(side, dict(pages), shared)
        content = _pages_content(side, sheet_size) + side.marks + labels
        entries = b"<</Type/Page/Parent %d 0 R" % tree
        entries += b"/MediaBox[0 0 %.3f %.3f]" % (sheet_size.width, sheet_size.height)
        entries += resources
        entries += b"/Contents %d 0 R" % objects.add_stream(b"", content)
        links = navigation.annots_entry(pages, locations, sheet_size)
        objects.write(number, entries, links, b">>")
    objects.write_page_tree(tree, numbers)
    catalog = b"<</Type/Catalog/Pages %d 0 R" % tree
    catalog += b"/ViewerPreferences<</PrintScaling/None/Duplex" + _DUPLEX[file.flip]
    catalog += b"/DisplayDocTitle true>>" if "/Title" in dict(source.info) else b">>"
    if source.lang:
        catalog += b"/Lang " + format_string(source.lang)
    catalog += write_outline(navigation.outline, locations, objects) + shared.pages.layers
    root = objects.add(catalog, b">>")
    objects.finish(root, write_info(source, objects))


def _format_resources(
    side: SheetSideContent, page_indices: Iterable[int], shared: _SharedObjects
) -> tuple[bytes, bytes]:
    """Return what a side draws with, and the space in which it blends that, as entries; and the labels' operators."""
    operators, label_forms = draw_labels(side.labels, shared.label_numbers)
    page_forms = b""
    spaces: list[bytes] = []
    for page in page_indices:
        page_forms += b"/P%d %d 0 R" % (page, shared.pages.numbers[page])
        spaces.append(shared.pages.blending_spaces[page])
    resources = b"/Resources<</XObject<<" + page_forms + label_forms + b">>>>"
    return resources + format_sheet_group(spaces), operators


def write_info(source: SourcePdf, objects: ObjectWriter) -> int:
    """Write what the source says of itself, with us as its maker, and return the object's number."""
    info = b""
    for key, value in source.info:
        info += format_name(key) + format_string(value)
    return objects.add(b"<<", info, b"/Producer(" + PRODUCER + b")>>")


def _pages_content(side: SheetSideContent, sheet_size: Size) -> bytes:
    """Return the operators that draw the pages of a side, and move all that follows with them."""
    lines = []
    if side.adjustment != IDENTITY:
        lines.append(format_lengths(*side.adjustment) + b" cm")
    for placement in side.placements:
        clip = b""
        if placement.clip is not None:
            area = placement.clip
            y = sheet_size.height - area.bottom
            clip = format_lengths(area.x, y, area.width, area.height) + b" re W n "
        matrix = format_lengths(*_placement_matrix(placement, sheet_size))
        lines.append(b"q " + clip + matrix + b" cm /P%d Do Q" % placement.page_index)
    return b"\n".join(lines)


def _placement_matrix(placement: Placement, sheet_size: Size) -> Matrix:
    """Return the matrix that brings a page, as it is looked at, into its box."""
    box = placement.box
    scale = placement.scale
    width = box.width
    height = box.height
    if placement.turn in (90, 270):
        width, height = height, width
    a, b, c, d, e, f = rotation_matrix(width, height, placement.turn)
    matrix = (a * scale, b * scale, c * scale, d * scale, e, f)
    x = box.x + placement.shift
    return translate_matrix(matrix, x, sheet_size.height - box.bottom)
