"""Picture files -> a PDF of a page each, for whoever goes on with it: JPEG data as it is, all else packed without loss.

Nothing in it tells of the files, the machine or the hour.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.source import WHOLE_FILE, Diagnostic, PamphletError, Source, raise_errors
from pamphlets.pdf.content.colour import IccProfiles
from pamphlets.pdf.content.image_objects import ImageObjects
from pamphlets.pdf.images.decode import load_raster
from pamphlets.pdf.images.raster import ORIENTATION_MATRICES
from pamphlets.pdf.numbers import format_numbers
from pamphlets.pdf.writer import PdfFile


class ImagePage(NamedTuple):
    """A page to be: its size, and the rectangle in it that shows a page of a picture file, seen upright."""

    size: Size
    image_box: Rect
    path: Path
    page_index: int = 0


def write_image_pages(leaves: Sequence[ImagePage], out: BinaryIO) -> None:
    """Write the pages into `out`. Nothing is written when the group of all PamphletErrors is raised."""
    file = PdfFile()
    gallery = ImageObjects(file, IccProfiles(file), Path(), Source("", ""))
    told: list[Diagnostic] = []
    for leaf in leaves:
        try:
            _add_image_page(leaf, file, gallery)
        except PamphletError as fault:
            told.append(fault.diagnostic)
    raise_errors("album", told)
    file.write(out, {}, {})


def _add_image_page(leaf: ImagePage, file: PdfFile, gallery: ImageObjects) -> None:
    """Add one page. Raises PamphletError for a picture that cannot be used."""
    raster = load_raster(leaf.path, Source(str(leaf.path), ""), WHOLE_FILE, leaf.page_index)
    a, b, c, d, e, f = ORIENTATION_MATRICES[raster.orientation - 1]
    width, height = leaf.image_box.width, leaf.image_box.height
    left, foot = leaf.image_box.x, leaf.size.height - leaf.image_box.bottom
    matrix = format_numbers(
        a * width, b * height, c * width, d * height, left + e * width, foot + f * height
    )
    file.add_page(
        file.reserve(),
        {
            "MediaBox": [0, 0, round(leaf.size.width, 3), round(leaf.size.height, 3)],
            "Resources": {"XObject": {"P": gallery.embed_image(raster)}},
            "Contents": file.add_stream(f"q {matrix} cm /P Do Q".encode("ascii")),
        },
    )
