"""ImagePages -> a PDF of a page each, for whoever goes on with it: JPEG data as it is, all else packed without loss.

Nothing in it tells of the files, the machine or the hour.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    PamphletError,
    Source,
    raise_errors,
)
from pamphlets.core.system.input_files import InputFiles
from pamphlets.pdf.content.colour import InkOperators, SrgbProfile
from pamphlets.pdf.content.image_objects import ImageObjects
from pamphlets.pdf.images.decode import load_raster
from pamphlets.pdf.images.picture_file import read_picture_file
from pamphlets.pdf.images.raster import ORIENTATION_MATRICES, Raster
from pamphlets.pdf.images.rendering.picture_renderer import PictureRenderer
from pamphlets.pdf.numbers import format_numbers
from pamphlets.pdf.writer import PdfFile, PdfValue


class ImagePage(NamedTuple):
    """A page to be made of a page of a picture file."""

    size: Size
    image_box: Rect  # where it shows the picture, seen upright
    path: Path
    page_index: int = 0  # in the picture file


def write_image_pages(pages: Sequence[ImagePage], out: BinaryIO) -> None:
    """Write the pages into `out`. Nothing is written when the group of all PamphletErrors is raised."""
    file = PdfFile()
    renderer = PictureRenderer({}, Source("", ""))
    images = ImageObjects(file, InkOperators(), SrgbProfile(file), renderer)
    errors: list[Diagnostic] = []
    for page in pages:
        try:
            source = Source(str(page.path), "")
            # Read for each page: a hundred scans together are larger than an old machine's memory.
            picture = read_picture_file(page.path, InputFiles(), source, WHOLE_FILE)
            raster = load_raster(picture, source, WHOLE_FILE, page.page_index)
        except PamphletError as fault:
            errors.append(fault.diagnostic)
        else:
            _add_image_page(page, raster, file, images)
    raise_errors("album", errors)
    file.write(out, {}, {})


def _add_image_page(
    page: ImagePage, raster: Raster, file: PdfFile, images: ImageObjects
) -> None:
    a, b, c, d, e, f = ORIENTATION_MATRICES[raster.orientation - 1]
    box = page.image_box
    bottom = page.size.height - box.bottom
    matrix = format_numbers(
        a * box.width,
        b * box.height,
        c * box.width,
        d * box.height,
        box.x + e * box.width,
        bottom + f * box.height,
    )
    entries: dict[str, PdfValue] = {
        "MediaBox": [0, 0, round(page.size.width, 3), round(page.size.height, 3)],
        "Resources": {"XObject": {"P": images.embed_image(raster)}},
        "Contents": file.add_stream(f"q {matrix} cm /P Do Q".encode("ascii")),
    }
    file.add_page(file.reserve(), entries)
