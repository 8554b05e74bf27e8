"""Picture files -> PicturePages in their order: the pages of each, and the size that each page states."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    PamphletError,
    Source,
    raise_errors,
)
from pamphlets.core.system.input_files import InputFiles
from pamphlets.pdf.images.picture_file import read_picture_file
from pamphlets.pdf.images.raster import ScannedPage

_MIN_PRINT_DPI: Final = 100  # dots an inch: fewer are what a screen states
_MAX_DPI_RATIO: Final = 4  # times as many dots one way as the other: nobody scans so
_POINTS_PER_INCH: Final = 72.0


class PicturePage(NamedTuple):
    """One page of a picture file."""

    path: Path
    page_number: int
    scan: ScannedPage

    @property
    def stated_size(self) -> Size | None:
        """The size it states, in points, where that is more than what a screen makes of it."""
        lower, higher = self._resolutions
        if higher < _MIN_PRINT_DPI or 2 * lower < _MIN_PRINT_DPI:
            return None
        return self.natural_size

    @property
    def natural_size(self) -> Size:
        """Its shape: the dots of a fax are not square. One dot is a point where it does not say."""
        scan = self.scan
        lower, higher = self._resolutions
        if not lower or higher > _MAX_DPI_RATIO * lower:
            return Size(float(scan.width), float(scan.height))
        width = scan.width / scan.x_dpi * _POINTS_PER_INCH
        height = scan.height / scan.y_dpi * _POINTS_PER_INCH
        return Size(width, height)

    @property
    def _resolutions(self) -> tuple[float, float]:
        """The dots an inch across and down, the fewer first."""
        return min(self.scan.x_dpi, self.scan.y_dpi), max(self.scan.x_dpi, self.scan.y_dpi)


def read_picture_pages(pictures: Sequence[Path]) -> list[PicturePage]:
    """Return all pages of all pictures in order. Raises the faults of all files."""
    from pamphlets.pdf.images.decode import list_scanned_pages  # brings Pillow, 40 ms

    picture_pages: list[PicturePage] = []
    faults: list[Diagnostic] = []
    for path in pictures:
        try:
            source = Source(str(path), "")
            picture = read_picture_file(path, InputFiles(), source, WHOLE_FILE)
            scans = list_scanned_pages(picture, source)
            picture_pages += [
                PicturePage(path, number, scan) for number, scan in enumerate(scans)
            ]
        except PamphletError as fault:
            faults.append(fault.diagnostic)
    raise_errors("pictures", faults)
    return picture_pages
