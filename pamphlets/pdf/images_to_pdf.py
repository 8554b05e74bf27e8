"""Picture files -> a PDF of a page each, for whoever goes on with it: JPEG data as it is, all else packed without loss.

Nothing in it tells of the files, the machine or the hour.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.source import NOWHERE, Diagnostic, PamphletError, Source, raise_all
from pamphlets.pdf.content.colour import Profiles
from pamphlets.pdf.content.image_objects import Gallery
from pamphlets.pdf.images.decode import load
from pamphlets.pdf.images.raster import UPRIGHT
from pamphlets.pdf.numbers import numbers
from pamphlets.pdf.writer import PdfFile


class Leaf(NamedTuple):
    """A page to be: its size, and the rectangle in it that shows a page of a picture file, seen upright."""

    size: Size
    box: Rect
    path: Path
    page: int = 0


def album(leaves: Sequence[Leaf], out: BinaryIO) -> None:
    """Write the pages into `out`. Nothing is written when the group of all PamphletErrors is raised."""
    file = PdfFile()
    gallery = Gallery(file, Profiles(file), Path(), Source("", ""))
    told: list[Diagnostic] = []
    for leaf in leaves:
        try:
            _add(leaf, file, gallery)
        except PamphletError as fault:
            told.append(fault.diagnostic)
    raise_all("album", told)
    file.write(out, {}, {})


def _add(leaf: Leaf, file: PdfFile, gallery: Gallery) -> None:
    """Add one page. Raises PamphletError for a picture that cannot be used."""
    raster = load(leaf.path, Source(str(leaf.path), ""), NOWHERE, leaf.page)
    a, b, c, d, e, f = UPRIGHT[raster.turn - 1]
    width, height = leaf.box.width, leaf.box.height
    left, foot = leaf.box.x, leaf.size.height - leaf.box.bottom
    matrix = numbers(a * width, b * height, c * width, d * height, left + e * width, foot + f * height)
    file.page(file.reserve(), {
        "MediaBox": [0, 0, round(leaf.size.width, 3), round(leaf.size.height, 3)],
        "Resources": {"XObject": {"P": gallery.embed(raster)}},
        "Contents": file.stream(f"q {matrix} cm /P Do Q".encode("ascii")),
    })  # fmt: skip
