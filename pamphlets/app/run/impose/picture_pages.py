"""Pictures named together -> a PicturePdf: a PDF of a page each, as large as a scheme's cells.

A picture has its own size where it states one that makes sense: at least 100 dots an inch (screens state 72 or 96
of whatever they show), not too large for the cell, nor much smaller, under three quarters of it both ways. Any other,
and with `--scale fit` all of them, is made as large as the cell, and stands in its middle.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    PamphletError,
    Source,
    notice,
    raise_errors,
    warning,
)
from pamphlets.core.system.input_files import InputFiles
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.core.units import mm, to_mm
from pamphlets.impose.arrangement.catalogue import load_scheme, suggest_scheme
from pamphlets.impose.checks import list_pages
from pamphlets.impose.placement.grid import fit_grid
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper, can_hold, compute_page_size
from pamphlets.impose.plan.sheet import Scheme
from pamphlets.pdf.images.picture_file import read_picture_file
from pamphlets.pdf.images.raster import ScannedPage

_PICTURE_SUFFIXES: Final = frozenset(
    ".png .jpg .jpeg .jpe .tif .tiff .webp .gif .bmp .heic .heif .avif".split()
)
_PICTURE_SIGNATURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_MIN_PRINT_DPI: Final = 100  # dots an inch: fewer are what a screen states
_MAX_DPI_RATIO: Final = 4  # times as many dots one way as the other: nobody scans so
_COARSE_DPI: Final = 150  # dots an inch, below which print looks coarse
_MIN_PIECE: Final = mm(20)  # of a piece that may have its own size
_MIN_CELL_SHARE: Final = 0.75  # of a cell
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


@dataclass(frozen=True, slots=True)
class PicturePdf:
    """A PDF of pictures, the scheme for it, and what there is to say."""

    path: Path
    scheme: Scheme
    diagnostics: tuple[Diagnostic, ...]


def is_picture(path: Path) -> bool:
    """Return whether a file is called as a picture is, or begins like one and is not called a PDF."""
    if path.suffix.lower() == ".pdf":
        return False
    if path.suffix.lower() in _PICTURE_SUFFIXES:
        return True
    try:
        if not path.is_file():  # a pipe would be waited for without end
            return False
        with path.open("rb") as file:
            return file.read(4).startswith(_PICTURE_SIGNATURES)
    except OSError:
        return False


def name_pictures(pictures: Sequence[Path]) -> str:
    """Return what a job of pictures is called."""
    return (
        str(pictures[0]) if len(pictures) == 1 else f"{pictures[0]} … {pictures[-1].name}"
    )


@contextmanager
def make_picture_pdf(
    pictures: Sequence[Path], scheme: Scheme | None, paper: Paper, options: ImposeOptions
) -> Iterator[PicturePdf]:
    """Give a PDF of the pictures, which goes with the block.

    Without a scheme, the options suggest one, or the size that the first picture states.
    Raises the faults of all pictures that cannot be used, each at its path.
    """
    # Pillow: 40 ms.
    from pamphlets.pdf.images_to_pdf import ImagePage, write_image_pages

    picture_pages = _read_pages(pictures)
    if scheme is None:
        size = picture_pages[0].stated_size
        if size is None or options.scale_to_fit:
            size = compute_page_size(paper, load_scheme("saddle"))
        scheme = suggest_scheme(paper, [size] * len(picture_pages), options)
    cell_size = _choose_cell(picture_pages[0], scheme, paper, options)
    image_pages: list[ImagePage] = []
    for page in picture_pages:
        size, box = _position_picture(page, scheme, cell_size, options)
        image_pages.append(ImagePage(size, box, page.path, page.page_number))
    boxes = [page.image_box for page in image_pages]
    diagnostics = _describe_pictures(name_pictures(pictures), picture_pages, boxes)
    with temporary_folder() as folder:
        path = folder / f"{pictures[0].stem}.pdf"
        with path.open("wb") as file:
            write_image_pages(image_pages, file)
        yield PicturePdf(path, scheme, diagnostics)


def _read_pages(pictures: Sequence[Path]) -> list[PicturePage]:
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


def _choose_cell(
    first: PicturePage, scheme: Scheme, paper: Paper, options: ImposeOptions
) -> Size:
    """Return the page that a scheme has room for; of single pieces and posters the first picture decides."""
    is_poster = scheme.with_tiling is not None
    if scheme.with_grid is None and not is_poster:
        if scheme.with_fold and options.fold_name in scheme.fold_names:
            scheme = scheme.with_fold(options.fold_name)
        return compute_page_size(paper, scheme)
    piece_count = options.pieces_per_side
    size = first.natural_size
    stated_size = first.stated_size
    if stated_size and not options.scale_to_fit and (is_poster or not piece_count):
        is_piece = min(stated_size.width, stated_size.height) >= _MIN_PIECE
        fits_paper = max(stated_size.width, stated_size.height) <= paper.size.height
        if is_piece and (is_poster or fits_paper):
            return stated_size
    if piece_count:
        scheme = fit_grid(scheme, paper, size, piece_count)
    room = compute_page_size(paper, scheme)
    if is_poster and size.width > size.height:
        room = Size(room.height, room.width)
    return _fit_within(size, room)


def _position_picture(
    page: PicturePage, scheme: Scheme, cell_size: Size, options: ImposeOptions
) -> tuple[Size, Rect]:
    """Return the size of a page, and where its picture stands in it."""
    size = page.stated_size
    is_meant = False
    if size is not None and not options.scale_to_fit:
        share = max(size.width / cell_size.width, size.height / cell_size.height)
        is_meant = can_hold(cell_size, size) and share >= _MIN_CELL_SHARE
    if size is None or not is_meant:
        size = _fit_within(page.natural_size, cell_size)
    if scheme.with_tiling is not None:  # posters keep the shape of each picture
        return size, Rect(0.0, 0.0, size.width, size.height)
    left = (cell_size.width - size.width) / 2
    top = (cell_size.height - size.height) / 2
    return cell_size, Rect(left, top, size.width, size.height)


def _fit_within(size: Size, room: Size) -> Size:
    """Return a shape made as large as there is room for."""
    scale = min(room.width / size.width, room.height / size.height)
    return Size(size.width * scale, size.height * scale)


def _describe_pictures(
    name: str, pages: Sequence[PicturePage], boxes: Sequence[Rect]
) -> tuple[Diagnostic, ...]:
    """Return how fine the pictures are printed, and at what part of the size that they state."""
    source = Source(name, "")
    scaled_pages: dict[str, list[int]] = {}
    coarse_pages: dict[int, float] = {}
    for page_number, (page, box) in enumerate(zip(pages, boxes, strict=True), 1):
        if page.stated_size:
            percent = f"{100 * box.width / page.stated_size.width:.0f}"
            if percent != "100":
                scaled_pages.setdefault(percent, []).append(page_number)
        dpi = page.scan.width / to_mm(box.width) * 25.4
        if dpi < _COARSE_DPI:
            coarse_pages[page_number] = dpi
    diagnostics: list[Diagnostic] = []
    for percent, numbers in scaled_pages.items():
        page_list = list_pages(numbers)
        diagnostics.append(
            notice("impose.scaled", source, pages=page_list, percent=percent)
        )
    if coarse_pages:
        worst = str(round(min(coarse_pages.values())))
        page_list = list_pages(list(coarse_pages))
        diagnostics.append(warning("scans.coarse", source, pages=page_list, dots=worst))
    return tuple(diagnostics)
